using System.Buffers.Binary;
using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Waybill.Tests.Extraction;
using static Waybill.Tests.Corpus.CorpusFiles;

namespace Waybill.Tests.Corpus;

internal static class ArchiveFiles
{
    private static readonly DateTimeOffset March = new(2019, 3, 12, 10, 16, 0, TimeSpan.Zero);

    public static IReadOnlyList<CorpusFile> All { get; } =
    [
        new("papers.zip", "Two notes in folders.", null, Papers),
        new("truncated.zip", "The same archive without its end.", "no directory", () => Cut(Papers(), 60)),
        new("wrong-checksum.zip", "A member that is not what its checksum says.", "a changed byte", () => Changed(ArchiveFormatTests.Stored(("note.txt", Mark)), Mark[..8])),
        new("encrypted-member.zip", "One member is open, the other needs a password.", "an encrypted member", EncryptedMember),
        new("climbing-names.zip", "Members whose names lead out of the archive.", "hostile names", () => ArchiveFormatTests.Zip(("../../etc/passwd", Mark), ("/root/note.txt", Mark + " 2"), ("C:\\Windows\\note.txt", Mark + " 3"), ("a/../../b.txt", Mark + " 4"))),
        new("same-names.zip", "Three members of one name.", "names used twice", () => ArchiveFormatTests.Zip(("note.txt", Mark + " 1"), ("note.txt", Mark + " 2"), ("note.txt", Mark + " 3"))),
        new("no-members.zip", "An archive of nothing.", "empty", () => ArchiveFormatTests.Zip()),
        new("zip-bomb.zip", "Three million zeros in three kilobytes, beside a note.", "expands a thousandfold", () => ArchiveFormatTests.Zip(("note.txt", Mark), ("bomb.txt", new string('0', 3_000_000)), ("after.txt", Mark + " after"))),
        new("overlapping-members.zip", "A directory in which forty members share the same bytes.", "members that overlap", Overlapping),
        new("nested-too-deep.zip", "Twelve archives inside each other, with a note in each.", "deeper than the limit", () => Nested(12)),
        new("archives-of-archives.zip", "Four times four times four archives of notes: more files than one file may hold.", "more files than the limit", ArchivesOfArchives),
        new("letter.tar", "A note, and the folder that it lies in.", null, () => Tar(Note("papers/note.txt"))),
        new("links.tar", "A note, a link out of the archive, and a link to the note.", "links", Links),
        new("truncated.tar", "A tar that ends in the middle of its second member.", "cut", () => Tar(Note("note.txt"), Note("second.txt", new string('x', 2000)))[..2600]),
        new("too-many-members.tar.gz", "Two hundred empty members.", "more members than the limit", () => ArchiveFormatTests.Gzip(Tar([.. Enumerable.Range(0, 200).Select(i => Note(i.ToString("D3", CultureInfo.InvariantCulture), ""))]))),
        new("note.txt.gz", "A packed note.", null, () => ArchiveFormatTests.Gzip(Utf8(Mark))),
        new("truncated.gz", "A packed note without its end.", "cut", () => Cut(ArchiveFormatTests.Gzip(Utf8(Lines(80))), 50)),
        new("wrong-checksum.gz", "A packed note that is not what its checksum says.", "a changed checksum", () => LastChanged(ArchiveFormatTests.Gzip(Utf8(Lines(80))))),
        new("gzip-bomb.gz", "Thirty million zeros.", "expands a thousandfold", () => ArchiveFormatTests.Gzip(new byte[30_000_000])),
        new("note.txt.bz2", "A note packed with bzip2.", null, () => SmallFormatTests.Bzip2(Utf8(Mark))),
        new("truncated.bz2", "A note packed with bzip2, without its end.", "cut", () => Cut(SmallFormatTests.Bzip2(Utf8(Lines(200))), 60)),
        new("quine.gz", "A packed file that unpacks to itself, without end.", "holds itself", Quine.Gzip),
        new("stored.rar", "A note in a RAR 4 archive, not compressed.", null, Rar),
        new("note.rar", "A note in a RAR 5 archive, not compressed.", null, () => ArchiveSamples.Rar5(("note.txt", Mark))),
        new("note.cpio", "A note in a cpio archive.", null, () => ArchiveSamples.Cpio(("papers/note.txt", Mark))),
        new("truncated.cpio", "Two notes in a cpio archive, cut in the second.", "cut", () => ArchiveSamples.Cpio(("note.txt", Mark), ("second.txt", Lines(20)))[..500]),
        new("note.sz", "A note packed with Snappy.", null, () => ArchiveSamples.Snappy(Mark + "\n", "twice. ")),
        new("note.lz4", "A note packed with LZ4.", null, () => ArchiveSamples.Lz4("SPECIMEN", 4)),
        new("truncated.lz4", "The same, cut.", "cut", () => ArchiveSamples.Lz4("SPECIMEN", 4)[..20]),
        new("self-extracting.exe", "A program with an archive of a note behind it.", null, () => [.. "MZ"u8, .. new byte[300], .. ArchiveFormatTests.Zip(("note.txt", Mark))]),
        new("split.zip.001", "The first half of an archive; the second lies beside it.", "one archive in two files", () => Papers()[..700]),
        new("split.zip.002", "The second half.", "one archive in two files", () => Papers()[700..]),
        new("lacking.zip.001", "The first third of an archive; the third lies beside it.", "the second of three parts is missing", () => Papers()[..400]),
        new("lacking.zip.003", "The last third.", "the second of three parts is missing", () => Papers()[800..]),
        new("volumes.rar", "Two parts of an archive, as they are put together before they are read.", null, () => ArchiveSamples.VolumeSet(ArchiveSamples.Rar4Volumes("note.txt", Mark + "\n" + Lines(20)))),
        new("volumes-with-a-hole.rar", "The first and the third part of an archive, put together.", "the second of three parts is missing", () => ArchiveSamples.VolumeSet(ArchiveSamples.Rar4Volumes("note.txt", Mark + "\n" + Lines(20)), second: 3)),
        new("protected.xlsx", "A note in the wrapper of a workbook that opens with the password Excel gives to all.", null, () => EncryptedOfficeTests.Standard(Utf8(Mark), "VelvetSweatshop")),
        new("sealed.xlsx", "The same with a password which nobody gave.", "encrypted", () => EncryptedOfficeTests.Standard(Utf8(Mark), "nobody")),
        new("locked.zip", "A note that opens with a password which nobody gave.", "encrypted", () => ArchiveSamples.LockedZip("note.txt", Mark, "nobody")),
        new("devices.tar", "A pipe and a note.", "a pipe", () => ArchiveSamples.Tar((TarEntryType.Fifo, "pipe", ""), (TarEntryType.RegularFile, "note.txt", Mark))),
        new("broken-header.tar", "Three notes; the header of the second is damaged.", "a broken header", BrokenHeader),
        new("truncated.rar", "The same archive, cut in the note.", "cut", () => Rar()[..^20]),
    ];

