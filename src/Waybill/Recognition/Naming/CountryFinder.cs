using System.Buffers;

namespace Waybill.Recognition.Naming;

/// <summary>Tells the state of a named organisation by what stands behind it, by its address or by its legal form.</summary>
internal sealed class CountryFinder(LegalForms forms)
{
    /// <summary>How far behind a name its address may reach.</summary>
    private const int AddressLength = 220;

    /// <summary>How far from a body the line that names its state may stand.</summary>
    private const int LetterheadLength = 260;

    /// <summary>A line of a letterhead or address is no longer.</summary>
    private const int LongestAddressLine = 90;

    private const int LongestHouseNumber = 3;

    private static readonly SearchValues<char> BeforeState = SearchValues.Create(" \n\t,(.");

    /// <summary>The state named right behind a company, then that of its address, then that whose law has its form.</summary>
    /// <param name="next">Where the next organisation begins.</param>
    public (string Code, int Start, int End)? OfCompany(NamedText text, FoundName name, int next, string? language)
    {
        if (Behind(text, name.End, next) is { } behind)
        {
            return (behind.Code, behind.Start, behind.End);
        }

        var known = name.Form is null ? null : forms.CountryOf(name.Form, language);
        var address = Address(text, name.End, Math.Min(next, Math.Min(text.Text.Length, name.End + AddressLength)));
        return address is not null && (known is null || known == address.Code) ? (address.Code, address.Start, address.End)
            : known is null ? null : (known, name.Start, name.End);
    }

    /// <summary>The state of a body that does not name it: in brackets or behind a comma, else the nearest in its letterhead or address block.</summary>
    public static (string Code, int Start, int End)? OfBody(NamedText text, FoundName name, int previous, int next)
    {
        if ((name.State ?? Behind(text, name.End, next)) is { } own)
        {
            return (own.Code, own.Start, own.End);
        }

        if (!IsAddressLine(text, name.Start))
        {
            return null;
        }

        var (from, to) = (Math.Max(previous, name.Start - LetterheadLength), Math.Min(next, name.End + LetterheadLength));
        var block = BlankLineAround(text.Text, name.Start, from, to);
        var near = text.PlacesFrom(text.WordAt(block.Start), text.WordAt(block.End))
            .Where(s => s.Start >= block.Start && s.End <= block.End && (s.Kind != SignKind.City || IsPlaceInAddress(text, s)) && IsAddressLine(text, s.Start))
            .MinBy(s => s.Start >= name.End ? s.Start - name.End : (name.Start - s.End) + 1);
        return near is null ? null : (near.Code, near.Start, near.End);
    }

    /// <summary><c>(Georgia)</c>, <c>, Georgia</c>, <c>, Limassol, Cyprus</c>.</summary>
    private static Sign? Behind(NamedText text, int end, int next)
    {
        var at = text.WordAt(end);
        if (at >= text.Words.Count || text.Words[at].Start >= next)
        {
            return null;
        }

        var gap = text.Text.AsSpan(end, text.Words[at].Start - end);
        if (gap.Length > 12 || gap.IndexOfAnyExcept(BeforeState) >= 0)
        {
            return null;
        }

        // The state itself, or at most a town before it: "г. Энск, Республика Казахстан"; without a sign between only town and state, or the line below.
        var (first, isLoose, isLine) = (at, gap.IndexOfAny(",(") < 0, gap.IndexOfAny(",(") < 0 && gap.Contains('\n'));
        for (var commas = 0; at < text.Words.Count && commas <= 1; at++)
        {
            if (commas == 0 && text.Is(at, SignKind.Connector))
            {
                continue;
            }

            if (text.PlacesFrom(at, at + 1).FirstOrDefault(s => s.Kind == SignKind.State && !IsStreet(text, s)) is { } state)
            {
                return state.End <= next && (!isLoose || commas > 0 || isLine) && (!isLoose || (at > first && !isLine) || (isLine && EndsLine(text.Text, state.End))) ? state : null;
            }

            if (at + 1 >= text.Words.Count || !(text.IsCapital(at) || text.Is(at, SignKind.Town)) || text.Words[at].IsNumber)
            {
                return null;
            }

            var between = text.Gap(at);
            if (between.IndexOfAnyExcept(" \n,.-") >= 0 || between.Length > 4 || between.Count('\n') > 1)
            {
                return null;
            }

            commas += between.Contains(',') ? 1 : 0;
            if (isLoose && commas == 0 && at - first >= 2)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>A state or city that stands where addresses put them, with a street or a post code beside it.</summary>
    private static Sign? Address(NamedText text, int start, int end)
    {
        var first = text.WordAt(start);
        var hasStreet = false;
        var last = first;
        for (; last < text.Words.Count && text.Words[last].End <= end; last++)
        {
            var word = text.Words[last];
            hasStreet |= (word.IsNumber && word.End - word.Start is 5 or 6) || text.Is(last, SignKind.Street);
        }

        if (!hasStreet)
        {
            return null;
        }

        return text.PlacesFrom(first, last).FirstOrDefault(s => s.Kind != SignKind.StateAbbreviation && s.Last < last && !IsStreet(text, s) && IsPlaceInAddress(text, s));
    }

    /// <summary>A street may be named for a state: the number of a house stands right behind it.</summary>
    private static bool IsStreet(NamedText text, Sign place) =>
        place.Last + 1 < text.Words.Count && text.Gap(place.Last) is " " && text.Words[place.Last + 1] is { IsNumber: true } house && house.End - house.Start <= LongestHouseNumber;

    private static bool IsPlaceInAddress(NamedText text, Sign place)
    {
        if (place.First == 0)
        {
            return true;
        }

        var before = place.First - 1;
        var gap = text.Gap(before);
        return (gap.IndexOfAny(",;:(\n") >= 0 || text.Is(before, SignKind.Town) || (text.Words[before].IsNumber && text.Words[before].End - text.Words[before].Start is >= 4 and <= 6))
            && !text.Book.Ends("place-adjective-ending", text.Words[place.Last].Folded);
    }

    private static bool EndsLine(string text, int end)
    {
        while (end < text.Length && text[end] is ' ' or '.' or ',')
        {
            end++;
        }

        return end >= text.Length || text[end] == '\n';
    }

    private static bool IsAddressLine(NamedText text, int position) => text.LineEnd(position) - text.LineStart(position) <= LongestAddressLine;

    private static (int Start, int End) BlankLineAround(string text, int position, int from, int to)
    {
        var before = text.LastIndexOf("\n\n", position, position - from, StringComparison.Ordinal);
        var after = text.IndexOf("\n\n", position, to - position, StringComparison.Ordinal);
        return (before < 0 ? from : before, after < 0 ? to : after);
    }
}
