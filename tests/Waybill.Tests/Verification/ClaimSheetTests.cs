using Waybill.Tests.Recognition.Statements;
using Waybill.Verification;

namespace Waybill.Tests.Verification;

/// <summary>Claims are judged one by one, and what was rejected is claimed no more.</summary>
public sealed class ClaimSheetTests
{
    private const string Letter = "АО «Орал-Тест»\n010000, г. Астана, пр. Абая, 1\n25.02.2019 № 02-77\nНа № 11/45 от 12.02.2019\n\nМинистерство обороны Республики Армения\n\nУважаемые господа!\n\n"
        + "АО «Орал-Тест» готово поставить бронеавтомобили «Кречет» в количестве 12 ед. по цене 300 000,00 долл. США за единицу производства ТОО «Каспий-Тест».\n\nГенеральный директор Б.К.Ахметов";

    [Fact]
    public async Task Every_claim_has_its_words_and_a_key_of_its_own()
    {
        var claims = await DealPaper.RecogniseAsync(Letter);
        var page = DealPaper.Of(Letter).Pages[0];

        var sheet = ClaimSheet.Of(claims);

        new[] { "number", "date", "sender.name", "deals.items.quantity", "deals.items.unitPrice", "deals.events.stage", "references.number" }.ShouldBeSubsetOf(sheet.Select(c => c.Key.Field));
        sheet.ShouldAllBe(c => c.Quotes.Count > 0 && c.Quotes.All(q => q.Holds(page)));
        sheet.Select(c => c.Key.Id).Distinct().Count().ShouldBe(sheet.Count);
    }

    [Fact]
    public async Task A_rejected_value_is_gone_and_the_others_stay()
    {
        var claims = await DealPaper.RecogniseAsync(Letter);

        var left = ClaimSheet.Without(claims, [Reject(claims, "deals.items.quantity")]);

        left.Deals[0].Items[0].Quantity.ShouldBeNull();
        ClaimSheet.Of(left).Select(c => c.Key).ShouldBe(ClaimSheet.Of(claims).Select(c => c.Key).Where(k => k.Field != "deals.items.quantity"));
    }

    [Theory]
    [InlineData("sender.name")]
    [InlineData("references.number")]
    [InlineData("deals.roles.party.name")]
    public async Task What_cannot_be_without_the_rejected_value_goes_with_it(string field)
    {
        var claims = await DealPaper.RecogniseAsync(Letter);
        var rejected = Reject(claims, field);

        var left = ClaimSheet.Without(claims, [rejected]);

        ClaimSheet.Of(left).ShouldNotContain(c => c.Key == rejected.Claim);
        (left.Sender is null).ShouldBe(field == "sender.name");
        left.References.Count.ShouldBe(claims.References.Count - (field == "references.number" ? 1 : 0));
        left.Deals[0].Roles.Count.ShouldBe(claims.Deals[0].Roles.Count - (field == "deals.roles.party.name" ? 1 : 0));
    }

    [Fact]
    public async Task What_is_confirmed_or_disputed_stays()
    {
        var claims = await DealPaper.RecogniseAsync(Letter);
        var key = Reject(claims, "number").Claim;

        ClaimSheet.Without(claims, [new ClaimRuling(key, Judgement.Confirm), new ClaimRuling(key, Judgement.Dispute)]).ShouldBeSameAs(claims);
    }

    private static ClaimRuling Reject(Claims claims, string field) => new(ClaimSheet.Of(claims).First(c => c.Key.Field == field).Key, Judgement.Reject);
}
