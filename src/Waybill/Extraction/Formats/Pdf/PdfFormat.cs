using System.Globalization;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace Waybill.Extraction.Formats.Pdf;

/// <summary>Portable Document Format, ISO 32000: words with boxes, lines, pictures, metadata and attached files.</summary>
internal sealed class PdfFormat : IFileFormat
{
    private const double PictureShare = 0.35;
    private const double SomePicture = 0.02;
    private const int OutlinedText = 20;

    /// <summary>A text layer shorter than this is not the text of a page that a picture covers.</summary>
    private const int FewLetters = 25;

    public string Name => "PDF";

    /// <summary>Readers accept junk before the header (ISO 32000-1 Annex H, note 13), within the first 1,024 bytes.</summary>
    public bool Recognises(FileHead head) =>
        head.Bytes.Span[..Math.Min(1024, head.Bytes.Length)].IndexOf("%PDF-"u8) >= 0;

    public async Task<Outcome<FileContents>> ExtractAsync(Original original, CancellationToken cancellation)
    {
        using var bytes = await original.LoadAsync(cancellation);
        PdfDocument document;
        string? openedWith;
        try
        {
            if (PdfPasswords.Open(bytes.GetBuffer().AsMemory(0, (int)bytes.Length), original.Passwords) is not { } opened)
            {
                return Outcome.Failed<FileContents>(ProblemCode.Encrypted, "the PDF opens with a password only");
            }

            (document, openedWith) = opened;
        }
        catch (Exception fault) when (ParserFaults.IsOfFile(fault))
        {
            return await RescueAsync(original, ParserFaults.Describe(fault), cancellation);
        }

        using (document)
        {
            if (document.NumberOfPages == 0)
            {
                return await RescueAsync(original, "the PDF has no pages", cancellation);
            }

            var objects = new PdfObjects(document.Structure);
            var marks = new PdfMarks(objects);
            document.AddPageFactory<PageCanvas, PageCanvasFactory>();
            var problems = new List<Problem>();
            var pages = ReadPages(document, marks, original.Limits, problems, cancellation);
            await AddAttachmentsAsync(objects, marks, original, problems, cancellation);
            return new Outcome<FileContents>(
                new FileContents
                {
                    MediaType = "application/pdf",
                    HasPhysicalPages = true,
                    Metadata = ReadMetadata(document, objects, bytes).Add(MetadataKeys.OpenedWith, openedWith).Build(),
                    Pages = pages,
                    Children = original.Children.Files,
                },
                problems);
        }
    }

    private static List<ContentPage> ReadPages(PdfDocument document, PdfMarks marks, ExtractionLimits limits, List<Problem> problems, CancellationToken cancellation)
    {
        var pages = new List<ContentPage>();
        long characters = 0;
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (number > limits.MaxPages || characters > limits.MaxCharacters)
            {
                problems.Add(new Problem(ProblemCode.LimitReached, number > limits.MaxPages ? limits.TooManyPages($"pages {number} to {document.NumberOfPages} were not read") : limits.TooManyCharacters) { PageNumber = number });
                break;
            }

            try
            {
                var page = ToPage(number, document.GetPage<PageCanvas>(number), marks);
                characters += page.Words.Sum(word => (long)word.Text.Length);
                pages.Add(page);
            }
            catch (Exception fault) when (ParserFaults.IsOfFile(fault))
            {
                problems.Add(new Problem(ProblemCode.Damaged, ParserFaults.Describe(fault)) { PageNumber = number });

                // The page keeps its number, and another program may still be able to draw it.
                pages.Add(new ContentPage { Number = number, HasPicture = true });
            }
        }

