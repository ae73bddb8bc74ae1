using System.Buffers.Binary;
using System.Formats.Tar;
using System.Text;
using System.Text.Json;
using Waybill.Extraction;

namespace Waybill.Tests.Extraction;

/// <summary>Archives for which no writer is at hand, made byte by byte.</summary>
internal static class ArchiveSamples
{
    /// <summary>A ZIP of one stored member, encrypted by the old method of PKWARE, .ZIP File Format Specification §6.1.</summary>
    public static byte[] LockedZip(string name, string text, string password) => LockedZip(name, text, Encoding.UTF8.GetBytes(password));

    /// <inheritdoc cref="LockedZip(string, string, string)"/>
    public static byte[] LockedZip(string name, string text, byte[] password)
    {
        var content = Encoding.UTF8.GetBytes(text);
        var sum = Crc32(content);
        byte[] plain = [.. new byte[11], (byte)(sum >> 24), .. content];
        var packed = Encrypt(plain, password);
        var nameBytes = Encoding.UTF8.GetBytes(name);
        byte[] common = [.. U16(0x0801), .. U16(0), .. U16(0), .. U16(0x4E6C), .. U32(sum), .. U32((uint)packed.Length), .. U32((uint)content.Length), .. U16(nameBytes.Length), .. U16(0)];
        byte[] local = [.. "PK\x03\x04"u8, .. U16(20), .. common, .. nameBytes, .. packed];
        byte[] central = [.. "PK\x01\x02"u8, .. U16(20), .. U16(20), .. common, .. U16(0), .. U16(0), .. U16(0), .. U32(0), .. U32(0), .. nameBytes];
        return [.. local, .. central, .. "PK\x05\x06"u8, .. U16(0), .. U16(0), .. U16(1), .. U16(1), .. U32((uint)central.Length), .. U32((uint)local.Length), .. U16(0)];
    }

    /// <summary>A RAR of version 4 with stored members: the technical note that WinRAR 4 came with.</summary>
    public static byte[] Rar4(params (string Name, string Text)[] files) =>
    [
        .. "Rar!\x1A\x07\x00"u8,
        .. Rar4Header(0x73, 0, new byte[6]),
        .. files.SelectMany(file =>
        {
            var (name, bytes) = (Encoding.ASCII.GetBytes(file.Name), Encoding.UTF8.GetBytes(file.Text));
            byte[] fields =
            [
                .. U32((uint)bytes.Length), .. U32((uint)bytes.Length), 3, .. U32(Crc32(bytes)), .. U32(0x4E6C5204), 29, 0x30, .. U16(name.Length), .. U32(0x81A4), .. name,
            ];
            return Rar4Header(0x74, 0x8000, fields).Concat(bytes);
        }),
        .. Rar4Header(0x7B, 0x4000, []),
    ];

    /// <summary>A RAR of version 5 with stored members: RAR 5.0 archive format, rarlab.com.</summary>
    public static byte[] Rar5(params (string Name, string Text)[] files) =>
    [
        .. "Rar!\x1A\x07\x01\x00"u8,
        .. Rar5Header([1, 0, 0]),
        .. files.SelectMany(file =>
        {
            var (name, bytes) = (Encoding.UTF8.GetBytes(file.Name), Encoding.UTF8.GetBytes(file.Text));
            byte[] fields = [2, 2, .. Variable(bytes.Length), 4, .. Variable(bytes.Length), .. Variable(0x81A4), .. U32(Crc32(bytes)), 0, 1, .. Variable(name.Length), .. name];
            return Rar5Header(fields).Concat(bytes);
        }),
        .. Rar5Header([5, 0, 0]),
    ];

    /// <summary>The same with one member that goes on from the first volume to the second.</summary>
    public static (byte[] First, byte[] Second) Rar4Volumes(string name, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var half = bytes.Length / 2;
        byte[] Volume(byte[] part, int splits, int main, int end, uint sum)
        {
            var nameBytes = Encoding.ASCII.GetBytes(name);
            byte[] fields = [.. U32((uint)part.Length), .. U32((uint)bytes.Length), 3, .. U32(sum), .. U32(0x4E6C5204), 29, 0x30, .. U16(nameBytes.Length), .. U32(0x81A4), .. nameBytes];
            return [.. "Rar!\x1A\x07\x00"u8, .. Rar4Header(0x73, main, new byte[6]), .. Rar4Header(0x74, 0x8000 | splits, fields), .. part, .. Rar4Header(0x7B, 0x4000 | end, [])];
        }

        return (
            Volume(bytes[..half], splits: 2, main: 0x0111, end: 1, Crc32(bytes.AsSpan(0, half))),
            Volume(bytes[half..], splits: 1, main: 0x0011, end: 0, Crc32(bytes)));
    }

    /// <summary>Two parts of an archive as they are put together before they are read.</summary>
    public static byte[] VolumeSet((byte[] First, byte[] Second) parts, int second = 2)
    {
        var set = new VolumeSet(
            VolumeKind.Rar,
            "note.rar",
            [new VolumePart(1, "note.part1.rar", parts.First.Length), new VolumePart(second, $"note.part{second}.rar", parts.Second.Length)],
            second == 2 ? [] : [2]);
        return [.. "waybill volumes 1\n"u8, .. JsonSerializer.SerializeToUtf8Bytes(set, WaybillJson.Options), (byte)'\n', .. parts.First, .. parts.Second];
    }

