using Waybill.Publication.Markup;

namespace Waybill.Publication.DossierHtml;

/// <summary>A section for each deal: who, what, for how much, how far, and where its papers disagree.</summary>
internal static class DealsPart
{
    public static void Write(MarkupWriter html, DossierView view)
    {
        if (view.Case.Transfers.Count == 0)
        {
            html.Element("p", "No document of this case speaks of a deal in arms.", ("class", "nothing"));
        }

        foreach (var transfer in view.Case.Transfers)
        {
            WriteDeal(html, view, transfer);
            html.Line();
        }
    }

    /// <summary>The words that carry the stage, and those that ended or weakened the deal.</summary>
    public static IEnumerable<Quote> StageQuotes(Transfer transfer) =>
        TransferEvidence.Of(transfer).Where(e => e.Field is "stage" or "outcome" or "hedged").Select(e => e.Quote);

    public static string RoleWord(Role role) => role.NameOf().Replace('-', ' ');

    public static void WriteGoods(MarkupWriter html, DossierView view, Item? item)
    {
        if (item?.Designation is { } designation)
        {
            using (html.In("strong"))
            {
                html.Cached(designation.Value);
            }

            view.Footnotes.Mark(html, designation.Quotes);
            DossierView.Doubt(html, designation);
            html.Text(" ");
        }

        if (item?.Description is { } description)
        {
            view.Value(html, description.Value, description.Quotes);
            DossierView.Doubt(html, description);
        }

        if (item?.Designation is null && item?.Description is null)
        {
            DossierView.Nothing(html);
        }

        if (item?.Activity is { } activity)
        {
            using var line = html.In("div", ("class", "activity"));
            html.Text(activity.Value.NameOf());
            view.Footnotes.Mark(html, activity.Quotes);
        }
    }

    public static void WriteQuantity(MarkupWriter html, DossierView view, Item? item)
    {
        view.AmountOrNothing(html, item?.Quantity);
        if (item?.Unit is { } unit)
        {
            html.Text(" ");
            view.Value(html, unit.Value, unit.Quotes);
        }
    }

    /// <summary>How many were handed over or sent, and how far the papers prove it.</summary>
    public static void WriteDelivered(MarkupWriter html, DossierView view, Transfer transfer, int item)
    {
        if (transfer.Items[item].Delivered is not { } delivered)
        {
            html.Element("span", "no paper speaks of a delivery", ("class", "nothing"));
            return;
        }

        html.Text(DeliveryWords.Delivered(transfer, item) ?? "");
        view.Footnotes.Mark(html, delivered.Quotes);
        DossierView.Doubt(html, delivered);
    }

    private static void WriteDeal(MarkupWriter html, DossierView view, Transfer transfer)
    {
        using var article = html.In("article", ("id", view.AnchorOfDeal(transfer.Id)), ("class", "deal"));
        using (html.In("h3"))
        {
            html.Text($"Deal {view.DealNumber(transfer.Id)}: ");
            html.Cached(Titles.Of(transfer));
        }

        using (html.In("p", ("class", "stage")))
        {
            html.Text(Capital(StageWords.Describe(transfer)) + ".");
            view.Footnotes.Mark(html, StageQuotes(transfer));
        }

        WriteLadder(html, transfer);
        WriteFacts(html, view, transfer);
        WriteRoles(html, view, transfer);
        WriteItems(html, view, transfer);
        DealEventsPart.Write(html, view, transfer);
        DealEvidencePart.Write(html, view, transfer);
    }

    private static void WriteLadder(MarkupWriter html, Transfer transfer)
    {
        using var ladder = html.In("ol", ("class", "ladder"), ("aria-hidden", "true"));
        foreach (var stage in Enum.GetValues<Stage>())
        {
            var isCarried = transfer.StageSupports.Any(s => s.Stage.Value == stage) || transfer.Stage?.Value == stage;
            html.Element("li", stage.NameOf().Replace('-', ' '), ("class", isCarried ? "carried" : stage < transfer.Stage?.Value ? "below" : null));
        }
    }

