using System.Globalization;
using Waybill.Search;

namespace Waybill.Tests.Search;

/// <summary>Invented documents for an index, each with as little as a test needs.</summary>
internal static class Shelf
{
    public static ContentHash HashOf(string name) => ContentHash.Of(System.Text.Encoding.UTF8.GetBytes(name));

    /// <param name="pages">Each page is a paragraph of its own in this language.</param>
    public static IndexedDocument Paper(string name, string language, params string[] pages) => new()
    {
        Card = new DocumentCard { File = HashOf(name), Path = name, Outcome = ReadingState.Read, Kind = DocumentKind.Letter, Languages = [language], Pages = pages.Length },
        Fingerprint = $"{name} 1",
        Paths = [name],
        Acquired = DateTimeOffset.UnixEpoch,
        Transcript = new Transcript
        {
            File = HashOf(name),
            MediaType = "text/plain",
            Languages = [language],
            Pages = [.. pages.Select((text, i) => new Page
            {
                Number = i + 1,
                Text = text,
                Origin = TextOrigin.Native,
                Blocks = [new Block { Span = new TextSpan(0, text.Length), Language = language }],
            })],
        },
    };

    public static IndexedDocument Dated(this IndexedDocument document, string date) =>
        document with { Card = document.Card with { Date = PartialDate.Parse(date) } };

    public static IndexedDocument OfKind(this IndexedDocument document, DocumentKind kind) => document with { Card = document.Card with { Kind = kind } };

    public static IndexedDocument Worth(this IndexedDocument document, decimal amount, string? currency = "USD") =>
        document with { Amounts = [.. document.Amounts, new SumOfMoney(amount, currency)] };

    public static IndexedDocument CameIn(this IndexedDocument document, string moment) =>
        document with { Acquired = DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) };

    /// <summary>Paths of what the query finds, in their order.</summary>
    public static IReadOnlyList<string> Find(this ISearchIndex index, string query, SearchOrder order = SearchOrder.Path) =>
        [.. index.Answer(query, r => r with { Order = order }).Documents.Select(d => d.Card.Path)];

    public static SearchAnswer Answer(this ISearchIndex index, string query, Func<SearchRequest, SearchRequest>? with = null)
    {
        var request = new SearchRequest { Query = Parsed(query), Order = SearchOrder.Path, Limit = 100 };
        var outcome = index.Ask(with is null ? request : with(request));
        outcome.Fault.ShouldBeNull();
        return outcome.Value!; // there is one where there is no fault
    }

    public static SearchQuery Parsed(string query)
    {
        var outcome = QueryParser.Parse(query);
        outcome.Fault.ShouldBeNull();
        return outcome.Value!; // there is one where there is no fault
    }
}
