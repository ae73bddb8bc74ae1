using Waybill.Specimens.Making;

namespace Waybill.Specimens.Story;

/// <summary>The letters: two questions, an offer, a refusal, a wish, and one paper from before the currency changed.</summary>
internal static class Letters
{
    public static Paper Request() => OnBlank(
        Cast.Agency,
        new DateOnly(2019, 2, 11),
        "08-14/212",
        answers: null,
        ["Директору", Cast.Proseka.Russian, "Ярошевичу А.Н."],
        "О представлении предложения",
        "Уважаемый Антон Николаевич!",
        [
            $"{Cast.Ministry} письмом от 24.01.2019 № 4/2-118 обратилось с просьбой о поставке станций постановки помех «Полынь-К» в количестве 3 компл. и об обучении 12 чел. обслуживающего персонала.",
            $"Изготовитель станций — {Cast.Proseka.Russian}. Экспортёром (поставщиком) определено {Cast.Agency.Russian}, конечный пользователь — {Cast.Ministry}.",
            "Просим в срок до 01.03.2019 представить технико-коммерческое предложение с указанием цены, срока изготовления и условий обучения.",
        ],
        "Заместитель директора",
        "В.К.Миронюк",
        "Асташёнок 017 000 21 44");

    public static Paper Offer(int daysToMake) => OnBlank(
        Cast.Proseka,
        new DateOnly(2019, 2, 28),
        "6-3/317",
        answers: "№ 08-14/212 от 11.02.2019",
        ["Директору", Cast.Agency.Russian, "Гайдукевичу С.П."],
        "О поставке станций",
        "Уважаемый Степан Петрович!",
        [
            $"В ответ на Ваше письмо от 11.02.2019 № 08-14/212 {Cast.Proseka.Russian} предлагает изготовить и поставить станции постановки помех «Полынь-К» в количестве 3 компл. по цене 1 480 000,00 долл. США за один комплект, всего на сумму 4 440 000,00 долл. США.",
            "Стоимость обучения расчётов — 6 500,00 долл. США за одного человека, при численности группы 12 чел. — 78 000,00 долл. США.",

            // The Latin o and c below are the point: the word looks right and does not match a search.
            $"Срок изготовления станций «Пoлынь-К» — {daysToMake} дней cо дня получения аванса. Предложение действительно до 01.07.2019.",
        ],
        "Директор",
        "А.Н.Ярошевич",
        "Тумилович 017 000 31 42");

    public static Paper UkrainianRequest() => OnBlank(
        Cast.Agency,
        new DateOnly(2019, 5, 21),
        "08-14/640",
        answers: null,
        ["Генеральному директору", Cast.Yavir, "Ковшун О.Д."],
        "О поставке агрегатов питания",
        "Уважаемая Оксана Дмитриевна!",
        [
            $"{Cast.Agency.Russian} просит рассмотреть вопрос о поставке газотурбинных агрегатов питания «АПГ-9» в количестве 10 шт. производства {Cast.Yavir} в адрес {Cast.Agency.Russian}, Республика Беларусь.",
            "Просим сообщить цену и срок поставки до 15.06.2019.",
        ],
        "Заместитель директора",
        "В.К.Миронюк",
        "Асташёнок 017 000 21 44");

