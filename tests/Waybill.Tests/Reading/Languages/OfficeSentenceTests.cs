using System.Runtime.CompilerServices;
using Waybill.Reading.Languages;

namespace Waybill.Tests.Reading.Languages;

/// <summary>How many sentences of business papers get their language; the figures stand in docs/decisions/2026-11-languages.md.</summary>
public sealed class OfficeSentenceTests
{
    private static readonly (string Language, string Text)[] Sentences = [.. Read()];

    [Fact]
    public void Of_whole_sentences_nineteen_in_twenty_get_their_language_in_every_language()
    {
        foreach (var language in Sentences.GroupBy(s => s.Language))
        {
            var right = language.Count(s => LanguageGuess.Of(s.Text) == s.Language);
            right.ShouldBeGreaterThanOrEqualTo((int)Math.Floor(0.95 * language.Count()), language.Key);
        }
    }

    [Fact]
    public void Half_a_sentence_is_seldom_given_to_a_wrong_language()
    {
        var halves = Sentences.SelectMany(s => Halves(s.Text).Select(h => (s.Language, Guess: LanguageGuess.Of(h)))).ToArray();
        (halves.Count(h => h.Guess == h.Language) / (double)halves.Length).ShouldBeGreaterThan(0.96);
        (halves.Count(h => h.Guess is { } guess && guess != h.Language) / (double)halves.Length).ShouldBeLessThan(0.03);
    }

    private static IEnumerable<string> Halves(string text)
    {
        var words = text.Split(' ');
        return words.Length < 6 ? [] : [string.Join(' ', words[..(words.Length / 2)]), string.Join(' ', words[(words.Length / 2)..])];
    }

    private static IEnumerable<(string Language, string Text)> Read([CallerFilePath] string thisFile = "")
    {
        var language = "";
        foreach (var line in File.ReadLines(Path.Combine(Path.GetDirectoryName(thisFile) ?? "", "office-sentences.txt")).Where(l => l.Length > 0 && l[0] != '#'))
        {
            if (line.StartsWith("= ", StringComparison.Ordinal))
            {
                language = line[2..];
            }
            else
            {
                yield return (language, line);
            }
        }
    }
}
