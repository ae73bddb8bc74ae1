using System.Buffers.Binary;
using System.Text;

namespace Waybill.Extraction.Formats.Compound;

/// <summary>A stream or a storage of a compound file.</summary>
internal sealed class CompoundEntry
{
    public required string Name { get; init; }

    public required bool IsStorage { get; init; }

    public required long LengthInBytes { get; init; }

    /// <summary>The sector that its bytes begin in.</summary>
    public required uint Start { get; init; }

    /// <summary>What is inside a storage, in the order of its directory.</summary>
    public List<CompoundEntry> Children { get; } = [];

    public CompoundEntry? Find(string name) => Children.Find(child => child.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}

/// <summary>Reads OLE2 compound files, [MS-CFB]: a small file system inside one file.</summary>
/// <remarks>Every chain of sectors is followed for as many steps as the file has sectors and no further.</remarks>
internal sealed class CompoundReader
{
    private const uint EndOfChain = 0xFFFFFFFE;
    private const uint LastRegular = 0xFFFFFFFA;
    private const int HeaderBytes = 512;
    private const int DirectoryBytes = 128;
    private const int ShortSector = 64;
    private const int DeepestStorage = 32;

    private readonly Stream _file;
    private readonly int _sector;
    private readonly long _sectors;
    private readonly uint[] _next;
    private readonly uint[] _nextShort;
    private readonly uint _shortCutoff;
    private readonly byte[] _shortStream;

