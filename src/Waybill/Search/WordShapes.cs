namespace Waybill.Search;

/// <summary>Tests of single words: wildcards, and words that differ in few letters.</summary>
internal static class WordShapes
{
    /// <summary>True where the whole word has the shape; <c>*</c> is any letters, <c>?</c> one. Time is at most the product of both lengths.</summary>
    public static bool HasShape(string word, string pattern)
    {
        var (w, p, star, resume) = (0, 0, -1, 0);
        while (w < word.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                (star, resume) = (p++, w);
            }
            else if (p < pattern.Length && (pattern[p] == '?' || pattern[p] == word[w]))
            {
                p++;
                w++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                w = ++resume;
            }
            else
            {
                return false;
            }
        }

        return pattern.AsSpan(p).IndexOfAnyExcept('*') < 0;
    }

    /// <summary>True where at most so many letters were added, left out, replaced, or swapped with the next (optimal string alignment).</summary>
    public static bool IsNear(string word, string other, int edits)
    {
        if (Math.Abs(word.Length - other.Length) > edits)
        {
            return false;
        }

        var (before, last, now) = (new int[other.Length + 1], new int[other.Length + 1], new int[other.Length + 1]);
        for (var j = 0; j <= other.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= word.Length; i++)
        {
            now[0] = i;
            var least = now[0];
            for (var j = 1; j <= other.Length; j++)
            {
                var cost = word[i - 1] == other[j - 1] ? 0 : 1;
                now[j] = Math.Min(Math.Min(now[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && word[i - 1] == other[j - 2] && word[i - 2] == other[j - 1])
                {
                    now[j] = Math.Min(now[j], before[j - 2] + 1);
                }

                least = Math.Min(least, now[j]);
            }

            if (least > edits)
            {
                return false;
            }

            (before, last, now) = (last, now, before);
        }

        return last[other.Length] <= edits;
    }
}
