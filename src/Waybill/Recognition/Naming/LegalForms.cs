using Waybill.Language;

namespace Waybill.Recognition.Naming;

/// <summary>Whose law knows a legal form, and what kind of enterprise it makes.</summary>
internal sealed class LegalForms
{
    private readonly ILookup<string, ReferenceRow> _byForm;
    private readonly HashSet<string> _words;

    public LegalForms(ReferenceData reference)
    {
        var rows = reference.Table("legal-forms");
        _byForm = rows.ToLookup(r => r["form"], StringComparer.Ordinal);
        _words = [.. rows.SelectMany(r => Words.Of($"{r["form"]} {r["meaning"]}")).Select(w => w.Folded)];
    }

    /// <summary>True for words that are nothing but a legal form: <c>Closed Joint-Stock Company</c>.</summary>
    public bool IsOnlyForm(string name) => Words.Of(name).All(w => _words.Contains(w.Folded));

    /// <summary>True for the forms of state bodies that trade in arms for others.</summary>
    public bool IsAgency(ReferenceRow form) => _byForm[form["form"]].Any(r => r["kind"] == "agency");

    /// <summary>The one country whose law knows the form; null where several do.</summary>
    /// <param name="language">Of the words around it: <c>ЗАТ</c> is Belarusian and Ukrainian.</param>
    public string? CountryOf(ReferenceRow form, string? language)
    {
        // Where it stands tells forms of one spelling apart: a Georgian JSC stands before the name, the English word for any such company behind it.
        var rows = _byForm[form["form"]].Where(r => r["position"] == form["position"]).ToList();
        var countries = rows.Where(r => r["language"] == language).Concat(rows).Select(r => r["country"]).Where(c => c.Length > 0).ToList();
        return rows.Exists(r => r["language"] == language && r["country"].Length > 0) || countries.Distinct(StringComparer.Ordinal).Count() == 1 ? countries[0] : null;
    }
}
