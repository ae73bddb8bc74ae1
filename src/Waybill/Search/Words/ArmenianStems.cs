using System.Buffers;

namespace Waybill.Search.Words;

/// <summary>Armenian: a light stemmer of our own, for the eastern language in either spelling.</summary>
/// <remarks>In this order: the article (-ը, -ն), case (-ի, -ին, -ից, -ով, -ում), plural (-եր, -ներ); -ություն and nouns in -ում with the forms of their own; then infinitives, participles
/// and the aorist. ի or ու of the last syllable, which goes where an ending takes the stress (<c>գիր</c>, <c>գրի</c>), goes in all forms. A stem keeps two letters.</remarks>
internal sealed class ArmenianStems : IStemmer
{
    private static readonly SuffixSet Abstract = new("ություն ությունը ությունն ության ությանը ությանն ությունից ությունում ությունով ությամբ ություններ ությունների ությունները ություններին ություններից ություններով ություններում ութեան");
    private static readonly SuffixSet Action = new("ում ումը ումն ման մանը ումից ումով մամբ ումներ ումների ումները ումներին ումներից ումներով ումներում");
    private static readonly SuffixSet Cases = new("ը ն ի ին ից ով ում ու ուն ուց անից վա վանից իս իդ ոջ ոջը ամբ");
    private static readonly SuffixSet Plural = new("եր ներ եր իկ կանց անց");
    private static readonly SuffixSet Verb = new("ել ալ եց ած եցին աց ացին ացան ացել ելու ալու վել ված վեց վեցին վելու են ացավ ացած");

    private static readonly SearchValues<char> Vowels = SearchValues.Create("աեէըիոօու");

    public void AddStems(string folded, List<string> stems)
    {
        if (Abstract.At(folded, 2) is > 0 and var length)
        {
            stems.Add(folded[..^length] + "ություն");
            return;
        }

        if (Action.At(folded, 2) is > 0 and var action)
        {
            stems.Add(folded[..^action] + "ում");
            if (action > 3 || folded[^2] != 'ւ')
            {
                return;
            }

            // The act, or a tense of the verb (վճարում), or a place (բանակում).
            stems.Add(Settled(folded[..^action]));
            return;
        }

        if (folded.Length > 3 && folded[^1] is 'ը' or 'ն')
        {
            AddNoun(folded[..^1], stems);
        }

        // ը is always the article, ն may be the stem's: պայման.
        if (folded[^1] != 'ը')
        {
            AddNoun(folded, stems);
        }

        if (Verb.At(folded, 2) is > 0 and var verb)
        {
            stems.Add(Settled(folded[..^verb]));
        }
    }

    private static void AddNoun(string noun, List<string> stems) => stems.Add(Settled(Without(Plural, Without(Cases, noun, 2), 2)));

    private static string Without(SuffixSet suffixes, string word, int shortest) =>
        suffixes.At(word, shortest) is > 0 and var length && (word.Length - length > 2 || word.AsSpan(0, word.Length - length).ContainsAny(Vowels)) ? word[..^length] : word;

    private static string Settled(string stem)
    {
        if (stem.Length >= 5 && stem[^1] == 'ի')
        {
            return stem[..^1];
        }

        if (stem.Length >= 4 && stem[^1] is not ('ի' or 'ւ' or 'ա' or 'ե' or 'ո'))
        {
            if (stem[^2] == 'ի')
            {
                return string.Concat(stem.AsSpan(0, stem.Length - 2), stem.AsSpan(stem.Length - 1));
            }

            var at = stem.LastIndexOf("ու", StringComparison.Ordinal);
            if (at > 0 && at >= stem.Length - 4 && at + 2 < stem.Length)
            {
                return stem.Remove(at, 2);
            }
        }

        return stem;
    }
}
