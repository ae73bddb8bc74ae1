namespace Waybill;

/// <summary>What follows the first four characters of an IBAN in each country (ISO 13616-1, the registry's BBAN structures).</summary>
/// <remarks>The rows of <c>reference/iban-forms.csv</c> as it was when the library was built: the rule of a number is not the user's to change.</remarks>
internal sealed class IbanForms
{
    private const string Table = "iban-forms.csv";
    private static readonly Dictionary<string, IbanForms> ByCountry = Read();

    private readonly (int Length, char Kind)[] _parts;

    private IbanForms((int Length, char Kind)[] parts) => _parts = parts;

    /// <summary>How many characters follow the first four.</summary>
    public int Length => _parts.Sum(p => p.Length);

    /// <summary>Null for a country that the registry did not have.</summary>
    public static IbanForms? Find(string country) => ByCountry.GetValueOrDefault(country);

    public bool Fits(string bban)
    {
        if (bban.Length != Length)
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

    private static Dictionary<string, IbanForms> Read()
    {
        using var stream = typeof(IbanForms).Assembly.GetManifestResourceStream(Table) ?? throw new InvalidOperationException($"the library was built without {Table}");
        using var reader = new StreamReader(stream);
        return Csv.Parse(reader.ReadToEnd(), Table).Skip(1)
            .ToDictionary(r => r.Fields[0], r => new IbanForms([.. Parts(r.Fields[1])]), StringComparer.Ordinal);
    }

    /// <summary><c>4!c4!n16!c</c>: how many characters, and of which kind (n digits, a letters, c either).</summary>
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
    }
}
