using System.CommandLine;
using Waybill.Processing;
using Waybill.Storage;

namespace Waybill.Cli.Commands;

/// <summary><c>--limit NAME=VALUE</c>: kept in the case, so that every later command reads and counts by the same limits.</summary>
internal static class LimitOption
{
    private const string Default = "default";

    public static Option<string[]> Create() => new("--limit")
    {
        HelpName = "NAME=VALUE",
        Description = "change a limit of this case, and keep it in the case; 'default' as the value takes the change back; 'waybill config CASE' lists them. May be given more than once",
    };

    /// <summary>The limits that these words make of the defaults.</summary>
    public static CaseLimits Read(string[]? changes) =>
        KnownLimits.With((changes ?? []).Select(c => c.Split('=', 2)).ToDictionary(c => c[0], c => c[1], StringComparer.Ordinal));

    /// <summary>The case with these limits written down in it.</summary>
    /// <exception cref="UsageException">A word is not NAME=VALUE.</exception>
    /// <exception cref="CaseException">A name or a value is none.</exception>
    public static CaseFolder Keep(CaseFolder folder, string[]? changes)
    {
        if (changes is not { Length: > 0 })
        {
            return folder;
        }

        var kept = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in folder.Settings.Limits ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            kept[name] = value;
        }

        foreach (var change in changes)
        {
            if (change.Split('=', 2) is not [var name, var value])
            {
                throw new UsageException($"--limit takes NAME=VALUE, and not '{change}'");
            }

            var limit = KnownLimits.Find(name.Trim());
            if (value.Trim() == Default)
            {
                kept.Remove(limit.Name);
            }
            else
            {
                KnownLimits.Value(limit, value.Trim());
                kept[limit.Name] = value.Trim();
            }
        }

        return folder.WithLimits(kept);
    }
}
