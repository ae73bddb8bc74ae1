namespace Waybill.Tests.Reading;

public sealed class PageLayoutTests
{
    [Fact]
    public void A_bilingual_letterhead_is_two_blocks() =>
        new Paper()
            .Centred(150, 20, "ДЗГУП «Альфабел»").Centred(400, 20, "ГВТУП «Альфабел»")
            .Centred(150, 34, "г. Мінск, вул. Зялёная, 14").Centred(400, 34, "г. Минск, ул. Зелёная, 14")
            .Centred(150, 48, "тэл. 017 000 00 00").Centred(400, 48, "тел. 017 000 00 00")
            .Read().ShouldBe(
            [
                "ДЗГУП «Альфабел» / г. Мінск, вул. Зялёная, 14 / тэл. 017 000 00 00",
                "ГВТУП «Альфабел» / г. Минск, ул. Зелёная, 14 / тел. 017 000 00 00",
            ]);

    [Fact]
    public void A_letterhead_whose_columns_nearly_touch_on_one_line_stays_two_blocks() =>
        new Paper()
            .Line(80, 20, "ДЗГУП «Альфабел»").Line(330, 20, "ГВТУП «Альфабел»")
            .Line(80, 34, "220113, г. Мінск, вул. Вельмі Доўгая, 14-а").Line(304, 34, "220113, г. Минск, ул. Очень Длинная, 14-а")
            .Line(80, 48, "тэл. 017 000 00 00").Line(330, 48, "тел. 017 000 00 00")
            .Read().Count.ShouldBe(2);

    [Fact]
    public void Two_texts_side_by_side_are_two_blocks_however_near()
    {
        var page = new Paper();
        foreach (var (line, i) in new[] { "Продавец продаёт а Покупатель", "покупает изделия по таблице", "статьи второй договора где", "указаны цены и количества и", "сроки которые стороны знают" }.Select((l, i) => (l, i)))
        {
            page.Justified(80, 230, 100 + (14 * i), line).Line(239, 100 + (14 * i), "The Seller sells and the Buyer buys");
        }

        page.Read().Count.ShouldBe(2);
    }

    [Fact]
    public void The_addressee_at_the_right_is_one_block_after_number_and_date() =>
        new Paper()
            .Line(80, 100, "20.10.2015 № 08-15/1031").Line(340, 100, "Директору")
            .Line(80, 114, "На № ________ от ________").Line(340, 114, "ОАО «Заречный завод")
            .Line(340, 128, "спецтехники»")
            .Line(340, 142, "Петрову П.П.")
            .Read().ShouldBe(
            [
                "20.10.2015 № 08-15/1031 / На № ________ от ________",
                "Директору / ОАО «Заречный завод / спецтехники» / Петрову П.П.",
            ]);

    [Fact]
    public void A_copy_mark_in_smaller_type_is_not_part_of_the_address_below_it() =>
        new Paper()
            .Line(80, 98, "р/с 3012000000000 в ОАО «Банк», код 153001000; УНП 200000000, ОКПО 10000000, г. Минск")
            .Small(428.3, 120.8, "Для служебного пользования и хранения").Small(544.3, 132.4, "Экз. № 2")
            .Line(81, 148.7, "11.11.2015 № 03/778").Line(344.9, 148.7, "Первому заместителю директора")
            .Line(81, 162.8, "На № 08-15/1031 от 20.10.2015").Line(344.9, 162.8, "ГВТУП «Альфабел»")
            .Line(344.9, 176.8, "Иванову А.В.")
            .Read().ShouldBe(
            [
                "р/с 3012000000000 в ОАО «Банк», код 153001000; УНП 200000000, ОКПО 10000000, г. Минск",
                "Для служебного пользования и хранения / Экз. № 2",
                "11.11.2015 № 03/778 / На № 08-15/1031 от 20.10.2015",
                "Первому заместителю директора / ГВТУП «Альфабел» / Иванову А.В.",
            ]);

    [Fact]
    public void Wide_spaces_of_a_justified_line_are_no_columns() =>
        new Paper()
            .Justified(80, 440, 100, "Министерство обороны просит рассмотреть вопрос о поставке изделий на")
            .Justified(80, 440, 114, "условиях, предусмотренных контрактом, заключённым в")
            .Justified(80, 440, 128, "минувшем году между сторонами, пока не появится")
            .Line(80, 142, "возможность.")
            .Read().ShouldHaveSingleItem();

    [Fact]
    public void Office_and_name_of_a_signature_are_two_blocks_in_this_order() =>
        new Paper()
            .Line(80, 100, "Первый заместитель директора").Line(400, 100, "А.Б.Иванов")
            .Read().ShouldBe(["Первый заместитель директора", "А.Б.Иванов"]);

