using System.Globalization;

namespace Waybill.Publication;

/// <summary>Short names for documents, deals and numbers, the same in all publications.</summary>
public static class Titles
{
    /// <summary><c>letter 08-15/1234</c>; the file's name where it has no number.</summary>
    public static string Of(CaseDocument document) =>
        $"{Kind(document.Claims.Kind)} {document.Claims.Number?.Value ?? document.Path[(document.Path.LastIndexOf('/') + 1)..]}";

    /// <summary><c>4 компл. Гроза-С</c>, and how many more items.</summary>
    public static string Of(Transfer transfer)
    {
        if (transfer.Items.Count == 0)
        {
            return transfer.ContractNumber is { } number ? $"contract {number.Value}" : "goods not named";
        }

        var item = transfer.Items[0];
        var what = item.Designation?.Value ?? item.Description?.Value ?? "goods not named";
        var activity = item.Activity?.Value is { } a and not Activity.Supply ? $"{a.NameOf()}: " : "";
        var more = transfer.Items.Count > 1 ? $" and {transfer.Items.Count - 1} more" : "";
        return $"{activity}{Quantity(item)}{what}{more}";
    }

    /// <summary>The kind in plain English: <c>note verbale</c>, <c>application for a licence</c>.</summary>
    public static string Kind(DocumentKind kind) => kind switch
    {
        DocumentKind.Other => "paper",
        DocumentKind.ProformaInvoice => "pro-forma invoice",
        DocumentKind.LicenceApplication => "application for a licence",
        DocumentKind.Minutes => "minutes of a negotiation",
        DocumentKind.DeliveryVerification => "delivery verification certificate",
        _ => kind.NameOf().Replace('-', ' '),
    };

    /// <summary>What a cited paper is: <c>a waybill, bill of lading or packing list</c>.</summary>
    public static string Cited(CitationKind kind) => kind switch
    {
        CitationKind.Answers => "a letter or note that was answered",
        CitationKind.Letter => "a letter or note",
        CitationKind.Contract => "a contract",
        CitationKind.Order => "a purchase order",
        CitationKind.Offer => "an offer",
        CitationKind.Invoice => "an invoice",
        CitationKind.EndUserCertificate => "an end user certificate",
        CitationKind.Licence => "an export licence or permit",
        CitationKind.Transport => "a waybill, bill of lading or packing list",
        CitationKind.Other => "another paper",
        _ => throw new InvalidOperationException($"the kind {kind} of a cited paper has no words"),
    };

    /// <summary>Groups of three digits with no-break spaces, as many decimals as the paper has.</summary>
    public static string Amount(decimal amount)
    {
        var text = amount.ToString(CultureInfo.InvariantCulture);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : text.Length - point - 1;
        return amount.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).Replace(',', '\u00A0');
    }

    private static string Quantity(Item item) => item.Quantity is not { } quantity ? ""
        : item.Unit is { } unit ? $"{Amount(quantity.Value)} {unit.Value} " : $"{Amount(quantity.Value)} × ";
}
