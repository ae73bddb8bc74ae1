using System.Text.RegularExpressions;
using Waybill.Recognition.Values;

namespace Waybill.Recognition.Statements;

/// <summary>Finds how many of something a sentence speaks of: <c>4 компл.</c>, <c>twelve (12) units</c>, <c>5 тыс. шт.</c>, <c>12 x</c>, <c>шесть</c> before goods.</summary>
internal sealed partial class CountFinder
{
    private const string Number = @"\d{1,3}(?:[ ]\d{3})+|\d{1,3}(?:,\d{3})+|\d{1,6}";
    private readonly Lexicon _lexicon;
    private readonly Regex _withUnit;
    private readonly Regex _bare;

    public CountFinder(Lexicon lexicon)
    {
        _lexicon = lexicon;
        var digits = $@"(?:(?<words>{NumberWords.Run})\s*\(\s*(?<count>{Number})\s*\)|(?<count>{Number})(?:\s*\([^()\d]{{1,60}}\))?)";
        const string Scale = @"(?:\s*(?<scale>тыс\.?|тис\.?|тысяч\p{L}?|тисяч\p{L}?|thousand|min|հազար))?";
        _withUnit = Lexicon.Compile(
            $@"(?<![\d\p{{L}}/№.,-])(?:{digits}{Scale}|(?<count>{NumberWords.Run}))\s*(?<unit>{lexicon.Units})(?![\p{{L}}\d])");

        // Without a unit only what cannot be anything else: "12 x RPG", "24 міномети", "шесть комплексов «…»".
        _bare = Lexicon.Compile(
            $@"(?<![\d\p{{L}}/№.,«-])(?:{digits}\s*[xх×]\s+(?=[\p{{L}}\d«])|(?:{digits}|(?<count>{NumberWords.Run}))\s+(?=(?:[\p{{Ll}}-]{{4,20}}\s+){{0,2}}(?:{lexicon.ArmsStems})|(?-i:(?:[\p{{Ll}}-]{{5,20}}\s+){{1,3}}«\p{{Lu}})|(?-i:[А-ЯA-Z][А-Яа-яA-Za-z]{{0,4}}-?\d)))");
    }

    /// <summary>Counts in the order of the text; of two that overlap the one with a unit stays.</summary>
    public IReadOnlyList<Count> All(Paper paper, int start, int end)
    {
        var found = new List<Count>();
        for (var match = _withUnit.Match(paper.Text, start, end - start); match.Success; match = match.NextMatch())
        {
            var unit = match.Groups["unit"];
            if (Value(match) is { } value && !(value == 1 && IsPriceOfOne(paper.Text, match)) && !WeightBefore().IsMatch(paper.Text[Math.Max(start, match.Index - 24)..match.Index]))
            {
                found.Add(new Count(match.Index, match.Index + match.Length, value, Paper.Flat(unit.Value), unit, _lexicon.UnitOf(unit.Value) == "person"));
            }
        }

        for (var match = _bare.Match(paper.Text, start, end - start); match.Success; match = match.NextMatch())
        {
            if (Value(match) is { } value && value is >= 2 and < 100_000 && !(value is >= 1900 and < 2100) && !OtherNumber().IsMatch(paper.Text[Math.Max(start, match.Index - 24)..match.Index])
                && !NoNoun().IsMatch(paper.Text[(match.Index + match.Length)..Math.Min(end, match.Index + match.Length + 12)])
                && !found.Exists(f => f.Start < match.Index + match.Length && match.Index < f.End))
            {
                found.Add(new Count(match.Index, match.Index + match.Length, value, null, null, false));
            }
        }

        return [.. found.OrderBy(f => f.Start)];
    }

    private static bool IsPriceOfOne(string text, Match match) =>
        PriceBefore().IsMatch(text[Math.Max(0, match.Index - 30)..match.Index])
        || PriceBehind().IsMatch(text[(match.Index + match.Length)..Math.Min(text.Length, match.Index + match.Length + 30)]);

    private static decimal? Value(Match match)
    {
        var text = match.Groups["count"].Value;
        var value = char.IsAsciiDigit(text[0]) ? AmountFinder.Read(text) : NumberWords.Read(text);
        return value is null or 0 ? null : match.Groups["scale"].Success ? value * 1000 : value;
    }

    [GeneratedRegex(@"(?<!\p{L})(?:масс\p{L}+|вес\p{L}*|маса|вага|грузоподъ[её]мн\p{L}+|weight|weighing|çəki\p{L}*)\D{0,12}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Limit)]
    private static partial Regex WeightBefore();

    [GeneratedRegex(@"(?:(?:стоимост|вартіст|вартост|кошт|цен|цін|цан|price|cost)\p{L}*\s+(?:\p{L}+\s+){0,2}|(?<!\p{L})(?:за|per|на|for)\s+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Limit)]
    private static partial Regex PriceBefore();

    [GeneratedRegex(@"^\p{L}{0,4}\s+(?:üçün\s+)?(?:qiymət|dəyər|գին|արժեք)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Limit)]
    private static partial Regex PriceBehind();

    [GeneratedRegex(@"(?:№|N[o°]\.?|номер\p{L}*|стать\p{L}+|ст\.|пункт\p{L}*|п\.|раздел\p{L}*|розділ\p{L}*|приложени\p{L}+|додат\p{L}+|дел[ауо]|лист\p{L}*|страниц\p{L}*|page|pages|article|annex|section|item|clause|тел\.?|phone|калибр\p{L}*|калібр\p{L}*|calib\p{L}+|год\p{L}*|року|с|от|до|by|of|from|the)\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Limit)]
    private static partial Regex OtherNumber();

    [GeneratedRegex(@"^(?:(?:мм|mm|см|cm|м|m|км|km|дн|day|days|час|hour|hours|лет|мес|міс|usd|eur|руб|грн)(?!\p{L})|год|рік|рок[иу]|year|день|дней|дня|днів|месяц|місяц|month|часов|годин|процент|percent|рубл|долл|дол\.|евро|євро|январ|феврал|марта|апрел|мая|июн|июл|август|сентябр|октябр|ноябр|декабр)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Limit)]
    private static partial Regex NoNoun();
}

/// <summary>A number of goods or people.</summary>
/// <param name="Start">In the folded text.</param>
/// <param name="Unit">As printed, on one line; null where the goods themselves are counted.</param>
internal sealed record Count(int Start, int End, decimal Value, string? Unit, Capture? UnitPlace, bool OfPeople);
