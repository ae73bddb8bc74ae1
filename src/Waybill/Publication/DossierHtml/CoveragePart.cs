using System.Globalization;
using Waybill.Publication.Markup;

namespace Waybill.Publication.DossierHtml;

/// <summary>Every file is accounted for: what was read, what was not, and why.</summary>
internal static class CoveragePart
{
    public static void Write(MarkupWriter html, DossierView view)
    {
        var rows = view.Dossier.Coverage;
        WriteSum(html, rows);
        var troubled = rows.Where(r => r.State != ReadingState.Read || r.IsWithoutText).ToArray();
        if (troubled.Length == 0)
        {
            html.Element("p", "Every file was read.", ("class", "nothing"));
            return;
        }

        WriteReasons(html, CoverageAccount.Of(rows));
        using var table = html.In("table", ("class", "files"));
        html.Element("caption", "Files that were not read, or not whole");
        DealsPart.Head(html, "File", "State", "Why");
        using var body = html.In("tbody");
        foreach (var row in troubled)
        {
            using var line = html.In("tr");
            using (html.In("th", ("scope", "row")))
            {
                DossierView.Link(html, row.File is { } file ? view.AnchorOf(file) : null, row.Path);
            }

            html.Element("td", Words(row.State));
            using var why = html.In("td");
            foreach (var problem in row.Problems)
            {
                using var reason = html.In("div");
                html.Cached(problem.ToString());
            }

            if (row.Problems.Count == 0)
            {
                html.Text(row.State == ReadingState.Waiting ? "its turn has not come" : "no reason is recorded");
            }
        }
    }

    private static void WriteSum(MarkupWriter html, IReadOnlyList<CoverageRow> rows)
    {
        using var table = html.In("table", ("class", "sum"));
        html.Element("caption", "All files that came in");
        DealsPart.Head(html, "State", "Files");
        using (html.In("tbody"))
        {
            foreach (var state in Enum.GetValues<ReadingState>())
            {
                Row(html, Words(state), rows.Count(r => r.State == state));
            }
        }

        using (html.In("tfoot"))
        {
            Row(html, "together", rows.Count);
        }
    }

    private static void WriteReasons(MarkupWriter html, CoverageAccount sum)
    {
        using var table = html.In("table", ("class", "sum"));
        html.Element("caption", "By reason; a file may have more than one");
        DealsPart.Head(html, "Reason", "Files", "What it means", "What could help");
        using var body = html.In("tbody");
        foreach (var (reason, files) in sum.Reasons)
        {
            using var row = html.In("tr");
            html.Element("th", reason.Name.Replace('-', ' '), ("scope", "row"));
            html.Element("td", files.ToString(CultureInfo.InvariantCulture), ("class", "amount"));
            html.Element("td", reason.Meaning);
            html.Element("td", reason.Help);
        }
    }

    private static void Row(MarkupWriter html, string name, int count)
    {
        using var row = html.In("tr");
        html.Element("th", name, ("scope", "row"));
        html.Element("td", count.ToString(CultureInfo.InvariantCulture), ("class", "amount"));
    }

    private static string Words(ReadingState state) => state switch
    {
        ReadingState.Read => "read whole",
        ReadingState.PartlyRead => "read in part",
        ReadingState.Unreadable => "not readable",
        _ => "waiting to be read",
    };
}
