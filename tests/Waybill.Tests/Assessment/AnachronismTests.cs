using System.Text.RegularExpressions;
using Waybill.Assessment.Checks;

namespace Waybill.Tests.Assessment;

public sealed class AnachronismTests
{
    [Theory]
    [InlineData("currency:BYN", "18 600,00 BYN", "2015-11-11", CheckOutcome.Fail)]
    [InlineData("currency:BYN", "18 600,00 BYN", "2016-07-01", CheckOutcome.Pass)]
    [InlineData("currency:BYN", "18 600,00 BYN", "2016", CheckOutcome.Pass)] // the year does not say
    [InlineData("currency:BYR", "18 600,00 BYR", "2018-01-01", CheckOutcome.Warn)] // old forms stay in use
    [InlineData("account:BY-IBAN", "BY13NBRB36009000000020000000", "2016-03-17", CheckOutcome.Fail)]
    [InlineData("account:BY-IBAN", "BY13NBRB36009000000020000000", "2017-03-17", CheckOutcome.Warn)] // issued in advance
    [InlineData("account:BY-IBAN", "BY13NBRB36009000000020000000", "2018-03-17", CheckOutcome.Pass)]
    [InlineData("standard:GOST 2.601-2019", "ГОСТ 2.601-2019", "2018-03-05", CheckOutcome.Fail)]
    [InlineData("standard:GOST 2.601-2019", "ГОСТ 2.601-2019", "2021-03-05", CheckOutcome.Pass)]
    [InlineData("decree:BY 49/2017", "Указ от 28.02.2017 № 49", "2016-12-05", CheckOutcome.Fail)]
    [InlineData("nothing:known", "nothing", "2016-12-05", CheckOutcome.NotTestable)]
    public async Task A_term_is_no_older_than_what_it_names(string key, string words, string date, CheckOutcome outcome)
    {
        var paper = new PaperUnderTest("a.pdf", DocumentKind.Letter)
        {
            Date = date, Text = words, Claiming = (p, claims) => claims with { DatedTerms = [p.Says(key, words)] },
        };

        new AnachronismCheck(await CaseUnderTest.ReferenceAsync()).Examine(paper).Single().Outcome.ShouldBe(outcome);
    }

    [Theory]
    [InlineData("currency:BYN", "18 600,00 BYN просим", true)]
    [InlineData("currency:BYN", "BYNX2", false)]
    [InlineData("account:BY-IBAN", "р/с BY40PRPT30120080262224400000 в", true)]
    [InlineData("account:BY-IBAN", "IBAN BY40 PRPT 3012 0080 2622 2440 0000,", true)]
    [InlineData("account:BY-IBAN", "БИК PRPTBY2X", false)]
    [InlineData("account:BY-13-digits", "р/с 3012732914257 в ОАО", true)]
    [InlineData("account:BY-13-digits", "р/с 40702810235235899236 в АО", false)]
    [InlineData("standard:GOST 2.601-2019", "с   ГОСТ\n2.601-2019.", true)]
    [InlineData("decree:BY 49/2017", "Указом Президента Республики Беларусь от 28 февраля 2017 г. № 49", true)]
    [InlineData("hs:8806", "код ТН ВЭД 8806 24", true)]
    [InlineData("hs:8806", "сумма 8806,00", false)]
    public async Task Patterns_find_terms_and_nothing_else(string key, string text, bool found)
    {
        var row = (await CaseUnderTest.ReferenceAsync()).Table("anachronisms").First(r => r["key"] == key);

        Regex.IsMatch(text, row["pattern"], RegexOptions.CultureInvariant | RegexOptions.NonBacktracking).ShouldBe(found);
    }

    [Fact]
    public async Task Every_pattern_can_be_matched_in_linear_time()
    {
        foreach (var row in (await CaseUnderTest.ReferenceAsync()).Table("anachronisms"))
        {
            row["key"].ShouldNotBeEmpty(row.Origin);
            row["pattern"].ShouldNotBeEmpty(row.Origin);
            Should.NotThrow(() => new Regex(row["pattern"], RegexOptions.CultureInvariant | RegexOptions.NonBacktracking), row.Origin);
        }
    }
}
