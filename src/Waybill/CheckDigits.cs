namespace Waybill;

/// <summary>Whether the check digits of registration and bank numbers hold.</summary>
/// <remarks>A digit that holds proves that the number was copied well, not that it exists or belongs to anybody.
/// Values come without spaces; letters are taken in either case, and Cyrillic letters of a UNP for the Latin ones that they look like.</remarks>
public static class CheckDigits
{
    private const string UnpLetters = "ABCEHKMOPT";
    private const string UnpLettersInCyrillic = "АВСЕНКМОРТ";

    private static readonly Dictionary<string, Func<string, bool?>> ByScheme = new(StringComparer.Ordinal)
    {
        ["BY-UNP"] = v => BelarusianTaxpayer(v),
        ["RU-INN"] = v => RussianTaxpayer(v),
        ["RU-OGRN"] = v => RussianRegistration(v),
        ["OKPO"] = v => Okpo(v),
        ["AZ-VOEN"] = v => AzerbaijaniTaxpayer(v),
        ["UA-EDRPOU"] = v => UkrainianRegistration(v),
        ["IBAN"] = v => Iban(v),
        ["LEI"] = v => v.Length == 20 && v.All(char.IsAsciiLetterOrDigit) && char.IsAsciiDigit(v[18]) && char.IsAsciiDigit(v[19]) && Mod97(v) == 1,
        ["IMO"] = v => ShipNumber(v),
        ["ISO6346"] = v => Container(v),
        ["VIN"] = Vehicle,
    };

    /// <summary>In ordinal order, as exports name them: <c>AZ-VOEN</c>, <c>BY-UNP</c>, <c>IBAN</c> …</summary>
    public static IReadOnlyList<string> Schemes { get; } = [.. ByScheme.Keys.Order(StringComparer.Ordinal)];

    /// <summary>False also where the value does not have the form of its scheme; null where nobody knows a check digit for it.</summary>
    public static bool? Holds(string scheme, string value) =>
        ByScheme.TryGetValue(scheme, out var rule) ? rule(value.ToUpperInvariant()) : null;

    /// <summary>УНП: nine places, the first one or two may be letters; weights 29 to 3, modulo 11, a remainder of 10 is never issued.</summary>
    private static bool BelarusianTaxpayer(string value)
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

    /// <summary>ИНН: ten digits for organisations, twelve for persons, who have two check digits.</summary>
    private static bool RussianTaxpayer(string v) => IsDigits(v) && v.Length switch
    {
        10 => Weighted(v, [2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11 % 10 == v[9] - '0',
        12 => Weighted(v, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11 % 10 == v[10] - '0'
            && Weighted(v, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11 % 10 == v[11] - '0',
        _ => false,
    };

    /// <summary>ОГРН: thirteen digits modulo 11, or fifteen (ОГРНИП, which begins with 3 or 4) modulo 13.</summary>
    private static bool RussianRegistration(string v) => IsDigits(v) && v.Length switch
    {
        13 => Remainder(v[..12], 11) % 10 == v[12] - '0',
        15 => v[0] is '3' or '4' && Remainder(v[..14], 13) % 10 == v[14] - '0',
        _ => false,
    };

    /// <summary>ОКПО: eight or ten digits; weights from 1, or from 3 where the remainder is 10.</summary>
    private static bool Okpo(string v)
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

    /// <summary>VÖEN: ten digits, the ninth is the check digit and the tenth tells legal (1) from natural persons (2).</summary>
    private static bool AzerbaijaniTaxpayer(string value)
    {
        var v = value.Length == 9 ? "0" + value : value;
        return v.Length == 10 && IsDigits(v) && v[9] is '1' or '2' && Weighted(v, [4, 1, 8, 6, 2, 7, 5, 3]) % 11 == v[8] - '0';
    }

    /// <summary>ЄДРПОУ: eight digits; the weights turn by one place for codes from 30000000 to 60000000.</summary>
    private static bool UkrainianRegistration(string v)
    {
        if (v.Length != 8 || !IsDigits(v))
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

    /// <summary>ISO 13616-1: the length is the country's, and the number with its first four characters behind gives 1 modulo 97.</summary>
    private static bool Iban(string v) =>
        v.Length is >= 15 and <= 34
        && v.All(char.IsAsciiLetterOrDigit) && char.IsAsciiLetter(v[0]) && char.IsAsciiLetter(v[1]) && char.IsAsciiDigit(v[2]) && char.IsAsciiDigit(v[3])
        && (IbanForms.Find(v[..2]) is not { } form || form.Fits(v[4..]))
        && Mod97(v[4..] + v[..4]) == 1;

    /// <summary>IMO ship number: seven digits, the first six weigh 7 to 2.</summary>
    private static bool ShipNumber(string v) => v.Length == 7 && IsDigits(v) && Weighted(v, [7, 6, 5, 4, 3, 2]) % 10 == v[6] - '0';

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

    private static bool IsDigits(string v) => v.Length > 0 && v.All(char.IsAsciiDigit);

    private static int Weighted(string digits, ReadOnlySpan<int> weights)
    {
        var sum = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += weights[i] * (digits[i] - '0');
        }

        return sum;
    }

    private static int Remainder(string digits, int divisor) => digits.Aggregate(0, (rest, d) => ((rest * 10) + (d - '0')) % divisor);

    /// <summary>ISO/IEC 7064, MOD 97-10: letters count from 10 to 35.</summary>
    private static int Mod97(string v) =>
        v.Aggregate(0, (rest, c) => char.IsAsciiDigit(c) ? ((rest * 10) + (c - '0')) % 97 : ((rest * 100) + (c - 'A' + 10)) % 97);
}
