using Waybill.Language;

namespace Waybill.Recognition.Naming;

/// <summary>A text cut into words, with all that the name tables know of them.</summary>
internal sealed class NamedText
{
    /// <summary>A line of so few characters ended because its thought did, not because the page was full.</summary>
    public const int ShortestWrappedLine = 45;

    /// <summary>No name of a state has so many words.</summary>
    private const int LongestState = 8;

    private readonly Sign[] _byFirst;
    private readonly Sign[] _byLast;

    // Where the signs of each word begin in the two lists.
    private readonly int[] _from;
    private readonly int[] _until;
    private readonly List<Sign> _places;

    public NamedText(string text, NameBook book, Func<int, bool>? isBoundary = null)
    {
        Text = text;
        Book = book;
        Words = Language.Words.Of(text, isBoundary);
        _byFirst = [.. WithoutShadows([.. book.Signs(text, Words)])];
        _byLast = [.. _byFirst.OrderBy(s => s.Last)];
        _from = Offsets(_byFirst, s => s.First, Words.Count);
        _until = Offsets(_byLast, s => s.Last, Words.Count);
        States = [.. Signs.Where(s => s.Kind is SignKind.State or SignKind.StateAbbreviation).Select(WithNoun).OrderBy(s => s.First)];
        _places = [.. States.Concat(Signs.Where(s => s.Kind == SignKind.City)).OrderBy(s => s.First)];
    }

    public string Text { get; }

    public NameBook Book { get; }

    public IReadOnlyList<Token> Words { get; }

    /// <summary>In the order of their first words.</summary>
    public IReadOnlyList<Sign> Signs => _byFirst;

    /// <summary>With the word for republic beside them.</summary>
    public IReadOnlyList<Sign> States { get; }

    /// <summary>Names of states and cities whose first word is one of a stretch of words, in their order.</summary>
    public IEnumerable<Sign> PlacesFrom(int first, int end)
    {
        var (low, high) = (0, _places.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _places[middle].First < first ? (middle + 1, high) : (low, middle);
        }

        for (; low < _places.Count && _places[low].First < end; low++)
        {
            yield return _places[low];
        }
    }

    public ReadOnlySpan<Sign> From(int word) => _byFirst.AsSpan(_from[word].._from[word + 1]);

    public ReadOnlySpan<Sign> Until(int word) => _byLast.AsSpan(_until[word].._until[word + 1]);

