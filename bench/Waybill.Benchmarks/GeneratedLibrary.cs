using System.Globalization;
using System.Text;
using Waybill.Search;

namespace Waybill.Benchmarks;

/// <summary>Documents made by code: words of several languages whose frequencies follow Zipf's law, as in real text; the same seed, the same documents.</summary>
internal sealed class GeneratedLibrary
{
    private const int WordsPerLanguage = 60_000;
    private const int WordsOnPage = 260;

    private static readonly (string Language, string[] Onsets, string[] Vowels, string[] Ends)[] Sounds =
    [
        ("ru", ["п", "пр", "ст", "к", "т", "с", "в", "д", "р", "м", "н", "л", "б", "г", "з"], ["о", "а", "е", "и", "у", "ы"], ["", "ами", "ов", "ом", "ого", "ть", "ия", "ии", "ка", "ки"]),
        ("be", ["п", "пр", "ст", "к", "т", "с", "в", "дз", "р", "м", "н", "л", "б", "г", "з"], ["а", "о", "ы", "і", "у", "э"], ["", "амі", "аў", "ам", "ага", "ць", "ія", "кі"]),
        ("az", ["b", "d", "q", "k", "m", "n", "r", "s", "ş", "t", "y", "v", "l", "x"], ["ə", "a", "i", "ı", "u", "ü", "o"], ["", "lar", "lər", "ın", "da", "nın", "lıq"]),
        ("en", ["b", "c", "d", "f", "gr", "h", "l", "m", "n", "p", "pr", "r", "s", "st", "t", "tr"], ["a", "e", "i", "o", "u"], ["", "s", "ing", "ed", "ment", "tion", "er"]),
    ];

    private readonly string[][] _words;
    private readonly double[] _cumulative;

    public GeneratedLibrary(int seed)
    {
        var random = new Random(seed);
        _words = [.. Sounds.Select(s => Vocabulary(s.Onsets, s.Vowels, s.Ends, random))];
        _cumulative = new double[WordsPerLanguage];
        var sum = 0.0;
        for (var i = 0; i < WordsPerLanguage; i++)
        {
            sum += 1.0 / (i + 2.7); // Mandelbrot's form of Zipf's law
            _cumulative[i] = sum;
        }
    }

    public static IReadOnlyList<string> Languages { get; } = [.. Sounds.Select(s => s.Language)];

    /// <param name="number">Decides everything about the document.</param>
    public IndexedDocument Document(int number)
    {
        var random = new Random(unchecked((number * 7_919) + 17));
        var language = number % Sounds.Length;
        var page = Page(language, random);
        var hash = ContentHash.Of(Encoding.UTF8.GetBytes(number.ToString(CultureInfo.InvariantCulture)));
        var path = string.Create(CultureInfo.InvariantCulture, $"box {number / 1000:000}/paper {number:0000000}.pdf");
        return new IndexedDocument
        {
            Card = new DocumentCard
            {
                File = hash,
                Path = path,
                Outcome = ReadingState.Read,
                Kind = (DocumentKind)random.Next(16),
                Number = string.Create(CultureInfo.InvariantCulture, $"{random.Next(30):00}-{random.Next(20):00}/{random.Next(5000)}"),
                Date = new PartialDate(2000 + random.Next(24), 1 + random.Next(12), 1 + random.Next(28)),
                Languages = [Sounds[language].Language],
                Pages = 1,
            },
            Fingerprint = "1",
            Paths = [path],
            Senders = [Firm(random)],
            Addressees = [Firm(random)],
            Parties = [Firm(random), Firm(random)],
            Amounts = [new SumOfMoney(random.Next(1, 10_000_000), "USD")],
            Transcript = new Transcript
            {
                File = hash,
                MediaType = "application/pdf",
                Pages =
                [
                    new Page { Number = 1, Text = page, Origin = TextOrigin.TextLayer, Blocks = [new Block { Span = new TextSpan(0, page.Length), Language = Sounds[language].Language }] },
                ],
            },
        };
    }

    /// <summary>The word of this rank: 0 is the most frequent.</summary>
    public string Word(int language, int rank) => _words[language][rank];

    private PartyNames Firm(Random random) => new($"{_words[0][random.Next(200)]} {_words[3][random.Next(10)]}", []);

    private string Page(int language, Random random)
    {
        var text = new StringBuilder(WordsOnPage * 8);
        for (var i = 0; i < WordsOnPage; i++)
        {
            text.Append(i % 90 == 40 ? $"{1 + random.Next(28):00}.{1 + random.Next(12):00}.20{random.Next(24):00}" : i % 130 == 70 ? $"{random.Next(1, 999)} 000,00" : Drawn(language, random));
            text.Append(i % 12 == 11 ? '\n' : ' ');
        }

        return text.ToString();
    }

    private string Drawn(int language, Random random)
    {
        var at = Array.BinarySearch(_cumulative, random.NextDouble() * _cumulative[^1]);
        return _words[language][Math.Min(at < 0 ? ~at : at, WordsPerLanguage - 1)];
    }

    private static string[] Vocabulary(string[] onsets, string[] vowels, string[] ends, Random random)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        while (words.Count < WordsPerLanguage)
        {
            var word = new StringBuilder();
            for (var i = 1 + random.Next(2) + (words.Count > 500 ? 1 : 0); i > 0; i--)
            {
                word.Append(onsets[random.Next(onsets.Length)]).Append(vowels[random.Next(vowels.Length)]);
            }

            words.Add(word.Append(ends[random.Next(ends.Length)]).ToString());
        }

        return [.. words];
    }
}
