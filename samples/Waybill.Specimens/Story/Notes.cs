using Waybill.Specimens.Making;

namespace Waybill.Specimens.Story;

/// <summary>Two notes verbales: an embassy asks in Azerbaijani, a ministry agrees in Russian. Sealed, not signed, as notes are.</summary>
internal static class Notes
{
    public static Paper Asking() => new()
    {
        Title = "Nota 147",
        Date = new DateOnly(2019, 3, 18),
        Blocks =
        [
            new Paragraph("Azərbaycan Respublikasının Belarus Respublikasındakı Səfirliyi", Align.Centre, Bold: true, Size: 13),
            new Gap(16),
            new Paragraph("№ 147"),
            new Gap(14),
            new Paragraph("Azərbaycan Respublikasının Belarus Respublikasındakı Səfirliyi Belarus Respublikasının Xarici İşlər Nazirliyinə öz dərin ehtiramını bildirir və Azərbaycan Respublikası Müdafiə Nazirliyinin ehtiyacları üçün 3 dəst «Polın-K» radiomaneə stansiyasının tədarük edilməsində köməklik göstərilməsini xahiş etməkdən şərəf duyur.", Indented: true),
            new Paragraph("Tədarük Lipaspetsexport SFTUE vasitəsilə həyata keçiriləcəkdir.", Indented: true),
            new Paragraph("Səfirlik fürsətdən istifadə edərək Nazirliyi öz dərin ehtiramından bir daha əmin edir.", Indented: true),
            new Gap(20),
            new Seal(["AZƏRBAYCAN", "RESPUBLİKASI", "SƏFİRLİK", "SPECIMEN"], Signed: false),
            new Gap(16),
            new Paragraph("Minsk şəhəri, 18 mart 2019-cu il"),
            new Gap(16),
            new Paragraph("Belarus Respublikasının Xarici İşlər Nazirliyinə"),
            new Paragraph("Minsk şəhəri"),
        ],
    };

    public static Paper Agreeing() => new()
    {
        Title = "Нота 05-21/409",
        Date = new DateOnly(2019, 4, 2),
        Blocks =
        [
            new Paragraph("МИНИСТЕРСТВО ИНОСТРАННЫХ ДЕЛ РЕСПУБЛИКИ БЕЛАРУСЬ", Align.Centre, Bold: true, Size: 13),
            new Gap(16),
            new Paragraph("№ 05-21/409"),
            new Gap(14),
            new Paragraph("Министерство иностранных дел Республики Беларусь свидетельствует своё уважение Посольству Азербайджанской Республики в Республике Беларусь и в ответ на ноту Посольства № 147 от 18 марта 2019 г. имеет честь сообщить, что белорусская Сторона согласна на поставку для нужд Министерства обороны Азербайджанской Республики станций постановки помех «Полынь-К» в количестве 3 компл.", Indented: true),
            new Paragraph($"Поставщиком определено {Cast.Agency.Russian}.", Indented: true),
            new Paragraph("Министерство пользуется этим случаем, чтобы возобновить Посольству уверения в своём высоком уважении.", Indented: true),
            new Gap(20),
            new Seal(["МИНИСТЕРСТВО", "ИНОСТРАННЫХ ДЕЛ", "РЕСПУБЛИКИ", "БЕЛАРУСЬ", "ОБРАЗЕЦ"], Signed: false),
            new Gap(16),
            new Paragraph("г. Минск, 2 апреля 2019 г."),
            new Gap(16),
            new Paragraph("Посольству Азербайджанской Республики в Республике Беларусь"),
            new Paragraph("г. Минск"),
        ],
    };
}
