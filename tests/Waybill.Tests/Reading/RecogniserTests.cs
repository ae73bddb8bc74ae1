using Waybill.Reading;
using Waybill.Reading.Layout;
using Waybill.Reading.Ocr;

namespace Waybill.Tests.Reading;

public sealed class RecogniserTests
{
    private const string Russian = "Министерство просит рассмотреть вопрос о поставке изделий и сообщить цену до конца года";
    private static readonly PageScan Picture = new("none", 0, 300);
    private static readonly ScriptSight Cyrillic = new(0.045, 0.03, 50);
    private static readonly ScriptSight Latin = new(0.09, 0.03, 50);

    [Fact]
    public async Task A_page_that_looks_cyrillic_is_read_once_with_russian_and_english()
    {
        var engine = new ScriptedEngine().With("ru+en", Words(Russian, 0.93));

        (await ReadAsync(engine, Cyrillic)).Models.ShouldBe("ru+en");
        engine.Asked.ShouldBe(["ru+en"]);
    }

    [Fact]
    public async Task A_page_that_looks_latin_is_read_once_with_azerbaijani_and_english()
    {
        var engine = new ScriptedEngine().With("az+en", Words("Nazirliyin notasına istinadən köməklik göstərilməsini xahiş edir", 0.95));

        (await ReadAsync(engine, Latin)).Models.ShouldBe("az+en");
        engine.Asked.ShouldBe(["az+en"]);
    }

    [Fact]
    public async Task A_wrong_first_look_is_corrected_by_the_confidence_of_the_words()
    {
        var engine = new ScriptedEngine()
            .With("az+en", Words("Munuctepctbo npocut paccmotpetb Bonpoc o noctabke usgenuu u coo6wutb", 0.4))
            .With("ru+en", Words(Russian, 0.93));

        (await ReadAsync(engine, Latin)).Models.ShouldBe("ru+en");
    }

    [Fact]
    public async Task A_script_that_no_usual_model_reads_is_tried_as_armenian()
    {
        var engine = new ScriptedEngine()
            .With("ru+en", Words("Zuiwuinwuh Zwipuutinepjuu Mwonywuniejw Uwpiuwpwpnegjnu tnwp Gplwu hwuuhu pwqwp", 0.35))
            .With("hy+en", Words("Հայաստանի Հանրապետության պաշտպանության նախարարություն Երևան", 0.9));

        (await ReadAsync(engine, Cyrillic)).Models.ShouldBe("hy+en");
    }

    [Fact]
    public async Task Belarusian_behind_russian_letters_is_read_again_and_kept_where_better()
    {
        var engine = new ScriptedEngine()
            .With("ru+en", Words("Мiнiстэрства прапануе разгледзець пытанне аб пастауцы вырабаў i паведамiць цану да канца года", 0.8))
            .With("be+ru+en", Words("Міністэрства прапануе разгледзець пытанне аб пастаўцы вырабаў і паведаміць цану да канца года", 0.93));

        (await ReadAsync(engine, Cyrillic)).Models.ShouldBe("be+ru+en");
    }

    [Fact]
    public async Task Letters_that_the_usual_models_lack_are_read_again_with_the_models_of_their_language()
    {
        const string Serbian = "Министарство је размотрило захтев за издавање сагласности за извоз и обавештава вас да због одлуке надлежних органа није у могућности";
        var engine = new ScriptedEngine()
            .With("ru+en", Words("Министарство ]е размотрило захтев за издаванье сагласности за извоз и обавештава вас да због одлуке надлежних органа ни]е у могуБности", 0.8))
            .With("sr+en", Words(Serbian, 0.94));

        (await ReadAsync(engine, Cyrillic)).Models.ShouldBe("sr+en");
        engine.Asked.ShouldBe(["ru+en", "sr+en"]);
    }

    [Fact]
    public async Task Ukrainian_of_which_Russian_models_make_exclamation_marks_is_read_again()
    {
        var engine = new ScriptedEngine()
            .With("ru+en", Words("Дозвил на експорт товар!в вйськового призначення Дата видач1: Кинцевий споживач М!н!стерство оборони Голова служби В!льховий", 0.7))
            .With("uk+ru+en", Words("Дозвіл на експорт товарів військового призначення Дата видачі: Кінцевий споживач Міністерство оборони Голова служби Вільховий", 0.93));

        (await ReadAsync(engine, Cyrillic)).Models.ShouldBe("uk+ru+en");
    }

    [Theory]
    [InlineData("Директор", 0.1, true)]
    [InlineData("5", 0.1, true)]
    [InlineData("ы", 0.2, false)]
    [InlineData("ы", 0.4, true)]
    [InlineData("®|", 0.2, false)]
    [InlineData("—", 0.9, true)]
    [InlineData("____", 0.1, true)]
    public void Marks_go_and_words_stay(string text, double confidence, bool stays) =>
        MarkFilter.Filter([new PlacedWord(text, new Box(10, 10, 20, 20), confidence)], [], default).Count.ShouldBe(stays ? 1 : 0);

    [Fact]
    public void The_border_of_a_cell_is_no_word_however_sure_the_engine_is() =>
        MarkFilter.Filter([new PlacedWord("|", new Box(99, 10, 101, 20), 0.95)], [new Stroke(100, 0, 100, 200)], default).ShouldBeEmpty();

    [Fact]
    public async Task A_lone_digit_that_was_passed_over_is_read_from_its_cell()
    {
        var scan = new Scan().Grid([300, 900, 2000], [700, 780, 860]).Write(1400, 715, "I", 50);
        var picture = scan.Picture;
        var sight = Sight.Of(picture);
        var engine = new ScriptedEngine().With("ru", [new PlacedWord("1", new Box(8, 8, 12, 20), 0.9)]);
        var folder = Directory.CreateTempSubdirectory("waybill-test");
        try
        {
            var ready = new ReadyScan(new PageScan(Path.Combine(folder.FullName, "page.bmp"), 0, Scan.DotsPerInch), picture);

            var words = await new CellReader(engine).ImproveAsync(
                [], RuleFinder.Find(sight, Scan.DotsPerInch), ready, sight, ["ru", "en"], TestContext.Current.CancellationToken);

            var word = words.ShouldHaveSingleItem();
            word.Text.ShouldBe("1");
            word.Box.MiddleX.ShouldBe(1420 * 72 / Scan.DotsPerInch, 6);
            word.Box.MiddleY.ShouldBe(740 * 72 / Scan.DotsPerInch, 6);
            folder.GetFiles().ShouldBeEmpty();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static PlacedWord[] Words(string text, double confidence) =>
        [.. text.Split(' ').Select((w, i) => new PlacedWord(w, new Box(i * 50, 10, (i * 50) + 40, 20), confidence))];

    private static async Task<RecognisedPage> ReadAsync(IOcrEngine engine, ScriptSight script) =>
        (await new Recogniser(engine).ReadAsync(Picture, script, TestContext.Current.CancellationToken)).Value!;
}