    private static void WriteFacts(MarkupWriter html, DossierView view, Transfer transfer)
    {
        using var facts = html.In("dl", ("class", "facts"));
        Fact(html, "From", () => view.ValueOrNothing(html, transfer.From, v => v));
        Fact(html, "To", () => view.ValueOrNothing(html, transfer.To, v => v));
        Fact(html, "Contract", () =>
        {
            view.ValueOrNothing(html, transfer.ContractNumber, v => v);
            if (transfer.ContractDate is { } date)
            {
                html.Text(" of ");
                view.DateOrNothing(html, date);
            }
        });
        Fact(html, "Total", () =>
        {
            view.AmountOrNothing(html, transfer.Total);
            if (transfer.TotalCurrency is { } currency)
            {
                html.Text(" ");
                view.Value(html, currency.Value, currency.Quotes);
            }
        });
        Fact(html, "First paper", () => view.DateOrNothing(html, transfer.FromDate));
        Fact(html, "Last paper", () => view.DateOrNothing(html, transfer.ToDate));
        Fact(html, "Outcome", () =>
        {
            html.Text(transfer.Outcome == DealOutcome.Open ? "open: no paper ends it" : transfer.Outcome.NameOf());
            view.Footnotes.Mark(html, transfer.OutcomeQuotes);
        });
        Fact(html, "Certainty", () =>
        {
            html.Text(transfer.Hedged ? "every paper speaks of a plan, a wish or a possibility" : "at least one paper asserts it or plainly asks");
            view.Footnotes.Mark(html, transfer.HedgeQuotes);
        });
    }

    private static void Fact(MarkupWriter html, string name, Action write)
    {
        using var pair = html.In("div");
        html.Element("dt", name);
        using (html.In("dd"))
        {
            write();
        }
    }

    private static void WriteRoles(MarkupWriter html, DossierView view, Transfer transfer)
    {
        html.Element("h4", "Who");
        if (transfer.Roles.Count == 0)
        {
            html.Element("p", "The papers give nobody a part in this deal.", ("class", "nothing"));
            return;
        }

        using var table = html.In("table");
        html.Element("caption", "Parties and their parts");
        Head(html, "Part", "Party", "Country");
        using var body = html.In("tbody");
        foreach (var role in transfer.Roles)
        {
            using var row = html.In("tr");
            html.Element("th", RoleWord(role.Role), ("scope", "row"));
            using (html.In("td"))
            {
                view.Party(html, role.PartyId.Value);
                view.Footnotes.Mark(html, role.PartyId.Quotes);
            }

            html.Element("td", view.Index.Party(role.PartyId.Value)?.Country ?? "not known");
        }
    }

    private static void WriteItems(MarkupWriter html, DossierView view, Transfer transfer)
    {
        html.Element("h4", "What");
        if (transfer.Items.Count == 0)
        {
            html.Element("p", "The papers name no goods.", ("class", "nothing"));
            return;
        }

        using var table = html.In("table");
        html.Element("caption", "Goods and services, as printed");
        Head(html, "Goods or service", "Number", "Delivered", "Unit price", "Amount", "Serial numbers", "Munitions list (candidates)");
        using var body = html.In("tbody");
        for (var i = 0; i < transfer.Items.Count; i++)
        {
            var (at, item) = (i, transfer.Items[i]);
            using var row = html.In("tr");
            Cell(html, null, () => WriteGoods(html, view, item));
            Cell(html, "amount", () =>
            {
                WriteQuantity(html, view, item);
                if (item.Quantity is not null)
                {
                    html.Element("div", DeliveryWords.Ordered(transfer), ("class", "activity"));
                }
            });
            Cell(html, null, () => WriteDelivered(html, view, transfer, at));
            Cell(html, "amount", () => view.AmountOrNothing(html, item.UnitPrice));
            Cell(html, "amount", () =>
            {
                view.AmountOrNothing(html, item.Amount);
                if (item.Currency is { } currency)
                {
                    html.Text(" ");
                    view.Value(html, currency.Value, currency.Quotes);
                }
            });
            Cell(html, null, () => WriteSerials(html, view, item));
            Cell(html, "small", () => WriteCategories(html, item));
        }
    }

    private static void WriteSerials(MarkupWriter html, DossierView view, Item item)
    {
        if (item.Serials.Count == 0)
        {
            DossierView.Nothing(html);
        }

        foreach (var serial in item.Serials)
        {
            using var line = html.In("div");
            view.Value(html, serial.Value, serial.Quotes);
        }
    }

    private static void WriteCategories(MarkupWriter html, Item item)
    {
        if (item.Categories.Count == 0)
        {
            html.Element("span", "none found", ("class", "nothing"));
        }

        foreach (var category in item.Categories)
        {
            html.Element("div", $"{category.Scheme} {category.Code}: {category.Reason}");
        }
    }

    public static void Head(MarkupWriter html, params string[] names)
    {
        using var head = html.In("thead");
        using var row = html.In("tr");
        foreach (var name in names)
        {
            html.Element("th", name, ("scope", "col"));
        }
    }

    public static void Cell(MarkupWriter html, string? style, Action write)
    {
        using var cell = html.In("td", ("class", style));
        write();
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
