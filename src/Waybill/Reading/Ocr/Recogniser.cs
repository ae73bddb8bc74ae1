using System.Text.RegularExpressions;
using Waybill.Reading.Languages;

namespace Waybill.Reading.Ocr;

/// <summary>Chooses the models by what the page looks like, and looks again with others where the words that come out say that the choice was wrong.</summary>
/// <remarks>A model for the wrong script reads nonsense and knows it: a page that is read with 0.93 by the right models gets 0.3 to
/// 0.45 from those of another script, and Azerbaijani gets 0.78 from models that lack its letters.</remarks>
internal sealed partial class Recogniser(IOcrEngine engine)
{
    public const string Version = "models 3";

    /// <summary>So many words with a stray і are no specks.</summary>
    private const int FewestStrays = 3;

    /// <summary>Lines of Latin have 0.08 to 0.10 of their ink above the small letters, lines of Cyrillic 0.03 to 0.06, measured on scans of letters and forms.</summary>
    private const double LatinShare = 0.068;

    /// <summary>Fewer lines than this do not show what a script looks like.</summary>
    private const int FewestLines = 8;

    /// <summary>Below this mean confidence the models fit badly.</summary>
    private const double Doubtful = 0.8;

    /// <summary>Below this mean confidence the models do not fit at all.</summary>
    public const double Hopeless = 0.6;

    /// <summary>A page with fewer words cannot show which models fit.</summary>
    private const int FewestWords = 8;

    // English is always there: numbers, names of firms and the codes of goods are Latin on every paper.
    private static readonly string[] Cyrillic = ["ru", "en"];
    private static readonly string[] Belarusian = ["be", "ru", "en"];
    private static readonly string[] Ukrainian = ["uk", "ru", "en"];
    private static readonly string[] Latin = ["az", "en"];
    private static readonly string[] Armenian = ["hy", "en"];

    /// <summary>Languages whose letters the usual models lack, each with a model of its own.</summary>
    private static readonly string[] Others = ["sr", "bg", "pl", "cs", "sk", "tr", "fr", "de", "ro"];

    public async Task<Outcome<RecognisedPage>> ReadAsync(PageScan scan, ScriptSight? script, CancellationToken cancellation)
    {
        var isLatin = script is { Above: >= LatinShare, Lines: >= FewestLines };
        var first = await engine.RecogniseAsync(scan, isLatin ? Latin : Cyrillic, cancellation);
        if (first.Value is not { } best)
        {
            return first;
        }

        foreach (var languages in SecondThoughts(best, isLatin))
        {
            // A model that is not installed is no loss where another has read the page.
            if ((await engine.RecogniseAsync(scan, languages, cancellation)).Value is { } other && Confidence(other) > Confidence(best))
            {
                best = other;
            }

            if (Confidence(best) >= Doubtful)
            {
                break;
            }
        }

        return new Outcome<RecognisedPage>(best, first.Problems);
    }

    /// <summary>Which models to try after the first, in this order.</summary>
    private static IEnumerable<string[]> SecondThoughts(RecognisedPage read, bool wasLatin)
    {
        if (read.Words.Count < FewestWords)
        {
            return [];
        }

        var confidence = Confidence(read);
        var text = string.Join(' ', read.Words.Where(w => w.Confidence >= 0.5 || HasStrayI(w.Text)).Select(w => WithCyrillicI(w.Text)));
        return (wasLatin, LanguageGuess.Of(text)) switch
        {
            (true, _) when confidence < Hopeless => [Cyrillic, Armenian],
            (true, { } latin) when Others.Contains(latin) => [[latin is "sr" ? "sr-Latn" : latin, "en"]],
            (true, _) => [],
            (false, "be") => [Belarusian, Ukrainian],
            (false, "uk") => [Ukrainian, Belarusian],
            (false, "ru") when read.Words.Count(w => HasStrayI(w.Text)) is var stray && stray >= FewestStrays && stray * 100 >= read.Words.Count => [Ukrainian, Belarusian],
            (false, { } other) when Others.Contains(other) => [[other, "en"]],
            _ when confidence < Hopeless => [Armenian, Latin],
            _ when confidence < Doubtful && IsMostlyLatin(text) => [Latin, Armenian],
            _ => [],
        };
    }

    /// <summary>The mean of the words' confidence, each weighed by its letters.</summary>
    public static double Confidence(RecognisedPage read)
    {
        double letters = read.Words.Sum(w => w.Text.Length);
        return letters > 0 ? read.Words.Sum(w => (w.Confidence ?? 1) * w.Text.Length) / letters : 0;
    }

    private static bool IsMostlyLatin(string text) => text.Count(c => c is < '\u0250' && char.IsLetter(c)) > text.Count(char.IsLetter) / 2;

    /// <summary>Russian models have no і and write the Latin letter, an exclamation mark or a one in its place: enough to see Belarusian or Ukrainian behind it.</summary>
    private static string WithCyrillicI(string word) =>
        word.Any(c => c is >= '\u0400' and <= '\u04ff') ? StrayI().Replace(word, "і").Replace('i', 'і').Replace('I', 'І') : word;

    private static bool HasStrayI(string word) => StrayI().IsMatch(word);

    // "М!н!стерство", "видач1", "прицiл": within a word, or a one or i where a small letter ends it.
    [GeneratedRegex(@"(?<=[\u0400-\u04ff])[!1i](?=[\u0400-\u04ff])|(?<=[а-я]{3})[1i](?=[:,]?$)", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex StrayI();
}
