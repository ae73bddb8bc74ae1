using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Waybill.Publication;

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
            "Prints every field of a transfer with the words that say it.",
            "explain leak.case t-3f2a") { @case, id, json };
        command.SetAction(async (line, cancellation) =>
        {
            await using var session = await Session.OpenAsync(line.GetRequiredValue(@case), cancellation);
            var dossier = await session.DossierAsync(cancellation);
            var transfer = Find(dossier.Case.Transfers, line.GetRequiredValue(id));
            if (line.GetValue(json))
            {
                Screen.Out.Json(transfer);
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

    private static void Show(Screen screen, Dossier dossier, Transfer transfer)
    {
        screen.Sentence($"Transfer {transfer.Id}: {StageWords.Describe(transfer)}");
        foreach (var (field, value, quotes) in Fields(dossier, transfer))
        {
            screen.Line();
            screen.Sentence($"{field}: {value}");
            foreach (var quote in quotes)
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

    /// <summary>Every stated value in the order of the noun, found in its JSON: a field that is added tomorrow is explained tomorrow.</summary>
    private static IEnumerable<(string Field, string Value, IReadOnlyList<Quote> Quotes)> Fields(Dossier dossier, Transfer transfer)
    {
        var node = JsonSerializer.SerializeToNode(transfer with { Contradictions = [] }, WaybillJson.Options)!; // a transfer is not null
        var fields = Walk("", node).ToList();
        if (transfer.Outcome != DealOutcome.Open)
        {
            fields.Add(("outcome", transfer.Outcome.NameOf(), transfer.OutcomeQuotes));
        }

        if (transfer.Hedged)
        {
            fields.Add(("hedged", "only a plan, a wish or a possibility", transfer.HedgeQuotes));
        }

        var roles = transfer.Roles.Select((r, i) => (Field: string.Create(CultureInfo.InvariantCulture, $"roles[{i}].partyId"), Name: r.Role.NameOf())).ToDictionary(r => r.Field, r => r.Name, StringComparer.Ordinal);
        return fields.Select(f => roles.TryGetValue(f.Item1, out var role)
            ? ($"{f.Item1[..f.Item1.IndexOf('.', StringComparison.Ordinal)]}, {role}", Shared.NameOf(dossier, f.Item2) ?? f.Item2, f.Item3)
            : f);
    }

    private static IEnumerable<(string, string, IReadOnlyList<Quote>)> Walk(string path, JsonNode? node)
    {
        if (node is JsonObject { Count: > 0 } stated && stated["value"] is { } value && stated["quotes"] is JsonArray quotes)
        {
            return [(path, value.ToString(), quotes.Deserialize<List<Quote>>(WaybillJson.Options) ?? [])];
        }

        return node switch
        {
            JsonObject fields => fields.SelectMany(f => Walk(path.Length == 0 ? f.Key : $"{path}.{f.Key}", f.Value)),
            JsonArray items => items.SelectMany((item, i) => Walk(string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), item)),
            _ => [],
        };
    }
}
