using Waybill.Specimens.Making;

namespace Waybill.Specimens.Story;

/// <summary>The papers of contract 7/41-19: what was agreed, billed, allowed and promised.</summary>
internal static class Deal
{
    /// <summary>The seller's account as the contract has it: one digit off its letterhead, so mod 97 fails. Where would the money go?</summary>
    public const string AccountInContract = "BY81VRBN30122019730460070000";

    public static Paper Contract() => new()
    {
        Title = "Контракт 7/41-19",
        Date = new DateOnly(2019, 5, 6),
        Blocks =
        [
            new Paragraph("КОНТРАКТ № 7/41-19", Align.Centre, Bold: true, Size: 13),
            new Gap(6),
            new Columns(["г. Минск"], ["6 мая 2019 г."]),
            new Gap(10),
            new Paragraph($"{Cast.Agency.Russian} (Республика Беларусь), именуемое в дальнейшем «Продавец», в лице директора Гайдукевича С.П., действующего на основании Устава, с одной стороны, и {Cast.Buyer} (Азербайджанская Республика), именуемое в дальнейшем «Покупатель», в лице генерального директора Мурсалзаде Э.Р., действующего на основании Устава, с другой стороны, заключили настоящий контракт о нижеследующем.", Indented: true),
            new Gap(6),
            new Paragraph("1. Предмет контракта", Bold: true),
            new Paragraph("1.1. Продавец обязуется поставить, а Покупатель принять и оплатить станции постановки помех «Полынь-К» в количестве 3 компл. (далее — Товар) и обучение 12 чел. в соответствии со Спецификацией № 1 (Приложение № 1)."),
            new Paragraph($"1.2. Изготовитель Товара — {Cast.Proseka.Russian}, Республика Беларусь."),
            new Paragraph($"1.3. Конечный пользователь Товара — {Cast.Ministry}."),
            new Gap(6),
            new Paragraph("2. Цена и общая сумма контракта", Bold: true),
            new Paragraph("2.1. Общая сумма контракта составляет 4 518 000,00 (четыре миллиона пятьсот восемнадцать тысяч) долларов США."),
            new Paragraph("2.2. Аванс в размере 30 % перечисляется в течение 20 дней со дня подписания контракта."),
            new Gap(6),
            new Paragraph("3. Сроки и условия поставки", Bold: true),
            new Paragraph("3.1. Товар поставляется на условиях CPT Баку (Инкотермс 2010) в течение 180 дней со дня получения аванса."),
            new Paragraph("3.2. Обучение проводится на территории изготовителя до отгрузки Товара."),
            new PageBreak(),
            new Paragraph("4. Экспортный контроль", Bold: true),
            new Paragraph("4.1. Поставка осуществляется при наличии сертификата конечного пользователя и лицензии уполномоченного органа Республики Беларусь."),
            new Paragraph("4.2. Покупатель не вправе передавать Товар третьим лицам без письменного согласия Продавца."),
            new Gap(6),
            new Paragraph("5. Приёмка", Bold: true),
            new Paragraph("5.1. Приёмка Товара оформляется актом приёма-передачи на предприятии-изготовителе."),
            new Gap(6),
            new Paragraph("6. Реквизиты и подписи Сторон", Bold: true),
            new Gap(8),
            new Columns(
                [
                    "Продавец:", Cast.Agency.Russian, Cast.Agency.AddressRussian,
                    $"р/с {AccountInContract}", $"в {Cast.Agency.Bank}, БИК {Cast.Agency.Bic}", $"УНП {Cast.Agency.Unp}",
                ],
                [
                    "Покупатель:", Cast.Buyer, "AZ1999, г. Баку, ул. Гранатовая, 40",
                    $"р/с {Cast.BuyerIban}", "в ОАО «Гызыллалябанк»", $"VÖEN {Cast.BuyerVoen}",
                ]),
            new Gap(24),
            new Columns(["Директор", "С.П.Гайдукевич"], ["Генеральный директор", "Э.Р.Мурсалзаде"]),
            new Gap(10),
            new Seal(["ЛИПАСПЕЦЭКСПОРТ", "МИНСК", "ОБРАЗЕЦ"]),
        ],
    };

    public static Paper Specification() => new()
    {
        Title = "Спецификация 1",
        Date = new DateOnly(2019, 5, 6),
        Blocks =
        [
            new Paragraph("Приложение № 1 к контракту № 7/41-19 от 06.05.2019", Align.Right),
            new Gap(10),
            new Paragraph("СПЕЦИФИКАЦИЯ № 1", Align.Centre, Bold: true, Size: 13),
            new Paragraph("от 06.05.2019", Align.Centre),
            new Gap(10),
            new Table(
                [5, 34, 16, 10, 9, 18, 18],
                [
                    ["№ п/п", "Наименование", "Обозначение", "Ед. изм.", "Кол-во", "Цена за ед., долл. США", "Сумма, долл. США"],
                    ["1", "Станция постановки помех", "«Полынь-К»", "компл.", "3", "1 480 000,00", "4 440 000,00"],
                    ["2", "Обучение обслуживающего персонала станции «Полынь-К»", "—", "чел.", "12", "6 500,00", "78 000,00"],
                    ["", "Итого", "", "", "", "", "4 518 000,00"],
                ]),
            new Gap(8),
            new Paragraph("Всего: четыре миллиона пятьсот восемнадцать тысяч долларов США 00 центов."),
            new Paragraph($"Изготовитель: {Cast.Proseka.Russian}"),
            new Gap(20),
            new Columns(["От Продавца", "Директор С.П.Гайдукевич"], ["От Покупателя", "Генеральный директор Э.Р.Мурсалзаде"]),
        ],
    };

