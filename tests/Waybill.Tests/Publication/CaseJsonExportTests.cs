using System.Text;
using System.Text.Json;
using Waybill.Publication;
using Waybill.Publication.CaseExport;

namespace Waybill.Tests.Publication;

public sealed class CaseJsonExportTests
{
    [Fact]
    public async Task The_export_of_the_small_dossier_is_the_approved_one() =>
        Approved.ShouldBe(await WriteAsync(SmallDossier.Make()), "small-case.expected.json");

    [Fact]
    public async Task The_same_dossier_gives_the_same_bytes() =>
        (await WriteAsync(SmallDossier.Make())).ShouldBe(await WriteAsync(SmallDossier.Make()));

    [Fact]
    public async Task Every_field_of_a_transfer_that_is_not_null_has_evidence()
    {
        await EveryFieldHasEvidenceAsync(SmallDossier.Make());
        await EveryFieldHasEvidenceAsync(PartsDossier.Make());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_piece_of_evidence_is_the_slice_of_its_page(bool inParts)
    {
        var dossier = inParts ? PartsDossier.Make() : SmallDossier.Make();
        var pages = dossier.Case.Documents.DistinctBy(d => d.File).Where(d => d.Transcript.Pages.Count > 0)
            .ToDictionary(d => d.File.ToString(), d => d.Transcript.Pages[0].Text, StringComparer.Ordinal);

        var evidence = (await ReadAsync(dossier)).GetProperty("transfers").EnumerateArray().SelectMany(t => t.GetProperty("evidence").EnumerateArray()).ToArray();

        evidence.Length.ShouldBeGreaterThan(20);
        foreach (var e in evidence)
        {
            var text = pages[e.GetProperty("document").GetString()!]; // the contract gives every piece a document
            text[e.GetProperty("start").GetInt32()..e.GetProperty("end").GetInt32()].ShouldBe(e.GetProperty("quote").GetString());
        }
    }

    [Fact]
    public async Task An_archive_is_no_document_and_a_file_that_could_not_be_had_is_one()
    {
        var documents = (await ReadAsync(SmallDossier.Make())).GetProperty("documents").EnumerateArray().ToArray();

        documents.Select(d => d.GetProperty("path").GetString()).ShouldBe(
            ["contract & annex.docx", "invoice.xlsx", "lost.bin", "mail/0007.eml!/letter.pdf", "note.txt", "scan.pdf", "z/copy.docx"]);
        documents[2].GetProperty("id").ValueKind.ShouldBe(JsonValueKind.Null);
        documents[2].GetProperty("problem").GetString().ShouldBe("inaccessible: permission denied");
        documents[5].GetProperty("problem").GetString().ShouldBe("encrypted: needs a password");
        documents[5].GetProperty("pages").ValueKind.ShouldBe(JsonValueKind.Null);
        documents[6].GetProperty("duplicateOf").GetString().ShouldBe(documents[0].GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("5000000.00")]
    [InlineData("0.0000001")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("0.10")]
    public async Task Amounts_are_written_exactly_and_without_exponent(string amount)
    {
        var dossier = SmallDossier.Make();
        var transfer = dossier.Case.Transfers[0];
        var total = transfer.Total!.With(decimal.Parse(amount)); // the first deal has a total
        dossier = dossier with { Case = dossier.Case with { Transfers = [transfer with { Total = total }] } };

        (await ReadAsync(dossier)).GetProperty("transfers")[0].GetProperty("total").GetProperty("amount").GetRawText().ShouldBe(amount);
    }

    [Fact]
    public async Task Half_of_a_surrogate_pair_and_control_characters_do_not_stop_the_export()
    {
        var dossier = SmallDossier.Make();
        dossier = dossier with { Case = dossier.Case with { Parties = [dossier.Case.Parties[0] with { Name = "a\0b\ud83dc\u202e" }] } };

        (await ReadAsync(dossier)).GetProperty("parties")[0].GetProperty("name").GetString().ShouldBe("a\0b\ufffdc\u202e");
    }

    [Fact]
    public void Every_verdict_reads_as_the_field_guide_has_it() =>
        Enum.GetValues<Verdict>().Select(v => v.Phrase()).ShouldBe(
            ["engaged", "does not cover this act", "not bound on that date", "non-binding", "wrong direction", "insufficient facts", "sources conflict"]);

    [Fact]
    public async Task What_coverage_says_of_a_document_that_was_read_stands_with_it()
    {
        var dossier = SmallDossier.Make();
        var failed = dossier with { Coverage = [.. dossier.Coverage.Select(r => r.Path == "invoice.xlsx" ? r with { State = ReadingState.PartlyRead, Problems = [new Problem(ProblemCode.LimitReached, "its claims were not looked for")] } : r)] };

        var document = (await ReadAsync(failed)).GetProperty("documents").EnumerateArray().Single(d => d.GetProperty("path").GetString() == "invoice.xlsx");

        document.GetProperty("problem").GetString().ShouldBe("limit-reached: its claims were not looked for");
    }

    private static async Task EveryFieldHasEvidenceAsync(Dossier dossier)
    {
        var export = await ReadAsync(dossier);

        foreach (var transfer in export.GetProperty("transfers").EnumerateArray())
        {
            var supported = transfer.GetProperty("evidence").EnumerateArray().Select(e => e.GetProperty("field").GetString()).ToHashSet();
            foreach (var field in FieldsWithValues(transfer))
            {
                supported.ShouldContain(field);
            }
        }
    }

    private static async Task<string> WriteAsync(Dossier dossier)
    {
        using var output = new MemoryStream();
        await new CaseJsonExport().WriteAsync(dossier, new NoPictures(), output, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static async Task<JsonElement> ReadAsync(Dossier dossier) => JsonDocument.Parse(await WriteAsync(dossier)).RootElement;

    /// <summary>What the contract wants evidence for, told from the export alone.</summary>
    private static IEnumerable<string> FieldsWithValues(JsonElement transfer)
    {
        string[] plain = ["from", "to", "stage", "from_date", "to_date"];
        foreach (var field in plain.Where(f => transfer.GetProperty(f).ValueKind != JsonValueKind.Null))
        {
            yield return field;
        }

        foreach (var parent in ((string[])["contract", "total"]).Where(p => transfer.GetProperty(p).ValueKind != JsonValueKind.Null))
        {
            foreach (var field in transfer.GetProperty(parent).EnumerateObject().Where(f => f.Value.ValueKind != JsonValueKind.Null))
            {
                yield return $"{parent}.{field.Name}";
            }
        }

        for (var i = 0; i < transfer.GetProperty("roles").GetArrayLength(); i++)
        {
            yield return $"roles[{i}]";
        }

        for (var i = 0; i < transfer.GetProperty("items").GetArrayLength(); i++)
        {
            foreach (var field in transfer.GetProperty("items")[i].EnumerateObject()
                .Where(f => f.Value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Array)))
            {
                yield return $"items[{i}].{field.Name}";
            }
        }

        for (var i = 0; i < transfer.GetProperty("events").GetArrayLength(); i++)
        {
            yield return $"events[{i}]";
        }

        if (transfer.GetProperty("outcome").GetString() != "open")
        {
            yield return "outcome";
        }

        if (transfer.GetProperty("hedged").GetBoolean())
        {
            yield return "hedged";
        }
    }
}
