using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Waybill.Extraction.Formats.Compound;
using Waybill.Extraction.Formats.PlainText;

namespace Waybill.Extraction.Formats.OutlookMessage;

/// <summary>The properties of a message, of a recipient or of an attachment, [MS-OXMSG] §2.4 with the numbers of [MS-OXPROPS].</summary>
internal sealed class MessageProperties
{
    private const int TypeUnicode = 0x001F;
    private const int TypeEightBit = 0x001E;
    private const int TypeBinary = 0x0102;
    private const int TypeStorage = 0x000D;

    private readonly CompoundReader _reader;
    private readonly CompoundEntry _storage;
    private readonly Dictionary<uint, long> _fixed = [];

    /// <param name="headerBytes">32 for a message at the top, 8 for recipients and attachments.</param>
    public MessageProperties(CompoundReader reader, CompoundEntry storage, int headerBytes)
    {
        (_reader, _storage) = (reader, storage);
        var bytes = storage.Find("__properties_version1.0") is { } entry ? reader.Read(entry) : [];
        for (var at = headerBytes; at + 16 <= bytes.Length; at += 16)
        {
            _fixed[BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at))] = BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(at + 8));
        }
    }

    /// <summary>The code page of strings that are not Unicode; null where the message does not say.</summary>
    public int? CodePage { get; init; }

    public int? Number(int property) => _fixed.TryGetValue(((uint)property << 16) | 0x0003, out var value) ? unchecked((int)value) : null;

    /// <summary>A point in time in UTC, [MS-DTYP] §2.3.3.</summary>
    public DateTimeOffset? Moment(int property) =>
        _fixed.TryGetValue(((uint)property << 16) | 0x0040, out var ticks) && ticks > 0 && ticks < DateTime.MaxValue.Ticks - DateTime.FromFileTimeUtc(0).Ticks
            ? new DateTimeOffset(DateTime.FromFileTimeUtc(ticks))
            : null;

    public string? Text(int property)
    {
        if (Stream(property, TypeUnicode) is { } wide)
        {
            return Encoding.Unicode.GetString(_reader.Read(wide)).TrimEnd('\0');
        }

        if (Stream(property, TypeEightBit) is not { } narrow)
        {
            return null;
        }

        var bytes = _reader.Read(narrow);
        var encoding = CodePage is { } page ? TextEncodings.Get(page) : TextEncodings.Detect(bytes)?.Encoding;
        return (encoding ?? Encoding.Latin1).GetString(bytes).TrimEnd('\0');
    }

    /// <summary>Null where there is no such property.</summary>
    public byte[]? Bytes(int property) => Stream(property, TypeBinary) is { } entry ? _reader.Read(entry) : null;

    public CompoundEntry? Storage(int property) => Stream(property, TypeStorage);

    private CompoundEntry? Stream(int property, int type) =>
        _storage.Find(string.Create(CultureInfo.InvariantCulture, $"__substg1.0_{property:X4}{type:X4}"));
}
