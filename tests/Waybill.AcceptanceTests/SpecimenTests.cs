using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Waybill.AcceptanceTests;

/// <summary>The specimen cache from end to end, held against what a careful reader concludes from it.</summary>
public sealed class SpecimenTests(InvestigatedSpecimen specimen) : IClassFixture<InvestigatedSpecimen>
{
    /// <summary>What the program does not see yet. A line that has become true may go; none may come.</summary>
    private static readonly string[] NotSeenYet =
    [
        "Входящие/6-3_1102 от 09.09.2019.docx: other, not read whole",
        "Контракты/ДТ 0041726.pdf: quantity-agreement fail",
        "Сканы/img_0032.png: export-passport",
        "deal АПГ-9: UA to BY",
        "deal АПГ-9: stage inquiry, refused",
        "deal АПГ-9: supply of 10 шт. АПГ-9",
        "deal АПГ-9: the stage rests on Исходящие/08-14_640 от 21.05.2019.pdf",
        "deal ПДО-5: BY to ?",
        "deal ПДО-5: stage marketing, open",
        "deal ПДО-5: supply of ? ? ПДО-5",
        "deal ПДО-5: the stage rests on Сканы/img_0032.png",
        "deal ПНО-12: BY to AZ",
        "deal Полынь-К: supply of 3 компл. Полынь-К",
        "deal Полынь-К: training of 12 чел. Полынь-К",
    ];

    /// <summary>What the program concludes and should not.</summary>
    private static readonly string[] SeenWrongly =
    [
        "Входящие/6-3_1102 от 09.09.2019.docx!/[Content_Types].xml: other",
        "Входящие/6-3_1102 от 09.09.2019.docx!/_rels/.rels: other",
        "Входящие/6-3_1102 от 09.09.2019.docx!/docProps/core.xml: other",
        "Входящие/6-3_1102 от 09.09.2019.docx!/word/document.xml: other, not read whole",
        "Сканы/img_0032.png: other",
        "deal АПГ-9: the stage rests on Входящие/118_06 від 05.06.2019.pdf",
        "deal ПДО-5: ? to ?",
        "deal ПНО-12: ? to AZ",
        "deal Полынь-К: the stage rests on Сканы/img_0033.pdf",
        "deal Полынь-К: training of 12 чел. —",
        "deal Полынь-К: training of 3 компл. Полынь-К",
        "missing: 1907/33 of 2019-06-14",
    ];

    [Fact]
    public void What_a_careful_reader_concludes_is_concluded() =>
        specimen.Expected.Except(specimen.Concluded).Except(NotSeenYet).ShouldBeEmpty();

    [Fact]
    public void Nothing_is_concluded_that_a_careful_reader_does_not() =>
        specimen.Concluded.Except(specimen.Expected).Except(SeenWrongly).ShouldBeEmpty();

    [Fact]
    public void Every_field_of_a_transfer_has_evidence_that_verify_confirms()
    {
        foreach (var transfer in specimen.Export.GetProperty("transfers").EnumerateArray())
        {
            var proved = transfer.GetProperty("evidence").EnumerateArray().Select(e => e.GetProperty("field").GetString()).ToHashSet();
            proved.ShouldContain("stage");
            for (var i = 0; i < transfer.GetProperty("items").GetArrayLength(); i++)
            {
                foreach (var field in new[] { "designation", "quantity", "unitPrice", "amount" }.Where(f => transfer.GetProperty("items")[i].GetProperty(f).ValueKind != JsonValueKind.Null))
                {
                    proved.ShouldContain($"items[{i}].{field}");
                }
            }
        }

        specimen.Verified.ShouldSucceed().Output.ShouldContain("all as it was");
    }

    [Fact]
    public void Every_file_is_accounted_for()
    {
        int Number(string name) => specimen.Coverage.GetProperty(name).GetInt32();

        Number("waiting").ShouldBe(0);
        Number("acquired").ShouldBe(Number("read") + Number("partlyRead") + Number("unreadable"));
        specimen.Coverage.GetProperty("files").EnumerateArray()
            .Where(f => f.GetProperty("state").GetString() != "read" && f.GetProperty("problems").GetArrayLength() == 0)
            .ShouldBeEmpty("what was not read whole says why");
    }

    [Fact]
    public void A_second_run_does_no_work_and_ends_with_the_same_bytes()
    {
        specimen.ProcessedAgain.ShouldSucceed().Output.ShouldEndWith(", all done before\n");
        specimen.ExportedAgain.ShouldBe(specimen.Exported);
        specimen.DossierAgain.ShouldBe(specimen.Dossier);
    }
}

/// <summary>One run over the specimen cache, and a second one after it.</summary>
public sealed class InvestigatedSpecimen : IAsyncLifetime
{
    private const string Case = "specimen.case";

    private readonly Terminal _terminal = new();

    /// <summary>One line for each conclusion, in words.</summary>
    internal IReadOnlyList<string> Expected { get; private set; } = [];

    internal IReadOnlyList<string> Concluded { get; private set; } = [];

