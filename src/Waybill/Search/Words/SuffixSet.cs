using System.Collections.Frozen;

namespace Waybill.Search.Words;

/// <summary>Endings of one class, tried longest first.</summary>
internal sealed class SuffixSet
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _suffixes;
    private readonly int _longest;

    /// <param name="suffixes">Separated by spaces, in folded letters.</param>
    public SuffixSet(string suffixes)
    {
        var all = suffixes.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        _suffixes = all.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _longest = all.Max(s => s.Length);
    }

    /// <summary>The length of the longest ending that leaves at least <paramref name="shortestStem"/> letters; 0 where there is none.</summary>
    public int At(ReadOnlySpan<char> word, int shortestStem)
    {
        for (var length = Math.Min(_longest, word.Length - shortestStem); length > 0; length--)
        {
            if (_suffixes.Contains(word[^length..]))
            {
                return length;
            }
        }

        return 0;
    }
}
