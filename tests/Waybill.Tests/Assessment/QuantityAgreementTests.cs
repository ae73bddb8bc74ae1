using Waybill.Assessment.Checks;

namespace Waybill.Tests.Assessment;

public sealed class QuantityAgreementTests
{
    private static readonly QuantityAgreementCheck Check = new(CaseUnderTest.Reference);

    private static readonly PaperUnderTest Contract = Paper("contract.pdf", DocumentKind.Contract, "Туман-М", 4, "компл.", 1320250);

    [Theory]
    [InlineData(DocumentKind.ConsignmentNote, 6, CheckOutcome.Fail)]
    [InlineData(DocumentKind.ConsignmentNote, 4, CheckOutcome.Pass)]
    [InlineData(DocumentKind.ConsignmentNote, 3, CheckOutcome.Pass)] // a part
    [InlineData(DocumentKind.ExportLicence, 6, CheckOutcome.Fail)]
    [InlineData(DocumentKind.ExportLicence, 3, CheckOutcome.Warn)]
    [InlineData(DocumentKind.EndUserCertificate, 3, CheckOutcome.Fail)]
    [InlineData(DocumentKind.BillOfLading, 6, CheckOutcome.Fail)]
    [InlineData(DocumentKind.Letter, 6, CheckOutcome.NotTestable)] // negotiation
    [InlineData(DocumentKind.Offer, 6, CheckOutcome.NotTestable)]
    [InlineData(DocumentKind.ProformaInvoice, 6, CheckOutcome.NotTestable)]
    [InlineData(DocumentKind.LicenceApplication, 6, CheckOutcome.NotTestable)]
    public void Papers_of_one_contract_agree_on_the_quantity(DocumentKind kind, int quantity, CheckOutcome outcome)
    {
        var other = Paper("other.pdf", kind, "«Туман-М»", quantity, "компл.");

        Examine(Contract, other).Of(other).Outcome.ShouldBe(outcome);
    }

    [Fact]
    public void Deliveries_in_parts_that_add_up_are_right()
    {
        var (first, second) = (Paper("1.pdf", DocumentKind.ConsignmentNote, "Туман-М", 1, "компл."), Paper("2.pdf", DocumentKind.ConsignmentNote, "Туман-М", 3, "компл."));

        Examine(Contract, first, second).ShouldAllBe(f => f.Outcome == CheckOutcome.NotTestable || f.Outcome == CheckOutcome.Pass);
    }

    [Fact]
    public void Deliveries_in_parts_that_add_up_to_more_fail()
    {
        var (first, second) = (Paper("1.pdf", DocumentKind.ConsignmentNote, "Туман-М", 2, "компл."), Paper("2.pdf", DocumentKind.ConsignmentNote, "Туман-М", 3, "компл."));

        Examine(Contract, first, second).Of(second).Outcome.ShouldBe(CheckOutcome.Fail);
    }

    [Fact]
    public void A_specification_counts_before_its_contract() =>
        Examine(Contract, Paper("annex.pdf", DocumentKind.Specification, "Туман-М", 3, "компл.")).Of(Contract).Detail.ShouldContain("is 4 here and 3 in the specification");

    [Theory]
    [InlineData("2021-05-01", 4, CheckOutcome.Pass)] // before the amendment
    [InlineData("2021-07-01", 4, CheckOutcome.Fail)]
    [InlineData("2021-07-01", 6, CheckOutcome.Pass)]
    [InlineData("2021-05-01", 6, CheckOutcome.Fail)]
    public void What_counts_is_the_quantity_in_force_on_the_date_of_the_paper(string date, int quantity, CheckOutcome outcome)
    {
        var (contract, amendment) = (Contract with { Date = "2021-04-01" }, Paper("amendment.pdf", DocumentKind.Amendment, "Туман-М", 6, "компл.") with { Date = "2021-06-01" });
        var certificate = Paper("euc.pdf", DocumentKind.EndUserCertificate, "Туман-М", quantity, "компл.") with { Date = date };

        Examine(contract, amendment, certificate).Of(certificate).Outcome.ShouldBe(outcome);
        Examine(contract, amendment, certificate).Of(amendment).Outcome.ShouldBe(CheckOutcome.NotTestable);
    }

