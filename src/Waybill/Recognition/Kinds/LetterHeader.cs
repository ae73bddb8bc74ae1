using System.Text.RegularExpressions;
using Waybill.Recognition.Values;

namespace Waybill.Recognition.Kinds;

/// <summary>The line that numbers and dates a letter, told from the line about what it answers, from incoming stamps and from numbers of other things.</summary>
internal static partial class LetterHeader
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline;
    private const string Number = @"(?<number>(?=[\p{L}/._-]*\d)(?>[\p{L}\d]+(?:[/._-]+[\p{L}\d]+)*))";
    private const string Sign = @"(?:№|N[o°º]\s?[.:]{0,2}|(?-i:N[eе])(?=\s\d)|Nr\.?|N(?=\s?\d)|#)";
    private const string Label = @"(?<!\p{L})(?<label>исх(?:одящий|\.)?|(?<=(?:\A|\n)[ \t]*)letter(?=\s+no)|вих(?:ідний|\.)?|зых(?:одны|\.)?|рег\.|наш|шығ(?:ыс|\.)?|[çcс][ıi]x[ıi][şs]|ելք(?:ի|\.)?|our\s+ref(?:erence)?\.?|ref(?:erence)?\.?(?:\s+no\.?)?|outgoing)";
    private const string Year = @"(?:\s*(?:г\.?|года|р\.?|року|ж\.?|жылғы|թ\.?|-?c[iıuü]\s+il))?";

    /// <summary>How far from its number the date may stand, above or below it.</summary>
    private const int DateReach = 160;

    /// <summary>The first number before the body that is the letter's own, with its date where one stands by it.</summary>
    /// <param name="end">Where the body begins.</param>
    public static (Stated<string> Number, Stated<PartialDate>? Date, int At)? Own(PaperReading reading, int end)
    {
        var paper = reading.Paper;
        var found = new[] { DateThenNumber(), NumberThenDate(), NumberAlone(), NumberedAzerbaijani(), Unsigned() }
            .SelectMany((pattern, rank) => Candidates(pattern, paper.Text, end).Where(m => IsOwn(paper.Text, m)).Select(m => (Match: m, Rank: rank)))
            .OrderBy(f => f.Match.Groups["number"].Index).ThenBy(f => f.Rank).Select(f => f.Match).FirstOrDefault();
        if (InTable(reading, end) is { } cells && (found is null || cells.At < found.Index))
        {
            return cells;
        }

        if (found is null)
        {
            return null;
        }

        var number = found.Groups["number"];
        var date = found.Groups["date"];
        var day = date.Success ? DateFinder.Read(date.Value) : null;
        return (paper.State(number.Value, number), day is { } d ? paper.State(d, date) : Near(reading, number.Index, end), Math.Min(found.Index, number.Index));
    }

    /// <summary>A stamp set as a table: "Our ref." and "Date" above what they name.</summary>
    private static (Stated<string> Number, Stated<PartialDate>? Date, int At)? InTable(PaperReading reading, int end)
    {
        var paper = reading.Paper;
        foreach (var label in paper.Blocks.Where(b => b.Cell is not null && b.Start < end && OwnLabel().IsMatch(Paper.Flat(paper.TextOf(b)))))
        {
            if (paper.CellBelow(label) is { } cell && WholeNumber().Match(paper.Text, cell.Start, cell.End - cell.Start) is { Success: true } number)
            {
                var dated = paper.Blocks.FirstOrDefault(b => b.Cell?.Table == label.Cell?.Table && b.Cell?.Row == label.Cell?.Row && DateLabel().IsMatch(Paper.Flat(paper.TextOf(b))));
                var day = dated is not null && paper.CellBelow(dated) is { } under ? DateFinder.First(paper.Text, under.Start, under.End) : null;
                return (paper.State(number.Groups["number"].Value, number.Groups["number"]), day is { } d ? paper.State(d.Date, d.Place) : null, label.Start);
            }
        }

        return null;
    }

    /// <summary>The date of a letter without a number: on a line of its own, above the body or at the very end.</summary>
    public static Stated<PartialDate>? Date(PaperReading reading, int end)
    {
        var own = reading.OwnDates.ToList();
        return own.Where(d => d.Place.Index < end).Concat(own.Where(d => IsShortLine(reading.Paper.Text, d.Place.Index)).Reverse())
            .Select(d => reading.Paper.State(d.Date, d.Place)).FirstOrDefault();
    }

    /// <summary>Matches that may overlap: the date of a stamp may stand before the number of the letter.</summary>
    private static IEnumerable<Match> Candidates(Regex pattern, string text, int end)
    {
        for (var match = pattern.Match(text); match.Success && match.Index < end; match = pattern.Match(text, match.Index + 1))
        {
            yield return match;
        }
    }

    private static Stated<PartialDate>? Near(PaperReading reading, int at, int end) =>
        reading.OwnDates.Where(d => d.Place.Index < end && Math.Abs(d.Place.Index - at) <= DateReach && IsShortLine(reading.Paper.Text, d.Place.Index))
            .OrderBy(d => Math.Abs(d.Place.Index - at)).Select(d => reading.Paper.State(d.Date, d.Place)).FirstOrDefault();

    private static bool IsShortLine(string text, int at)
    {
        var end = text.IndexOf('\n', at);
        return (end < 0 ? text.Length : end) - (text.LastIndexOf('\n', Math.Max(0, at - 1)) + 1) <= 70;
    }

    private static bool IsOwn(string text, Match match)
    {
        var number = match.Groups["number"];
        var first = match.Index + match.Value.TakeWhile(char.IsWhiteSpace).Count();
        var before = text[Math.Max(0, text.LastIndexOf('\n', Math.Max(0, first - 48)))..first];
        var labelled = match.Groups["label"].Value.Equals("letter", StringComparison.OrdinalIgnoreCase);
        if (DateOnly().IsMatch(number.Value) || (!labelled && NotOwn().IsMatch(before)))
        {
            return false;
        }

        var date = match.Groups["date"];
        if (date.Success && match.Value.Trim().Contains('\n', StringComparison.Ordinal))
        {
            // Of two numbered and dated lines each keeps its own.
            var above = date.Index < number.Index ? text[(text.LastIndexOf('\n', date.Index) + 1)..date.Index] : "";
            var after = text[Math.Max(date.Index + date.Length, number.Index + number.Length)..];
            if (EndsNumbered().IsMatch(above) || (date.Index < number.Index ? GoesOnDated().IsMatch(after[..Math.Min(after.Length, 40)]) : GoesOnNumbered().IsMatch(after[..Math.Min(after.Length, 20)])))
            {
                return false;
            }
        }

        // "від 12.03.2019 № 15/2" heads a letter where it begins its line and ends a citation where it does not.
        return (!OfBefore().IsMatch(before) || LineStart().IsMatch(before))
            && (match.Groups["label"].Success || match.Groups["letter"].Success || match.Groups["date"].Success || HeadLine().IsMatch(text[(number.Index + number.Length)..Math.Min(text.Length, number.Index + number.Length + 60)]));
    }

    [GeneratedRegex(@"(?<![\d./-])(?<date>" + DateFinder.Pattern + ")" + Year + @"\s*[,;/|·•–—]?\s*(?:(?:исх|вих|зых)\.?\s*)?" + Sign + @"\s*" + Number, Options, PatternTime.Limit)]
    private static partial Regex DateThenNumber();

    [GeneratedRegex("(?:" + Label + @"\s*[:.]?\s*" + Sign + "?|" + Sign + @")\s*:?\s*" + Number + @"(?:[\s,;/|·•–—]{1,6}|[ \t]{2,100})(?:(?:от|ад|від|dated|of|date|dat[əe]d)\s*:?\s*)?(?<date>" + DateFinder.Pattern + ")", Options, PatternTime.Limit)]
    private static partial Regex NumberThenDate();

    [GeneratedRegex("(?:" + Label + @"\s*[:.]?\s*" + Sign + @"?|(?:^|\t)[ ]*" + Sign + @")\s*:?\s*" + Number, Options, PatternTime.Limit)]
    private static partial Regex NumberAlone();

    // "KTI-61 / 14.09.2018", or the number above its date: a line of nothing else.
    [GeneratedRegex(@"^[ \t]*(?<number>(?=\S*\d)\p{Lu}[\p{L}\d]*(?:[/._-]+[\p{L}\d]+)+)[ \t]*(?:[/|,;·•–—]|\n|[ ]{2})[ \t]*(?:(?:от|від|ад|dated|of)[ ]+)?(?<date>" + DateFinder.Pattern + ")" + Year + @"[ \t]*$", Options, PatternTime.Limit)]
    private static partial Regex Unsigned();

    [GeneratedRegex(@"^(?:our\s+ref(?:erence)?|исх(?:одящий)?|вих(?:ідний)?|зых(?:одны)?|наш\s*(?:номер)?|çıxış|ref(?:erence)?)\.?\s*(?:№|no\.?)?\.?:?$", Options, PatternTime.Limit)]
    private static partial Regex OwnLabel();

    [GeneratedRegex(@"^(?:date|дата|tarix|ամսաթիվ|күні)\.?:?$", Options, PatternTime.Limit)]
    private static partial Regex DateLabel();

    [GeneratedRegex(@"\G\s*(?:№\s*)?" + Number + @"(?=\s*(?:\n|\z))", Options, PatternTime.Limit)]
    private static partial Regex WholeNumber();

    // "SV-02/77 nömrəli məktub" on a line of its own.
    [GeneratedRegex(@"^[ \t]*" + Number + @"[ ]+(?:nömrəli|saylı|№-l[iıuü])[ ]+(?<letter>məktub)(?!\p{L})", Options, PatternTime.Limit)]
    private static partial Regex NumberedAzerbaijani();

    [GeneratedRegex(Sign + @"\s*\S*\d\S*[ ,]*(?:(?:от|від|ад|of|dated)[ ]+)?\z", Options, PatternTime.Limit)]
    private static partial Regex EndsNumbered();

    [GeneratedRegex(@"\A[ ,]*(?:(?:от|від|ад|of|dated)[ ]+)?" + DateFinder.Pattern, Options, PatternTime.Limit)]
    private static partial Regex GoesOnDated();

    [GeneratedRegex(@"\A" + Year + @"[ ,]*" + Sign + @"\s*\S*\d", Options, PatternTime.Limit)]
    private static partial Regex GoesOnNumbered();

    [GeneratedRegex(@"^\d{1,2}\.\d{1,2}\.\d{2,4}$", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex DateOnly();

    // "На № …", "Your ref …", "Вх. № …", "Приложение № 1": numbers of other things.
    [GeneratedRegex(@"(?<!\p{L})(?:на|к|до|да|по|ваш\p{L}*|your(?:\s+ref(?:erence)?)?|to|вх(?:од\p{L}*)?|вхід\p{L}*|увах\p{L}*|incoming|received|кіріс|daxil(?:\s+olan)?|մուտք\p{L}*|ձեր|приложени\p{L}*|дадат\p{L}*|додат\p{L}*|annex|attachment|appendix|əlavə|экз\p{L}*|прим\p{L}*|copy|серия|форма?|контракт\p{L}*|кантракт\p{L}*|дагавор\p{L}*|рахунак\p{L}*|заявк\p{L}*|догов\p{L}*|договір\p{L}*|соглашени\p{L}*|угод\p{L}*|contract|agreement|сч[её]т\p{L}*|рахун\p{L}*|invoice|письм\p{L}*|лист[аоуі]?\p{L}?|letter|нот[аыуі]\p{L}?|note|указ\p{L}*|закон\p{L}*|постанов\p{L}*|приказ\p{L}*|наказ\p{L}*|гост|дсту|ст|п/я|а/я|каб|кв|оф|дом|буд|д|тел\p{L}*|факс|р/с|лиценз\p{L}*|ліценз\p{L}*|паспорт\p{L}*|част\p{L}*|частин\p{L}*|unit|box|завод)\s*[.:]?\s*\z", Options, PatternTime.Limit)]
    private static partial Regex NotOwn();

    [GeneratedRegex(@"(?<!\p{L})(?:от|ад|від|dated|of)\s*\z", Options, PatternTime.Limit)]
    private static partial Regex OfBefore();

    [GeneratedRegex(@"(?:^|\n|\t)\s*(?:от|ад|від|dated|of)\s*\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Limit)]
    private static partial Regex LineStart();

    [GeneratedRegex(@"\A(?:[ .]*(?:\r?\n|\z|\t|,?\s+(?:На|от|від|ад|dated|of)\s)|[ ]{3,})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Limit)]
    private static partial Regex HeadLine();
}
