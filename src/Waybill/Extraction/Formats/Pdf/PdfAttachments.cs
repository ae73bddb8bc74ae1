using UglyToad.PdfPig.Tokens;

namespace Waybill.Extraction.Formats.Pdf;

/// <summary>Files that a PDF carries: those of the document, those that a reader opens at a mark on a page, and the data of XFA forms.</summary>
internal sealed class PdfAttachments(PdfObjects objects, ChildFolder children)
{
    /// <summary>ISO 32000-1 §7.11.4: one file for all systems, and of old times one for each.</summary>
    private static readonly string[] Systems = ["UF", "F", "Unix", "Mac", "DOS"];

    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<long> _seenNumbers = [];

    public async Task AddOfDocumentAsync(List<Problem> problems, CancellationToken cancellation)
    {
        var named = objects.LeavesOf(objects.Get<DictionaryToken>(objects.Get<DictionaryToken>(objects.Catalog, "Names"), "EmbeddedFiles"));
        foreach (var file in named.Concat(objects.Items(objects.Catalog, "AF")).OfType<DictionaryToken>())
        {
            await AddAsync(file, problems, cancellation);
        }

        await AddFormAsync(problems, cancellation);
    }

    /// <param name="file">A file specification; nothing comes of it where it only names a file that is elsewhere.</param>
    public async Task AddAsync(DictionaryToken file, List<Problem> problems, CancellationToken cancellation)
    {
        if (objects.Get<DictionaryToken>(file, "EF") is not { } embedded)
        {
            return;
        }

        var common = objects.Text(file, "UF") ?? objects.Text(file, "F");
        foreach (var system in Systems.Where(system => IsNew(embedded, system)))
        {
            var name = (system is "UF" or "F" ? common : objects.Text(file, system) ?? common) is { Length: > 0 } written ? written : "attachment";
            try
            {
                if (objects.Get<StreamToken>(embedded, system) is { } stream)
                {
                    using var bytes = new MemoryStream(objects.Decode(stream), writable: false);
                    await children.AddAsync(name, ModifiedOf(stream), bytes, packedBytes: null, cancellation);
                }
            }
            catch (Exception fault) when (ParserFaults.IsOfFile(fault))
            {
                children.AddLost(name, modified: null, new Problem(ProblemCode.LostInContainer, $"an attached file: {ParserFaults.Describe(fault)}"));
                problems.Add(new Problem(ProblemCode.LostInContainer, $"attached files: {ParserFaults.Describe(fault)}"));
            }
        }
    }

    /// <summary>The same stream under two names is one file.</summary>
    private bool IsNew(DictionaryToken embedded, string system) =>
        embedded.TryGet(NameToken.Create(system), out var token)
        && (token is IndirectReferenceToken reference ? _seenNumbers.Add(reference.Data.ObjectNumber) : _seen.Add(token));

    private DateTimeOffset? ModifiedOf(StreamToken stream) =>
        PdfDates.ToIso(objects.Text(objects.Get<DictionaryToken>(stream.StreamDictionary, "Params"), "ModDate")) is { } written
        && DateTimeOffset.TryParse(written, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out var moment)
            ? moment
            : null;

    /// <summary>A form of Adobe's own kind (XFA) keeps what was filled in as XML beside the pages.</summary>
    private async Task AddFormAsync(List<Problem> problems, CancellationToken cancellation)
    {
        var form = objects.Get<IToken>(objects.Get<DictionaryToken>(objects.Catalog, "AcroForm"), "XFA");
        try
        {
            using var whole = new MemoryStream();
            foreach (var part in form is ArrayToken parts ? parts.Data.Select(objects.Resolve) : [form])
            {
                if (part is StreamToken stream)
                {
                    await whole.WriteAsync(objects.Decode(stream), cancellation);
                }
            }

            if (whole.Length > 0)
            {
                whole.Position = 0;
                await children.AddAsync("form.xml", modified: null, whole, packedBytes: null, cancellation);
            }
        }
        catch (Exception fault) when (ParserFaults.IsOfFile(fault))
        {
            problems.Add(new Problem(ProblemCode.LostInContainer, $"the data of the form: {ParserFaults.Describe(fault)}"));
        }
    }
}
