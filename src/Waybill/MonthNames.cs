namespace Waybill;

/// <summary>Names of months in Russian, Ukrainian, Belarusian, English, Azerbaijani, Armenian and Kazakh, in all their cases.</summary>
public static class MonthNames
{
    /// <summary>The longest ending that a case adds.</summary>
    private const int LongestEnding = 8;

    // The stems by which the names are told; a longer stem is tried before a shorter one.
    private static readonly (string Stem, int Month)[] Stems =
    [
        .. Of("январ феврал март апрел ма июн июл август сентябр октябр ноябр декабр"),
        .. Of("січ лют берез квіт трав черв лип серп верес жовт листоп груд"),
        .. Of("студз лют сакав крас май чэрв ліп жні верас кастр ліст снеж"),
        .. Of("jan feb mar apr may jun jul aug sep oct nov dec"),
        .. Of("yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr"),
        .. Of("հունվար փետրվար մարտ ապրիլ մայիս հունիս հուլիս օգոստոս սեպտեմբեր հոկտեմբեր նոյեմբեր դեկտեմբեր"),
        .. Of("қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан"),
    ];

    private static readonly string[] NotMonths = ["максимум", "material", "major", "march-"];

    /// <summary>From 1 to 12; null for a word that names no month.</summary>
    public static int? NumberOf(string word)
    {
        var lower = word.ToLowerInvariant();
        var (stem, month) = ("", 0);
        foreach (var (each, number) in Stems)
        {
            if (each.Length > stem.Length && lower.StartsWith(each, StringComparison.Ordinal))
            {
                (stem, month) = (each, number);
            }
        }

        return month == 0 || NotMonths.Contains(lower, StringComparer.Ordinal) || lower.Length > stem.Length + LongestEnding ? null : month;
    }

    private static IEnumerable<(string, int)> Of(string twelve) => twelve.Split(' ').Select((stem, i) => (stem, i + 1));
}
