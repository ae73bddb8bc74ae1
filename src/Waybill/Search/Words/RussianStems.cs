using Lucene.Net.Tartarus.Snowball.Ext;

namespace Waybill.Search.Words;

/// <summary>Russian: Snowball's stemmer (Porter 2001), and what it leaves apart.</summary>
/// <remarks>Added are fleeting vowels (<c>рынок</c>, <c>рынка</c>), л behind labials (<c>поставлю</c>), verbs in -овать, consonants that change in verbs
/// (<c>писать</c>, <c>пишу</c>), personal endings that Snowball takes only off some verbs, and second readings: surnames in -ов, nouns in -ан and -сь.</remarks>
internal sealed class RussianStems : IStemmer
{
    private static readonly SuffixSet Personal = new("ешь ет ем ете ут ют ат ят ест аст адут адим адите ашь");

    private readonly SnowballStems<RussianStemmer> _snowball = new();

    public void AddStems(string folded, List<string> stems)
    {
        var stem = _snowball.Stem(folded);
        stems.Add(Settled(stem, folded.AsSpan(Math.Min(stem.Length, folded.Length))));
        if (folded.Length < 4)
        {
            return;
        }

        AddOtherReadings(folded, stem, stems);
    }

    private static void AddOtherReadings(string folded, string stem, List<string> stems)
    {
        var word = folded.AsSpan();
        if (word.EndsWith("ов") || word.EndsWith("ев") || word.EndsWith("сь"))
        {
            // Петров is a genitive of Пётр or a surname; the сь of подпись is no reflexive.
            stems.Add(word.EndsWith("сь") ? folded[..^1] : folded);
        }
        else if (word.EndsWith("ая") || word.EndsWith("яя"))
        {
            stems.Add(folded[..^1]);
        }
        else if (stem.Length >= 3 && stem[^1] is 'а' or 'я' && folded.Length > stem.Length && folded[stem.Length] == 'н' && folded.Length <= stem.Length + 2)
        {
            // The н of Азербайджан and план is no participle's.
            stems.Add(stem + "н");
        }
        else if (stem.Length >= 4 && stem[^1] == 'а' && stem[^2] is 'с' or 'з' && folded[stem.Length..] is "ть" or "л" or "ла" or "ли" or "ло" or "н" or "на" or "но" or "ны" or "в" or "вши")
        {
            stems.Add(stem[..^2] + (stem[^2] == 'с' ? 'ш' : 'ж'));
        }
        else if (word.EndsWith("шу") || word.EndsWith("жу"))
        {
            stems.Add(folded[..^2] + (folded[^2] == 'ш' ? 'с' : 'з'));
            if (folded[^2] == 'ж')
            {
                stems.Add(folded[..^2] + 'д');
            }
        }
        else if (Personal.At(word, 3) is > 0 and var length)
        {
            stems.Add(Settled(folded[..^length], word[^length..]));
        }
    }

    private static string Settled(string stem, ReadOnlySpan<char> ending)
    {
        if (stem.Length >= 6 && (stem.EndsWith("ова", StringComparison.Ordinal) || stem.EndsWith("ева", StringComparison.Ordinal)))
        {
            stem = stem[..^3];
        }
        else if (stem.Length >= 4 && stem[^1] == 'у')
        {
            stem = stem[..^1];
        }

        return Slavic.WithoutFleetingVowel(Slavic.WithoutLabialL(stem, ending), "ое", "кцнлмрг");
    }
}
