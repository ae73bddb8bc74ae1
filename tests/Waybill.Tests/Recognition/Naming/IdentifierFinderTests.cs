using Waybill.Recognition;
using Waybill.Recognition.Naming;

namespace Waybill.Tests.Recognition.Naming;

public sealed class IdentifierFinderTests
{
    [Theory]
    [InlineData("УНП 200988541", "BY-UNP 200988541")]
    [InlineData("УНП: МА1953684, г. Минск", "BY-UNP MA1953684")]
    [InlineData("ИНН/КПП 7736050003/773601001", "RU-INN 7736050003")]
    [InlineData("ИНН 7736050003, ОГРН 1022200525819, ОКПО 00040778", "RU-INN 7736050003; RU-OGRN 1022200525819; OKPO 00040778")]
    [InlineData("VÖEN: 1401555071", "AZ-VOEN 1401555071")]
    [InlineData("voen 1401555071", "AZ-VOEN 1401555071")] // without diacritics, in small letters
    [InlineData("код за ЄДРПОУ 32855961", "UA-EDRPOU 32855961")]
    [InlineData("БИН 970540000107", "KZ-BIN 970540000107")]
    [InlineData("ՀՎՀՀ 01234567", "AM-TIN 01234567")]
    [InlineData("PIB: 101134702, matični broj: 20084693", "RS-PIB 101134702; RS-MB 20084693")]
    [InlineData("ПИБ 101134702 МБ 20084693", "RS-PIB 101134702; RS-MB 20084693")]
    [InlineData("ЕИК 175074752, 1000 София", "BG-EIK 175074752")]
    [InlineData("NIP: PL 856-734-62-15 REGON 192598184", "PL-NIP 8567346215; PL-REGON 192598184")]
    [InlineData("IČO: 251 23 891, DIČ: CZ25123891", "CZ-ICO 25123891; CZ-DIC CZ25123891")]
    [InlineData("IČO: 31 320 155, IČ DPH: SK2022749619", "SK-ICO 31320155; SK-DIC 2022749619")]
    [InlineData("Vergi No: 454 053 6920", "TR-VKN 4540536920")]
    [InlineData("USt-IdNr. DE 136 695 976", "DE-VAT DE136695976")]
    [InlineData("SIRET : 732 829 320 00074", "FR-SIRET 73282932000074")]
    [InlineData("CUI RO18547290", "RO-CUI 18547290")]
    [InlineData("ΑΦΜ: 094259216", "GR-AFM 094259216")]
    [InlineData("VAT Reg. No. GB 980 7806 84", "GB-VAT GB980780684")]
    [InlineData("Reg. No. HE 123456", "CY-HE 123456")]
    [InlineData("GSTIN: 27AAPFU0939F1ZV", "IN-GSTIN 27AAPFU0939F1ZV")]
    [InlineData("CIN L17110MH1973PLC019786", "IN-CIN L17110MH1973PLC019786")]
    [InlineData("SWIFT/BIC: SLANBY22", "BIC SLANBY22")]
    [InlineData("C.R. No. 1010123456", "REG 1010123456")]
    [InlineData("ს/კ 204378869", "GE-ID 204378869")]
    public async Task A_label_announces_its_number(string text, string expected) => (await FindAsync(text)).ShouldBe(expected);

    [Theory]
    [InlineData("to GB29 NWBK 6016 1331 9268 19 in London", "IBAN GB29NWBK60161331926819")]
    [InlineData("IBAN: BY13 NBRB 3600 9000 0000\n2Z00 AB00", "IBAN BY13NBRB3600900000002Z00AB00")]
    [InlineData("AZ21NABZ00000000137010001945", "IBAN AZ21NABZ00000000137010001945")] // a wrong digit in the right form
    [InlineData("р/с BY13NBRB3600900000002Z00AB00, БИК SLANBY22", "IBAN BY13NBRB3600900000002Z00AB00; BIC SLANBY22")]
    [InlineData("m/v Northern Light, IMO No. 9319466", "IMO 9319466")]
    [InlineData("судно, номер ИМО 9319466", "IMO 9319466")]
    [InlineData("Container No. CSQU 305438-3", "ISO6346 CSQU3054383")]
    [InlineData("контейнеры: CSQU3054384", "ISO6346 CSQU3054384")]
    [InlineData("2 x CSQU3054383", "ISO6346 CSQU3054383")]
    [InlineData("AIR WAYBILL\nHouse\n020-1234 5675", "AWB 020-12345675")]
    [InlineData("по авианакладной № 020-12345674", "AWB 020-12345674")]
    public async Task A_number_of_transport_or_of_an_account_is_found_by_its_form(string text, string expected) => (await FindAsync(text)).ShouldBe(expected);

    [Theory]
    [InlineData("Tel. 020-1234 5675")]
    [InlineData("2 x CSQU3054384")] // no word of containers, and the digit does not hold
    [InlineData("SWIFT TRANSFER")]
    [InlineData("Innovation 7736050003")]
    [InlineData("He 123456 left")]
    [InlineData("ИНН не указан")]
    [InlineData("IMO 2020")]
    [InlineData("Reg. No. 1234/19")]
    [InlineData("512 MB, 2019")]
    public async Task What_is_no_number_of_a_register_is_left(string text) => (await FindAsync(text)).ShouldBe("");

    [Theory]
    [InlineData("УНП 20098854", "BY-UNP 20098854")]
    [InlineData("ИНН 77360500031", "RU-INN 77360500031")]
    public async Task A_number_of_wrong_length_is_one_that_does_not_hold(string text, string expected) => (await FindAsync(text)).ShouldBe(expected);

    [Fact]
    public async Task A_number_stands_where_the_text_has_it()
    {
        const string Text = "Fırma: VÖEN 14 0155 5071.";

        var found = new IdentifierFinder(await Office.ReferenceAsync()).All(Text).Single();

        Text[found.Start..found.End].ShouldBe("14 0155 5071");
    }

    [Fact]
    public async Task Numbers_of_no_party_are_claims_of_the_paper()
    {
        var claims = await Office.ReadAsync("ООО «Пример», УНП 200988541\nAWB 020-12345675, container CSQU3054383\n");

        claims.Identifiers.Select(i => i.Value.Scheme).ShouldBe(["AWB", "ISO6346"]);
        claims.Mentions.SelectMany(m => m.Identifiers).Select(i => i.Value.Scheme).ShouldBe(["BY-UNP"]);
    }

    private static async Task<string> FindAsync(string text) => string.Join("; ",
        new IdentifierFinder(await Office.ReferenceAsync()).All(LetterFolding.Fold(text, recognised: false).Text).Select(f => $"{f.Scheme} {f.Value}"));
}
