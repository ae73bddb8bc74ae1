using System.Text.RegularExpressions;
using Waybill.Assessment;

namespace Waybill.Tests.Assessment;

/// <summary>Which norms a deal is held against, and those that name a destination.</summary>
public sealed class NormConcernTests
{
    private static readonly string[] OfKarabakh = ["CST-1-2", "CST-4", "MTC-2000", "OSCE-1992", "UNSCR-853", "EU-BY"];

    [Fact]
    public async Task A_deal_far_from_a_region_is_not_held_against_the_norms_of_the_region()
    {
        var norms = await HoldAsync("RS", "OM", "2016-05-01");

        norms.Select(n => n.Norm).ShouldBe(["ATT"]);
        norms[0].Verdict.ShouldBe(Verdict.Engaged);
    }

    [Theory]
    [InlineData("CZ", "AZ", "OSCE-1992", "UNSCR-853", "EU-CP-2008", "ATT")] // no party to the treaty of the others
    [InlineData("RU", "AZ", "CST-1-2", "CST-4", "MTC-2000", "OSCE-1992", "UNSCR-853", "ATT")]
    [InlineData("BY", "AZ", "CST-1-2", "CST-4", "MTC-2000", "OSCE-1992", "UNSCR-853", "EU-BY", "ATT")]
    [InlineData("BY", "OM", "CST-1-2", "CST-4", "MTC-2000", "EU-BY", "ATT")] // what its supplier is bound by, not what is about a region
    public async Task A_deal_is_held_against_the_norms_that_concern_its_states(string from, string to, params string[] norms) =>
        (await HoldAsync(from, to, "2019-10-01")).Select(n => n.Norm).Where(n => OfKarabakh.Contains(n) || n is "ATT" or "EU-CP-2008").ShouldBe(norms, ignoreOrder: true);

    [Theory]
    [InlineData("2010-12-01", Verdict.NotBoundOnThatDate)]
    [InlineData("2011-02-26", Verdict.Engaged)]
    [InlineData("2014-05-01", Verdict.Engaged)]
    public async Task A_consignee_in_a_state_under_an_embargo_counts_as_destination(string date, Verdict verdict)
    {
        var finding = (await HoldAsync("RS", null, date, roles: [(Role.Consignee, "LY")])).Single(n => n.Norm == "UNSCR-1970");

        finding.Verdict.ShouldBe(verdict);
        finding.Quotes.ShouldContain(q => q.Text == "LY");
    }

