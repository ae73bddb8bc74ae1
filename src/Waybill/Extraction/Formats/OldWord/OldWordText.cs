using System.Text;

namespace Waybill.Extraction.Formats.OldWord;

/// <summary>Makes paragraphs and cells of an old Word document's letters, among which its marks stand as control characters.</summary>
internal sealed class OldWordText(string text, Func<int, bool> isInTable, Func<int, bool> isRowEnd, Func<int, bool> isHidden)
{
    private readonly List<ContentBlock> _blocks = [];
    private readonly StringBuilder _visible = new();
    private readonly StringBuilder _hidden = new();
    private readonly Stack<(int Start, bool HasResult)> _fields = new();
    private int _tables;
    private int _row;
    private int _column;
    private bool _isInTable;

    /// <summary>The blocks of the letters from one number to another, which begin and end with a paragraph.</summary>
    public IReadOnlyList<ContentBlock> Read(int start, int end)
    {
        _blocks.Clear();
        for (var at = start; at < Math.Min(end, text.Length); at++)
        {
            Read(at);
        }

        _fields.Clear();
        Flush(cell: null);
        return [.. _blocks];
    }

    private void Read(int at)
    {
        switch (text[at])
        {
            case '\u0013':
                _fields.Push((at + 1, false));
                break;
            case '\u0014' when _fields.TryPop(out var field):
                _fields.Push((field.Start, true));
                break;
            case '\u0015' when _fields.TryPop(out var field):
                if (!field.HasResult && text.AsSpan(field.Start, at - field.Start).TrimStart().StartsWith("EQ ", StringComparison.OrdinalIgnoreCase))
                {
                    // A formula has no result: the field itself is what Word draws.
                    Append(text[field.Start..at], at);
                }

                break;
            case var _ when _fields.TryPeek(out var open) && !open.HasResult:
                break;
            case '\u0007':
                EndCell(at);
                break;
            case '\r':
                EndParagraph(at);
                break;
            case '\u000C':
                Flush(cell: null);
                break;
            case '\u000B':
                Append("\n", at);
                break;
            case '\u001E':
                Append("\u2011", at);
                break;
            case '\u001F':
                Append("\u00AD", at);
                break;
            case '\t' or >= ' ':
                Append(text[at].ToString(), at);
                break;
        }
    }

    private void Append(string letters, int at) => (isHidden(at) ? _hidden : _visible).Append(letters);

    /// <summary>A paragraph of a cell is a line of the cell; the mark of the cell ends it.</summary>
    private void EndParagraph(int at)
    {
        if (isInTable(at))
        {
            _visible.Append('\n');
            return;
        }

        EndTable();
        Flush(cell: null);
    }

    private void EndCell(int at)
    {
        _isInTable = true;
        if (isRowEnd(at))
        {
            _row++;
            _column = 0;
            return;
        }

        Flush(new CellPosition(_tables, _row, _column++));
    }

    private void EndTable()
    {
        if (_isInTable)
        {
            _isInTable = false;
            _tables++;
            _row = _column = 0;
        }
    }

    private void Flush(CellPosition? cell)
    {
        Add(_visible, cell, isHidden: false);
        Add(_hidden, cell, isHidden: true);
    }

    private void Add(StringBuilder letters, CellPosition? cell, bool isHidden)
    {
        var clean = BlockText.Of(letters.ToString());
        letters.Clear();
        if (clean.Length > 0)
        {
            _blocks.Add(new ContentBlock(clean, cell, isHidden));
        }
    }
}
