using Waybill.Specimens.Making;

namespace Waybill.Specimens.Story;

/// <summary>The papers that follow the goods: passports, acceptance, road and border.</summary>
internal static class Movement
{
    /// <summary>Nobody buys here: an export configuration was approved for offer, and no more.</summary>
    public static Paper ExportPassport() => new()
    {
        Title = "Паспорт экспортного облика 27-ПЭО",
        Date = new DateOnly(2018, 10, 9),
        Blocks =
        [
            new Columns(["СОГЛАСОВАНО", "Начальник представительства заказчика", "Г.С.Верас"], ["УТВЕРЖДАЮ", "Генеральный директор", Cast.Olkhovka.Russian, "Л.И.Стрельцова"]),
            new Gap(30),
            new Paragraph("ПАСПОРТ ЭКСПОРТНОГО ОБЛИКА", Align.Centre, Bold: true, Size: 15),
            new Paragraph("№ 27-ПЭО от 09.10.2018", Align.Centre, Size: 12),
            new Gap(16),
            new Table(
                [40, 60],
                [
                    ["Показатель", "Значение"],
                    ["Наименование изделия", "прицел дневной оптический"],
                    ["Обозначение", "«ПДО-5»"],
                    ["Изготовитель", Cast.Olkhovka.Russian],
                    ["Увеличение", "8 крат"],
                    ["Масса", "не более 2,4 кг"],
                    ["Категория", "продукция военного назначения"],
                ]),
            new Gap(14),
            new Paragraph("Изделие в указанной комплектации разрешается предлагать иностранным заказчикам. Настоящий паспорт не является обязательством по поставке.", Indented: true),
            new Gap(30),
            new Columns(["Главный конструктор"], ["И.Т.Здановский"]),
            new Gap(10),
            new Seal(["ОЛЬХОВКА-ПРИБОР", "ЗАВОД", "ОБРАЗЕЦ"]),
        ],
    };

    public static Paper ProductPassport() => new()
    {
        Title = "Паспорт изделия «Полынь-К» 190412",
        Date = new DateOnly(2019, 8, 12),
        Blocks =
        [
            new Paragraph(Cast.Proseka.Russian, Align.Centre, Bold: true),
            new Gap(12),
            new Paragraph("СТАНЦИЯ ПОСТАНОВКИ ПОМЕХ «ПОЛЫНЬ-К»", Align.Centre, Bold: true, Size: 13),
            new Paragraph("ПАСПОРТ", Align.Centre, Bold: true, Size: 13),
            new Paragraph("ПРСК.464511.027 ПС", Align.Centre),
            new Gap(12),
            new Paragraph("1. Основные сведения об изделии", Bold: true),
            new Paragraph("Наименование: станция постановки помех «Полынь-К»"),
            new Paragraph("Заводской номер: 190412"),
            new Paragraph("Дата изготовления: 05.08.2019"),
            new Paragraph($"Изготовитель: {Cast.Proseka.Russian}"),
            new Paragraph("Изготовлено по контракту № 7/41-19 от 06.05.2019"),
            new Gap(8),
            new Paragraph("2. Комплектность", Bold: true),
            new Table(
                [60, 20, 20],
                [
                    ["Составная часть", "Ед. изм.", "Кол-во"],
                    ["Аппаратная машина", "шт.", "1"],
                    ["Антенный пост", "шт.", "2"],
                    ["Комплект ЗИП-О", "компл.", "1"],
                ]),
            new Gap(8),
            new Paragraph("3. Свидетельство о приёмке", Bold: true),
            new Paragraph("Станция постановки помех «Полынь-К» заводской номер 190412 изготовлена и принята в соответствии с требованиями технической документации и признана годной для эксплуатации."),
            new Gap(14),
            new Columns(["Начальник ОТК", "12.08.2019"], ["Д.А.Лобач"]),
        ],
    };

