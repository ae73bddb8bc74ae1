using CsCheck;
using Waybill.Language;
using Waybill.Tests.Recognition;

namespace Waybill.Tests.Language;

public sealed class NumberWordsTests
{
    [Theory]
    [InlineData("двадцать четыре", 24)]
    [InlineData("двенадцати", 12)]
    [InlineData("трёх", 3)]
    [InlineData("двадцять чотири", 24)]
    [InlineData("дев'ятнадцять", 19)]
    [InlineData("дваццаць адзін", 21)]
    [InlineData("twenty-four", 24)]
    [InlineData("one hundred and five", 105)]
    [InlineData("on iki", 12)]
    [InlineData("տասներկու", 12)]
    [InlineData("քսանհինգ", 25)]
    [InlineData("երկու հարյուր երեսունյոթ", 237)]
    [InlineData("dwanaście", 12)]
    [InlineData("dvanásť", 12)]
    [InlineData("zwölf", 12)]
    [InlineData("douze mille", 12_000)]
    [InlineData("doce millones", 12_000_000)]
    [InlineData("on iki bin", 12_000)]
    [InlineData("yüz iyirmi beş min üç yüz", 125_300)]
    [InlineData("beş min beş yüz qırx altı", 5_546)]
    public async Task A_number_in_words_is_read(string words, int value) => (await ReadAsync(words)).ShouldBe(value);

    [Theory]
    [InlineData("станций")]
    [InlineData("однако")]
    [InlineData("üçün")]
    [InlineData("altında")]
    [InlineData("семейство")]
    [InlineData("only")]
    [InlineData("hundred hundred hundred hundred")]
    public async Task Words_that_only_look_like_numbers_are_none(string words) => (await ReadAsync(words)).ShouldBeNull();

    [Fact]
    public async Task A_total_is_found_among_other_words()
    {
        const string Text = "Всего к оплате: пять миллионов двести тысяч долларов США 45 центов, без НДС.";
        var tokens = Words.Of(Text);
        var (first, last, value) = new NumberWords(await Office.ReferenceAsync()).All(tokens).ShouldHaveSingleItem();
        value.ShouldBe(5_200_000m);
        Text[tokens[first].Start..tokens[last].End].ShouldBe("пять миллионов двести тысяч");
    }

    [Theory]
    [InlineData("2,5 mln", 3, 1_000_000)]
    [InlineData("20k", 2, 1_000)]
    [InlineData("184 тыс. долл.", 3, 1_000)]
    [InlineData("3 lakh", 1, 100_000)]
    public async Task A_word_behind_digits_scales_them(string text, int end, int factor) =>
        new NumberWords(await Office.ReferenceAsync()).ScaleAt(text, end).ShouldNotBeNull().Value.ShouldBe(factor);

    [Theory]
    [InlineData("20 km", 2)]
    [InlineData("5 минут", 1)]
    [InlineData("12 m of cable", 2)]
    public async Task A_word_that_only_looks_like_a_scale_scales_nothing(string text, int end) =>
        new NumberWords(await Office.ReferenceAsync()).ScaleAt(text, end).ShouldBeNull();

    [Fact]
    public async Task What_a_clerk_spells_out_is_read_back()
    {
        var reader = new NumberWords(await Office.ReferenceAsync());
        Gen.Select(Gen.Int[0, 3], Gen.OneOf(Gen.Long[1, 99], Gen.Long[100, 99_999], Gen.Long[100_000, 999_999_999])).Sample(number =>
        {
            // "on" alone is ten, and an English preposition too: the table has it in compounds only.
            if ((Tongue)number.Item1 == Tongue.Azerbaijani && number.Item2 % 100 == 10)
            {
                return;
            }

            var words = Speller.Spell((Tongue)number.Item1, number.Item2);
            Read(reader, words).ShouldBe(number.Item2, words);
        });
    }

    private static async Task<decimal?> ReadAsync(string words) => Read(new NumberWords(await Office.ReferenceAsync()), words);