    public bool Is(int word, SignKind kind)
    {
        foreach (var sign in From(word))
        {
            if (sign.Kind == kind)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The longest sign of a kind that ends with a word.</summary>
    public Sign? Ending(int word, SignKind kind)
    {
        Sign? longest = null;
        foreach (var sign in Until(word))
        {
            longest = sign.Kind == kind && (longest is null || sign.First < longest.First) ? sign : longest;
        }

        return longest;
    }

    /// <summary>The longest sign of a kind that begins with a word.</summary>
    public Sign? Beginning(int word, SignKind kind)
    {
        Sign? longest = null;
        foreach (var sign in From(word))
        {
            longest = sign.Kind == kind && (longest is null || sign.Last > longest.Last) ? sign : longest;
        }

        return longest;
    }

    public ReadOnlySpan<char> Raw(int word) => Text.AsSpan(Words[word].Start, Words[word].End - Words[word].Start);

    /// <summary>What stands between a word and the next one.</summary>
    public ReadOnlySpan<char> Gap(int word) => Text.AsSpan(Words[word].End, Words[word + 1].Start - Words[word].End);

    /// <summary>True for a word with a capital, or of a script that has none.</summary>
    public bool IsCapital(int word)
    {
        var c = Text[Words[word].Start];
        return char.IsUpper(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.OtherLetter;
    }

    public bool IsLatin(int word) => Text[Words[word].Start] < (char)0x0250;

    /// <summary>The first word that begins at or behind a place; the number of words where there is none.</summary>
    public int WordAt(int position)
    {
        var (low, high) = (0, Words.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Words[middle].Start < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    public int LineStart(int position) => position == 0 ? 0 : Text.LastIndexOf('\n', position - 1) + 1;

    public int LineEnd(int position) => Text.IndexOf('\n', position) is >= 0 and var end ? end : Text.Length;

    public bool BeginsLine(int word)
    {
        var at = Words[word].Start - 1;
        while (at >= 0 && Text[at] is ' ' or '\t' or '\u00AB')
        {
            at--;
        }

        return at < 0 || Text[at] == '\n';
    }

    /// <summary>True where two neighbouring words may be of one name: blanks, hyphens and the like between them, and no end of a thought.</summary>
    public bool Joined(int word)
    {
        if (word < 0 || word + 1 >= Words.Count)
        {
            return false;
        }

        var gap = Gap(word);
        var lines = gap.Count('\n');
        if (lines > 1 || gap.Length > 24)
        {
            return false;
        }

        if (lines == 1 && (Words[word].End < ShortestWrappedLine || Text.AsSpan(Math.Max(0, Words[word].End - ShortestWrappedLine)..Words[word].End).Contains('\n')))
        {
            return false;
        }

        foreach (var c in gap)
        {
            var fits = c is ' ' or '\n' or '-' or '&' or '\'' or '/' or '+' || (c == '.' && EndsAbbreviation(word));
            if (!fits)
            {
                return false;
            }
        }

        // Columns stand apart.
        return gap.IndexOf("   ", StringComparison.Ordinal) < 0;
    }

    /// <summary>A stop after few letters of which not all are capitals: <c>Co.</c>, <c>San.</c>; or after one letter.</summary>
    private bool EndsAbbreviation(int word)
    {
        var raw = Raw(word);
        return raw.Length == 1 || (raw.Length <= 4 && raw[1..].ContainsAnyInRange('a', '\uFFFF'));
    }

    private static int[] Offsets(Sign[] sorted, Func<Sign, int> word, int words)
    {
        var offsets = new int[words + 1];
        for (var (at, next) = (0, 0); at <= words; at++)
        {
            while (next < sorted.Length && word(sorted[next]) < at)
            {
                next++;
            }

            offsets[at] = next;
        }

        return offsets;
    }

    /// <summary>A longer name of a state hides a shorter one inside it: Nigeria is no Niger.</summary>
    private static List<Sign> WithoutShadows(List<Sign> signs)
    {
        var places = signs.FindAll(IsPlace);
        var hidden = new HashSet<Sign>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < places.Count; i++)
        {
            for (var j = i - 1; j >= 0 && places[i].First - places[j].First < LongestState; j--)
            {
                hidden.UnionWith(Hides(places[j], places[i]) ? [places[i]] : Hides(places[i], places[j]) ? [places[j]] : []);
            }
        }

        return signs.FindAll(s => !hidden.Contains(s));

        static bool IsPlace(Sign sign) => sign.Kind is SignKind.State or SignKind.City or SignKind.StateAdjective;

        static bool Hides(Sign other, Sign sign) =>
            !ReferenceEquals(other, sign) && other.First <= sign.First && other.Last >= sign.Last
            && (other.Last - other.First > sign.Last - sign.First || (other.Row["stem"].Length, other.Kind == SignKind.State).CompareTo((sign.Row["stem"].Length, sign.Kind == SignKind.State)) > 0);
    }

    private Sign WithNoun(Sign state)
    {
        var (first, last) = (state.First, state.Last);
        if (last + 1 < Words.Count && Gap(last).IsWhiteSpace() && Is(last + 1, SignKind.StateNounAfter))
        {
            last++;
        }

        var before = first - 1;
        while (before >= 0 && first - before <= 2 && Is(before, SignKind.Connector) && Gap(before).IsWhiteSpace())
        {
            before--;
        }

        // In Turkic languages the noun stands behind its state: there it is that of the state before.
        if (before >= 0 && Gap(before).IsWhiteSpace() && Is(before, SignKind.StateNounBefore) && !(before > 0 && Gap(before - 1).IsWhiteSpace() && Ending(before - 1, SignKind.State) is not null))
        {
            first = before;
        }

        return state with { First = first, Last = last, Start = Words[first].Start, End = Words[last].End };
    }
}
