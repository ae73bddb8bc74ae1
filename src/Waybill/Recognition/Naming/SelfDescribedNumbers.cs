using System.Text;
using System.Text.RegularExpressions;

namespace Waybill.Recognition.Naming;

/// <summary>Numbers whose form says what they are: accounts anywhere, and numbers of ships, containers and air waybills near the words for them.</summary>
internal sealed partial class SelfDescribedNumbers
{
    // A list of air waybills or ships names the word once, above.
    private const int NearWaybill = 300;
    private const int NearShip = 120;

    /// <summary>Between two characters of an account lie no more signs than a break of the line needs.</summary>
    private const int WidestGap = 4;

    private readonly HashSet<string> _countries;

    public SelfDescribedNumbers(ReferenceData reference) =>
        _countries = reference.Table("states").Select(r => r["code"]).ToHashSet(StringComparer.Ordinal);

    /// <summary>True for a code of ISO 3166-1 that the tables know.</summary>
    public bool IsCountry(string code) => _countries.Contains(code) || IbanForms.Find(code) is not null;

    /// <summary>A value as people print it in running text.</summary>
    public static string Printed(string scheme, string value) => scheme == "AWB" ? $"{value[..3]}-{value[3..]}" : value;

    /// <summary>Accounts (ISO 13616-1) however they are spaced, also over the end of a line.</summary>
    public static IEnumerable<NumberCandidate> Accounts(IdentifierText plain)
    {
        var last = 0;
        for (var match = AccountStart().Match(plain.Text); match.Success; match = match.NextMatch())
        {
            if (match.Index >= last && IbanForms.Find(match.Value[..2]) is { } form && Account(plain, match.Index, form) is { } account)
            {
                last = account.End;
                yield return account;
            }
        }
    }

    /// <param name="announced">Where the labels of each scheme stand.</param>
    public static IEnumerable<NumberCandidate> OfTransport(IdentifierText plain, ILookup<string, int> announced)
    {
        for (var match = Container().Match(plain.Text); match.Success; match = match.NextMatch())
        {
            var found = Candidate("ISO6346", match);
            if (plain.IsInCapitals(found.Start, found.End) && (found.Holds == true || announced.Contains(found.Scheme)))
            {
                yield return found;
            }
        }

        if (announced.Contains("AWB"))
        {
            for (var match = AirWaybill().Match(plain.Text); match.Success; match = match.NextMatch())
            {
                if (IsNear(announced["AWB"], match.Index, NearWaybill))
                {
                    yield return Candidate("AWB", match);
                }
            }
        }

        if (announced.Contains("IMO"))
        {
            for (var match = Ship().Match(plain.Text); match.Success; match = match.NextMatch())
            {
                var found = Candidate("IMO", match);
                if (found.Holds == true && IsNear(announced["IMO"], match.Index, NearShip))
                {
                    yield return found;
                }
            }
        }
    }

    private static bool IsNear(IEnumerable<int> labels, int at, int most) => labels.Any(l => Math.Abs(l - at) <= most);

    private static NumberCandidate Candidate(string scheme, Match match)
    {
        var value = CheckDigits.Compact(match.Value);
        return new NumberCandidate(scheme, Printed(scheme, value), match.Index, match.Index + match.Length, CheckDigits.Holds(scheme, value));
    }

    /// <summary>As many letters and digits as the country's accounts have; one whose digits do not hold must be printed as an account is.</summary>
    private static NumberCandidate? Account(IdentifierText plain, int start, IbanForms form)
    {
        var text = plain.Text;
        var value = new StringBuilder();
        var isGrouped = true;
        var (at, group) = (start, 0);
        while (value.Length < form.Length + 4)
        {
            var next = at;
            while (next < text.Length && next - at < WidestGap && text[next] is ' ' or '\n' or '\r' or '\t' or '-' or '.')
            {
                next++;
            }

            if (next == text.Length || !char.IsAsciiLetterOrDigit(text[next]))
            {
                return null;
            }

            if (next > at)
            {
                isGrouped &= group == 4 || text[at..next].Contains('\n', StringComparison.Ordinal);
                group = 0;
            }

            value.Append(text[next]);
            group++;
            at = next + 1;
        }

        if (at < text.Length && char.IsLetterOrDigit(text[at]))
        {
            return null;
        }

        var number = value.ToString();
        var holds = CheckDigits.Holds("IBAN", number);
        return holds == true || (isGrouped && form.Fits(number[4..]) && plain.IsInCapitals(start, at)) ? new NumberCandidate("IBAN", number, start, at, holds) : null;
    }

    [GeneratedRegex(@"(?<![\p{L}\p{N}])[A-Z]{2}[0-9]{2}", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex AccountStart();

    [GeneratedRegex(@"(?<![\p{L}\p{N}])[A-Z]{3}[UJZ][ -]?[0-9]{3}[ ]?[0-9]{3}[ /-]?[0-9](?![\p{L}\p{N}])", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex Container();

    [GeneratedRegex(@"(?<![\p{L}\p{N}+/-])[0-9]{3}-[0-9]{4}[ -]?[0-9]{4}(?![\p{L}\p{N}/-])", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex AirWaybill();

    [GeneratedRegex(@"(?<![\p{L}\p{N}+/.,-])[0-9]{7}(?![\p{L}\p{N}/-]|[.,][0-9])", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex Ship();
}
