using System.Text.RegularExpressions;

namespace Waybill.Reading.Languages;

/// <summary>Says in which language a text is written, by its script, by letters that only some languages have, and by frequent words.</summary>
/// <remarks>Codes are BCP 47: Russian, Belarusian, Ukrainian, Serbian (Croatian and Bosnian too), Bulgarian, Macedonian and Kazakh in Cyrillic; English,
/// Azerbaijani, Turkish, Polish, Czech, Slovak, Serbian, Romanian, German, French, Spanish, Portuguese, Italian and Hungarian in Latin letters; Arabic and
/// Persian; and every language that has a script to itself. What is clearly none of them is <c>und</c>.</remarks>
internal static partial class LanguageGuess
{
    public const string Version = "languages 3";

    public const string Unknown = "und";

    private const string Russian = "ru";

    /// <summary>A text with fewer letters says nothing: an abbreviation, a designation, a name.</summary>
    private const int FewestLetters = 8;

    /// <summary>A sign of Chinese says as much as a word.</summary>
    private const int FewestSigns = 4;

    /// <summary>A text with so many letters and no known word is in an unknown language.</summary>
    private const int ManyLetters = 60;

    /// <summary>The language of one text; null where it has too few letters to say.</summary>
    public static string? Of(string text)
    {
        var evidence = new Evidence(WithoutMailHeader(text));
        if (evidence.Letters < (evidence.Script is Script.Han or Script.Kana or Script.Hangul ? FewestSigns : FewestLetters))
        {
            return null;
        }

        return evidence.Best ?? (evidence.Script == Script.Cyrillic ? Russian : evidence.Letters >= ManyLetters ? Unknown : null);
    }

    /// <summary>The languages of a whole document, most used first.</summary>
    /// <param name="texts">Its blocks with the language of each.</param>
    public static IReadOnlyList<string> OfDocument(IEnumerable<(string Text, string? Language)> texts)
    {
        var blocks = texts.Select(b => (Text: WithoutMailHeader(b.Text), b.Language)).ToArray();
        var languages = new DocumentLanguages(blocks).MostUsedFirst();
        return languages.Count > 0 ? languages : Of(string.Join(' ', blocks.Select(b => b.Text))) is { } whole ? [whole] : [];
    }

    /// <summary>The labels, names and dates of a mail's header are English in every mail; only its subject is in the writer's language.</summary>
    private static string WithoutMailHeader(string text) => MailHeader().Replace(text, "");

    [GeneratedRegex(@"^[ \t]*(?:(?:From|To|Cc|Bcc|Date|Sent|Reply-To|Attachments?|Message-ID)[ \t]*:[^\n]*|Subject[ \t]*:)", RegexOptions.CultureInvariant | RegexOptions.Multiline, PatternTime.Limit)]
    private static partial Regex MailHeader();
}
