using Waybill.Assessment.Checks;

namespace Waybill.Tests.Assessment;

public sealed class QuantityAgreementTests
{
    private static readonly QuantityAgreementCheck Check = new();

    private static readonly PaperUnderTest Contract = Paper("contract.pdf", DocumentKind.Contract, "Туман-М", 4, "компл.", 1320250);

    [Theory]
    [InlineData(DocumentKind.ConsignmentNote, 6, CheckOutcome.Fail)]
    [InlineData(DocumentKind.ConsignmentNote, 4, CheckOutcome.Pass)]
    [InlineData(DocumentKind.ConsignmentNote, 3, CheckOutcome.Warn)] // a part, and the rest is not in the case
    [InlineData(DocumentKind.Specification, 3, CheckOutcome.Fail)]
    [InlineData(DocumentKind.ExportLicence, 6, CheckOutcome.Fail)]
    [InlineData(DocumentKind.Letter, 6, CheckOutcome.NotTestable)] // negotiation
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
