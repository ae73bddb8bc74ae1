using System.Buffers.Binary;
using System.Text;
using Waybill.Extraction.Formats.PlainText;

namespace Waybill.Extraction.Formats.OldExcel;

/// <summary>What a workbook says outside its cells: text boxes and comments, names of charts' axes and series, sheets without cells.</summary>
internal sealed class WorkbookRecords
{
    private const int FilePass = 0x2F;
    private const int BoundSheet = 0x85;
    private const int TextObject = 0x1B6;
    private const int Continue = 0x3C;
    private const int DrawingGroup = 0xEB;
    private const int SeriesText = 0x100D;
    private const int Label = 0x204;
    private const int BeginOfPart = 0x809;
    private const int ChartPart = 0x20;
    private readonly List<string> _texts = [];

    /// <summary>In the order of the file, each once.</summary>
    public IReadOnlyList<string> Texts => [.. _texts.Distinct(StringComparer.Ordinal)];

    public bool IsEncrypted { get; private set; }

    public static WorkbookRecords Read(ReadOnlySpan<byte> stream)
    {
        var found = new WorkbookRecords();
        var (isText, isChart) = (false, false);
        for (var at = 0; at + 4 <= stream.Length;)
        {
            var (type, length) = (BinaryPrimitives.ReadUInt16LittleEndian(stream[at..]), BinaryPrimitives.ReadUInt16LittleEndian(stream[(at + 2)..]));
            var body = stream.Slice(at + 4, Math.Min(length, stream.Length - at - 4));
            at += 4 + length;
            switch (type)
            {
                case FilePass:
                    found.IsEncrypted = true;
                    break;
                case BoundSheet when body.Length > 8 && body[5] == 2:
                    // A chart that is a sheet of its own has a name and no cells.
                    found.Add(Letters(body[7..], body[6]));
                    break;
                case BeginOfPart when body.Length > 3:
                    isChart = BinaryPrimitives.ReadUInt16LittleEndian(body[2..]) == ChartPart;
                    break;
                case Label when isChart && body.Length > 9:
                    // The names along the axes, which a chart keeps also where the cells they came from are gone.
                    found.Add(Letters(body[8..], BinaryPrimitives.ReadUInt16LittleEndian(body[6..])));
                    break;
                case SeriesText when body.Length > 4:
                    found.Add(Letters(body[3..], body[2]));
                    break;
                case Continue when isText && body.Length > 1:
                    found.Add(Letters(body, body.Length));
                    break;
            }

            isText = type == TextObject;
        }

        return found;
    }

    /// <summary>The pictures of all sheets, which are cut into records and are whole only once those are joined.</summary>
    public static byte[] DrawingsIn(ReadOnlySpan<byte> stream)
    {
        using var drawings = new MemoryStream();
        var isDrawing = false;
        for (var at = 0; at + 4 <= stream.Length;)
        {
            var (type, length) = (BinaryPrimitives.ReadUInt16LittleEndian(stream[at..]), BinaryPrimitives.ReadUInt16LittleEndian(stream[(at + 2)..]));
            isDrawing = type == DrawingGroup || (isDrawing && type == Continue);
            if (isDrawing)
            {
                drawings.Write(stream.Slice(at + 4, Math.Min(length, stream.Length - at - 4)));
            }

            at += 4 + length;
        }

        return drawings.ToArray();
    }

    /// <summary>A byte that says how wide the letters are, then the letters.</summary>
    private static string Letters(ReadOnlySpan<byte> body, int count)
    {
        var isWide = (body[0] & 1) != 0;
        var bytes = body[1..];
        bytes = bytes[..Math.Min(bytes.Length, count * (isWide ? 2 : 1))];
        return (isWide ? Encoding.Unicode : TextEncodings.Get("windows-1252")!).GetString(bytes); // the provider has it
    }

    private void Add(string text)
    {
        if (BlockText.Of(text) is { Length: > 0 } clean)
        {
            _texts.Add(clean);
        }
    }
}
