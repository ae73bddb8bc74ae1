using Waybill.Specimens.Making;

namespace Waybill.Specimens.Story;

/// <summary>An invented firm as its letterhead shows it, in Belarusian and in Russian.</summary>
internal sealed record Firm
{
    public required string Russian { get; init; }

    public required string Belarusian { get; init; }

    public required string English { get; init; }

    public required string AddressRussian { get; init; }

    public required string AddressBelarusian { get; init; }

    public required string Phone { get; init; }

    public required string Mail { get; init; }

    /// <summary>The account as it was written at the time: an IBAN from 2017-07-04, thirteen digits before.</summary>
    public required string Account { get; init; }

    public required string Bank { get; init; }

    public required string Bic { get; init; }

    public required string Unp { get; init; }

    public required string Okpo { get; init; }

    /// <summary>The bilingual head that Belarusian letters carry.</summary>
    public IEnumerable<Block> Letterhead() =>
    [
        new Columns(
            [Belarusian, AddressBelarusian, $"тэл. {Phone}", $"e-mail: {Mail}"],
            [Russian, AddressRussian, $"тел. {Phone}", $"e-mail: {Mail}"],
            Align.Centre,
            Size: 9.5f),
        new Paragraph($"р/с {Account} в {Bank}, {(Account.StartsWith("BY", StringComparison.Ordinal) ? "БИК" : "код")} {Bic}; УНП {Unp}, ОКПО {Okpo}", Align.Centre, Size: 8),
        new Gap(14),
    ];
}

/// <summary>Who is who in the story. Every name and number is invented; check digits are right unless the story says otherwise.</summary>
internal static class Cast
{
    public static readonly Firm Agency = new()
    {
        Russian = "ГВТУП «Липаспецэкспорт»",
        Belarusian = "ДЗГУП «Ліпаспецэкспарт»",
        English = "Lipaspetsexport SFTUE",
        AddressRussian = "220999, г. Минск, ул. Липовая, 17",
        AddressBelarusian = "220999, г. Мінск, вул. Ліпавая, 17",
        Phone = "+375 17 000 21 40",
        Mail = "office@lipaspets.example",
        Account = "BY81VRBN30122019730460010000",
        Bank = "ОАО «Вербабанк»",
        Bic = "VRBNBY2X",
        Unp = "291730467",
        Okpo = "38071422",
    };

    public static readonly Firm Proseka = new()
    {
        Russian = "ОАО «КБ «Просека»",
        Belarusian = "ААТ «КБ «Прасека»",
        English = "Proseka Design Bureau OJSC",
        AddressRussian = "220998, г. Минск, ул. Лесорубная, 3",
        AddressBelarusian = "220998, г. Мінск, вул. Лесарубная, 3",
        Phone = "+375 17 000 31 42",
        Mail = "kb@proseka.example",
        Account = "BY63KSTR30121916073200030000",
        Bank = "ЗАО «Костёрбанк»",
        Bic = "KSTRBY2X",
        Unp = "390528173",
        Okpo = "29160537",
    };

    public static readonly Firm Olkhovka = new()
    {
        Russian = "ОАО «Завод «Ольховка-Прибор»",
        Belarusian = "ААТ «Завод «Альхоўка-Прыбор»",
        English = "Olkhovka-Pribor Plant OJSC",
        AddressRussian = "222998, г. Ольховка, ул. Призменная, 8",
        AddressBelarusian = "222998, г. Альхоўка, вул. Прызменная, 8",
        Phone = "+375 17 000 44 19",
        Mail = "zavod@olkhovka.example",
        Account = "BY93KSTR30125912046800040000",
        Bank = "ЗАО «Костёрбанк»",
        Bic = "KSTRBY2X",
        Unp = "591204683",
        Okpo = "17406284",
    };

    /// <summary>Seen once, in 2015: its УНП ends in 8 where 9 is meant, so the check digit fails.</summary>
    public static readonly Firm Kamyshov = new()
    {
        Russian = "ОАО «Камышовский ремзавод»",
        Belarusian = "ААТ «Камышоўскі рамзавод»",
        English = "Kamyshov Repair Plant OJSC",
        AddressRussian = "213998, г. Камышов, ул. Токарная, 21",
        AddressBelarusian = "213998, г. Камышоў, вул. Такарная, 21",
        Phone = "+375 22 000 18 05",
        Mail = "rem@kamyshov.example",
        Account = "3012190483756",
        Bank = "ОАО «Вербабанк»",
        Bic = "153009988",
        Unp = "190483758",
        Okpo = "40519373",
    };

    public const string Buyer = "ООО «Сарыгюль-Течизат»";
    public const string BuyerEnglish = "Sarigul-Techizat LLC";
    public const string BuyerVoen = "2701486591";
    public const string BuyerIban = "AZ88QZLK00000000380270148651";
    public const string Ministry = "Министерство обороны Азербайджанской Республики";
    public const string Unit = "войсковая часть 41807";
    public const string Carrier = "ООО «Крыничкаавто»";
    public const string CarrierUnp = "690315474";
    public const string Licensor = "Государственный комитет по специфическому экспорту Республики Беларусь";
    public const string Yavir = "ТОВ «Явір-Агрегат»";
    public const string AzerbaijanEmbassy = "Посольство Азербайджанской Республики в Республике Беларусь";
    public const string BelarusForeignMinistry = "Министерство иностранных дел Республики Беларусь";

    public const string Thornhaven = "Thornhaven Brokers Ltd";
    public const string ThornhavenAddress = "14 Carob Court, 3999 Limassol, Cyprus";
    public const string Sinchets = "Sinchets Optika AD";
    public const string SinchetsAddress = "4 Shturets Street, 4999 Sinchets, Bulgaria";
    public const string SinchetsEik = "990417365";
    public const string SinchetsIban = "BG30VRSK91551014730068";
    public const string Dryan = "Dryan Arms AD";
    public const string DryanAddress = "2 Kremak Street, 8999 Dryanovets, Bulgaria";
    public const string Lastovitsa = "Lastovitsa Trans OOD";
    public const string PelicanStrand = "Pelican Strand Lines Ltd";
    public const string Kaloumba = "Kaloumba Transit SARL";
    public const string MoldovanMinistry = "Ministry of Defence of the Republic of Moldova";
    public const string GhanaianMinistry = "Ministry of Defence of the Republic of Ghana";
}
