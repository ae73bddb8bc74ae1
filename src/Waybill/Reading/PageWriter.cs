using System.Text;
using Waybill.Reading.Layout;

namespace Waybill.Reading;

/// <summary>A page's text with the places of its blocks and words.</summary>
internal sealed record WrittenText(string Text, IReadOnlyList<Block> Blocks, IReadOnlyList<Word> Words);

/// <summary>Writes blocks one below the other as the text of a page.</summary>
internal static class PageWriter
{
    /// <summary>Blocks that have places on paper.</summary>
    public static WrittenText Write(IReadOnlyList<LaidBlock> laid)
    {
        var text = new StringBuilder();
        var blocks = new List<Block>(laid.Count);
        var words = new List<Word>();
        foreach (var block in laid)
        {
            Separate(text, '\n');
            var start = text.Length;
            var box = block.Lines[0][0].Word.Box;
            foreach (var line in block.Lines)
            {
                if (text.Length > start)
                {
                    text.Append('\n');
                }

                var lineStart = text.Length;
                foreach (var (word, _) in line)
                {
                    if (text.Length > lineStart)
                    {
                        text.Append(' ');
                    }

                    var wordStart = text.Length;
                    text.Append(Composed(word.Text));
                    words.Add(new Word(new TextSpan(wordStart, text.Length), word.Box, word.Confidence, word.Concealed));
                    box = box.Around(word.Box);
                }
            }

            blocks.Add(new Block { Span = new TextSpan(start, text.Length), Box = box, Cell = block.Cell });
        }

        return new WrittenText(text.ToString(), blocks, words);
    }

    /// <summary>Blocks of formats without places.</summary>
    public static WrittenText Write(IReadOnlyList<ContentBlock> content)
    {
        var text = new StringBuilder();
        var blocks = new List<Block>(content.Count);
        foreach (var block in content.Where(b => b.Text.Length > 0))
        {
            Separate(text, '\n');
            var start = text.Length;
            text.Append(Composed(block.Text));
            blocks.Add(new Block { Span = new TextSpan(start, text.Length), Cell = block.Cell, Hidden = block.Hidden });
        }

        return new WrittenText(text.ToString(), blocks, []);
    }

    /// <summary>One below the other: words with places, then what the file says of the page beside them.</summary>
    public static WrittenText Join(WrittenText first, WrittenText second)
    {
        if (first.Text.Length == 0 || second.Text.Length == 0)
        {
            return first.Text.Length == 0 ? second : first;
        }

        var shift = first.Text.Length + 1;
        return new WrittenText(
            first.Text + "\n" + second.Text,
            [.. first.Blocks, .. second.Blocks.Select(block => block with { Span = new TextSpan(block.Span.Start + shift, block.Span.End + shift) })],
            [.. first.Words, .. second.Words.Select(word => word with { Span = new TextSpan(word.Span.Start + shift, word.Span.End + shift) })]);
    }

    /// <summary>Normalisation form C (UAX #15); halves of surrogate pairs, which are no text, become U+FFFD.</summary>
    private static string Composed(string text)
    {
        if (text.All(c => c < '\u0300'))
        {
            return text;
        }

        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            whole.Append(rune);
        }

        return whole.ToString().Normalize(NormalizationForm.FormC);
    }

    private static void Separate(StringBuilder text, char separator)
    {
        if (text.Length > 0)
        {
            text.Append(separator);
        }
    }
}