    private CompoundReader(Stream file)
    {
        _file = file;
        var header = new byte[HeaderBytes];
        file.Position = 0;
        file.ReadExactly(header);
        var shift = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(30));
        _sector = shift is 9 or 12 ? 1 << shift : throw new InvalidDataException("the compound file has sectors of no known size");
        _sectors = (file.Length + _sector - 1) / _sector;
        _next = ReadTable(header);
        _shortCutoff = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(56));
        var entries = ReadDirectory(ReadChain(BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(48)), long.MaxValue));
        Root = entries.Count > 0 ? entries[0].Entry : throw new InvalidDataException("the compound file has no directory");
        AddChildren(entries);
        _nextShort = ToNumbers(ReadChain(BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(60)), long.MaxValue));
        _shortStream = ReadChain(Root.Start, Root.LengthInBytes);
    }

    public CompoundEntry Root { get; }

    /// <param name="file">Read at any place; not closed.</param>
    /// <exception cref="InvalidDataException">It is no compound file, or its tables lead nowhere.</exception>
    /// <exception cref="EndOfStreamException">It breaks off.</exception>
    public static CompoundReader Open(Stream file) => new(file);

    /// <summary>As many of the bytes as there are; a broken chain gives fewer than the directory says.</summary>
    public byte[] Read(CompoundEntry entry)
    {
        if (entry.LengthInBytes >= _shortCutoff)
        {
            return ReadChain(entry.Start, entry.LengthInBytes);
        }

        var bytes = new byte[entry.LengthInBytes];
        var (at, sector) = (0, entry.Start);
        while (at < bytes.Length && sector < _nextShort.Length && ((long)sector * ShortSector) < _shortStream.Length)
        {
            var part = _shortStream.AsSpan((int)sector * ShortSector);
            part = part[..Math.Min(Math.Min(ShortSector, part.Length), bytes.Length - at)];
            part.CopyTo(bytes.AsSpan(at));
            at += part.Length;
            sector = _nextShort[sector];
        }

        return at == bytes.Length ? bytes : bytes[..at];
    }

    private uint[] ReadTable(byte[] header)
    {
        var places = new List<uint>();
        for (var i = 0; i < 109; i++)
        {
            places.Add(BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(76 + (4 * i))));
        }

        var further = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(68));
        for (long steps = 0; further <= LastRegular && steps < _sectors; steps++)
        {
            var numbers = ToNumbers(ReadSector(further));
            places.AddRange(numbers[..^1]);
            further = numbers.Length > 0 ? numbers[^1] : EndOfChain;
        }

        var table = new List<uint>();
        foreach (var place in places.Where(place => place <= LastRegular).Take((int)Math.Min(_sectors, int.MaxValue)))
        {
            table.AddRange(ToNumbers(ReadSector(place)));
        }

        return [.. table];
    }

    private byte[] ReadChain(uint start, long length)
    {
        using var bytes = new MemoryStream();
        var sector = start;
        for (long steps = 0; sector <= LastRegular && steps <= _sectors && bytes.Length < length; steps++)
        {
            var part = ReadSector(sector);
            bytes.Write(part, 0, (int)Math.Min(part.Length, length - bytes.Length));
            sector = sector < _next.Length ? _next[sector] : EndOfChain;
        }

        return bytes.ToArray();
    }

    /// <summary>Shorter where the file ends inside it, empty beyond.</summary>
    private byte[] ReadSector(uint number)
    {
        var place = ((long)number + 1) * _sector;
        if (place >= _file.Length)
        {
            return [];
        }

        var bytes = new byte[Math.Min(_sector, _file.Length - place)];
        _file.Position = place;
        _file.ReadExactly(bytes);
        return bytes;
    }

    private static uint[] ToNumbers(byte[] bytes)
    {
        var numbers = new uint[bytes.Length / 4];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(4 * i));
        }

        return numbers;
    }

    private List<(CompoundEntry Entry, uint Left, uint Right, uint Child)> ReadDirectory(byte[] directory)
    {
        var entries = new List<(CompoundEntry, uint, uint, uint)>();
        for (var at = 0; at + DirectoryBytes <= directory.Length; at += DirectoryBytes)
        {
            var entry = directory.AsSpan(at, DirectoryBytes);
            var nameBytes = Math.Clamp(BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]) - 2, 0, 62);
            var length = BinaryPrimitives.ReadInt64LittleEndian(entry[120..]);

            // Old programs leave rubbish in the upper half, which files of small sectors do not use.
            length = _sector == 512 ? length & 0xFFFFFFFF : length;
            entries.Add((
                new CompoundEntry
                {
                    Name = Encoding.Unicode.GetString(entry[..nameBytes]),
                    IsStorage = entry[66] is 1 or 5,
                    LengthInBytes = Math.Clamp(length, 0, _file.Length),
                    Start = BinaryPrimitives.ReadUInt32LittleEndian(entry[116..]),
                },
                BinaryPrimitives.ReadUInt32LittleEndian(entry[68..]),
                BinaryPrimitives.ReadUInt32LittleEndian(entry[72..]),
                BinaryPrimitives.ReadUInt32LittleEndian(entry[76..])));
        }

        return entries;
    }

    /// <summary>Siblings are a tree of their own; an entry that was reached once is not reached again.</summary>
    private static void AddChildren(List<(CompoundEntry Entry, uint Left, uint Right, uint Child)> entries)
    {
        var reached = new HashSet<uint> { 0 };
        var storages = new Queue<(uint Number, int Depth)>([(0, 0)]);
        while (storages.TryDequeue(out var storage))
        {
            var siblings = new Stack<(uint Number, bool IsDone)>([(entries[(int)storage.Number].Child, false)]);
            while (siblings.TryPop(out var next))
            {
                if (next.Number >= entries.Count || (!next.IsDone && !reached.Add(next.Number)))
                {
                    continue;
                }

                var (entry, left, right, _) = entries[(int)next.Number];
                if (!next.IsDone)
                {
                    siblings.Push((right, false));
                    siblings.Push((next.Number, true));
                    siblings.Push((left, false));
                    continue;
                }

                entries[(int)storage.Number].Entry.Children.Add(entry);
                if (entry.IsStorage && storage.Depth < DeepestStorage)
                {
                    storages.Enqueue((next.Number, storage.Depth + 1));
                }
            }
        }
    }
}
