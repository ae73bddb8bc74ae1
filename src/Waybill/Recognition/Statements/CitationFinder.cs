using System.Text.RegularExpressions;
using Waybill.Recognition.Values;

namespace Waybill.Recognition.Statements;

/// <summary>Finds the papers that a paper names by number: what it answers, the contract it is under, the certificate it rests on.</summary>
/// <remarks>Laws, decrees, standards, powers of attorney and banks' papers are not references.</remarks>
internal static partial class CitationFinder
{
    private const int WordsBefore = 110;

    /// <summary>The label of a cell has fewer characters.</summary>
    private const int LongestLabel = 50;

    /// <summary>A line of so few characters is not wrapped.</summary>
    private const int ShortestWrappedLine = 45;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;
    private const string Number = @"(?<number>(?=[\p{L}/._-]*-?\n?\d)(?>[\p{L}\d]+(?:(?:(?<=\d)-\n(?=\d)|[/._-]+)[\p{L}\d]+)*))";
    private const string Sign = @"(?:№|(?<!\p{L})(?:N[o°º]\.?:?|(?-i:N[eе])(?=\s[\p{Lu}\d])|(?-i:М[еe])(?=\s\d)|Nr\.?|N(?=\s?\d)|ref\.?:?(?:\s*no\.?)?|թիվ)|#)";
    private const string OfDate = @"(?:от|ад|від|dated|of|date|թվագրված)";
    private const string Year = @"(?:\s*(?:г\.?|года|р\.?|року|ж\.?|թ\.?|թվականի))?(?:-?ի)?";

    /// <summary>How close to a number its noun must stand for the number to need no date.</summary>
    private const int Adjacent = 30;

    /// <summary>Every citation once, in the order of the text; a number that is cited with and without its date counts with it.</summary>
    /// <param name="own">The paper's own number, which is no citation.</param>
    public static IReadOnlyList<Citation> All(Paper paper, Stated<string>? own)
    {
        var found = new List<(int At, Citation Citation)>();
        foreach (var pattern in new[] { NumberThenDate(), DateThenNumber(), DateFirstAzerbaijani(), NumberFirstAzerbaijani(), DateFirstVerbLast(), WordThenNumber(), AnswerThenNumber(), NumberAlone() })
        {
            for (var match = pattern.Match(paper.Text); match.Success; match = match.NextMatch())
            {
                if (!found.Exists(f => f.At == match.Groups["number"].Index) && Read(paper, match, own) is { } citation)
                {
                    found.Add((match.Groups["number"].Index, citation));
                }
            }
        }

        found.AddRange(InTables(paper).Where(c => !found.Exists(f => f.At == c.At)));
        return [.. found.OrderBy(f => f.At).Select(f => f.Citation)
            .GroupBy(c => Key(c.Number.Value), StringComparer.Ordinal)
            .SelectMany(g => g.Any(c => c.Date is not null) ? g.Where(c => c.Date is not null).DistinctBy(c => c.Date!.Value) : g.Take(1))];
    }

    /// <summary>A stamp set as a table: what stands below "Your ref.".</summary>
    private static IEnumerable<(int At, Citation Citation)> InTables(Paper paper)
    {
        foreach (var label in paper.Blocks.Where(b => b.Cell is not null && YourLabel().IsMatch(Paper.Flat(paper.TextOf(b)))))
        {
            if (paper.CellBelow(label) is { } below && YourNumber().Match(paper.Text, below.Start, below.End - below.Start) is { Success: true } match)
            {
                var date = match.Groups["date"];
                yield return (match.Groups["number"].Index, new Citation
                {
                    Number = paper.State(match.Groups["number"].Value.Replace("\n", "", StringComparison.Ordinal), match.Groups["number"]),
                    Date = date.Success && DateFinder.Read(date.Value) is { } day ? paper.State(day, date) : null,
                    Kind = CitationKind.Answers,
                });
            }
        }
    }

    private static Citation? Read(Paper paper, Match match, Stated<string>? own)
    {
        var number = match.Groups["number"];
        var value = number.Value.Replace("\n", "", StringComparison.Ordinal); // broken behind its hyphen
        if (!value.Any(char.IsAsciiDigit) || (own is not null && Key(own.Value) == Key(value)))
        {
            return null;
        }

        var (before, sentence) = Before(paper, match.Index);
        if (Stamp().IsMatch(before))
        {
            return null;
        }

        if (IsOther(sentence))
        {
            return null;
        }

        var date = match.Groups["date"];
        var kind = Kind(sentence + match.Value, sentence, match.Value);
        if (kind is null || (!date.Success && (kind is CitationKind.Other || (kind is CitationKind.Letter or CitationKind.Answers && !Named().IsMatch(before[Math.Max(0, before.Length - Adjacent)..])))))
        {
            return null;
        }

        var read = date.Success ? DateFinder.Read(date.Value) : null;
        return new Citation
        {
            Number = paper.State(value, number),
            Date = read is { } day ? paper.State(day, date) : null,
            Kind = kind.Value,
        };
    }

