using System.Buffers;
using System.Text.RegularExpressions;

namespace Waybill.Recognition.Annotation;

/// <summary>Words or a sign that name a currency.</summary>
/// <param name="Start">In the folded text.</param>
/// <param name="Code">ISO 4217, of three letters.</param>
internal sealed record FoundCurrency(int Start, int End, Stated<string> Code);

/// <summary>Finds the currencies of a paper, in one pass over it.</summary>
internal sealed class CurrencyFinder(Lexicon lexicon)
{
    private readonly Regex _pattern = Lexicon.Compile($@"\G(?<!\p{{L}})(?:{lexicon.Currencies})(?!\p{{L}})");

    /// <summary>First words of the forms: the pattern is tried where one stands.</summary>
    private readonly SearchValues<string> _beginnings = SearchValues.Create([.. lexicon.CurrencyForms.Select(f => f.Split(' ')[0])], StringComparison.OrdinalIgnoreCase);

    /// <summary>In the order of the text; of words that several currencies share only those that the paper tells apart.</summary>
    public IReadOnlyList<FoundCurrency> All(Paper paper)
    {
        var named = new List<(Match Words, string[] Codes)>();
        for (var at = 0; paper.Text.AsSpan(at).IndexOfAny(_beginnings) is >= 0 and var ahead;)
        {
            var words = _pattern.Match(paper.Text, at + ahead);
            at += ahead + Math.Max(1, words.Length);
            if (words.Success && lexicon.CurrencyOf(words.Value) is { } codes)
            {
                named.Add((words, codes.Split('|')));
            }
        }

        var full = named.Where(n => n.Codes.Length == 1).Select(n => n.Codes[0]).ToHashSet(StringComparer.Ordinal);
        var states = new Lazy<HashSet<string>>(() => lexicon.StatesIn(paper.Text, 0, paper.Text.Length, withCities: false).Select(s => s.Code).ToHashSet(StringComparer.Ordinal));
        return [.. named.Select(n => Told(paper, n.Words, n.Codes, full, states) is { } code ? new FoundCurrency(n.Words.Index, n.Words.Index + n.Words.Length, code) : null).OfType<FoundCurrency>()];
    }

    /// <summary>Of currencies that share a word the one that the paper names in full, or else whose state alone it names.</summary>
    private static Stated<string>? Told(Paper paper, Match words, string[] codes, HashSet<string> full, Lazy<HashSet<string>> states)
    {
        if (codes is [var only])
        {
            return paper.State(only, words).By("currency");
        }

        if (codes.Where(full.Contains).ToList() is { Count: > 0 } inFull)
        {
            return inFull is [var one] ? paper.State(one, words).By("currency that the paper names in full") : null;
        }

        // ISO 4217: a code begins with that of its state.
        return codes.Where(c => states.Value.Contains(c[..2])).ToList() is [var ofState] ? paper.State(ofState, words).By("currency of the only state of the paper that has one of this name") : null;
    }
}
