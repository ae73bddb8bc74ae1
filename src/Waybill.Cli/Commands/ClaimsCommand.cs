using System.CommandLine;
using System.Text.Json;
using Waybill.Publication;
using Waybill.Verification;

namespace Waybill.Cli.Commands;

/// <summary><c>claims</c>: what each paper is found to say, to be judged one by one.</summary>
internal static class ClaimsCommand
{
    public static Command Create()
    {
        var (@case, json) = (Shared.Case(), Shared.Json());
        var document = new Argument<string?>("DOCUMENT") { Description = "the first digits of its id, or its path; without it all documents", Arity = ArgumentArity.ZeroOrOne };
        var command = new DocumentedCommand(
            "claims",
            "Lists what each paper is found to say, with its words and with what readers said of it. 'decide' takes the ids.",
            "claims leak.case letters/0001.pdf") { @case, document, json };
        command.SetAction(async (line, cancellation) =>
        {
            await using var session = await Session.OpenAsync(line.GetRequiredValue(@case), cancellation);
            var rows = await session.CoverageAsync(cancellation);
            var wanted = line.GetValue(document) is { } name ? [DocumentChoice.Among(rows, name)] : rows.DistinctBy(r => r.File).ToList();
            var sheet = new List<Row>();
            foreach (var row in wanted)
            {
                sheet.AddRange(await RowsAsync(session, row, cancellation));
            }

            if (line.GetValue(json))
            {
                Screen.Out.Json(sheet);
            }
            else
            {
                Screen.Out.Table(
                    "Nothing is claimed.",
                    ["Claim", "Field", "Value", "Words", "Read", "Judged", "Document", "Page"],
                    sheet.Select(r => new string?[] { r.Id, r.Field, Words(r.Value), r.Quote.ReplaceLineEndings(" "), SurenessWords.Reading(r.Rule, r.Sureness, r.Doubt), string.Join("; ", r.Judgements), r.Path, r.Page.ToString(System.Globalization.CultureInfo.InvariantCulture) }));
            }

            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>The claims of a file, rejected ones included.</summary>
    public static async Task<IReadOnlyList<SheetClaim>> SheetAsync(Session session, CoverageRow row, CancellationToken cancellation) =>
        row.File is { } file && row.State is ReadingState.Read or ReadingState.PartlyRead && (await session.Pipeline.ClaimsAsync(file, cancellation)).Value is { } claims
            ? ClaimSheet.Of(claims)
            : [];

    private static async Task<IEnumerable<Row>> RowsAsync(Session session, CoverageRow row, CancellationToken cancellation)
    {
        var judged = session.Decisions.InForce.Where(d => d.Ruling is ClaimRuling r && r.Claim.File == row.File).Select(d => (d.Who, Ruling: (ClaimRuling)d.Ruling)).ToList();
        return (await SheetAsync(session, row, cancellation)).Select(c => new Row(
            c.Key.Id,
            c.Key.Field,
            JsonElement.Parse(c.Value),
            c.Key.Quote,
            [.. judged.Where(j => c.Has(j.Ruling.Claim)).Select(j => $"{j.Who}: {j.Ruling.Judgement.NameOf()}")],
            row.Path,
            c.Key.PageNumber,
            c.Rule,
            c.Sureness,
            c.Doubt));
    }

    /// <summary>The parts of a value side by side: <c>IBAN BY81…, check digit wrong</c>.</summary>
    private static string Words(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => string.Join(", ", new[]
        {
            string.Join(' ', value.EnumerateObject().Where(p => p.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number).Select(p => p.Value.ToString())),
            value.TryGetProperty("isValid", out var isValid) && isValid.ValueKind == JsonValueKind.False ? "check digit is wrong" : "",
        }.Where(t => t.Length > 0)),
        JsonValueKind.Array => string.Join("; ", value.EnumerateArray().Select(Words)),
        JsonValueKind.True => "yes",
        JsonValueKind.False => "no",
        _ => value.ToString().ReplaceLineEndings(" "),
    };

    private sealed record Row(string Id, string Field, JsonElement Value, string Quote, IReadOnlyList<string> Judgements, string Path, int Page, string? Rule, Sureness Sureness, string? Doubt);
}
