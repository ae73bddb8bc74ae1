using System.Buffers.Binary;

namespace Waybill.Extraction.Formats.Archives;

/// <summary>Snappy in frames (.sz): framing_format.txt and format_description.txt of google/snappy. Its checksums are not held against the bytes.</summary>
internal sealed class SnappyBlocks(Stream file) : IPackedBlocks
{
    private const int SumBytes = 4;
    private const int LargestBlock = 1 << 16;

    public ReadOnlyMemory<byte> Next()
    {
        var head = new byte[4];
        while (true)
        {
            var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            if (read == 0)
            {
                return default;
            }

            var chunk = new byte[read < head.Length ? throw Broken("a frame is cut off") : BinaryPrimitives.ReadInt32LittleEndian(head) >>> 8];
            if (file.ReadAtLeast(chunk, chunk.Length, throwOnEndOfStream: false) < chunk.Length)
            {
                throw Broken("a frame is cut off");
            }

            var block = head[0] switch
            {
                0x00 or 0x01 when chunk.Length < SumBytes => throw Broken("a frame without a checksum"),
                0x00 => Unpack(chunk.AsSpan(SumBytes)),
                0x01 => chunk.AsMemory(SumBytes),
                >= 0x02 and <= 0x7F => throw Broken("a frame of an unknown kind"),
                _ => default, // the mark at the start, padding, and what may be passed over
            };
            if (!block.IsEmpty)
            {
                return block;
            }
        }
    }

    private static ReadOnlyMemory<byte> Unpack(ReadOnlySpan<byte> packed)
    {
        var length = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = packed.IsEmpty || shift > 28 ? throw Broken("a block without a length") : packed[0];
            packed = packed[1..];
            length |= (part & 0x7F) << shift;
            if (part < 0x80)
            {
                break;
            }
        }

        if (length is < 0 or > LargestBlock)
        {
            throw Broken("a block larger than it may be");
        }

        var block = new byte[length];
        var at = 0;
        while (!packed.IsEmpty)
        {
            var tag = packed[0];
            if ((tag & 3) == 0)
            {
                var extra = (tag >> 2) < 60 ? 0 : (tag >> 2) - 59;
                var count = 1 + (extra == 0 ? tag >> 2 : Number(packed[1..], extra));
                packed = Rest(packed, 1 + extra);
                if (count < 1 || count > packed.Length || count > length - at)
                {
                    throw Broken("a run of bytes that leaves its block");
                }

                packed[..count].CopyTo(block.AsSpan(at));
                packed = packed[count..];
                at += count;
                continue;
            }

            var wide = (tag & 3) switch { 1 => 1, 2 => 2, _ => 4 };
            var copied = wide == 1 ? 4 + ((tag >> 2) & 7) : 1 + (tag >> 2);
            var back = Number(packed[1..], wide) | (wide == 1 ? (tag & 0xE0) << 3 : 0);
            packed = Rest(packed, 1 + wide);
            if (back < 1 || back > at || copied > length - at)
            {
                throw Broken("a copy from outside its block");
            }

            for (var i = 0; i < copied; i++, at++)
            {
                block[at] = block[at - back];
            }
        }

        return at == length ? block : throw Broken("a block shorter than it says");
    }

    private static int Number(ReadOnlySpan<byte> bytes, int count)
    {
        var number = 0;
        for (var i = 0; i < count; i++)
        {
            number |= (i < bytes.Length ? bytes[i] : throw Broken("a block is cut off")) << (8 * i);
        }

        return number;
    }

    private static ReadOnlySpan<byte> Rest(ReadOnlySpan<byte> bytes, int count) => count <= bytes.Length ? bytes[count..] : throw Broken("a block is cut off");

    private static InvalidDataException Broken(string what) => new($"Snappy: {what}");
}
