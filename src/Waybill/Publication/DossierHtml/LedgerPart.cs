using Waybill.Publication.Markup;

namespace Waybill.Publication.DossierHtml;

/// <summary>The register: one line for each item of each deal.</summary>
internal static class LedgerPart
{
    /// <summary>Of refusals, cancellations and corrections in one line; the deal's own section has all.</summary>
    private const int MostSetbacks = 3;

    public static void Write(MarkupWriter html, DossierView view)
    {
        if (view.Case.Transfers.Count == 0)
        {
            html.Element("p", "No document of this case speaks of a deal in arms.", ("class", "nothing"));
            return;
        }

        html.Element("p", "A deal is called received only where a paper proves receipt. “Unconfirmed” means that one document alone carries the stage. Countries stand by their ISO 3166 codes.");
        using var table = html.In("table", ("class", "ledger"));
        html.Element("caption", "Deals in the order of the case, one line for each item");
        using (html.In("thead"))
        {
            using var row = html.In("tr");
            foreach (var heading in (string[])["Deal", "Goods or service", "Number", "From", "To", "Seller and buyer", "Price", "How far it came", "Dates"])
            {
                html.Element("th", heading, ("scope", "col"));
            }
        }

        foreach (var transfer in view.Case.Transfers)
        {
            using (html.In("tbody"))
            {
                WriteDeal(html, view, transfer);
            }

            html.Line();
        }
    }

    private static void WriteDeal(MarkupWriter html, DossierView view, Transfer transfer)
    {
        var items = transfer.Items.Count == 0 ? [null] : transfer.Items.Cast<Item?>().ToArray();
        var span = items.Length > 1 ? items.Length.ToString(System.Globalization.CultureInfo.InvariantCulture) : null;
        for (var i = 0; i < items.Length; i++)
        {
            using var row = html.In("tr");
            if (i == 0)
            {
                using var number = html.In("th", ("scope", "rowgroup"), ("rowspan", span));
                view.Deal(html, transfer.Id);
            }

            WriteItem(html, view, transfer, i);
            if (i > 0)
            {
                WritePrice(html, view, items[i]);
                continue;
            }

            using (html.In("td", ("rowspan", span), ("class", "country")))
            {
                view.ValueOrNothing(html, transfer.From, v => v);
            }

            using (html.In("td", ("rowspan", span), ("class", "country")))
            {
                view.ValueOrNothing(html, transfer.To, v => v);
            }

            using (html.In("td", ("rowspan", span), ("class", "names")))
            {
                WriteParties(html, view, transfer);
            }

            WritePrice(html, view, items[i]);
            using (html.In("td", ("rowspan", span)))
            {
                html.Text(StageWords.Describe(transfer));
                view.Footnotes.Mark(html, DealsPart.StageQuotes(transfer));
                foreach (var setback in EventWords.Setbacks(transfer).Take(MostSetbacks))
                {
                    using var line = html.In("div", ("class", "activity"));
                    html.Cached(EventWords.Describe(transfer, setback));
                    view.Footnotes.Mark(html, setback.Stage.Quotes);
                }
            }

            using (html.In("td", ("rowspan", span), ("class", "dates")))
            {
                WriteDates(html, view, transfer);
            }
        }
    }

    private static void WriteItem(MarkupWriter html, DossierView view, Transfer transfer, int at)
    {
        var item = transfer.Items.ElementAtOrDefault(at);
        using (html.In("td"))
        {
            DealsPart.WriteGoods(html, view, item);
        }

        using (html.In("td", ("class", "amount")))
        {
            DealsPart.WriteQuantity(html, view, item);
            if (item is not null && DeliveryWords.Of(transfer, at) is { } delivery)
            {
                html.Element("div", delivery, ("class", "activity"));
            }
        }
    }

    private static void WriteParties(MarkupWriter html, DossierView view, Transfer transfer)
    {
        var shown = transfer.Roles.Where(r => r.Role is Role.Supplier or Role.Buyer).ToArray();
        shown = shown.Length > 0 ? shown : transfer.Roles.Take(2).ToArray();
        foreach (var role in shown)
        {
            using var line = html.In("div");
            html.Element("span", DealsPart.RoleWord(role.Role) + " ", ("class", "role"));
            view.Party(html, role.PartyId.Value);
            view.Footnotes.Mark(html, role.PartyId.Quotes);
        }

        if (shown.Length == 0)
        {
            DossierView.Nothing(html);
        }
    }

    private static void WritePrice(MarkupWriter html, DossierView view, Item? item)
    {
        using var cell = html.In("td", ("class", "amount"));
        if (item?.Amount is { } amount)
        {
            view.AmountOrNothing(html, amount);
            html.Text(" " + (item.Currency?.Value ?? ""));
        }
        else
        {
            DossierView.Nothing(html);
        }
    }

    private static void WriteDates(MarkupWriter html, DossierView view, Transfer transfer)
    {
        view.DateOrNothing(html, transfer.FromDate);
        if (transfer.ToDate is { } to && to.Value != transfer.FromDate?.Value)
        {
            html.Text(" to ");
            view.DateOrNothing(html, to);
        }
    }
}
