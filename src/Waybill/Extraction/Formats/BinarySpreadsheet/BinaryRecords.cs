using System.Buffers.Binary;
using System.Text;

namespace Waybill.Extraction.Formats.BinarySpreadsheet;

/// <summary>A record of a part of a binary workbook, [MS-XLSB] §2.1.4.</summary>
internal readonly record struct BinaryRecord(int Type, ReadOnlyMemory<byte> Body)
{
    public uint Number(int at) => BinaryPrimitives.ReadUInt32LittleEndian(Body.Span[at..]);

    public ushort Short(int at) => BinaryPrimitives.ReadUInt16LittleEndian(Body.Span[at..]);

    public double Real(int at) => BinaryPrimitives.ReadDoubleLittleEndian(Body.Span[at..]);

    /// <summary>A string with its length before it; moves behind it. An absent one is empty.</summary>
    public string Text(ref int at)
    {
        var length = Number(at);
        at += 4;
        if (length == uint.MaxValue)
        {
            return "";
        }

        var bytes = checked((int)length * 2);
        var text = Encoding.Unicode.GetString(Body.Span.Slice(at, bytes));
        at += bytes;
        return text;
    }

    public string Text(int at) => Text(ref at);
}

internal static class BinaryRecords
{
    public static IEnumerable<BinaryRecord> In(ReadOnlyMemory<byte> part)
    {
        for (var at = 0; at < part.Length;)
        {
            var type = Variable(part.Span, ref at, most: 2);
            var length = Variable(part.Span, ref at, most: 4);
            if (length > part.Length - at)
            {
                throw new InvalidDataException("a part of the workbook breaks off");
            }

            yield return new BinaryRecord(type, part.Slice(at, length));
            at += length;
        }
    }

    /// <summary>Seven bits a byte; the eighth says that another follows.</summary>
    private static int Variable(ReadOnlySpan<byte> part, ref int at, int most)
    {
        var number = 0;
        for (var i = 0; i < most && at < part.Length; i++)
        {
            var b = part[at++];
            number |= (b & 0x7F) << (7 * i);
            if ((b & 0x80) == 0)
            {
                break;
            }
        }

        return number;
    }
}
