using Waybill.Language;

namespace Waybill.Recognition.Annotation;

/// <summary>Words of the paper that stand for a concept of the word tables.</summary>
/// <param name="Start">In the folded text.</param>
/// <param name="First">Index of its first word.</param>
internal sealed record Cue(string Concept, int Start, int End, int First, int Last, int Sentence, Phrase Phrase)
{
    /// <summary>True for a noun for papers of some kind: contract, letter, licence.</summary>
    public bool IsPaper => Concept.StartsWith("paper-", StringComparison.Ordinal);

    /// <summary>True for what a contract calls a side of it: the seller, the buyer, an agent.</summary>
    public bool IsParty => Concept.StartsWith("party-", StringComparison.Ordinal);

    /// <summary>For reasons and rules: <c>phrase refuse (phrases.csv:12)</c>.</summary>
    public string Rule => $"phrase {Concept} ({Phrase.Origin})";
}
