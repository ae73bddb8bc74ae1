using SkiaSharp;

namespace Waybill.Specimens.Making;

/// <summary>Sets a paper on A4 canvases; the same setting serves the PDF with its text layer and the scans.</summary>
/// <remarks>Units are points, origin top left. A page that runs over is a mistake in the story and throws.</remarks>
internal sealed class Typesetter(Fonts fonts)
{
    public const float PageWidth = 595;
    public const float PageHeight = 842;
    private const float _margin = 56;
    private const float _textWidth = PageWidth - (2 * _margin);
    private const float _leading = 1.28f;
    private const float _tableSize = 10;

    /// <summary>Draws each page on the canvas that <paramref name="openPage"/> gives for it.</summary>
    public void Set(Paper paper, Func<SKCanvas> openPage, Action closePage)
    {
        var pages = new List<List<Block>> { new() };
        foreach (var block in paper.Blocks)
        {
            if (block is PageBreak)
            {
                pages.Add([]);
            }
            else
            {
                pages[^1].Add(block);
            }
        }

        foreach (var page in pages)
        {
            var canvas = openPage();
            var y = DrawParagraph(canvas, new Paragraph(Paper.Mark, Align.Centre, Size: 8), 30) + 10;
            foreach (var block in page)
            {
                y = Draw(canvas, block, y);
            }

            if (y > PageHeight - 24)
            {
                throw new InvalidOperationException($"a page of “{paper.Title}” ends at {y:F0} points of {PageHeight}");
            }

            closePage();
        }
    }

    private float Draw(SKCanvas canvas, Block block, float y) => block switch
    {
        Paragraph paragraph => DrawParagraph(canvas, paragraph, y),
        Columns columns => DrawColumns(canvas, columns, y),
        Table table => DrawTable(canvas, table, y),
        Seal seal => DrawSeal(canvas, seal, y),
        Gap gap => y + gap.Height,
        _ => throw new InvalidOperationException($"no one draws a {block.GetType().Name}"),
    };

    private float DrawParagraph(SKCanvas canvas, Paragraph paragraph, float y)
    {
        using var font = fonts.At(paragraph.Size, paragraph.Bold);
        var indent = paragraph.Indented ? 28f : 0;
        return DrawLines(canvas, font, Wrap(font, paragraph.Text, _textWidth, indent), paragraph.Align, new SKRect(_margin, y, _margin + _textWidth, 0), indent);
    }

    private float DrawColumns(SKCanvas canvas, Columns columns, float y)
    {
        const float gutter = 18;
        var width = (_textWidth - gutter) / 2;
        using var font = fonts.At(columns.Size);
        var left = columns.Left.SelectMany(line => Wrap(font, line, width)).ToList();
        var right = columns.Right.SelectMany(line => Wrap(font, line, width)).ToList();
        var leftEnd = DrawLines(canvas, font, left, columns.Align, new SKRect(_margin, y, _margin + width, 0));
        var rightEnd = DrawLines(canvas, font, right, columns.Align, new SKRect(_margin + width + gutter, y, _margin + _textWidth, 0));
        return MathF.Max(leftEnd, rightEnd);
    }

    private float DrawTable(SKCanvas canvas, Table table, float y)
    {
        const float padding = 5;
        using var font = fonts.At(_tableSize);
        using var bold = fonts.At(_tableSize, bold: true);
        using var rule = new SKPaint { Color = SKColors.Black, Style = SKPaintStyle.Stroke, StrokeWidth = 0.6f };
        var unit = _textWidth / table.Widths.Sum();
        for (var r = 0; r < table.Rows.Count; r++)
        {
            var row = table.Rows[r];
            var face = r == 0 ? bold : font;
            var cells = row.Select((cell, c) => Wrap(face, cell, (table.Widths[c] * unit) - (2 * padding))).ToList();
            var height = (cells.Max(lines => lines.Count) * _tableSize * _leading) + (2 * padding);
            var x = _margin;
            for (var c = 0; c < row.Count; c++)
            {
                var width = table.Widths[c] * unit;
                canvas.DrawRect(x, y, width, height, rule);
                DrawLines(canvas, face, cells[c], Align.Left, new SKRect(x + padding, y + padding, x + width - padding, 0));
                x += width;
            }

            y += height;
        }

        return y;
    }

    private float DrawSeal(SKCanvas canvas, Seal seal, float y)
    {
        const float radius = 44;
        var centre = new SKPoint(_margin + 200, y + radius);
        using var ink = new SKPaint { Color = new SKColor(70, 70, 150), Style = SKPaintStyle.Stroke, StrokeWidth = 1.6f, IsAntialias = true };
        using var fill = new SKPaint { Color = ink.Color, IsAntialias = true };
        canvas.Save();
        canvas.RotateDegrees(-9, centre.X, centre.Y);
        canvas.DrawCircle(centre, radius, ink);
        canvas.DrawCircle(centre, radius - 4, ink);
        using var font = fonts.At(6.5f);
        var line = centre.Y - ((seal.Lines.Count - 1) * 4.2f) + 2;
        foreach (var text in seal.Lines)
        {
            using var outline = font.GetTextPath(text, new SKPoint(centre.X - (font.MeasureText(text) / 2), line));
            canvas.DrawPath(outline, fill);
            line += 8.4f;
        }

        canvas.Restore();
        if (seal.Signed)
        {
            using var stroke = new SKPaint { Color = new SKColor(30, 30, 110), Style = SKPaintStyle.Stroke, StrokeWidth = 1.3f, IsAntialias = true };
            using var builder = new SKPathBuilder();
            builder.MoveTo(centre.X + 30, y + 8);
            builder.CubicTo(centre.X + 60, y - 30, centre.X + 48, y + 34, centre.X + 74, y - 4);
            builder.CubicTo(centre.X + 90, y - 22, centre.X + 84, y + 24, centre.X + 118, y - 8);
            using var flourish = builder.Detach();
            canvas.DrawPath(flourish, stroke);
        }

        return y + (2 * radius) + 4;
    }

    private static float DrawLines(SKCanvas canvas, SKFont font, List<string> lines, Align align, SKRect area, float firstIndent = 0)
    {
        using var ink = new SKPaint { Color = SKColors.Black, IsAntialias = true };
        var step = font.Size * _leading;
        var y = area.Top;
        for (var i = 0; i < lines.Count; i++)
        {
            var slack = align == Align.Left ? 0 : area.Width - font.MeasureText(lines[i]);
            var x = area.Left + (align == Align.Centre ? slack / 2 : slack) + (i == 0 ? firstIndent : 0);
            canvas.DrawText(lines[i], x, y + font.Size, SKTextAlign.Left, font, ink);
            y += step;
        }

        return y;
    }

    private static List<string> Wrap(SKFont font, string text, float width, float firstIndent = 0)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' '))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && font.MeasureText(longer) > width - (lines.Count == 0 ? firstIndent : 0))
            {
                lines.Add(line);
                line = word;
            }
            else
            {
                line = longer;
            }
        }

        lines.Add(line);
        return lines;
    }
}
