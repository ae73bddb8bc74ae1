using System.Text;
using Waybill.Publication;
using Waybill.Publication.Ledger;

namespace Waybill.Tests.Publication;

public sealed class LedgerTests
{
    [Fact]
    public async Task The_ledger_of_the_small_dossier_is_the_approved_one() =>
        Approved.ShouldBe((await WriteAsync(SmallDossier.Make())).TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal), "small-ledger.expected.csv");

    [Fact]
    public async Task Each_item_has_its_line_and_each_line_all_columns()
    {
        var dossier = LargeDossier.Make();

        var lines = Csv.Parse(await WriteAsync(dossier), "ledger.csv");

        lines.Count.ShouldBe(1 + dossier.Case.Transfers.Sum(t => t.Items.Count));
        lines.ShouldAllBe(l => l.Fields.Count == lines[0].Fields.Count);
        lines[0].Fields.ShouldBeUnique();
    }

    [Fact]
    public async Task A_cell_that_begins_like_a_formula_is_text()
    {
        var dossier = SmallDossier.Make();
        var transfer = dossier.Case.Transfers[0];
        var item = transfer.Items[0];
        dossier = dossier with { Case = dossier.Case with { Transfers = [transfer with { Items = [item with { Designation = item.Designation!.With("=cmd|' /C calc'!A0") }] }] } }; // the first item has one

        (await WriteAsync(dossier)).ShouldContain(",'=cmd|' /C calc'!A0,");
    }

    [Fact]
    public void A_number_is_delivered_only_where_the_papers_add_up_to_one()
    {
        var dossier = SmallDossier.Make();
        var transfer = dossier.Case.Transfers[0];
        var contract = transfer.StageSupports[1];
        var received = transfer with
        {
            Stage = contract.Stage.With(Stage.Receipt),
            StageSupports = [contract with { Stage = contract.Stage.With(Stage.Receipt) }],
            Items = [transfer.Items[0] with { Delivered = transfer.Items[0].Quantity }],
        };

        Row(dossier, transfer).NumberDelivered.ShouldBeNull();
        Row(dossier, transfer).YearsOfDelivery.ShouldBeEmpty();
        Row(dossier, received).NumberDelivered.ShouldBe(4);
        Row(dossier, received).DeliveredIsUncertain.ShouldBeFalse();
        Row(dossier, received).YearsOfDelivery.ShouldBe([2019]);
        Row(dossier, received).StageInWords.ShouldBe("received (1 document, unconfirmed)");
        Row(dossier, received with { StageSupports = [] }).DeliveredIsUncertain.ShouldBeTrue("no paper proves receipt");
    }

    [Fact]
    public void A_contradiction_makes_the_number_uncertain_and_names_both_papers()
    {
        var row = LedgerBuilder.Build(SmallDossier.Make().Case)[0];

        row.NumberIsUncertain.ShouldBeTrue();
        row.Contradictions.ShouldBe(["items[0].quantity: 4 (contract & annex.docx, p. 1) against 6 (invoice.xlsx, p. 1)"]);
    }

    [Theory]
    [InlineData(Stage.Dispatch, "shipped")]
    [InlineData(Stage.Agreement, "agreed")]
    public void Two_documents_confirm_a_stage(Stage stage, string word)
    {
        var transfer = SmallDossier.Make().Case.Transfers[0];
        var carried = transfer with { Stage = transfer.Stage!.With(stage), StageSupports = transfer.StageSupports.Select(s => s with { Stage = s.Stage.With(stage) }).ToArray() }; // the first deal has a stage

        StageWords.Describe(carried).ShouldBe($"{word} (2 documents)");
    }

    [Fact]
    public void Every_stage_has_words_and_a_next_paper()
    {
        var transfer = SmallDossier.Make().Case.Transfers[0];

        foreach (var stage in Enum.GetValues<Stage>())
        {
            stage.Participle().ShouldNotBeEmpty();
            StageWords.PaperThatWouldCarryFurther(transfer with { Stage = transfer.Stage!.With(stage) }).ShouldNotBeEmpty(); // the first deal has a stage
        }
    }

    private static LedgerRow Row(Dossier dossier, Transfer transfer) => LedgerBuilder.Build(dossier.Case with { Transfers = [transfer] }).ShouldHaveSingleItem();

    private static async Task<string> WriteAsync(Dossier dossier)
    {
        using var output = new MemoryStream();
        await new LedgerCsvExport().WriteAsync(dossier, new NoPictures(), output, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
