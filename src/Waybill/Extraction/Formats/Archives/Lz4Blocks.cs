using System.Buffers.Binary;

namespace Waybill.Extraction.Formats.Archives;

/// <summary>LZ4 in frames, LZ4 Frame Format 1.6.4 and LZ4 Block Format. Its checksums are not held against the bytes.</summary>
internal sealed class Lz4Blocks(Stream file) : IPackedBlocks
{
    private const uint Magic = 0x184D2204;
    private const uint SkippableMask = 0xFFFFFFF0;
    private const uint Skippable = 0x184D2A50;
    private const int WindowBytes = 1 << 16;

    private byte[] _window = [];
    private int _largest;
    private bool _isInFrame;
    private bool _hasBlockSums;
    private bool _hasContentSum;

    public ReadOnlyMemory<byte> Next()
    {
        while (true)
        {
            if (!_isInFrame && !OpenFrame())
            {
                return default;
            }

            var size = BinaryPrimitives.ReadUInt32LittleEndian(Read(4));
            if (size == 0)
            {
                _ = _hasContentSum ? Read(4) : [];
                _isInFrame = false;
                continue;
            }

            var isStored = (size & 0x80000000) != 0;
            var count = (int)(size & 0x7FFFFFFF);
            var packed = Read(count <= _largest + 64 ? count : throw Broken("a block larger than it may be"));
            _ = _hasBlockSums ? Read(4) : [];
            var block = isStored ? packed : Unpack(packed);
            byte[] joined = [.. _window, .. block];
            _window = joined[Math.Max(0, joined.Length - WindowBytes)..];
            if (block.Length > 0)
            {
                return block;
            }
        }
    }

    /// <summary>False where the file ends instead.</summary>
    private bool OpenFrame()
    {
        var magic = new byte[4];
        while (true)
        {
            var read = file.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false);
            var number = BinaryPrimitives.ReadUInt32LittleEndian(magic);
            if (read == 0)
            {
                return false;
            }

            if ((number & SkippableMask) != Skippable)
            {
                return read == magic.Length && number == Magic ? BeginFrame() : throw Broken("no frame where one should be");
            }

            var length = BinaryPrimitives.ReadUInt32LittleEndian(Read(4));
            _ = Read(length <= 1 << 24 ? (int)length : throw Broken("a frame to be passed over that is too large"));
        }
    }

    private bool BeginFrame()
    {
        var flags = Read(2);
        if (flags[0] >> 6 != 1)
        {
            throw Broken("a frame of an unknown version");
        }

        (_hasBlockSums, _hasContentSum) = ((flags[0] & 0x10) != 0, (flags[0] & 0x04) != 0);
        _largest = 1 << (8 + (2 * ((flags[1] >> 4) & 7)));
        _ = Read(((flags[0] & 0x08) != 0 ? 8 : 0) + ((flags[0] & 0x01) != 0 ? 4 : 0) + 1);
        _window = [];
        return _isInFrame = true;
    }

    private byte[] Unpack(ReadOnlySpan<byte> packed)
    {
        // The window stands before the block, for copies may reach back into it.
        var block = new byte[_window.Length + _largest];
        _window.CopyTo(block, 0);
        var at = _window.Length;
        while (!packed.IsEmpty)
        {
            var token = packed[0];
            packed = packed[1..];
            var literals = Length(token >> 4, ref packed);
            if (literals > packed.Length || literals > block.Length - at)
            {
                throw Broken("a run of bytes that leaves its block");
            }

            packed[..literals].CopyTo(block.AsSpan(at));
            packed = packed[literals..];
            at += literals;
            if (packed.IsEmpty)
            {
                break;
            }

            var back = packed.Length < 2 ? throw Broken("a block is cut off") : BinaryPrimitives.ReadUInt16LittleEndian(packed);
            packed = packed[2..];
            var copied = 4 + Length(token & 0x0F, ref packed);
            if (back == 0 || back > at || copied > block.Length - at)
            {
                throw Broken("a copy from outside its block");
            }

            for (var i = 0; i < copied; i++, at++)
            {
                block[at] = block[at - back];
            }
        }

        return block[_window.Length..at];
    }

    private static int Length(int nibble, ref ReadOnlySpan<byte> packed)
    {
        var length = nibble;
        for (var part = nibble == 15 ? 255 : 0; part == 255;)
        {
            part = packed.IsEmpty || length > 1 << 28 ? throw Broken("a length without an end") : packed[0];
            packed = packed[1..];
            length += part;
        }

        return length;
    }

    private byte[] Read(int count)
    {
        var bytes = new byte[count];
        return file.ReadAtLeast(bytes, count, throwOnEndOfStream: false) == count ? bytes : throw Broken("it is cut off");
    }

    private static InvalidDataException Broken(string what) => new($"LZ4: {what}");
}
