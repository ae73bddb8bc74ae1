namespace Waybill.Extraction.Formats.Rtf;

/// <summary>Rich Text Format, Microsoft's specification 1.9.1: paragraphs, tables, headers, notes; embedded objects as children.</summary>
internal sealed class RtfFormat : IFileFormat
{
    public string Name => "RTF document";

    public bool Recognises(FileHead head) => head.StartsWith("{\\rtf"u8);

    public async Task<Outcome<FileContents>> ExtractAsync(Original original, CancellationToken cancellation)
    {
        using var bytes = await original.LoadAsync(cancellation);
        var text = new RtfText(original.Limits);
        var reader = new RtfReader(bytes.GetBuffer().AsMemory(0, (int)bytes.Length), text, cancellation);
        reader.Read();

        var problems = new List<Problem>();
        if (reader.OpenGroups > 0)
        {
            problems.Add(new Problem(ProblemCode.Damaged, "the document breaks off before its end"));
        }

        await RtfChildren.AddAsync(reader, original, cancellation);
        if (original.Children.Full is { } full)
        {
            problems.Add(full);
        }

        if (text.Blocks.Count == 0 && original.Children.Files.Count == 0)
        {
            return Outcome.Failed<FileContents>(problems.Count > 0 ? ProblemCode.Damaged : ProblemCode.Empty, "the document holds no text");
        }

        return new Outcome<FileContents>(
            new FileContents
            {
                MediaType = "application/rtf",
                Metadata = reader.Information.Build(),
                Pages = [new ContentPage { Number = 1, Blocks = text.Blocks }],
                Children = original.Children.Files,
            },
            problems);
    }
}