    [Theory]
    [InlineData(DocumentKind.Offer, "negotiation")]
    [InlineData(DocumentKind.Contract, "No other paper of the deal gives quantities")]
    public void Why_nothing_was_compared_is_said_as_it_is(DocumentKind kind, string says) =>
        Examine(Paper("a.pdf", kind, "Туман-М", 4, "компл.")).Single().Detail.ShouldContain(says);

    [Fact]
    public void Names_in_two_alphabets_are_one_thing()
    {
        var certificate = Paper("euc.pdf", DocumentKind.EndUserCertificate, "Tuman-M", 6, "sets");

        Examine(Contract, certificate).Of(certificate).Detail.ShouldContain("is 6 here and 4 in the contract");
    }

    [Fact]
    public void Sets_are_not_compared_with_pieces()
    {
        var note = Paper("note.pdf", DocumentKind.ConsignmentNote, "Туман-М", 40, "шт.");

        Examine(Contract, note).Of(note).Outcome.ShouldBe(CheckOutcome.NotTestable);
    }

    [Fact]
    public void A_unit_price_that_differs_fails()
    {
        var invoice = Paper("invoice.pdf", DocumentKind.Invoice, "Туман-М", 4, "компл.", 1320750);

        Examine(Contract, invoice).Of(invoice).Outcome.ShouldBe(CheckOutcome.Fail);
    }

    [Fact]
    public void A_quantity_that_may_be_misread_only_warns()
    {
        var note = Paper("note.pdf", DocumentKind.ConsignmentNote, "Туман-М", 6, "компл.") with { Origin = TextOrigin.Recognised, Confidence = 0.5 };

        Examine(Contract, note).Of(note).Outcome.ShouldBe(CheckOutcome.Warn);
    }

    [Fact]
    public void A_contradiction_over_goods_without_designation_is_taken_from_the_settled_case()
    {
        var (contract, note) = (Paper("contract.pdf", DocumentKind.Contract, null, 4, "шт."), Paper("note.pdf", DocumentKind.ConsignmentNote, null, 6, "шт."));
        var settled = Settled(contract, note);
        var contradiction = new Contradiction("items[0].quantity", contract.Says("4", "4 шт."), note.Says("6", "6 шт."));

        Check.Examine(settled with { Transfers = [settled.Transfers[0] with { Contradictions = [contradiction] }] }).Of(note).Outcome.ShouldBe(CheckOutcome.Fail);
    }

    private static IReadOnlyList<CheckFinding> Examine(params PaperUnderTest[] papers) => Check.Examine(Settled(papers));

    private static Case Settled(params PaperUnderTest[] papers) => CaseUnderTest.Of(papers) with
    {
        Transfers = [new Transfer { Id = "t", Roles = [], Items = [], Documents = [.. papers.Select(p => p.Hash)] }],
    };

    private static PaperUnderTest Paper(string path, DocumentKind kind, string? designation, int quantity, string unit, int? price = null) => new(path, kind)
    {
        Text = $"станция {designation} в количестве {quantity} {unit} по цене {price} USD",
        Claiming = (p, claims) => claims with
        {
            Deals =
            [
                new DealStatement
                {
                    Items =
                    [
                        new Item
                        {
                            Designation = designation is null ? null : p.Says(designation, designation),
                            Quantity = p.Says((decimal)quantity, $"{quantity} {unit}"),
                            Unit = p.Says(unit, unit),
                            UnitPrice = price is { } value ? p.Says((decimal)value) : null,
                            Currency = price is null ? null : p.Says("USD", "USD"),
                        },
                    ],
                },
            ],
        },
    };
}
