using System.Text;
using MimeKit;
using Waybill.Specimens.Making;

namespace Waybill.Specimens.Story;

/// <summary>What lies around the deal: a mail, a report, a newspaper, and papers that have nothing to do with it.</summary>
internal static class Surroundings
{
    private static readonly Encoding _windows1251 = CodePagesEncodingProvider.Instance.GetEncoding(1251)
        ?? throw new InvalidOperationException("this runtime has no windows-1251");

    public static readonly DateTimeOffset MailSent = new(2019, 2, 12, 16, 5, 0, TimeSpan.FromHours(3));

    public const string MailText =
        $"""
        {Paper.Mark}

        Степан Петрович, добрый день.

        Подтверждаем получение Вашего письма от 11.02.2019 № 08-14/212 (скан с нашей отметкой во вложении).
        Предложение по станциям «Полынь-К» готовим, направим до конца месяца.

        С уважением,
        П.Е.Тумилович
        ОАО «КБ «Просека»
        """;

    public const string ReportText =
        $"""
        {Paper.Mark}

        СЛУЖЕБНАЯ ЗАПИСКА

        О ходе работ на 29.07.2019

        По контракту № 7/41-19 от 06.05.2019 изготовлено 2 компл. станций «Полынь-К», третий комплект находится на сборке.
        Отгрузку планируется начать в конце августа. На дату записки продукция не отгружалась.

        Ведущий специалист                                   К.Б.Асташёнок
        """;

    public const string CanteenText =
        $"""
        {Paper.Mark}

        ОБЪЯВЛЕНИЕ

        Столовая не работает 15.02.2019 в связи с заменой оборудования.
        В буфете на первом этаже: пирожки 120 шт., компот.

        Заведующая производством                             З.И.Ковалькова
        """;

    public const string ArticleHtml =
        $"""
        <!DOCTYPE html>
        <html lang="ru">
        <head><meta charset="utf-8"><title>Станции помех для Баку: что известно</title></head>
        <body>
        <p>{Paper.Mark}</p>
        <article>
        <h1>Станции помех для Баку: что известно</h1>
        <p>Вечерний Ольховск, 12 марта 2020 г.</p>
        <p>По словам собеседника газеты, Белоруссия могла передать Азербайджану станции постановки помех «Полынь-К». Сколько именно, он не уточнил.</p>
        <p>Официального подтверждения поставки нет. В ведомстве от комментариев отказались.</p>
        <p>«Я видел эти машины на полигоне», — утверждает другой собеседник, попросивший не называть его имени.</p>
        <p>Автор: Глеб Мельниченко</p>
        </article>
        </body>
        </html>
        """;

    public static byte[] Mail(string attachmentName, byte[] attachment) => MailMaker.Eml(
        new MailboxAddress(Encoding.UTF8, "КБ «Просека», П.Е.Тумилович", "tumilovich@proseka.example"),
        new MailboxAddress(Encoding.UTF8, "ГВТУП «Липаспецэкспорт», С.П.Гайдукевич", "office@lipaspets.example"),
        "Ваше письмо 08-14/212: получено",
        MailText,
        MailSent,
        [(attachmentName, "application/pdf", attachment)]);

    /// <summary>The machines of the time wrote windows-1251, so this file is not UTF-8.</summary>
    public static byte[] InWindows1251(string text) => _windows1251.GetBytes(text.ReplaceLineEndings("\r\n"));

    public static byte[] InUtf8(string text) => Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"));

    public static Paper Stationery() => new()
    {
        Title = "Договор 11-х/19",
        Date = new DateOnly(2019, 1, 21),
        Blocks =
        [
            new Paragraph("ДОГОВОР № 11-х/19", Align.Centre, Bold: true, Size: 13),
            new Columns(["г. Минск"], ["21.01.2019"]),
            new Paragraph($"ООО «Скрепка и Ко», именуемое «Продавец», в лице директора Вольского Р.Р., и {Cast.Agency.Russian}, именуемое «Покупатель», в лице директора Гайдукевича С.П., заключили договор купли-продажи канцелярских товаров.", Indented: true),
            new Table(
                [8, 44, 12, 12, 14, 16],
                [
                    ["№", "Наименование", "Ед.", "Кол-во", "Цена, руб.", "Сумма, руб."],
                    ["1", "Бумага офисная А4", "пачка", "150", "8,40", "1 260,00"],
                    ["2", "Папка-регистратор", "шт.", "40", "5,25", "210,00"],
                    ["", "Итого", "", "", "", "1 470,00"],
                ]),
            new Paragraph("Всего: одна тысяча четыреста семьдесят белорусских рублей 00 копеек."),
            new Columns(["Продавец", "Р.Р.Вольский"], ["Покупатель", "С.П.Гайдукевич"]),
        ],
    };

    /// <summary>Whatever stood in it, the second half of the file is gone.</summary>
    public static Paper Lost() => new()
    {
        Title = "6-3/1102 от 09.09.2019",
        Date = new DateOnly(2019, 9, 9),
        Blocks =
        [
            .. Cast.Proseka.Letterhead(),
            new Columns(["09.09.2019 № 6-3/1102"], ["Директору", Cast.Agency.Russian, "Гайдукевичу С.П."]),
            new Paragraph("О гарантийном обслуживании станций", Indented: true),
        ],
    };
}
