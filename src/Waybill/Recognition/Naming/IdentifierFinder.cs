using System.Text.RegularExpressions;

namespace Waybill.Recognition.Naming;

/// <summary>Finds registration and bank numbers by the labels that stand before them.</summary>
internal static partial class IdentifierFinder
{
    /// <summary>Each with the place of its value in the folded text, in the order of the text.</summary>
    public static IEnumerable<(string Scheme, string Value, Group Place)> All(string text)
    {
        for (var match = Labelled().Match(text); match.Success; match = match.NextMatch())
        {
            var value = match.Groups["value"];
            var digits = value.Value.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
            if (Scheme(match.Groups["label"].Value, digits) is { } scheme)
            {
                yield return (scheme, digits, value);
            }
        }

        for (var match = Iban().Match(text); match.Success; match = match.NextMatch())
        {
            yield return ("IBAN", match.Groups["value"].Value.Replace(" ", "", StringComparison.Ordinal), match.Groups["value"]);
        }
    }

    private static string? Scheme(string label, string value) => label.ToUpperInvariant().Replace(" ", "", StringComparison.Ordinal) switch
    {
        "УНП" or "УНН" or "UNP" => "BY-UNP",
        "ИНН" or "INN" => "RU-INN",
        "ОГРН" or "OGRN" => "RU-OGRN",
        "ОКПО" or "АКПА" or "OKPO" => "OKPO",
        "VÖEN" or "VOEN" or "V0EN" or "ВОЕН" or "УОЕМ" or "УОЕN" or "УОЕН" or "VOEM" => "AZ-VOEN",
        "ЄДРПОУ" or "ЕДРПОУ" or "EDRPOU" => "UA-EDRPOU",
        "БИН" or "БСН" or "BIN" => "KZ-BIN",
        "ՀՎՀՀ" => "AM-TIN",
        "REG.NO." or "REG.NO" or "REGISTRATIONNO." => value.Length >= 4 ? "REG" : null,
        _ => null,
    };

    [GeneratedRegex(@"(?<!\p{L})(?<label>УНП|УНН|UNP|ИНН|INN|ОГРН|OGRN|ОКПО|АКПА|OKPO|V[ÖO0]E[NM]|ВОЕН|УОЕ[МНN]|ЄДРПОУ|ЕДРПОУ|EDRPOU|БИН|БСН|BIN|ՀՎՀՀ|Reg\.\s?No\.?|Registration\sNo\.)\s*[:№]?\s*(?<value>[A-ZА-Я]{0,2}\d(?:[ ]?\d){3,14})(?!\d)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Limit)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"(?<![\p{L}\d])(?<value>(?:BY|AZ|UA|KZ|GE|AE|VG|MD|RU|TR|CY|LV|LT|EE|PL|DE|GB|AT|CH)\d{2}(?:[ ]?[A-Z0-9]){11,30})(?![\p{L}\d])", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex Iban();
}
