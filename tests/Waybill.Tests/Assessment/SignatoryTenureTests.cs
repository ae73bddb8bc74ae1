using Waybill.Assessment.Checks;

namespace Waybill.Tests.Assessment;

public sealed class SignatoryTenureTests
{
    private const string Committee = "Государственный военно-промышленный комитет Республики Беларусь";

    [Theory]
    [InlineData("Р.А.Головченко", "Председатель", "2019-05-01", CheckOutcome.Pass)]
    [InlineData("С.П.Гурулев", "Председатель", "2019-05-01", CheckOutcome.Fail)]
    [InlineData("С.П.Гурулев", "Председатель", "2017-07-01", CheckOutcome.Warn)] // within the weeks of a handover
    [InlineData("И.И.Выдуманный", "Председатель", "2019-05-01", CheckOutcome.Warn)]
    [InlineData("И.И.Выдуманный", "Заместитель Председателя", "2019-05-01", CheckOutcome.NotTestable)]
    [InlineData("И.И.Выдуманный", "Директор", "2019-05-01", CheckOutcome.NotTestable)]
    public async Task Whoever_signs_for_an_office_held_it(string signatory, string office, string date, CheckOutcome outcome)
    {
        var letter = new PaperUnderTest("a.pdf", DocumentKind.Letter)
        {
            Date = date,
            Text = $"{Committee}\n{office} {signatory}",
            Claiming = (p, claims) => claims with
            {
                Sender = new Mention { Name = p.Says(Committee, Committee), Kind = PartyKind.Agency },
                Signatory = p.Says(signatory, signatory),
                SignatoryOffice = p.Says(office, office),
            },
        };

        new SignatoryTenureCheck(await CaseUnderTest.ReferenceAsync()).Examine(letter).Single().Outcome.ShouldBe(outcome);
    }
}