    internal JsonElement Export { get; private set; }

    internal JsonElement Coverage { get; private set; }

    internal Ended Verified { get; private set; } = null!; // set before the first test runs

    internal Ended ProcessedAgain { get; private set; } = null!; // the same

    internal string Exported { get; private set; } = "";

    internal string ExportedAgain { get; private set; } = "";

    internal string Dossier { get; private set; } = "";

    internal string DossierAgain { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var samples = Path.Combine(RootOfRepository(), "samples");
        await InvestigateAsync(samples);
        (Exported, Dossier) = (await ExportAsync(), await DossierAsync());
        Export = JsonElement.Parse(Exported);
        Coverage = JsonElement.Parse((await _terminal.WaybillAsync("coverage", Case, "--json")).ShouldSucceed().Output);
        Concluded = [.. Conclusions(Export)];
        Expected = [.. Conclusions(JsonElement.Parse(await File.ReadAllTextAsync(Path.Combine(samples, "lipa-cache.expected.json"))))];
        Verified = await _terminal.WaybillAsync("verify", Case);

        ProcessedAgain = await _terminal.WaybillAsync("process", Case);
        await InvestigateAsync(samples);
        (ExportedAgain, DossierAgain) = (await ExportAsync(), await DossierAsync());
    }

    public ValueTask DisposeAsync()
    {
        _terminal.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task InvestigateAsync(string samples) =>
        (await _terminal.WaybillAsync("investigate", Path.Combine(samples, "lipa-cache"), "--case", Case)).ShouldSucceed();

    private async Task<string> ExportAsync() => (await _terminal.WaybillAsync("export", Case, "--format", "json")).ShouldSucceed().Output;

    private Task<string> DossierAsync() => File.ReadAllTextAsync(Path.Combine(_terminal.Folder, Case, "dossier.html"));

    private static IEnumerable<string> Conclusions(JsonElement export)
    {
        var paths = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var document in export.GetProperty("documents").EnumerateArray())
        {
            var path = Text(document, "path");
            paths.TryAdd(Text(document, "id"), path);
            yield return $"{path}: {Text(document, "kind")}{(IsNull(document, "duplicateOf") ? "" : ", a copy")}{(IsNull(document, "problem") ? "" : ", not read whole")}";
        }

        foreach (var transfer in export.GetProperty("transfers").EnumerateArray())
        {
            var items = transfer.GetProperty("items").EnumerateArray().ToList();
            var deal = Text(items[0], "designation");
            yield return $"deal {deal}: {Text(transfer, "from")} to {Text(transfer, "to")}";
            yield return $"deal {deal}: stage {Text(transfer, "stage")}, {Text(transfer, "outcome")}{(transfer.GetProperty("hedged").GetBoolean() ? ", only planned" : "")}";
            foreach (var evidence in transfer.GetProperty("evidence").EnumerateArray().Where(e => Text(e, "field") == "stage"))
            {
                yield return $"deal {deal}: the stage rests on {paths[Text(evidence, "document")]}";
            }

            foreach (var item in items)
            {
                yield return $"deal {deal}: {Text(item, "activity")} of {Text(item, "quantity")} {Text(item, "unit")} {Text(item, "designation")}";
                if (!IsNull(item, "amount"))
                {
                    yield return $"deal {deal}: {Text(item, "unitPrice")} each, {Text(item, "amount")} {Text(item, "currency")}";
                }
            }

            if (transfer.GetProperty("contract") is { ValueKind: JsonValueKind.Object } contract && !IsNull(contract, "number"))
            {
                yield return $"deal {deal}: contract {Text(contract, "number")} of {Text(contract, "date")}";
            }

            if (transfer.GetProperty("total") is { ValueKind: JsonValueKind.Object } total && !IsNull(total, "amount"))
            {
                yield return $"deal {deal}: total {Text(total, "amount")} {Text(total, "currency")}";
            }
        }

        foreach (var gap in export.GetProperty("gaps").EnumerateArray())
        {
            yield return $"missing: {Text(gap, "number")} of {Text(gap, "date")}";
        }

        foreach (var check in export.GetProperty("checks").EnumerateArray().Where(c => Text(c, "outcome") is "fail" or "warn"))
        {
            yield return $"{paths[Text(check, "document")]}: {Text(check, "check")} {Text(check, "outcome")}";
        }
    }

    private static bool IsNull(JsonElement element, string name) => element.GetProperty(name).ValueKind == JsonValueKind.Null;

    /// <summary>Numbers without the zeros that one writer prints and another does not.</summary>
    private static string Text(JsonElement element, string name) => element.GetProperty(name) switch
    {
        { ValueKind: JsonValueKind.Number } number => number.GetDecimal().ToString("0.####", System.Globalization.CultureInfo.InvariantCulture),
        { ValueKind: JsonValueKind.Null } => "?",
        var text => text.ToString(),
    };

    private static string RootOfRepository([CallerFilePath] string thisFile = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..")); // a file lies in a folder
}
