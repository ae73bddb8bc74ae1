using System.Text.Json;

namespace Waybill.Publication.CaseExport;

internal static class FindingsPart
{
    public static void WriteGap(Utf8JsonWriter json, Gap gap)
    {
        json.WriteText("number", gap.Number);
        json.WriteText("date", gap.Date?.ToString());
        json.WriteTexts("citedBy", gap.CitedBy.Select(d => d.ToString()));
    }

    public static void WriteCheck(Utf8JsonWriter json, CheckFinding finding)
    {
        json.WriteString("document", finding.Document.ToString());
        json.WriteString("check", finding.Check);
        json.WriteString("outcome", finding.Outcome.NameOf());
        json.WriteText("detail", finding.Detail);
        json.WriteObjects("evidence", finding.Quotes, (j, quote) => j.WriteQuote(quote));
    }

    public static void WriteNorm(Utf8JsonWriter json, NormFinding finding)
    {
        json.WriteString("norm", finding.Norm);
        json.WriteString("transfer", finding.Transfer);
        json.WriteString("verdict", finding.Verdict.Phrase());
        json.WriteText("reason", finding.Reason);
        json.WriteTexts("missingFacts", finding.MissingFacts);
    }
}
