using Waybill.Assessment.Checks;

namespace Waybill.Tests.Assessment;

public sealed class DestinationAgreementTests
{
    private static readonly DestinationAgreementCheck Check = new();

    [Fact]
    public void A_waybill_to_another_country_than_the_certificate_names_is_odd()
    {
        var certificate = new PaperUnderTest("euc.pdf", DocumentKind.EndUserCertificate) { Text = "for the Ministry in Oman" };
        var waybill = new PaperUnderTest("awb.pdf", DocumentKind.AirWaybill) { Text = "Place of delivery: Juba" };
        var settled = CaseUnderTest.Of(certificate, waybill);
        var transfer = new Transfer
        {
            Id = "t", Roles = [], Items = [], Documents = [certificate.Hash, waybill.Hash],
            Contradictions = [new Contradiction("to", certificate.Says("OM", "Oman"), waybill.Says("SS", "Juba"))],
        };

        var findings = Check.Examine(settled with { Transfers = [transfer] });

        findings.Of(waybill).Outcome.ShouldBe(CheckOutcome.Warn);
        findings.Of(waybill).Quotes.Select(q => q.Text).ShouldBe(["Juba", "Oman"]);
        findings.Of(certificate).Outcome.ShouldBe(CheckOutcome.NotTestable);
    }
}
