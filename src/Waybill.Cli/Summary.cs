using System.Globalization;
using Spectre.Console;
using Waybill.Cli.Commands;
using Waybill.Publication;

namespace Waybill.Cli;

/// <summary>What a person reads when the whole job is done, and can act on.</summary>
internal static class Summary
{
    private const int MostRows = 20;

    public static void Show(Screen screen, Dossier dossier, string dossierFile, string casePath)
    {
        Title(screen, "Documents");
        screen.Table(
            "None could be read.",
            ["Kind", "Documents", "Copies"],
            dossier.Case.Documents.GroupBy(d => d.Claims.Kind).OrderByDescending(g => g.Count()).ThenBy(g => g.Key)
                .Select(g => new[] { Titles.Kind(g.Key), Number(g.Count(d => d.DuplicateOf is null)), Blank(g.Count(d => d.DuplicateOf is not null)) }));
        screen.Sentence(DocumentsCommand.Count(dossier));

        Title(screen, "Transfers");
        screen.Table(
            "No paper speaks of a transfer.",
            ["Transfer", "From → to", "Items", "Stage"],
            dossier.Case.Transfers.Select(t => new[]
            {
                t.Id,
                $"{t.From?.Value ?? "?"} → {t.To?.Value ?? "?"}",
                string.Join("; ", t.Items.Select((item, i) => Item(item) + (DeliveryWords.Of(t, i) is { } delivery ? $" ({delivery})" : ""))),
                StageWords.Describe(t),
            }));

        Title(screen, "Missing papers");
        Limited(screen, "Every paper that is cited is in the case.", "gaps", casePath, ["Number", "Date", "Cited by"], [.. dossier.Case.Gaps.Select(g => new[]
        {
            g.Number,
            g.Date?.ToString(),
            string.Join("; ", g.CitedBy.Select(f => Shared.PathOf(dossier, f))),
        })]);

        Title(screen, "Findings");
        Limited(screen, "No check found anything odd.", "checks", casePath, ["Outcome", "Check", "Document", "Detail"], [.. dossier.Findings.Checks
            .Where(c => c.Outcome is CheckOutcome.Fail or CheckOutcome.Warn).OrderByDescending(c => c.Outcome)
            .Select(c => new[] { c.Outcome.NameOf(), c.Check, Shared.PathOf(dossier, c.Document), c.Detail })]);
        if (dossier.Findings.Norms.Count > 0)
        {
            var verdicts = dossier.Findings.Norms.GroupBy(n => n.Verdict).OrderBy(g => g.Key).Select(g => $"{g.Key.Phrase()}: {g.Count()}");
            screen.Sentence($"Norms held against the transfers: {string.Join(", ", verdicts)} (waybill norms {casePath})");
        }

        Title(screen, "Files");
        var sum = CoverageAccount.Of(dossier.Coverage);
        CoverageView.ShowSum(screen, sum);
        if (sum.Reasons.Count > 0)
        {
            CoverageView.ShowReasons(screen, sum);
            screen.Line($"Which files: waybill coverage {casePath}");
        }

        screen.Line();
        screen.Line($"Dossier: {dossierFile}");
        screen.Line($"Case:    {Path.GetFullPath(casePath)}");
    }

    private static void Title(Screen screen, string title)
    {
        screen.Line();
        screen.Show(new Rule(Markup.Escape(title)) { Justification = Justify.Left, Style = new Style(decoration: Decoration.Dim) });
    }

    private static void Limited(Screen screen, string ifEmpty, string command, string casePath, IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string?>> rows)
    {
        screen.Table(ifEmpty, columns, rows.Take(MostRows));
        if (rows.Count > MostRows)
        {
            screen.Line($"  … and {rows.Count - MostRows} more: waybill {command} {casePath}");
        }
    }

    private static string Item(Item item)
    {
        var what = item.Designation?.Value ?? item.Description?.Value ?? "not named";
        return item.Quantity is { } quantity ? $"{quantity.Value.ToString("0.####", CultureInfo.InvariantCulture)} {item.Unit?.Value ?? "×"} {what}" : what;
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Blank(int count) => count == 0 ? "" : Number(count);
}
