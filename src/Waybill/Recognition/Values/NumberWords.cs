using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Waybill.Recognition.Values;

/// <summary>Numbers written in words, as the totals of contracts and invoices are: the second, independent statement of a sum.</summary>
internal static partial class NumberWords
{
    private const int LongestNumber = 40;
    private const decimal LargestGroup = 9_999;

    // A word counts when it begins with the stem, or is it where the table ends it with a full stop; scales multiply what stands before them.
    private static readonly (string Stem, decimal Value, bool IsScale, bool IsWhole)[] Words =
    [
        .. Row("ru", "один.:1 одна.:1 одно.:1 одну.:1 одного.:1 одной.:1 одному.:1 одним.:1 два.:2 две.:2 двух.:2 двум.:2 двумя.:2 двоих.:2 три.:3 трёх.:3 трех.:3 трём.:3 трем.:3 тремя.:3 четыре.:4 четырёх.:4 четырех.:4 четырём.:4 четырем.:4 четырьмя.:4 пять.:5 пяти.:5 пятью.:5 шесть.:6 шести.:6 шестью.:6 семь.:7 семи.:7 семью.:7 восемь.:8 восьми.:8 восемью.:8 восьмью.:8 девять.:9 девяти.:9 девятью.:9 десять.:10 десяти.:10 десятью.:10 одиннадцат:11 двенадцат:12 тринадцат:13 четырнадцат:14 пятнадцат:15 шестнадцат:16 семнадцат:17 восемнадцат:18 девятнадцат:19 двадцат:20 тридцат:30 сорок.:40 сорока.:40 пятьдесят:50 пятидесят:50 шестьдесят:60 шестидесят:60 семьдесят:70 семидесят:70 восемьдесят:80 восьмидесят:80 девяност:90 сто.:100 ста.:100 двест:200 двухсот.:200 трист:300 трёхсот.:300 трехсот.:300 четырест:400 четырёхсот.:400 четырехсот.:400 пятьсот:500 пятисот.:500 шестьсот:600 шестисот.:600 семьсот:700 семисот.:700 восемьсот:800 восьмисот.:800 девятьсот:900 девятисот.:900 ноль.:0 нуль.:0 тысяч*1000 миллион*1000000 миллиард*1000000000"),
        .. Row("uk", "один.:1 одна.:1 одне.:1 одну.:1 одного.:1 одної.:1 одному.:1 одним.:1 два.:2 дві.:2 двох.:2 двом.:2 двома.:2 три.:3 трьох.:3 трьом.:3 трьома.:3 чотири.:4 чотирьох.:4 чотирьом.:4 чотирма.:4 п'ять.:5 п’ять.:5 пʼять.:5 пять.:5 п'яти.:5 п’яти.:5 пʼяти.:5 пяти.:5 п'ятьох.:5 п’ятьох.:5 пʼятьох.:5 пятьох.:5 шість.:6 шести.:6 шістьох.:6 сім.:7 семи.:7 сімох.:7 вісім.:8 восьми.:8 вісьмох.:8 дев'ять.:9 дев’ять.:9 девʼять.:9 девять.:9 дев'яти.:9 дев’яти.:9 девʼяти.:9 девяти.:9 дев'ятьох.:9 дев’ятьох.:9 девʼятьох.:9 девятьох.:9 десять.:10 десяти.:10 десятьох.:10 одинадцят:11 дванадцят:12 тринадцят:13 чотирнадцят:14 п'ятнадцят:15 п’ятнадцят:15 пʼятнадцят:15 пятнадцят:15 шістнадцят:16 сімнадцят:17 вісімнадцят:18 дев'ятнадцят:19 дев’ятнадцят:19 девʼятнадцят:19 девятнадцят:19 двадцят:20 тридцят:30 сорок.:40 сорока.:40 п'ятдесят:50 п’ятдесят:50 пʼятдесят:50 пятдесят:50 шістдесят:60 сімдесят:70 вісімдесят:80 дев'яност:90 дев’яност:90 девʼяност:90 девяност:90 сто.:100 ста.:100 двіст:200 двохсот.:200 трист:300 трьохсот.:300 чотирист:400 п'ятсот:500 п’ятсот:500 пʼятсот:500 пятсот:500 шістсот:600 сімсот:700 вісімсот:800 дев'ятсот:900 дев’ятсот:900 девʼятсот:900 девятсот:900 нуль.:0 тисяч*1000 мільйон*1000000 мільярд*1000000000"),
        .. Row("be", "адзін.:1 адна.:1 адно.:1 адну.:1 аднаго.:1 адной.:1 два.:2 дзве.:2 двух.:2 дзвюх.:2 двум.:2 тры.:3 трох.:3 тром.:3 чатыры.:4 чатырох.:4 чатыром.:4 пяць.:5 пяці.:5 шэсць.:6 шасці.:6 сем.:7 сямі.:7 восем.:8 васьмі.:8 дзевяць.:9 дзевяці.:9 дзесяць.:10 дзесяці.:10 адзінаццац:11 дванаццац:12 трынаццац:13 чатырнаццац:14 пятнаццац:15 шаснаццац:16 сямнаццац:17 васямнаццац:18 васемнаццац:18 дзевятнаццац:19 дваццац:20 трыццац:30 сорак.:40 сарака.:40 пяцьдзясят:50 пяцідзесят:50 шэсцьдзясят:60 семдзесят:70 восемдзесят:80 дзевяност:90 сто.:100 ста.:100 дзвест:200 трыст:300 чатырыст:400 пяцьсот:500 шэсцьсот:600 семсот:700 восемсот:800 дзевяцьсот:900 тысяч*1000 мільён*1000000 мільярд*1000000000"),
        .. Row("en", "one:1 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11 twelve:12 thirteen:13 fourteen:14 fifteen:15 sixteen:16 seventeen:17 eighteen:18 nineteen:19 twenty:20 thirty:30 forty:40 fifty:50 sixty:60 seventy:70 eighty:80 ninety:90 zero:0 hundred*100 thousand*1000 million*1000000 millions*1000000 billion*1000000000"),
        .. Row("az", "bir.:1 iki.:2 üç.:3 dörd.:4 beş.:5 altı.:6 yeddi.:7 səkkiz.:8 doqquz.:9 on.:10 iyirmi.:20 otuz.:30 qırx.:40 əlli.:50 altmış.:60 yetmiş.:70 səksən.:80 doxsan.:90 sıfır.:0 yüz.*100 min.*1000 milyon.*1000000 milyard.*1000000000"),
        .. ArmenianCompounds(),
        .. Row("hy", "մեկ:1 երկու:2 երեք:3 չորս:4 հինգ:5 վեց:6 յոթ:7 ութ:8 ինը:9 տասը:10 տասն:10 քսան:20 երեսուն:30 քառասուն:40 հիսուն:50 վաթսուն:60 յոթանասուն:70 ութսուն:80 իննսուն:90 հարյուր*100 հազար*1000 միլիոն*1000000 միլիարդ*1000000000"),
    ];

