namespace Waybill.Linking;

/// <summary>A company's name taken apart: the words that only it has, the generic words by their meaning, the legal form aside.</summary>
internal sealed class CompanyName
{
    private readonly string _distinctive;
    private readonly string _digits;

    private CompanyName(string whole, IReadOnlyList<string> distinctive, IReadOnlySet<string> concepts)
    {
        Whole = whole;
        Distinctive = distinctive;
        Concepts = concepts;
        _distinctive = string.Concat(distinctive);
        _digits = Digits(_distinctive);
    }

    /// <summary>The sound of all words but the legal form.</summary>
    public string Whole { get; }

    /// <summary>The sounds of the words that are no generic ones.</summary>
    public IReadOnlyList<string> Distinctive { get; }

    /// <summary>Plant, institute, bureau … in whatever language.</summary>
    public IReadOnlySet<string> Concepts { get; }

    public static CompanyName Of(string name, IReadOnlySet<string> legalForms, IReadOnlyList<(string Concept, string Stem)> generic)
    {
        var words = NameKey.Words(name).Where(w => !legalForms.Contains(w)).ToList();
        var distinctive = new List<string>();
        var concepts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in words)
        {
            var concept = generic.Where(g => g.Stem.Length <= 3 ? word.Equals(g.Stem, StringComparison.OrdinalIgnoreCase) : word.StartsWith(g.Stem, StringComparison.OrdinalIgnoreCase))
                .Select(g => g.Concept).FirstOrDefault();
            if (concept is null)
            {
                distinctive.Add(NameKey.Sound(word));
            }
            else
            {
                concepts.Add(concept);
            }
        }

        return new CompanyName(NameKey.Sound(string.Concat(words)), distinctive, concepts);
    }

    /// <summary>True where the sound of a mail domain begins the name or its distinctive words, or they begin it.</summary>
    public bool BeginsWith(string label)
    {
        return Whole.StartsWith(label, StringComparison.Ordinal) || _distinctive.StartsWith(label, StringComparison.Ordinal)
            || (_distinctive.Length >= 5 && label.StartsWith(_distinctive, StringComparison.Ordinal));
    }

    /// <summary>Why the two are one name; null where they are not.</summary>
    public string? SameAs(CompanyName other)
    {
        if (Whole.Length > 0 && Whole == other.Whole)
        {
            return "the names sound the same";
        }

        if (Distinctive.Count == 0 || other.Distinctive.Count == 0)
        {
            return null;
        }

        var (a, b) = (_distinctive, other._distinctive);
        if (a.Length >= 6 && b.Length >= 6 && _digits == other._digits && NameKey.Distance(a, b, 2) <= (Math.Min(a.Length, b.Length) >= 12 ? 2 : 1))
        {
            return "their distinctive words differ by a letter or two, as transliterations do";
        }

        // A word of the sentence that stands before a name in Latin letters may have been taken for its beginning.
        if (Distinctive.Count != other.Distinctive.Count && Concepts.SetEquals(other.Concepts) && Math.Min(a.Length, b.Length) >= 8
            && (a.EndsWith(b, StringComparison.Ordinal) || b.EndsWith(a, StringComparison.Ordinal)))
        {
            return "one name ends with the other";
        }

        // "Березинский завод" and "Berezina Plant": one root with another ending, and the same generic words.
        return Concepts.Count > 0 && Concepts.SetEquals(other.Concepts) && Distinctive.Count == other.Distinctive.Count
            && Distinctive.Zip(other.Distinctive).All(p => SameRoot(p.First, p.Second))
            ? "the same distinctive root and the same generic words in another language"
            : null;
    }

    private static bool SameRoot(string a, string b)
    {
        if (a == b)
        {
            return true;
        }

        var shared = 0;
        while (shared < Math.Min(a.Length, b.Length) && a[shared] == b[shared])
        {
            shared++;
        }

        return shared >= 4 && shared >= Math.Min(a.Length, b.Length) - 2 && SameDigits(a, b);
    }

    private static bool SameDigits(string a, string b) => Digits(a) == Digits(b);

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));
}
