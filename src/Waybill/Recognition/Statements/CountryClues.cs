using System.Text.RegularExpressions;
using Waybill.Recognition.Naming;

namespace Waybill.Recognition.Statements;

/// <summary>Says where a firm sits, where neither its name nor its form does: by the state, city, telephone code, account or register number printed with its address.</summary>
internal sealed partial class CountryClues(Lexicon lexicon)
{
    private const int Reach = 260;

    // ITU-T E.164 country codes, as telephone numbers begin.
    private static readonly Dictionary<string, string> Telephones = new(StringComparer.Ordinal)
    {
        ["375"] = "BY", ["380"] = "UA", ["374"] = "AM", ["994"] = "AZ", ["995"] = "GE", ["998"] = "UZ", ["996"] = "KG", ["373"] = "MD", ["971"] = "AE", ["357"] = "CY", ["90"] = "TR", ["381"] = "RS", ["359"] = "BG",
    };

    // Names of register numbers that one country's law uses.
    private static readonly (Regex Label, string Country)[] Labels =
    [
        (BelarusianNumber(), "BY"), (UkrainianNumber(), "UA"), (KazakhNumber(), "KZ"), (RussianNumber(), "RU"), (AzerbaijaniNumber(), "AZ"), (ArmenianNumber(), "AM"),
    ];

    /// <summary>The country with the words that show it; null where nothing beside any mention of the name does.</summary>
    public Stated<string>? Of(Paper paper, IReadOnlyList<Organisation> organisations, string name)
    {
        foreach (var organisation in organisations.Where(o => string.Equals(o.Name, name, StringComparison.OrdinalIgnoreCase)))
        {
            var end = Math.Min(paper.Text.Length, organisation.End + Reach);
            end = organisations.Where(o => o.Start >= organisation.End).Select(o => o.Start).Prepend(end).Min();
            if (paper.BlockAt(organisation.Start) is { } block)
            {
                end = Math.Min(end, Math.Max(block.End, organisation.End));
            }

            var start = organisation.End;
            if (!Address().IsMatch(paper.Text[start..end]))
            {
                continue;
            }

            if (lexicon.StatesIn(paper.Text, start, end, withCities: true) is [var state, ..])
            {
                return paper.State(state.Code, state.Place);
            }

            if (Telephone().Match(paper.Text, start, end - start) is { Success: true } number && CountryOf(number) is { } called)
            {
                return paper.State(called, number);
            }

            if (Account().Match(paper.Text, start, end - start) is { Success: true } account)
            {
                return paper.State(account.Groups["country"].Value, account);
            }

            foreach (var (label, country) in Labels)
            {
                if (label.Match(paper.Text, start, end - start) is { Success: true } match)
                {
                    return paper.State(country, match);
                }
            }
        }

        return null;
    }

    private static string? CountryOf(Match number) =>
        number.Groups["code"].Value is var code && Telephones.GetValueOrDefault(code) is { } country ? country
        : number.Groups["seven"].Success ? (number.Groups["seven"].Value[0] is '6' or '7' ? "KZ" : "RU") : null;

    // Words that only an address has: so a state named in the next sentence counts for nothing.
    [GeneratedRegex(@"\d{3,6}|ул\.|вул\.|просп|street|str\.|avenue|küç|փող|тел|tel|phone|р/с|IBAN|УНП|ЄДРПОУ|БИН|ИНН|VÖEN|ՀՎՀՀ|адрес|адреса|address", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Limit)]
    private static partial Regex Address();

    [GeneratedRegex(@"\+\s?(?:(?<code>37[345]|380|99[4568]|971|357|381|359|90)|7[\s(-]{0,3}(?<seven>\d))", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex Telephone();

    [GeneratedRegex(@"(?<![A-Z\d])(?<country>BY|UA|KZ|AZ|GE|MD|CY|TR|AE)\d{2}(?:\s?[A-Z\d]{4}){3,6}", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex Account();

    [GeneratedRegex(@"(?<!\p{L})УНП(?!\p{L})", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex BelarusianNumber();

    [GeneratedRegex(@"(?<!\p{L})(?:ЄДРПОУ|ЕДРПОУ|EDRPOU)(?!\p{L})", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex UkrainianNumber();

    [GeneratedRegex(@"(?<!\p{L})(?:БИН|БСН)(?!\p{L})", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex KazakhNumber();

    [GeneratedRegex(@"(?<!\p{L})(?:ОГРН|КПП)(?!\p{L})", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex RussianNumber();

    [GeneratedRegex(@"(?<!\p{L})(?:VÖEN|VOEN|ВОЕН)(?!\p{L})", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex AzerbaijaniNumber();

    [GeneratedRegex(@"(?<!\p{L})ՀՎՀՀ(?!\p{L})", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex ArmenianNumber();
}