    public static Paper UkrainianRefusal() => new()
    {
        Title = "118/06 від 05.06.2019",
        Date = new DateOnly(2019, 6, 5),
        Blocks =
        [
            new Paragraph(Cast.Yavir, Align.Centre, Bold: true, Size: 13),
            new Paragraph("Товариство з обмеженою відповідальністю", Align.Centre, Size: 9.5f),
            new Paragraph("61999, Україна, м. Харків, вул. Яворова, 5, тел. +380 57 000 12 63", Align.Centre, Size: 9.5f),
            new Paragraph("IBAN UA953992480000026007039217462 в АТ «Калинабанк», код ЄДРПОУ 39217460", Align.Centre, Size: 9.5f),
            new Gap(18),
            new Columns(["05.06.2019 № 118/06", "На № 08-14/640 від 21.05.2019"], ["Директору", Cast.Agency.Russian, "Гайдукевичу С.П."]),
            new Gap(12),
            new Paragraph("Щодо постачання агрегатів живлення"),
            new Gap(12),
            new Paragraph("Шановний Степане Петровичу!", Align.Centre),
            new Gap(8),
            new Paragraph($"У відповідь на Ваш лист від 21.05.2019 № 08-14/640 повідомляємо, що {Cast.Yavir} не має можливості поставити газотурбінні агрегати живлення «АПГ-9» у кількості 10 шт. до Республіки Білорусь.", Indented: true),
            new Paragraph("Дозвіл на експорт зазначеної продукції не надано, тому від подальших переговорів відмовляємося. Жодного агрегату не поставлено.", Indented: true),
            new Gap(26),
            new Columns(["Генеральний директор"], ["О.Д.Ковшун"]),
            new Gap(40),
            new Paragraph("Виконавець: Гладуник, 057 000 12 65", Size: 9),
        ],
    };

    /// <summary>BYN in November 2015, eight months before there was such a currency, and a УНП that fails its check digit.</summary>
    public static Paper OldOffer() => OnBlank(
        Cast.Kamyshov,
        new DateOnly(2015, 11, 17),
        "2-7/905",
        answers: null,
        ["Директору", Cast.Agency.Russian, "Гайдукевичу С.П."],
        "О модернизации гаубиц",
        "Уважаемый Степан Петрович!",
        [
            $"{Cast.Kamyshov.Russian} предлагает выполнить модернизацию 122-мм гаубиц Д-30 в количестве 6 ед. из наличия {Cast.Ministry.Replace("Министерство", "Министерства", StringComparison.Ordinal)}.",
            "Стоимость модернизации одной единицы — 42 500,00 BYN, всего 255 000,00 BYN. Срок выполнения работ — 8 месяцев.",
        ],
        "Генеральный директор",
        "Ф.М.Рудобелец",
        "Кривальцевич 022 000 18 07");

    /// <summary>A wish of a third party, with zero-width characters that would tell who leaked this copy.</summary>
    public static Paper Wish() => OnBlank(
        Cast.Agency,
        new DateOnly(2019, 7, 10),
        "08-14/733",
        answers: null,
        ["Генеральному директору", Cast.Olkhovka.Russian, "Стрельцовой Л.И."],
        "О возможной закупке",
        "Уважаемая Лариса Ивановна!",
        [
            $"{Cast.Ministry} сообщило, что рассматривается возможность закупки прицелов ночных «ПНО-12» в количестве 20 шт. производства {Cast.Olkhovka.Russian}. Решение заказчиком не принято.",
            "Просим представить справочную информацию о техни\u200bческих характери\u200bстиках прицелов и ориентиро\u200bвочных сроках изготовления.",
            $"В случае принятия решения поставщиком может выступить {Cast.Agency.Russian}, конечным пользователем — {Cast.Ministry}.",
        ],
        "Заместитель директора",
        "В.К.Миронюк",
        "Асташёнок 017 000 21 44");

    private static Paper OnBlank(
        Firm firm,
        DateOnly date,
        string number,
        string? answers,
        IReadOnlyList<string> addressee,
        string subject,
        string salutation,
        IReadOnlyList<string> body,
        string office,
        string signatory,
        string executor) => new()
        {
            Title = FormattableString.Invariant($"{number} от {date:dd.MM.yyyy}"),
            Date = date,
            Blocks =
            [
                .. firm.Letterhead(),
                new Columns(
                    [FormattableString.Invariant($"{date:dd.MM.yyyy} № {number}"), answers is null ? "На № __________ от __________" : $"На {answers}"],
                    addressee),
                new Gap(12),
                new Paragraph(subject),
                new Gap(12),
                new Paragraph(salutation, Align.Centre),
                new Gap(8),
                .. body.Select(text => new Paragraph(text, Indented: true)),
                new Gap(26),
                new Columns([office], [signatory]),
                new Gap(40),
                new Paragraph(executor, Size: 9),
            ],
        };
}
