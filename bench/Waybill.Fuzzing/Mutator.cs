using System.Buffers.Binary;
using System.IO.Compression;

namespace Waybill.Fuzzing;

/// <summary>Spoils a file in the ways in which files are spoilt: cut, flipped, zeroed, spliced, with lengths blown up.</summary>
internal sealed class Mutator(Random random)
{
    private const int MostChanges = 4;
    private const int LargestFile = 1 << 20;
    private static readonly uint[] Lengths = [0, 1, 0x7F, 0xFF, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, 0x10000, 0x00FFFFFF];

    /// <param name="bytes">The file to change; it is left as it is.</param>
    /// <param name="other">Another file, from which pieces may come.</param>
    public byte[] Change(byte[] bytes, byte[] other)
    {
        if (random.Next(3) == 0 && InsideZip(bytes, other) is { } repacked)
        {
            return repacked;
        }

        var changed = (byte[])bytes.Clone();
        for (var changes = random.Next(1, MostChanges + 1); changes > 0; changes--)
        {
            changed = Once(changed, other);
        }

        return changed.Length is > 0 and <= LargestFile ? changed : bytes;
    }

    private byte[] Once(byte[] bytes, byte[] other)
    {
        if (bytes.Length < 8)
        {
            return [.. bytes, .. other];
        }

        var at = random.Next(bytes.Length);
        var length = Math.Min(1 << random.Next(1, 12), bytes.Length - at);
        switch (random.Next(9))
        {
            case 0:
                return bytes[..Math.Max(1, at)];
            case 1:
                for (var flips = random.Next(1, 20); flips > 0; flips--)
                {
                    bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
                }

                return bytes;
            case 2:
                bytes.AsSpan(at, length).Clear();
                return bytes;
            case 3:
                random.NextBytes(bytes.AsSpan(at, length));
                return bytes;
            case 4:
                return [.. bytes[..at], .. other[random.Next(other.Length)..]];
            case 5:
                return [.. bytes[..at], .. bytes[at..(at + length)], .. bytes[at..]];
            case 6:
                return [.. bytes[..at], .. bytes[(at + length)..]];
            case 7:
                return Repeated(bytes, at, Math.Min(length, 64));
            default:
                return Blown(bytes, at);
        }
    }

    /// <summary>One short piece many times over: what makes parsers nest.</summary>
    private byte[] Repeated(byte[] bytes, int at, int length) =>
        [.. bytes[..at], .. Enumerable.Repeat(bytes[at..(at + length)], random.Next(2, 2000)).SelectMany(piece => piece).Take(LargestFile / 4), .. bytes[at..]];

    private byte[] Blown(byte[] bytes, int at)
    {
        var value = Lengths[random.Next(Lengths.Length)];
        at = Math.Min(at, bytes.Length - 4);
        if (random.Next(2) == 0)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at), value);
        }
        else
        {
            BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(at), value);
        }

        return bytes;
    }

    /// <summary>Changes what a ZIP holds and packs it again, so that the change reaches the parser behind the ZIP; null where it is no ZIP.</summary>
    private byte[]? InsideZip(byte[] bytes, byte[] other)
    {
        if (!bytes.AsSpan().StartsWith("PK\x03\x04"u8))
        {
            return null;
        }

        try
        {
            using var changed = new MemoryStream();
            using (var source = new ZipArchive(new MemoryStream(bytes)))
            using (var target = new ZipArchive(changed, ZipArchiveMode.Create, leaveOpen: true))
            {
                var chosen = random.Next(source.Entries.Count);
                for (var i = 0; i < source.Entries.Count; i++)
                {
                    using var part = new MemoryStream();
                    using (var stream = source.Entries[i].Open())
                    {
                        stream.CopyTo(part);
                    }

                    var content = part.ToArray();
                    using var entry = target.CreateEntry(source.Entries[i].FullName, CompressionLevel.Fastest).Open();
                    entry.Write(i == chosen ? Once(content, other) : content);
                }
            }

            return changed.Length <= LargestFile ? changed.ToArray() : null;
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or ArgumentException)
        {
            return null;
        }
    }
}
