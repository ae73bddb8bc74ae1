namespace Waybill.Web.Documents;

/// <summary>What people decided about one document.</summary>
/// <param name="Grade">Null where nobody has graded it: F6.</param>
/// <param name="Attestations">Each rules by an <see cref="Attestation"/>.</param>
/// <param name="Corrections">Each rules by a <see cref="TextCorrection"/>.</param>
public sealed record PeopleOnDocument(GradeRuling? Grade, IReadOnlyList<Decision> Attestations, IReadOnlyList<Decision> Corrections)
{
    internal static PeopleOnDocument Of(Decisions decisions, ContentHash file) => new(
        decisions.Rulings<GradeRuling>().LastOrDefault(g => g.File == file),
        [.. decisions.InForce.Where(d => d.Ruling is Attestation a && a.File == file)],
        decisions.CorrectionsOf(file));
}
