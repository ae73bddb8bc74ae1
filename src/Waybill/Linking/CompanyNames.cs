using System.Collections.Frozen;
using Waybill.Language;
using AnyAscii;

namespace Waybill.Linking;

/// <summary>Takes names of companies apart by the tables of legal forms and of organisation words.</summary>
internal sealed class CompanyNames
{
    /// <summary>Helper concepts of the table of organisation words: they say where names begin, not what they mean.</summary>
    private static readonly string[] HelperPrefixes = ["name-", "state-noun", "state-locative", "body-", "unit-", "address-", "place-"];

    /// <summary>A word of the meanings in more than this part of the rows tells nothing: company.</summary>
    private const double CommonShare = 0.4;

    private readonly PhraseBook _forms;
    private readonly PhraseBook _generic;
    private readonly Dictionary<string, ReferenceRow> _formRows = new(StringComparer.Ordinal);
    private readonly FrozenDictionary<string, FrozenSet<char>> _initials;
    private readonly FrozenSet<string> _common;
    private readonly FrozenSet<string> _connectors;

    public CompanyNames(ReferenceData reference)
    {
        var forms = reference.Table("legal-forms").Where(r => r["form"].Length > 0).ToList();
        var phrases = new List<Phrase>();
        foreach (var row in forms)
        {
            var key = $"form:{_formRows.Count}";
            _formRows[key] = row;
            phrases.Add(new Phrase(key, row["language"], Declined(row["form"]), row.Origin));
        }

        _forms = new PhraseBook(phrases);
        var words = reference.Table("organisation-words").Where(r => !Array.Exists(HelperPrefixes, p => r["concept"].StartsWith(p, StringComparison.Ordinal))).ToList();
        _generic = new PhraseBook(words.Select(r => new Phrase(r["concept"], r["language"], r["stem"].Length <= 3 ? r["stem"] : r["stem"] + "*", r.Origin)));
        _connectors = reference.Table("organisation-words").Where(r => r["concept"] == "name-connector").Select(r => Words.Fold(r["stem"])).ToFrozenSet(StringComparer.Ordinal);
        _initials = words.GroupBy(r => r["concept"], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Select(r => Initial(r["stem"])).Where(c => c != '\0').ToFrozenSet(), StringComparer.Ordinal);
        _common = forms.SelectMany(r => MeaningWords(r["meaning"]).Distinct()).GroupBy(w => w, StringComparer.Ordinal)
            .Where(g => g.Count() > forms.Count * CommonShare).Select(g => g.Key).ToFrozenSet(StringComparer.Ordinal);
    }

    public CompanyName Of(string name)
    {
        var words = Words.Of(name);
        var isForm = new bool[words.Count];
        var meanings = new HashSet<string>(StringComparer.Ordinal);
        foreach (var match in _forms.All(words))
        {
            var row = _formRows[match.Concept];
            if (!IsPrinted(row["form"], name[words[match.First].Start..words[match.Last].End], row["position"]))
            {
                continue;
            }

            meanings.UnionWith(MeaningWords(row["meaning"]).Where(w => !_common.Contains(w)));
            Array.Fill(isForm, true, match.First, match.Last - match.First + 1);
        }

        // A name that is nothing but forms keeps its words.
        if (Array.TrueForAll(isForm, f => f))
        {
            Array.Fill(isForm, false);
        }

        var concepts = new string?[words.Count];
        foreach (var match in _generic.All(words).OrderBy(m => m.Phrase.Form.Length))
        {
            Array.Fill(concepts, match.Concept, match.First, match.Last - match.First + 1);
        }

        var parts = new List<NamePart>();
        for (var i = 0; i < words.Count; i++)
        {
            if (!isForm[i] && !_connectors.Contains(words[i].Folded) && words[i].Folded != "\u2116")
            {
                var isJoined = i > 0 && !isForm[i - 1] && words[i].Start == words[i - 1].End + 1 && name[words[i - 1].End] == '-';
                parts.Add(new NamePart(name[words[i].Start..words[i].End], NameKey.Sound(words[i].Folded), concepts[i], isJoined));
            }
        }

        return new CompanyName(parts, meanings, isForm.Contains(true));
    }

    /// <summary>True where each letter of an abbreviation begins one word of the other name, generic words in whatever language.</summary>
    public bool Abbreviates(CompanyName shorter, CompanyName longer)
    {
        if (shorter.Parts is not [{ Concept: null } only] || only.Text.Length is < 3 or > 6 || !only.Text.All(char.IsUpper))
        {
            return false;
        }

        var words = longer.Parts.Where(p => !p.IsJoined).ToList();
        return words.Count == only.Text.Length && only.Text.Zip(words).All(p => Initial(p.First.ToString()) is var letter && (letter == Initial(p.Second.Text) || (p.Second.Concept is { } concept && _initials[concept].Contains(letter))));
    }

    private static char Initial(string word) => char.ToUpperInvariant(word.Transliterate().FirstOrDefault(char.IsAsciiLetter));

    private static IEnumerable<string> MeaningWords(string meaning) => meaning.Split([' ', ',', '-'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Abbreviations count in their own letters or in capitals.</summary>
    private static bool IsPrinted(string form, string printed, string position)
    {
        if (form.Contains(' ', StringComparison.Ordinal))
        {
            return true;
        }

        var (own, seen) = (Letters(form), Letters(printed));
        return own == seen || (position == "after" && !seen.Any(char.IsLower) && own.Equals(seen, StringComparison.OrdinalIgnoreCase)) || (form.Contains('.', StringComparison.Ordinal) && own.Equals(seen, StringComparison.OrdinalIgnoreCase));
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static string Declined(string form) =>
        form.Contains('.', StringComparison.Ordinal) || !form.Contains(' ', StringComparison.Ordinal) ? form : string.Join(' ', form.Split(' ').Select(w => w.Length < 5 ? w : w[..^2] + "*"));
}
