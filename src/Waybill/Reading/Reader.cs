using Waybill.Reading.Languages;
using Waybill.Reading.Layout;
using Waybill.Reading.Ocr;

namespace Waybill.Reading;

/// <summary>Turns the contents of a file into pages of text in which every word has its place.</summary>
/// <remarks>One page after the other, on one thread; may be called side by side for several files.</remarks>
public sealed class Reader(IOcrEngine ocr)
{
    /// <summary>A page with fewer letters than this and a picture is read from the picture.</summary>
    private const int FewLetters = 25;

    private readonly UprightReading _upright = new(new Recogniser(ocr));
    private readonly CellReader _cellReader = new(ocr);

    /// <summary>Changes when the same contents may be read differently.</summary>
    public string Recipe => $"{PageLayout.Version}; {LanguageGuess.Version}; {Recogniser.Version}; {UprightReading.Version}; {PictureUnpacker.Version}; {MarkFilter.Version}; {CellReader.Version}; {ocr.Recipe}";

    /// <param name="originalPath">The file itself: pages without text are rendered from it.</param>
    /// <param name="temporaryFolder">An empty folder of the caller's for pictures of pages; they are removed again.</param>
    /// <returns>The transcript with all problems so far; no transcript where nothing at all could be read.</returns>
    public async Task<Outcome<Transcript>> ReadAsync(
        ContentHash file, Outcome<FileContents> contents, string originalPath, string temporaryFolder, CancellationToken cancellation)
    {
        if (contents.Value is not { } inside)
        {
            return new Outcome<Transcript>(null, contents.Problems);
        }

        var problems = contents.Problems.ToList();
        var pages = new List<Page>(inside.Pages.Count);
        foreach (var page in inside.Pages)
        {
            var read = page.HasPicture && LettersOf(page) < FewLetters
                ? await RecogniseAsync(page, inside.MediaType, originalPath, Path.Combine(temporaryFolder, "made-of-page"), cancellation)
                : Outcome.Of(ReadLayer(page));
            problems.AddRange(read.Problems.Select(p => p with { PageNumber = page.Number }));
            pages.Add(WithLanguages(read.Value ?? ReadLayer(page)));
        }

        var isEmpty = pages.All(p => string.IsNullOrWhiteSpace(p.Text));
        if (isEmpty && problems.Count == 0 && !inside.IsContainerOnly && !inside.HeldFiles)
        {
            problems.Add(new Problem(ProblemCode.Empty, "there is nothing to read on any page"));
        }

        if (isEmpty && problems.Count > 0 && !inside.IsContainerOnly && !inside.HeldFiles)
        {
            return new Outcome<Transcript>(null, problems);
        }

        var transcript = new Transcript
        {
            File = file,
            MediaType = inside.MediaType,
            IsContainerOnly = inside.IsContainerOnly,
            HasPhysicalPages = inside.HasPhysicalPages,
            Metadata = inside.Metadata,
            Pages = pages,
            Languages = LanguageGuess.OfDocument(pages.SelectMany(p => p.Blocks.Select(b => (b.Span.Of(p.Text), b.Language)))),
            Problems = problems,
        };
        return new Outcome<Transcript>(transcript, problems);
    }

    private static Page WithLanguages(Page page) =>
        page with { Blocks = [.. page.Blocks.Select(b => b with { Language = LanguageGuess.Of(b.Span.Of(page.Text)) })] };

    /// <summary>Of the text layer: what somebody noted beside a scan does not say what the scan says.</summary>
    private static int LettersOf(ContentPage page) => page.Words.Sum(w => w.Text.Count(char.IsLetter));

    /// <summary>What the file itself says, without looking at pictures.</summary>
    private static Page ReadLayer(ContentPage page)
    {
        var written = page.Words.Count > 0
            ? PageWriter.Join(PageWriter.Write(PageLayout.Arrange(page.Words, [.. page.Rules.Select(Stroke.Of)], default)), PageWriter.Write(page.Blocks))
            : PageWriter.Write(page.Blocks);
        return new Page
        {
            Number = page.Number,
            Text = written.Text,
            Origin = page.Words.Count > 0 ? TextOrigin.TextLayer : TextOrigin.Native,
            Width = page.Width,
            Height = page.Height,
            Blocks = written.Blocks,
            Words = written.Words,
        };
    }

    private async Task<Outcome<Page>> RecogniseAsync(ContentPage page, string mediaType, string originalPath, string temporaryName, CancellationToken cancellation)
    {
        try
        {
            var scan = await ScanMaker.MakeAsync(page, mediaType, originalPath, temporaryName, cancellation);
            if (scan.Value is not { } ready)
            {
                return new Outcome<Page>(null, scan.Problems);
            }

            var (used, sight, recognised, turn) = await _upright.ReadAsync(ready, temporaryName, cancellation);
            if (recognised.Value is not { } read)
            {
                return new Outcome<Page>(null, recognised.Problems);
            }

            IReadOnlyList<Stroke> strokes = sight is null ? [] : RuleFinder.Find(sight, used.Scan.DotsPerInch);
            var straight = new Straightening(sight?.Slope ?? 0);
            var words = MarkFilter.Filter(read.Words, strokes, straight);
            if (sight is not null)
            {
                words = await _cellReader.ImproveAsync(words, strokes, used, sight, read.Languages, cancellation);
            }

            // What a text layer hides under the picture is not in the picture, and must not be lost.
            words = [.. words, .. page.Words.Where(w => w.Concealed).Select(w => turn is null ? w : w with { Box = turn.Turned(w.Box) })];
            var written = Written(page, ready, read with { Words = words }, PageLayout.Arrange(words, strokes, straight));
            return turn is null ? written : new Outcome<Page>(turn.Displayed(written.Value!), written.Problems); // a page that was read is always written
        }
        finally
        {
            PictureUnpacker.RemoveMade(temporaryName);
        }
    }

    private static Outcome<Page> Written(ContentPage page, ReadyScan scan, RecognisedPage read, IReadOnlyList<LaidBlock> blocks)
    {
        var words = read.Words;
        var written = PageWriter.Join(PageWriter.Write(blocks), PageWriter.Write(page.Blocks));
        var made = new Page
        {
            Number = page.Number,
            Text = written.Text,
            Origin = TextOrigin.Recognised,
            Engine = read.Engine,
            Models = read.Models,
            Confidence = words.Count > 0 ? Math.Round(words.Average(w => w.Confidence ?? 1), 4) : null,
            Width = page.Width > 0 ? page.Width : (scan.Picture?.Width ?? 0) * 72 / scan.Scan.DotsPerInch,
            Height = page.Height > 0 ? page.Height : (scan.Picture?.Height ?? 0) * 72 / scan.Scan.DotsPerInch,
            Blocks = written.Blocks,
            Words = written.Words,
        };
        return words.Count > 0
            ? Outcome.Of(made)
            : new Outcome<Page>(made, [new Problem(ProblemCode.Illegible, "no text was recognised in the picture of the page")]);
    }
}
