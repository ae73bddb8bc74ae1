using System.Buffers.Binary;

namespace Waybill.Extraction.Formats.Archives;

/// <summary>What the directory at the end of a ZIP promises, .ZIP File Format Specification 6.3.10 §4.3.12 to §4.3.16.</summary>
/// <param name="Promised">How many members it says that there are.</param>
/// <param name="Named">How many it names before it breaks off.</param>
/// <param name="Begin">Where the archive begins in the file: what stands before it is not part of it.</param>
/// <param name="Names">Of members that do not say that their names are UTF-8, as they stand.</param>
internal sealed record ZipDirectory(long Promised, int Named, long Begin, IReadOnlyList<byte[]> Names)
{
    private const int EndBytes = 22;
    private const int LongestComment = 0xFFFF;
    private const int HeaderBytes = 46;
    private const int NameIsUtf8 = 1 << 11;
    private const int LargestDirectory = 256 << 20;

    /// <summary>How many names are enough to tell in which encoding they are.</summary>
    private const int EnoughNames = 2000;

    /// <summary>Null where there is none.</summary>
    public static ZipDirectory? Read(Stream file)
    {
        var tail = new byte[Math.Min(file.Length, EndBytes + LongestComment)];
        file.Position = file.Length - tail.Length;
        file.ReadExactly(tail);
        var at = tail.AsSpan().LastIndexOf("PK\x05\x06"u8);
        if (at < 0 || at + EndBytes > tail.Length)
        {
            return null;
        }

        var end = tail.AsSpan(at);
        long promised = BinaryPrimitives.ReadUInt16LittleEndian(end[10..]);
        long offset = BinaryPrimitives.ReadUInt32LittleEndian(end[16..]);
        long size = BinaryPrimitives.ReadUInt32LittleEndian(end[12..]);
        var endsAt = file.Length - tail.Length + at;
        if (at >= 20 && tail.AsSpan(at - 20).StartsWith("PK\x06\x07"u8) && ReadLong(file, BinaryPrimitives.ReadInt64LittleEndian(tail.AsSpan(at - 12))) is var (count, bytes, place, position))
        {
            (promised, size, offset, endsAt) = (count, bytes, place, position);
        }

        // Counted back from its end, so that what stands before the archive does not matter.
        var begins = endsAt - size;
        if (size < 0 || size > LargestDirectory || begins < 0)
        {
            return new ZipDirectory(promised, 0, 0, []);
        }

        var directory = new byte[size];
        file.Position = begins;
        var (named, names) = Walk(directory.AsSpan(0, file.ReadAtLeast(directory, directory.Length, throwOnEndOfStream: false)));
        return new ZipDirectory(promised, named, Math.Max(0, begins - offset), names);
    }

    private static (int Named, List<byte[]> Names) Walk(ReadOnlySpan<byte> directory)
    {
        var named = 0;
        var names = new List<byte[]>();
        while (directory.Length >= HeaderBytes && directory.StartsWith("PK\x01\x02"u8))
        {
            int name = BinaryPrimitives.ReadUInt16LittleEndian(directory[28..]);
            var whole = HeaderBytes + name + BinaryPrimitives.ReadUInt16LittleEndian(directory[30..]) + BinaryPrimitives.ReadUInt16LittleEndian(directory[32..]);
            if (whole > directory.Length)
            {
                break;
            }

            named++;
            if ((BinaryPrimitives.ReadUInt16LittleEndian(directory[8..]) & NameIsUtf8) == 0 && names.Count < EnoughNames)
            {
                names.Add(directory.Slice(HeaderBytes, name).ToArray());
            }

            directory = directory[whole..];
        }

        return (named, names);
    }

    /// <summary>The record of a ZIP with more than 65,535 members or 4 GiB.</summary>
    private static (long Count, long Size, long Offset, long Position)? ReadLong(Stream file, long position)
    {
        const int recordBytes = 56;
        if (position < 0 || position > file.Length - recordBytes)
        {
            return null;
        }

        var record = new byte[recordBytes];
        file.Position = position;
        file.ReadExactly(record);
        return record.AsSpan().StartsWith("PK\x06\x06"u8)
            ? (BinaryPrimitives.ReadInt64LittleEndian(record.AsSpan(32)), BinaryPrimitives.ReadInt64LittleEndian(record.AsSpan(40)), BinaryPrimitives.ReadInt64LittleEndian(record.AsSpan(48)), position)
            : null;
    }
}