    private static readonly Dictionary<char, (string Stem, decimal Value, bool IsScale, bool IsWhole)[]> ByLetter = Words.GroupBy(w => w.Stem[0]).ToDictionary(g => g.Key, g => g.OrderByDescending(w => w.Stem.Length).ToArray());

    private static readonly FrozenSet<string> Joiners = new[] { "and", "և", "и", "і", "и" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>One number of up to five words, for use inside longer patterns; what it matches must still be read.</summary>
    public static string Run { get; } = Alternatives();

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

        if (Add(run) is not { } value)
        {
            return null;
        }

        var last = run[^1].End;
        var tail = Cents().Match(text, last, Math.Min(60, end - last));
        if (tail.Success)
        {
            value += decimal.Parse(tail.Groups[1].Value, CultureInfo.InvariantCulture) / 100m;
            last = tail.Index + tail.Length;
        }

        return (value, run[0].Start, last);

        static bool IsSum(List<(decimal Value, bool IsScale, int Start, int End)> run) => run.Count >= 2 || run.Exists(w => w.IsScale || w.Value >= 100);
    }

    /// <summary>The number that the whole text writes in words (<c>двадцать четыре</c>, <c>twelve</c>); null where any word is none of a number.</summary>
    public static decimal? Read(string text)
    {
        var run = new List<(decimal Value, bool IsScale, int Start, int End)>();
        foreach (Match match in Word().Matches(text))
        {
            if (Find(match.Value.ToLowerInvariant()) is { } found)
            {
                run.Add((found.Value, found.IsScale, match.Index, match.Index + match.Length));
            }
            else if (run.Count == 0 || !Joiners.Contains(match.Value.ToLowerInvariant()))
            {
                return null;
            }
        }

        return run.Count == 0 ? null : Add(run);
    }

