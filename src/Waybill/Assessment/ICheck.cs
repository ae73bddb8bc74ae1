namespace Waybill.Assessment;

/// <summary>One way to look for what speaks for or against a paper.</summary>
/// <remarks>A check keeps no state between cases. What it says of a paper is never a judgement of the whole paper.</remarks>
public interface ICheck
{
    /// <summary>As the export names it: <c>invoice-arithmetic</c>.</summary>
    string Name { get; }

    /// <summary>One finding for every document of the case, in the case's order.</summary>
    IEnumerable<CheckFinding> Examine(CaseIndex index);
}
