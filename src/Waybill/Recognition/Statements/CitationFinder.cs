using System.Text.RegularExpressions;
using Waybill.Recognition.Values;

namespace Waybill.Recognition.Statements;

/// <summary>Finds the papers that a paper names by number: what it answers, the contract it is under, the certificate it rests on.</summary>
/// <remarks>Laws, decrees, standards, powers of attorney and banks' papers are not references.</remarks>
internal static partial class CitationFinder
{
    private const int TimeoutMilliseconds = 2000;
    private const int WordsBefore = 90;
    private const string Number = @"(?<number>(?>[\p{L}\d]+(?:[/._-]+[\p{L}\d]+)*))";
    private const string Sign = @"(?:№|N[o°º]\.?|Nr\.?|#|ref\.?:?)";
    private const string OfDate = @"(?:от|ад|від|dated|of|date|թվագրված)";

    /// <summary>Every citation once, in the order of the text; a number that is cited with and without its date counts with it.</summary>
    /// <param name="own">The paper's own number, which is no citation.</param>
    public static IReadOnlyList<Citation> All(Paper paper, Stated<string>? own)
    {
        var found = new List<(int At, Citation Citation)>();
        foreach (var pattern in new[] { NumberThenDate(), DateThenNumber(), DateFirstAzerbaijani(), NumberAlone() })
        {
            for (var match = pattern.Match(paper.Text); match.Success; match = match.NextMatch())
            {
                if (Read(paper, match, own) is { } citation)
                {
                    found.Add((match.Groups["number"].Index, citation));
                }
            }
        }

        return [.. found.OrderBy(f => f.At).Select(f => f.Citation)
            .GroupBy(c => Key(c.Number.Value), StringComparer.Ordinal)
            .SelectMany(g => g.Any(c => c.Date is not null) ? g.Where(c => c.Date is not null).DistinctBy(c => c.Date!.Value) : g.Take(1))];
    }

    private static Citation? Read(Paper paper, Match match, Stated<string>? own)
    {
        var number = match.Groups["number"];
        var value = number.Value;
        if (!value.Any(char.IsAsciiDigit) || (own is not null && Key(own.Value) == Key(value)))
        {
            return null;
        }

        var before = paper.Text[Math.Max(0, match.Index - WordsBefore)..match.Index];
        var sentence = before[(before.LastIndexOfAny(['.', ';', '\n']) is var cut && cut >= 0 && before.Length - cut > 1 && SentenceEnd().IsMatch(before[Math.Max(0, cut - 1)..]) ? cut + 1 : 0)..];
        if (NotACorrespondent().IsMatch(sentence))
        {
            return null;
        }

        var date = match.Groups["date"];
        var kind = Kind(sentence + match.Value, sentence, match.Value);
        if (kind is null || (!date.Success && kind is CitationKind.Letter or CitationKind.Other))
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

    private static CitationKind? Kind(string all, string before, string match)
    {
        if (AnswersHeader().IsMatch(match))
        {
            return CitationKind.Answers;
        }

        var words = LastPaperWord(before.Length > 0 ? before : all) ?? LastPaperWord(all);
        return words switch
        {
            null => CitationKind.Other,
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

    [GeneratedRegex(@"(?:(?<!\p{L})на\s+)?" + Sign + @"\s*" + Number + @"\s*[,.]?\s*(?:г\.\s*)?" + OfDate + @":?\s*(?<date>" + DateFinder.Pattern + ")", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeoutMilliseconds)]
    private static partial Regex NumberThenDate();

    [GeneratedRegex(@"(?<!\p{L})(?:" + OfDate + @")\s+(?<date>" + DateFinder.Pattern + @")(?:\s*(?:г\.?|года|р\.?|року|թ\.?))?\s*,?\s*(?:за\s+)?" + Sign + @"\s*" + Number, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeoutMilliseconds)]
    private static partial Regex DateThenNumber();

    [GeneratedRegex(@"(?<date>" + DateFinder.Pattern + @")(?:-?c[iıuü])?\s*(?:il(?:də|in)?\s+)?t[aə]rixli[,\s]+" + Number + @"\s+(?:say|n[oö0]m)[rl]?\p{L}*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeoutMilliseconds)]
    private static partial Regex DateFirstAzerbaijani();

    [GeneratedRegex(Sign + @"\s*" + Number + @"(?!\s*[,.]?\s*(?:от|ад|від|dated|of)\s)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeoutMilliseconds)]
    private static partial Regex NumberAlone();

    [GeneratedRegex(@"(?<!\p{L})(?:указ|закон|постановлени|приказ|распоряжени|декрет|инструкци|гост|ту(?!\p{L})|доверенност|decree|law(?!\p{L})|order\s+of|resolution|standard|постанов|наказ|довіреност|паспорт|приложени|додат|annex|attachment|при[её]мк|экз|серия|копи[яю]|fərman|qanun|зав(?:одской|\.)?\s|заводскими|serial)\p{L}*[^№]{0,60}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeoutMilliseconds)]
    private static partial Regex NotACorrespondent();

    [GeneratedRegex(@"^\s*на\s+№", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeoutMilliseconds)]
    private static partial Regex AnswersHeader();

    [GeneratedRegex(@"в\s+ответ\s+на|на\s+ваш|ссылаясь|in\s+(?:reply|response)\s+to|with\s+reference\s+to|your\s+(?:letter|note|ref)|у\s+відповідь|на\s+ваш|посилаючись|cavab\s+olaraq|istinad|ի\s+պատասխան|у\s+адказ", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeoutMilliseconds)]
    private static partial Regex AnswerWord();

    [GeneratedRegex(@"контракт\p{L}*|договор\p{L}*|договір\p{L}*|contract|agreement|müqavil\p{L}*|պայմանագ\p{L}*|сч[её]т\p{L}*(?:-фактур\p{L}*)?|рахун\p{L}*|инвойс\p{L}*|invoice|hesab|сертификат\p{L}*|сертифікат\p{L}*|certificate|сертыфікат\p{L}*|письм\p{L}*|лист\p{L}*|нот[аыуе]\p{L}*|notasına|обращени\p{L}*|звернен\p{L}*|уведомлени\p{L}*|повідомлен\p{L}*|запрос\p{L}*|заявк\p{L}*|запит\p{L}*|letter|note|məktub\p{L}*|nota\p{L}*|գրությ\p{L}*|նոտ\p{L}*|лицензи\p{L}*|ліценз\p{L}*|licen[cs]e|спецификаци\p{L}*|специфікаці\p{L}*|specification|телеграмм\p{L}*|факс\p{L}*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeoutMilliseconds)]
    private static partial Regex PaperWord();

    [GeneratedRegex("контракт|догов|contract|agreement|müqavil|պայմանագ", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeoutMilliseconds)]
    private static partial Regex ContractWord();

    [GeneratedRegex("сч[её]т|рахун|инвойс|invoice|hesab", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeoutMilliseconds)]
    private static partial Regex InvoiceWord();

    [GeneratedRegex("сертиф|сертыф|certificate", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeoutMilliseconds)]
    private static partial Regex EndUserWord();

    [GeneratedRegex("специф|specification", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeoutMilliseconds)]
    private static partial Regex SpecificationWord();

    [GeneratedRegex(@"^[\p{L}\d»)][.;]|\n", RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    private static partial Regex SentenceEnd();
}
