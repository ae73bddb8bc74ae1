using Waybill.Specimens.Story;

namespace Waybill.Specimens.Truth;

/// <summary>The deals that the papers speak of, each field with a quote that carries it.</summary>
internal static class Transfers
{
    public static IReadOnlyList<ExpectedTransfer> All =>
        [Stations(), Generators(), Howitzers(), NightSights(), DaySights(), BrokerTransfers.ThermalSights(), BrokerTransfers.Mortars()];

    /// <summary>Asked, offered, agreed between states, contracted, licensed, billed, made, accepted, sent and signed for.</summary>
    private static ExpectedTransfer Stations() => new()
    {
        Id = "polyn-k",
        Roles =
        [
            new("supplier", Parties.Agency), new("maker", Parties.Proseka), new("buyer", Parties.Buyer),
            new("consignee", Parties.Unit), new("end-user", Parties.Ministry), new("carrier", Parties.Carrier),
        ],
        From = "BY",
        To = "AZ",
        Items =
        [
            new()
            {
                Designation = "Полынь-К", Description = "станция постановки помех", Activity = "supply",
                Quantity = 3, Unit = "компл.", UnitPrice = 1480000.00m, Amount = 4440000.00m, Currency = "USD", Delivered = 3,
                Serials = ["190412", "190413", "190414"],
            },
            new()
            {
                Designation = "Полынь-К", Description = "обучение обслуживающего персонала", Activity = "training",
                Quantity = 12, Unit = "чел.", UnitPrice = 6500.00m, Amount = 78000.00m, Currency = "USD",
            },
        ],
        Contract = new("7/41-19", "2019-05-06"),
        Total = new(4518000.00m, "USD"),
        Stage = "receipt",
        FromDate = "2019-02-11",
        ToDate = "2019-08-30",
        Evidence =
        [
            new("roles[0]", Cache.Contract, 1, "ГВТУП «Липаспецэкспорт»"),
            new("roles[1]", Cache.Contract, 1, "ОАО «КБ «Просека»"),
            new("roles[2]", Cache.Contract, 1, "ООО «Сарыгюль-Течизат»"),
            new("roles[3]", Cache.ConsignmentNote, 1, "войсковая часть 41807"),
            new("roles[4]", Cache.Contract, 1, "Министерство обороны Азербайджанской Республики"),
            new("roles[5]", Cache.ConsignmentNote, 1, "ООО «Крыничкаавто»"),
            new("from", Cache.Contract, 1, "Республика Беларусь"),
            new("to", Cache.Contract, 1, "Азербайджанская Республика"),
            new("items[0].designation", Cache.Specification, 1, "«Полынь-К»"),
            new("items[0].description", Cache.Specification, 1, "Станция постановки помех"),
            new("items[0].activity", Cache.Contract, 1, "поставить"),
            new("items[0].quantity", Cache.Contract, 1, "3 компл."),
            new("items[0].unit", Cache.Contract, 1, "компл."),
            new("items[0].unitPrice", Cache.Specification, 1, "1 480 000,00"),
            new("items[0].amount", Cache.Specification, 1, "4 440 000,00"),
            new("items[0].currency", Cache.Specification, 1, "долл. США"),
            new("items[0].delivered", Cache.ConsignmentNote, 1, "Груз получил: представитель войсковой части 41807"),
            new("items[0].serials", Cache.AcceptanceAct, 1, "Заводские номера: 190412, 190413, 190414."),
            new("items[1].designation", Cache.Specification, 1, "«Полынь-К»"),
            new("items[1].description", Cache.Specification, 1, "Обучение обслуживающего персонала"),
            new("items[1].activity", Cache.Specification, 1, "Обучение"),
            new("items[1].quantity", Cache.Contract, 1, "12 чел."),
            new("items[1].unit", Cache.Contract, 1, "чел."),
            new("items[1].unitPrice", Cache.Specification, 1, "6 500,00"),
            new("items[1].amount", Cache.Specification, 1, "78 000,00"),
            new("items[1].currency", Cache.Specification, 1, "долл. США"),
            new("contract.number", Cache.Contract, 1, "7/41-19"),
            new("contract.date", Cache.Contract, 1, "6 мая 2019 г."),
            new("total.amount", Cache.Contract, 1, "4 518 000,00"),
            new("total.currency", Cache.Contract, 1, "долларов США"),
            new("stage", Cache.ConsignmentNote, 1, "Груз получил: представитель войсковой части 41807 майор Аббасзаде К.Т. 04.09.2019"),
            new("from_date", Cache.Request, 1, "11.02.2019"),
            new("to_date", Cache.CustomsDeclaration, 1, "30.08.2019"),
        ],
    };

