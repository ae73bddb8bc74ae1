using System.Buffers.Binary;
using System.Text;

namespace Waybill.Extraction.Formats.Pictures;

/// <summary>The tags of TIFF 6.0 and EXIF 2.3 that are read.</summary>
internal enum TiffTag
{
    NewSubfileType = 254,
    ImageWidth = 256,
    ImageLength = 257,
    ImageDescription = 270,
    Make = 271,
    Model = 272,
    StripOffsets = 273,
    Orientation = 274,
    StripByteCounts = 279,
    XResolution = 282,
    YResolution = 283,
    ResolutionUnit = 296,
    Software = 305,
    DateTime = 306,
    Artist = 315,
    TileOffsets = 324,
    TileByteCounts = 325,
    ExifDirectory = 34665,
    DateTimeOriginal = 36867,
}

/// <summary>One image file directory (TIFF 6.0 §2): the tags of one page.</summary>
internal sealed class TiffDirectory
{
    private const int EntryBytes = 12;
    private readonly ReadOnlyMemory<byte> _file;
    private readonly bool _isLittle;
    private readonly Dictionary<TiffTag, (int Type, int Count, int At)> _entries = [];

    private TiffDirectory(ReadOnlyMemory<byte> file, bool isLittle)
    {
        _file = file;
        _isLittle = isLittle;
    }

    /// <summary>False where the chain of directories led out of the file.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>All directories of the chain, at most so many; a chain that bites its tail ends there.</summary>
    public static IReadOnlyList<TiffDirectory> ReadAll(ReadOnlyMemory<byte> file, int most)
    {
        var directories = new List<TiffDirectory>();
        var span = file.Span;
        if (file.Length < 8 || !(span.StartsWith("II*\0"u8) || span.StartsWith("MM\0*"u8)))
        {
            return directories;
        }

        var isLittle = span[0] == (byte)'I';
        var seen = new HashSet<uint>();
        var at = ReadUInt32(span[4..], isLittle);
        while (at != 0 && directories.Count < most && seen.Add(at))
        {
            var directory = new TiffDirectory(file, isLittle);
            at = directory.ReadEntries(at);
            directories.Add(directory);
        }

        foreach (var directory in directories)
        {
            if (directory.Number(TiffTag.ExifDirectory) is { } exif && exif < file.Length)
            {
                directory.ReadEntries((uint)exif);
            }
        }

        return directories;
    }

    /// <summary>The first value of a number or a fraction; null where the tag is missing or broken.</summary>
    public double? Number(TiffTag tag) => Numbers(tag, 1) is [var number] ? number : null;

    public IReadOnlyList<double> Numbers(TiffTag tag, int most = int.MaxValue)
    {
        var numbers = new List<double>();
        if (_entries.TryGetValue(tag, out var entry) && SizeOf(entry.Type) is > 0 and var size)
        {
            for (var i = 0; i < Math.Min(entry.Count, most); i++)
            {
                var value = _file.Span[(entry.At + (i * size))..];
                numbers.Add(entry.Type switch
                {
                    1 => value[0],
                    3 => ReadUInt16(value, _isLittle),
                    4 => ReadUInt32(value, _isLittle),
                    5 => ReadUInt32(value[4..], _isLittle) is > 0 and var divisor ? (double)ReadUInt32(value, _isLittle) / divisor : 0,
                    _ => 0,
                });
            }
        }

        return numbers;
    }

    public string? Text(TiffTag tag) =>
        _entries.TryGetValue(tag, out var entry) && entry.Type == 2
            ? Encoding.UTF8.GetString(_file.Span.Slice(entry.At, entry.Count)).Trim('\0', ' ')
            : null;

    private uint ReadEntries(uint at)
    {
        var span = _file.Span;
        if (at + 2 > span.Length)
        {
            IsWhole = false;
            return 0;
        }

        int count = ReadUInt16(span[(int)at..], _isLittle);
        var first = (int)at + 2;
        for (var i = 0; i < count; i++)
        {
            var entry = first + (i * EntryBytes);
            if (entry + EntryBytes > span.Length)
            {
                IsWhole = false;
                return 0;
            }

            AddEntry(span[entry..], entry);
        }

        var next = first + (count * EntryBytes);
        return next + 4 <= span.Length ? ReadUInt32(span[next..], _isLittle) : 0;
    }

    private void AddEntry(ReadOnlySpan<byte> entry, int at)
    {
        int type = ReadUInt16(entry[2..], _isLittle);
        long count = ReadUInt32(entry[4..], _isLittle);
        var length = count * SizeOf(type);
        long value = length <= 4 ? at + 8 : ReadUInt32(entry[8..], _isLittle);
        if (length > 0 && value + length <= _file.Length)
        {
            _entries.TryAdd((TiffTag)ReadUInt16(entry, _isLittle), (type, (int)count, (int)value));
        }
    }

    private static int SizeOf(int type) => type switch { 1 or 2 => 1, 3 => 2, 4 => 4, 5 => 8, _ => 0 };

    private static ushort ReadUInt16(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint ReadUInt32(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
