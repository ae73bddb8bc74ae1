using static Waybill.DigitSums;

namespace Waybill;

/// <summary>The check digits of the registers from Moldova to India.</summary>
/// <remarks>Values come in capitals without separators.</remarks>
internal static class EasternRegisters
{
    private const string UnpLetters = "ABCEHKMOPT";
    private const string UnpLettersInCyrillic = "\u0410\u0412\u0421\u0415\u041D\u041A\u041C\u041E\u0420\u0422";

    /// <summary>UNP: nine places, the first one or two may be letters; weights 29 to 3, modulo 11, a remainder of 10 is never issued.</summary>
    /// <remarks>Cyrillic letters are taken for the Latin ones that they look like.</remarks>
    public static bool BelarusianTaxpayer(string value)
    {
        Span<char> v = stackalloc char[9];
        if (value.Length != 9)
        {
            return false;
        }

        for (var i = 0; i < 9; i++)
        {
            var cyrillic = UnpLettersInCyrillic.IndexOf(value[i], StringComparison.Ordinal);
            v[i] = cyrillic < 0 ? value[i] : UnpLetters[cyrillic];
        }

        if (!"1234567ABCEHKM".Contains(v[0], StringComparison.Ordinal)
            || (!char.IsAsciiDigit(v[1]) && !UnpLetters.Contains(v[1], StringComparison.Ordinal))
            || v[2..].ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        ReadOnlySpan<int> weights = [29, 23, 19, 17, 13, 7, 5, 3];
        var sum = 0;
        for (var i = 0; i < 8; i++)
        {
            // The first letter counts by its place in the alphabet, the second by its place among the letters that are allowed.
            sum += weights[i] * (char.IsAsciiDigit(v[i]) ? v[i] - '0' : i == 0 ? v[i] - 'A' + 10 : UnpLetters.IndexOf(v[i], StringComparison.Ordinal));
        }

        return sum % 11 == v[8] - '0';
    }

    /// <summary>INN: ten digits for organisations, twelve for persons, who have two check digits.</summary>
    public static bool RussianTaxpayer(string v) => IsDigits(v) && v.Length switch
    {
        10 => Weighted(v, 2, 4, 10, 3, 5, 9, 4, 6, 8) % 11 % 10 == v[9] - '0',
        12 => Weighted(v, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8) % 11 % 10 == v[10] - '0'
            && Weighted(v, 3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8) % 11 % 10 == v[11] - '0',
        _ => false,
    };

    /// <summary>OGRN: thirteen digits modulo 11, or fifteen (of entrepreneurs, beginning with 3 or 4) modulo 13.</summary>
    public static bool RussianRegistration(string v) => IsDigits(v) && v.Length switch
    {
        13 => Remainder(v[..12], 11) % 10 == v[12] - '0',
        15 => v[0] is '3' or '4' && Remainder(v[..14], 13) % 10 == v[14] - '0',
        _ => false,
    };

    /// <summary>OKPO: eight or ten digits; weights from 1, or from 3 where the remainder is 10.</summary>
    public static bool Okpo(string v)
    {
        if (!IsDigits(v) || v.Length is not (8 or 10))
        {
            return false;
        }

        var remainder = Rising(v, 1) % 11;
        if (remainder == 10)
        {
            remainder = Rising(v, 3) % 11 % 10;
        }

        return remainder == v[^1] - '0';

        static int Rising(string v, int first)
        {
            var sum = 0;
            for (var i = 0; i < v.Length - 1; i++)
            {
                sum += (((first - 1 + i) % 10) + 1) * (v[i] - '0');
            }

            return sum;
        }
    }

    /// <summary>VOEN: ten digits, the ninth is the check digit and the tenth tells legal (1) from natural persons (2).</summary>
    public static bool AzerbaijaniTaxpayer(string value)
    {
        var v = value.Length == 9 ? "0" + value : value;
        return IsDigits(v, 10) && v[9] is '1' or '2' && Weighted(v, 4, 1, 8, 6, 2, 7, 5, 3) % 11 == v[8] - '0';
    }

    /// <summary>EDRPOU: eight digits; the weights turn by one place for codes from 30000000 to 60000000.</summary>
    public static bool UkrainianRegistration(string v)
    {
        if (!IsDigits(v, 8))
        {
            return false;
        }

        int[] weights = v[0] is '3' or '4' or '5' ? [7, 1, 2, 3, 4, 5, 6] : [1, 2, 3, 4, 5, 6, 7];
        var remainder = Weighted(v, weights) % 11;
        if (remainder == 10)
        {
            remainder = Weighted(v, [.. weights.Select(w => w + 2)]) % 11 % 10;
        }

        return remainder == v[7] - '0';
    }

    /// <summary>BIN: twelve digits; weights from 1, or from 3 where the remainder is 10, which a second time is never issued.</summary>
    public static bool KazakhstaniOrganisation(string v)
    {
        if (!IsDigits(v, 12))
        {
            return false;
        }

        var remainder = Weighted(v, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11) % 11;
        if (remainder == 10)
        {
            remainder = Weighted(v, 3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2) % 11;
        }

        return remainder == v[11] - '0';
    }

    /// <summary>IDNO: thirteen digits; weights 7, 3, 1 in turn, modulo 10.</summary>
    public static bool MoldovanOrganisation(string v) =>
        IsDigits(v, 13) && Weighted(v, 7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1) % 10 == v[12] - '0';

    /// <summary>VKN: ten digits; each of the first nine is raised by its distance from the tenth and doubled as often, modulo 9.</summary>
    public static bool TurkishTaxpayer(string v)
    {
        if (!IsDigits(v, 10))
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < 9; i++)
        {
            var raised = (v[i] - '0' + 9 - i) % 10;
            var turned = (raised << (9 - i)) % 9;
            sum += raised != 0 && turned == 0 ? 9 : turned;
        }

        return (10 - (sum % 10)) % 10 == v[9] - '0';
    }

    /// <summary>GSTIN: the state, the ten places of a PAN, the number of the registration, a Z and a check character, Luhn modulo 36.</summary>
    public static bool IndianVat(string v)
    {
        if (v.Length != 15 || !v.All(char.IsAsciiLetterOrDigit) || !IsDigits(v[..2]) || !v[2..7].All(char.IsAsciiLetter) || !IsDigits(v[7..11]) || !char.IsAsciiLetter(v[11]))
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < 15; i++)
        {
            var place = char.IsAsciiDigit(v[i]) ? v[i] - '0' : v[i] - 'A' + 10;
            var weighed = i % 2 == 0 ? place : place * 2;
            sum += (weighed / 36) + (weighed % 36);
        }

        return sum % 36 == 0;
    }

    /// <summary>CIN: listed or not, the industry, the state, the year, the kind of company and its number; it has no check digit.</summary>
    public static bool IsIndianCompany(string v) =>
        v.Length == 21 && v[0] is 'L' or 'U' && IsDigits(v[1..6]) && v[6..8].All(char.IsAsciiLetter) && IsDigits(v[8..12])
        && v[12..15].All(char.IsAsciiLetter) && IsDigits(v[15..]);
}
