using System.Buffers;

namespace Waybill.Recognition.Naming;

/// <summary>Reads the value of a party label, or a line of a letterhead, as a name that has no legal form.</summary>
internal static class NameReader
{
    private const int MostWords = 10;

    /// <summary>Numbers of more digits are codes, accounts and telephones.</summary>
    private const int LongestNumber = 4;

    private static readonly SearchValues<char> InsideName = SearchValues.Create(" -&.'/+\u00AB\u00BB\u2116");

    /// <summary>The name at the beginning of a text; null where its words are a street, a place, a person, a sentence or a number.</summary>
    /// <param name="length">How much of the text is the value; what follows may tell the state.</param>
    public static FoundName? Read(NamedText text, int length)
    {
        var (first, isPersonal) = (0, false);
        while (first < text.Words.Count && text.Words[first].Start < length && NameWords.IntroductionAt(text, first) is { } next)
        {
            isPersonal |= text.Is(first, SignKind.Courtesy) && !text.Is(first, SignKind.Introduction);
            first = next;
        }

        if (first >= text.Words.Count || text.Words[first].End > length)
        {
            return null;
        }

        var last = first;
        while (last + 1 < text.Words.Count && text.Words[last + 1].End <= length && last - first < MostWords + 1 && GoesOn(text, last))
        {
            last++;
        }

        while (last > first && text.Is(last, SignKind.Connector))
        {
            last--;
        }

        if (!IsName(text, first, last, isPersonal) || IsTownOfState(text, first, last, length))
        {
            return null;
        }

        var (start, end) = (text.Words[first].Start, text.Words[last].End);
        start -= start > 0 && text.Text[start - 1] == '\u00AB' ? 1 : 0;
        end += end < length && (text.Text[end] == '\u00BB' || (text.Text[end] == '.' && end - text.Words[last].Start is >= 2 and <= 4 && char.IsLower(text.Text[end - 1]))) ? 1 : 0;
        return new FoundName(start, end, null, "value");
    }

    /// <summary>True where all words of a stretch only introduce what follows.</summary>
    public static bool IsIntroduction(NamedText text, int start, int end)
    {
        for (var at = text.WordAt(start); at < text.Words.Count && text.Words[at].Start < end;)
        {
            if (text.Words[at].IsNumber || text.Is(at, SignKind.Connector))
            {
                at++;
            }
            else if (NameWords.IntroductionAt(text, at) is { } next)
            {
                at = next;
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    private static bool GoesOn(NamedText text, int word)
    {
        var gap = text.Gap(word);
        if (gap.Length > 3 || gap.IndexOfAnyExcept(InsideName) >= 0 || NameWords.IsEndingLabel(text, word + 1) || text.Is(word + 1, SignKind.Street) || text.Is(word + 1, SignKind.Hereinafter))
        {
            return false;
        }

        return !(text.Words[word + 1].IsNumber && text.Words[word + 1].End - text.Words[word + 1].Start > LongestNumber)
            && (!gap.Contains('.') || text.Words[word].End - text.Words[word].Start <= 5);
    }

    private static bool IsName(NamedText text, int first, int last, bool isPersonal)
    {
        if (last - first >= MostWords || text.Words[first].IsNumber && last == first)
        {
            return false;
        }

        var (hasCapital, hasInstitution, initials) = (false, text.Words[first].Start > 0 && text.Text[text.Words[first].Start - 1] == '\u00AB', 0);
        for (var at = first; at <= last; at++)
        {
            if (text.Is(at, SignKind.Street))
            {
                return false;
            }

            hasInstitution |= text.Is(at, SignKind.Head) || text.Is(at, SignKind.WeakHead) || text.Is(at, SignKind.Generic) || text.Is(at, SignKind.FormBefore) || text.Ending(at, SignKind.FormAfter) is not null;
            initials += text.Raw(at).Length == 1 && text.IsCapital(at) && text.Words[at].End < text.Text.Length && text.Text[text.Words[at].End] == '.' ? 1 : 0;
            if (text.IsCapital(at) && !text.Words[at].IsNumber)
            {
                hasCapital |= NameWords.IsDistinctive(text, at) || text.Is(at, SignKind.Generic);
            }
            else if (!IsSmallPart(text, at))
            {
                return false;
            }
        }

        return hasCapital && !IsPlace(text, first, last) && (hasInstitution || (!isPersonal && initials == 0));
    }

    /// <summary><c>Limassol, Cyprus</c>: one word that is no abbreviation, and a state, and nothing else.</summary>
    private static bool IsTownOfState(NamedText text, int first, int last, int length) =>
        first == last && text.Raw(first).Length > 1 && char.IsLower(text.Text[text.Words[first].Start + 1]) && first + 1 < text.Words.Count && text.Gap(first).Trim() is ","
        && text.PlacesFrom(first + 1, first + 2).FirstOrDefault(s => s.Kind == SignKind.State) is { } state && state.End <= length && text.Text.AsSpan(state.End, length - state.End).Trim(" .,").Length == 0;

    private static bool IsSmallPart(NamedText text, int word) =>
        text.Words[word].IsNumber || text.Words[word].Folded == "\u2116" || text.Is(word, SignKind.Connector) || text.Is(word, SignKind.Head) || text.Is(word, SignKind.WeakHead) || text.Is(word, SignKind.Generic)
        || text.Is(word, SignKind.Descriptive) || text.Book.Ends("name-ending", text.Words[word].Folded) || text.Ending(word, SignKind.FormAfter) is not null;

    /// <summary>True for the name of a state or a town and nothing beside it.</summary>
    private static bool IsPlace(NamedText text, int first, int last)
    {
        for (var at = first; at <= last;)
        {
            var place = text.PlacesFrom(at, at + 1).MaxBy(s => s.Last);
            if (place is null && !text.Is(at, SignKind.Town) && !text.Words[at].IsNumber)
            {
                return false;
            }

            at = place is null ? at + 1 : place.Last + 1;
        }

        return true;
    }
}
