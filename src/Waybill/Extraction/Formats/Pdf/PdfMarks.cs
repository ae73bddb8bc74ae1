using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Waybill.Extraction.Formats.Pdf;

/// <summary>What stands on a page beside its own content: fields that were filled in, notes, files at a mark (ISO 32000-1 §12.5).</summary>
internal sealed class PdfMarks(PdfObjects objects)
{
    private const int MostMarks = 20_000;
    private const int DeepestField = 20;
    private const int HiddenFlag = 2;
    private const int PushButton = 1 << 16;

    /// <summary>Values of fields, where they stand.</summary>
    public List<PlacedWord> Words { get; } = [];

    /// <summary>What somebody wrote into notes, with who it was.</summary>
    public List<ContentBlock> Notes { get; } = [];

    /// <summary>Specifications of files that open at a mark.</summary>
    public List<DictionaryToken> Files { get; } = [];

    public void Read(PageCanvas canvas)
    {
        Words.Clear();
        Notes.Clear();
        foreach (var mark in objects.Items(canvas.Page, "Annots").OfType<DictionaryToken>().Take(MostMarks))
        {
            var isHidden = objects.Get<NumericToken>(mark, "F") is { } flags && ((int)flags.Double & HiddenFlag) != 0;
            switch (objects.Text(mark, "Subtype"))
            {
                case "Widget":
                    ReadField(mark, canvas, isHidden);
                    break;
                case "FileAttachment" when objects.Get<DictionaryToken>(mark, "FS") is { } file:
                    Files.Add(file);
                    AddNote(mark, isHidden);
                    break;
                case "Link" or "Popup":
                    break;
                case "FreeText" when BoxOf(mark, canvas) is { } box && objects.Text(mark, "Contents") is { } text:
                    AddWords(text, box, isHidden);
                    break;
                default:
                    AddNote(mark, isHidden);
                    break;
            }
        }
    }

    private void AddNote(DictionaryToken mark, bool isHidden)
    {
        if (BlockText.Of(objects.Text(mark, "Contents") ?? "") is { Length: > 0 } text)
        {
            var author = CleanText.OneLine(objects.Text(mark, "T") ?? "");
            Notes.Add(new ContentBlock(author.Length > 0 ? $"{author}: {text}" : text, Hidden: isHidden));
        }
    }

    private void ReadField(DictionaryToken widget, PageCanvas canvas, bool isHidden)
    {
        if (BoxOf(widget, canvas) is not { } box)
        {
            return;
        }

        var kind = PdfObjects.TextOf(Inherited(widget, "FT"));
        if (kind == "Btn")
        {
            var flags = Inherited(widget, "Ff") is NumericToken number ? (int)number.Double : 0;
            if ((flags & PushButton) == 0 && objects.Text(widget, "AS") is { } state && state != "Off")
            {
                Words.Add(new PlacedWord("\u2612", box, Concealed: isHidden));
            }

            return;
        }

        var value = Inherited(widget, "V");
        var text = value is ArrayToken choices ? string.Join('\n', choices.Data.Select(choice => PdfObjects.TextOf(objects.Resolve(choice)))) : PdfObjects.TextOf(value);
        if (kind is "Tx" or "Ch" && text is not null)
        {
            AddWords(text, box, isHidden);
        }
    }

    /// <summary>A field passes on to its parts what they do not say themselves.</summary>
    private IToken? Inherited(DictionaryToken? field, string name)
    {
        for (var depth = 0; depth < DeepestField && field is not null; depth++)
        {
            if (objects.Get<IToken>(field, name) is { } value)
            {
                return value;
            }

            field = objects.Get<DictionaryToken>(field, "Parent");
        }

        return null;
    }

    /// <summary>Lines share the height of the box, letters its width: near enough to mark them.</summary>
    private void AddWords(string text, Box box, bool isHidden)
    {
        var lines = BlockText.Of(text).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < lines.Length; i++)
        {
            var (top, bottom) = (box.Top + (box.Height * i / lines.Length), box.Top + (box.Height * (i + 1) / lines.Length));
            var at = 0;
            foreach (var word in lines[i].Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries))
            {
                at = lines[i].IndexOf(word, at, StringComparison.Ordinal);
                var (left, right) = (box.Left + (box.Width * at / lines[i].Length), box.Left + (box.Width * (at + word.Length) / lines[i].Length));
                Words.Add(new PlacedWord(word, new Box(PageWords.Round(left), PageWords.Round(top), PageWords.Round(right), PageWords.Round(bottom)), Concealed: isHidden));
                at += word.Length;
            }
        }
    }

    private Box? BoxOf(DictionaryToken mark, PageCanvas canvas)
    {
        var edges = objects.Items(mark, "Rect").OfType<NumericToken>().Select(edge => edge.Double).ToArray();
        if (edges.Length != 4 || !Array.TrueForAll(edges, edge => Math.Abs(edge) < 1e6))
        {
            return null;
        }

        var (first, second) = (canvas.ToDisplay.Transform(new PdfPoint(edges[0], edges[1])), canvas.ToDisplay.Transform(new PdfPoint(edges[2], edges[3])));
        return new Box(
            PageWords.Round(Math.Min(first.X, second.X)),
            PageWords.Round(canvas.Height - Math.Max(first.Y, second.Y)),
            PageWords.Round(Math.Max(first.X, second.X)),
            PageWords.Round(canvas.Height - Math.Min(first.Y, second.Y)));
    }
}