    /// <summary>Plainly asked, plainly refused.</summary>
    private static ExpectedTransfer Generators() => new()
    {
        Id = "apg-9",
        Roles = [new("supplier", Parties.Yavir), new("maker", Parties.Yavir), new("buyer", Parties.Agency)],
        From = "UA",
        To = "BY",
        Items = [new() { Designation = "АПГ-9", Description = "газотурбинный агрегат питания", Activity = "supply", Quantity = 10, Unit = "шт." }],
        Stage = "inquiry",
        Outcome = "refused",
        FromDate = "2019-05-21",
        ToDate = "2019-06-05",
        Evidence =
        [
            new("roles[0]", Cache.UkrainianRefusal, 1, Cast.Yavir),
            new("roles[1]", Cache.UkrainianRequest, 1, "производства ТОВ «Явір-Агрегат»"),
            new("roles[2]", Cache.UkrainianRequest, 1, "ГВТУП «Липаспецэкспорт»"),
            new("from", Cache.UkrainianRefusal, 1, "Україна"),
            new("to", Cache.UkrainianRequest, 1, "Республика Беларусь"),
            new("items[0].designation", Cache.UkrainianRequest, 1, "«АПГ-9»"),
            new("items[0].description", Cache.UkrainianRequest, 1, "газотурбинных агрегатов питания"),
            new("items[0].activity", Cache.UkrainianRequest, 1, "поставке"),
            new("items[0].quantity", Cache.UkrainianRequest, 1, "10 шт."),
            new("items[0].unit", Cache.UkrainianRequest, 1, "шт."),
            new("stage", Cache.UkrainianRequest, 1, "просит рассмотреть вопрос о поставке"),
            new("outcome", Cache.UkrainianRefusal, 1, "від подальших переговорів відмовляємося"),
            new("from_date", Cache.UkrainianRequest, 1, "21.05.2019"),
            new("to_date", Cache.UkrainianRefusal, 1, "05.06.2019"),
        ],
    };

    private static ExpectedTransfer Howitzers() => new()
    {
        Id = "d-30",
        Roles = [new("supplier", Parties.Kamyshov), new("end-user", Parties.Ministry)],
        From = "BY",
        To = "AZ",
        Items =
        [
            new()
            {
                Designation = "Д-30", Description = "122-мм гаубица", Activity = "modernisation",
                Quantity = 6, Unit = "ед.", UnitPrice = 42500.00m, Amount = 255000.00m, Currency = "BYN",
            },
        ],
        Total = new(255000.00m, "BYN"),
        Stage = "offer",
        FromDate = "2015-11-17",
        ToDate = "2015-11-17",
        Evidence =
        [
            new("roles[0]", Cache.OldOffer, 1, "ОАО «Камышовский ремзавод»"),
            new("roles[1]", Cache.OldOffer, 1, "Министерства обороны Азербайджанской Республики"),
            new("from", Cache.OldOffer, 1, "213998, г. Камышов"),
            new("to", Cache.OldOffer, 1, "Азербайджанской Республики"),
            new("items[0].designation", Cache.OldOffer, 1, "Д-30"),
            new("items[0].description", Cache.OldOffer, 1, "122-мм гаубиц"),
            new("items[0].activity", Cache.OldOffer, 1, "модернизацию"),
            new("items[0].quantity", Cache.OldOffer, 1, "6 ед."),
            new("items[0].unit", Cache.OldOffer, 1, "ед."),
            new("items[0].unitPrice", Cache.OldOffer, 1, "42 500,00"),
            new("items[0].amount", Cache.OldOffer, 1, "255 000,00"),
            new("items[0].currency", Cache.OldOffer, 1, "BYN"),
            new("total.amount", Cache.OldOffer, 1, "255 000,00"),
            new("total.currency", Cache.OldOffer, 1, "BYN"),
            new("stage", Cache.OldOffer, 1, "предлагает выполнить модернизацию"),
            new("from_date", Cache.OldOffer, 1, "17.11.2015"),
            new("to_date", Cache.OldOffer, 1, "17.11.2015"),
        ],
    };

