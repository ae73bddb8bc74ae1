using System.Buffers.Binary;
using System.Text;
using Waybill.Extraction.Formats.Compound;

namespace Waybill.Tests.Extraction;

/// <summary>Makes old Word documents, workbooks, presentations and Outlook messages, as small as the formats allow.</summary>
internal static class OldOfficeSamples
{
    private const int TextAt = 0x400;

    /// <summary>A document of one piece of wide text; <paramref name="rowEnds"/> are the numbers of the letters that end table rows.</summary>
    public static byte[] Word(string body, bool isEncrypted = false, params int[] rowEnds)
    {
        var text = body + "\r";
        var stream = new byte[TextAt + (2 * text.Length) + 1024];
        var formatting = (TextAt + (2 * text.Length) + 511) / 512;
        BinaryPrimitives.WriteUInt16LittleEndian(stream, 0xA5EC);
        BinaryPrimitives.WriteUInt16LittleEndian(stream.AsSpan(2), 0xC1);
        BinaryPrimitives.WriteUInt16LittleEndian(stream.AsSpan(10), (ushort)(0x0200 | (isEncrypted ? 0x0100 : 0)));
        BinaryPrimitives.WriteInt32LittleEndian(stream.AsSpan(0x4C), text.Length);
        Encoding.Unicode.GetBytes(text, stream.AsSpan(TextAt));

        var table = new List<byte>([2, .. Int(16), .. Int(0), .. Int(text.Length), 0, 0, .. Int(TextAt), 0, 0]);
        WritePart(stream, 0x1A2, 0, table.Count);
        if (rowEnds.Length > 0)
        {
            // One page of formatting: each letter a stretch of its own, the ends of rows marked so.
            WritePart(stream, 0x102, table.Count, 12);
            table.AddRange([.. Int(TextAt), .. Int(TextAt + (2 * text.Length)), .. Int(formatting)]);
            var page = stream.AsSpan(formatting * 512, 512);
            page[511] = (byte)text.Length;
            for (var i = 0; i <= text.Length; i++)
            {
                BinaryPrimitives.WriteInt32LittleEndian(page[(4 * i)..], TextAt + (2 * i));
            }

            var (inTable, rowEnd) = (480, 490);
            ((ReadOnlySpan<byte>)[3, 0, 0, 0x16, 0x24, 1]).CopyTo(page[inTable..]);
            ((ReadOnlySpan<byte>)[5, 0, 0, 0x16, 0x24, 1, 0x17, 0x24, 1]).CopyTo(page[rowEnd..]);
            for (var i = 0; i < text.Length; i++)
            {
                page[(4 * (text.Length + 1)) + (13 * i)] = (byte)((rowEnds.Contains(i) ? rowEnd : i < rowEnds[^1] ? inTable : 0) / 2);
            }
        }

        return Compound(("WordDocument", stream), ("1Table", [.. table]));
    }

    /// <summary>A workbook of one sheet; cells are texts in the first column.</summary>
    public static byte[] Workbook(params string[] cells)
    {
        byte[] sheetStart = [.. Record(0x809, [0, 6, 0x10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])];
        byte[] globals = [.. Record(0x809, [0, 6, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]), .. Record(0x42, [0xB0, 4])];
        byte[] end = Record(0x0A, []);
        var name = "Лист";
        var boundLength = 4 + 8 + (2 * name.Length);
        var start = globals.Length + boundLength + end.Length;
        byte[] bound = Record(0x85, [.. Int(start), 0, 0, (byte)name.Length, 1, .. Encoding.Unicode.GetBytes(name)]);
        var rows = cells.SelectMany((cell, row) => Record(0x204, [(byte)row, 0, 0, 0, 0, 0, (byte)cell.Length, 0, 1, .. Encoding.Unicode.GetBytes(cell)]));
        byte[] box = [.. Record(0x1B6, new byte[18]), .. Record(0x3C, [1, .. Encoding.Unicode.GetBytes("В рамке")])];
        byte[] stream = [.. globals, .. bound, .. end, .. sheetStart, .. Record(0x200, [0, 0, 0, 0, (byte)cells.Length, 0, 0, 0, 0, 0, 1, 0, 0, 0]), .. rows, .. box, .. end];
        return Compound(("Workbook", [.. stream, .. new byte[Math.Max(0, 4096 - stream.Length)]]));
    }

    /// <summary>A presentation of one slide with a note.</summary>
    public static byte[] Presentation(string title, string note, byte[]? pictures = null)
    {
        byte[] slide = Slide(0x3EE, Slide(0xF00D, Slide(4000, Encoding.Unicode.GetBytes("In the slide"))));
        byte[] notes = Slide(0x3F0, [.. Slide(1009, [.. Int(256), .. Int(0)]), .. Slide(4000, Encoding.Unicode.GetBytes(note))]);
        byte[] list = Slide(4080, [.. Slide(1011, [.. Int(2), .. Int(0), .. Int(0), .. Int(256), .. Int(0)]), .. Slide(4000, Encoding.Unicode.GetBytes(title))]);
        byte[] document = Slide(1000, list);
        var (slideAt, notesAt, directoryAt) = (document.Length, document.Length + slide.Length, document.Length + slide.Length + notes.Length);
        byte[] directory = Slide(6002, [.. Int(1 | (3 << 20)), .. Int(0), .. Int(slideAt), .. Int(notesAt)]);
        var editAt = directoryAt + directory.Length;
        byte[] edit = Slide(4085, [.. Int(0), .. Int(0), .. Int(0), .. Int(directoryAt), .. Int(1), .. Int(4), .. Int(0)]);
        return Compound(
        [
            ("PowerPoint Document", [.. document, .. slide, .. notes, .. directory, .. edit]),
            ("Current User", [.. Slide(4086, [.. Int(20), .. Int(unchecked((int)0xE391C05F)), .. Int(editAt), .. Int(0)])]),
            .. pictures is null ? Array.Empty<(string, byte[])>() : [("Pictures", pictures)],
        ]);
    }

