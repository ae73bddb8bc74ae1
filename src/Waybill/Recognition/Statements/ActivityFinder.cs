using System.Text.RegularExpressions;
using Waybill.Recognition.Naming;

namespace Waybill.Recognition.Statements;

/// <summary>Finds the words that say what is done with the goods: supplied, modernised, repaired, taught.</summary>
internal static partial class ActivityFinder
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private static readonly (Regex Pattern, Activity Activity)[] Words =
    [
        (Training(), Activity.Training), (Maintenance(), Activity.Maintenance), (Modernisation(), Activity.Modernisation),
        (Repair(), Activity.Repair), (Supply(), Activity.Supply), (Production(), Activity.Production),
    ];

    /// <summary>Every activity word outside the names of organisations, in the order of the text.</summary>
    public static IReadOnlyList<(Activity Activity, Match Place)> All(Paper paper, IReadOnlyList<Organisation> organisations)
    {
        var found = new List<(Activity Activity, Match Place)>();
        foreach (var (pattern, activity) in Words)
        {
            for (var match = pattern.Match(paper.Text); match.Success; match = match.NextMatch())
            {
                if (!organisations.Any(o => o.Start <= match.Index && match.Index < o.End))
                {
                    found.Add((activity, match));
                }
            }
        }

        return [.. found.OrderBy(f => f.Place.Index)];
    }

    /// <summary>The activity that a few words of a table or a description name; null where they name none.</summary>
    public static (Activity Activity, Match Place)? In(string text, int start, int end) =>
        Words.Select(w => (w.Activity, Place: w.Pattern.Match(text, start, end - start))).Where(w => w.Place.Success)
            .Select(w => ((Activity, Match)?)w).FirstOrDefault();

    [GeneratedRegex(@"(?<!\p{L})(?:обучени\p{L}*|обучит\p{L}*|навучанн\p{L}*|переподготовк\p{L}*|оқыт\p{L}*|train(?:ing)?(?=\s+(?:of|the|\d|personnel|crew))|подготовк\p{L}+\s+(?:специалистов|персонала|экипаж\p{L}*|расч[её]т\p{L}*)|навчанн\p{L}*|training|t[əe]lim\p{L}*|ուսուց\p{L}*)", Options, PatternTime.Limit)]
    private static partial Regex Training();

    [GeneratedRegex(@"(?<!\p{L})(?:(?:техническ\p{L}+|сервисн\p{L}+)\s+обслуживани\p{L}*|обслуживани\p{L}*|(?:технічн\p{L}+|сервісн\p{L}+)\s+обслуговуванн\p{L}*|maintenance|servicing|texniki\s+xidm[əe]t\p{L}*|սպասարկ\p{L}*)", Options, PatternTime.Limit)]
    private static partial Regex Maintenance();

    [GeneratedRegex(@"(?<!\p{L})(?:модерниз\p{L}+|мадэрніз\p{L}+|доработк\p{L}+|жаңғырт\p{L}*|retrofit\p{L}*|модерніз\p{L}+|moderni[sz]\p{L}+|upgrad\p{L}+|modernl[əe][şs]\p{L}+|արդիական\p{L}*)", Options, PatternTime.Limit)]
    private static partial Regex Modernisation();

    [GeneratedRegex(@"(?<!\p{L})(?:(?:капитальн\p{L}+\s+)?ремонт(?!н)\p{L}{0,6}(?!\p{L}|\s+завод)|рамонт(?!н)\p{L}{0,3}(?!\p{L}|\s+завод)|восстановлени\p{L}+\s+(?:техник|издели|ресурс|работоспособ)\p{L}*|продлени\p{L}+\s+(?:ресурс|срок\p{L}*\s+служб)\p{L}*|refurbish\p{L}*|жөнде\p{L}*|repair\p{L}*|overhaul\p{L}*|t[əe]mir\p{L}*|(?:վերա)?նորոգ\p{L}*)", Options, PatternTime.Limit)]
    private static partial Regex Repair();

    [GeneratedRegex(@"(?<!\p{L})(?:поставк\p{L}*|поставить|поставля\p{L}+|отгруз\p{L}+|закупк\p{L}*|закупит\p{L}*|закупа\p{L}+|приобрест\p{L}*|приобрета\p{L}+|поставлен\p{L}*|пастаўк\p{L}*|паставіц\p{L}*|пастаўля\p{L}+|закупк\p{L}*|набыцц\p{L}*|продаж\p{L}*|передач\p{L}+\s+(?=имуществ|техник|издел|вооруж)|жеткіз\p{L}*|сатып\s+алу\p{L}*|приобретени\p{L}*|продаж\p{L}*|продат\p{L}*|поставк\p{L}*|постачанн\p{L}*|постача[тєю]\p{L}*|поставит\p{L}*|поставлен\p{L}*|закупівл\p{L}*|придбанн\p{L}*|suppl(?:y|ies|ied|ying)(?!\p{L})|orders?(?=\s+\p{Ll}|\s+\d)|shipment|deliver\p{L}*|purchas\p{L}*|procur\p{L}*|sells?(?!\p{L})|sales?(?!\p{L})|t[əe]dar[üui]+k\p{L}*|çatdırıl\p{L}*|alınma\p{L}*|satın\s+al\p{L}*|մատակարար\p{L}*|գնում\p{L}*|ձեռքբեր\p{L}*)", Options, PatternTime.Limit)]
    private static partial Regex Supply();

    [GeneratedRegex(@"(?<!\p{L})(?:изготовлени\p{L}*|изготовит\p{L}*|выраб\p{L}+|вытворч\p{L}+|виготовит\p{L}*|արտադրությ\p{L}*|производств\p{L}*|виготовленн\p{L}*|виробництв\p{L}*|manufactur(?:e|ing)\s+of|production\s+of|istehsal\s+edil\p{L}*)", Options, PatternTime.Limit)]
    private static partial Regex Production();
}
