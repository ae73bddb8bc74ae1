using Waybill.Recognition.Annotation;

namespace Waybill.Recognition.Statements;

/// <summary>Takes the sentences of an article or report that speak of arms, with whom they are attributed to and what weakens them.</summary>
internal static class AssertionFinder
{
    private const int ShortestSentence = 25;
    private const int LongestSource = 90;

    public static IReadOnlyList<Assertion> All(AnnotatedPaper paper)
    {
        var found = new List<Assertion>();
        foreach (var sentence in ProseItems.Sentences(paper, 0, paper.Text.Length))
        {
            var end = sentence.End < paper.Text.Length && paper.Text[sentence.End] is '.' or '!' or '?' or '։' ? sentence.End + 1 : sentence.End;
            var speaks = paper.Vocabulary.Lexicon.SpeaksOfArms(sentence.Of(paper.Text))
                || paper.Has(sentence.Start, sentence.End, "activity-supply", "sign", "paper-contract", "order", "receive", "ship");
            if (sentence.Length < ShortestSentence || !speaks)
            {
                continue;
            }

            var hedge = paper.In(sentence.Start, sentence.End, "hearsay", "possible").FirstOrDefault();
            var source = paper.In(sentence.Start, sentence.End, "press-source").FirstOrDefault();
            found.Add(new Assertion
            {
                Sentence = paper.Paper.State(Paper.Flat(paper.Text[sentence.Start..end]), sentence.Start, end),
                AttributedTo = source is null ? null : Source(paper, sentence, source),
                Hedge = hedge is null ? null : paper.Paper.State(Paper.Flat(paper.Text[hedge.Start..hedge.End]), hedge.Start, hedge.End),
            });
        }

        return found;
    }

    /// <summary>The words between the sign of a quotation and the next comma, with that sign.</summary>
    private static Stated<string> Source(AnnotatedPaper paper, TextSpan sentence, Cue source)
    {
        var rest = paper.Text.AsSpan(source.End, Math.Max(0, Math.Min(sentence.End, source.End + LongestSource) - source.End));
        var comma = rest.IndexOfAny(",;:\n");
        var end = source.End + (comma < 0 ? rest.Length : comma);
        return paper.Paper.State(Paper.Flat(paper.Text[source.Start..end]), source.Start, end);
    }
}
