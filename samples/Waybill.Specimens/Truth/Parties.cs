using Waybill.Specimens.Story;

namespace Waybill.Specimens.Truth;

/// <summary>The parties that a careful reader finds, under names to refer to them by.</summary>
internal static class Parties
{
    public const string Agency = "lipaspetsexport";
    public const string Proseka = "proseka";
    public const string Olkhovka = "olkhovka-pribor";
    public const string Kamyshov = "kamyshov";
    public const string Yavir = "yavir-agregat";
    public const string Buyer = "sarigul-techizat";
    public const string Ministry = "az-ministry-of-defence";
    public const string Unit = "unit-41807";
    public const string Carrier = "krynichkaavto";
    public const string Licensor = "by-licensing-committee";
    public const string Embassy = "az-embassy-minsk";
    public const string ForeignMinistry = "by-foreign-ministry";
    public const string Stationer = "skrepka";

    public static IReadOnlyList<ExpectedParty> All =>
    [
        Of(Agency, Cast.Agency, "agency", valid: true),
        Of(Proseka, Cast.Proseka, "company", valid: true),
        Of(Olkhovka, Cast.Olkhovka, "company", valid: true),
        Of(Kamyshov, Cast.Kamyshov, "company", valid: false),
        new(Yavir, Cast.Yavir, "company", "UA", [], [new("UA-EDRPOU", "39217460", Valid: true), new("IBAN", "UA953992480000026007039217462", Valid: true)]),
        new(Buyer, Cast.Buyer, "company", "AZ", [Cast.BuyerEnglish], [new("AZ-VOEN", Cast.BuyerVoen, Valid: true), new("IBAN", Cast.BuyerIban, Valid: true)]),
        new(Ministry, Cast.Ministry, "ministry", "AZ", ["Ministry of Defence of the Republic of Azerbaijan"], []),
        new(Unit, Cast.Unit, "military-unit", "AZ", [], []),
        new(Carrier, Cast.Carrier, "company", "BY", [], [new("BY-UNP", Cast.CarrierUnp, Valid: true)]),
        new(Licensor, Cast.Licensor, "ministry", "BY", [], []),
        new(Embassy, Cast.AzerbaijanEmbassy, "embassy", "AZ", ["Azərbaycan Respublikasının Belarus Respublikasındakı Səfirliyi"], []),
        new(ForeignMinistry, Cast.BelarusForeignMinistry, "ministry", "BY", ["Belarus Respublikasının Xarici İşlər Nazirliyi"], []),
        new(Stationer, "ООО «Скрепка и Ко»", "company", "BY", [], []),
    ];

    private static ExpectedParty Of(string id, Firm firm, string kind, bool valid)
    {
        var identifiers = new List<ExpectedIdentifier> { new("BY-UNP", firm.Unp, valid), new("OKPO", firm.Okpo, Valid: true) };
        if (firm.Account.StartsWith("BY", StringComparison.Ordinal))
        {
            identifiers.Add(new ExpectedIdentifier("IBAN", firm.Account, Valid: true));
        }

        if (id == Agency)
        {
            identifiers.Add(new ExpectedIdentifier("IBAN", Deal.AccountInContract, Valid: false));
        }

        return new ExpectedParty(id, firm.Russian, kind, "BY", [firm.Belarusian, firm.English], identifiers);
    }
}
