using static Waybill.DigitSums;

namespace Waybill;

/// <summary>The check digits of the registers of Europe west of those of the former Union.</summary>
/// <remarks>Values come in capitals without separators; the letters of the country before a VAT number are passed over.</remarks>
internal static class WesternRegisters
{
    /// <summary>EIK or BULSTAT: nine digits, or thirteen of a branch, of which the first nine hold by themselves.</summary>
    public static bool BulgarianUnit(string value)
    {
        var v = Without("BG", value);
        return IsDigits(v) && v.Length is 9 or 13
            && Twice(v, v[8], [1, 2, 3, 4, 5, 6, 7, 8], [3, 4, 5, 6, 7, 8, 9, 10])
            && (v.Length == 9 || Twice(v[8..], v[12], [2, 7, 3, 5], [4, 9, 5, 7]));

        static bool Twice(string v, char digit, ReadOnlySpan<int> first, ReadOnlySpan<int> second)
        {
            var remainder = Weighted(v, first) % 11;
            return (remainder == 10 ? Weighted(v, second) % 11 % 10 : remainder) == digit - '0';
        }
    }

    /// <summary>MB: eight digits, modulo 11; null where the remainder leaves no digit, for no rule for that is public.</summary>
    public static bool? SerbianOrganisation(string v)
    {
        if (!IsDigits(v, 8))
        {
            return false;
        }

        var remainder = Weighted(v, 2, 7, 6, 5, 4, 3, 2) % 11;
        return remainder == 1 ? null : (11 - remainder) % 11 == v[7] - '0';
    }

    /// <summary>Eight digits and a letter: the digits in odd places count by a table, modulo 26.</summary>
    public static bool CypriotVat(string value)
    {
        var v = Without("CY", value);
        if (v.Length != 9 || !IsDigits(v[..8]) || !char.IsAsciiLetter(v[8]))
        {
            return false;
        }

        ReadOnlySpan<int> odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];
        var sum = 0;
        for (var i = 0; i < 8; i++)
        {
            sum += i % 2 == 0 ? odd[v[i] - '0'] : v[i] - '0';
        }