    /// <summary>The words before a place in its paragraph, or in the label before its cell; and those of them that belong to its sentence.</summary>
    private static (string Before, string Sentence) Before(Paper paper, int at)
    {
        var start = paper.BlockAt(at)?.Start ?? 0;
        if (string.IsNullOrWhiteSpace(paper.Text[start..at]))
        {
            var label = paper.Blocks.LastOrDefault(b => b.End <= start);
            start = label is not null && label.End - label.Start < LongestLabel ? label.Start : start;
        }

        var before = paper.Text[Math.Max(start, at - WordsBefore)..at];
        var sentence = 0;
        for (var end = SentenceEnd().Match(before); end.Success; end = end.NextMatch())
        {
            // A full line goes on in the next; a short one ended because its thought did.
            var line = end.Value == "\n" ? before[..end.Index] : "";
            if (end.Value != "\n" || (line.LastIndexOf('\n') is var begun && (begun >= 0 || start > at - WordsBefore) && end.Index - begun - 1 < ShortestWrappedLine))
            {
                sentence = end.Index + end.Length;
            }
        }

        return (before, before[sentence..]);
    }

    /// <summary>True for numbers of laws, standards, powers, stamps and the like: where their noun stands nearer than that of any paper.</summary>
    private static bool IsOther(string sentence)
    {
        var other = NotACorrespondent().Match(sentence);
        if (!other.Success)
        {
            return false;
        }

        for (var next = other.NextMatch(); next.Success; next = next.NextMatch())
        {
            other = next;
        }

        return !PaperWord().IsMatch(sentence[(other.Index + other.Length)..]);
    }

    private static CitationKind? Kind(string all, string before, string match)
    {
        if (AnswersHeader().IsMatch(match) || AnswersAlone().IsMatch(match))
        {
            return CitationKind.Answers;
        }

        var words = LastPaperWord(before.Length > 0 ? before : all) ?? LastPaperWord(all);
        return words switch
        {
            null => CitationKind.Other,
            _ when AdditionalWord().IsMatch(before) || LicenceWord().IsMatch(words) => CitationKind.Other,
            _ when EndUserWord().IsMatch(words) => CitationKind.EndUserCertificate,
            _ when ContractWord().IsMatch(words) => CitationKind.Contract,
            _ when InvoiceWord().IsMatch(words) => CitationKind.Invoice,
            _ when AnswerWord().IsMatch(all) => CitationKind.Answers,
            _ when SpecificationWord().IsMatch(words) => null,
            _ => CitationKind.Letter,
        };
    }

    private static string? LastPaperWord(string text)
    {
        string? last = null;
        for (var match = PaperWord().Match(text); match.Success; match = match.NextMatch())
        {
            last = match.Value;
        }

        return last;
    }

