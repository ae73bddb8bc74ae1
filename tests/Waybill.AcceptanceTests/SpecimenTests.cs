using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Waybill.AcceptanceTests;

/// <summary>The specimen cache from end to end, held against what a careful reader concludes from it.</summary>
public sealed class SpecimenTests(InvestigatedSpecimen specimen) : IClassFixture<InvestigatedSpecimen>
{
    /// <summary>What the program does not see yet. A line that has become true goes; none may come.</summary>
    private static readonly string[] NotSeenYet =
    [
        "deal ПДО-5: BY to ?",
        "deal Полынь-К: 3 Полынь-К delivered",
        "deal TPS-7: 2021-03-09 contract done, 18 TPS-7, 4 LD-22, 10 NV-3, by Thornhaven/Orders/PO TB-2021-017.pdf",
        "deal TPS-7: 2021-04-14 contract done, 18 TPS-7, 6 LD-22, by Thornhaven/Mail/RE_ PO TB-2021_017.eml",
        "deal TPS-7: 2021-05-07 dispatch done, 12 TPS-7, by Thornhaven/Shipping/Register 2021.xlsx",
        "deal TPS-7: 2021-05-12 receipt done, 12 TPS-7, by Thornhaven/Shipping/Register 2021.xlsx",
        "deal TPS-7: 2021-07-30 dispatch planned, 6 TPS-7, by Thornhaven/Shipping/Register 2021.xlsx",
        "deal TPS-7: 2021-07-30 dispatch planned, 6 LD-22, by Thornhaven/Shipping/Register 2021.xlsx",
        "deal LM-60K: 2021-07-18 dispatch done, 24 LM-60K, by Thornhaven/Shipping/Register 2021.xlsx",
    ];

    /// <summary>What the program concludes and should not. A line that it no longer concludes goes; none may come.</summary>
    private static readonly string[] SeenWrongly =
    [
        "deal ПДО-5: ? to ?",
        "deal Полынь-К: 4 Полынь-К delivered",
    ];

    [Fact]
    public void What_a_careful_reader_concludes_is_concluded() =>
        specimen.Expected.Except(specimen.Concluded).ShouldBe(NotSeenYet, ignoreOrder: true);

    [Fact]
    public void Nothing_is_concluded_that_a_careful_reader_does_not() =>
        specimen.Concluded.Except(specimen.Expected).ShouldBe(SeenWrongly, ignoreOrder: true);

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
    public void The_list_of_documents_and_the_export_count_the_same()
    {
        var exported = specimen.Export.GetProperty("documents").EnumerateArray().Select(d => d.GetProperty("path").GetString()).ToList();

        specimen.Documents.EnumerateArray().Select(d => d.GetProperty("path").GetString()).ShouldBe(exported);
        exported.Count.ShouldBe(33, "the README says so");
    }

    [Fact]
    public void A_deal_is_explained_in_the_names_of_the_export()
    {
        var transfer = specimen.Export.GetProperty("transfers").EnumerateArray().Single(t => t.GetProperty("id").GetString() == specimen.Explained.GetProperty("id").GetString());

        foreach (var field in transfer.EnumerateObject())
        {
            JsonElement.DeepEquals(specimen.Explained.GetProperty(field.Name), field.Value).ShouldBeTrue(field.Name);
        }
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

    internal JsonElement Documents { get; private set; }

    /// <summary>The first deal, as <c>explain</c> has it.</summary>
    internal JsonElement Explained { get; private set; }

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
        Documents = JsonElement.Parse((await _terminal.WaybillAsync("documents", Case, "--json")).ShouldSucceed().Output);
        var deal = Export.GetProperty("transfers")[0].GetProperty("id").GetString()!; // an id is always there
        Explained = JsonElement.Parse((await _terminal.WaybillAsync("explain", Case, deal, "--json")).ShouldSucceed().Output);
        var truth = JsonElement.Parse(await File.ReadAllTextAsync(Path.Combine(samples, "lipa-cache.expected.json")));
        var written = truth.GetProperty("transfers").EnumerateArray().Where(t => t.TryGetProperty("events", out _)).Select(NameOf).ToHashSet(StringComparer.Ordinal);
        Concluded = [.. Conclusions(Export, written)];
        Expected = [.. Conclusions(truth, written)];
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

    /// <param name="withEvents">The deals whose events the truth has.</param>
    private static IEnumerable<string> Conclusions(JsonElement export, HashSet<string> withEvents)
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
            var deal = NameOf(transfer);
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

                if (!IsNull(item, "delivered"))
                {
                    yield return $"deal {deal}: {Text(item, "delivered")} {Text(item, "designation")} delivered";
                }
            }

            // An event that names no goods speaks of the deal as a whole; the truth leaves those out.
            foreach (var @event in withEvents.Contains(deal) ? transfer.GetProperty("events").EnumerateArray().Where(e => e.GetProperty("items").GetArrayLength() > 0) : [])
            {
                var goods = @event.GetProperty("items").EnumerateArray().Select(i => $"{Text(i, "quantity")} {Text(items[i.GetProperty("item").GetInt32()], "designation")}");
                yield return $"deal {deal}: {Text(@event, "date")} {Text(@event, "stage")} {Text(@event, "mode")}, {string.Join(", ", goods)}, by {paths[Text(@event, "document")]}";
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

    private static string NameOf(JsonElement transfer) => Text(transfer.GetProperty("items")[0], "designation");

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
