namespace Waybill.Language;

/// <summary>Numbers in words, and the words that scale numbers in digits, from the table <c>number-words</c>.</summary>
public sealed class NumberWords
{
    /// <summary>A short word ("and", "и", "und") may join two words of a number.</summary>
    private const int LongestJoint = 3;

    private const int LongestScale = 12;

    private readonly PhraseBook _words;
    private readonly Dictionary<string, (string Kind, decimal Value)> _meaning = new(StringComparer.Ordinal);
    private readonly Dictionary<string, decimal> _scales = new(StringComparer.Ordinal);
    private readonly List<(string Stem, decimal Value)> _scaleStems = [];

    public NumberWords(ReferenceData reference)
    {
        var phrases = new List<Phrase>();
        foreach (var row in reference.Table("number-words"))
        {
            var value = decimal.Parse(row["value"], System.Globalization.CultureInfo.InvariantCulture);
            if (row["kind"] is "short" or "scale" && value >= 1000)
            {
                var word = Words.Of(row["form"].TrimEnd('*'));
                if (word.Count == 1 && row["form"].EndsWith('*'))
                {
                    _scaleStems.Add((word[0].Folded, value));
                }
                else if (word.Count == 1)
                {
                    _scales.TryAdd(word[0].Folded, value);
                }
            }

            if (row["kind"] != "short")
            {
                _meaning[row.Origin] = (row["kind"], value);
                phrases.Add(new Phrase(row["kind"], row["language"], row["form"], row.Origin));
            }
        }

        _words = new PhraseBook(phrases);
    }

    /// <summary>The scale that a word right behind a number in digits gives it: thousand, million, lakh …; null for other words.</summary>
    /// <returns>The factor and the place behind the word.</returns>
    public (decimal Value, int End)? ScaleAt(string text, int end)
    {
        var start = end < text.Length && text[end] is ' ' or '\u00A0' ? end + 1 : end;
        var stop = start;
        while (stop < text.Length && stop - start <= LongestScale && char.IsLetter(text[stop]))
        {
            stop++;
        }

        // "12m", but "12 m of cable".
        if (stop == start || stop - start > LongestScale || (stop - start == 1 && start > end))
        {
            return null;
        }

        var word = Words.Fold(text.AsSpan(start, stop - start));
        var value = _scales.TryGetValue(word, out var whole) ? whole : _scaleStems.Find(s => word.StartsWith(s.Stem, StringComparison.Ordinal)).Value;
        return value == 0 ? null : (value, stop < text.Length && text[stop] == '.' && stop - start <= 4 ? stop + 1 : stop);
    }

    /// <summary>Every number that the words of a text say, of at least two words or one of them a scale or more than nine.</summary>
    /// <returns>Indices of the first and last word, and the value.</returns>
    public IReadOnlyList<(int First, int Last, decimal Value)> All(IReadOnlyList<Token> tokens)
    {
        var found = new List<(int, int, decimal)>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (At(tokens, i) is { } number)
            {
                found.Add((i, number.Last, number.Value));
                i = number.Last;
            }
        }

        return found;
    }

    /// <summary>The number that begins at a word; null where the word is no word of number.</summary>
    public (int Last, decimal Value)? At(IReadOnlyList<Token> tokens, int first)
    {
        var (total, group, last, smallest) = (0m, 0m, -1, decimal.MaxValue);
        for (var i = first; i < tokens.Count && tokens[i].Sentence == tokens[first].Sentence; i++)
        {
            if (WordAt(tokens, i) is not { } word)
            {
                if (last == i - 1 && last >= 0 && tokens[i].Folded.Length <= LongestJoint && !tokens[i].IsNumber && i + 1 < tokens.Count && WordAt(tokens, i + 1) is not null)
                {
                    continue;
                }

                break;
            }

            var (kind, value, end) = word;
            if (kind is "scale")
            {
                if (value >= 1000)
                {
                    total += Math.Max(group, 1) * value;
                    group = 0;
                }
                else if (group >= value)
                {
                    // "hundred hundred": no number, and without end one too large.
                    return null;
                }
                else
                {
                    group = Math.Max(group, 1) * value;
                }

                smallest = decimal.MaxValue;
            }
            else if (kind is "joined" && value >= 1000)
            {
                // "yüz beş min": the form holds its scale, and what stands before counts by that scale too.
                total += (group * (value >= 1_000_000 ? 1_000_000 : 1000)) + value;
                (group, smallest) = (0, decimal.MaxValue);
            }
            else
            {
                // "twenty five" goes on, "five twenty" are two numbers.
                if (value >= smallest && group > 0)
                {
                    break;
                }

                group += value;
                smallest = value >= 100 ? 100 : value >= 20 && kind == "ten" ? 10 : 1;
            }

            last = end;
            i = end;
            if (total > NumberReading.Largest)
            {
                return null;
            }
        }

        return last < 0 ? null : (last, total + group);
    }

    private (string Kind, decimal Value, int Last)? WordAt(IReadOnlyList<Token> tokens, int at)
    {
        var found = new List<PhraseMatch>();
        _words.At(tokens, at, found);
        if (found.Count == 0)
        {
            return null;
        }

        // The longest form: of "сем*" and "семнадцат*" the second.
        var best = found.OrderByDescending(f => f.Last).ThenByDescending(f => f.Phrase.Form.Length).First();
        var (kind, value) = _meaning[best.Phrase.Origin];
        return (kind, value, best.Last);
    }
}