    public static byte[] Tar(params (TarEntryType Type, string Name, string Content)[] members)
    {
        using var bytes = new MemoryStream();
        using (var writer = new TarWriter(bytes, TarEntryFormat.Ustar, leaveOpen: true))
        {
            foreach (var (type, name, content) in members)
            {
                var entry = new UstarTarEntry(type, name) { ModificationTime = new DateTimeOffset(2019, 3, 12, 0, 0, 0, TimeSpan.Zero) };
                if (type is TarEntryType.SymbolicLink or TarEntryType.HardLink)
                {
                    entry.LinkName = content;
                }
                else if (type == TarEntryType.RegularFile)
                {
                    entry.DataStream = new MemoryStream(Encoding.UTF8.GetBytes(content));
                }

                writer.WriteEntry(entry);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>The new ASCII form of cpio (SVR4).</summary>
    public static byte[] Cpio(params (string Name, string Text)[] files) =>
    [
        .. files.SelectMany(file => CpioMember(file.Name, file.Text, 0x81A4)),
        .. CpioMember("TRAILER!!!", "", 0),
    ];

    /// <summary>One frame with one block of literals and a copy.</summary>
    public static byte[] Lz4(string first, int copies) =>
    [
        0x04, 0x22, 0x4D, 0x18, 0x60, 0x40, 0x82,
        .. Sized([(byte)((first.Length << 4) | 15), .. Encoding.ASCII.GetBytes(first), .. U16(first.Length), (byte)((first.Length * copies) - 19), 0x50, .. "tail!"u8]),
        0, 0, 0, 0,
    ];

    /// <summary>The mark, a stored frame and a packed one of literals and a copy.</summary>
    public static byte[] Snappy(string stored, string first) =>
    [
        0xFF, 6, 0, 0, .. "sNaPpY"u8,
        0x01, (byte)(stored.Length + 4), 0, 0, 0, 0, 0, 0, .. Encoding.ASCII.GetBytes(stored),
        0x00, (byte)(first.Length + 9), 0, 0, 0, 0, 0, 0, (byte)(first.Length * 2), (byte)((first.Length - 1) << 2), .. Encoding.ASCII.GetBytes(first),
        (byte)(((first.Length - 1) << 2) | 2), .. U16(first.Length),
    ];

    public static byte[] U16(int value) => [(byte)(value & 0xFF), (byte)((value >> 8) & 0xFF)];

    public static byte[] U32(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        return bytes;
    }

    public static uint Crc32(ReadOnlySpan<byte> bytes) => Waybill.Extraction.Formats.Archives.Crc32.Of(0, bytes);

    private static byte[] Sized(byte[] block) => [.. U32((uint)block.Length), .. block];

    private static byte[] CpioMember(string name, string text, int mode)
    {
        string[] fields = ["00000001", $"{mode:X8}", "00000000", "00000000", "00000001", "00000000", $"{Encoding.UTF8.GetByteCount(text):X8}", "00000000", "00000000", "00000000", "00000000", $"{name.Length + 1:X8}", "00000000"];
        var head = Padded([.. "070701"u8, .. Encoding.ASCII.GetBytes(string.Concat(fields)), .. Encoding.ASCII.GetBytes(name), 0]);
        return [.. head, .. Padded(Encoding.UTF8.GetBytes(text))];
    }

    private static byte[] Padded(byte[] bytes) => [.. bytes, .. new byte[(4 - (bytes.Length % 4)) % 4]];

    private static byte[] Rar4Header(byte type, int flags, byte[] fields)
    {
        byte[] body = [type, .. U16(flags), .. U16(fields.Length + 7), .. fields];
        return [.. U16((int)(Crc32(body) & 0xFFFF)), .. body];
    }

    private static byte[] Rar5Header(byte[] fields)
    {
        byte[] body = [.. Variable(fields.Length), .. fields];
        return [.. U32(Crc32(body)), .. body];
    }

    private static byte[] Variable(long number)
    {
        var bytes = new List<byte>();
        for (; number > 0x7F; number >>= 7)
        {
            bytes.Add((byte)((number & 0x7F) | 0x80));
        }

        return [.. bytes, (byte)number];
    }

    private static byte[] Encrypt(byte[] plain, byte[] password)
    {
        uint[] keys = [0x12345678, 0x23456789, 0x34567890];
        foreach (var b in password)
        {
            Update(keys, b);
        }

        return [.. plain.Select(b =>
        {
            var mixed = (keys[2] | 2) & 0xFFFF;
            var packed = (byte)(b ^ ((unchecked(mixed * (mixed ^ 1)) >> 8) & 0xFF));
            Update(keys, b);
            return packed;
        })];
    }

    private static void Update(uint[] keys, byte b)
    {
        keys[0] = Step(keys[0], b);
        keys[1] = unchecked(((keys[1] + (keys[0] & 0xFF)) * 134775813) + 1);
        keys[2] = Step(keys[2], (byte)(keys[1] >> 24));
    }

    /// <summary>One step of the checksum without the inversions at both ends.</summary>
    private static uint Step(uint sum, byte b) => ~Waybill.Extraction.Formats.Archives.Crc32.Of(~sum, [b]);
}
