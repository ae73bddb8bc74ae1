namespace Waybill.Tests.Recognition.Statements;

/// <summary>Goods that sentences name, in the languages and orders in which offices write them.</summary>
public sealed class GoodsInProseTests
{
    [Theory]
    [InlineData("Просим поставить 12 единиц бронеавтомобилей «Кречет».", "[Кречет] бронеавтомобилей; Supply; 12 единиц;")]
    [InlineData("Поставка радиолокационных станций 36Д6М в кол-ве 3 шт.", "[36Д6М] радиолокационных станций; Supply; 3 шт.;")]
    [InlineData("Предлагаем к поставке двадцать четыре (24) комплекта тепловизионных прицелов «Филин-2».", "[Филин-2] тепловизионных прицелов; Supply; 24 комплекта;")]
    [InlineData("Просим поставить до 20 единиц бронетранспортёров БТР-4Е в 2019 году.", "[БТР-4Е] бронетранспортёров; Supply; 20 единиц;")]
    [InlineData("Необходимо поставить 5 тыс. шт. выстрелов к гранатомёту РПГ-7.", "[РПГ-7] выстрелов к гранатомёту; Supply; 5000 шт.;")]
    [InlineData("Поставка боеприпасов 122-мм осколочно-фугасных в количестве 2 000 шт.", "[] боеприпасов 122-мм осколочно-фугасных; Supply; 2000 шт.;")]
    [InlineData("Готовы поставить шесть комплексов «Стилет».", "[Стилет] комплексов; Supply; 6 ;")]
    [InlineData("Капитальный ремонт танков Т-72Б1 (15 ед.).", "[Т-72Б1] танков; Repair; 15 ед.;")]
    [InlineData("Модернизация 4 ед. гаубиц Д-30 на вашем заводе.", "[Д-30] гаубиц; Modernisation; 4 ед.;")]
    [InlineData("Техническое обслуживание станций\nрадиопомех «Дымка-2» в количестве 3 компл.", "[Дымка-2] станций радиопомех; Maintenance; 3 компл.;")]
    [InlineData("Просимо розглянути можливість постачання 12 одиниць бронеавтомобілів «Кречет».", "[Кречет] бронеавтомобілів; Supply; 12 одиниць;")]
    [InlineData("Постачання радіолокаційних станцій 36Д6М у кількості 3 од.", "[36Д6М] радіолокаційних станцій; Supply; 3 од.;")]
    [InlineData("Просім разгледзець магчымасць пастаўкі 12 адзінак бронеаўтамабіляў «Крэчат».", "[Крэчат] бронеаўтамабіляў; Supply; 12 адзінак;")]
    [InlineData("Пастаўка радыёлакацыйных станцый 36Д6М у колькасці 3 шт.", "[36Д6М] радыёлакацыйных станцый; Supply; 3 шт.;")]
    [InlineData("We request your offer for the supply of twelve (12) units of the armoured vehicle \"Krechet\".", "[Krechet] armoured vehicle; Supply; 12 units;")]
    [InlineData("Please supply 4 sets of the \"Zavesa\" jamming system.", "[Zavesa] jamming system; Supply; 4 sets;")]
    [InlineData("Please supply 12 x RPG-7 grenade launchers.", "[RPG-7] grenade launchers; Supply; 12 ;")]
    [InlineData("We supply the 36D6M radar – 2 units.", "[36D6M] radar; Supply; 2 units;")]
    [InlineData("Four Su-25 aircraft will be overhauled by the plant.", "[Su-25] aircraft; Repair; 4 ;")]
    [InlineData("The Buyer orders ammunition 122 mm, 2,000 rounds.", "[] ammunition 122 mm; Supply; 2000 rounds;")]
    [InlineData("Sizdən 12 ədəd \"Kreçet\" zirehli avtomobilinin tədarük edilməsini xahiş edirik.", "[Kreçet] zirehli avtomobilinin; Supply; 12 ədəd;")]
    [InlineData("8 vahid 120 mm-lik minaatan\n2B99-K alınması nəzərdə tutulur.", "[2B99-K] 120 mm-lik minaatan; Supply; 8 vahid;")]
    [InlineData("Խնդրում ենք մատակարարել 12 միավոր «Կրեչետ» զրահամեքենա։", "[Կրեչետ] զրահամեքենա; Supply; 12 միավոր;")]
    [InlineData("Մատակարարվում է «Զավեսա» ռադիոէլեկտրոնային պայքարի համալիր՝ 2 լրակազմ։", "[Զավեսա] ռադիոէլեկտրոնային պայքարի համալիր; Supply; 2 լրակազմ;")]
    public async Task One_article_is_read_with_what_its_sentence_says(string sentence, string goods)
    {
        var deal = (await DealPaper.LetterSaysAsync(sentence)).ShouldHaveSingleItem();
        DealPaper.Line(deal.Items.ShouldHaveSingleItem()).ShouldStartWith(goods);
    }

