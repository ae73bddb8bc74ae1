using System.Text;

namespace Waybill.Extraction.Formats.Drawing;

/// <summary>Puts words together that a drawing writes in pieces: what stands on one height is one line.</summary>
internal sealed class DrawnWords(ExtractionLimits limits)
{
    private readonly List<string> _lines = [];
    private readonly StringBuilder _line = new();
    private (int End, int Height)? _last;
    private readonly TextBudget _budget = new(limits);

    public IReadOnlyList<string> Lines
    {
        get
        {
            Flush();
            return _lines;
        }
    }

    /// <param name="width">How far the piece reaches, in the drawing's own measure; null where the drawing does not say.</param>
    public void Add(string text, int across, int height, int? width)
    {
        if (_last is { } last && last.Height != height)
        {
            Flush();
        }
        else if (_last is { } before && _line.Length > 0 && text.Length > 0 && (width is not { } own || across - before.End > own / text.Length / 4 || across < before.End - own))
        {
            _line.Append(' ');
        }

        _line.Append(text);
        _last = (across + (width ?? 0), height);
    }

    private void Flush()
    {
        var line = BlockText.Of(_line.ToString());
        _line.Clear();
        if (line.Length == 0)
        {
            return;
        }

        _budget.Spend(line.Length);
        _lines.Add(line);
    }
}
