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

    /// <summary>The kind as two words where it has two: <c>note verbale</c>.</summary>
    public static string Kind(DocumentKind kind) => kind == DocumentKind.Other ? "paper" : kind.NameOf().Replace('-', ' ');

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
