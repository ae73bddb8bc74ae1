namespace Waybill.Search.Words;

/// <summary>Ukrainian: a light stemmer of our own.</summary>
/// <remarks>Endings of nouns, adjectives and verbs are one set, longest first; a stem keeps three letters and a vowel, or two where the ending is a vowel.
/// Then a double consonant becomes one (<c>озброєнн</c>), л behind labials goes (<c>куплю</c>), and і, о, е of the last syllable become one or go (<c>сторін</c>, <c>рік</c>,
/// <c>кінець</c>). The second palatalisation (<c>руці</c>, <c>книзі</c>) and ш, ж of verbs (<c>пишу</c>) give a second reading.</remarks>
internal sealed class UkrainianStems : IStemmer
{
    private static readonly SuffixSet Endings = new("""
        а я у ю і ї о е є и ь й ий ій их іх ої єї ою ею єю ьої ьою ого ього ому ьому им їм ім ими іми ії ію ією іє ів їв ові еві єві ом ем єм ам ям ами ями ах ях ей ьми
        ати яти ити іти ути увати ювати ую юю ує ює уємо юємо уєш юєш ують юють уй юй ував ював увала ювала ували ювали увало ювало увано ювано уваний
        аю яю аєш яєш ає яє аємо яємо аєте яєте ають яють ай яй айте яйте еш иш їш ить їть имо їмо ите емо ете ать ять уть ють
        ав яв ив ів ув ала яла ила іла ула ало яло ило іло уло али яли или іли ули ано яно ено ято аний яний ений ана ена ані ені аного еного аної еної аних ених
        """);

    private static readonly SuffixSet Reflexive = new("ся сь");

    public void AddStems(string folded, List<string> stems)
    {
        var word = folded.Length >= 6 && Reflexive.At(folded, 4) is > 0 and var reflexive ? folded[..^reflexive] : folded;
        var length = EndingOf(word);
        var stem = word[..^length];
        var ending = word.AsSpan(stem.Length);
        stems.Add(IsSuffixed(ending) ? stem + 'у' : Settled(stem, ending));
        if (length == 3 && ending is "ові")
        {
            // The dative of a person, or the plural of an adjective: військові.
            stems.Add(Settled(word[..^1], "і"));
        }

        if (length == 1 && stem.Length >= 3)
        {
            var hard = (stem[^1], word[stem.Length]) switch
            {
                ('ц', 'і') => 'к',
                ('з', 'і') => 'г',
                ('с', 'і') => 'х',
                ('ш', 'у' or 'е') => 'с',
                ('ж', 'у' or 'е') => 'з',
                ('ч', 'у' or 'е') => 'к',
                _ => '\0',
            };
            if (hard != '\0')
            {
                stems.Add(Settled(stem[..^1] + hard, ending));
            }
        }

        // Gen plural or surname: Петрів, Іванов.
        if (word.Length >= 5 && (word.EndsWith("ов", StringComparison.Ordinal) || word.EndsWith("ев", StringComparison.Ordinal) || word.EndsWith("ів", StringComparison.Ordinal) || word.EndsWith("їв", StringComparison.Ordinal)))
        {
            stems.Add(Settled(word, ""));
        }
    }

    /// <summary>Verbs in -увати, whose suffix keeps them apart from the nouns of their root.</summary>
    private static bool IsSuffixed(ReadOnlySpan<char> ending) =>
        ending.Length >= 2 && ending[0] is 'у' or 'ю' && ending[1] is 'в' or 'ю' or 'є' or 'й' && ending is not ("ув" or "ють");

    private static int EndingOf(string word)
    {
        var length = Endings.At(word, 2);
        while (length > 0 && !Slavic.HasVowel(word.AsSpan(0, word.Length - length)))
        {
            var shorter = Endings.At(word.AsSpan(word.Length - length + 1), 0);
            if (shorter >= length || shorter <= 1)
            {
                return shorter == 1 ? 1 : 0;
            }

            length = shorter;
        }

        return length;
    }

    private static string Settled(string stem, ReadOnlySpan<char> ending)
    {
        stem = Slavic.WithoutLabialL(Slavic.WithoutDouble(stem), ending);
        if (stem.Length >= 4 && stem[^1] is 'і' or 'ї')
        {
            stem = stem[..^1];
        }

        var thin = Slavic.WithoutFleetingVowel(stem, "оеієї", "кцнлмргвбжздтсхчшй");
        return thin.Length == stem.Length && stem.Length >= 2 && stem[^2] is 'і' or 'е' or 'ї' or 'є' && !Slavic.IsVowel(stem[^1]) ? string.Concat(stem.AsSpan(0, stem.Length - 2), "о", stem.AsSpan(stem.Length - 1)) : thin;
    }
}
