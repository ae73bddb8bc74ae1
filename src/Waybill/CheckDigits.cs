using static Waybill.DigitSums;

namespace Waybill;

/// <summary>Whether the check digits of registration, bank and transport numbers hold.</summary>
/// <remarks>A digit that holds proves that the number was copied well, not that it exists or belongs to anybody.
/// Letters are taken in either case; spaces, points, hyphens and strokes between them do not count.</remarks>
public static class CheckDigits
{
    private static readonly Dictionary<string, Func<string, bool?>> ByScheme = new(StringComparer.Ordinal)
    {
        ["AWB"] = v => AirWaybill(v),
        ["AZ-VOEN"] = v => EasternRegisters.AzerbaijaniTaxpayer(v),
        ["BG-EIK"] = v => WesternRegisters.BulgarianUnit(v),
        ["BY-UNP"] = v => EasternRegisters.BelarusianTaxpayer(v),
        ["CY-VAT"] = v => WesternRegisters.CypriotVat(v),
        ["CZ-DIC"] = WesternRegisters.CzechTaxpayer,
        ["CZ-ICO"] = v => WesternRegisters.CzechoslovakOrganisation(v),
        ["DE-VAT"] = v => WesternRegisters.GermanVat(v),
        ["FR-SIREN"] = v => WesternRegisters.FrenchEnterprise(v),
        ["FR-SIRET"] = v => WesternRegisters.FrenchEstablishment(v),
        ["FR-VAT"] = WesternRegisters.FrenchVat,
        ["GB-VAT"] = WesternRegisters.BritishVat,
        ["GR-AFM"] = v => WesternRegisters.GreekTaxpayer(v),
        ["HR-OIB"] = v => IsDigits(v, 11) && IsMod11And10(v),
        ["HU-VAT"] = v => WesternRegisters.HungarianTaxpayer(v),
        ["IBAN"] = v => Iban(v) ? true : IsCut(v) ? null : false,
        ["IL-HP"] = v => IsDigits(v, 9) && IsLuhn(v),
        ["IMO"] = v => ShipNumber(v),
        ["IN-GSTIN"] = v => EasternRegisters.IndianVat(v),
        ["ISO6346"] = v => Container(v),
        ["IT-VAT"] = v => WesternRegisters.ItalianVat(v),
        ["KZ-BIN"] = v => EasternRegisters.KazakhstaniOrganisation(v),
        ["LEI"] = v => v.Length == 20 && v.All(char.IsAsciiLetterOrDigit) && char.IsAsciiDigit(v[18]) && char.IsAsciiDigit(v[19]) && Mod97(v) == 1,
        ["MD-IDNO"] = v => EasternRegisters.MoldovanOrganisation(v),
        ["OKPO"] = v => EasternRegisters.Okpo(v),
        ["PL-NIP"] = v => WesternRegisters.PolishTaxpayer(v),
        ["PL-REGON"] = v => WesternRegisters.PolishUnit(v),
        ["RO-CUI"] = v => WesternRegisters.RomanianTaxpayer(v),
        ["RS-MB"] = WesternRegisters.SerbianOrganisation,
        ["RS-PIB"] = v => IsDigits(v, 9) && IsMod11And10(v),
        ["RU-INN"] = v => EasternRegisters.RussianTaxpayer(v),
        ["RU-OGRN"] = v => EasternRegisters.RussianRegistration(v),
        ["SI-VAT"] = v => WesternRegisters.SlovenianTaxpayer(v),
        ["SK-DIC"] = v => WesternRegisters.SlovakTaxpayer(v),
        ["SK-ICO"] = v => WesternRegisters.CzechoslovakOrganisation(v),
        ["TR-VKN"] = v => EasternRegisters.TurkishTaxpayer(v),
        ["UA-EDRPOU"] = v => EasternRegisters.UkrainianRegistration(v),
        ["VIN"] = Vehicle,
    };

    /// <summary>Schemes that have a form and no public check digit.</summary>
    private static readonly Dictionary<string, Func<string, bool>> Forms = new(StringComparer.Ordinal)
    {
        ["AE-TRN"] = v => IsDigits(v, 15) && v.StartsWith("100", StringComparison.Ordinal),
        ["AM-TIN"] = v => IsDigits(v, 8),
        ["BIC"] = v => IsBankCode(v),
        ["CY-HE"] = v => IsDigits(v) && v.Length <= 6,
        ["GE-ID"] = v => IsDigits(v) && v.Length is 9 or 11,
        ["IN-CIN"] = v => EasternRegisters.IsIndianCompany(v),
    };

