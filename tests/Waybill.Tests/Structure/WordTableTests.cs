using System.Globalization;
using System.Text.RegularExpressions;
using Waybill.Language;
using Waybill.Tests.Recognition;

namespace Waybill.Tests.Structure;

/// <summary>The tables of words hold together: each row can be read, says where it is from, stands once, and means something to the program.</summary>
public sealed partial class WordTableTests
{
    /// <summary>The column that says what the words mean, and the one that has the words.</summary>
    private static readonly Dictionary<string, (string Meaning, string Form)> Tables = new(StringComparer.Ordinal)
    {
        ["phrases"] = ("concept", "form"),
        ["labels"] = ("field", "label"),
        ["headings"] = ("kind", "form"),
        ["bodies"] = ("body", "form"),
        ["units"] = ("unit", "form"),
        ["months"] = ("month", "form"),
        ["number-words"] = ("kind", "form"),
    };

    private static readonly Lazy<IReadOnlySet<string>> Known = new(() => Sources.Parsed("src/Waybill").SelectMany(Sources.Literals).Select(t => t.ValueText).Concat(Explained())
        .Concat(Enum.GetValues<DocumentKind>().Select(k => k.NameOf())).Concat(Enumerable.Range(1, 12).Select(m => m.ToString(CultureInfo.InvariantCulture))).ToHashSet(StringComparer.Ordinal));

    public static TheoryData<string> Names => [.. Tables.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_row_can_be_looked_for(string table)
    {
        var (meaning, form) = Tables[table];
        var rows = (await Office.ReferenceAsync()).Table(table);

        rows.Count.ShouldBeGreaterThan(100);
        rows.Where(r => r[form].Length == 0 || r[meaning].Length == 0).Select(r => r.Origin).ShouldBeEmpty();
        Should.NotThrow(() => new PhraseBook(rows.Select(r => new Phrase(r[meaning], r["language"], r[form], r.Origin))));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_row_says_where_it_is_from_and_how_much_it_counts(string table)
    {
        var rows = (await Office.ReferenceAsync()).Table(table);

        rows.Where(r => r["source"].Length == 0).Select(r => r.Origin).ShouldBeEmpty();
        rows.Where(r => table == "headings" ? !int.TryParse(r["weight"], NumberStyles.None, CultureInfo.InvariantCulture, out var weight) || weight == 0 : r["confidence"] is not ("high" or "medium" or "low" or "conflict"))
            .Select(r => r.Origin).Take(5).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task No_row_stands_twice(string table) =>
        (await Office.ReferenceAsync()).Table(table)
            .GroupBy(r => string.Join('|', r.Fields.Where(f => f.Key is not ("source" or "confidence" or "weight")).OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => f.Value)), StringComparer.Ordinal)
            .Where(g => g.Count() > 1).Select(g => string.Join(' ', g.Select(r => r.Origin).Append(g.Key))).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Whatever_a_row_means_is_known_to_the_program_or_explained_to_its_readers(string table)
    {
        var (meaning, _) = Tables[table];
        // "paper-" in the code stands for every concept that begins so.
        var families = Known.Value.Where(k => k.EndsWith('-') && k.Length > 3).ToList();

        (await Office.ReferenceAsync()).Table(table).Select(r => r[meaning]).Distinct(StringComparer.Ordinal)
            .Where(m => !Known.Value.Contains(m) && !families.Exists(f => m.StartsWith(f, StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_heading_is_of_a_kind_that_exports_name_and_stands_in_a_place()
    {
        var rows = (await Office.ReferenceAsync()).Table("headings");

        rows.Select(r => r["kind"]).Distinct(StringComparer.Ordinal).Except(Enum.GetValues<DocumentKind>().Select(k => k.NameOf())).ShouldBeEmpty();
        rows.Where(r => r["place"] is not ("title" or "text" or "label")).Select(r => r.Origin).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_month_is_one_word_of_a_month_of_the_year() =>
        (await Office.ReferenceAsync()).Table("months").Where(r => Words.Of(r["form"]).Count != 1 || !int.TryParse(r["month"], CultureInfo.InvariantCulture, out var month) || month is < 1 or > 12).Select(r => $"{r.Origin} {r["form"]}").ShouldBeEmpty();

    [Fact]
    public async Task A_body_is_of_a_kind_of_party() =>
        (await Office.ReferenceAsync()).Table("bodies").Select(r => r["kind"]).Distinct(StringComparer.Ordinal).Except(Enum.GetValues<PartyKind>().Select(k => k.NameOf())).ShouldBeEmpty();

    /// <summary>What the page about the tables sets as code.</summary>
    private static IEnumerable<string> Explained() =>
        Code().Matches(File.ReadAllText(Repository.PathOf("docs/reference-data.md"))).Select(m => m.Groups[1].Value);

    [GeneratedRegex("`([^`]+)`", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Code();
}
