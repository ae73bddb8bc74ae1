using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Waybill.Publication;
using Waybill.Publication.CaseExport;

namespace Waybill.Cli.Commands;

/// <summary><c>explain</c>: every field of a deal with the words that say it.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var (@case, json) = (Shared.Case(), Shared.Json());
        var id = new Argument<string>("TRANSFER") { Description = "its id as 'ledger' prints it, or the beginning of it" };
        var command = new DocumentedCommand(
            "explain",
            "Prints every field of a transfer with the words that say it, the rule that read them, and how sure the value is.",
            "explain leak.case t-3f2a") { @case, id, json };
        command.SetAction(async (line, cancellation) =>
        {
            await using var session = await Session.OpenAsync(line.GetRequiredValue(@case), cancellation);
            var dossier = await session.DossierAsync(cancellation);
            var transfer = Find(dossier.Case.Transfers, line.GetRequiredValue(id));
            if (line.GetValue(json))
            {
                var exported = JsonSerializer.SerializeToNode(TransfersPart.ToJson(transfer), WaybillJson.Options)!.AsObject(); // an object is not null
                exported["readings"] = JsonSerializer.SerializeToNode(
                    TransferEvidence.FieldsOf(transfer).Where(f => f.Rule is not null || f.Sureness != Sureness.Sure).Select(f => new Reading(f.Field, f.Rule, f.Sureness, f.Doubt)), WaybillJson.Options);
                exported["contradictions"] = JsonSerializer.SerializeToNode(transfer.Contradictions, WaybillJson.Options);
                Screen.Out.Json(exported);
            }
            else
            {
                Show(Screen.Out, dossier, transfer);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Transfer Find(IReadOnlyList<Transfer> transfers, string wanted)
    {
        var found = transfers.Where(t => t.Id == wanted).ToList();
        found = found.Count > 0 ? found : [.. transfers.Where(t => wanted.Length > 0 && t.Id.StartsWith(wanted, StringComparison.Ordinal))];
        return found.Count switch
        {
            1 => found[0],
            0 => throw new UsageException($"the case has no transfer '{wanted}': 'waybill ledger' lists their ids"),
            _ => throw new UsageException($"'{wanted}' may be any of {string.Join(", ", found.Select(t => t.Id))}"),
        };
    }

    public static void Show(Screen screen, Dossier dossier, Transfer transfer)
    {
        screen.Sentence($"Transfer {transfer.Id}: {StageWords.Describe(transfer)}");
        foreach (var delivery in Enumerable.Range(0, transfer.Items.Count).Select(i => (Item: i, Words: DeliveryWords.Of(transfer, i))).Where(d => d.Words is not null))
        {
            screen.Sentence($"items[{delivery.Item}]: {delivery.Words}");
        }

        foreach (var (field, value) in Fields(dossier, transfer))
        {
            screen.Line();
            screen.Sentence($"{field.Field}: {value}");
            if (field.ReadingInWords() is { } reading)
            {
                screen.Sentence($"    {(field.Sureness == Sureness.Doubtful ? "? " : "")}{reading}");
            }

            foreach (var quote in field.Quotes)
            {
                screen.Line($"    «{quote.Text.ReplaceLineEndings(" ")}»");
                screen.Line($"      {Shared.PathOf(dossier, quote.File)}, page {quote.PageNumber}, {quote.Span.Start} to {quote.Span.End}");
            }
        }

        foreach (var contradiction in transfer.Contradictions)
        {
            screen.Line();
            screen.Line($"The papers disagree on {contradiction.Field}: {contradiction.Kept.Value} ({Shared.PathOf(dossier, contradiction.Kept.Quote.File)}) counts before "
                + $"{contradiction.Other.Value} ({Shared.PathOf(dossier, contradiction.Other.Quote.File)})");
        }
    }

    /// <summary>Every field that has evidence, by the name that it has in the case export, with its value in words.</summary>
    private static IEnumerable<(TransferField Field, string Value)> Fields(Dossier dossier, Transfer transfer)
    {
        var exported = TransfersPart.ToJson(transfer);
        return TransferEvidence.FieldsOf(transfer).Select(field => (field, EventAt(transfer, field.Field) is { } happened
            ? EventWords.Describe(transfer, happened)
            : Words(dossier, At(exported, field.Field))));
    }

    /// <summary>The event of which the field is the event itself: <c>events[2]</c>.</summary>
    private static TransferEvent? EventAt(Transfer transfer, string field) =>
        field.StartsWith("events[", StringComparison.Ordinal) && field.EndsWith(']')
        && int.TryParse(field.AsSpan()["events[".Length..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            ? transfer.Events[at]
            : null;

    /// <param name="path">As <c>items[0].quantity</c>.</param>
    private static JsonElement At(JsonElement element, string path)
    {
        foreach (var step in path.Split('.', '[').Select(s => s.TrimEnd(']')))
        {
            if (element.ValueKind == JsonValueKind.Null)
            {
                // A currency may be known of a total that is not, and the export writes no total then.
                break;
            }

            element = int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? element[index] : element.GetProperty(step);
        }

        return element;
    }

    private static string Words(Dossier dossier, JsonElement value) =>
        value.ValueKind == JsonValueKind.Object
            ? $"{value.GetProperty("role").GetString()}, {Shared.NameOf(dossier, value.GetProperty("party").GetString())}"
            : value.ToString();

    private sealed record Reading(string Field, string? Rule, Sureness Sureness, string? Doubt);
}