    /// <summary>In ordinal order, as exports name them: <c>AZ-VOEN</c>, <c>BY-UNP</c>, <c>IBAN</c> …</summary>
    public static IReadOnlyList<string> Schemes { get; } = [.. ByScheme.Keys.Concat(Forms.Keys).Order(StringComparer.Ordinal)];

    /// <summary>False also where the value does not have the form of its scheme; null where nobody knows a check digit for it, and for an IBAN that may have lost its end.</summary>
    public static bool? Holds(string scheme, string value) =>
        ByScheme.TryGetValue(scheme, out var rule) ? rule(Compact(value))
        : Forms.TryGetValue(scheme, out var form) && !form(Compact(value)) ? false
        : null;

    /// <summary>True where the scheme has a check digit whose rule is public; of others only the form is known, or nothing.</summary>
    public static bool HasDigit(string scheme) => ByScheme.ContainsKey(scheme);

    /// <summary>The value without what stands between its characters for the eye, in capitals.</summary>
    internal static string Compact(string value) =>
        string.Concat(value.Where(c => !char.IsWhiteSpace(c) && c is not ('.' or '-' or '/'))).ToUpperInvariant();

    /// <summary>True for an IBAN that may have lost its end to a column or a line: it is shorter than its country's, or its country's length is not known.</summary>
    private static bool IsCut(string v) => v.Length > 4 && (IbanForms.Find(v[..2]) is not { } form || v.Length < form.Length + 4);

    /// <summary>ISO 13616-1: the length is the country's, and the number with its first four characters behind gives 1 modulo 97.</summary>
    private static bool Iban(string v) =>
        v.Length is >= 15 and <= 34
        && v.All(char.IsAsciiLetterOrDigit) && char.IsAsciiLetter(v[0]) && char.IsAsciiLetter(v[1]) && char.IsAsciiDigit(v[2]) && char.IsAsciiDigit(v[3])
        && (IbanForms.Find(v[..2]) is not { } form || form.Fits(v[4..]))
        && Mod97(v[4..] + v[..4]) == 1;

    /// <summary>ISO 9362: four letters or digits of the institution, the letters of a country, two of the place, and three of a branch or none.</summary>
    private static bool IsBankCode(string v) =>
        v.Length is 8 or 11 && v.All(char.IsAsciiLetterOrDigit) && char.IsAsciiLetter(v[4]) && char.IsAsciiLetter(v[5]);

    /// <summary>IMO ship number: seven digits, the first six weigh 7 to 2.</summary>
    private static bool ShipNumber(string v) => IsDigits(v, 7) && Weighted(v, 7, 6, 5, 4, 3, 2) % 10 == v[6] - '0';

    /// <summary>IATA Resolution 600a: three digits of the airline, and of the eight behind them the last is the first seven modulo 7.</summary>
    private static bool AirWaybill(string v) => IsDigits(v, 11) && Remainder(v[3..10], 7) == v[10] - '0';

    /// <summary>Freight container (ISO 6346): letters count from 10 and skip the multiples of 11; powers of two weigh.</summary>
    private static bool Container(string v)
    {
        if (v.Length != 11 || !v[..4].All(char.IsAsciiLetter) || v[3] is not ('U' or 'J' or 'Z' or 'R') || !IsDigits(v[4..]))
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < 10; i++)
        {
            var place = v[i] - 'A' + 10;
            sum += (char.IsAsciiDigit(v[i]) ? v[i] - '0' : place + ((place - 1) / 10)) << i;
        }

        return sum % 11 % 10 == v[10] - '0';
    }

    /// <summary>ISO 3779: the ninth place is a check digit only in North America (1 to 5) and China (L), so that others are not judged.</summary>
    private static bool? Vehicle(string v)
    {
        if (v.Length != 17 || !v.All(char.IsAsciiLetterOrDigit) || v.AsSpan().ContainsAny("IOQ"))
        {
            return false;
        }

        if (v[0] is not ((>= '1' and <= '5') or 'L'))
        {
            return null;
        }

        ReadOnlySpan<int> weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
        const string Letters = "ABCDEFGHJKLMNPRSTUVWXYZ";
        const string Values = "12345678123457923456789";
        var sum = 0;
        for (var i = 0; i < 17; i++)
        {
            sum += weights[i] * ((char.IsAsciiDigit(v[i]) ? v[i] : Values[Letters.IndexOf(v[i], StringComparison.Ordinal)]) - '0');
        }

        return (sum % 11 == 10 ? 'X' : (char)('0' + (sum % 11))) == v[8];
    }
}