    /// <summary>Two digits of the sum stand the wrong way round: 4 581 000 for 4 518 000. The words are right.</summary>
    public static IReadOnlyList<IReadOnlyList<object>> InvoiceRows() =>
    [
        [Paper.Mark],
        ["СЧЁТ-ФАКТУРА № 58 от 25.06.2019"],
        [$"Продавец: {Cast.Agency.Russian}, УНП {Cast.Agency.Unp}"],
        [$"р/с {Cast.Agency.Account} в {Cast.Agency.Bank}, БИК {Cast.Agency.Bic}"],
        [$"Покупатель: {Cast.Buyer}, VÖEN {Cast.BuyerVoen}"],
        ["Основание: контракт № 7/41-19 от 06.05.2019"],
        ["№", "Наименование", "Обозначение", "Ед. изм.", "Кол-во", "Цена, долл. США", "Сумма, долл. США"],
        ["1", "Станция постановки помех", "«Полынь-К»", "компл.", 3m, 1480000.00m, 4440000.00m],
        ["2", "Обучение обслуживающего персонала станции «Полынь-К»", "—", "чел.", 12m, 6500.00m, 78000.00m],
        ["", "Итого", "", "", "", "", 4581000.00m],
        ["", "НДС 0 %", "", "", "", "", 0.00m],
        ["Всего к оплате: четыре миллиона пятьсот восемнадцать тысяч долларов США 00 центов"],
        ["Директор С.П.Гайдукевич"],
        ["Главный бухгалтер Н.Я.Шпаковец"],
    ];

    public static Paper Licence() => new()
    {
        Title = "Лицензия 1907/33",
        Date = new DateOnly(2019, 6, 14),
        Blocks =
        [
            new Paragraph(Cast.Licensor, Align.Centre, Bold: true),
            new Gap(10),
            new Paragraph("ЛИЦЕНЗИЯ № 1907/33", Align.Centre, Bold: true, Size: 14),
            new Paragraph("на экспорт специфических товаров (работ, услуг)", Align.Centre),
            new Paragraph("Дата выдачи: 14.06.2019. Срок действия: до 14.06.2020", Align.Centre),
            new Gap(12),
            new Table(
                [30, 70],
                [
                    ["Сведения", "Содержание"],
                    ["1. Заявитель (экспортёр)", $"{Cast.Agency.Russian}, УНП {Cast.Agency.Unp}"],
                    ["2. Изготовитель", Cast.Proseka.Russian],
                    ["3. Импортёр", $"{Cast.Buyer}, Азербайджанская Республика"],
                    ["4. Конечный пользователь", Cast.Ministry],
                    ["5. Страна назначения", "Азербайджанская Республика"],
                    ["6. Наименование товара", "станция постановки помех «Полынь-К»"],
                    ["7. Количество", "3 компл."],
                    ["8. Контракт", "№ 7/41-19 от 06.05.2019"],
                    ["9. Сертификат конечного пользователя", "№ 206/19-EUC от 20.05.2019"],
                ]),
            new Gap(16),
            new Columns(["Заместитель председателя"], ["Р.В.Бондаревич"]),
            new Gap(8),
            new Seal(["ГОСУДАРСТВЕННЫЙ", "КОМИТЕТ", "ОБРАЗЕЦ"]),
        ],
    };

    public static Paper EndUserCertificate() => new()
    {
        Title = "End-user certificate 206/19-EUC",
        Date = new DateOnly(2019, 5, 20),
        Blocks =
        [
            new Paragraph("REPUBLIC OF AZERBAIJAN", Align.Centre, Bold: true),
            new Paragraph("MINISTRY OF DEFENCE", Align.Centre, Bold: true),
            new Gap(14),
            new Paragraph("END-USER CERTIFICATE", Align.Centre, Bold: true, Size: 14),
            new Paragraph("No. 206/19-EUC", Align.Centre),
            new Paragraph("Date of issue: 20 May 2019", Align.Centre),
            new Gap(14),
            new Paragraph($"1. Exporter: {Cast.Agency.English}, Republic of Belarus"),
            new Paragraph($"2. Manufacturer: {Cast.Proseka.English}, Republic of Belarus"),
            new Paragraph($"3. Importer: {Cast.BuyerEnglish}, Republic of Azerbaijan"),
            new Paragraph("4. End-user: Ministry of Defence of the Republic of Azerbaijan"),
            new Paragraph("5. Contract No. 7/41-19 dated 6 May 2019"),
            new Paragraph("6. Goods:"),
            new Gap(4),
            new Table(
                [50, 25, 25],
                [
                    ["Goods", "Designation", "Quantity"],
                    ["jamming station", "Polyn-K", "3 sets"],
                ]),
            new Gap(10),
            new Paragraph("The Ministry of Defence of the Republic of Azerbaijan certifies that the goods listed above are intended for its own needs and will not be re-exported or transferred to a third party without the prior written consent of the competent authority of the Republic of Belarus.", Indented: true),
            new Paragraph("This certificate is valid for twelve months from the date of issue."),
            new Gap(20),
            new Columns(["Head of the Procurement Department"], ["T. F. Qasimbayli"]),
            new Gap(8),
            new Seal(["MINISTRY", "OF DEFENCE", "SPECIMEN"]),
        ],
    };
}
