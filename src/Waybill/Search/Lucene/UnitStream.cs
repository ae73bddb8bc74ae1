using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Waybill.Search.Lucene;

/// <summary>The units of texts as Lucene reads them: all keys of a unit stand at one position.</summary>
internal sealed class UnitStream : TokenStream
{
    /// <summary>Between two texts of one field: no phrase reaches from one page into the next by chance.</summary>
    public const int Gap = 1_000;

    private readonly ICharTermAttribute _term;
    private readonly IPositionIncrementAttribute _increment;
    private readonly UnitKeys _unitKeys;
    private readonly IReadOnlyList<(string Text, Func<int, string?> LanguageAt)> _texts;
    private readonly List<string> _keys = [];
    private IEnumerator<(TextUnit Unit, string? Language, bool IsFirst)>? _units;
    private int _next;

    /// <param name="texts">Pages or names, each with the language of the paragraph at a place.</param>
    public UnitStream(UnitKeys unitKeys, IReadOnlyList<(string Text, Func<int, string?> LanguageAt)> texts)
    {
        (_unitKeys, _texts) = (unitKeys, texts);
        _term = AddAttribute<ICharTermAttribute>();
        _increment = AddAttribute<IPositionIncrementAttribute>();
    }

    public override void Reset()
    {
        base.Reset();
        _units = Units().GetEnumerator();
        _keys.Clear();
        _next = 0;
    }

    public override bool IncrementToken()
    {
        ClearAttributes();
        var increment = 0;
        while (_next >= _keys.Count)
        {
            if (_units is null || !_units.MoveNext())
            {
                return false;
            }

            var (unit, language, isFirst) = _units.Current;
            increment += isFirst ? Gap : 1;
            _unitKeys.Collect(unit, language, _keys);
            _next = 0;
        }

        _term.SetEmpty().Append(_keys[_next++]);
        _increment.PositionIncrement = increment;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        _units?.Dispose();
        base.Dispose(disposing);
    }

    private IEnumerable<(TextUnit Unit, string? Language, bool IsFirst)> Units()
    {
        foreach (var (text, languageAt) in _texts)
        {
            var isFirst = true;
            foreach (var unit in TextUnits.Of(text))
            {
                yield return (unit, languageAt(unit.Span.Start), isFirst);
                isFirst = false;
            }
        }
    }
}