    /// <summary>A message with one attachment, and one that encloses another message.</summary>
    public static byte[] Message() => Compound(
        ("__properties_version1.0", [.. new byte[32], .. Property(0x00390040, new DateTime(2019, 3, 12, 7, 15, 0, DateTimeKind.Utc).ToFileTimeUtc())]),
        ("__substg1.0_0037001F", Encoding.Unicode.GetBytes("Счёт № 5")),
        ("__substg1.0_0C1A001F", Encoding.Unicode.GetBytes("И. Новик")),
        ("__substg1.0_0C1F001F", Encoding.Unicode.GetBytes("novik@plant.example")),
        ("__substg1.0_1000001F", Encoding.Unicode.GetBytes("Добрый день")),
        ("__recip_version1.0_#00000000/__properties_version1.0", [.. new byte[8], .. Property(0x0C150003, 1)]),
        ("__recip_version1.0_#00000000/__substg1.0_3001001F", Encoding.Unicode.GetBytes("trade@trade.example")),
        ("__attach_version1.0_#00000000/__substg1.0_3707001F", Encoding.Unicode.GetBytes("счёт.txt")),
        ("__attach_version1.0_#00000000/__substg1.0_37010102", Encoding.UTF8.GetBytes("4 штуки")),
        ("__attach_version1.0_#00000001/__substg1.0_3001001F", Encoding.Unicode.GetBytes("Earlier")),
        ("__attach_version1.0_#00000001/__substg1.0_3701000D/__properties_version1.0", [.. new byte[24], .. Property(0x00390040, new DateTime(2019, 3, 1, 0, 0, 0, DateTimeKind.Utc).ToFileTimeUtc())]),
        ("__attach_version1.0_#00000001/__substg1.0_3701000D/__substg1.0_1000001F", Encoding.Unicode.GetBytes("The earlier one")));

    /// <summary>The native data of the packager: flags, label, path, and the bytes.</summary>
    public static byte[] Packaged(string name, string text) =>
    [
        2, 0, .. Encoding.ASCII.GetBytes(name), 0, .. Encoding.ASCII.GetBytes("C:\\papers\\" + name), 0, 0, 0, 3, 0, .. Int(name.Length + 1), .. Encoding.ASCII.GetBytes(name), 0,
        .. Int(text.Length), .. Encoding.ASCII.GetBytes(text),
    ];

    public static byte[] Wrapped(string name, string text) => Compound(("\u0001Ole10Native", [.. Int(0), .. Packaged(name, text)]));

    /// <summary>A TNEF stream: signature, key, then attributes of level, tag, length, bytes and sum.</summary>
    public static byte[] Wrapper(string file, string text)
    {
        return
        [
            0x78, 0x9F, 0x3E, 0x22, 1, 0,
            .. Attribute(1, 0x00089006, [0, 0, 1, 0]),
            .. Attribute(1, 0x00018004, [.. "Invoice"u8, 0]),
            .. Attribute(2, 0x00069002, new byte[14]),
            .. Attribute(2, 0x00018010, [.. Encoding.ASCII.GetBytes(file), 0]),
            .. Attribute(2, 0x0006800F, Encoding.ASCII.GetBytes(text)),
        ];

        static byte[] Attribute(byte level, int tag, byte[] body)
        {
            var sum = body.Sum(b => b) & 0xFFFF;
            return [level, .. Int(tag), .. Int(body.Length), .. body, (byte)(sum & 0xFF), (byte)(sum >> 8)];
        }
    }

    public static byte[] Int(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }

    public static byte[] Compound(params (string Path, byte[] Bytes)[] streams) => CompoundWriter.Write(streams).ShouldNotBeNull();

    private static byte[] Record(int type, byte[] body) => [(byte)(type & 0xFF), (byte)(type >> 8), (byte)(body.Length & 0xFF), (byte)(body.Length >> 8), .. body];

    private static byte[] Slide(int type, byte[] body) =>
        [type is 4000 or 1009 or 1011 or 4085 or 4086 or 6002 ? (byte)0 : (byte)0xF, 0, (byte)(type & 0xFF), (byte)(type >> 8), .. Int(body.Length), .. body];

    private static byte[] Property(uint tag, long value)
    {
        var bytes = new byte[16];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, tag);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(8), value);
        return bytes;
    }

    private static void WritePart(byte[] stream, int at, int offset, int length)
    {
        BinaryPrimitives.WriteInt32LittleEndian(stream.AsSpan(at), offset);
        BinaryPrimitives.WriteInt32LittleEndian(stream.AsSpan(at + 4), length);
    }
}