    [Theory]
    [InlineData("UNSCR-1970", "TR", "LY", "2020-05-01", Verdict.Engaged)]
    [InlineData("UNSCR-1970", "LY", "TN", "2020-05-01", Verdict.WrongDirection)]
    [InlineData("UNSCR-1970-10", "LY", "TN", "2020-05-01", Verdict.Engaged)]
    [InlineData("UNSCR-2428", "UA", "SS", "2018-07-12", Verdict.NotBoundOnThatDate)]
    [InlineData("UNSCR-2428", "UA", "SS", "2018-07-13", Verdict.Engaged)]
    [InlineData("UNSCR-733", "YE", "SO", "2014-05-01", Verdict.Engaged)]
    [InlineData("UNSCR-733", "YE", "SO", "2024-05-01", Verdict.NotBoundOnThatDate)]
    [InlineData("UNSCR-2713", "YE", "SO", "2024-05-01", Verdict.InsufficientFacts)]
    [InlineData("UNSCR-2216", "OM", "YE", "2016-05-01", Verdict.InsufficientFacts)] // who receives is not known
    [InlineData("UNSCR-1591", "RU", "SD", "2010-05-01", Verdict.InsufficientFacts)] // Darfur or elsewhere
    [InlineData("UNSCR-1596", "BG", "CD", "2007-05-01", Verdict.Engaged)]
    [InlineData("UNSCR-1807", "BG", "CD", "2012-05-01", Verdict.InsufficientFacts)]
    [InlineData("UNSCR-2127", "FR", "CF", "2015-05-01", Verdict.Engaged)]
    [InlineData("UNSCR-1929", "RU", "IR", "2012-05-01", Verdict.Engaged)]
    [InlineData("UNSCR-2231", "RU", "IR", "2018-05-01", Verdict.Engaged)]
    [InlineData("UNSCR-2231", "RU", "IR", "2021-05-01", Verdict.NotBoundOnThatDate)]
    [InlineData("UNSCR-1929-2025", "RU", "IR", "2025-11-01", Verdict.SourcesConflict)]
    [InlineData("UNSCR-1747", "IR", "SY", "2009-11-01", Verdict.Engaged)]
    [InlineData("UNSCR-1718", "IR", "KP", "2009-11-01", Verdict.Engaged)]
    [InlineData("UNSCR-1718-8B", "KP", "IR", "2009-12-01", Verdict.Engaged)]
    [InlineData("UNSCR-1701", "IR", "LB", "2009-11-01", Verdict.InsufficientFacts)]
    [InlineData("UNSCR-1572", "BY", "CI", "2010-11-01", Verdict.Engaged)]
    [InlineData("UNSCR-1572", "BY", "CI", "2016-11-01", Verdict.NotBoundOnThatDate)]
    [InlineData("UNSCR-1343", "RS", "LR", "2002-06-01", Verdict.Engaged)]
    [InlineData("UNSCR-1907", "UA", "ER", "2018-11-20", Verdict.NotBoundOnThatDate)]
    [InlineData("EU-RU", "CZ", "RU", "2013-06-01", Verdict.NotBoundOnThatDate)]
    [InlineData("EU-RU", "CZ", "RU", "2015-06-01", Verdict.Engaged)]
    [InlineData("EU-RU", "RS", "RU", "2015-06-01", Verdict.NotBoundOnThatDate)]
    [InlineData("EU-RU-IMPORT", "RU", "CZ", "2015-06-01", Verdict.Engaged)]
    [InlineData("EU-SY", "CZ", "SY", "2012-06-01", Verdict.Engaged)]
    [InlineData("EU-SY", "CZ", "SY", "2014-06-01", Verdict.NotBoundOnThatDate)]
    [InlineData("EU-CN", "FR", "CN", "2012-06-01", Verdict.NonBinding)]
    [InlineData("EU-VE", "HR", "VE", "2018-06-01", Verdict.Engaged)]
    [InlineData("EU-CP-2008", "CZ", "OM", "2012-06-01", Verdict.Engaged)]
    [InlineData("EU-CP-2008", "HR", "OM", "2012-06-01", Verdict.NotBoundOnThatDate)]
    public async Task An_embargo_is_held_against_a_deal(string norm, string from, string to, string date, Verdict verdict) =>
        (await HoldAsync(from, to, date)).Single(f => f.Norm == norm).Verdict.ShouldBe(verdict);

    [Fact]
    public async Task Exceptions_for_a_government_are_facts_to_find_out() =>
        (await HoldAsync("TR", "LY", "2014-05-01")).Single(n => n.Norm == "UNSCR-1970").MissingFacts.ShouldContain(f => f.Contains("government", StringComparison.Ordinal));

    [Fact]
    public async Task Where_papers_name_two_destinations_both_count()
    {
        var finding = (await HoldAsync("RS", "TN", "2014-05-01", roles: [(Role.EndUser, "LY")])).Single(n => n.Norm == "UNSCR-1970");

        finding.Verdict.ShouldBe(Verdict.Engaged);
        finding.Reason.ShouldContain("more than one destination: TN, LY");
        finding.MissingFacts.ShouldContain("to which of these states the goods went");
    }

    [Fact]
    public async Task A_lapsed_embargo_on_the_supplier_is_not_tried() =>
        (await HoldAsync("RS", "OM", "2016-05-01")).ShouldNotContain(n => n.Norm == "UNSCR-1160");

    [Fact]
    public async Task A_ban_on_taking_arms_is_not_tried_on_who_is_not_bound() =>
        (await HoldAsync("RU", "AZ", "2019-10-01")).ShouldNotContain(n => n.Norm == "EU-RU-IMPORT");

    [Fact]
    public async Task A_buyer_at_home_is_no_second_destination() =>
        (await HoldAsync("BY", "AZ", "2019-10-01", roles: [(Role.Buyer, "BY")])).Single(n => n.Norm == "EU-BY").Verdict.ShouldBe(Verdict.WrongDirection);

    [Fact]
    public async Task A_deal_without_a_known_supplier_meets_the_norms_of_its_destination_alone()
    {
        var findings = await HoldAsync(null, "LY", "2014-05-01");

        findings.Select(f => f.Norm).ShouldBe(["UNSCR-1970", "UNSCR-1390", "EU-LY"], ignoreOrder: true);
        findings.ShouldAllBe(f => f.Verdict == Verdict.InsufficientFacts);
        findings[0].MissingFacts.ShouldBe(["the state that the goods leave"]);
    }

