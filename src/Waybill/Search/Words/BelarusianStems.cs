using System.Text;

namespace Waybill.Search.Words;

/// <summary>Belarusian: a light stemmer of our own.</summary>
/// <remarks>Akannie goes first: о is а, ё and я are е, э is е behind consonants (<c>стол</c>, <c>сталы</c>; <c>плацеж</c>, <c>плацяжу</c>); у behind a vowel, which folding made of ў, is в.
/// Then endings, longest first, and the consonants that a following е, і or ь has changed: дз is д, ц may be т or к, з may be г, с may be х.</remarks>
internal sealed class BelarusianStems : IStemmer
{
    // In letters as akannie leaves them.
    private static readonly SuffixSet Endings = new("""
        а е у ю і ы ь й ай ей ага ега аму ему ым ім ае ее ую юю ыі іі ые ыю ыей ыем ыемі ыех іе ых іх ымі імі ам ем амі емі ах ех ав ев аві еві ію іей іем ей ьмі
        аць ець іць ыць уць аваць еваць ую уе уем уеш уюць уй ував авав авала авалі авала авана аваны
        аю ею аеш ееш ае ее аем еем аюць еюць ай ейце айце еш іш ыш аш ім ым юць уць аць ець ав ев ів ыв ув ала ела іла ыла ула алі елі ілі ылі улі
        ана ена аны ены ата аты аная еная анага енага аных еных
        """);

    public void AddStems(string folded, List<string> stems)
    {
        var word = Akannie(folded);
        if (word.Length >= 6 && word.EndsWith("цца", StringComparison.Ordinal))
        {
            word = word[..^2] + "ь";
        }
        else if (word.Length >= 6 && (word.EndsWith("се", StringComparison.Ordinal) || word.EndsWith("ся", StringComparison.Ordinal)))
        {
            word = word[..^2];
        }

        var length = Endings.At(word, 2);
        while (length > 0 && !Slavic.HasVowel(word.AsSpan(0, word.Length - length)))
        {
            length = length == 1 ? 0 : Endings.At(word.AsSpan(word.Length - length + 1), 0);
        }

        var stem = word[..^length];
        var ending = word.AsSpan(stem.Length);
        if (IsSuffixed(ending))
        {
            stems.Add(stem + 'у');
        }

        if (!IsSuffixed(ending) || ending is "ую")
        {
            Add(stem, ending, stems);
        }

        if (ending is "ага" or "аму" or "алі" or "елі" or "ілі" or "ала" or "ана" or "ена" or "аны" or "ены")
        {
            // A noun whose stem ends like a suffix: дапамога, Гомелі, Івана.
            Add(word[..^1], ending[2..], stems);
        }

        if (length is 1 or 2 && stem.Length >= 2)
        {
            var hard = (stem[^1], word[stem.Length]) switch
            {
                ('ц', 'е') => "тк",
                ('ц', 'ы') => "к",
                ('з', 'е') => "г",
                ('с', 'е') => "х",
                ('ш', 'у' or 'а' or 'е' or 'і') => "с",
                ('ж', 'у' or 'а' or 'е') => "з",
                ('ч', 'у' or 'а' or 'е') => "к",
                _ => "",
            };
            foreach (var c in hard)
            {
                Add(stem[..^1] + c, ending, stems);
            }
        }

        if (word.Length >= 5 && (word.EndsWith("ав", StringComparison.Ordinal) || word.EndsWith("ев", StringComparison.Ordinal)))
        {
            Add(word, "", stems);
        }
    }

    /// <summary>Verbs in -аваць, whose suffix keeps them apart from the nouns of their root.</summary>
    private static bool IsSuffixed(ReadOnlySpan<char> ending) =>
        ending is "ую" or "уе" or "уем" or "уеш" or "уюць" or "уй" or "ував" || (ending.Length >= 4 && ending.StartsWith("ава"));

    private static void Add(string stem, ReadOnlySpan<char> ending, List<string> stems)
    {
        if (stem.Length >= 3 && stem.EndsWith("дз", StringComparison.Ordinal))
        {
            stem = stem[..^1];
        }

        stem = Slavic.WithoutLabialL(Slavic.WithoutDouble(stem), ending);
        stems.Add(Slavic.WithoutFleetingVowel(stem, "ае", "кцнлмр"));
    }

    private static string Akannie(string word)
    {
        var letters = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            var afterVowel = letters.Length > 0 && Slavic.IsVowel(letters[^1]);
            letters.Append(word[i] switch
            {
                'о' => 'а',
                'э' => 'е',
                'я' => 'е',
                'у' when afterVowel && (i == word.Length - 1 || !Slavic.IsVowel(word[i + 1])) && !(i == word.Length - 2 && word[^1] is 'ю') => 'в',
                var c => c,
            });
        }

        // The в before a stressed о is not there without the stress: вобласць, абласцей.
        if (letters.Length > 3 && letters[0] == 'в' && letters[1] == 'а' && word[1] == 'о' && word[2] is 'б')
        {
            letters.Remove(0, 1);
        }

        return letters.ToString();
    }
}