    [Theory]
    [InlineData("Заказчик закупает миномёты 2Б14 (82 мм) - 24 шт., прицелы оптические ПО-4 - 40 шт. и боеприпасы 82-мм осколочные - 2 000 шт.",
        "[2Б14] миномёты; Supply; 24 шт.|[ПО-4] прицелы оптические; Supply; 40 шт.|[] боеприпасы 82-мм осколочные; Supply; 2000 шт.")]
    [InlineData("Поставляются: 12 ед. танков Т-72Б, 5 ед. гаубиц Д-30.", "[Т-72Б] танков; Supply; 12 ед.|[Д-30] гаубиц; Supply; 5 ед.")]
    [InlineData("Поставка:\n- танки Т-72Б – 12 ед.;\n- гаубицы Д-30 – 5 ед.", "[Т-72Б] танки; Supply; 12 ед.|[Д-30] гаубицы; Supply; 5 ед.")]
    [InlineData("Поставка комплекса радиоэлектронной борьбы «Завеса» – 2 комплекта, обучение специалистов – 12 человек.",
        "[Завеса] комплекса радиоэлектронной борьбы; Supply; 2 комплекта|[] обучение специалистов; Training; 12 человек")]
    [InlineData("Постачається 24 міномети 2Б14 та 40 прицілів ПО-4.", "[2Б14] міномети; Supply; 24 |[ПО-4] прицілів; Supply; 40 ")]
    [InlineData("We offer 24 pcs of thermal sights Filin-2 incl. training of 6 persons.", "[Filin-2] thermal sights; Supply; 24 pcs|[] training of; Training; 6 persons")]
    public async Task Each_of_several_articles_keeps_its_own_count(string sentence, string goods)
    {
        var deal = (await DealPaper.LetterSaysAsync(sentence)).ShouldHaveSingleItem();
        deal.Items.Select(i => DealPaper.Line(i).Split("; 0")[0]).Zip(goods.Split('|')).ShouldAllBe(p => p.First.StartsWith(p.Second, StringComparison.Ordinal));
        deal.Items.Count.ShouldBe(goods.Split('|').Length);
    }

    [Theory]
    [InlineData("Направляем прейскурант на бумагу формата А4, 500 листов, ГОСТ 9327-60, тел. 8 017 222-33-44.")]
    [InlineData("Просим направить делегацию в составе 5 человек в наш адрес: 220015, г. Минск, ул. Полевая, 12.")]
    [InlineData("В обеденный зал поставлено 12 комплектов мебели и 40 шт. стульев.")]
    [InlineData("Приглашаем 6 специалистов на конференцию о надёжности 14.05.2019 в 10 часов.")]
    [InlineData("Please find enclosed 3 copies of the price list, form F-12, valid for 90 days.")]
    public async Task Paper_furniture_and_guests_are_no_goods(string sentence) =>
        (await DealPaper.LetterSaysAsync(sentence)).ShouldAllBe(d => d.ArmsQuote == null);

    [Fact]
    public async Task Factory_numbers_go_to_the_article_they_follow()
    {
        var deal = (await DealPaper.LetterSaysAsync("Поставлены 2 компл. станций радиопомех «Дымка-2», зав. № 1203 и 1204, и 1 ед. бронеавтомобиля «Кречет» (зав. № КР-0017).")).ShouldHaveSingleItem();
        deal.Items.Select(i => string.Join(' ', i.Serials.Select(s => s.Value))).ShouldBe(["1203 1204", "КР-0017"]);
    }

    [Fact]
    public async Task Words_that_would_count_without_end_are_no_number()
    {
        var deals = await DealPaper.LetterSaysAsync("Поставка " + string.Concat(Enumerable.Repeat("hundred ", 60)) + "units of radar 36D6M по цене " + new string('9', 40) + " USD.");
        deals.SelectMany(d => d.Items).ShouldAllBe(i => i.UnitPrice == null);
    }
}
