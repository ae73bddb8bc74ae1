using System.Text;

namespace Waybill.Extraction.Formats.Rtf;

/// <summary>Makes paragraphs and cells of the letters that an RTF document hands over one after another.</summary>
internal sealed class RtfText(ExtractionLimits limits)
{
    private readonly List<ContentBlock> _blocks = [];
    private readonly Stack<Flow> _outer = new();
    private Flow _flow = new();
    private readonly TextBudget _budget = new(limits);
    private int _tables;

    public IReadOnlyList<ContentBlock> Blocks => _blocks;

    public void Append(string text, bool isHidden)
    {
        _budget.Spend(text.Length);
        (isHidden ? _flow.Hidden : _flow.Visible).Append(text);
    }

    /// <param name="isInTable">A paragraph of a cell is a line of the cell; the mark of the cell ends it.</param>
    public void EndParagraph(bool isInTable)
    {
        if (isInTable)
        {
            _flow.Visible.Append('\n');
            return;
        }

        _flow.Table = null;
        Flush(cell: null);
    }

    public void EndCell()
    {
        if (_flow.Table is null)
        {
            (_flow.Table, _flow.Row, _flow.Column) = (_tables++, 0, 0);
        }

        Flush(new CellPosition(_flow.Table.Value, _flow.Row, _flow.Column));
        _flow.Column++;
    }

    public void EndRow()
    {
        Flush(cell: null);
        _flow.Row++;
        _flow.Column = 0;
    }

    /// <summary>A header, a note or a text box begins, which is no part of the paragraph that it stands in.</summary>
    public void OpenAside()
    {
        _outer.Push(_flow);
        _flow = new Flow();
    }

    public void CloseAside()
    {
        Flush(cell: null);
        _flow = _outer.Pop();
    }

    public void End()
    {
        while (_outer.Count > 0)
        {
            CloseAside();
        }

        Flush(cell: null);
    }

    private void Flush(CellPosition? cell)
    {
        Add(_flow.Visible, cell, isHidden: false);
        Add(_flow.Hidden, cell, isHidden: true);
    }

    private void Add(StringBuilder text, CellPosition? cell, bool isHidden)
    {
        var clean = BlockText.Of(text.ToString());
        text.Clear();
        if (clean.Length > 0)
        {
            _blocks.Add(new ContentBlock(clean, cell, isHidden));
        }
    }

    /// <summary>A paragraph in the making, and the table that it stands in.</summary>
    private sealed class Flow
    {
        public StringBuilder Visible { get; } = new();

        public StringBuilder Hidden { get; } = new();

        public int? Table { get; set; }

        public int Row { get; set; }

        public int Column { get; set; }
    }
}
