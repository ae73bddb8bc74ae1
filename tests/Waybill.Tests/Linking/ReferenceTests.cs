namespace Waybill.Tests.Linking;

/// <summary>Which document a citation means.</summary>
public sealed class ReferenceTests
{
    [Fact]
    public async Task A_reply_finds_the_letter_that_it_answers()
    {
        var settled = await PartyTests.CaseAsync(Letter("ТОО «Север»", "3/1-567", "12.03.2019", "АО «Вектор-Юг»"), Letter("АО «Вектор-Юг»", "44", "20.03.2019", "ТОО «Север»", "На № 3/1-567 от 12.03.2019"));

        var reference = settled.Documents[1].References.ShouldHaveSingleItem();
        reference.Document.ShouldBe(settled.Documents[0].File);
        settled.Gaps.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_wrong_date_is_kept_and_the_letter_found_all_the_same()
    {
        var settled = await PartyTests.CaseAsync(Letter("ТОО «Север»", "3/1-567", "12.03.2019", "АО «Вектор-Юг»"), Letter("АО «Вектор-Юг»", "44", "20.03.2019", "ТОО «Север»", "На № 3/1-567 от 21.03.2019"));

        var reference = settled.Documents[1].References.ShouldHaveSingleItem();
        reference.Document.ShouldBe(settled.Documents[0].File);
        reference.Citation.Date.ShouldNotBeNull().Value.ToString().ShouldBe("2019-03-21");
    }

    [Fact]
    public async Task Of_two_papers_with_one_number_the_cited_day_decides()
    {
        var settled = await PartyTests.CaseAsync(
            Letter("ТОО «Север»", "15", "12.03.2018", "АО «Вектор-Юг»"), Letter("ТОО «Север»", "15", "14.03.2019", "АО «Вектор-Юг»"),
            Letter("АО «Вектор-Юг»", "44", "20.03.2019", "ТОО «Север»", "На № 15 от 14.03.2019"));

        settled.Documents[2].References.ShouldHaveSingleItem().Document.ShouldBe(settled.Documents[1].File);
    }

    [Fact]
    public async Task The_same_number_of_other_people_in_another_year_is_another_paper()
    {
        var settled = await PartyTests.CaseAsync(Letter("ТОО «Север»", "3/1-567", "12.03.2015", "АО «Меридиан»"), Letter("АО «Вектор-Юг»", "44", "20.03.2019", "ООО «Гарант»", "На № 3/1-567 от 01.03.2019"));

        settled.Documents[1].References.ShouldHaveSingleItem().Document.ShouldBeNull();
        settled.Gaps.ShouldHaveSingleItem().Number.ShouldBe("3/1-567");
    }

    [Fact]
    public async Task Letters_that_look_alike_in_two_scripts_are_one_number()
    {
        var settled = await PartyTests.CaseAsync(Letter("ТОО «Север»", "АС-15/2", "12.03.2019", "АО «Вектор-Юг»"), Letter("АО «Вектор-Юг»", "44", "20.03.2019", "ТОО «Север»", "На № AC-15/2 от 12.03.2019"));

        settled.Documents[1].References.ShouldHaveSingleItem().Document.ShouldBe(settled.Documents[0].File);
    }

    [Fact]
    public async Task What_is_cited_and_not_in_the_case_is_one_gap_however_often_it_is_cited()
    {
        var settled = await PartyTests.CaseAsync(Letter("АО «Вектор-Юг»", "44", "20.03.2019", "ТОО «Север»", "На № 3/1-567 от 12.03.2019"), Letter("АО «Вектор-Юг»", "45", "21.03.2019", "ТОО «Север»", "На № 3/1-567 от 12.03.2019"));

        var gap = settled.Gaps.ShouldHaveSingleItem();
        gap.Date.ShouldBe(new PartialDate(2019, 3, 12));
        gap.CitedBy.Count.ShouldBe(2);
    }

    private static string Letter(string sender, string number, string date, string addressee, string answers = "") => $"""
        {sender}
        ул. Полевая, 5, тел. 55-10-10

        Исх. № {number} от {date}
        {answers}

        Директору {addressee}

        Уважаемый Пётр Петрович!

        Сообщаем о ходе работ по нашему запросу от {sender}.

        Директор                 И.И.Иванов
        """;
}
