using System.Buffers;

namespace Waybill.Recognition.Naming;

/// <summary>The office that stands beside a signature: <c>Первый заместитель директора</c>.</summary>
internal sealed class OfficeFinder(NameBook book)
{
    /// <summary>How far before the name its office may begin.</summary>
    private const int Reach = 160;

    /// <summary>An office is often printed on the line below the name.</summary>
    private const int ReachBehind = 90;

    private static readonly SearchValues<char> EndsOffice = SearchValues.Create("0123456789_(");

    /// <summary>The last office before the signature, else the one on the line behind it; null where none is named.</summary>
    public Stated<string>? Before(Paper paper, Stated<string> signatory)
    {
        var at = paper.Text.LastIndexOf(signatory.Quote.Text, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        var end = at + signatory.Quote.Text.Length;
        return Last(paper, Math.Max(0, at - Reach), at) ?? First(paper, end, Math.Min(paper.Text.Length, end + ReachBehind));
    }

    private Stated<string>? Last(Paper paper, int start, int end)
    {
        // The line in which the stretch begins may be cut.
        var text = new NamedText(paper.Text[start..end], book);
        return text.Signs.LastOrDefault(s => s.Kind == SignKind.Office && Leads(text, s)) is { } sign ? Line(paper, text, start, sign) : null;
    }

    private Stated<string>? First(Paper paper, int start, int end)
    {
        var text = new NamedText(paper.Text[start..end], book);
        return text.Signs.FirstOrDefault(s => s.Kind == SignKind.Office) is { } sign && text.BeginsLine(LineWord(text, sign)) && text.Text.AsSpan(0, sign.Start).Count('\n') <= 1 ? Line(paper, text, start, sign) : null;
    }

    /// <summary>True where nothing but words of offices stands before it on its line.</summary>
    private static bool Leads(NamedText text, Sign sign) => text.BeginsLine(LineWord(text, sign));

    private static int LineWord(NamedText text, Sign sign)
    {
        var first = sign.First;
        while (first > 0 && sign.First - first < 4 && !text.BeginsLine(first) && text.Gap(first - 1).IndexOfAnyExcept(" .-") < 0)
        {
            first--;
        }

        return first;
    }

    private static Stated<string>? Line(Paper paper, NamedText text, int offset, Sign sign)
    {
        var start = text.Words[LineWord(text, sign)].Start;
        var end = text.LineEnd(sign.End);
        var line = text.Text.AsSpan(start, end - start);
        var stop = line.IndexOfAny(EndsOffice);
        stop = stop < 0 ? line.Length : stop;
        var column = line[..stop].IndexOf("   ", StringComparison.Ordinal);
        end = start + (column > 0 ? column : stop);
        return end > start ? paper.State(Paper.Flat(text.Text[start..end]), offset + start, offset + end).By("office") : null;
    }
}
