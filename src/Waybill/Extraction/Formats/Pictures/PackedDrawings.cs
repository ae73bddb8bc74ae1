using System.Buffers.Binary;

namespace Waybill.Extraction.Formats.Pictures;

/// <summary>Drawings of Windows and of the Macintosh, which old Office keeps packed between a head of its own and the next record ([MS-ODRAW] §2.2.24 to §2.2.26).</summary>
internal static class PackedDrawings
{
    private const int MostDrawings = 10_000;
    private const int RecordHeadBytes = 8;
    private const int DigestBytes = 16;
    private const int HeadBytes = 34;

    /// <summary>Where the bytes of each lie, and whether they are packed (RFC 1950).</summary>
    public static IEnumerable<(int Start, int Length, bool IsPacked, string Ending)> Find(ReadOnlyMemory<byte> stream)
    {
        var found = 0;
        for (var at = 0; at + RecordHeadBytes + DigestBytes + HeadBytes < stream.Length && found < MostDrawings;)
        {
            // The second byte of the record's type, which is the same for all.
            var next = stream.Span[(at + 3)..].IndexOf((byte)0xF0);
            if (next < 0)
            {
                yield break;
            }

            at += next;
            if (At(stream.Span[at..]) is { } drawing)
            {
                found++;
                yield return (at + drawing.Start, drawing.Length, drawing.IsPacked, drawing.Ending);
                at += drawing.Start + drawing.Length;
            }
            else
            {
                at++;
            }
        }
    }

    private static (int Start, int Length, bool IsPacked, string Ending)? At(ReadOnlySpan<byte> record)
    {
        if (record.Length < RecordHeadBytes + (2 * DigestBytes) + HeadBytes)
        {
            return null;
        }

        var (kind, type, size) = (BinaryPrimitives.ReadUInt16LittleEndian(record) >> 4, BinaryPrimitives.ReadUInt16LittleEndian(record[2..]), BinaryPrimitives.ReadInt32LittleEndian(record[4..]));
        var (digests, ending) = (type, kind) switch
        {
            (0xF01A, 0x3D4) => (1, "emf"),
            (0xF01A, 0x3D5) => (2, "emf"),
            (0xF01B, 0x216) => (1, "wmf"),
            (0xF01B, 0x217) => (2, "wmf"),
            (0xF01C, 0x542) => (1, "pict"),
            (0xF01C, 0x543) => (2, "pict"),
            _ => (0, ""),
        };
        if (digests == 0)
        {
            return null;
        }

        var start = RecordHeadBytes + (digests * DigestBytes) + HeadBytes;
        var length = BinaryPrimitives.ReadInt32LittleEndian(record[(start - 6)..]);
        return length <= 0 || length > record.Length - start || length > size ? null : (start, length, record[start - 2] == 0, ending);
    }
}
