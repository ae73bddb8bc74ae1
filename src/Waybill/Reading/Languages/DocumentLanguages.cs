namespace Waybill.Reading.Languages;

/// <summary>Weighs the languages of a document by its blocks, their lines, and the scripts within a line.</summary>
/// <remarks>Where a second language stands in a block of the first (a form in two languages, an answer above the letter that it answers), the block
/// as a whole knows only one. So lines are looked at too. A further language counts only where several different words are plainly its own: names of firms,
/// addresses, codes and what recognition made of a stamp are not.</remarks>
internal sealed class DocumentLanguages
{
    private const string English = "en";

    /// <summary>A script that one language has to itself counts where a line of at least two words and so many letters holds nothing else, as in a
    /// letterhead; the name of a firm within a line of another script does not.</summary>
    private const int FewestScriptLetters = 12;

    private const int FewestScriptWords = 2;

    /// <summary>Within lines of another script, so many letters and words are more than a name.</summary>
    private const int ManyScriptLetters = 40;

    private const int ManyScriptWords = 5;

    /// <summary>How many different words of its own a further language needs.</summary>
    private const double FewestOwnWords = 2.4;

    /// <summary>English gives its words to names and to the marks of forms everywhere, so it needs more.</summary>
    private const double FewestEnglishWords = 4;

    /// <summary>How many letters a further language needs.</summary>
    private const int FewestLetters = 25;

    /// <summary>A word that has letters foreign to the first language, but is not known, counts so much.</summary>
    private const double WorthOfSpelling = 0.5;

    /// <summary>A capital letter within a line makes a word a name, or a part of one: it counts half.</summary>
    private const double WorthOfName = 0.5;

    private readonly Dictionary<string, int> _letters = new(StringComparer.Ordinal);
    private readonly List<Line> _lines = [];

    public DocumentLanguages(IEnumerable<(string Text, string? Language)> blocks)
    {
        foreach (var (text, language) in blocks)
        {
            foreach (var part in PartsOf(text))
            {
                Add(part, language);
            }
        }
    }

    public IReadOnlyList<string> MostUsedFirst()
    {
        var order = _letters.OrderByDescending(l => l.Value).ThenBy(l => l.Key, StringComparer.Ordinal).Select(l => l.Key).ToArray();
        var counted = new List<string>();
        foreach (var language in order)
        {
            if (language != LanguageGuess.Unknown && (counted.Count == 0 || IsPlain(language, counted)))
            {
                counted.Add(language);
            }
        }

        return counted;
    }

    private void Add(string part, string? block)
    {
        var runs = RunsOf(part);
        foreach (var run in runs)
        {
            var evidence = new Evidence(run);
            if (evidence.Letters == 0 || (evidence.Best ?? (IsWrittenIn(block, evidence) ? block : null)) is not { } language)
            {
                continue;
            }

            _letters[language] = _letters.GetValueOrDefault(language) + evidence.Letters;
            _lines.Add(new Line(language, evidence, run.Split(' ').Length, runs.Count == 1));
        }
    }

    /// <summary>A designation in Latin letters does not become Russian by the block in which it stands.</summary>
    private static bool IsWrittenIn(string? language, Evidence evidence) =>
        language is not null && (language == Scripts.LanguageOf(evidence.Script) || evidence.Model?.Languages.Contains(language) == true);

    private bool IsPlain(string language, List<string> counted)
    {
        var lines = _lines.Where(l => l.Language == language).ToArray();
        if (lines.All(l => l.Evidence.Model is null))
        {
            return lines.Any(l => l.IsWhole && l.Evidence.Letters >= FewestScriptLetters && l.Words >= FewestScriptWords)
                || (_letters[language] >= ManyScriptLetters && lines.Sum(l => l.Words) >= ManyScriptWords);
        }

        return _letters[language] >= FewestLetters && OwnWords(language, lines, counted) >= (language == English ? FewestEnglishWords : FewestOwnWords);
    }

    /// <summary>Different words that this language knows and those counted before do not.</summary>
    private static double OwnWords(string language, IEnumerable<Line> lines, List<string> counted)
    {
        var own = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var evidence in lines.Select(l => l.Evidence).Where(e => e is { Model: not null, Known: > 0 }))
        {
            var mine = Bits(evidence.Model!, [language]); // the lines were chosen by it
            var others = Bits(evidence.Model!, counted);
            for (var i = 0; i < evidence.Words.Count; i++)
            {
                var word = evidence.Words[i];
                var isName = word.IsCapital && i > 0;
                if (word.Text.Length > 1 && (word.Knowing & mine) != 0 && (word.Knowing & others) == 0)
                {
                    own[word.Text] = Math.Max(own.GetValueOrDefault(word.Text), LanguageModel.WorthOf(word.Text) * (isName ? WorthOfName : 1));
                }
                else if (word.Text.Length > 2 && !word.IsCapital && (word.Spelling & mine) != 0 && others != 0 && (word.Spelling & others) == 0)
                {
                    own.TryAdd(word.Text, WorthOfSpelling);
                }
            }
        }

        return own.Values.Sum();
    }

    private static int Bits(LanguageModel model, IEnumerable<string> languages)
    {
        var bits = 0;
        foreach (var language in languages)
        {
            for (var i = 0; i < model.Languages.Count; i++)
            {
                bits |= model.Languages[i] == language ? 1 << i : 0;
            }
        }

        return bits;
    }

    /// <summary>Lines, and the two sides of what forms and headings divide with a stroke.</summary>
    private static IEnumerable<string> PartsOf(string text) =>
        text.Split('\n').SelectMany(l => l.Split(" / ", StringSplitOptions.RemoveEmptyEntries)).SelectMany(SentencesOf);

    private static IEnumerable<string> SentencesOf(string line)
    {
        var start = 0;
        for (var i = 1; i + 2 < line.Length; i++)
        {
            if (line[i] is '.' or '!' or '?' or ';' && line[i + 1] == ' ' && i - start >= 20 && line.Length - i >= 20)
            {
                yield return line[start..(i + 1)];
                start = i + 2;
            }
        }

        yield return line[start..];
    }

    /// <summary>The words of a line, those of each script together.</summary>
    private static List<string> RunsOf(string part)
    {
        var words = part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return [.. words.GroupBy(ScriptOf).Where(g => g.Key is not null).Select(g => string.Join(' ', g))];
    }

    private static Script? ScriptOf(string word)
    {
        foreach (var letter in word)
        {
            if (char.IsLetter(letter))
            {
                return Scripts.Of(letter);
            }
        }

        return null;
    }

    /// <param name="Words">How many.</param>
    /// <param name="IsWhole">True where nothing in another script stands on the line.</param>
    private readonly record struct Line(string Language, Evidence Evidence, int Words, bool IsWhole);
}
