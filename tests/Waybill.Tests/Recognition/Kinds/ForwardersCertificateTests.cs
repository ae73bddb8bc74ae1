using Waybill.Tests.Recognition.Statements;

namespace Waybill.Tests.Recognition.Kinds;

/// <summary>The forwarder's certificate of receipt (FIATA FCR): the forwarder has the goods and sends them on. It is no receipt by whom they are for.</summary>
public sealed class ForwardersCertificateTests
{
    [Fact]
    public async Task A_forwarders_certificate_says_that_goods_are_on_their_way()
    {
        var claims = await DealPaper.RecogniseAsync("""
            FIATA FCR
            FORWARDERS CERTIFICATE OF RECEIPT
            No. 0417-BG/2019

            Suppliers or Forwarders Principals
            Nordwind Test Ltd
            Varna, Bulgaria

            Consignee
            Southwind Test LLC
            Tbilisi, Georgia

            | Marks and numbers | Number and kind of packages | Description of goods | Quantity | Gross weight |
            | NW 1-4 | 4 crates | Radio jammer "Dymka-2" | 4 sets | 3 200 kg |

            According to the declaration of the consignor

            We certify having assumed control of the above mentioned consignment in external apparent good order and condition at the disposal of the consignee with irrevocable instructions to be forwarded to the consignee.

            Instructions as to freight and charges: freight prepaid

            Place and date of issue: Varna, 12 March 2019
            Stamp and signature
            """);

        (claims.Kind, claims.Number?.Value, claims.Date?.Value.ToString()).ShouldBe((DocumentKind.ConsignmentNote, "0417-BG/2019", "2019-03-12"));
        (claims.Sender?.Name.Value, claims.Addressee?.Name.Value).ShouldBe(("Nordwind Test Ltd", "Southwind Test LLC"));
        var deal = claims.Deals.ShouldHaveSingleItem();
        deal.Items.Select(i => (i.Designation?.Value, i.Quantity?.Value, i.Unit?.Value)).ShouldBe([("Dymka-2", 4m, "sets")]);
        (deal.FurthestDone?.Value, deal.To?.Value).ShouldBe((Stage.Dispatch, "GE"));
    }

    [Theory]
    [InlineData("FORWARDER'S CERTIFICATE OF RECEIPT")]
    [InlineData("FCR")]
    [InlineData("Forwarders Certificate of Receipt")]
    [InlineData("SPEDITEUR-ÜBERNAHMEBESCHEINIGUNG")]
    [InlineData("ATTESTATION DE PRISE EN CHARGE DU TRANSITAIRE")]
    [InlineData("ЭКСПЕДИТОРСКАЯ РАСПИСКА")]
    [InlineData("ЕКСПЕДИТОРСЬКА РОЗПИСКА")]
    [InlineData("ŠPEDITERSKA POTVRDA")]
    [InlineData("SPEDYTORSKIE ZAŚWIADCZENIE ODBIORU")]
    [InlineData("ZASÍLATELSKÉ POTVRZENÍ")]
    [InlineData("SZÁLLÍTMÁNYOZÓI ÁTVÉTELI ELISMERVÉNY")]
    public async Task Its_heading_has_many_names(string heading)
    {
        var claims = await DealPaper.RecogniseAsync($"{heading} № 17/3\n\nShipper: Nordwind Test Ltd\n\nConsignee: Southwind Test LLC");
        (claims.Kind, claims.Number?.Value).ShouldBe((DocumentKind.ConsignmentNote, "17/3"));
    }

    [Theory]
    [InlineData("The goods were handed over under forwarder's certificate of receipt No. 0417-BG/2019 dated 12 March 2019.")]
    [InlineData("The goods were handed over under FCR No. 0417-BG/2019 dated 12 March 2019.")]
    [InlineData("Груз передан по экспедиторской расписке № 0417-BG/2019 от 12.03.2019.")]
    public async Task It_is_cited_as_a_paper_of_transport(string sentence)
    {
        var claims = await Office.ReadAsync($"Southwind Test LLC\n12 Field Street\n\nOur ref: 5/2019\n3 April 2019\n\nDear Sirs,\n\n{sentence}\n\nYours faithfully,\nJ. Smith\nDirector");
        claims.References.Select(r => (r.Number.Value, r.Date?.Value.ToString(), r.Kind)).ShouldBe([("0417-BG/2019", "2019-03-12", CitationKind.Transport)]);
    }

    [Fact]
    public async Task A_certificate_of_receipt_by_the_reader_stays_a_delivery_verification() =>
        (await DealPaper.RecogniseAsync("CERTIFICATE OF RECEIPT No. 8/19\n\nConsignee: Southwind Test LLC\n\n12 March 2019")).Kind.ShouldBe(DocumentKind.DeliveryVerification);
}