    [Fact]
    public async Task A_deal_without_any_known_state_is_held_against_no_norm() => (await HoldAsync(null, null, "2014-05-01")).ShouldBeEmpty();

    [Fact]
    public async Task An_intermediary_in_a_bound_state_is_a_fact_to_find_out()
    {
        var finding = (await HoldAsync("BY", "MM", "2019-10-01", roles: [(Role.Intermediary, "CY")])).Single(n => n.Norm == "EU-MM");

        finding.Verdict.ShouldBe(Verdict.InsufficientFacts);
        finding.Reason.ShouldContain("an intermediary sits in CY");
    }

    [Fact]
    public async Task An_intermediary_in_a_state_under_an_embargo_is_a_fact_to_find_out()
    {
        var finding = (await HoldAsync("RS", "TN", "2014-05-01", roles: [(Role.Intermediary, "LY")])).Single(n => n.Norm == "UNSCR-1970");

        finding.Verdict.ShouldBe(Verdict.InsufficientFacts);
        finding.MissingFacts.ShouldBe(["whether the goods went to LY or were meant to"]);
    }

    [Theory]
    [InlineData("ML1", Verdict.Engaged)]
    [InlineData("ML10", Verdict.DoesNotCoverThisAct)]
    [InlineData("", Verdict.InsufficientFacts)]
    public async Task A_norm_on_some_goods_is_engaged_by_those_alone(string category, Verdict verdict) =>
        (await HoldAsync("RS", "BF", "2015-05-01", categories: [category])).Single(n => n.Norm == "ECOWAS-2006").Verdict.ShouldBe(verdict);

    [Fact]
    public async Task Every_row_says_where_it_is_from_and_names_states_and_members()
    {
        var reference = await CaseUnderTest.ReferenceAsync();
        var (norms, memberships) = (reference.Table("norms"), reference.Table("memberships"));

        norms.Select(n => n["id"]).ShouldBeUnique();
        foreach (var row in norms.Concat(memberships))
        {
            row["source"].ShouldNotBeEmpty(row.Origin);
            row["confidence"].ShouldBeOneOf("high", "medium", "low", "conflict");
            (row.Date("from") ?? throw new InvalidDataException(row.Origin)).ShouldBeLessThanOrEqualTo(row.Date("to") ?? PartialDate.Parse("9999"), row.Origin);
        }

        foreach (var row in norms)
        {
            row.List("parties").ShouldAllBe(p => Regex.IsMatch(p, "^[A-Z]{2}$"), row.Origin);
            (row["membership"] == "*" || memberships.Any(m => m["instrument"] == row["membership"])).ShouldBeTrue(row.Origin);
            (row["test"].StartsWith("embargoed", StringComparison.Ordinal) && row.List("parties").Count == 0).ShouldBeFalse(row.Origin);
            (row["test"] == "embargoed-recipients" && row.List("required_facts").Count == 0).ShouldBeFalse(row.Origin);
            $"{row["title"]} {row["provision"]} {row["required_facts"]}".ShouldNotContain("breach", Shouldly.Case.Insensitive, row.Origin);
        }
    }

    private static async Task<IReadOnlyList<NormFinding>> HoldAsync(
        string? from, string? to, string date, (Role Role, string Country)[]? roles = null, string[]? categories = null)
    {
        var settled = NormTests.Deal(from, to, date, date);
        var paper = new PaperUnderTest("certificate.pdf", DocumentKind.EndUserCertificate)
        {
            Text = string.Join(", ", (roles ?? []).Select(r => r.Country).Concat((categories ?? []).Select((_, i) => $"goods {i}"))),
        };
        return new Assessor(await CaseUnderTest.ReferenceAsync()).Assess(settled with
        {
            Documents = [.. settled.Documents, paper.Build()],
            Parties = [.. (roles ?? []).Select(r => new Party { Id = r.Country, Name = r.Country, Kind = PartyKind.Company, Country = r.Country, Quotes = [] })],
            Transfers =
            [
                settled.Transfers[0] with
                {
                    Roles = [.. (roles ?? []).Select(r => new TransferRole(r.Role, paper.Says(r.Country, r.Country)))],
                    Items =
                    [
                        .. (categories ?? []).Select((c, i) => new Item
                        {
                            Description = paper.Says($"goods {i}", $"goods {i}"), Categories = c.Length == 0 ? [] : [new Category("EU-ML", c, "as the test has it")],
                        }),
                    ],
                },
            ],
        }).Norms;
    }
}
