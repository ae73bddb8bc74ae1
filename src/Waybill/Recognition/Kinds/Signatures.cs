using Waybill.Recognition.Naming;

namespace Waybill.Recognition.Kinds;

/// <summary>Chooses among the signatures at the foot of a paper that two sides sign.</summary>
internal static class Signatures
{
    /// <summary>Of two signatures side by side the first: the seller's, or the head's before the accountant's.</summary>
    public static Stated<string>? SecondLast(Paper paper)
    {
        var last = PersonFinder.LastSignature(paper.Text, 0, paper.Text.Length);
        if (!last.Success)
        {
            return null;
        }

        var before = PersonFinder.LastSignature(paper.Text, 0, last.Index);
        var chosen = before.Success && last.Index - before.Index < 200 ? before : last;
        return paper.State(Paper.Flat(chosen.Value), chosen);
    }
}
