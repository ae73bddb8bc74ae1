namespace Waybill.Assessment.Norms;

/// <summary>Every way to hold a deal against a provision; which one a norm needs stands in <c>norms.csv</c>.</summary>
public static class KnownNormTests
{
    public static IReadOnlyList<INormTest> All { get; } =
    [
        // Duties of the supplier towards its allies.
        new ActionAgainstPartyTest(),
        new AssistanceTest(),
        new OnwardTransferTest(),

        // Limits on who may receive.
        new CombatantsInAreaTest(),
        new EmbargoedDestinationTest(),
        new EmbargoedRecipientsTest(),

        // Limits on whom to take from.
        new EmbargoedOriginTest(),

        // Duties of every exporter.
        new AuthorisedTransferTest(),
        new ExemptedTransferTest(),
    ];
}