    /// <summary>Numbers are the same paper where they differ only in case, spaces and stops.</summary>
    private static string Key(string number) => string.Concat(number.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    [GeneratedRegex(@"(?:(?<!\p{L})на\s+(?:(?:вих|исх|зых|ваш\p{L}*)\.?\s+)?)?" + Sign + @"\s*" + Number + @"\s*[,.]?\s*(?:г\.\s*)?(?:" + OfDate + @":?\s*|\(\s*)(?<date>" + DateFinder.Pattern + ")", Options, PatternTime.Limit)]
    private static partial Regex NumberThenDate();

    [GeneratedRegex(@"(?<!\p{L})(?:" + OfDate + @")\s+(?<date>" + DateFinder.Pattern + ")" + Year + @"\s*,?\s*(?:за\s+|исх\.?\s*|вих\.?\s*|зых\.?\s*|\(\s*)?" + Sign + @"\s*" + Number, Options, PatternTime.Limit)]
    private static partial Regex DateThenNumber();

    [GeneratedRegex("(?<date>" + DateFinder.Pattern + @")(?:-?c[iıuü])?\s*(?:il(?:də|in)?\s+)?t[aə]rixli[,\s]+(?:№\s*)?" + Number + @"(?:(?:\s+(?:say|n[oö0]m)[rl]?\p{L}*|\s*№-l[iıuü])(?:\s+\p{L}+)?)?", Options, PatternTime.Limit)]
    private static partial Regex DateFirstAzerbaijani();

    [GeneratedRegex(@"(?<![\p{L}\d])" + Number + @"(?:\s+(?:saylı|nömrəli)|\s*№-l[iıuü])[,\s]+(?:və\s+)?(?<date>" + DateFinder.Pattern + @")(?:-?c[iıuü])?\s*(?:il(?:də|in)?\s+)?t[aə]rixli", Options, PatternTime.Limit)]
    private static partial Regex NumberFirstAzerbaijani();

    // "Ձեր 2019թ. մայիսի 14-ի թիվ 3/1-567 գրությանը", "2019 жылғы 14 мамырдағы № 3/1-567 хатыңызға".
    [GeneratedRegex("(?<date>" + DateFinder.Pattern + ")" + Year + @"\s*,?\s*(?:" + Sign + @")\s*" + Number + @"(?=[^.\n]{0,24}\s*(?:գրությ|նամակ|նոտա|պայմանագ|հաշ(?:իվ|վ)|хат|нота|шарт|келісім))", Options, PatternTime.Limit)]
    private static partial Regex DateFirstVerbLast();

    // "contract GT-19/109 dated 28 October 2019": no sign for number.
    [GeneratedRegex(@"(?<!\p{L})(?:контракт|договор|договір|сч[её]т|рахун|инвойс|письм|лист|contract|agreement|invoice|letter|note|certificate)\p{L}{0,4}(?:\s+|\s?:\s?)" + Number + @"\s*,?\s*" + OfDate + @"\s+(?<date>" + DateFinder.Pattern + ")", Options, PatternTime.Limit)]
    private static partial Regex WordThenNumber();

    // "в ответ на НП-21 от 22.04.2021": neither a noun nor a sign for number.
    [GeneratedRegex(@"(?<!\p{L})(?:в\s+ответ\s+на|[ву]\s+відповідь\s+на|у\s+адказ\s+на|на(?=\s+(?:ваш|исх|вих|зых))|in\s+(?:reply|response|answer)\s+to|with\s+reference\s+to|further\s+to)\s+(?:ваш\p{L}*\s+|your\s+)?(?:(?:исх|вих|зых)\.?\s*)?" + Number + @"\s*,?\s*" + OfDate + @"\s+(?<date>" + DateFinder.Pattern + ")", Options, PatternTime.Limit)]
    private static partial Regex AnswerThenNumber();

    [GeneratedRegex(Sign + @"\s*" + Number + @"(?!\s*[,.]?\s*(?:от|ад|від|dated|of)\s)", Options, PatternTime.Limit)]
    private static partial Regex NumberAlone();

    [GeneratedRegex(@"(?<!\p{L})(?:указ(?:а|у|ом|е|ы|ів)?(?!\p{L})|закон(?:а|у|ом|е|ов|ы|и|і|ів)?(?!\p{L})|пастанов|постановлени|постанов|приказ|загад|наказ|распоряжени|розпоряджен|декрет|инструкци|інструкці|кодекс|гост|дсту|стб(?!\p{L})|ст\s+рк|ту(?!\p{L})|техническ\p{L}+\s+услов|доверенност|довіреност|даверанасц|сенімхат|свидетельств|свідоцтв|decree|law(?!\p{L})|act(?!\p{L})|order\s+of|resolution|standard|power\s+of\s+attorney|attorney|regulation|паспорт|приложени|дадат|додат|қосымша|annex|appendix|attachment|əlavə|при[её]мк|экз|серия|серія|fərman|qanun|etibarnamə|заң|бұйры|қаулы|зав(?:одской|\.)?\s|заводскими|serial|օրենք|որոշում|հավելված|լիազորագիր)\p{L}*", Options, PatternTime.Limit)]
    private static partial Regex NotACorrespondent();

    // Right before the number: stamps of what came in, copies, boxes, telephones.
    [GeneratedRegex(@"(?<!\p{L})(?:вх(?:од\p{L}*)?|вхід\p{L}*|увах\p{L}*|incoming|received|кіріс|daxil\s+olan|экз\p{L}*|прим\p{L}*|copy|тел\p{L}*|tel|phone|факс|fax|п/я|а/я|box|каб\p{L}*|кв|оф|пункт\p{L}*|стать\p{L}*|статт\p{L}*|п/п|з/п|форма|р/с|склад\p{L}*|цех\p{L}*|копия)\.?\s*$", Options, PatternTime.Limit)]
    private static partial Regex Stamp();

    [GeneratedRegex(@"(?:" + Nouns + @")\s*(?:исх\.?\s*|вих\.?\s*)?$|(?:№|No\.?)\s*[^\s,]+\s*(?:,|и|і|та|й|and|və|և|мен)\s*$", Options, PatternTime.Limit)]
    private static partial Regex Named();

    [GeneratedRegex(@"^(?:your\s+ref(?:erence)?|на|ваш)\.?\s*(?:№|no\.?)?\.?:?$", Options, PatternTime.Limit)]
    private static partial Regex YourLabel();

    [GeneratedRegex(@"\G\s*(?:№\s*)?" + Number + @"(?:\s*,?\s*(?:" + OfDate + @"\s*)?(?<date>" + DateFinder.Pattern + "))?", Options, PatternTime.Limit)]
    private static partial Regex YourNumber();

    [GeneratedRegex(@"^\s*на\s+(?:(?:вих|исх|зых|ваш\p{L}*)\.?\s+)?№", Options, PatternTime.Limit)]
    private static partial Regex AnswersHeader();

    [GeneratedRegex(@"^(?:в\s+ответ|[ву]\s+відповідь|у\s+адказ|in\s+(?:reply|response|answer)|with\s+reference|further|на\s)", Options, PatternTime.Limit)]
    private static partial Regex AnswersAlone();

    [GeneratedRegex(@"в\s+ответ\s+на|на\s+ваш|ссылаясь|in\s+(?:reply|response|answer)\s+to|with\s+reference\s+to|further\s+to\s+your|your\s+(?:letter|note|ref|request)|[ву]\s+відповідь|на\s+ваш|посилаючись|cavab\s+olaraq|istinad|ի\s+պատասխան|у\s+адказ|жауап|сілтеме", Options, PatternTime.Limit)]
    private static partial Regex AnswerWord();

    [GeneratedRegex(Nouns, Options, PatternTime.Limit)]
    private static partial Regex PaperWord();

    private const string Nouns = @"контракт\p{L}*|кантракт\p{L}*|договор\p{L}*|договір\p{L}*|дагавор\p{L}*|соглашени\p{L}*|угод[аиіуоює]\p{L}*|келісім-?шарт\p{L}*|шарт\p{L}*|contract\p{L}*|agreement\p{L}*|addendum|müqavil\p{L}*|պայմանագ\p{L}*|сч[её]т(?!чик)\p{L}*(?:-фактур\p{L}*)?|рахун\p{L}*|инвойс\p{L}*|інвойс\p{L}*|invoice\p{L}*|hesab\p{L}*|հաշ(?:իվ|վ)\p{L}*|сертификат\p{L}*|сертифікат\p{L}*|certificate\p{L}*|сертыфікат\p{L}*|письм\p{L}*|лист(?!оп)\p{L}*|ліст(?!ап)\p{L}*|нот[аыуеіо]\p{L}*|notasına|обращени\p{L}*|звернен\p{L}*|уведомлени\p{L}*|повідомлен\p{L}*|запрос\p{L}*|заявк\p{L}*|запит\p{L}*|хат\p{L}*|letter\p{L}*|notes?(?!\p{L})|məktub\p{L}*|nota\p{L}*|գրությ\p{L}*|նամակ\p{L}*|նոտ\p{L}*|лицензи\p{L}*|ліценз\p{L}*|дозв[оі]л\p{L}*|разрешени\p{L}*|licen[cs]e|permit|спецификаци\p{L}*|специфікаці\p{L}*|specification|телеграмм\p{L}*|факс\p{L}*|request(?!ed)\p{L}*";

    [GeneratedRegex("контракт|кантракт|догов|дагав|contract|agreement|müqavil|պայմանագ|келісім|шарт|соглашени|угод", Options, PatternTime.Limit)]
    private static partial Regex ContractWord();

    [GeneratedRegex(@"(?:дополнительн|додатков|дадатков|additional|supplementary|қосымша|əlavə)\p{L}*\s+(?:соглашени|угод|пагаднен|agreement|келісім|müqavil|saziş)\p{L}*\s*$|addendum\s*$|amendment\s*$", Options, PatternTime.Limit)]
    private static partial Regex AdditionalWord();

    [GeneratedRegex("лиценз|ліценз|дозв|разрешен|licen|permit", Options, PatternTime.Limit)]
    private static partial Regex LicenceWord();

    [GeneratedRegex("сч[её]т|рахун|инвойс|інвойс|invoice|hesab|հաշ", Options, PatternTime.Limit)]
    private static partial Regex InvoiceWord();

    [GeneratedRegex("сертиф|сертыф|certificate", Options, PatternTime.Limit)]
    private static partial Regex EndUserWord();

    [GeneratedRegex("специф|specification", Options, PatternTime.Limit)]
    private static partial Regex SpecificationWord();

    // An abbreviation of one or two letters ends no sentence, nor does a stop inside a number.
    [GeneratedRegex(@"(?:\p{L}{3}|\d|[»)])[.;](?=\s)|\n", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex SentenceEnd();
}
