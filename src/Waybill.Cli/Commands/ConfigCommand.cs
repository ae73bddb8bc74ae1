using System.CommandLine;
using Waybill.Processing;
using Waybill.Storage;

namespace Waybill.Cli.Commands;

/// <summary><c>config</c>: which limits hold for a case, and where each comes from.</summary>
internal static class ConfigCommand
{
    public static Command Create()
    {
        var (@case, json, limit) = (Shared.Case(), Shared.Json(), LimitOption.Create());
        var command = new DocumentedCommand(
            "config",
            "Lists the limits that hold for the case, and whether each is the default or was set for this case.",
            "config leak.case --limit root-bytes=200GiB")
        {
            @case,
            limit,
            json,
        };
        command.SetAction(line =>
        {
            var folder = LimitOption.Keep(CaseFolder.Open(line.GetRequiredValue(@case)), line.GetValue(limit));
            var limits = KnownLimits.With(folder.Settings.Limits);
            var rows = KnownLimits.All.Select(l => new Row(
                l.Name, KnownLimits.Written(l, limits), folder.Settings.Limits?.ContainsKey(l.Name) == true ? "case" : "default", KnownLimits.Written(l, new CaseLimits()), l.About)).ToList();
            if (line.GetValue(json))
            {
                Screen.Out.Json(rows);
            }
            else
            {
                Screen.Out.Table("", ["Limit", "Value", "From", "What is counted"], rows.Select(r => new[] { r.Name, r.Value, r.From == "case" ? $"case (default {r.Default})" : r.From, r.About }));
            }

            return ExitCode.Done;
        });
        return command;
    }

    /// <param name="From">Either <c>default</c> or <c>case</c>.</param>
    private sealed record Row(string Name, string Value, string From, string Default, string About);
}
