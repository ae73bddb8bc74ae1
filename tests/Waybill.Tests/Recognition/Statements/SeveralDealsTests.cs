namespace Waybill.Tests.Recognition.Statements;

/// <summary>Letters that speak of more than one deal.</summary>
public sealed class SeveralDealsTests
{
    [Fact]
    public async Task Two_contracts_in_one_letter_are_two_statements()
    {
        var deals = await DealPaper.LetterSaysAsync("По контракту № 12/К-19 от 01.02.2019 отгружены 4 компл. станций радиопомех «Дымка-2»; по контракту № 15/К-19 от 11.03.2019 поставка 6 ед. бронеавтомобилей «Кречет» задерживается.");
        deals.Select(d => (d.ContractNumber?.Value, d.Items.Single().Designation?.Value, d.Items.Single().Quantity?.Value)).ShouldBe([("12/К-19", "Дымка-2", 4), ("15/К-19", "Кречет", 6)]);
    }

    [Fact]
    public async Task Only_the_contract_that_ended_is_cancelled()
    {
        var deals = await DealPaper.LetterComesToAsync("Сообщаем, что контракт № 12/К-19 от 01.02.2019 на поставку 4 компл. станций радиопомех «Дымка-2» аннулирован. Контракт № 15/К-19 от 11.03.2019 на поставку 6 ед. бронеавтомобилей «Кречет» исполняется.");
        deals.Select(d => (d.ContractNumber?.Value, d.Outcome)).ShouldBe([("12/К-19", DealOutcome.Cancelled), ("15/К-19", DealOutcome.Open)]);
    }

    [Fact]
    public async Task Of_two_wishes_one_granted_and_one_refused_are_two_statements()
    {
        var deals = await DealPaper.LetterComesToAsync("Согласовываем поставку 4 компл. станций радиопомех «Дымка-2». Поставка 6 ед. бронеавтомобилей «Кречет» не представляется возможной.");
        deals.Select(d => (d.Items.Single().Designation?.Value, d.Stage?.Value, d.Outcome)).ShouldBe([("Дымка-2", Stage.Agreement, DealOutcome.Open), ("Кречет", Stage.Inquiry, DealOutcome.Refused)]);
    }

    [Fact]
    public async Task Supply_and_training_under_one_contract_stay_one_statement() =>
        (await DealPaper.LetterSaysAsync("По контракту № 12/К-19 от 01.02.2019 поставляются 4 компл. станций радиопомех «Дымка-2» и обучаются специалисты: обучение 12 человек.")).ShouldHaveSingleItem().Items.Count.ShouldBe(2);
}
