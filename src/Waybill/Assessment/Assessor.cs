using Waybill.Assessment.Norms;

namespace Waybill.Assessment;

/// <summary>Holds a settled case against itself and against the dated facts of the world.</summary>
/// <remarks>Safe to share between threads: it keeps no state between cases.</remarks>
public sealed class Assessor
{
    /// <summary>Raised when a check or test begins to answer differently.</summary>
    private const int Version = 3;

    private readonly IReadOnlyList<ICheck> _checks;
    private readonly NormBook _norms;
    private readonly Background _background;

    /// <exception cref="InvalidDataException">A row of the reference data is wrong; the message says which and why.</exception>
    public Assessor(ReferenceData reference)
    {
        _checks = KnownChecks.Create(reference);
        _norms = new NormBook(reference);
        _background = new Background(reference);
        Recipe = $"assessment {Version} {reference.Fingerprint}";
    }

    /// <summary>Changes whenever the same case may be assessed differently.</summary>
    public string Recipe { get; }

    /// <summary>Every check on every document, every norm on every deal.</summary>
    public Findings Assess(Case settled)
    {
        var index = new CaseIndex(settled);
        return new Findings
        {
            Checks = [.. _checks.SelectMany(c => c.Examine(index))],
            Norms = [.. _norms.HoldAgainst(index)],
            Background = _background.During(settled),
        };
    }
}
