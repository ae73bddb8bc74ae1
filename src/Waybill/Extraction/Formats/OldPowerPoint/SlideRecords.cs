using System.Buffers.Binary;

namespace Waybill.Extraction.Formats.OldPowerPoint;

/// <summary>A record of a presentation, [MS-PPT] §2.3.1.</summary>
internal readonly record struct SlideRecord(int Type, int Instance, bool IsContainer, ReadOnlyMemory<byte> Body);

internal static class SlideRecords
{
    private const int HeaderBytes = 8;
    private const int Deepest = 64;

    /// <summary>The record at a place; null where there is none.</summary>
    public static SlideRecord? At(ReadOnlyMemory<byte> bytes, long place)
    {
        if (place < 0 || place + HeaderBytes > bytes.Length)
        {
            return null;
        }

        var header = bytes.Span.Slice((int)place, HeaderBytes);
        var first = BinaryPrimitives.ReadUInt16LittleEndian(header);
        var length = BinaryPrimitives.ReadUInt32LittleEndian(header[4..]);
        var rest = bytes[((int)place + HeaderBytes)..];
        return new SlideRecord(
            BinaryPrimitives.ReadUInt16LittleEndian(header[2..]),
            first >> 4,
            (first & 0xF) == 0xF,
            length > rest.Length ? rest : rest[..(int)length]);
    }

    /// <summary>The records that stand one after another.</summary>
    public static IEnumerable<SlideRecord> In(ReadOnlyMemory<byte> bytes)
    {
        for (long place = 0; At(bytes, place) is { } record; place += HeaderBytes + record.Body.Length)
        {
            yield return record;
        }
    }

    /// <summary>The same with what is inside containers, each container before its inside.</summary>
    public static IEnumerable<SlideRecord> AllIn(ReadOnlyMemory<byte> bytes, int depth = 0)
    {
        foreach (var record in In(bytes))
        {
            yield return record;
            if (record.IsContainer && depth < Deepest)
            {
                foreach (var inner in AllIn(record.Body, depth + 1))
                {
                    yield return inner;
                }
            }
        }
    }
}
