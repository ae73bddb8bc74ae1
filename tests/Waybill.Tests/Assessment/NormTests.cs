using Waybill.Assessment;

namespace Waybill.Tests.Assessment;

public sealed class NormTests
{
    [Theory]
    [InlineData("CST-1-2", "BY", "AZ", "2018-02-14", Verdict.Engaged)] // no fighting that year, but an unresolved conflict
    [InlineData("CST-1-2", "RU", "AZ", "2020-10-01", Verdict.Engaged)]
    [InlineData("CST-1-2", "BY", "AZ", "1996-10-01", Verdict.Engaged)]
    [InlineData("CST-1-2", "BY", "VN", "2019-10-01", Verdict.DoesNotCoverThisAct)]
    [InlineData("CST-1-2", "UZ", "AZ", "2005-10-01", Verdict.NotBoundOnThatDate)] // between lapse and return
    [InlineData("CST-1-2", "UZ", "AZ", "2010-10-01", Verdict.Engaged)]
    [InlineData("CST-1-2", "UZ", "AZ", "2012-10-01", Verdict.SourcesConflict)] // the sources differ on when it left
    [InlineData("CST-1-2", "UZ", "AZ", "2015-10-01", Verdict.NotBoundOnThatDate)]
    [InlineData("CST-1-2", "BY", "AZ", "1993-10-01", Verdict.NotBoundOnThatDate)] // not yet in force
    [InlineData("CST-4", "BY", "AZ", "2019-10-01", Verdict.DoesNotCoverThisAct)]
    [InlineData("MTC-2000", "BY", "AZ", "2019-10-01", Verdict.InsufficientFacts)]
    [InlineData("MTC-2000", "RU", "AZ", "2019-10-01", Verdict.InsufficientFacts)]
    [InlineData("MTC-2000", "RU", "AM", "2019-10-01", Verdict.DoesNotCoverThisAct)]
    [InlineData("OSCE-1992", "BY", "AZ", "2019-10-01", Verdict.NonBinding)]
    [InlineData("OSCE-1992", "RU", "AZ", "2022-10-01", Verdict.NonBinding)]
    [InlineData("OSCE-1992", "IN", "AM", "2022-10-01", Verdict.NotBoundOnThatDate)] // it does not take part
    [InlineData("UNSCR-853", "BY", "AZ", "2019-10-01", Verdict.NotBoundOnThatDate)]
    [InlineData("UNSCR-853", "BY", "AZ", "1995-10-01", Verdict.NonBinding)]
    [InlineData("EU-BY", "BY", "AZ", "2019-10-01", Verdict.WrongDirection)]
    [InlineData("EU-BY", "CZ", "BY", "2019-10-01", Verdict.Engaged)]
    [InlineData("EU-BY", "RU", "BY", "2019-10-01", Verdict.NotBoundOnThatDate)]
    [InlineData("ATT", "BY", "AZ", "2019-10-01", Verdict.NotBoundOnThatDate)]
    [InlineData("ATT", "RU", "AZ", "2019-10-01", Verdict.NotBoundOnThatDate)]
    [InlineData("ATT", "CZ", "AZ", "2019-10-01", Verdict.Engaged)]
    [InlineData("ATT", "IN", "AM", "2019-10-01", Verdict.NotBoundOnThatDate)]
    [InlineData("ATT", "TM", "AM", "2019-10-01", Verdict.InsufficientFacts)] // the table does not say whether it is a party
    public async Task A_norm_is_held_against_a_deal(string norm, string from, string to, string date, Verdict verdict) =>
        (await HoldAsync(from, to, date, date)).Single(f => f.Norm == norm).Verdict.ShouldBe(verdict);

    [Fact]
    public async Task A_deal_that_stretches_over_a_change_needs_the_day_of_the_act()
    {
        var finding = (await HoldAsync("UZ", "AZ", "2006-01-01", "2007-01-01")).Single(f => f.Norm == "CST-1-2");

        finding.Verdict.ShouldBe(Verdict.InsufficientFacts);
        finding.MissingFacts.ShouldBe(["the day of the act"]);
    }

    [Fact]
    public async Task A_lapsed_norm_says_when_it_lapsed() =>
        (await HoldAsync("BY", "AZ", "2019-10-01", "2019-10-01")).Single(f => f.Norm == "UNSCR-853").Reason.ShouldContain("lapsed in 2002");

    [Fact]
    public async Task An_engaged_norm_leaves_the_interpretation_to_experts_and_names_the_conflict()
    {
        var finding = (await HoldAsync("BY", "AZ", "2020-10-01", "2020-10-20")).Single(f => f.Norm == "CST-1-2");

        finding.Reason.ShouldContain("War of 44 days");
        finding.Reason.ShouldContain("ask experts");
        finding.Reason.ShouldContain("No paper proves any stage of the deal.");
        finding.Quotes.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task No_text_of_ours_speaks_of_a_breach()
    {
        var findings = await HoldAsync("BY", "AZ", "2020-10-01", "2020-10-20");

        findings.ShouldAllBe(f => !$"{f.Reason} {f.Provision} {f.Title} {string.Join(' ', f.MissingFacts)}".Contains("breach", StringComparison.OrdinalIgnoreCase));
        findings.Count.ShouldBe(7);
    }

    [Fact]
    public async Task A_deal_of_which_the_papers_say_too_little_lists_what_is_missing()
    {
        var findings = await HoldAsync(null, "AZ", null, null);

        findings.ShouldAllBe(f => f.Verdict == Verdict.InsufficientFacts);
        findings[0].MissingFacts.ShouldBe(["the state that the goods leave", "the date of any paper of the deal"]);
    }

    [Fact]
    public async Task The_background_holds_what_happened_within_two_years_of_the_deals()
    {
        var assessor = new Assessor(await CaseUnderTest.ReferenceAsync());

        var ids = assessor.Assess(Deal("BY", "AZ", "2018-02-14", "2020-01-01")).Background.Select(e => e.Id).ToList();

        ids.ShouldBe(["C08", "C02", "C03", "C04", "A01", "C05", "A02"]);
    }

    [Fact]
    public async Task A_norm_row_with_an_unknown_test_is_refused_with_its_place()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            await File.WriteAllTextAsync(
                Path.Combine(folder.FullName, "norms.csv"), "id,title,test,provision,binding,membership,from,source\nX,X,tossing a coin,X,binding,*,2000,X\n", TestContext.Current.CancellationToken);
            var reference = await ReferenceData.LoadAsync([folder.FullName], TestContext.Current.CancellationToken);

            Should.Throw<InvalidDataException>(() => new Assessor(reference)).Message.ShouldStartWith("norms.csv:2: there is no test 'tossing a coin'");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<IReadOnlyList<NormFinding>> HoldAsync(string? from, string to, string? first, string? last) =>
        new Assessor(await CaseUnderTest.ReferenceAsync()).Assess(Deal(from, to, first, last)).Norms;

    internal static Case Deal(string? from, string? to, string? first, string? last)
    {
        var paper = new PaperUnderTest("contract.pdf", DocumentKind.Contract) { Text = $"из {from} в {to}, {first}, {last}" };
        return CaseUnderTest.Of(paper) with
        {
            Transfers =
            [
                new Transfer
                {
                    Id = "t", Roles = [], Items = [], Documents = [paper.Hash],
                    From = from is null ? null : paper.Says(from, from),
                    To = to is null ? null : paper.Says(to, to),
                    FromDate = first is null ? null : paper.Says(PartialDate.Parse(first), first),
                    ToDate = last is null ? null : paper.Says(PartialDate.Parse(last), last),
                },
            ],
        };
    }
}
