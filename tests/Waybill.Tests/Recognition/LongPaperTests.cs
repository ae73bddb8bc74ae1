using Waybill.Recognition;
using Waybill.Tests.Recognition.Statements;

namespace Waybill.Tests.Recognition;

public sealed class LongPaperTests
{
    private const string Letter = "№ 12/345 от 05.04.2019\nДиректору ОАО «Адресат»\n\nУважаемый Иван Иванович!\n\nНаправляем ответ на письмо № 7/1 от 01.03.2019.\n\fСообщаем о письме № 9/2 от 02.03.2019.\n\fКонец.";

    [Fact]
    public async Task A_paper_longer_than_is_searched_says_up_to_which_page_it_was()
    {
        var paper = DealPaper.Of(Letter);
        var outcome = await RecogniseAsync(paper, paper.Pages[0].Text.Length + 10);

        outcome.Value.ShouldNotBeNull().References.Select(r => r.Number.Value).ShouldBe(["7/1"]);
        var problem = outcome.Problems.ShouldHaveSingleItem();
        problem.ToString().ShouldBe($"limit-reached: page 2: its text was searched for claims up to this page and no further (limit claims-characters = {paper.Pages[0].Text.Length + 10})");
    }

    [Fact]
    public async Task A_paper_within_the_limit_is_searched_whole_and_says_nothing_of_it()
    {
        var outcome = await RecogniseAsync(DealPaper.Of(Letter), 1000);

        outcome.Value.ShouldNotBeNull().References.Select(r => r.Number.Value).ShouldBe(["7/1", "9/2"]);
        outcome.Problems.ShouldBeEmpty();
    }

    private static async Task<Outcome<Claims>> RecogniseAsync(Transcript paper, int most) =>
        new Recogniser(await DealPaper.ReferenceAsync(), new RecognitionLimits { MaxCharacters = most }).Recognise(paper);
}
