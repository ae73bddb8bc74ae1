using Waybill.Extraction.Formats.PlainText;

namespace Waybill.Extraction.Formats.Separated;

/// <summary>Tables of values with commas, semicolons, tabs or bars between them (CSV), told from prose by their rows.</summary>
internal sealed class SeparatedFormat : IFileFormat
{
    private const int FewestRows = 3;
    private const int MostRowsLookedAt = 100;

    /// <summary>A cell is shorter than a paragraph.</summary>
    private const int LongestValue = 200;

    private static readonly (char Sign, string Name, int FewestColumns)[] Separators = [(';', "semicolon", 2), ('\t', "tab", 2), ('|', "bar", 2), (',', "comma", 3)];

    public string Name => "table of separated values (CSV)";

    public bool Recognises(FileHead head)
    {
        if (TextEncodings.Detect(head.Bytes.Span) is not { } detected)
        {
            return false;
        }

        var start = detected.Encoding.GetString(head.Bytes.Span[detected.Preamble..]);
        return SeparatorOf(start, isCut: head.LengthInBytes > head.Bytes.Length) is not null;
    }

    public async Task<Outcome<FileContents>> ExtractAsync(Original original, CancellationToken cancellation)
    {
        if (await EncodedText.OfAsync(original, cancellation) is not { } read)
        {
            return Outcome.Failed<FileContents>(ProblemCode.Damaged, "it begins as a table and goes on as something else");
        }

        var text = read.Text;
        var separator = SeparatorOf(text[..Math.Min(text.Length, 8192)], isCut: text.Length > 8192) ?? Separators[0];
        var contents = new FileContents
        {
            MediaType = "text/csv",
            Metadata = new MetadataBuilder()
                .Add(MetadataKeys.Encoding, read.Encoding.WebName)
                .Add("separator", separator.Name)
                .Add("quote", text.Contains('"', StringComparison.Ordinal) ? "double quote" : null)
                .Build(),
            Pages = [new ContentPage { Number = 1, Blocks = [.. SeparatedValues.Cells(SeparatedValues.Read(text, separator.Sign))] }],
        };
        return new Outcome<FileContents>(contents, read.Problems(original.Limits));
    }

    /// <summary>The sign that cuts every row into as many short values; null where none does.</summary>
    /// <param name="isCut">The last row may not be whole.</param>
    private static (char Sign, string Name, int FewestColumns)? SeparatorOf(string start, bool isCut)
    {
        foreach (var separator in Separators)
        {
            var rows = SeparatedValues.Read(start, separator.Sign).Take(MostRowsLookedAt).ToList();
            if (isCut && rows.Count is > 0 and < MostRowsLookedAt)
            {
                rows.RemoveAt(rows.Count - 1);
            }

            if (rows.Count >= FewestRows && rows[0].Count >= separator.FewestColumns
                && rows.TrueForAll(row => row.Count == rows[0].Count && row.All(value => value.Length <= LongestValue)))
            {
                return separator;
            }
        }

        return null;
    }
}