    /// <summary>A possibility that somebody considers; no one asked for anything.</summary>
    private static ExpectedTransfer NightSights() => new()
    {
        Id = "pno-12",
        Roles = [new("supplier", Parties.Agency), new("maker", Parties.Olkhovka), new("end-user", Parties.Ministry)],
        From = "BY",
        To = "AZ",
        Items = [new() { Designation = "ПНО-12", Description = "прицел ночной", Activity = "supply", Quantity = 20, Unit = "шт." }],
        Stage = "inquiry",
        Hedged = true,
        FromDate = "2019-07-10",
        ToDate = "2019-07-10",
        Evidence =
        [
            new("roles[0]", Cache.Wish, 1, "поставщиком может выступить ГВТУП «Липаспецэкспорт»"),
            new("roles[1]", Cache.Wish, 1, "производства ОАО «Завод «Ольховка-Прибор»"),
            new("roles[2]", Cache.Wish, 1, "Министерство обороны Азербайджанской Республики"),
            new("from", Cache.Wish, 1, "220999, г. Минск"),
            new("to", Cache.Wish, 1, "Азербайджанской Республики"),
            new("items[0].designation", Cache.Wish, 1, "«ПНО-12»"),
            new("items[0].description", Cache.Wish, 1, "прицелов ночных"),
            new("items[0].activity", Cache.Wish, 1, "закупки"),
            new("items[0].quantity", Cache.Wish, 1, "20 шт."),
            new("items[0].unit", Cache.Wish, 1, "шт."),
            new("stage", Cache.Wish, 1, "рассматривается возможность закупки"),
            new("hedged", Cache.Wish, 1, "рассматривается возможность закупки"),
            new("from_date", Cache.Wish, 1, "10.07.2019"),
            new("to_date", Cache.Wish, 1, "10.07.2019"),
        ],
    };

    /// <summary>Only an export passport: something may be offered to someone.</summary>
    private static ExpectedTransfer DaySights() => new()
    {
        Id = "pdo-5",
        Roles = [new("maker", Parties.Olkhovka)],
        From = "BY",
        Items = [new() { Designation = "ПДО-5", Description = "прицел дневной оптический", Activity = "supply" }],
        Stage = "marketing",
        FromDate = "2018-10-09",
        ToDate = "2018-10-09",
        Evidence =
        [
            new("roles[0]", Cache.ExportPassport, 1, "ОАО «Завод «Ольховка-Прибор»"),
            new("from", Cache.ExportPassport, 1, "ОАО «Завод «Ольховка-Прибор»"),
            new("items[0].designation", Cache.ExportPassport, 1, "«ПДО-5»"),
            new("items[0].description", Cache.ExportPassport, 1, "прицел дневной оптический"),
            new("items[0].activity", Cache.ExportPassport, 1, "предлагать иностранным заказчикам"),
            new("stage", Cache.ExportPassport, 1, "ПАСПОРТ ЭКСПОРТНОГО ОБЛИКА"),
            new("from_date", Cache.ExportPassport, 1, "09.10.2018"),
            new("to_date", Cache.ExportPassport, 1, "09.10.2018"),
        ],
    };
}
