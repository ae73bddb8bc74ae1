using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Waybill.Verification;

/// <summary>The claims of a document one by one, as a reader judges them, and the document's claims without those that were rejected.</summary>
/// <remarks>Found in the JSON of the noun: a field that is added tomorrow can be judged tomorrow.</remarks>
public static class ClaimSheet
{
    /// <summary>Every stated value, in the order of the noun; what is stated twice by the same words is one claim.</summary>
    public static IReadOnlyList<SheetClaim> Of(Claims claims) =>
        [.. Walk(claims.File, "", JsonSerializer.SerializeToNode(claims, WaybillJson.Options)).DistinctBy(c => c.Key)];

    /// <summary>The claims of which nobody has said that the paper does not say them.</summary>
    /// <remarks>What cannot be without the rejected value goes with it: a mention without its name, a role without its party.</remarks>
    public static Claims Without(Claims claims, IReadOnlyList<ClaimRuling> rulings)
    {
        var rejected = rulings.Where(r => r.Judgement == Judgement.Reject).Select(r => r.Claim).ToHashSet();
        if (rejected.Count == 0)
        {
            return claims;
        }

        var node = JsonSerializer.SerializeToNode(claims, WaybillJson.Options);
        var kept = Keep(claims.File, "", node, WaybillJson.Options.GetTypeInfo(typeof(Claims)), rejected);
        return kept.Deserialize<Claims>(WaybillJson.Options) ?? throw new InvalidOperationException("a document has a kind, whatever is rejected");
    }

    private static IEnumerable<SheetClaim> Walk(ContentHash file, string path, JsonNode? node)
    {
        if (AsStated(node) is var (value, quotes))
        {
            return [new SheetClaim(KeyOf(file, path, value, quotes[0]), value, quotes)
            {
                Rule = node?["rule"]?.GetValue<string>(),
                Sureness = node?["sureness"] is { } sureness ? sureness.Deserialize<Sureness>(WaybillJson.Options) : Sureness.Sure,
                Doubt = node?["doubt"]?.GetValue<string>(),
            }];
        }

        return node switch
        {
            JsonObject fields => fields.SelectMany(f => Walk(file, Child(path, f.Key), f.Value)),
            JsonArray items => items.SelectMany(item => Walk(file, path, item)),
            _ => [],
        };
    }

    /// <summary>What is left of a node; null where nothing can be left.</summary>
    private static JsonNode? Keep(ContentHash file, string path, JsonNode? node, JsonTypeInfo type, HashSet<ClaimKey> rejected)
    {
        if (AsStated(node) is var (value, quotes))
        {
            return rejected.Any(new SheetClaim(KeyOf(file, path, value, quotes[0]), value, quotes).Has) ? null : node;
        }

        if (node is JsonArray items && type.ElementType is { } element)
        {
            var kept = items.ToList().ConvertAll(i => Keep(file, path, i, type.Options.GetTypeInfo(element), rejected));
            items.Clear();
            kept.OfType<JsonNode>().ToList().ForEach(items.Add);
        }
        else if (node is JsonObject fields)
        {
            foreach (var property in type.Properties.Where(p => fields[p.Name] is JsonObject or JsonArray))
            {
                var before = fields[property.Name];
                if (Keep(file, Child(path, property.Name), before, type.Options.GetTypeInfo(property.PropertyType), rejected) is null)
                {
                    if (IsNeeded(property))
                    {
                        return null;
                    }

                    fields[property.Name] = null;
                }
            }
        }

        return node;
    }

    /// <summary>Required members, and those that a constructor takes without allowing null.</summary>
    private static bool IsNeeded(JsonPropertyInfo property) =>
        property.IsRequired || property.AssociatedParameter is { IsNullable: false, HasDefaultValue: false };

    private static string Child(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private static ClaimKey KeyOf(ContentHash file, string path, string value, Quote quote) => new(file, path, value, quote.PageNumber, quote.Text);

    private static (string Value, IReadOnlyList<Quote> Quotes)? AsStated(JsonNode? node) =>
        node is JsonObject fields && fields["quotes"] is JsonArray quotes && fields.ContainsKey("value")
            ? (fields["value"]?.ToJsonString(WaybillJson.Options) ?? "null", quotes.Deserialize<List<Quote>>(WaybillJson.Options) ?? [])
            : null;
}

/// <summary>One claim on the sheet.</summary>
/// <param name="Value">As JSON.</param>
/// <param name="Quotes">At least one; the first is part of the key.</param>
public sealed record SheetClaim(ClaimKey Key, string Value, IReadOnlyList<Quote> Quotes)
{
    /// <summary>The rule that made the value out of the words; null where none is known.</summary>
    public string? Rule { get; init; }

    public Sureness Sureness { get; init; }

    /// <summary>Why the value is not sure; null where it is.</summary>
    public string? Doubt { get; init; }

    /// <summary>True for the same value of the same field by any of the words that say it: which comes first may change.</summary>
    public bool Has(ClaimKey key) => Quotes.Any(q => Key with { PageNumber = q.PageNumber, Quote = q.Text } == key);
}
