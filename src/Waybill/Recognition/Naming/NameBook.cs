using System.Collections.Frozen;
using System.Text;
using Waybill.Language;

namespace Waybill.Recognition.Naming;

/// <summary>All words that make, introduce or end names, from the reference tables, found in one pass.</summary>
internal sealed class NameBook
{
    /// <summary>A stem of the organisation words of so few letters is a whole word.</summary>
    private const int LongestWholeWord = 3;

    /// <summary>Words of a written legal form from this length on are declined.</summary>
    private const int ShortestDeclined = 5;

    private static readonly FrozenDictionary<string, SignKind> Concepts = new Dictionary<string, SignKind>(StringComparer.Ordinal)
    {
        ["name-head"] = SignKind.Head,
        ["name-weak-head"] = SignKind.WeakHead,
        ["name-descriptive"] = SignKind.Descriptive,
        ["name-connector"] = SignKind.Connector,
        ["name-and"] = SignKind.And,
        ["name-introduction"] = SignKind.Introduction,
        ["name-bank"] = SignKind.Bank,
        ["state-noun-before"] = SignKind.StateNounBefore,
        ["state-noun-after"] = SignKind.StateNounAfter,
        ["body-head"] = SignKind.BodyHead,
        ["body-industry"] = SignKind.Industry,
        ["body-host"] = SignKind.Host,
        ["unit-number"] = SignKind.UnitNumber,
        ["address-street"] = SignKind.Street,
        ["address-town"] = SignKind.Town,
        ["name-may-begin"] = SignKind.MayBegin,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Endings = FrozenSet.Create(StringComparer.Ordinal, "name-ending", "place-adjective-ending", "state-locative-ending");

    /// <summary>Concepts whose words are whole unless the table says otherwise: Headway is no head.</summary>
    private static readonly FrozenSet<string> WholeWords = FrozenSet.Create(StringComparer.Ordinal,
        "name-introduction", "name-connector", "name-and", "name-may-begin", "address-town", "address-street", "unit-number", "body-host");

    private readonly PhraseBook _book;
    private readonly Dictionary<Phrase, (SignKind Kind, ReferenceRow Row)> _rows = new(ReferenceEqualityComparer.Instance);
    private readonly ILookup<string, string> _endings;

    public NameBook(ReferenceData reference)
    {
        var words = reference.Table("organisation-words");
        _endings = words.Where(r => Endings.Contains(r["concept"])).ToLookup(r => r["concept"], r => Words.Fold(r["stem"]), StringComparer.Ordinal);
        var phrases = new List<Phrase>();
        foreach (var row in reference.Table("legal-forms").Where(r => r["form"].Length > 0))
        {
            Add(phrases, row["position"] == "before" ? SignKind.FormBefore : SignKind.FormAfter, row, IsWritten(row["form"]) ? Declined(row["form"]) : row["form"]);
        }

        foreach (var row in words.Where(r => !Endings.Contains(r["concept"])))
        {
            Add(phrases, Concepts.GetValueOrDefault(row["concept"], SignKind.Generic), row, Stem(row["concept"], row["stem"]));
        }

        foreach (var row in reference.Table("states"))
        {
            var kind = row["kind"] switch
            {
                "name" => SignKind.State,
                "abbreviation" => SignKind.StateAbbreviation,
                "adjective" => SignKind.StateAdjective,
                _ => SignKind.City,
            };

            // Names of cities are declined in some languages; in English Lima is no beginning of Limassol.
            var isWhole = kind == SignKind.StateAbbreviation || (kind == SignKind.City && row["language"] == "en");
            Add(phrases, kind, row, isWhole ? row["stem"] : row["stem"].Replace('_', '*') + "*");
        }

        AddAll(phrases, SignKind.Body, reference.Table("bodies"), "form");
        AddAll(phrases, SignKind.Label, reference.Table("labels"), "label");
        AddAll(phrases, SignKind.Courtesy, reference.Table("phrases").Where(r => r["concept"] == "courtesy"), "form");
        AddAll(phrases, SignKind.Office, reference.Table("phrases").Where(r => r["concept"] == "office"), "form");
        AddAll(phrases, SignKind.Hereinafter, reference.Table("phrases").Where(r => r["concept"] == "hereinafter"), "form");
        _book = new PhraseBook(phrases);
    }

    /// <summary>True for a word with one of the endings that a concept lists.</summary>
    public bool Ends(string concept, string folded) => _endings[concept].Any(e => folded.Length > e.Length + 1 && folded.EndsWith(e, StringComparison.Ordinal));

    /// <summary>The signs in a text, in the order of their first words.</summary>
    public IEnumerable<Sign> Signs(string text, IReadOnlyList<Token> words)
    {
        foreach (var match in _book.All(words))
        {
            var (kind, row) = _rows[match.Phrase];
            var (start, end) = (words[match.First].Start, words[match.Last].End);
            if (Counts(kind, row, text.AsSpan(start, end - start)))
            {
                yield return new Sign(kind, row, match.First, match.Last, start, end);
            }
        }
    }

    /// <summary>A form in words is declined, while an abbreviation or a foreign form is not.</summary>
    public static bool IsWritten(string form) => form.Contains(' ', StringComparison.Ordinal) && !form.Contains('.', StringComparison.Ordinal);

    /// <summary>Abbreviations count in their own letters only.</summary>
    private static bool Counts(SignKind kind, ReferenceRow row, ReadOnlySpan<char> printed) => kind switch
    {
        SignKind.FormBefore or SignKind.FormAfter => IsWritten(row["form"]) || SameLetters(row["form"], printed, capitalsToo: kind == SignKind.FormAfter),
        SignKind.StateAbbreviation => SameLetters(row["stem"], printed, capitalsToo: false),
        SignKind.Body => !row["position"].EndsWith("abbreviation", StringComparison.Ordinal) || SameLetters(row["form"].TrimEnd('*'), printed, capitalsToo: false),
        _ => true,
    };

    private static bool SameLetters(string form, ReadOnlySpan<char> printed, bool capitalsToo)
    {
        var (own, seen) = (Letters(form), Letters(printed));
        return own == seen
            || (capitalsToo && own.Length > 1 && !seen.Any(char.IsLower) && own.Equals(seen, StringComparison.OrdinalIgnoreCase))
            || (form.Contains('.', StringComparison.Ordinal) && printed.Contains('.') && own.Equals(seen, StringComparison.OrdinalIgnoreCase));
    }

    private static string Letters(ReadOnlySpan<char> text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                letters.Append(c);
            }
        }

        return letters.ToString();
    }

    /// <summary>Each longer word without its last two letters, which the cases change.</summary>
    private static string Declined(string form) =>
        string.Join(' ', form.Split(' ').Select(w => w.Length < ShortestDeclined ? w : w[..^2] + "*"));

    private static string Stem(string concept, string stem) => stem.Length <= LongestWholeWord || stem.EndsWith('*') || WholeWords.Contains(concept) ? stem : stem + "*";

    private void AddAll(List<Phrase> phrases, SignKind kind, IEnumerable<ReferenceRow> rows, string column)
    {
        foreach (var row in rows.Where(r => r[column].Length > 0))
        {
            Add(phrases, kind, row, row[column]);
        }
    }

    private void Add(List<Phrase> phrases, SignKind kind, ReferenceRow row, string form)
    {
        // Each row is a concept of its own: two laws may know one form.
        var phrase = new Phrase($"{kind}:{_rows.Count}", row["language"], form, row.Origin);
        _rows[phrase] = (kind, row);
        phrases.Add(phrase);
    }
}