    [Fact]
    public void Signatures_below_each_other_are_read_line_by_line() =>
        new Paper()
            .Line(80, 100, "Начальник отдела").Line(400, 100, "А.Б.Иванов")
            .Line(80, 130, "Представитель заказчика").Line(400, 130, "В.Г.Петров")
            .Read().ShouldBe(["Начальник отдела", "А.Б.Иванов", "Представитель заказчика", "В.Г.Петров"]);

    [Fact]
    public void An_indented_line_begins_a_paragraph() =>
        new Paper()
            .Justified(110, 460, 100, "Просим Вас рассмотреть возможность изготовления изделий до")
            .Justified(80, 460, 114, "конца года и направить предложение с указанием цены и сроков поставки,")
            .Justified(80, 460, 128, "а также гарантийных обязательств, в адрес предприятия до пятого")
            .Justified(110, 460, 142, "Одновременно сообщаем, что изготовитель продукции готов приступить к")
            .Line(80, 156, "работе.")
            .Read().Count.ShouldBe(2);

    [Fact]
    public void A_centred_heading_stands_alone() =>
        new Paper()
            .Line(80, 100, "одной стороны, и общество, именуемое в дальнейшем Покупатель, в лице его")
            .Line(80, 114, "директора, заключили настоящий контракт.")
            .Centred(260, 128, "1. ПРЕДМЕТ КОНТРАКТА")
            .Line(80, 142, "1.1. Продавец обязуется осуществить поставку изделий в количестве десяти")
            .Line(80, 156, "штук.")
            .Read().ShouldBe(
            [
                "одной стороны, и общество, именуемое в дальнейшем Покупатель, в лице его / директора, заключили настоящий контракт.",
                "1. ПРЕДМЕТ КОНТРАКТА",
                "1.1. Продавец обязуется осуществить поставку изделий в количестве десяти / штук.",
            ]);

    [Fact]
    public void Cells_of_a_drawn_grid_are_blocks_with_their_places() =>
        new Paper().Grid([80, 100, 300, 400], [100, 120, 160])
            .Line(85, 105, "№").Line(110, 105, "Наименование товара").Line(310, 105, "Сумма, USD")
            .Line(85, 135, "1").Line(110, 125, "Станция радиопомех").Line(110, 140, "«Гром-М»").Line(310, 135, "1 320 250,00")
            .Read().ShouldBe(
            [
                "0,0,0: №", "0,0,1: Наименование товара", "0,0,2: Сумма, USD",
                "0,1,0: 1", "0,1,1: Станция радиопомех / «Гром-М»", "0,1,2: 1 320 250,00",
            ]);

    [Fact]
    public void A_total_that_spans_columns_is_one_cell() =>
        new Paper()
            .Grid([80, 100, 300, 400], [100, 120, 140])
            .Stroke(80, 140, 80, 160).Stroke(300, 140, 300, 160).Stroke(400, 140, 400, 160).Stroke(80, 160, 400, 160)
            .Line(85, 105, "№").Line(110, 105, "Товар").Line(310, 105, "Сумма")
            .Line(85, 125, "1").Line(110, 125, "Прицел").Line(310, 125, "49,00")
            .Line(270, 145, "Итого").Line(310, 145, "49,00")
            .Read().TakeLast(2).ShouldBe(["0,2,0: Итого", "0,2,2: 49,00"]);

    [Fact]
    public void A_frame_around_text_is_no_table() =>
        new Paper().Grid([80, 300], [100, 140])
            .Line(90, 105, "Для служебного пользования")
            .Read().ShouldBe(["Для служебного пользования"]);

    [Fact]
    public void Columns_that_stand_below_each_other_are_a_table_without_a_grid() =>
        new Paper()
            .Line(80, 100, "Товар").Line(240, 100, "Кол-во").Line(340, 100, "Цена")
            .Line(80, 114, "Прицел ночной").Line(240, 114, "12").Line(340, 114, "49 000,00")
            .Line(80, 128, "Дальномер").Line(240, 128, "3").Line(340, 128, "7 500,00")
            .Read().ShouldBe(
            [
                "0,0,0: Товар", "0,0,1: Кол-во", "0,0,2: Цена",
                "0,1,0: Прицел ночной", "0,1,1: 12", "0,1,2: 49 000,00",
                "0,2,0: Дальномер", "0,2,1: 3", "0,2,2: 7 500,00",
            ]);

    [Fact]
    public void No_word_is_lost_or_read_twice_wherever_it_stands()
    {
        var random = new Random(20150101);
        var paper = new Paper();
        for (var i = 0; i < 300; i++)
        {
            paper.Line(random.Next(0, 560), random.Next(0, 800), $"w{i}");
        }

        paper.Grid([100, 200, 300], [100, 300, 500]).Grid([150, 250], [90, 310, 480]);

        paper.Read().SelectMany(b => b.Split(' ')).Where(w => w.StartsWith('w')).Order()
            .ShouldBe(paper.Words.Select(w => w.Text).Order());
    }
}
