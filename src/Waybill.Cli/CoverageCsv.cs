using System.Globalization;

namespace Waybill.Cli;

/// <summary>The coverage and the expansion ledger as CSV (RFC 4180): every file, in the order of its path.</summary>
internal static class CoverageCsv
{
    public static void Write(TextWriter output, IReadOnlyList<CoverageRow> rows)
    {
        Line(output, ["path", "sha256", "bytes", "media_type", "state", "reasons", "details", "acquired_file", "copy_of", "repeats"]);
        foreach (var row in rows)
        {
            Line(
                output,
                [
                    row.Path, row.File?.Digits, Number(row.LengthInBytes), row.MediaType, row.State.NameOf(), string.Join(' ', row.Problems.Select(p => p.Name).Distinct(StringComparer.Ordinal)),
                    string.Join("; ", row.Problems), row.Root, row.CopyOf, row.Repeats,
                ]);
        }
    }

    public static void Write(TextWriter output, IReadOnlyList<Expansion> expansions)
    {
        Line(output, ["path", "sha256", "bytes_in", "bytes_out", "ratio", "members", "depth", "limits_reached"]);
        foreach (var e in expansions)
        {
            Line(output, [e.Path, e.File?.Digits, Number(e.BytesIn), Number(e.BytesOut), e.Ratio?.ToString(CultureInfo.InvariantCulture), Number(e.Members), Number(e.Depth), string.Join(' ', e.LimitsReached)]);
        }
    }

    private static void Line(TextWriter output, IEnumerable<string?> fields) => output.Write(Csv.Line(fields) + "\r\n");

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
