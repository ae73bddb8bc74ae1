using System.Collections.Frozen;
using System.Text;

namespace Waybill.Search.Words;

/// <summary>Rules that write a name in another script, or in another language of the same script.</summary>
internal sealed class TransliterationScheme
{
    private readonly FrozenDictionary<char, (string From, string To, bool AtStart, bool AtEnd)[]> _rules;

    /// <param name="name">As its publisher calls it.</param>
    /// <param name="rules">Lower-case pairs <c>from=to</c> with spaces between, ^ for the beginning and $ for the end of a word; a longer rule and one with a place go first.
    /// What no rule names stays as it is.</param>
    public TransliterationScheme(string name, string rules)
    {
        Name = name;
        _rules = rules.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(rule => rule.Split('='))
            .Select(r => (From: r[0].Trim('^', '$'), To: r[1], AtStart: r[0][0] == '^', AtEnd: r[0][^1] == '$'))
            .OrderByDescending(r => r.From.Length)
            .ThenByDescending(r => r.AtStart || r.AtEnd)
            .GroupBy(r => r.From[0])
            .ToFrozenDictionary(g => g.Key, g => g.ToArray());
    }

    public string Name { get; }

    /// <param name="name">In lower case and normalisation form C.</param>
    public string Apply(string name)
    {
        var written = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length;)
        {
            var (from, to, _, _) = Array.Find(_rules.GetValueOrDefault(name[i], []), r => Fits(r, name, i));
            if (from is null)
            {
                written.Append(name[i++]);
            }
            else
            {
                written.Append(to);
                i += from.Length;
            }
        }

        return written.ToString();
    }

    private static bool Fits((string From, string To, bool AtStart, bool AtEnd) rule, string name, int at) =>
        string.CompareOrdinal(name, at, rule.From, 0, rule.From.Length) == 0
        && (!rule.AtStart || at == 0 || !char.IsLetter(name[at - 1]))
        && (!rule.AtEnd || at + rule.From.Length == name.Length || !char.IsLetter(name[at + rule.From.Length]));
}
