namespace Waybill.Tests.Recognition.Kinds;

public sealed class KindTraitsTests
{
    [Fact]
    public void Every_kind_has_its_traits()
    {
        foreach (var kind in Enum.GetValues<DocumentKind>())
        {
            KindTraits.Of(kind).ShouldNotBeNull(kind.NameOf());
        }
    }

    [Fact]
    public void No_kind_shows_by_itself_more_than_it_can_prove() =>
        Enum.GetValues<DocumentKind>().Where(k => KindTraits.Of(k) is { Own: { } own, Cap: var cap } && (cap is null || own > cap)).ShouldBeEmpty();

    /// <summary>The line of the case export, version 2, "Stages, in order", that says what each kind proves at most.</summary>
    [Theory]
    [InlineData(Stage.Marketing, "export-passport price-list")]
    [InlineData(Stage.Inquiry, "licence-application")]
    [InlineData(Stage.Offer, "offer proforma-invoice")]
    [InlineData(Stage.Agreement, "minutes note-verbale")]
    [InlineData(Stage.Contract, "amendment contract email letter purchase-order specification")]
    [InlineData(Stage.Licence, "end-user-certificate export-licence")]
    [InlineData(Stage.Payment, "invoice payment-message")]
    [InlineData(Stage.Acceptance, "product-passport")]
    [InlineData(Stage.Dispatch, "air-waybill bill-of-lading packing-list")]
    [InlineData(Stage.BorderCrossing, "customs-declaration")]
    [InlineData(Stage.Receipt, "acceptance-act consignment-note delivery-verification")]
    [InlineData(null, "chat other power-of-attorney press-article register report")]
    public void A_kind_proves_no_more_than_the_export_says(Stage? cap, string kinds) =>
        string.Join(' ', Enum.GetValues<DocumentKind>().Where(k => KindTraits.Of(k).Cap == cap).Select(k => k.NameOf()).Order(StringComparer.Ordinal)).ShouldBe(kinds);

    [Fact]
    public async Task Every_kind_that_is_not_told_by_its_shape_has_a_heading_in_the_tables()
    {
        var told = (await Office.ReferenceAsync()).Table("headings").Select(r => r["kind"]).ToHashSet(StringComparer.Ordinal);

        // A mail is told by its file, a letter by its shape, and what is of no kind by nothing.
        Enum.GetValues<DocumentKind>().Select(k => k.NameOf()).Except(told).Except(["email", "letter", "other"]).ShouldBeEmpty();
    }
}
