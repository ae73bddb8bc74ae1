using Waybill.Assessment.Checks;

namespace Waybill.Assessment;

/// <summary>Every check, in the order in which reports show them.</summary>
public static class KnownChecks
{
    public static IReadOnlyList<ICheck> Create(ReferenceData reference) =>
    [
        // What the papers say of each other.
        new ReferenceConsistencyCheck(reference),
        new NumberSequenceCheck(reference),
        new QuantityAgreementCheck(reference),
        new DestinationAgreementCheck(),
        new NearDuplicateCheck(),

        // What a paper says of itself.
        new InvoiceArithmeticCheck(reference),
        new IdentifierCheckDigitCheck(),
        new HiddenTextCheck(),
        new MetadataDateCheck(reference),
        new WeekdayCheck(reference),

        // What the world says of a paper.
        new AnachronismCheck(reference),
        new SignatoryTenureCheck(reference),
    ];
}
