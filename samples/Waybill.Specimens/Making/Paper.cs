namespace Waybill.Specimens.Making;

/// <summary>One invented paper as its author wrote it, before it becomes a PDF, a scan, a DOCX or plain text.</summary>
internal sealed record Paper
{
    /// <summary>Stands on every page, so that no page can be mistaken for a real one.</summary>
    public const string Mark = "ОБРАЗЕЦ · SPECIMEN · invented document, no real person or company";

    public required string Title { get; init; }

    /// <summary>The date that the paper gives itself; file metadata follow it.</summary>
    public required DateOnly Date { get; init; }

    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>Everything the paper says, page by page, in reading order, one space between pieces.</summary>
    public IReadOnlyList<string> PageTexts()
    {
        var pages = new List<List<string>> { new() { Mark } };
        foreach (var block in Blocks)
        {
            if (block is PageBreak)
            {
                pages.Add([Mark]);
            }
            else
            {
                pages[^1].AddRange(block.Words());
            }
        }

        return [.. pages.Select(page => string.Join(' ', page))];
    }
}

internal enum Align
{
    Left,
    Centre,
    Right,
}

/// <summary>A piece of a page. Every renderer knows these six and no others.</summary>
internal abstract record Block
{
    public virtual IEnumerable<string> Words() => [];
}

/// <summary>A paragraph, broken into lines by whoever draws it.</summary>
internal sealed record Paragraph(string Text, Align Align = Align.Left, bool Bold = false, float Size = 11, bool Indented = false) : Block
{
    public override IEnumerable<string> Words() => [Text];
}

/// <summary>Two stacks of lines side by side: a bilingual letterhead, number and addressee, office and name.</summary>
internal sealed record Columns(IReadOnlyList<string> Left, IReadOnlyList<string> Right, Align Align = Align.Left, float Size = 11) : Block
{
    public override IEnumerable<string> Words() => [.. Left, .. Right];
}

/// <summary>A ruled table whose first row is its heading.</summary>
/// <param name="Widths">Relative widths of the columns.</param>
internal sealed record Table(IReadOnlyList<float> Widths, IReadOnlyList<IReadOnlyList<string>> Rows) : Block
{
    public override IEnumerable<string> Words() => Rows.SelectMany(row => row);
}

/// <summary>Empty height, in points.</summary>
internal sealed record Gap(float Height = 10) : Block;

/// <summary>A round seal and a hand's flourish. Drawn as outlines: it is no part of a text layer.</summary>
internal sealed record Seal(IReadOnlyList<string> Lines, bool Signed = true) : Block;

internal sealed record PageBreak : Block;
