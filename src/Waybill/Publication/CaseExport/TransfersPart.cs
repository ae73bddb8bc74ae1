using System.Text.Json;

namespace Waybill.Publication.CaseExport;

/// <summary>Transfers as the case export writes them.</summary>
public static class TransfersPart
{
    /// <summary>One transfer by itself, with the names and the evidence that it has in the export.</summary>
    public static JsonElement ToJson(Transfer transfer)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            Write(json, transfer);
            json.WriteEndObject();
        }

        return JsonElement.Parse(bytes.ToArray());
    }

    internal static void Write(Utf8JsonWriter json, Transfer transfer)
    {
        json.WriteString("id", transfer.Id);
        json.WriteObjects("roles", transfer.Roles, WriteRole);
        json.WriteText("from", transfer.From?.Value);
        json.WriteText("to", transfer.To?.Value);
        json.WriteObjects("items", transfer.Items, WriteItem);

        if (transfer.ContractNumber is null && transfer.ContractDate is null)
        {
            json.WriteNull("contract");
        }
        else
        {
            json.WriteStartObject("contract");
            json.WriteText("number", transfer.ContractNumber?.Value);
            json.WriteText("date", transfer.ContractDate?.Value.ToString());
            json.WriteEndObject();
        }

        if (transfer.Total is null)
        {
            json.WriteNull("total");
        }
        else
        {
            json.WriteStartObject("total");
            json.WriteAmount("amount", transfer.Total.Value);
            json.WriteText("currency", transfer.TotalCurrency?.Value);
            json.WriteEndObject();
        }

        json.WriteText("stage", transfer.Stage?.Value.NameOf());
        json.WriteString("outcome", transfer.Outcome.NameOf());
        json.WriteBoolean("hedged", transfer.Hedged);
        WriteEvents(json, transfer);
        json.WriteText("from_date", transfer.FromDate?.Value.ToString());
        json.WriteText("to_date", transfer.ToDate?.Value.ToString());
        json.WriteObjects("evidence", TransferEvidence.Of(transfer), WriteEvidence);
    }

    private static void WriteRole(Utf8JsonWriter json, TransferRole role)
    {
        json.WriteString("role", role.Role.NameOf());
        json.WriteString("party", role.PartyId.Value);
    }

    private static void WriteItem(Utf8JsonWriter json, Item item)
    {
        json.WriteText("designation", item.Designation?.Value);
        json.WriteText("description", item.Description?.Value);
        json.WriteText("activity", item.Activity?.Value.NameOf());
        json.WriteAmount("quantity", item.Quantity?.Value);
        json.WriteText("unit", item.Unit?.Value);
        json.WriteAmount("unitPrice", item.UnitPrice?.Value);
        json.WriteAmount("amount", item.Amount?.Value);
        json.WriteText("currency", item.Currency?.Value);
        json.WriteObjects("categories", item.Categories, WriteCategory);
        json.WriteAmount("delivered", item.Delivered?.Value);
        json.WriteTexts("serials", item.Serials.Select(s => s.Value));
    }

    private static void WriteEvents(Utf8JsonWriter json, Transfer transfer)
    {
        json.WriteStartArray("events");
        for (var i = 0; i < transfer.Events.Count; i++)
        {
            var happened = transfer.Events[i];
            json.WriteStartObject();
            json.WriteString("stage", happened.Stage.Value.NameOf());
            json.WriteString("mode", happened.Mode.NameOf());
            json.WriteText("date", happened.Date?.Value.ToString());
            json.WriteString("document", happened.Document.ToString());
            json.WriteObjects("items", happened.Items, WriteEventItem);
            json.WriteObjects("evidence", TransferEvidence.OfEvent(transfer, i), WriteEvidence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteEventItem(Utf8JsonWriter json, EventItem item)
    {
        json.WriteNumber("item", item.Item);
        json.WriteAmount("quantity", item.Quantity?.Value);
    }

    private static void WriteCategory(Utf8JsonWriter json, Category category)
    {
        json.WriteString("scheme", category.Scheme);
        json.WriteString("code", category.Code);
        json.WriteString("reason", category.Reason);
    }

    private static void WriteEvidence(Utf8JsonWriter json, FieldEvidence evidence)
    {
        json.WriteString("field", evidence.Field);
        json.WriteQuote(evidence.Quote);
    }
}
