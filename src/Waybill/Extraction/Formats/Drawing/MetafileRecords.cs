using System.Buffers.Binary;
using System.Text;
using Waybill.Extraction.Formats.PlainText;
using Waybill.Extraction.Formats.Rtf;

namespace Waybill.Extraction.Formats.Drawing;

/// <summary>Walks the records of a drawing and picks out those that write.</summary>
internal static class MetafileRecords
{
    private const int EnhancedEnd = 14;
    private const int WriteNarrow = 83;
    private const int WriteWide = 84;
    private const int OldHeaderBytes = 18;

    /// <summary>Windows' number for a font of signs: its letters are pictures.</summary>
    private const int SignsCharset = 2;
    private const int NoFont = -1;
    private const int FreePlace = -2;

    /// <summary>[MS-EMF] §2.3.5. False where the records break off.</summary>
    public static bool ReadEnhanced(ReadOnlySpan<byte> bytes, DrawnWords words, CancellationToken cancellation)
    {
        for (var at = 0; at + 8 <= bytes.Length;)
        {
            cancellation.ThrowIfCancellationRequested();
            var (type, size) = (Number(bytes, at), Number(bytes, at + 4));
            if (type == EnhancedEnd)
            {
                return true;
            }

            if (size < 8 || size > bytes.Length - at)
            {
                return false;
            }

            if (type is WriteNarrow or WriteWide && size >= 76)
            {
                WriteEnhanced(bytes.Slice(at, size), type == WriteWide, words);
            }

            at += size;
        }

        return false;
    }

    /// <summary>[MS-WMF] §2.3.3: sizes are in words of two bytes. False where the records break off.</summary>
    public static bool ReadOld(ReadOnlySpan<byte> bytes, DrawnWords words, CancellationToken cancellation)
    {
        var (fonts, current) = (new List<int>(), 0);
        for (var at = OldHeaderBytes; at + 6 <= bytes.Length;)
        {
            cancellation.ThrowIfCancellationRequested();
            var (size, function) = (2L * (uint)Number(bytes, at), BinaryPrimitives.ReadUInt16LittleEndian(bytes[(at + 4)..]));
            if (function == 0)
            {
                return true;
            }

            if (size < 6 || size > bytes.Length - at)
            {
                return false;
            }

            var body = bytes.Slice(at + 6, (int)size - 6);
            at += (int)size;
            switch (function)
            {
                case 0x02FB when body.Length >= 14:
                    Put(body[13]);
                    break;
                case 0x02FA or 0x02FC or 0x00F7 or 0x01F9 or 0x06FF or 0x0142:
                    // Pens, brushes and the like take a number from the same row as fonts.
                    Put(NoFont);
                    break;
                case 0x01F0 when body.Length >= 2 && Short(body, 0) is var gone && gone >= 0 && gone < fonts.Count:
                    fonts[gone] = FreePlace;
                    break;
                case 0x012D when body.Length >= 2 && Short(body, 0) is var chosen && chosen >= 0 && chosen < fonts.Count:
                    current = fonts[chosen] >= 0 ? fonts[chosen] : current;
                    break;
                case 0x0521 when body.Length >= 6 && Short(body, 0) is var length && length > 0 && length <= body.Length - 6:
                    var end = 2 + length + (length & 1);
                    words.Add(Narrow(body.Slice(2, length), current), end + 4 <= body.Length ? Short(body, end + 2) : 0, end + 4 <= body.Length ? Short(body, end) : 0, width: null);
                    break;
                case 0x0A32 when body.Length >= 8 && Short(body, 4) > 0:
                    WriteOld(body, current, words);
                    break;
            }
        }

        return false;

        void Put(int charset)
        {
            var free = fonts.IndexOf(FreePlace);
            if (free >= 0)
            {
                fonts[free] = charset;
            }
            else
            {
                fonts.Add(charset);
            }
        }
    }

    private static void WriteEnhanced(ReadOnlySpan<byte> record, bool isWide, DrawnWords words)
    {
        var (across, height, count, start, gaps) = (Number(record, 36), Number(record, 40), Number(record, 44), Number(record, 48), Number(record, 72));
        var length = (long)count * (isWide ? 2 : 1);
        if (count <= 0 || start < 0 || start + length > record.Length)
        {
            return;
        }

        var letters = record.Slice(start, (int)length);
        long? width = null;
        if (gaps > 0 && gaps + (4L * count) <= record.Length)
        {
            width = 0;
            for (var i = 0; i < count; i++)
            {
                width += Number(record, gaps + (4 * i));
            }
        }

        // Letters by number of their picture in the font say nothing.
        const int ByPicture = 0x10;
        if ((Number(record, 52) & ByPicture) == 0)
        {
            words.Add(isWide ? Encoding.Unicode.GetString(letters) : Narrow(letters, charset: 0), across, height, width is { } known and >= 0 and <= int.MaxValue ? (int)known : null);
        }
    }

    private static void WriteOld(ReadOnlySpan<byte> body, int charset, DrawnWords words)
    {
        const int HasFrame = 6;
        var (height, across, count, options) = (Short(body, 0), Short(body, 2), Short(body, 4), Short(body, 6));
        var start = 8 + ((options & HasFrame) != 0 ? 8 : 0);
        if (count > body.Length - start)
        {
            return;
        }

        int? width = null;
        var gaps = start + count + (count & 1);
        if (gaps + (2 * count) <= body.Length)
        {
            width = 0;
            for (var i = 0; i < count; i++)
            {
                width += Short(body, gaps + (2 * i));
            }
        }

        words.Add(Narrow(body.Slice(start, count), charset), across, height, width);
    }

    private static string Narrow(ReadOnlySpan<byte> letters, int charset) =>
        charset switch
        {
            SignsCharset => "",
            0 or 1 => (TextEncodings.Detect(letters)?.Encoding ?? RtfCodePages.Get(1252)).GetString(letters),
            _ => RtfCodePages.Get(RtfCodePages.OfCharset(charset) is > 0 and var page ? page : 1252).GetString(letters),
        };

    private static int Number(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadInt32LittleEndian(bytes[at..]);

    private static int Short(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadInt16LittleEndian(bytes[at..]);
}