    /// <summary>The sum of the words; null where no tongue counts so ("hundred hundred hundred").</summary>
    private static decimal? Add(List<(decimal Value, bool IsScale, int Start, int End)> run)
    {
        var (total, group) = (0m, 0m);
        foreach (var (value, isScale, _, _) in run.Take(LongestNumber + 1))
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

            if (group > LargestGroup)
            {
                return null;
            }
        }

        return run.Count > LongestNumber ? null : total + group;
    }

    private static (decimal Value, bool IsScale)? Find(string word)
    {
        foreach (var candidate in ByLetter.GetValueOrDefault(word[0]) ?? [])
        {
            // A declined ending has at most four letters more than the stem ("миллионов", "тысячи").
            if (word.StartsWith(candidate.Stem, StringComparison.Ordinal)
                && (word.Length == candidate.Stem.Length || (!candidate.IsWhole && word.Length - candidate.Stem.Length <= 4 && candidate.Stem.Any(c => c > 'z') && candidate.Stem.Length > 1)))
            {
                return (candidate.Value, candidate.IsScale);
            }
        }

        return null;
    }

    private static IEnumerable<(string Stem, decimal Value, bool IsScale, bool IsWhole)> Row(string language, string words) =>
        from word in words.Split(' ')
        let at = word.IndexOfAny([':', '*'])
        where language.Length == 2
        select (word[..at].TrimEnd('.'), decimal.Parse(word[(at + 1)..], CultureInfo.InvariantCulture), word[at] == '*', word[at - 1] == '.');

    /// <summary>Armenian writes the tens and the ones as one word: <c>քսանհինգ</c>.</summary>
    private static IEnumerable<(string Stem, decimal Value, bool IsScale, bool IsWhole)> ArmenianCompounds() =>
        from ten in Row("hy", "տասն:10 քսան:20 երեսուն:30 քառասուն:40 հիսուն:50 վաթսուն:60 յոթանասուն:70 ութսուն:80 իննսուն:90")
        from one in Row("hy", "մեկ:1 երկու:2 երեք:3 չորս:4 հինգ:5 վեց:6 յոթ:7 ութ:8 ինը:9 ինն:9")
        select (ten.Stem + one.Stem, ten.Value + one.Value, false, false);

    private static string Alternatives()
    {
        var stems = string.Join('|', Words.Select(w => Regex.Escape(w.Stem) + (w.IsWhole || w.Stem.All(char.IsAscii) ? "" : @"\p{L}{0,4}"))
            .Distinct(StringComparer.Ordinal).OrderByDescending(w => w.Length).ThenBy(w => w, StringComparer.Ordinal));
        return $@"(?<!\p{{L}})(?:(?:{stems})(?:(?:\s+(?:and\s+)?|-)(?:{stems})){{0,4}})(?!\p{{L}})";
    }

    [GeneratedRegex(@"\p{L}+(?:['’ʼ]\p{L}+)?", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex Word();

    [GeneratedRegex(@"\G[^\d\n()]{0,30}\n?[^\d\n()]{0,20}?(\d\d)(?:/100|\s*(?:цент|евроцент|коп|cents?|qəpik|тиын|копій|ցենտ|євроцент))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Limit)]
    private static partial Regex Cents();
}
