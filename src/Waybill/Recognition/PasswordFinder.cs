using System.Text.RegularExpressions;

namespace Waybill.Recognition;

/// <summary>Finds what a paper calls a password: people send an archive in one mail and its password in the next.</summary>
/// <remarks>Candidates only; whether one of them opens anything, the trial shows.</remarks>
public static partial class PasswordFinder
{
    private const int ShortestWord = 3;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;
    private const string Openings = "«\"“„'‘([<";
    private const string Closings = "»\"”“'’)]>.,;:!?";

    /// <summary>Each word that may be meant, likelier readings of the same place first, in the order of the pages.</summary>
    public static IReadOnlyList<Stated<string>> Find(Transcript transcript)
    {
        var found = new List<Stated<string>>();
        foreach (var page in transcript.Pages)
        {
            foreach (Match match in Naming().Matches(page.Text))
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

    [GeneratedRegex(
        @"(?<![\p{L}\p{N}])(?:парол(?:ь|я|ю|ем|і)|пасворд|password|passphrase|passcode|passwort|pwd|mot\s+de\s+passe|parol[ua]?|şifr[əe](?:si)?|գաղտնաբառ\p{L}{0,3}|ծածկագիր\p{L}{0,3}|құпия\s?сөз\p{L}{0,3})"
        + @"(?!\p{L})[^\n:=«""“]{0,40}(?::|=|\s[-–—]\s|\bis\b|(?=[«""“]))[ \t]*\n?[ \t]*(?<word>\S[^\n]{0,99})",
        Options,
        PatternTime.Limit)]
    private static partial Regex Naming();
}
