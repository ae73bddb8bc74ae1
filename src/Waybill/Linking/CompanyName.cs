namespace Waybill.Linking;

/// <summary>A word of a company's name.</summary>
/// <param name="Sound">As <see cref="NameKey.Sound"/> gives it.</param>
/// <param name="Concept">Plant, institute, bureau … in whatever language; null for a word that is its own.</param>
/// <param name="IsJoined">True behind a hyphen: it is one word with the one before.</param>
internal sealed record NamePart(string Text, string Sound, string? Concept, bool IsJoined);

/// <summary>A company's name taken apart: the words that only it has, the generic words by their meaning, the legal form aside.</summary>
internal sealed class CompanyName
{
    /// <summary>A short name of fewer letters could begin many names.</summary>
    private const int ShortestShortName = 5;

    /// <summary>A name of its own of fewer letters could be that of many.</summary>
    private const int ShortestBrand = 8;

    /// <summary>The kind of works in short before a name: <c>FNP</c>, <c>KB</c>.</summary>
    private const int LongestPrefix = 4;

    private readonly string _distinctive;
    private readonly string _digits;
    private readonly bool _isLatin;

    public CompanyName(IReadOnlyList<NamePart> parts, IReadOnlySet<string> formMeaning, bool hasForm)
    {
        Parts = parts;
        FormMeaning = formMeaning;
        HasForm = hasForm;
        Whole = NameKey.Sound(string.Concat(parts.Select(p => p.Text)));
        Distinctive = [.. parts.Where(p => p.Concept is null && p.Sound.Length > 0).Select(p => p.Sound)];
        Concepts = parts.Select(p => p.Concept).OfType<string>().ToHashSet(StringComparer.Ordinal);
        _distinctive = string.Concat(Distinctive);
        _digits = Digits(Whole);
        _isLatin = parts.FirstOrDefault(p => p.Text.Any(char.IsLetter)) is { } first && first.Text.First(char.IsLetter) < (char)0x0250;
    }

    public IReadOnlyList<NamePart> Parts { get; }

    /// <summary>The telling words of what its legal forms mean: joint, stock, limited.</summary>
    public IReadOnlySet<string> FormMeaning { get; }

    public bool HasForm { get; }

    /// <summary>The sound of all words but the legal form.</summary>
    public string Whole { get; }

    /// <summary>The sounds of the words that are no generic ones.</summary>
    public IReadOnlyList<string> Distinctive { get; }

    public IReadOnlySet<string> Concepts { get; }

    /// <summary>False for a joint-stock company and a limited one; true where one of them has no form.</summary>
    public bool FormFits(CompanyName other) => FormMeaning.Count == 0 || other.FormMeaning.Count == 0 || FormMeaning.Overlaps(other.FormMeaning);

    /// <summary>True for a name without a legal form that is the whole of the other, or its first words.</summary>
    public bool IsShortFor(CompanyName other)
    {
        if (HasForm || Whole.Count(char.IsAsciiLetter) < ShortestShortName || Parts.Count > other.Parts.Count)
        {
            return false;
        }

        return NameKey.Sound(string.Concat(other.Parts.Take(Parts.Count).Select(p => p.Text))) == Whole && (Parts.Count == other.Parts.Count || !other.Parts[Parts.Count].Text.All(char.IsAsciiDigit));
    }

    /// <summary>True for the end of the other name with its legal form: a line or a column cut off what comes before.</summary>
    public bool IsEndOf(CompanyName other) =>
        HasForm && other.HasForm && FormFits(other) && Parts.Count > 0 && Parts.Count < other.Parts.Count
        && StandsIn(other, other.Parts.Count - Parts.Count);

    /// <summary>True where both have one name of their own and fitting legal forms, and one of them says besides what it makes or how it is abbreviated.</summary>
    public bool IsBrandOf(CompanyName other)
    {
        if (!HasForm || !other.HasForm || FormMeaning.Count == 0 || !FormMeaning.SetEquals(other.FormMeaning) || _digits != other._digits || _distinctive.Length < ShortestBrand || _isLatin != other._isLatin)
        {
            return false;
        }

        var at = Enumerable.Range(0, Math.Max(0, other.Parts.Count - Parts.Count + 1)).FirstOrDefault(i => StandsIn(other, i), -1);
        return at >= 0 && Parts.Count < other.Parts.Count && Parts.Any(p => p.IsJoined)
            && other.Parts.Take(at).All(p => p.Text.Length <= LongestPrefix && p.Text.All(char.IsUpper));
    }

    /// <summary>Why the two are one name; null where they are not.</summary>
    public string? SameAs(CompanyName other)
    {
        if (!FormFits(other))
        {
            return null;
        }

        if (Whole.Length > 0 && Whole == other.Whole)
        {
            return "the names sound the same";
        }

        if (Distinctive.Count == 0 || other.Distinctive.Count == 0 || _digits != other._digits)
        {
            return null;
        }

        // Within one script a letter more is another name; between two it is a way to transliterate.
        var (a, b) = (_distinctive, other._distinctive);
        if (_isLatin != other._isLatin && a.Length >= 6 && b.Length >= 6 && ConceptsFit(other) && NameKey.Distance(a, b, 2) <= (Math.Min(a.Length, b.Length) >= 12 ? 2 : 1))
        {
            return "their distinctive words differ by a letter or two, as transliterations do";
        }

        if (a == b && Concepts.SetEquals(other.Concepts))
        {
            return "the same distinctive words and the same generic words in another language";
        }

        // A declined form: "Березинский завод" and "Berezina Plant".
        return Concepts.Count > 0 && Concepts.SetEquals(other.Concepts) && Distinctive.Count == other.Distinctive.Count && Distinctive.Zip(other.Distinctive).All(p => SameRoot(p.First, p.Second))
            ? "the same distinctive root and the same generic words in another language"
            : null;
    }

    /// <summary>True where the words of the other name from a place on are those of this one.</summary>
    private bool StandsIn(CompanyName other, int at) => Parts.Zip(other.Parts.Skip(at)).All(p => p.First.Sound == p.Second.Sound);

    private bool ConceptsFit(CompanyName other) => Concepts.SetEquals(other.Concepts) || Concepts.Count == 0 || other.Concepts.Count == 0 || Concepts.Overlaps(other.Concepts);

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

        return shared >= 4 && shared >= Math.Min(a.Length, b.Length) - 2 && Digits(a) == Digits(b);
    }

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));
}
