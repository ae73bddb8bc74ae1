using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Waybill.Reading.Languages;

/// <summary>Says in which language a text is written, by its script, by letters that only one language has, and by frequent words.</summary>
/// <remarks>Knows Russian, Belarusian, Ukrainian, English, Azerbaijani, Armenian and Kazakh; what is clearly none of them is <c>und</c> (BCP 47).</remarks>
internal static partial class LanguageGuess
{
    public const string Version = "languages 2";

    public const string Unknown = "und";

    private const string Russian = "ru";
    private const string Belarusian = "be";
    private const string Ukrainian = "uk";
    private const string English = "en";
    private const string Azerbaijani = "az";
    private const string Armenian = "hy";
    private const string Kazakh = "kk";

    /// <summary>A text with fewer letters says nothing: an abbreviation, a designation, a name.</summary>
    private const int FewestLetters = 8;

    /// <summary>A text with so many letters and no known word is in an unknown language.</summary>
    private const int ManyLetters = 60;

    private static readonly FrozenSet<string> Cyrillic = new[] { Russian, Belarusian, Ukrainian, Kazakh }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>How many letters a second language of a document needs, and which share of all its letters.</summary>
    /// <remarks>The letterhead of a Belarusian or Kazakh office is three short lines in the national language above a page of
    /// Russian. English gives its words to names and to the marks of forms everywhere, so it needs more.</remarks>
    private static readonly FrozenDictionary<string, (int Letters, double Share)> Needs = new Dictionary<string, (int, double)>(StringComparer.Ordinal)
    {
        [Belarusian] = (25, 0.01),
        [Ukrainian] = (25, 0.01),
        [Kazakh] = (25, 0.01),
        [Azerbaijani] = (30, 0.03),
        [Armenian] = (30, 0.03),
        [Russian] = (60, 0.05),
        [English] = (120, 0.12),
        [Unknown] = (200, 0.2),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The language of one text; null where it has too few letters to say.</summary>
    public static string? Of(string text)
    {
        var evidence = new Evidence(WithoutMailHeader(text));
        if (evidence.Letters < FewestLetters)
        {
            return null;
        }

        if (evidence.Best is { } best)
        {
            return best;
        }

        return evidence.IsCyrillic ? Russian : evidence.Letters >= ManyLetters ? Unknown : null;
    }

    /// <summary>The languages of a whole document, most used first.</summary>
    /// <param name="texts">Its blocks with the language of each.</param>
    public static IReadOnlyList<string> OfDocument(IEnumerable<(string Text, string? Language)> texts)
    {
        var blocks = texts.ToArray();
        var letters = blocks.Where(b => b.Language is not null)
            .GroupBy(b => b.Language!, b => WithoutMailHeader(b.Text).Count(char.IsLetter), StringComparer.Ordinal)
            .Select(g => (Language: g.Key, Letters: g.Sum()))
            .OrderByDescending(l => l.Letters).ThenBy(l => l.Language, StringComparer.Ordinal).ToArray();
        if (letters.Length == 0)
        {
            return Of(string.Join(' ', blocks.Select(b => b.Text))) is { } whole ? [whole] : [];
        }

        var all = letters.Sum(l => l.Letters);
        return [.. letters.Where((l, i) => i == 0 || (l.Letters >= Needs[l.Language].Letters && l.Letters >= Needs[l.Language].Share * all)).Select(l => l.Language)];
    }

    /// <summary>The labels, names and dates of a mail's header are English in every mail; only its subject is in the writer's language.</summary>
    private static string WithoutMailHeader(string text) => MailHeader().Replace(text, "");

    [GeneratedRegex(@"^[ \t]*(?:(?:From|To|Cc|Bcc|Date|Sent|Reply-To|Attachments?|Message-ID)[ \t]*:[^\n]*|Subject[ \t]*:)", RegexOptions.CultureInvariant | RegexOptions.Multiline, PatternTime.Limit)]
    private static partial Regex MailHeader();

    /// <summary>What the words of one text say.</summary>
    private sealed class Evidence
    {
        private readonly Dictionary<string, double> _votes = new(StringComparer.Ordinal);
        private int _cyrillic;
        private int _kazakh;
        private int _words;

        public Evidence(string text)
        {
            // Addresses of mail and pages are Latin in every language.
            foreach (var chunk in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                if (!chunk.Contains('@') && !chunk.Contains("://", StringComparison.Ordinal))
                {
                    AddWords(chunk);
                }
            }
        }

        public int Letters { get; private set; }

        public bool IsCyrillic => _cyrillic > Letters / 2;

        /// <summary>The language with the most votes; null where too few words are known.</summary>
        public string? Best
        {
            get
            {
                // Half of all Kazakh words could be Russian or Ukrainian by their letters.
                if (_kazakh >= 2 && _kazakh * 5 >= _words)
                {
                    return Kazakh;
                }

                var candidates = _votes.Where(v => v.Key == Armenian || Cyrillic.Contains(v.Key) == IsCyrillic)
                    .OrderByDescending(v => v.Value).ThenBy(v => v.Key == Russian ? 0 : 1).ThenBy(v => v.Key, StringComparer.Ordinal).ToArray();
                // One word in twelve is a function word in any prose; names and codes of another language have fewer.
                return candidates.Length > 0 && candidates[0].Value >= Math.Max(1, _words / 12.0) ? candidates[0].Key : null;
            }
        }

        private void AddWords(string text)
        {
            var start = 0;
            for (var i = 0; i <= text.Length; i++)
            {
                if (i < text.Length && (char.IsLetter(text[i]) || text[i] is '\'' or '’'))
                {
                    continue;
                }

                if (i > start)
                {
                    Add(text[start..i].Trim('\'', '’').ToLowerInvariant().Replace('’', '\''));
                }

                start = i + 1;
            }
        }

        private void Add(string word)
        {
            if (word.Length == 0)
            {
                return;
            }

            _words++;
            Letters += word.Length;
            var cyrillic = word.Count(c => c is >= '\u0400' and <= '\u04ff');
            _cyrillic += cyrillic;
            foreach (var language in FrequentWords.LanguagesOf(word))
            {
                Vote(language, 1);
            }

            if (2 * cyrillic > word.Length)
            {
                AddCyrillic(word);
            }
            else if (word.Any(c => c is >= '\u0531' and <= '\u058f'))
            {
                Vote(Armenian, 2);
            }
            else if (word.Contains('ə', StringComparison.Ordinal))
            {
                Vote(Azerbaijani, 2);
            }
            else if (word.AsSpan().IndexOfAny("ığş") >= 0)
            {
                Vote(Azerbaijani, 0.7);
            }
        }

        /// <summary>Letters that the alphabets do not share: Belarusian has no и, щ, ъ; Ukrainian no ы, э, ё, ъ; Russian no і, ї, є, ґ, ў; Kazakh alone has ә, ғ, қ, ң, ө, ұ, ү, һ.</summary>
        private void AddCyrillic(string word)
        {
            bool Has(string letters) => word.AsSpan().IndexOfAny(letters) >= 0;
            var (russian, belarusian, ukrainian) = (!Has("іїєґў"), !Has("ищъїєґ"), !Has("ыэёъў"));
            if (Has("әғқңөұүһ"))
            {
                _kazakh++;
                Vote(Kazakh, 2);
            }
            else if (Has("ў"))
            {
                Vote(Belarusian, 2);
            }
            else if (Has("їєґ"))
            {
                Vote(Ukrainian, 2);
            }
            else if (russian && !belarusian && !ukrainian)
            {
                Vote(Russian, 1);
            }
            else if (belarusian && !russian && !ukrainian)
            {
                Vote(Belarusian, 2);
            }
            else if (ukrainian && !russian && !belarusian)
            {
                Vote(Ukrainian, 2);
            }
            else if (!russian)
            {
                Vote(Belarusian, 1);
                Vote(Ukrainian, 1);
            }
            else if (!belarusian)
            {
                Vote(Russian, 0.6);
                Vote(Ukrainian, 0.4);
            }
            else if (!ukrainian)
            {
                Vote(Russian, 0.4);
                Vote(Belarusian, 0.4);
            }
        }

        private void Vote(string language, double weight) => _votes[language] = _votes.GetValueOrDefault(language) + weight;
    }
}
