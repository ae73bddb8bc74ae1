namespace Waybill.Assessment;

/// <summary>What one check saw in one document, gathered into one finding.</summary>
internal sealed class Observations(string check, ContentHash document)
{
    /// <summary>A finding that says more than this is not read.</summary>
    private const int MaxSentences = 4;
    private const int MaxQuotes = 8;

    private readonly List<Observation> _seen = [];

    public int Count => _seen.Count;

    public void Pass(string sentence, params IEnumerable<Quote> quotes) => _seen.Add(new(CheckOutcome.Pass, sentence, null, [.. quotes]));

    /// <param name="benign">What may have caused it without anything being wrong with the paper.</param>
    public void Warn(string sentence, string benign, params IEnumerable<Quote> quotes) =>
        _seen.Add(new(CheckOutcome.Warn, sentence, benign, [.. quotes]));

    public void Fail(string sentence, string benign, params IEnumerable<Quote> quotes) =>
        _seen.Add(new(CheckOutcome.Fail, sentence, benign, [.. quotes]));

    /// <summary>Fails where the reading is sure; where it is not, warns if no other reading would fit, and else says what could not be told.</summary>
    public void Judge(Doubt? doubt, string sentence, string benign, params IEnumerable<Quote> quotes)
    {
        switch (doubt)
        {
            case null:
                Fail(sentence, benign, quotes);
                break;
            case { IsOpen: false }:
                Warn(sentence, $"Not sure: {doubt.Reason}.", quotes);
                break;
            default:
                NotTestable($"{char.ToUpperInvariant(doubt.Reason[0])}{doubt.Reason[1..]}, so that this proves nothing: {char.ToLowerInvariant(sentence[0])}{sentence[1..]}", quotes);
                break;
        }
    }

    public void NotTestable(string sentence, params IEnumerable<Quote> quotes) =>
        _seen.Add(new(CheckOutcome.NotTestable, sentence, null, [.. quotes]));

    /// <summary>The gravest outcome with the sentences that led to it.</summary>
    public CheckFinding Conclude(string nothingToTest)
    {
        if (_seen.Count == 0)
        {
            NotTestable(nothingToTest);
        }

        var gravest = _seen.Max(o => Gravity(o.Outcome));
        var all = _seen.Where(o => Gravity(o.Outcome) == gravest).DistinctBy(o => o.Sentence, StringComparer.Ordinal).ToList();
        var sentences = all.Take(MaxSentences).Select(o => o.Sentence).ToList();
        if (all.Count > MaxSentences)
        {
            sentences.Add($"And {all.Count - MaxSentences} more of the kind.");
        }

        return new CheckFinding
        {
            Check = check,
            Document = document,
            Outcome = all[0].Outcome,
            Detail = string.Join(' ', sentences),
            BenignCause = all[0].Benign,
            Quotes = [.. all.SelectMany(o => o.Quotes).Distinct().Take(MaxQuotes)],
        };
    }

    private static int Gravity(CheckOutcome outcome) => outcome switch
    {
        CheckOutcome.Fail => 3,
        CheckOutcome.Warn => 2,

        // A paper of which a part could not be judged has not passed.
        CheckOutcome.NotTestable => 1,
        _ => 0,
    };

    private sealed record Observation(CheckOutcome Outcome, string Sentence, string? Benign, IReadOnlyList<Quote> Quotes);
}
