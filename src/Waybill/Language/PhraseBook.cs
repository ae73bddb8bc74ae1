namespace Waybill.Language;

/// <summary>A form of the word tables: what concept its words stand for.</summary>
/// <param name="Concept">What the words mean, as the table names it: <c>refuse</c>, <c>consignee</c>.</param>
/// <param name="Origin">The row that has it: <c>phrases.csv:12</c>.</param>
/// <param name="Weight">How much it says where that counts; 1 where the table has no weights.</param>
public sealed record Phrase(string Concept, string Language, string Form, string Origin, int Weight = 1);

/// <summary>A phrase found among the words of a text.</summary>
/// <param name="First">Index of its first word.</param>
/// <param name="Last">Index of its last word.</param>
public readonly record struct PhraseMatch(Phrase Phrase, int First, int Last)
{
    public string Concept => Phrase.Concept;
}

/// <summary>Finds the forms of the word tables in a text, all in one pass.</summary>
/// <remarks>In a form <c>*</c> stands for any ending of a word, <c>_</c> for any one word, and <c>…</c> for up to <see cref="LongestGap"/> other words of the same sentence.</remarks>
public sealed class PhraseBook
{
    /// <summary>How many words a gap in a form may hold.</summary>
    public const int LongestGap = 4;

    private readonly Dictionary<string, List<Entry>> _whole = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Entry>> _stems = new(StringComparer.Ordinal);
    private readonly int _shortestStem;

    public PhraseBook(IEnumerable<Phrase> phrases)
    {
        foreach (var phrase in phrases)
        {
            var parts = PartsOf(phrase.Form);
            if (parts.Count == 0 || parts[0].IsGap || parts[0].IsAny)
            {
                throw new InvalidDataException($"{phrase.Origin}: the form '{phrase.Form}' does not begin with a word");
            }

            var index = parts[0].IsStem ? _stems : _whole;
            if (!index.TryGetValue(parts[0].Text, out var entries))
            {
                index[parts[0].Text] = entries = [];
            }

            entries.Add(new Entry(phrase, parts));
        }

        _shortestStem = _stems.Count == 0 ? int.MaxValue : _stems.Keys.Min(s => s.Length);
    }

    /// <summary>The rows of a table as phrases.</summary>
    public static IEnumerable<Phrase> Rows(ReferenceData reference, string table, string concept = "concept", string form = "form") =>
        reference.Table(table).Where(r => r[form].Length > 0).Select(r => new Phrase(r[concept], r["language"], r[form], r.Origin, int.TryParse(r["weight"], System.Globalization.CultureInfo.InvariantCulture, out var weight) ? weight : 1));

    /// <summary>Every phrase that stands in the words, in their order; of one concept at one word only the longest.</summary>
    public IReadOnlyList<PhraseMatch> All(IReadOnlyList<Token> words)
    {
        var found = new List<PhraseMatch>();
        for (var i = 0; i < words.Count; i++)
        {
            var here = found.Count;
            At(words, i, found);
            KeepLongest(found, here);
        }

        return found;
    }

    /// <summary>The phrases that begin at one word.</summary>
    public void At(IReadOnlyList<Token> words, int first, List<PhraseMatch> found)
    {
        var word = words[first].Folded;
        if (_whole.TryGetValue(word, out var whole))
        {
            Try(whole, words, first, found);
        }

        var stems = _stems.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = _shortestStem; length <= word.Length; length++)
        {
            if (stems.TryGetValue(word.AsSpan(0, length), out var entries))
            {
                Try(entries, words, first, found);
            }
        }
    }

    private static void Try(List<Entry> entries, IReadOnlyList<Token> words, int first, List<PhraseMatch> found)
    {
        foreach (var entry in entries)
        {
            if (Match(entry.Parts, 1, words, first + 1, words[first].Sentence) is { } next)
            {
                found.Add(new PhraseMatch(entry.Phrase, first, next - 1));
            }
        }
    }

    /// <summary>The index behind the last word that the parts match; null where they do not.</summary>
    private static int? Match(IReadOnlyList<Part> parts, int part, IReadOnlyList<Token> words, int at, int sentence)
    {
        for (; part < parts.Count; part++, at++)
        {
            if (parts[part].IsGap)
            {
                for (var skip = 0; skip <= LongestGap; skip++)
                {
                    if (Match(parts, part + 1, words, at + skip, sentence) is { } end)
                    {
                        return end;
                    }
                }

                return null;
            }

            if (at >= words.Count || words[at].Sentence != sentence || !parts[part].Fits(words[at].Folded))
            {
                return null;
            }
        }

        return at;
    }

    private static void KeepLongest(List<PhraseMatch> found, int from)
    {
        for (var i = found.Count - 1; i >= from; i--)
        {
            var one = found[i];
            if (found.FindIndex(from, o => o.Concept == one.Concept && (o.Last > one.Last || (o.Last == one.Last && !ReferenceEquals(o.Phrase, one.Phrase) && found.IndexOf(o) < i))) >= 0)
            {
                found.RemoveAt(i);
            }
        }
    }

    private static List<Part> PartsOf(string form)
    {
        var parts = new List<Part>();
        foreach (var word in form.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word is "…" or "_")
            {
                parts.Add(new Part("", IsStem: false, IsGap: word == "…", IsAny: word == "_"));
                continue;
            }

            var tokens = Words.Of(word.TrimEnd('*'));
            for (var i = 0; i < tokens.Count; i++)
            {
                parts.Add(new Part(tokens[i].Folded, word.EndsWith('*') && i == tokens.Count - 1, IsGap: false, IsAny: false));
            }
        }

        return parts;
    }

    private sealed record Entry(Phrase Phrase, IReadOnlyList<Part> Parts);

    private readonly record struct Part(string Text, bool IsStem, bool IsGap, bool IsAny)
    {
        public bool Fits(string word) => IsAny || (IsStem ? word.StartsWith(Text, StringComparison.Ordinal) : word == Text);
    }
}