    /// <summary>The number that all of the words together say; null where they say none, or only some of them do.</summary>
    private static decimal? Read(NumberWords reader, string words)
    {
        var tokens = Words.Of(words);
        return reader.At(tokens, 0) is { } number && number.Last == tokens.Count - 1 ? number.Value : null;
    }
}

internal enum Tongue
{
    Russian,
    Ukrainian,
    English,
    Azerbaijani,
}

/// <summary>Writes numbers below a milliard in words, as grammars of the four languages teach; shares nothing with the reader.</summary>
internal static class Speller
{
    public static string Spell(Tongue tongue, long number)
    {
        var parts = new List<string>();
        Add(number / 1_000_000 % 1000, Millions(tongue, number / 1_000_000 % 1000), feminine: false);
        Add(number / 1000 % 1000, Thousands(tongue, number / 1000 % 1000), feminine: true);
        Add(number % 1000, "", feminine: false);
        return string.Join(' ', parts);

        void Add(long group, string scale, bool feminine)
        {
            if (group > 0)
            {
                parts.AddRange(BelowThousand(tongue, (int)group, feminine));
                parts.AddRange(scale.Length > 0 ? [scale] : []);
            }
        }
    }

    private static IEnumerable<string> BelowThousand(Tongue tongue, int number, bool feminine)
    {
        var (ones, tens, hundreds) = Words(tongue);
        if (number >= 100)
        {
            yield return tongue switch
            {
                Tongue.English => ones[number / 100] + " hundred",
                Tongue.Azerbaijani => number / 100 == 1 ? "yüz" : ones[number / 100] + " yüz",
                _ => hundreds[number / 100],
            };
        }

        var rest = number % 100;
        if (rest >= 20 || (tongue == Tongue.Azerbaijani && rest >= 10))
        {
            yield return tens[rest / 10];
            rest %= 10;
        }

        if (rest > 0)
        {
            yield return feminine && rest <= 2 && tongue == Tongue.Russian ? rest == 1 ? "одна" : "две"
                : feminine && rest <= 2 && tongue == Tongue.Ukrainian ? rest == 1 ? "одна" : "дві" : ones[rest];
        }
    }

    private static string Thousands(Tongue tongue, long count) => tongue switch
    {
        Tongue.Russian => Plural(count, "тысяча", "тысячи", "тысяч"),
        Tongue.Ukrainian => Plural(count, "тисяча", "тисячі", "тисяч"),
        Tongue.English => "thousand",
        _ => "min",
    };

    private static string Millions(Tongue tongue, long count) => tongue switch
    {
        Tongue.Russian => Plural(count, "миллион", "миллиона", "миллионов"),
        Tongue.Ukrainian => Plural(count, "мільйон", "мільйони", "мільйонів"),
        Tongue.English => "million",
        _ => "milyon",
    };

    private static string Plural(long count, string one, string few, string many) =>
        count % 100 is >= 11 and <= 14 ? many : (count % 10) switch { 1 => one, 2 or 3 or 4 => few, _ => many };

    private static (string[] Ones, string[] Tens, string[] Hundreds) Words(Tongue tongue) => tongue switch
    {
        Tongue.Russian => (
            "- один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать".Split(' '),
            "- - двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто".Split(' '), "- сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот".Split(' ')),
        Tongue.Ukrainian => (
            "- один два три чотири п’ять шість сім вісім дев’ять десять одинадцять дванадцять тринадцять чотирнадцять п’ятнадцять шістнадцять сімнадцять вісімнадцять дев’ятнадцять".Split(' '),
            "- - двадцять тридцять сорок п’ятдесят шістдесят сімдесят вісімдесят дев’яносто".Split(' '), "- сто двісті триста чотириста п’ятсот шістсот сімсот вісімсот дев’ятсот".Split(' ')),
        Tongue.English => (
            "- one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".Split(' '), "- - twenty thirty forty fifty sixty seventy eighty ninety".Split(' '), []),
        _ => ("- bir iki üç dörd beş altı yeddi səkkiz doqquz".Split(' '), "- on iyirmi otuz qırx əlli altmış yetmiş səksən doxsan".Split(' '), []),
    };
}