    public static Paper AcceptanceAct() => new()
    {
        Title = "Акт приёма-передачи 4",
        Date = new DateOnly(2019, 8, 19),
        Blocks =
        [
            new Paragraph("АКТ ПРИЁМА-ПЕРЕДАЧИ № 4", Align.Centre, Bold: true, Size: 14),
            new Gap(6),
            new Columns(["г. Минск"], ["19.08.2019"]),
            new Gap(12),
            new Paragraph($"{Cast.Proseka.Russian} (изготовитель) передало, а {Cast.Agency.Russian} (поставщик) приняло продукцию по контракту № 7/41-19 от 06.05.2019:", Indented: true),
            new Gap(8),
            new Table(
                [8, 46, 22, 12, 12],
                [
                    ["№", "Наименование", "Обозначение", "Ед. изм.", "Кол-во"],
                    ["1", "Станция постановки помех", "«Полынь-К»", "компл.", "3"],
                ]),
            new Gap(8),
            new Paragraph("Заводские номера: 190412, 190413, 190414."),
            new Paragraph("Продукция проверена представителем заказчика, соответствует требованиям контракта. Претензий по количеству и качеству нет.", Indented: true),
            new Gap(30),
            new Columns(["Сдал:", "Директор", "А.Н.Ярошевич"], ["Принял:", "Заместитель директора", "В.К.Миронюк"]),
            new Gap(10),
            new Seal(["ПРОСЕКА", "КОНСТРУКТОРСКОЕ", "БЮРО", "ОБРАЗЕЦ"]),
        ],
    };

    /// <summary>The consignee signed and dated it: the only paper of the cache that proves receipt.</summary>
    public static Paper ConsignmentNote() => new()
    {
        Title = "ТТН 0417733",
        Date = new DateOnly(2019, 8, 28),
        Blocks =
        [
            new Paragraph("ТОВАРНО-ТРАНСПОРТНАЯ НАКЛАДНАЯ", Align.Centre, Bold: true, Size: 14),
            new Paragraph("Серия АБ № 0417733", Align.Centre),
            new Paragraph("28 августа 2019 г.", Align.Centre),
            new Gap(10),
            new Paragraph($"Грузоотправитель: {Cast.Agency.Russian}, УНП {Cast.Agency.Unp}"),
            new Paragraph($"Грузополучатель: {Cast.Unit}, г. Баку, Азербайджанская Республика"),
            new Paragraph($"Перевозчик: {Cast.Carrier}, УНП {Cast.CarrierUnp}"),
            new Paragraph("Основание отпуска: контракт № 7/41-19 от 06.05.2019"),
            new Paragraph("Автомобиль: МАЗ-6501, рег. знак 0000 XX-7. Водитель: Пашкевич Е.О."),
            new Gap(10),
            new Table(
                [8, 44, 22, 12, 12, 14],
                [
                    ["№", "Наименование товара", "Обозначение", "Ед. изм.", "Кол-во", "Масса, т"],
                    ["1", "Станция постановки помех", "«Полынь-К»", "компл.", "3", "41,4"],
                ]),
            new Gap(10),
            new Paragraph("Отпуск разрешил: заместитель директора В.К.Миронюк"),
            new Gap(24),
            new Paragraph("Груз получил: представитель войсковой части 41807 майор Аббасзаде К.Т. 04.09.2019"),
            new Gap(8),
            new Seal(["ЛИПАСПЕЦЭКСПОРТ", "ДЛЯ НАКЛАДНЫХ", "ОБРАЗЕЦ"]),
        ],
    };

    /// <summary>Four sets where every other paper says three.</summary>
    public static Paper CustomsDeclaration() => new()
    {
        Title = "Декларация на товары 06999/300819/0041726",
        Date = new DateOnly(2019, 8, 30),
        Blocks =
        [
            new Paragraph("ДЕКЛАРАЦИЯ НА ТОВАРЫ", Align.Centre, Bold: true, Size: 14),
            new Paragraph("№ 06999/300819/0041726", Align.Centre),
            new Paragraph("Дата: 30.08.2019", Align.Centre),
            new Gap(10),
            new Table(
                [34, 66],
                [
                    ["Графа", "Сведения"],
                    ["1. Декларация", "ЭК 10"],
                    ["2. Отправитель/экспортёр", $"{Cast.Agency.Russian}, УНП {Cast.Agency.Unp}"],
                    ["8. Получатель", Cast.Buyer],
                    ["15. Страна отправления", "Республика Беларусь"],
                    ["17. Страна назначения", "Азербайджанская Республика"],
                    ["22. Валюта и общая сумма по счёту", "USD 4 440 000,00"],
                    ["31. Наименование товара", "станция постановки помех «Полынь-К»"],
                    ["41. Количество", "4 компл."],
                    ["44. Документы", "контракт № 7/41-19 от 06.05.2019; лицензия № 1907/33 от 14.06.2019; счёт-фактура № 58 от 25.06.2019"],
                ]),
            new Gap(16),
            new Paragraph("Выпуск разрешён 30.08.2019"),
            new Gap(10),
            new Columns(["Инспектор"], ["О.Л.Ермоленков"]),
        ],
    };
}