        return pages;
    }

    /// <summary>What another program can still find in a PDF that the parser gives up.</summary>
    private static async Task<Outcome<FileContents>> RescueAsync(Original original, string fault, CancellationToken cancellation)
    {
        var rescued = await PdfRescue.ReadAsync(original.Path, original.Limits, cancellation);
        var problem = new Problem(ProblemCode.Damaged, $"PDF: {fault}");
        return rescued.Value is { } pages
            ? new Outcome<FileContents>(
                new FileContents { MediaType = "application/pdf", HasPhysicalPages = true, Pages = pages },
                [problem with { Detail = $"the index of the PDF is broken ({fault}); what {PdfRescue.Program} found was read" }])
            : new Outcome<FileContents>(null, [problem, .. rescued.Problems.Where(other => other.Code != ProblemCode.Damaged)]);
    }

    private static ContentPage ToPage(int number, PageCanvas canvas, PdfMarks marks)
    {
        var isGarbage = PageWords.AreGarbage(canvas.Glyphs);
        var words = isGarbage ? [] : PageWords.Of(canvas);
        marks.Read(canvas);
        var hasPicture = isGarbage
            || canvas.PictureShare >= PictureShare
            || (words.Count == 0 && (canvas.PictureShare >= SomePicture || canvas.Outlines >= OutlinedText));

        // Where the picture of the page is read, what was filled in is read with it.
        words.AddRange(hasPicture && words.Sum(word => word.Text.Length) < FewLetters ? marks.Words.Where(word => word.Concealed) : marks.Words);
        return new ContentPage
        {
            Number = number,
            Width = PageWords.Round(canvas.Width),
            Height = PageWords.Round(canvas.Height),
            Words = words,
            Blocks = [.. marks.Notes],
            Rules = [.. canvas.Rules.Lines
                .Select(line => new Box(PageWords.Round(line.Left), PageWords.Round(canvas.Height - line.Top), PageWords.Round(line.Right), PageWords.Round(canvas.Height - line.Bottom)))
                .OrderBy(line => line.Top).ThenBy(line => line.Left)],
            HasPicture = hasPicture,
        };
    }

    private static async Task AddAttachmentsAsync(PdfObjects objects, PdfMarks marks, Original original, List<Problem> problems, CancellationToken cancellation)
    {
        try
        {
            var attachments = new PdfAttachments(objects, original.Children);
            await attachments.AddOfDocumentAsync(problems, cancellation);
            foreach (var file in marks.Files)
            {
                await attachments.AddAsync(file, problems, cancellation);
            }
        }
        catch (Exception fault) when (ParserFaults.IsOfFile(fault))
        {
            problems.Add(new Problem(ProblemCode.LostInContainer, $"attached files: {ParserFaults.Describe(fault)}"));
        }

        if (original.Children.Full is { } full)
        {
            problems.Add(full);
        }
    }

    private static MetadataBuilder ReadMetadata(PdfDocument document, PdfObjects objects, MemoryStream bytes)
    {
        var layers = objects.Get<DictionaryToken>(objects.Catalog, "OCProperties");
        var hidden = objects.Items(objects.Get<DictionaryToken>(layers, "D"), "OFF").OfType<DictionaryToken>().Select(layer => objects.Text(layer, "Name"));
        var hasScripts = objects.Get<DictionaryToken>(objects.Get<DictionaryToken>(objects.Catalog, "Names"), "JavaScript") is not null
            || objects.Text(objects.Get<DictionaryToken>(objects.Catalog, "OpenAction"), "S") == "JavaScript";
        var information = document.Information;
        return new MetadataBuilder()
            .Add(MetadataKeys.Title, information.Title)
            .Add(MetadataKeys.Author, information.Author)
            .Add(MetadataKeys.Subject, information.Subject)
            .Add(MetadataKeys.Creator, information.Creator)
            .Add(MetadataKeys.Producer, information.Producer)
            .Add(MetadataKeys.Created, PdfDates.ToIso(information.CreationDate))
            .Add(MetadataKeys.Modified, PdfDates.ToIso(information.ModifiedDate))
            .Add("keywords", information.Keywords)
            .Add("layers", string.Join(", ", objects.Items(layers, "OCGs").OfType<DictionaryToken>().Select(layer => objects.Text(layer, "Name"))))
            .Add("hidden-layers", string.Join(", ", hidden))
            .Add("scripts", hasScripts ? "present; never run" : null)
            .Add("incremental-updates", CountUpdates(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)).ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>How often the file was added to after it was first written: ends of file less one, and less the extra one of a linearized file.</summary>
    private static int CountUpdates(ReadOnlySpan<byte> bytes)
    {
        var ends = bytes.Count("%%EOF"u8);
        var isLinearized = bytes[..Math.Min(2048, bytes.Length)].IndexOf("/Linearized"u8) >= 0;
        return Math.Max(0, ends - (isLinearized ? 2 : 1));
    }
}
