using System.Text.RegularExpressions;

namespace Waybill.Recognition;

/// <summary>Finds what a paper calls a password: people send an archive in one mail and its password in the next.</summary>
/// <remarks>Candidates only; whether one of them opens anything, the trial shows.</remarks>
public sealed class PasswordFinder
{
    private const int ShortestWord = 3;
    private const string Openings = "«\"“„'‘([<";
    private const string Closings = "»\"”“'’)]>.,;:!?";

    private readonly Regex _naming;

    public PasswordFinder(ReferenceData reference)
        : this(reference.Table("phrases").Where(r => r["concept"] == "password").Select(r => r["form"]))
    {
    }

    /// <param name="forms">The words for a password; <c>*</c> stands for an ending.</param>
    public PasswordFinder(IEnumerable<string> forms) =>
        _naming = new Regex(Pattern(forms.DefaultIfEmpty("password")), RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Span);

    /// <summary>Each word that may be meant, likelier readings of the same place first, in the order of the pages.</summary>
    public IReadOnlyList<Stated<string>> Find(Transcript transcript)
    {
        var found = new List<Stated<string>>();
        foreach (var page in transcript.Pages)
        {
            foreach (Match match in _naming.Matches(page.Text))
            {
                var rest = match.Groups["word"];
                foreach (var span in Readings(page.Text, rest.Index, rest.Index + rest.Length))
                {
                    found.Add(Stated.By(page.Text[span.Start..span.End], Quote.From(transcript.File, page, span)));
                }
            }
        }

        return found;
    }

    /// <summary>The first word without the marks around it, what stands in quotation marks, the word as it stands, the whole line.</summary>
    private static IEnumerable<TextSpan> Readings(string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        var wordEnd = start;
        while (wordEnd < end && !char.IsWhiteSpace(text[wordEnd]))
        {
            wordEnd++;
        }

        var (bareStart, bareEnd) = (start, wordEnd);
        while (bareStart < bareEnd && Openings.Contains(text[bareStart], StringComparison.Ordinal))
        {
            bareStart++;
        }

        while (bareEnd > bareStart && Closings.Contains(text[bareEnd - 1], StringComparison.Ordinal))
        {
            bareEnd--;
        }

        var quoted = bareStart > start ? text.AsSpan(bareStart, end - bareStart).IndexOfAny("»\"”'’") : -1;
        return new[] { (bareStart, bareEnd), (bareStart, quoted < 0 ? bareEnd : bareStart + quoted), (start, wordEnd), (start, end) }
            .Distinct()
            .Where(span => span.Item2 - span.Item1 >= ShortestWord)
            .Select(span => new TextSpan(span.Item1, span.Item2));
    }

    private static string Pattern(IEnumerable<string> forms) =>
        $@"(?<![\p{{L}}\p{{N}}])(?:{string.Join('|', forms.Select(f => Regex.Escape(f).Replace(@"\ ", @"\s?", StringComparison.Ordinal).Replace(@"\*", @"\p{L}{0,3}", StringComparison.Ordinal)))})"
        + @"(?!\p{L})[^\n:=«""“]{0,40}(?::|=|\s[-–—]\s|\bis\b|(?=[«""“]))[ \t]*\n?[ \t]*(?<word>\S[^\n]{0,99})";
}
