using System.Buffers.Binary;
using System.Text;

namespace Waybill.Specimens.Making;

/// <summary>A TrueType font without the outlines that the story does not need; glyph numbers stay as they were.</summary>
/// <remarks>
/// This build of Skia embeds fonts whole, which would put 200 kB into every PDF. Tables after the OpenType specification,
/// chapters “Font File”, “loca” and “glyf”. Made for the known DejaVu files, not for fonts from anywhere.
/// </remarks>
internal static class FontSubset
{
    private static readonly string[] _tables = ["OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post"];

    /// <param name="glyphs">The glyphs to keep; the parts of composite glyphs follow by themselves.</param>
    public static byte[] Keep(byte[] font, IEnumerable<ushort> glyphs)
    {
        var tables = TablesOf(font);
        var oldLoca = tables["loca"];
        var oldGlyf = tables["glyf"];
        var head = tables["head"].ToArray();
        var longOffsets = BinaryPrimitives.ReadInt16BigEndian(head.AsSpan(50)) == 1;
        int Offset(int glyph) => longOffsets
            ? (int)BinaryPrimitives.ReadUInt32BigEndian(oldLoca.Span[(glyph * 4)..])
            : BinaryPrimitives.ReadUInt16BigEndian(oldLoca.Span[(glyph * 2)..]) * 2;
        ReadOnlyMemory<byte> Outline(int glyph) => oldGlyf[Offset(glyph)..Offset(glyph + 1)];

        var kept = new HashSet<int> { 0 };
        var waiting = new Stack<int>(glyphs.Select(g => (int)g));
        while (waiting.TryPop(out var glyph))
        {
            if (kept.Add(glyph))
            {
                foreach (var part in PartsOf(Outline(glyph).Span))
                {
                    waiting.Push(part);
                }
            }
        }

        var count = BinaryPrimitives.ReadUInt16BigEndian(tables["maxp"].Span[4..]);
        var loca = new byte[(count + 1) * 4];
        using var glyf = new MemoryStream();
        for (var glyph = 0; glyph < count; glyph++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(loca.AsSpan(glyph * 4), (uint)glyf.Length);
            if (kept.Contains(glyph))
            {
                glyf.Write(Outline(glyph).Span);
            }
        }

        BinaryPrimitives.WriteUInt32BigEndian(loca.AsSpan(count * 4), (uint)glyf.Length);
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1);
        tables["head"] = head;
        tables["loca"] = loca;
        tables["glyf"] = glyf.ToArray();
        return Join(tables);
    }

    private static Dictionary<string, ReadOnlyMemory<byte>> TablesOf(byte[] font)
    {
        var tables = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        var count = BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(4));
        for (var i = 0; i < count; i++)
        {
            var record = font.AsSpan(12 + (i * 16), 16);
            var name = Encoding.ASCII.GetString(record[..4]);
            if (Array.IndexOf(_tables, name) >= 0)
            {
                var start = (int)BinaryPrimitives.ReadUInt32BigEndian(record[8..]);
                tables[name] = font.AsMemory(start, (int)BinaryPrimitives.ReadUInt32BigEndian(record[12..]));
            }
        }

        return tables;
    }

    /// <summary>The glyphs that a composite glyph is put together from.</summary>
    private static List<int> PartsOf(ReadOnlySpan<byte> outline)
    {
        const int wideArguments = 0x1, scale = 0x8, more = 0x20, twoScales = 0x40, matrix = 0x80;
        var parts = new List<int>();
        if (outline.Length == 0 || BinaryPrimitives.ReadInt16BigEndian(outline) >= 0)
        {
            return parts;
        }

        for (int at = 10, flags = more; (flags & more) != 0;)
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
            parts.Add(BinaryPrimitives.ReadUInt16BigEndian(outline[(at + 2)..]));
            at += 4 + ((flags & wideArguments) != 0 ? 4 : 2)
                + ((flags & scale) != 0 ? 2 : (flags & twoScales) != 0 ? 4 : (flags & matrix) != 0 ? 8 : 0);
        }

        return parts;
    }

    private static byte[] Join(Dictionary<string, ReadOnlyMemory<byte>> tables)
    {
        var names = tables.Keys.Order(StringComparer.Ordinal).ToList();
        using var font = new MemoryStream();
        var directory = new byte[12 + (names.Count * 16)];
        BinaryPrimitives.WriteUInt32BigEndian(directory, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(directory.AsSpan(4), (ushort)names.Count);
        font.Write(directory);
        for (var i = 0; i < names.Count; i++)
        {
            var record = directory.AsSpan(12 + (i * 16), 16);
            Encoding.ASCII.GetBytes(names[i], record);
            BinaryPrimitives.WriteUInt32BigEndian(record[8..], (uint)font.Length);
            BinaryPrimitives.WriteUInt32BigEndian(record[12..], (uint)tables[names[i]].Length);
            font.Write(tables[names[i]].Span);
            font.Write(new byte[(4 - (font.Length % 4)) % 4]);
        }

        font.Position = 0;
        font.Write(directory);
        return font.ToArray();
    }
}
