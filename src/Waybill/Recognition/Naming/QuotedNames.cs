namespace Waybill.Recognition.Naming;

/// <summary>Names in quotation marks, with a name inside the name: <c>«Завод «Стрела»</c> ends with one mark for both.</summary>
internal static class QuotedNames
{
    private const int Longest = 130;

    /// <summary>How far behind an inner name the outer one may close.</summary>
    private const int LongestRest = 60;

    private const char Open = '\u00AB';
    private const char Close = '\u00BB';

    /// <summary>Each from its first mark to behind its last, in the order of the text.</summary>
    public static IEnumerable<(int Start, int End)> In(string text)
    {
        for (var start = text.IndexOf(Open, StringComparison.Ordinal); start >= 0;)
        {
            var end = EndOf(text, start);
            if (end is { } found)
            {
                yield return (start, found);
            }

            var next = end ?? start + 1;
            start = next < text.Length ? text.IndexOf(Open, next) : -1;
        }
    }

    private static int? EndOf(string text, int start)
    {
        var limit = Math.Min(text.Length, start + Longest);
        var depth = 1;
        for (var i = start + 1; i < limit; i++)
        {
            if (text[i] == Open)
            {
                if (++depth > 2)
                {
                    return null;
                }
            }
            else if (text[i] == '\n' && i + 1 < limit && text[i + 1] == '\n')
            {
                return null;
            }
            else if (text[i] == Close)
            {
                if (--depth == 0 || !ClosesAgain(text, i + 1))
                {
                    return i == start + 1 ? null : i + 1;
                }
            }
        }

        return null;
    }

    private static bool ClosesAgain(string text, int from)
    {
        var next = text.AsSpan(from, Math.Min(LongestRest, text.Length - from)).IndexOfAny([Open, Close, '\n', '.', ';']);
        return next >= 0 && text[from + next] == Close;
    }
}