    private static byte[] Papers() => ArchiveFormatTests.Zip(("Входящие/записка.txt", Mark + "\n" + Lines(30)), ("outgoing/note.txt", Mark + " 2\n" + Lines(20)));

    public static string Lines(int count) =>
        string.Join('\n', Enumerable.Range(1, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"Line {i}: {i * 7919 % 1000} sets of equipment, No. {i * 104729 % 100000}.")));

    private static byte[] Changed(byte[] bytes, string at)
    {
        bytes[bytes.AsSpan().IndexOf(Utf8(at))] ^= 1;
        return bytes;
    }

    private static byte[] BrokenHeader()
    {
        var tar = ArchiveSamples.Tar([.. Enumerable.Range(1, 3).Select(i => (TarEntryType.RegularFile, $"{i}.txt", $"{Mark} {i}"))]);
        tar[1024] ^= 0x40;
        return tar;
    }

    private static byte[] LastChanged(byte[] bytes)
    {
        bytes[^6] ^= 0x55;
        return bytes;
    }

    private static byte[] EncryptedMember()
    {
        var bytes = ArchiveFormatTests.Zip(("open.txt", Mark), ("locked.txt", "unreadable"));
        foreach (var (signature, flagsAt, nameAt) in new[] { ("PK\x03\x04", 6, 30), ("PK\x01\x02", 8, 46) })
        {
            for (var at = 0; at + nameAt + 10 <= bytes.Length; at++)
            {
                if (bytes.AsSpan(at).StartsWith(Encoding.Latin1.GetBytes(signature)) && bytes.AsSpan(at + nameAt).StartsWith("locked.txt"u8))
                {
                    bytes[at + flagsAt] |= 1;
                }
            }
        }

        return bytes;
    }

    /// <summary>One member's bytes, named forty times in the directory.</summary>
    private static byte[] Overlapping()
    {
        const int copies = 40;
        var one = ArchiveFormatTests.Zip(("a.txt", Mark + "\n" + new string('.', 20_000)));
        var directory = one.AsSpan().IndexOf("PK\x01\x02"u8);
        var end = one.AsSpan().IndexOf("PK\x05\x06"u8);
        var entry = one[directory..end];
        var last = one[end..];
        BinaryPrimitives.WriteUInt16LittleEndian(last.AsSpan(8), copies);
        BinaryPrimitives.WriteUInt16LittleEndian(last.AsSpan(10), copies);
        BinaryPrimitives.WriteInt32LittleEndian(last.AsSpan(12), entry.Length * copies);
        return [.. one[..directory], .. Enumerable.Repeat(entry, copies).SelectMany(e => e), .. last];
    }

    private static byte[] Nested(int depth)
    {
        var inner = ArchiveFormatTests.StoredBytes(("note-0.txt", Utf8(Mark)));
        for (var i = 1; i < depth; i++)
        {
            inner = Packed(($"note-{i}.txt", Utf8($"{Mark} {i}")), ("inner.zip", inner));
        }

        return inner;
    }

    private static byte[] ArchivesOfArchives()
    {
        var level = 0;
        byte[] Of(int depth) => depth == 0
            ? ArchiveFormatTests.Zip([.. Enumerable.Range(0, 4).Select(i => ($"{i}.txt", $"{Mark} {level++}"))])
            : Packed([.. Enumerable.Range(0, 4).Select(i => ($"{i}.zip", Of(depth - 1)))]);
        return Of(3);
    }

    private static byte[] Packed(params (string Name, byte[] Bytes)[] members)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in members)
            {
                var entry = archive.CreateEntry(name, CompressionLevel.SmallestSize);
                entry.LastWriteTime = March;
                using var stream = entry.Open();
                stream.Write(content);
            }
        }

        return bytes.ToArray();
    }

    private static PaxTarEntry Note(string name, string? text = null) =>
        new(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(Utf8(text ?? Mark)), ModificationTime = March };

    private static byte[] Links() => Tar(
        Note("note.txt"),
        new PaxTarEntry(TarEntryType.SymbolicLink, "out.txt") { LinkName = "/etc/passwd", ModificationTime = March },
        new PaxTarEntry(TarEntryType.HardLink, "again.txt") { LinkName = "note.txt", ModificationTime = March });

    private static byte[] Tar(params PaxTarEntry[] entries)
    {
        using var bytes = new MemoryStream();
        using (var writer = new TarWriter(bytes, leaveOpen: true))
        {
            foreach (var entry in entries)
            {
                writer.WriteEntry(entry);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>By the description of RAR 4 that came with UnRAR: a mark, an archive header, a file header with its bytes, an end.</summary>
    private static byte[] Rar()
    {
        var (name, text) = ("note.txt"u8.ToArray(), Utf8(Mark));
        byte[] file =
        [
            0x74, 0x00, 0x80, .. Two(32 + name.Length), .. Four(text.Length), .. Four(text.Length), 3, .. Crc(text), .. Four(0x4E6C5200), 20, 0x30, .. Two(name.Length), .. Four(0x20), .. name,
        ];
        byte[] archive = [0x73, 0x00, 0x00, .. Two(13), 0, 0, 0, 0, 0, 0];
        byte[] end = [0x7B, 0x00, 0x40, .. Two(7)];
        return [.. "Rar!\x1A\x07\x00"u8, .. Crc(archive)[..2], .. archive, .. Crc(file)[..2], .. file, .. text, .. Crc(end)[..2], .. end];
    }

    /// <summary>CRC-32 as ZIP and RAR have it (ISO 3309), the lowest byte first.</summary>
    public static byte[] Crc(byte[] bytes)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320u);
            }
        }

        return BitConverter.GetBytes(~crc);
    }

    private static byte[] Two(int value) => BitConverter.GetBytes((ushort)value);

    private static byte[] Four(int value) => BitConverter.GetBytes(value);
}
