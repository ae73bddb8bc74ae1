namespace Waybill.Reading.Languages;

/// <summary>What the words of one text say about its language.</summary>
internal sealed class Evidence
{
    /// <summary>One word in so many is a frequent word in any prose; names and codes of another language have fewer.</summary>
    private const double WordsForEachKnown = 12;

    /// <summary>What Russian has ahead of other Cyrillic languages: a heading that could be in several of them.</summary>
    private const double AheadOfOthers = 0.3;

    /// <summary>By so much a language must be ahead of every other where no word is known.</summary>
    private const double AheadByLetters = 0.8;

    /// <summary>Common words, which have no capital letter, and so many letters at least.</summary>
    private const int FewestCommon = 2;

    private const int ShortestCommon = 4;

    /// <summary>A longer text without any known word is in no language of the lists.</summary>
    private const int MostWordsByLetters = 8;

    private readonly int[] _letters = new int[Scripts.Count];
    private readonly List<SeenWord> _words = [];
    private readonly double[] _scores;
    private readonly int _arabic;
    private readonly int _persian;
    private int _common;

    /// <param name="text">Without the heads of mails.</param>
    public Evidence(string text)
    {
        foreach (var letter in text)
        {
            if (char.IsLetter(letter))
            {
                _letters[(int)Scripts.Of(letter)]++;
            }
        }

        Letters = _letters.Sum();
        Script = (Script)Array.IndexOf(_letters, _letters.Max());
        if (_letters[(int)Script.Kana] > 0 && Script == Script.Han)
        {
            Script = Script.Kana;
        }

        Model = LanguageModel.Of(Script);
        _scores = new double[Model?.Languages.Count ?? 0];
        if (Script == Script.Arabic)
        {
            (_arabic, _persian) = ArabicLetters.Weigh(text);
        }
        else if (Model is not null)
        {
            TextWords.ForEach(text, Add);
        }

        (Best, Known) = Judge();
    }

    public int Letters { get; }

    /// <summary>The script of most letters.</summary>
    public Script Script { get; }

    /// <summary>Null where the script itself gives the language away, or is not known.</summary>
    public LanguageModel? Model { get; }

    /// <summary>Words of the script, in lower case, in their order.</summary>
    public IReadOnlyList<SeenWord> Words => _words;

    /// <summary>The language for which most speaks; null where nothing is known of the words.</summary>
    public string? Best { get; }

    /// <summary>How many frequent words of <see cref="Best"/> there are, short ones counting less.</summary>
    public double Known { get; }

    public int LettersOf(Script script) => _letters[(int)script];

    private void Add(ReadOnlySpan<char> word, bool isCapital)
    {
        if (Scripts.Of(word[0]) != Script)
        {
            return;
        }

        var (knowing, spelling) = Model!.Score(word, _scores); // only called where there is a model
        _common += !isCapital && word.Length >= ShortestCommon ? 1 : 0;
        _words.Add(new SeenWord(word.ToString(), isCapital, knowing, spelling));
    }

    private (string? Best, double Known) Judge()
    {
        if (Scripts.LanguageOf(Script) is { } only)
        {
            return (Letters > 0 ? only : null, 0);
        }

        if (Script == Script.Arabic)
        {
            return (_persian > _arabic ? "fa" : "ar", 0);
        }

        if (Model is null || _words.Count == 0)
        {
            return (null, 0);
        }

        if (Script == Script.Cyrillic)
        {
            _scores[0] += AheadOfOthers;
        }

        var best = Array.IndexOf(_scores, _scores.Max());
        var known = _words.Where(w => (w.Knowing >> best & 1) != 0).Sum(w => LanguageModel.WorthOf(w.Text));
        // A word with letters that few languages have is as good as half a known one.
        known += _words.Count(w => (w.Knowing >> best & 1) == 0 && (w.Spelling >> best & 1) != 0 && int.PopCount(w.Spelling) <= 2) * 0.5;
        var isKnown = known >= Math.Max(0.9, _words.Count / WordsForEachKnown);
        return isKnown || Script == Script.Cyrillic || IsTold(best) ? (Model.Languages[best], known) : (null, known);
    }

    /// <summary>True where letters alone tell the language: of common words, for names are spelled alike everywhere.</summary>
    private bool IsTold(int best)
    {
        var second = double.NegativeInfinity;
        for (var i = 0; i < _scores.Length; i++)
        {
            second = i == best ? second : Math.Max(second, _scores[i]);
        }

        return _words.Count <= MostWordsByLetters && _common >= FewestCommon && _scores[best] - second >= AheadByLetters;
    }
}

/// <param name="Text">In lower case.</param>
/// <param name="IsCapital">True where it begins with a capital letter on the paper.</param>
/// <param name="Knowing">The languages, a bit for each, to whose frequent words it belongs.</param>
/// <param name="Spelling">The languages that have all its letters.</param>
internal readonly record struct SeenWord(string Text, bool IsCapital, int Knowing, int Spelling);
