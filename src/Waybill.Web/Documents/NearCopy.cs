using Waybill.Assessment;

namespace Waybill.Web.Documents;

/// <summary>Another file that is the same paper with a few words changed.</summary>
/// <param name="Differences">In the order of the text; null where too much differs to tell word by word.</param>
public sealed record NearCopy(ContentHash File, IReadOnlyList<Difference>? Differences)
{
    public const int Most = 5;

    private const int MostWords = 60;

    internal static NearCopy Between(ContentHash other, Transcript ours, Transcript theirs) =>
        new(other, WordDifference.Find(WordsOf(ours), WordsOf(theirs), MostWords)?.Changes.Select(Difference.Of).ToArray());

    private static IReadOnlyList<Quote> WordsOf(Transcript transcript) => WordDifference.WordsOf(new CaseDocument
    {
        File = transcript.File,
        Path = "",
        LengthInBytes = 0,
        Transcript = transcript,
        Claims = new Claims { File = transcript.File, Kind = DocumentKind.Other },
    });
}

/// <summary>Words here and in their place there, with the part that they share at both ends.</summary>
/// <param name="Quotes">Where they stand, in both.</param>
public sealed record Difference(string Head, string Here, string There, string Tail, IReadOnlyList<Quote> Quotes)
{
    internal static Difference Of(WordDifference.Change change)
    {
        var (one, other) = (change.One, change.Other);
        var shorter = Math.Min(one.Length, other.Length);
        var (head, tail) = (0, 0);
        while (head < shorter && one[head] == other[head])
        {
            head++;
        }

        while (tail < shorter - head && one[^(tail + 1)] == other[^(tail + 1)])
        {
            tail++;
        }

        // Never between the two halves of one character.
        head = head > 0 && char.IsHighSurrogate(one[head - 1]) ? head - 1 : head;
        tail = tail > 0 && char.IsLowSurrogate(one[^tail]) ? tail - 1 : tail;
        return new Difference(one[..head], one[head..^tail], other[head..^tail], one[^tail..], [.. change.OneWords.Take(1), .. change.OtherWords.Take(1)]);
    }
}
