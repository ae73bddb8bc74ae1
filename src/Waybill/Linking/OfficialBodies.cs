using Waybill.Language;

namespace Waybill.Linking;

/// <summary>Tells ministries, embassies and units by what they are, whatever language names them, from the table of bodies.</summary>
internal sealed class OfficialBodies
{
    /// <summary>A ministry of defence whose next words are industry is the other ministry.</summary>
    private const int IndustryWithin = 4;

    private readonly PhraseBook _bodies;
    private readonly PhraseBook _industry;
    private readonly Dictionary<string, ReferenceRow> _rows = new(StringComparer.Ordinal);
    private readonly List<(PhraseBook Book, string Nominative)> _nominatives;

    public OfficialBodies(ReferenceData reference)
    {
        var phrases = new List<Phrase>();
        foreach (var row in reference.Table("bodies").Where(r => r["form"].Length > 0))
        {
            var key = $"body:{_rows.Count}";
            _rows[key] = row;
            phrases.Add(new Phrase(key, row["language"], row["form"], row.Origin));
        }

        _bodies = new PhraseBook(phrases);
        _industry = new PhraseBook(reference.Table("organisation-words").Where(r => r["concept"] == "body-industry").Select(r => new Phrase("industry", r["language"], r["stem"] + "*", r.Origin)));
        _nominatives = [.. reference.Table("nominatives").Select(r => (new PhraseBook([new Phrase("nominative", r["language"], r["stem"], r.Origin)]), r["nominative"]))];
    }

    /// <summary>One key for all names of one body: <c>ministry-defence:AZ</c>, <c>embassy:AM</c>, <c>unit:89165</c>; null for companies and for bodies that only their words tell.</summary>
    /// <remarks>A ministry whose state is not named has a key without one, to be completed from the rest of the case.</remarks>
    public string? Key(Mention mention)
    {
        var (name, state) = (mention.Name.Value, mention.Country?.Value ?? "");
        return mention.Kind switch
        {
            PartyKind.MilitaryUnit when Digits(name) is { Length: > 0 } number => $"unit:{number}",
            PartyKind.Embassy => $"embassy:{state}",
            PartyKind.Ministry when BodyOf(name) is { } body => $"{body}:{state}",
            _ => null,
        };
    }

    /// <summary>True for the name of a part of a body: a directorate of procurement.</summary>
    public static bool IsDepartment(string key) => key.StartsWith("department:", StringComparison.Ordinal);

    /// <summary>The name in the nominative, where its first word is one that papers decline.</summary>
    public string Nominative(string name)
    {
        var words = Words.Of(name);
        foreach (var (book, nominative) in _nominatives)
        {
            var found = new List<PhraseMatch>();
            if (words.Count > 0)
            {
                book.At(words, 0, found);
            }

            if (found.Count > 0 && words[0].Start == 0 && name.Any(char.IsLower))
            {
                return nominative + name[words[found[0].Last].End..];
            }
        }

        return name;
    }

    /// <summary>True where a name begins with a nominative of the table.</summary>
    public bool Begins(string name) => _nominatives.Exists(n => name.StartsWith(n.Nominative, StringComparison.Ordinal));

    /// <summary>The body that a name is of: a department's ministry, and of the longest words where several fit.</summary>
    private string? BodyOf(string name)
    {
        var words = Words.Of(name);
        var best = _bodies.All(words)
            .Select(m => (Match: m, Row: _rows[m.Concept]))
            .Where(m => IsPrinted(m.Row, name[words[m.Match.First].Start..words[m.Match.Last].End]))
            .OrderBy(m => m.Row["body"] == "department").ThenByDescending(m => m.Match.Last - m.Match.First).ThenBy(m => m.Match.First)
            .FirstOrDefault();
        if (best.Row is null)
        {
            return null;
        }

        var body = best.Row["body"];
        return body == "ministry-defence" && _industry.All(words).Any(i => i.First > best.Match.Last && i.First <= best.Match.Last + IndustryWithin) ? "ministry-defence-industry" : body;
    }

    private static bool IsPrinted(ReferenceRow row, string printed) =>
        !row["position"].EndsWith("abbreviation", StringComparison.Ordinal) || string.Equals(row["form"].TrimEnd('*'), printed, StringComparison.Ordinal);

    private static string Digits(string name)
    {
        var words = Words.Of(name).Where(w => w.Folded.Count(char.IsAsciiDigit) >= 4);
        return words.Select(w => string.Concat(w.Folded.Where(char.IsAsciiDigit))).FirstOrDefault() ?? "";
    }
}
