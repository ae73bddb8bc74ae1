using System.Text.RegularExpressions;

namespace Waybill.Recognition.Naming;

/// <summary>Finds people: with initials on either side of the surname, in capitals, or with full names where an office, a title or a place for signatures shows them.</summary>
internal sealed partial class PersonFinder(NameBook book)
{
    /// <summary>A full name has no more words: <c>Nasser bin Khalfan Al-Maawali</c>.</summary>
    private const int MostWords = 5;

    /// <summary>The people that a stretch of a paper names, in order.</summary>
    public IReadOnlyList<NamedPerson> In(Paper paper, int start, int end)
    {
        var text = new NamedText(paper.Text[start..end], book);
        var found = new List<(int Start, int End, bool Initials)>();
        foreach (var pattern in new[] { InitialsFirst(), SurnameFirst() })
        {
            for (var match = pattern.Match(text.Text); match.Success; match = match.NextMatch())
            {
                found.Add((match.Index, match.Index + match.Length, true));
            }
        }

        for (var at = 0; at < text.Words.Count; at++)
        {
            if (IsShown(text, at) && FullName(text, at) is { } last)
            {
                found.Add((text.Words[at].Start, text.Words[last].End, false));
                at = last;
            }
        }

        // Initials between surname and given names belong to one of the finds only; the longer stays.
        var kept = new List<(int Start, int End, bool Initials)>();
        foreach (var person in found.OrderByDescending(p => p.Initials).ThenByDescending(p => p.End - p.Start))
        {
            if (!kept.Exists(k => k.Start < person.End && person.Start < k.End))
            {
                kept.Add(person);
            }
        }

        return [.. kept.OrderBy(p => p.Start).Select(p => new NamedPerson(start + p.Start, start + p.End, Paper.Flat(text.Text[p.Start..p.End])))];
    }

    /// <summary>Whoever signs at the end of a stretch; null where nobody does.</summary>
    public NamedPerson? Signatory(Paper paper, int start, int end) => In(paper, start, end) is [.., var last] ? last : null;

    /// <summary>Whoever is addressed at the beginning of a stretch; null where nobody is.</summary>
    public NamedPerson? AddressedIn(Paper paper, int start, int end) => In(paper, start, end) is [var first, ..] ? first : null;

    /// <summary>True behind a title or an office, at the beginning of a line, in brackets, behind a rule for signatures or a column.</summary>
    private static bool IsShown(NamedText text, int word)
    {
        if (!text.IsCapital(word) || text.Is(word, SignKind.Courtesy) || text.Is(word, SignKind.Office))
        {
            return false;
        }

        if (word == 0 || text.BeginsLine(word))
        {
            return IsLineOfItsOwn(text, word);
        }

        var gap = text.Gap(word - 1);
        return text.Ending(word - 1, SignKind.Courtesy) is not null || gap.Contains('(') || gap.Contains("   ", StringComparison.Ordinal) || gap.Contains("__", StringComparison.Ordinal) || gap.Contains('/')
            || (text.Ending(word - 1, SignKind.Office) is not null && !gap.Contains('\n'));
    }

    private static bool IsLineOfItsOwn(NamedText text, int word) =>
        FullName(text, word) is { } last && text.Text.AsSpan(text.Words[last].End, text.LineEnd(text.Words[last].End) - text.Words[last].End).TrimEnd(" \r\t,.").Length == 0;

    /// <summary>The last word of two to five capital words, with small ones between as names have them; null where they are a firm, a place or a label.</summary>
    private static int? FullName(NamedText text, int first)
    {
        var (last, capitals) = (first, 0);
        for (var at = first; at < text.Words.Count && at - first <= MostWords; at++)
        {
            if (at > first && (text.Gap(at - 1).Length > 2 || text.Gap(at - 1).IndexOfAnyExcept(" -.'") >= 0))
            {
                break;
            }

            if (text.Words[at].IsNumber || IsNoPart(text, at))
            {
                return null;
            }

            if (text.IsCapital(at))
            {
                capitals++;
                last = at;
            }
            else if (text.Raw(at).Length > 4)
            {
                return null;
            }
        }

        return capitals is >= 2 and <= MostWords ? last : null;
    }

    private static bool IsNoPart(NamedText text, int word)
    {
        foreach (var sign in text.From(word))
        {
            if (sign.Kind is SignKind.Head or SignKind.WeakHead or SignKind.Generic or SignKind.State or SignKind.City or SignKind.Label or SignKind.Body or SignKind.BodyHead or SignKind.Office
                or SignKind.Bank or SignKind.Street or SignKind.FormAfter or SignKind.FormBefore or SignKind.Descriptive or SignKind.Introduction)
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"(?<![\p{L}.])\p{Lu}\p{Ll}?\.\s?(?:\p{Lu}\p{Ll}?\.\s?)?\p{Lu}[\p{L}'\u2019]{2,40}(?:-\p{Lu}\p{L}{1,40})?", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex InitialsFirst();

    [GeneratedRegex(@"(?<!\p{L})\p{Lu}[\p{L}'\u2019]{2,40}(?:-\p{Lu}\p{L}{1,40})?\s\p{Lu}\p{Ll}?\.(?:\s?\p{Lu}\p{Ll}?\.)?(?!\s?\p{Lu}\p{L})", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex SurnameFirst();
}

/// <summary>A person at one place of a paper.</summary>
/// <param name="Start">In the folded text.</param>
/// <param name="Name">As printed, on one line.</param>
internal sealed record NamedPerson(int Start, int End, string Name);
