using Waybill.Publication.Markup;

namespace Waybill.Publication.DossierHtml;

/// <summary>The second half of a deal's section: what carries its stage, what would carry it further, where its papers disagree.</summary>
internal static class DealEvidencePart
{
    public static void Write(MarkupWriter html, DossierView view, Transfer transfer)
    {
        WriteSupports(html, view, transfer);
        html.Element("h4", "What paper would carry it further");
        html.Element("p", StageWords.PaperThatWouldCarryFurther(transfer));
        WriteContradictions(html, view, transfer);
        WriteNorms(html, view, transfer);
        WriteDocuments(html, view, transfer);
    }

    private static void WriteSupports(MarkupWriter html, DossierView view, Transfer transfer)
    {
        html.Element("h4", "How far: what each paper can prove");
        if (transfer.StageSupports.Count == 0)
        {
            html.Element("p", "No paper proves a stage of this deal.", ("class", "nothing"));
            return;
        }

        using var table = html.In("table");
        html.Element("caption", "Stages and the papers that carry them");
        DealsPart.Head(html, "Stage", "Paper", "In its words");
        using var body = html.In("tbody");
        foreach (var support in transfer.StageSupports)
        {
            using var row = html.In("tr");
            html.Element("th", support.Stage.Value.NameOf().Replace('-', ' '), ("scope", "row"));
            DealsPart.Cell(html, null, () => view.Document(html, support.Document));
            view.WordsCell(html, support.Stage);
        }
    }

    private static void WriteContradictions(MarkupWriter html, DossierView view, Transfer transfer)
    {
        html.Element("h4", "Where its papers contradict each other");
        if (transfer.Contradictions.Count == 0)
        {
            html.Element("p", "No contradiction was found.", ("class", "nothing"));
            return;
        }

        using var table = html.In("table", ("class", "against"));
        html.Element("caption", "The contract with its specification counts before the invoice, the invoice before the consignment note");
        DealsPart.Head(html, "Field", "What counts", "What another paper says");
        using var body = html.In("tbody");
        foreach (var contradiction in transfer.Contradictions)
        {
            using var row = html.In("tr");
            html.Element("th", FieldWords(contradiction.Field), ("scope", "row"));
            Side(html, view, contradiction.Kept);
            Side(html, view, contradiction.Other);
        }
    }

    private static void Side(MarkupWriter html, DossierView view, Stated<string> side) => DealsPart.Cell(html, null, () =>
    {
        view.Value(html, side.Value, side.Quotes);
        html.Text(" in ");
        view.Document(html, side.Quote.File);
    });

    /// <summary><c>items[0].unitPrice</c> is <c>item 1: unit price</c>.</summary>
    internal static string FieldWords(string field)
    {
        var words = string.Concat(field.Select(c => char.IsUpper(c) ? " " + char.ToLowerInvariant(c) : c == '_' ? " " : c.ToString()));
        var (open, close) = (words.IndexOf('[', StringComparison.Ordinal), words.IndexOf(']', StringComparison.Ordinal));
        if (open < 0 || close < open || !int.TryParse(words[(open + 1)..close], System.Globalization.CultureInfo.InvariantCulture, out var at))
        {
            return words.Replace('.', ' ');
        }

        var rest = words[(close + 1)..].TrimStart('.').Replace('.', ' ');
        return $"{words[..open].TrimEnd('s')} {at + 1}{(rest.Length > 0 ? ": " + rest : "")}";
    }

    private static void WriteNorms(MarkupWriter html, DossierView view, Transfer transfer)
    {
        var norms = view.Dossier.Findings.Norms.Where(n => n.Transfer == transfer.Id).ToArray();
        if (norms.Length == 0)
        {
            return;
        }

        html.Element("h4", "Norms");
        using var list = html.In("ul", ("class", "plain"));
        foreach (var norm in norms)
        {
            using var entry = html.In("li");
            html.Element("span", norm.Verdict.Phrase(), ("class", "verdict " + norm.Verdict.NameOf()));
            html.Text(" ");
            html.Element("a", norm.Title, ("href", "#" + view.AnchorOf(norm)));
        }
    }

    private static void WriteDocuments(MarkupWriter html, DossierView view, Transfer transfer)
    {
        html.Element("h4", "The papers of this deal");
        using var list = html.In("p");
        for (var i = 0; i < transfer.Documents.Count; i++)
        {
            if (i > 0)
            {
                html.Text("; ");
            }

            view.Document(html, transfer.Documents[i]);
            if (view.Index.Document(transfer.Documents[i])?.Claims.Date is { } date)
            {
                html.Text($" of {date.Value}");
            }
        }
    }
}
