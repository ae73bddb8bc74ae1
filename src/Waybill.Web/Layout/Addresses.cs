using System.Globalization;
using Waybill.Web.Cases;

namespace Waybill.Web.Layout;

/// <summary>Where things stand in the workbench. What comes from a case is escaped here and nowhere else.</summary>
internal static class Addresses
{
    public static string Of(ContentHash file) => $"{Navigation.Documents}/{CaseView.AddressOf(file)}";

    public static string Of(ContentHash file, int page) => string.Create(CultureInfo.InvariantCulture, $"{Of(file)}?page={page}");

    /// <summary>The page of a document, at the words.</summary>
    public static string Of(Quote quote) =>
        string.Create(CultureInfo.InvariantCulture, $"{Of(quote.File)}?page={quote.PageNumber}&at={quote.Span.Start}-{quote.Span.End}#at");

    public static string OfParty(string id) => $"{Navigation.Parties}/{Uri.EscapeDataString(id)}";

    public static string OfTransfer(string id) => $"{Navigation.Transfers}/{Uri.EscapeDataString(id)}";

    public static string Picture(ContentHash file, int page) => string.Create(CultureInfo.InvariantCulture, $"{Of(file)}/pages/{page}.jpg");

    /// <summary>The same page with other words after the question mark; those without a value are left out.</summary>
    public static string With(string path, params IEnumerable<(string Name, string? Value)> parameters)
    {
        var query = new List<string>();
        foreach (var (name, value) in parameters)
        {
            if (!string.IsNullOrEmpty(value))
            {
                query.Add($"{name}={Uri.EscapeDataString(value)}");
            }
        }

        return query.Count == 0 ? path : $"{path}?{string.Join('&', query)}";
    }
}
