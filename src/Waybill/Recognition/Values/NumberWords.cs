using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Waybill.Recognition.Values;

/// <summary>Numbers written in words, as the totals of contracts and invoices are: the second, independent statement of a sum.</summary>
internal static partial class NumberWords
{
    private const int TimeoutMilliseconds = 2000;

    // A word counts when it begins with the stem; scales multiply what stands before them.
    private static readonly (string Stem, decimal Value, bool IsScale)[] Words =
    [
        .. Row("ru", "один:1 одн:1 дв:2 три:3 четыр:4 пят:5 шест:6 сем:7 восем:8 девят:9 десят:10 одиннадцат:11 двенадцат:12 тринадцат:13 четырнадцат:14 пятнадцат:15 шестнадцат:16 семнадцат:17 восемнадцат:18 девятнадцат:19 двадцат:20 тридцат:30 сорок:40 пятьдесят:50 шестьдесят:60 семьдесят:70 восемьдесят:80 девяност:90 сто:100 двест:200 трист:300 четырест:400 пятьсот:500 шестьсот:600 семьсот:700 восемьсот:800 девятьсот:900 ноль:0 тысяч*1000 миллион*1000000 миллиард*1000000000"),
        .. Row("uk", "один:1 одн:1 дв:2 три:3 чотир:4 п'ят:5 п’ят:5 пят:5 шіст:6 шест:6 сім:7 сем:7 вісім:8 восьм:8 дев'ят:9 дев’ят:9 десят:10 одинадцят:11 дванадцят:12 тринадцят:13 чотирнадцят:14 п'ятнадцят:15 п’ятнадцят:15 шістнадцят:16 сімнадцят:17 вісімнадцят:18 дев'ятнадцят:19 дев’ятнадцят:19 двадцят:20 тридцят:30 сорок:40 п'ятдесят:50 п’ятдесят:50 шістдесят:60 сімдесят:70 вісімдесят:80 дев'яност:90 дев’яност:90 сто:100 двіст:200 трист:300 чотирист:400 п'ятсот:500 п’ятсот:500 шістсот:600 сімсот:700 вісімсот:800 дев'ятсот:900 дев’ятсот:900 нуль:0 тисяч*1000 мільйон*1000000 мільярд*1000000000"),
        .. Row("be", "адзін:1 адн:1 дзв:2 тры:3 чатыр:4 пяць:5 шэсць:6 сем:7 восем:8 дзевяць:9 дзесяць:10 дваццаць:20 трыццаць:30 пяцьдзясят:50 шэсцьдзясят:60 семдзесят:70 восемдзесят:80 дзевяност:90 дзвест:200 трыст:300 чатырыст:400 пяцьсот:500 шэсцьсот:600 семсот:700 восемсот:800 дзевяцьсот:900 мільён*1000000"),
        .. Row("en", "one:1 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11 twelve:12 thirteen:13 fourteen:14 fifteen:15 sixteen:16 seventeen:17 eighteen:18 nineteen:19 twenty:20 thirty:30 forty:40 fifty:50 sixty:60 seventy:70 eighty:80 ninety:90 zero:0 hundred*100 thousand*1000 million*1000000 billion*1000000000"),
        .. Row("az", "bir:1 iki:2 üç:3 dörd:4 beş:5 altı:6 yeddi:7 səkkiz:8 doqquz:9 on:10 iyirmi:20 otuz:30 qırx:40 əlli:50 altmış:60 yetmiş:70 səksən:80 doxsan:90 yüz*100 min*1000 milyon*1000000 milyard*1000000000"),
        .. Row("hy", "մեկ:1 երկու:2 երեք:3 չորս:4 հինգ:5 վեց:6 յոթ:7 ութ:8 ինը:9 տասը:10 տասն:10 քսան:20 երեսուն:30 քառասուն:40 հիսուն:50 վաթսուն:60 յոթանասուն:70 ութսուն:80 իննսուն:90 հարյուր*100 հազար*1000 միլիոն*1000000 միլիարդ*1000000000"),
    ];

    private static readonly FrozenSet<string> Joiners = new[] { "and", "և", "и", "і", "и" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The first number in words in a stretch of text that has at least two number words or one scale, with its place; null where there is none.</summary>
    /// <remarks>Cents in digits behind the words ("00 центов", "and 45/100") are added.</remarks>
    public static (decimal Value, int Start, int End)? First(string text, int start, int end)
    {
        var run = new List<(decimal Value, bool IsScale, int Start, int End)>();
        for (var match = Word().Match(text, start, end - start); match.Success; match = match.NextMatch())
        {
            var word = match.Value.ToLowerInvariant();
            if (Find(word) is { } found)
            {
                run.Add((found.Value, found.IsScale, match.Index, match.Index + match.Length));
            }
            else if (run.Count > 0 && !Joiners.Contains(word))
            {
                if (IsSum(run))
                {
                    break;
                }

                run.Clear();
            }
        }

        if (!IsSum(run))
        {
            return null;
        }

        var value = Add(run);
        var last = run[^1].End;
        var tail = Cents().Match(text, last, Math.Min(60, end - last));
        if (tail.Success)
        {
            value += decimal.Parse(tail.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) / 100m;
            last = tail.Index + tail.Length;
        }

        return (value, run[0].Start, last);

        static bool IsSum(List<(decimal Value, bool IsScale, int Start, int End)> run) => run.Count >= 2 || run.Exists(w => w.IsScale || w.Value >= 100);
    }

    private static decimal Add(List<(decimal Value, bool IsScale, int Start, int End)> run)
    {
        var (total, group) = (0m, 0m);
        foreach (var (value, isScale, _, _) in run)
        {
            if (!isScale)
            {
                group += value;
            }
            else if (value == 100)
            {
                group = (group == 0 ? 1 : group) * 100;
            }
            else
            {
                total += (group == 0 ? 1 : group) * value;
                group = 0;
            }
        }

        return total + group;
    }

    private static (decimal Value, bool IsScale)? Find(string word)
    {
        var best = ("", 0m, false);
        foreach (var candidate in Words)
        {
            // A declined ending has at most four letters more than the stem ("миллионов", "тысячи").
            if (candidate.Stem.Length > best.Item1.Length && word.StartsWith(candidate.Stem, StringComparison.Ordinal)
                && (word.Length == candidate.Stem.Length || (word.Length - candidate.Stem.Length <= 4 && candidate.Stem.Any(c => c > 'z') && candidate.Stem.Length > 1)))
            {
                best = candidate;
            }
        }

        return best.Item1.Length == 0 ? null : (best.Item2, best.Item3);
    }

    private static IEnumerable<(string, decimal, bool)> Row(string language, string words) =>
        from word in words.Split(' ')
        let at = word.IndexOfAny([':', '*'])
        where language.Length == 2
        select (word[..at], decimal.Parse(word[(at + 1)..], System.Globalization.CultureInfo.InvariantCulture), word[at] == '*');

    [GeneratedRegex(@"\p{L}+(?:['’]\p{L}+)?", RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    private static partial Regex Word();

    [GeneratedRegex(@"\G[^\d\n()]{0,30}\n?[^\d\n()]{0,20}?(\d\d)(?:/100|\s*(?:цент|евроцент|коп|cents?|qəpik|тиын|копій|ցենտ|євроцент))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeoutMilliseconds)]
    private static partial Regex Cents();
}
