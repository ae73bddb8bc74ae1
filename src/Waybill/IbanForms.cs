namespace Waybill;

/// <summary>What follows the first four characters of an IBAN in each country (ISO 13616-1, the registry's BBAN structures).</summary>
internal sealed class IbanForms
{
    private const string Structures =
        "AZ 4!a20!c|BY 4!c4!n16!c|GE 2!a16!n|KZ 3!n13!c|MD 2!c18!c|RU 9!n5!n15!c|UA 6!n19!c|VG 4!a16!n|AE 3!n16!n|"
        + "AD 20|AL 24|AT 16|BA 16|BE 12|BG 18|BH 18|BI 23|BR 25|CH 17|CR 18|CY 24|CZ 20|DE 18|DJ 23|DK 14|DO 24|EE 16|EG 25|ES 20|FI 14|FK 14|"
        + "FO 14|FR 23|GB 18|GI 19|GL 14|GR 23|GT 24|HN 24|HR 17|HU 24|IE 18|IL 19|IQ 19|IS 22|IT 23|JO 26|KW 26|LB 24|LC 28|LI 17|LT 16|LU 16|"
        + "LV 17|LY 21|MC 23|ME 18|MK 15|MN 16|MR 23|MT 27|MU 26|NI 24|NL 14|NO 11|OM 19|PK 20|PL 24|PS 25|PT 21|QA 25|RO 20|RS 18|SA 20|SC 27|"
        + "SD 14|SE 20|SI 15|SK 20|SM 23|SO 19|ST 21|SV 24|TL 19|TN 20|TR 22|VA 18|XK 16|YE 26";

    private static readonly Dictionary<string, IbanForms> ByCountry = Structures.Split('|')
        .ToDictionary(s => s[..2], s => new IbanForms([.. Parts(s[3..])]), StringComparer.Ordinal);

    private readonly (int Length, char Kind)[] _parts;

    private IbanForms((int Length, char Kind)[] parts) => _parts = parts;

    /// <summary>Null for a country that the registry did not have.</summary>
    public static IbanForms? Find(string country) => ByCountry.GetValueOrDefault(country);

    public bool Fits(string bban)
    {
        if (bban.Length != _parts.Sum(p => p.Length))
        {
            return false;
        }

        var at = 0;
        foreach (var (length, kind) in _parts)
        {
            var part = bban.AsSpan(at, length);
            if ((kind == 'n' && part.ContainsAnyExceptInRange('0', '9')) || (kind == 'a' && part.ContainsAnyExceptInRange('A', 'Z')))
            {
                return false;
            }

            at += length;
        }

        return true;
    }

    /// <summary><c>4!c4!n16!c</c>, or a bare length where any letter or digit may stand anywhere.</summary>
    private static IEnumerable<(int Length, char Kind)> Parts(string structure)
    {
        var length = 0;
        foreach (var c in structure)
        {
            if (char.IsAsciiDigit(c))
            {
                length = (length * 10) + (c - '0');
            }
            else if (c != '!')
            {
                yield return (length, c);
                length = 0;
            }
        }

        if (length > 0)
        {
            yield return (length, 'c');
        }
    }
}