        return sum % 26 == v[8] - 'A';
    }

    /// <summary>NIP: ten digits, modulo 11; a remainder of 10 is never issued.</summary>
    public static bool PolishTaxpayer(string value)
    {
        var v = Without("PL", value);
        return IsDigits(v, 10) && Weighted(v, 6, 5, 7, 2, 3, 4, 5, 6, 7) % 11 == v[9] - '0';
    }

    /// <summary>REGON: nine digits, or fourteen of a local unit, of which the first nine hold by themselves.</summary>
    public static bool PolishUnit(string v) =>
        IsDigits(v) && v.Length is 9 or 14
        && Weighted(v, 8, 9, 2, 3, 4, 5, 6, 7) % 11 % 10 == v[8] - '0'
        && (v.Length == 9 || Weighted(v, 2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8) % 11 % 10 == v[13] - '0');

    /// <summary>ICO of the Czech and Slovak registers: eight digits, weights 8 to 2, modulo 11; zeros before it may be left out.</summary>
    public static bool CzechoslovakOrganisation(string value)
    {
        var v = value.Length is 6 or 7 ? value.PadLeft(8, '0') : value;
        return IsDigits(v, 8) && (11 - (Weighted(v, 8, 7, 6, 5, 4, 3, 2) % 11)) % 10 == v[7] - '0';
    }

    /// <summary>DIC: of an organisation its ICO; nine or ten digits are a person's, which are not judged here.</summary>
    public static bool? CzechTaxpayer(string value)
    {
        var v = Without("CZ", value);
        return IsDigits(v) && v.Length is 9 or 10 ? null : v.Length == 8 && CzechoslovakOrganisation(v);
    }

    /// <summary>DIC: ten digits that 11 divides.</summary>
    public static bool SlovakTaxpayer(string value)
    {
        var v = Without("SK", value);
        return IsDigits(v, 10) && v[0] != '0' && Remainder(v, 11) == 0;
    }

    /// <summary>CUI: up to ten digits, filled with zeros from the left.</summary>
    public static bool RomanianTaxpayer(string value)
    {
        var v = Without("RO", value);
        if (!IsDigits(v) || v.Length is < 2 or > 10)
        {
            return false;
        }

        v = v.PadLeft(10, '0');
        return Weighted(v, 7, 5, 3, 2, 1, 7, 5, 3, 2) * 10 % 11 % 10 == v[9] - '0';
    }

    /// <summary>Eight digits with a check digit; a taxpayer's number adds the kind of VAT and the county.</summary>
    public static bool HungarianTaxpayer(string value)
    {
        var v = Without("HU", value);
        return IsDigits(v) && v.Length is 8 or 11 && (10 - (Weighted(v, 9, 7, 3, 1, 9, 7, 3) % 10)) % 10 == v[7] - '0';
    }

    public static bool GermanVat(string value)
    {
        var v = Without("DE", value);
        return IsDigits(v, 9) && v[0] != '0' && IsMod11And10(v);
    }

    /// <summary>SIREN.</summary>
    public static bool FrenchEnterprise(string v) => IsDigits(v, 9) && IsLuhn(v);

    /// <summary>SIRET: a SIREN and five digits of the establishment; the post office numbers its own by the sum of their digits.</summary>
    public static bool FrenchEstablishment(string v) =>
        IsDigits(v, 14) && FrenchEnterprise(v[..9])
        && (IsLuhn(v) || (v.StartsWith("356000000", StringComparison.Ordinal) && v.Sum(d => d - '0') % 5 == 0));

    /// <summary>Two digits of a key and the SIREN; keys with letters have no rule that is public.</summary>
    public static bool? FrenchVat(string value)
    {
        var v = Without("FR", value);
        return v.Length != 11 || !v.All(char.IsAsciiLetterOrDigit) || !IsDigits(v[2..]) ? false
            : !IsDigits(v[..2]) ? null
            : (12 + (3 * Remainder(v[2..], 97))) % 97 == Remainder(v[..2], 100);
    }

    public static bool ItalianVat(string value)
    {
        var v = Without("IT", value);
        return IsDigits(v, 11) && IsLuhn(v);
    }

    /// <summary>AFM: nine digits, powers of two weigh from the right.</summary>
    public static bool GreekTaxpayer(string value)
    {
        var v = Without("EL", value);
        return IsDigits(v, 9) && Weighted(v, 256, 128, 64, 32, 16, 8, 4, 2) % 11 % 10 == v[8] - '0';
    }

    /// <summary>Eight digits, weights 8 to 2; a remainder that leaves no digit is never issued.</summary>
    public static bool SlovenianTaxpayer(string value)
    {
        var v = Without("SI", value);
        if (!IsDigits(v, 8) || v[0] == '0')
        {
            return false;
        }

        var digit = 11 - (Weighted(v, 8, 7, 6, 5, 4, 3, 2) % 11);
        return (digit == 10 ? 0 : digit) == v[7] - '0';
    }

    /// <summary>Nine digits, or twelve with a branch, modulo 97 in one of the ways of HMRC; null for those of departments and health authorities.</summary>
    public static bool? BritishVat(string value)
    {
        var v = Without("GB", value);
        if (v.Length == 5 && v[..2] is "GD" or "HA" && IsDigits(v[2..]))
        {
            return null;
        }

        // Since 2010 a second series is issued, which is 55 further and ends where 42 remains.
        return IsDigits(v) && v.Length is 9 or 12 && Weighted(v, 8, 7, 6, 5, 4, 3, 2, 10, 1) % 97 is 0 or 42 or 55;
    }

    private static string Without(string country, string v) => v.StartsWith(country, StringComparison.Ordinal) ? v[2..] : v;
}
