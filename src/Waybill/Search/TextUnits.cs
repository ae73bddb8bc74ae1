namespace Waybill.Search;

/// <summary>Cuts a text into the units that are indexed, asked for and marked: one way for all three, so that they agree.</summary>
/// <remarks>Words that are joined by a hyphen, a slash or the like, or divided at the end of a line, stand at one place, whole and in
/// pieces. So do numbers with their groups of thousands, and dates. Time is linear in the length of the text, whatever it holds.</remarks>
internal static class TextUnits
{
    /// <summary>A run of letters that is longer is cut into pieces of this length: it is no word, and nothing of it is lost.</summary>
    private const int LongestPiece = 200;

    /// <summary>More pieces than this are no compound word but a list.</summary>
    private const int MostPieces = 8;

    public static IEnumerable<TextUnit> Of(string text)
    {
        var at = 0;
        while (at < text.Length)
        {
            if (!IsWord(text, at))
            {
                at++;
                continue;
            }

            if (WrittenDate.At(text, at) is { } date)
            {
                yield return ToUnit(text, at, date.End, date.Values);
                at = date.End;
            }
            else if (WrittenNumber.At(text, at) is { } number)
            {
                yield return ToUnit(text, at, number.End, number.Values);
                at = number.End;
            }
            else
            {
                var pieces = Pieces(text, at);
                at = pieces[^1].End;
                if (pieces.Count <= MostPieces)
                {
                    yield return ToUnit(text, pieces);
                }
                else
                {
                    foreach (var piece in pieces)
                    {
                        yield return ToUnit(text, [piece]);
                    }
                }
            }
        }
    }

    /// <summary>True for letters, digits and what belongs to them.</summary>
    public static bool IsWord(string text, int at)
    {
        if (at < 0 || at >= text.Length)
        {
            return false;
        }

        var c = text[at];
        return char.IsLetterOrDigit(c) || char.IsSurrogate(c)
            || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
    }

    /// <summary>A compound from its first piece on: at least one.</summary>
    private static List<TextSpan> Pieces(string text, int start)
    {
        var pieces = new List<TextSpan>();
        var at = start;
        while (true)
        {
            var end = EndOfPiece(text, at);
            pieces.Add(new TextSpan(at, end));
            var next = end - at >= LongestPiece ? -1 : AfterJoint(text, end);
            if (next < 0)
            {
                return pieces;
            }

            at = next;
        }
    }

    private static int EndOfPiece(string text, int start)
    {
        var at = start;
        while (at < text.Length && at - start < LongestPiece)
        {
            if (IsWord(text, at))
            {
                at++;
            }
            else if (AfterInner(text, at) is var next and > 0)
            {
                at = next;
            }
            else
            {
                break;
            }
        }

        // A pair of surrogates is one letter.
        return at < text.Length && at - 1 > start && char.IsHighSurrogate(text[at - 1]) && char.IsLowSurrogate(text[at]) ? at - 1 : at;
    }

    /// <summary>Where a word goes on after an apostrophe or a soft hyphen; -1 where there is none.</summary>
    private static int AfterInner(string text, int at)
    {
        const char softHyphen = '\u00AD';
        if (text[at] is '\'' or '’' or 'ʼ' or '‘' or '`' or '´' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF')
        {
            return at + 1 < text.Length && char.IsLetter(text[at + 1]) && char.IsLetter(text[at - 1]) ? at + 1 : -1;
        }

        // The Armenian emphasis, exclamation and question marks stand inside the word.
        if (text[at] is >= '\u055B' and <= '\u055E')
        {
            return IsWord(text, at + 1) ? at + 1 : -1;
        }

        if (text[at] != softHyphen)
        {
            return -1;
        }

        var next = SkipLineEnd(text, at + 1);
        return IsWord(text, next) ? next : -1;
    }

    /// <summary>Where the next piece of a compound begins; -1 where the word ends here.</summary>
    private static int AfterJoint(string text, int at)
    {
        if (at >= text.Length)
        {
            return -1;
        }

        var isHyphen = text[at] is '-' or '‐' or '‑' or '–' or '—' or '−' or '֊' or '¬';
        if (!isHyphen && text[at] is not ('/' or '.' or '_' or '@' or '&' or '+'))
        {
            return -1;
        }

        var next = isHyphen ? SkipLineEnd(text, at + 1) : at + 1;
        return IsWord(text, next) ? next : -1;
    }

    /// <summary>The beginning of the next line, where nothing but blanks stands before it; else the same place.</summary>
    private static int SkipLineEnd(string text, int at)
    {
        const int mostBlanks = 16;
        var next = at;
        var seen = false;
        while (next < text.Length && next - at < mostBlanks && text[next] is ' ' or '\t' or '\r' or '\n')
        {
            if (text[next] == '\n')
            {
                if (seen)
                {
                    return at; // an empty line ends the paragraph, and the word
                }

                seen = true;
            }

            next++;
        }

        return seen ? next : at;
    }

    private static TextUnit ToUnit(string text, List<TextSpan> pieces)
    {
        var span = new TextSpan(pieces[0].Start, pieces[^1].End);
        return pieces.Count == 1
            ? new TextUnit(span, [Bare(span.Of(text))], [])
            : new TextUnit(span, [.. pieces.Select(p => Bare(p.Of(text))), string.Concat(pieces.Select(p => Bare(p.Of(text))))], []);
    }

    /// <summary>A number or a date: its pieces can be found as they stand, too.</summary>
    private static TextUnit ToUnit(string text, int start, int end, IReadOnlyList<string> values)
    {
        var words = new List<string>();
        for (var at = start; at < end; at++)
        {
            if (IsWord(text, at))
            {
                var stop = at;
                while (stop < end && IsWord(text, stop))
                {
                    stop++;
                }

                words.Add(text[at..stop]);
                at = stop;
            }
        }

        words.Add(string.Concat(words));
        return new TextUnit(new TextSpan(start, end), words, values);
    }

    /// <summary>A piece without line ends and blanks: a word divided by soft hyphens is whole again.</summary>
    private static string Bare(string piece) =>
        piece.AsSpan().IndexOfAny('\n', '\u00AD') < 0 ? piece : string.Concat(piece.Where(c => c is not ('\n' or '\r' or ' ' or '\t' or '\u00AD')));
}
