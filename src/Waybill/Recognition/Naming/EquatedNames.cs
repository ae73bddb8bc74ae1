using AnyAscii;

namespace Waybill.Recognition.Naming;

/// <summary>Names that a paper itself equates: the languages of one letterhead, and a name in brackets behind another.</summary>
internal sealed class EquatedNames(ReferenceData reference, NameBook book)
{
    /// <summary>A letterhead reaches no further into a paper.</summary>
    private const int LetterheadLength = 1400;

    /// <summary>Two languages of one letterhead stand no further apart: an address lies between.</summary>
    private const int LongestBetween = 400;

    private const int LongestBracket = 90;

    private readonly Language.PhraseBook _parts = new(reference.Table("phrases").Where(r => r["concept"] is "party-seller" or "party-buyer" or "party-agent" or "first-party" or "second-party" && r["form"].Length > 0)
        .Select(r => new Language.Phrase(r["concept"], r["language"], r["form"], r.Origin)));

    public IReadOnlyList<Stated<string>> Of(Paper paper, IReadOnlyList<Organisation> organisations, Organisation organisation) =>
        [.. Letterhead(paper, organisations, organisation).Concat(InBrackets(paper, organisations, organisation)).DistinctBy(f => f.Value)];

    /// <summary>The first letter of what a firm is called, in Latin: two languages write one name with it, and sender and addressee seldom.</summary>
    public static char Initial(string name)
    {
        var quoted = name.IndexOf('\u00AB', StringComparison.Ordinal);
        return char.ToUpperInvariant(name[(quoted >= 0 ? quoted + 1 : 0)..].Transliterate().FirstOrDefault(char.IsAsciiLetter));
    }

    private static IEnumerable<Stated<string>> Letterhead(Paper paper, IReadOnlyList<Organisation> organisations, Organisation organisation)
    {
        if (organisation.Start > LetterheadLength || organisation.IsBank || paper.IsMail || !IsOnOwnLine(paper.Text, organisation))
        {
            return [];
        }

        return organisations.TakeWhile(o => o.Start <= LetterheadLength).Where(o => !ReferenceEquals(o, organisation) && o.Kind == organisation.Kind && !o.IsBank && IsOnOwnLine(paper.Text, o)
                && !string.Equals(o.Name, organisation.Name, StringComparison.OrdinalIgnoreCase) && IsOtherLanguage(paper, o, organisation)
                && (organisation.Body is not null ? o.Body == organisation.Body && o.Country?.Value == organisation.Country?.Value : Initial(o.Name) == Initial(organisation.Name))
                && IsBesideInLetterhead(paper, o, organisation))
            .Select(o => paper.State(o.Name, o.Start, o.End).By("letterhead"));
    }

    private static bool IsOtherLanguage(Paper paper, Organisation a, Organisation b) =>
        ScriptOf(a.Name) != ScriptOf(b.Name) || (a.Language is { } one && b.Language is { } other && one != other && IsQuoted(a) && IsQuoted(b)) || (paper.BlockAt(a.Start)?.Language is { } x && paper.BlockAt(b.Start)?.Language is { } y && x != y);

    private static bool IsQuoted(Organisation organisation) => organisation.Name.Contains('\u00AB', StringComparison.Ordinal);

    /// <summary>Near each other, before the first sentence, and with no date, number or paragraph of prose between.</summary>
    private static bool IsBesideInLetterhead(Paper paper, Organisation a, Organisation b)
    {
        var (first, second) = a.Start < b.Start ? (a, b) : (b, a);
        if (second.Start - first.End > LongestBetween)
        {
            return false;
        }

        var between = paper.Text.AsSpan(first.End, second.Start - first.End);
        foreach (var line in between.EnumerateLines())
        {
            if (line.Contains('\u2116') && line.ContainsAnyInRange('0', '9') && line.Length < 60 && line.Count(',') == 0)
            {
                return false;
            }
        }

        return between.Count('!') == 0;
    }

    /// <summary>The Unicode block of the first letter, coarsely: Latin, Cyrillic, Armenian, Georgian, Arabic.</summary>
    private static int ScriptOf(string name)
    {
        var quoted = name.IndexOf('\u00AB', StringComparison.Ordinal);
        var letter = name.AsSpan(quoted >= 0 ? quoted + 1 : 0).ToString().FirstOrDefault(char.IsLetter);
        return letter < (char)0x0250 ? 0 : letter is >= (char)0x0400 and < (char)0x0530 ? 1 : letter is >= (char)0x0530 and < (char)0x0590 ? 2 : letter / 256;
    }

    private static bool IsOnOwnLine(string text, Organisation organisation)
    {
        var at = organisation.Start - 1;
        while (at >= 0 && text[at] is ' ' or '\t' or '/' or '|' or '\u2013' or '-')
        {
            at--;
        }

        return at < 0 || text[at] == '\n' || text[at + 1] is '/' or '|' || organisation.Start - at > 3;
    }

    private IEnumerable<Stated<string>> InBrackets(Paper paper, IReadOnlyList<Organisation> organisations, Organisation organisation)
    {
        var text = paper.Text;
        var open = organisation.End;
        while (open < text.Length && open - organisation.End < 3 && text[open] is ' ' or '\n' or ',')
        {
            open++;
        }

        if (open >= text.Length || text[open] != '(')
        {
            yield break;
        }

        var close = text.AsSpan(open, Math.Min(LongestBracket, text.Length - open)).IndexOf(')');
        if (close < 4)
        {
            yield break;
        }

        var (start, end) = (open + 1, open + close);
        if (organisations.FirstOrDefault(o => o.Start >= start && o.End <= end && !o.IsBank) is { } named)
        {
            yield return paper.State(named.Name, named.Start, named.End).By("name in brackets");
            yield break;
        }

        var inside = new NamedText(text[start..end], book);
        var first = 0;
        while (first < inside.Words.Count && (inside.Beginning(first, SignKind.Hereinafter) ?? inside.Beginning(first, SignKind.Connector)) is { } word)
        {
            first = word.Last + 1;
        }

        if (first >= inside.Words.Count || inside.Words.Count - first > 5 || !inside.IsCapital(first) || _parts.All(inside.Words).Count > 0
            || inside.PlacesFrom(0, inside.Words.Count).Any() || !NameWords.HasDistinctive(inside, first, inside.Words.Count) || inside.Words.Any(w => w.IsNumber && w.End - w.Start > 4)
            || !Resembles(organisation.Name, inside.Text[inside.Words[first].Start..]))
        {
            yield break;
        }

        var name = Paper.Flat(inside.Text[inside.Words[first].Start..inside.Words[^1].End]);
        yield return paper.State(name, start + inside.Words[first].Start, start + inside.Words[^1].End).By("name in brackets");
    }

    /// <summary>A short name has a letter or a word of the full one: at least its first letter begins a word of it.</summary>
    private static bool Resembles(string name, string shorter)
    {
        var initial = char.ToUpperInvariant(shorter.Transliterate().FirstOrDefault(char.IsAsciiLetter));
        return name.Transliterate().Split([' ', '-', '"', '<', '>'], StringSplitOptions.RemoveEmptyEntries).Any(w => char.ToUpperInvariant(w[0]) == initial);
    }
}
