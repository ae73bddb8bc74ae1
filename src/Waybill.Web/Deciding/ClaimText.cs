using System.Text.Json;

namespace Waybill.Web.Deciding;

/// <summary>How a claim reads: its field and its value, which are kept as the noun's JSON has them.</summary>
internal static class ClaimText
{
    /// <summary><c>deals.items.unitPrice</c> is <c>deal › item › unit price</c>.</summary>
    public static string Field(string field) => string.Join(" › ", field.Split('.').Select(Part));

    public static string Value(string json)
    {
        try
        {
            using var value = JsonDocument.Parse(json);
            return Text(value.RootElement);
        }
        catch (JsonException)
        {
            return json;
        }
    }

    private static string Part(string part) => part switch
    {
        "references" => "named paper",
        "mentions" => "organisation",
        "addresseePerson" => "person addressed",
        "datedTerms" => "term that can be dated",
        "assertions" => "reported statement",
        "categories" => "category",
        "otherForms" => "other form",
        "name" => "name",
        _ => Layout.Words.Field(part.EndsWith('s') && part is not "address" ? part[..^1] : part),
    };

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString() ?? "",
        JsonValueKind.Object => string.Join(' ', value.EnumerateObject().Where(p => p.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number).Select(p => Text(p.Value))),
        _ => value.GetRawText(),
    };
}
