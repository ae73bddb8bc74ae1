namespace Waybill.Assessment.Norms;

/// <summary>An exporting state must assess what it authorises.</summary>
public sealed class AuthorisedTransferTest : INormTest
{
    public string Name => "authorised-transfer";

    public NormAnswer Hold(Norm norm, KnownDeal deal, World world) =>
        NormAnswer.UnlessBound(norm, deal, world) ?? new NormAnswer(
            norm.IsBinding ? Verdict.Engaged : Verdict.NonBinding,
            $"It bound {deal.Supplier} {deal.Period} for every export; the papers do not show what the state assessed.",
            norm.RequiredFacts);
}
