using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Waybill.Extraction.Formats.Pdf;

/// <summary>Reads a PDF whose index is broken with <c>pdftotext</c> of poppler, which looks for the objects themselves.</summary>
internal static partial class PdfRescue
{
    public const string Program = "pdftotext";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(40);

    /// <returns>The pages with their words; a page without words is left to be read from its picture.</returns>
    public static async Task<Outcome<IReadOnlyList<ContentPage>>> ReadAsync(string path, ExtractionLimits limits, CancellationToken cancellation)
    {
        var answer = await ChildProgram.RunAsync(Program, "poppler-utils", ["-bbox", "-enc", "UTF-8", path, "-"], Limit, cancellation);
        if (answer.Value is not { } said)
        {
            return new Outcome<IReadOnlyList<ContentPage>>(null, answer.Problems);
        }

        var pages = new List<ContentPage>();
        var words = new List<PlacedWord>();
        var (width, height) = (0.0, 0.0);
        foreach (Match mark in Mark().Matches(said.Output))
        {
            if (mark.Groups["width"].Success)
            {
                (width, height) = (Number(mark, "width"), Number(mark, "height"));
                words = [];
            }
            else if (mark.Groups["text"].Success)
            {
                if (CleanText.OneLine(WebUtility.HtmlDecode(mark.Groups["text"].Value)) is { Length: > 0 } word)
                {
                    words.Add(new PlacedWord(word, new Box(Number(mark, "left"), Number(mark, "top"), Number(mark, "right"), Number(mark, "bottom"))));
                }
            }
            else if (pages.Count < limits.MaxPages)
            {
                pages.Add(new ContentPage { Number = pages.Count + 1, Width = width, Height = height, Words = words, HasPicture = words.Count == 0 });
            }
        }

        return pages.Count > 0
            ? Outcome.Of<IReadOnlyList<ContentPage>>(pages)
            : Outcome.Failed<IReadOnlyList<ContentPage>>(ProblemCode.Damaged, "no page can be found in it");
    }

    private static double Number(Match mark, string name) =>
        double.TryParse(mark.Groups[name].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1e6 ? PageWords.Round(number) : 0;

    [GeneratedRegex("""<page width="(?<width>[0-9.]+)" height="(?<height>[0-9.]+)"|<word xMin="(?<left>[-0-9.]+)" yMin="(?<top>[-0-9.]+)" xMax="(?<right>[-0-9.]+)" yMax="(?<bottom>[-0-9.]+)">(?<text>[^<]*)</word>|</page>""", RegexOptions.NonBacktracking)]
    private static partial Regex Mark();
}
