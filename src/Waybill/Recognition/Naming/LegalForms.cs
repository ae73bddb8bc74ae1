using System.Text;
using System.Text.RegularExpressions;

namespace Waybill.Recognition.Naming;

/// <summary>The legal forms of companies, from the reference table, as patterns and with the law that knows each.</summary>
/// <remarks>Abbreviations count in their own letters only; forms of several words count in any case, with any ending.</remarks>
internal sealed class LegalForms
{
    private readonly IReadOnlyList<ReferenceRow> _rows;
    private readonly IReadOnlyList<(Regex Pattern, ReferenceRow Row)> _written;

    public LegalForms(ReferenceData reference)
    {
        _rows = reference.Table("legal-forms");
        _written = [.. _rows.Where(r => IsWritten(r["form"])).Select(r => (Lexicon.Compile($"^(?:{Inflected(r["form"])})$"), r))];
        Before = Alternatives(_rows.Where(r => r["position"] == "before").Select(r => r["form"]));

        // A letterhead in capitals writes LTD and D.O.O.
        After = Alternatives(_rows.Where(r => r["position"] == "after").SelectMany(r => IsWritten(r["form"]) ? [r["form"]] : new[] { r["form"], r["form"].ToUpperInvariant() }));
        Abbreviated = Alternatives(_rows.Where(r => r["position"] == "before" && !IsWritten(r["form"]) && r["form"] is not ("ИП" or "ЖК")).Select(r => r["form"]));
    }

    /// <summary>Forms that stand before a name, as alternatives of a pattern.</summary>
    public string Before { get; }

    /// <summary>Forms that stand behind a name.</summary>
    public string After { get; }

    /// <summary>Abbreviations before a name, which may do without quotes: <c>ТОО Север Прибор</c>.</summary>
    public string Abbreviated { get; }

    /// <summary>True for the forms of state bodies that trade in arms for others.</summary>
    public bool IsAgency(string form) => RowsOf(form).Any(r => r["kind"] == "agency");

    /// <summary>The one country whose law knows the form; null where several do.</summary>
    /// <param name="language">Of the words around it: <c>ЗАТ</c> is Belarusian and Ukrainian.</param>
    public string? CountryOf(string form, string? language)
    {
        var rows = RowsOf(form).ToList();
        var countries = rows.Where(r => r["language"] == language).Concat(rows).Select(r => r["country"]).Where(c => c.Length > 0);
        return rows.Exists(r => r["language"] == language && r["country"].Length > 0) || countries.Distinct(StringComparer.Ordinal).Count() == 1
            ? countries.First()
            : null;
    }

    private IEnumerable<ReferenceRow> RowsOf(string form)
    {
        var flat = Paper.Flat(form);
        return IsWritten(flat) ? _written.Where(w => w.Pattern.IsMatch(flat)).Select(w => w.Row) : _rows.Where(r => r["form"] == flat || (r["position"] == "after" && string.Equals(r["form"], flat, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>A form in words: it is declined, while an abbreviation or a foreign form is not.</summary>
    private static bool IsWritten(string form) => form.Contains(' ', StringComparison.Ordinal) && !form.Contains('.', StringComparison.Ordinal);

    private static string Alternatives(IEnumerable<string> forms) =>
        string.Join('|', forms.Distinct(StringComparer.Ordinal).OrderByDescending(f => f.Length).ThenBy(f => f, StringComparer.Ordinal)
            .Select(f => IsWritten(f) ? $"(?i:{Inflected(f)})" : Regex.Escape(f).Replace(@"\ ", @"\s+", StringComparison.Ordinal)));

    /// <summary>Each word of five letters and more without its last two, which the cases change.</summary>
    private static string Inflected(string form)
    {
        var pattern = new StringBuilder();
        foreach (var word in form.Split(' '))
        {
            pattern.Append(pattern.Length > 0 ? @"\s+" : "").Append(word.Length < 5 ? Regex.Escape(word) : Regex.Escape(word[..^2]) + @"\p{L}{0,5}");
        }

        return pattern.ToString();
    }
}
