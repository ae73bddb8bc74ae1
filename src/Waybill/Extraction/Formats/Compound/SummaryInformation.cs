using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Waybill.Extraction.Formats.PlainText;

namespace Waybill.Extraction.Formats.Compound;

/// <summary>What an old Office document says of itself, [MS-OLEPS] and [MS-OSHARED] §2.3.3.2.</summary>
internal static class SummaryInformation
{
    private const int CodePage = 1;
    private const int EditedFor = 10;
    private const int MostProperties = 1000;

    private static readonly Dictionary<int, string> Summary = new()
    {
        [2] = MetadataKeys.Title, [3] = MetadataKeys.Subject, [4] = MetadataKeys.Author, [5] = "keywords", [6] = "description", [7] = "template",
        [8] = "last-modified-by", [9] = "revision", [12] = MetadataKeys.Created, [13] = MetadataKeys.Modified, [18] = MetadataKeys.Creator,
    };

    private static readonly Dictionary<int, string> DocumentSummary = new() { [2] = "category", [14] = "manager", [15] = "company" };

    public static MetadataBuilder Read(CompoundReader reader)
    {
        var metadata = new MetadataBuilder();
        foreach (var (stream, keys) in new[] { ("\u0005SummaryInformation", Summary), ("\u0005DocumentSummaryInformation", DocumentSummary) })
        {
            if (reader.Root.Find(stream) is not { } entry)
            {
                continue;
            }

            try
            {
                Read(reader.Read(entry), keys, metadata);
            }
            catch (ArgumentException)
            {
                // It breaks off; what was read stays, and the document itself does not depend on it.
            }
        }

        return metadata;
    }

    private static void Read(ReadOnlySpan<byte> bytes, Dictionary<int, string> keys, MetadataBuilder metadata)
    {
        var set = bytes[BinaryPrimitives.ReadInt32LittleEndian(bytes[44..])..];
        var count = Math.Min(BinaryPrimitives.ReadInt32LittleEndian(set[4..]), MostProperties);
        var encoding = Encoding.Latin1;
        for (var i = 0; i < count; i++)
        {
            var property = BinaryPrimitives.ReadInt32LittleEndian(set[(8 + (8 * i))..]);
            var value = set[BinaryPrimitives.ReadInt32LittleEndian(set[(12 + (8 * i))..])..];
            if (property == CodePage)
            {
                encoding = TextEncodings.Get(BinaryPrimitives.ReadUInt16LittleEndian(value[4..])) ?? encoding;
            }
            else if (property == EditedFor && keys.ContainsKey(8))
            {
                metadata.Add("minutes-edited", (BinaryPrimitives.ReadInt64LittleEndian(value[4..]) / TimeSpan.TicksPerMinute).ToString(CultureInfo.InvariantCulture));
            }
            else if (keys.TryGetValue(property, out var key))
            {
                metadata.Add(key, Show(value, encoding));
            }
        }
    }

    private static string? Show(ReadOnlySpan<byte> value, Encoding encoding)
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(value[4..]);
        switch (BinaryPrimitives.ReadUInt16LittleEndian(value))
        {
            case 0x1E:
                return encoding.GetString(value.Slice(8, length)).TrimEnd('\0');
            case 0x1F:
                return Encoding.Unicode.GetString(value.Slice(8, checked(length * 2))).TrimEnd('\0');
            case 0x40 when BinaryPrimitives.ReadInt64LittleEndian(value[4..]) is > 0 and < 2_650_467_743_999_999_999 and var ticks:
                return MetadataBuilder.Iso(new DateTimeOffset(DateTime.FromFileTimeUtc(ticks)));
            default:
                return null;
        }
    }
}
