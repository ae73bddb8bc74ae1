namespace Waybill;

/// <summary>The sums of which check digits are made.</summary>
internal static class DigitSums
{
    public static bool IsDigits(string v) => v.Length > 0 && v.All(char.IsAsciiDigit);

    public static bool IsDigits(string v, int length) => v.Length == length && IsDigits(v);

    /// <summary>Each weight times its digit, summed; digits without a weight do not count.</summary>
    public static int Weighted(string digits, params ReadOnlySpan<int> weights)
    {
        var sum = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += weights[i] * (digits[i] - '0');
        }

        return sum;
    }

    public static int Remainder(string digits, int divisor) => digits.Aggregate(0, (rest, d) => ((rest * 10) + (d - '0')) % divisor);

    /// <summary>ISO/IEC 7064, MOD 97-10: letters count from 10 to 35; 1 where the check digits hold.</summary>
    public static int Mod97(string v) =>
        v.Aggregate(0, (rest, c) => char.IsAsciiDigit(c) ? ((rest * 10) + (c - '0')) % 97 : ((rest * 100) + (c - 'A' + 10)) % 97);

    /// <summary>ISO/IEC 7064, MOD 11,10.</summary>
    public static bool IsMod11And10(string digits)
    {
        var product = 10;
        foreach (var digit in digits[..^1])
        {
            var sum = (product + digit - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }

        return (11 - product) % 10 == digits[^1] - '0';
    }

    /// <summary>ISO/IEC 7812-1, annex B (Luhn): every second digit from the right is doubled.</summary>
    public static bool IsLuhn(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            sum += i % 2 == 0 ? digit : digit < 5 ? digit * 2 : (digit * 2) - 9;
        }

        return sum % 10 == 0;
    }
}
