namespace Waybill.Assessment;

/// <summary>Holds a settled case against the facts of the world and against itself.</summary>
public sealed class Assessor
{
    private readonly IReadOnlyList<ICheck> _checks;

    public Assessor(ReferenceData reference)
    {
        _checks = KnownChecks.Create(reference);
        Recipe = reference.Fingerprint;
    }

    public string Recipe { get; }

    public Findings Assess(Case settled)
    {
        var index = new CaseIndex(settled);
        return new Findings { Checks = [.. _checks.SelectMany(c => c.Examine(index))], Norms = [] };
    }
}
