using System.CommandLine;
using System.Globalization;

namespace Waybill.Cli.Commands;

/// <summary><c>coverage</c>: what became of every file.</summary>
internal static class CoverageCommand
{
    private static readonly string[] Tables = ["reason", "format", "root"];

    public static Command Create()
    {
        var (@case, json) = (Shared.Case(), Shared.Json());
        var csv = new Option<bool>("--csv") { Description = "print every file as a line of CSV" };
        var ledger = new Option<bool>("--ledger") { Description = "what each acquired file expanded to, instead of the files: bytes in and out, members, depth, ratio, limits reached" };
        var all = new Option<bool>("--all") { Description = "name every file, however many have the same reason" };
        var by = Typed.Word(new Option<string>("--by") { HelpName = "WHAT", Description = "add the sum up by reason, format or root (the acquired file)", DefaultValueFactory = _ => Tables[0] }, Tables);
        var command = new DocumentedCommand(
            "coverage",
            "Accounts for every file: acquired = read + partly read + unreadable + waiting, and why what was not read was not.",
            "coverage leak.case --by format")
        {
            @case,
            by,
            all,
            ledger,
            json,
            csv,
        };
        command.SetAction(async (line, cancellation) =>
        {
            if (line.GetValue(json) && line.GetValue(csv))
            {
                throw new UsageException("'coverage' prints either --json or --csv");
            }

            await using var session = await Session.OpenAsync(line.GetRequiredValue(@case), cancellation);
            if (line.GetValue(ledger))
            {
                ShowLedger(await session.ExpansionsAsync(cancellation), line.GetValue(json), line.GetValue(csv));
                return ExitCode.Done;
            }

            var rows = await session.CoverageAsync(cancellation);
            if (line.GetValue(json))
            {
                Screen.Out.Json(new Printed(CoverageAccount.Of(rows), await session.ExpansionsAsync(cancellation), rows));
            }
            else if (line.GetValue(csv))
            {
                CoverageCsv.Write(Screen.Out.Output, rows);
            }
            else
            {
                CoverageView.Show(Screen.Out, rows, line.GetRequiredValue(by), line.GetValue(all));
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void ShowLedger(IReadOnlyList<Expansion> expansions, bool json, bool csv)
    {
        if (json)
        {
            Screen.Out.Json(expansions);
        }
        else if (csv)
        {
            CoverageCsv.Write(Screen.Out.Output, expansions);
        }
        else
        {
            Screen.Out.Table(
                "No file holds another.",
                ["File", "In", "Out", "Ratio", "Members", "Depth", "Limits reached"],
                expansions.Where(e => e.Members > 0).Select(e => new[]
                {
                    e.Path, Bytes.About(e.BytesIn), Bytes.About(e.BytesOut), e.Ratio?.ToString("0.##", CultureInfo.InvariantCulture),
                    e.Members.ToString(CultureInfo.InvariantCulture), e.Depth.ToString(CultureInfo.InvariantCulture), string.Join(", ", e.LimitsReached),
                }));
        }
    }

    /// <summary>What <c>--json</c> prints: the sum, its parts, the ledger, and every file.</summary>
    private sealed record Printed(
        int Acquired, int Read, int PartlyRead, int Unreadable, int Waiting, int WithoutText, int Copies,
        IReadOnlyList<PrintedReason> Reasons, IReadOnlyList<StateCount> Formats, IReadOnlyList<StateCount> Roots, IReadOnlyList<Expansion> Ledger, IReadOnlyList<CoverageRow> Files)
    {
        public Printed(CoverageAccount sum, IReadOnlyList<Expansion> ledger, IReadOnlyList<CoverageRow> files)
            : this(
                sum.Acquired, sum.Read, sum.PartlyRead, sum.Unreadable, sum.Waiting, sum.WithoutText, sum.Copies,
                [.. sum.Reasons.Select(r => new PrintedReason(r.Reason.Name, r.Files, r.Reason.Meaning, r.Reason.Help))], sum.Formats, sum.Roots, ledger, files)
        {
        }
    }

    private sealed record PrintedReason(string Reason, int Files, string Meaning, string Help);
}
