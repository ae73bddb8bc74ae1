using System.Text.Json;
using Waybill.Assessment;

namespace Waybill.Tests.Assessment;

public sealed class AssessorTests
{
    private static readonly PaperUnderTest Letter = new("a.pdf", DocumentKind.Letter) { Number = "5-2/678", Date = "2019-03-12", Sender = "plant", Text = "Слова." };

    [Fact]
    public async Task Every_check_says_something_of_every_document_once()
    {
        var findings = (await AssessorAsync()).Assess(CaseUnderTest.Of(Letter, Letter with { Path = "b.pdf", Number = "5-2/679" }));

        findings.Checks.Count.ShouldBe(24);
        findings.Checks.DistinctBy(c => (c.Check, c.Document)).Count().ShouldBe(24);
    }

    [Fact]
    public async Task An_exact_copy_is_not_assessed_again()
    {
        var settled = CaseUnderTest.Of(Letter);
        var copy = settled.Documents[0] with { Path = "z/a.pdf", DuplicateOf = Letter.Hash };

        (await AssessorAsync()).Assess(settled with { Documents = [settled.Documents[0], copy] }).Checks.Count.ShouldBe(12);
    }

    [Fact]
    public async Task The_same_case_is_assessed_the_same_way()
    {
        var settled = CaseUnderTest.Of(Letter, Letter with { Path = "b.pdf", Text = "Слова!" });

        Json(await AssessorAsync()).ShouldBe(Json(await AssessorAsync()));

        string Json(Assessor assessor) => JsonSerializer.Serialize(assessor.Assess(settled), WaybillJson.Options);
    }

    [Fact]
    public async Task An_empty_case_gives_nothing_and_breaks_nothing()
    {
        var findings = (await AssessorAsync()).Assess(CaseUnderTest.Of());

        (findings.Checks.Count + findings.Norms.Count + findings.Background.Count).ShouldBe(0);
    }

    [Fact]
    public async Task A_document_without_a_page_is_not_testable_rather_than_good()
    {
        var unreadable = CaseUnderTest.Of(Letter).Documents[0];
        var settled = CaseUnderTest.Of() with
        {
            Documents =
            [
                unreadable with { Transcript = unreadable.Transcript with { Pages = [] }, Claims = new Claims { File = unreadable.File, Kind = DocumentKind.Other } },
            ],
        };

        (await AssessorAsync()).Assess(settled).Checks.ShouldAllBe(c => c.Outcome == CheckOutcome.NotTestable);
    }

    [Fact]
    public async Task The_recipe_names_the_reference_data()
    {
        var reference = await CaseUnderTest.ReferenceAsync();

        new Assessor(reference).Recipe.ShouldContain(reference.Fingerprint);
    }

    private static async Task<Assessor> AssessorAsync() => new(await CaseUnderTest.ReferenceAsync());
}
