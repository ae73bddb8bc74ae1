using Waybill.Specimens.Story;

namespace Waybill.Specimens.Truth;

/// <summary>What each document says of itself.</summary>
internal static class Documents
{
    private const string _pdf = "application/pdf";
    private const string _xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string _docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static readonly ExpectedReference _contract = new("7/41-19", "2019-05-06", Cache.Contract);
    private static readonly ExpectedReference _order = new("TB-2021/017", "2021-03-09", Cache.PurchaseOrder);
    private static readonly ExpectedReference _mortars = new("DA-2021/31", "2021-05-21", Document: null);
    private static readonly string[] _bilingual = ["ru", "be"];
    private static readonly string[] _english = ["en"];

    public static IReadOnlyList<ExpectedDocument> All =>
    [
        Request(Cache.Request),
        Request(Cache.Duplicate) with { DuplicateOf = Cache.Request },
        new()
        {
            Path = Cache.UkrainianRequest, MediaType = _pdf, Kind = "letter", Languages = _bilingual, Number = "08-14/640", Date = "2019-05-21",
            Sender = Parties.Agency, Addressee = Parties.Yavir, Signatory = "В.К.Миронюк", AddresseePerson = "Ковшун О.Д.",
        },
        new()
        {
            Path = Cache.Wish, MediaType = _docx, Kind = "letter", Languages = _bilingual, Number = "08-14/733", Date = "2019-07-10",
            Sender = Parties.Agency, Addressee = Parties.Olkhovka, Signatory = "В.К.Миронюк", AddresseePerson = "Стрельцовой Л.И.",
        },
        new()
        {
            Path = Cache.OldOffer, MediaType = _pdf, Kind = "letter", Languages = _bilingual, Number = "2-7/905", Date = "2015-11-17",
            Sender = Parties.Kamyshov, Addressee = Parties.Agency, Signatory = "Ф.М.Рудобелец", AddresseePerson = "Гайдукевичу С.П.",
        },
        Offer(Cache.Offer),
        Offer(Cache.OfferCopy),
        new() { Path = Cache.Lost, MediaType = _docx, Pages = null, Kind = "other", Languages = [], Problem = "damaged" },
        new()
        {
            Path = Cache.UkrainianRefusal, MediaType = _pdf, Kind = "letter", Languages = ["uk"], Number = "118/06", Date = "2019-06-05",
            Sender = Parties.Yavir, Addressee = Parties.Agency, Signatory = "О.Д.Ковшун", AddresseePerson = "Гайдукевичу С.П.",
            References = [new("08-14/640", "2019-05-21", Cache.UkrainianRequest)],
        },
        new()
        {
            Path = Cache.Asking, MediaType = _pdf, Kind = "note-verbale", Languages = ["az"], Number = "147", Date = "2019-03-18",
            Sender = Parties.Embassy, Addressee = Parties.ForeignMinistry,
        },
        new()
        {
            Path = Cache.Agreeing, MediaType = _pdf, Kind = "note-verbale", Number = "05-21/409", Date = "2019-04-02",
            Sender = Parties.ForeignMinistry, Addressee = Parties.Embassy, References = [new("147", "2019-03-18", Cache.Asking)],
        },
        new()
        {
            Path = Cache.Contract, MediaType = _pdf, Pages = 2, Kind = "contract", Number = "7/41-19", Date = "2019-05-06",
            Sender = Parties.Agency, Addressee = Parties.Buyer, Signatory = "С.П.Гайдукевич",
        },
        new()
        {
            Path = Cache.Invoice, MediaType = _xlsx, Kind = "invoice", Number = "58", Date = "2019-06-25",
            Sender = Parties.Agency, Addressee = Parties.Buyer, Signatory = "С.П.Гайдукевич", References = [_contract],
        },
        new()
        {
            Path = Cache.ProductPassport, MediaType = _docx, Kind = "product-passport", Number = "ПРСК.464511.027 ПС", Date = "2019-08-12",
            Sender = Parties.Proseka, Signatory = "Д.А.Лобач", References = [_contract],
        },
        new()
        {
            Path = Cache.CustomsDeclaration, MediaType = _pdf, Kind = "customs-declaration", Number = "06999/300819/0041726", Date = "2019-08-30",
            Sender = Parties.Agency, Addressee = Parties.Buyer, Signatory = "О.Л.Ермоленков",
            References = [_contract, new("1907/33", "2019-06-14", Cache.Licence), new("58", "2019-06-25", Cache.Invoice)],
        },
        new() { Path = Cache.Specification, MediaType = _docx, Kind = "specification", Number = "1", Date = "2019-05-06", Signatory = "С.П.Гайдукевич", References = [_contract] },
        new()
        {
            Path = Cache.Licence, MediaType = _pdf, Kind = "export-licence", Number = "1907/33", Date = "2019-06-14",
            Sender = Parties.Licensor, Addressee = Parties.Agency, Signatory = "Р.В.Бондаревич",
            References = [_contract, new("206/19-EUC", "2019-05-20", Cache.EndUserCertificate)],
        },
        new()
        {
            Path = Cache.EndUserCertificate, MediaType = _pdf, Kind = "end-user-certificate", Languages = ["en"], Number = "206/19-EUC", Date = "2019-05-20",
            Sender = Parties.Ministry, Signatory = "T. F. Qasimbayli", References = [_contract],
        },
        new()
        {
            Path = Cache.Mail, MediaType = "message/rfc822", Kind = "email", Date = "2019-02-12",
            Sender = Parties.Proseka, Addressee = Parties.Agency, Signatory = "П.Е.Тумилович", References = [new("08-14/212", "2019-02-11", Cache.Request)],
        },
        new() { Path = Cache.Report, MediaType = "text/plain", Kind = "report", Date = "2019-07-29", Signatory = "К.Б.Асташёнок", References = [_contract] },
        new() { Path = Cache.Article, MediaType = "text/html", Kind = "press-article", Date = "2020-03-12", Signatory = "Глеб Мельниченко" },
        new() { Path = Cache.Canteen, MediaType = "text/plain", Kind = "other", Signatory = "З.И.Ковалькова" },
        new()
        {
            Path = Cache.Stationery, MediaType = _docx, Kind = "contract", Number = "11-х/19", Date = "2019-01-21",
            Sender = Parties.Stationer, Addressee = Parties.Agency, Signatory = "Р.Р.Вольский",
        },
        new()
        {
            Path = Cache.ConsignmentNote, MediaType = "image/jpeg", Kind = "consignment-note", Number = "0417733", Date = "2019-08-28",
            Sender = Parties.Agency, Addressee = Parties.Unit, Signatory = "В.К.Миронюк", References = [_contract],
        },
        new()
        {
            Path = Cache.ExportPassport, MediaType = "image/png", Kind = "export-passport", Number = "27-ПЭО", Date = "2018-10-09",
            Sender = Parties.Olkhovka, Signatory = "Л.И.Стрельцова",
        },
        new() { Path = Cache.AcceptanceAct, MediaType = _pdf, Kind = "acceptance-act", Number = "4", Date = "2019-08-19", Signatory = "А.Н.Ярошевич", References = [_contract] },
        new()
        {
            Path = Cache.PurchaseOrder, MediaType = _pdf, Kind = "purchase-order", Languages = _english, Number = "TB-2021/017", Date = "2021-03-09",
            Sender = Parties.Thornhaven, Addressee = Parties.Sinchets, Signatory = "A. J. Pellworth",
        },
        new()
        {
            Path = Cache.Amendment, MediaType = _docx, Kind = "amendment", Languages = _english, Number = "1", Date = "2021-03-30",
            Sender = Parties.Thornhaven, Addressee = Parties.Sinchets, Signatory = "A. J. Pellworth", References = [_order],
        },
        new()
        {
            Path = Cache.Confirmation, MediaType = "message/rfc822", Kind = "email", Languages = _english, Date = "2021-04-14",
            Sender = Parties.Sinchets, Addressee = Parties.Thornhaven, Signatory = "Radostina Valkova",
            References = [_order, new("1", "2021-03-30", Cache.Amendment)],
        },
        new()
        {
            Path = Cache.RoadNote, MediaType = "image/jpeg", Kind = "consignment-note", Languages = _english, Number = "0418826", Date = "2021-05-07",
            Sender = Parties.Sinchets, Addressee = Parties.MoldovanMinistry, Signatory = "R. D. Valkova", References = [_order],
        },
        new()
        {
            Path = Cache.GhanaianCertificate, MediaType = _pdf, Kind = "end-user-certificate", Languages = _english, Number = "MOD/EUC/088-21", Date = "2021-06-02",
            Sender = Parties.GhanaianMinistry, Signatory = "K. A. Bonsufi", References = [_mortars],
        },
        new()
        {
            Path = Cache.BillOfLading, MediaType = _pdf, Kind = "bill-of-lading", Languages = _english, Number = "PSL-BOJ-21093", Date = "2021-07-18",
            Sender = Parties.Dryan, Addressee = Parties.Kaloumba, Signatory = "D. Yanchevski",
            References = [_mortars, new("MOD/EUC/088-21", "2021-06-02", Cache.GhanaianCertificate)],
        },
        new()
        {
            Path = Cache.Register, MediaType = _xlsx, Kind = "register", Languages = _english, Date = "2021-07-20", Sender = Parties.Thornhaven,
            References = [_order, new("0418826", Date: null, Cache.RoadNote), _mortars, new("PSL-BOJ-21093", Date: null, Cache.BillOfLading)],
        },
    ];

    private static ExpectedDocument Request(string path) => new()
    {
        Path = path, MediaType = _pdf, Kind = "letter", Languages = _bilingual, Number = "08-14/212", Date = "2019-02-11",
        Sender = Parties.Agency, Addressee = Parties.Proseka, Signatory = "В.К.Миронюк", AddresseePerson = "Ярошевичу А.Н.",
        References = [new("4/2-118", "2019-01-24", Document: null)],
    };

    private static ExpectedDocument Offer(string path) => new()
    {
        Path = path, MediaType = _docx, Kind = "letter", Languages = _bilingual, Number = "6-3/317", Date = "2019-02-28",
        Sender = Parties.Proseka, Addressee = Parties.Agency, Signatory = "А.Н.Ярошевич", AddresseePerson = "Гайдукевичу С.П.",
        References = [new("08-14/212", "2019-02-11", Cache.Request)],
    };
}
