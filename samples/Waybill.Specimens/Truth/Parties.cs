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
    public const string Thornhaven = "thornhaven";
    public const string Sinchets = "sinchets-optika";
    public const string SinchetsBank = "skalabank";
    public const string Dryan = "dryan-arms";
    public const string Lastovitsa = "lastovitsa-trans";
    public const string PelicanStrand = "pelican-strand";
    public const string Kaloumba = "kaloumba-transit";
    public const string MoldovanMinistry = "md-ministry-of-defence";
    public const string GhanaianMinistry = "gh-ministry-of-defence";

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
        new(Thornhaven, Cast.Thornhaven, "company", "CY", [], []),
        new(Sinchets, Cast.Sinchets, "company", "BG", [], [new("BG-EIK", Cast.SinchetsEik, Valid: true), new("IBAN", Cast.SinchetsIban, Valid: true)]),
        new(SinchetsBank, "Skalabank AD", "company", "BG", [], []),
        new(Dryan, Cast.Dryan, "company", "BG", [], []),
        new(Lastovitsa, Cast.Lastovitsa, "company", "BG", [], []),
        new(PelicanStrand, Cast.PelicanStrand, "company", null, [], []),
        new(Kaloumba, Cast.Kaloumba, "company", "GN", [], []),
        new(MoldovanMinistry, Cast.MoldovanMinistry, "ministry", "MD", [], []),
        new(GhanaianMinistry, Cast.GhanaianMinistry, "ministry", "GH", [], []),
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
