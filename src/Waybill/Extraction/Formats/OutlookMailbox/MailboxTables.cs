using System.Buffers.Binary;
using System.IO.Compression;

namespace Waybill.Extraction.Formats.OutlookMailbox;

/// <summary>How many items the folders of an Outlook mailbox say that they hold: the measure for what a reader gets out of it.</summary>
/// <remarks>[MS-PST]: the two trees of §2.2.2.7.7 lead to the folders, and the property PidTagContentCount of each (§2.4.4.4) holds the number.
/// Files of 1997 (ANSI), of 2003 (Unicode) and of 2013 (pages of 4 KiB, packed blocks); nothing else is read here.</remarks>
internal sealed class MailboxTables
{
    private const int NormalFolder = 0x02;
    private const int TypeMask = 0x1F;
    private const int ContentCount = 0x3602;
    private const int TypeOfNumber = 0x0003;
    private const int DeepestTree = 8;
    private const int MostEntries = 2_000_000;

    private readonly FileStream _file;
    private readonly MailboxLayout _layout;
    private readonly Dictionary<ulong, (long Place, int Length, int Unpacked)> _blocks = [];

    private MailboxTables(FileStream file, MailboxLayout layout) => (_file, _layout) = (file, layout);

    /// <summary>The number of items in all folders together.</summary>
    /// <param name="Folders">Those that say how many they hold.</param>
    /// <param name="Silent">Those whose properties cannot be read.</param>
    public sealed record Count(long Items, int Folders, int Silent);

    /// <exception cref="InvalidDataException">The tables cannot be read.</exception>
    public static Count CountItems(FileStream file)
    {
        var header = new byte[0x210];
        file.Position = 0;
        file.ReadExactly(header);
        var tables = new MailboxTables(file, MailboxLayout.Of(header));
        tables.Walk(tables._layout.BlockTree(header), entry => tables._blocks[tables._layout.BlockOf(entry, out var place, out var length, out var unpacked)] = (place, length, unpacked));
        long items = 0;
        var (folders, silent) = (0, 0);
        tables.Walk(tables._layout.NodeTree(header), entry =>
        {
            var (node, data) = tables._layout.NodeOf(entry);
            if ((node & TypeMask) != NormalFolder)
            {
                return;
            }

            if (tables.ItemsOf(data) is { } count)
            {
                items += count;
                folders++;
            }
            else
            {
                silent++;
            }
        });
        return new Count(items, folders, silent);
    }

    private void Walk(long root, EntryReader read)
    {
        var pages = new HashSet<long>();
        var entries = 0;
        WalkPage(root, DeepestTree, pages, ref entries, read);
    }

    private void WalkPage(long place, int depth, HashSet<long> seen, ref int entries, EntryReader read)
    {
        if (depth == 0 || !seen.Add(place))
        {
            throw new InvalidDataException("a tree of the mailbox leads back into itself");
        }

        var page = Bytes(place, _layout.PageBytes);
        var (count, size, level) = _layout.PageEnd(page);
        if (size == 0 || count * size > page.Length)
        {
            throw new InvalidDataException("a page of the mailbox does not hold what it says");
        }

        for (var i = 0; i < count; i++)
        {
            var entry = page.AsSpan(i * size, size);
            if (level > 0)
            {
                WalkPage(_layout.ChildOf(entry), depth - 1, seen, ref entries, read);
            }
            else if (++entries > MostEntries)
            {
                throw new InvalidDataException($"the mailbox has more than {MostEntries} entries");
            }
            else
            {
                read(entry);
            }
        }
    }

    /// <summary>Null where the folder's properties cannot be read.</summary>
    private int? ItemsOf(ulong data)
    {
        try
        {
            return _blocks.TryGetValue(data & ~1UL, out var block) ? FolderProperties.Number(Unpack(block), ContentCount, TypeOfNumber) : null;
        }
        catch (Exception fault) when (ParserFaults.IsOfFile(fault))
        {
            return null;
        }
    }

    private byte[] Unpack((long Place, int Length, int Unpacked) block)
    {
        var bytes = Bytes(block.Place, block.Length);
        if (block.Unpacked > block.Length)
        {
            using var packed = new ZLibStream(new MemoryStream(bytes, writable: false), CompressionMode.Decompress);
            bytes = new byte[block.Unpacked];
            packed.ReadExactly(bytes);
        }

        _layout.Decode(bytes);
        return bytes;
    }

    private byte[] Bytes(long place, int length)
    {
        if (place < 0 || length < 0 || place + length > _file.Length)
        {
            throw new InvalidDataException("a table of the mailbox points outside the file");
        }

        var bytes = new byte[length];
        _file.Position = place;
        _file.ReadExactly(bytes);
        return bytes;
    }

    private delegate void EntryReader(ReadOnlySpan<byte> entry);
}

/// <summary>The properties of a folder as they lie in a block, [MS-PST] §2.3.</summary>
internal static class FolderProperties
{
    private const byte HeapSignature = 0xEC;
    private const byte PropertiesSignature = 0xBC;
    private const byte TreeSignature = 0xB5;
    private const int RecordBytes = 8;

    /// <summary>Null where there is no such property.</summary>
    public static int? Number(ReadOnlySpan<byte> block, int property, int type)
    {
        if (block.Length < 12 || block[2] != HeapSignature || block[3] != PropertiesSignature)
        {
            return null;
        }

        var tree = Item(block, BinaryPrimitives.ReadUInt32LittleEndian(block[4..]));
        if (tree.Length < 8 || tree[0] != TreeSignature || tree[1] != 2 || tree[3] != 0)
        {
            return null;
        }

        for (var records = Item(block, BinaryPrimitives.ReadUInt32LittleEndian(tree[4..])); records.Length >= RecordBytes; records = records[RecordBytes..])
        {
            if (BinaryPrimitives.ReadUInt16LittleEndian(records) == property && BinaryPrimitives.ReadUInt16LittleEndian(records[2..]) == type)
            {
                return BinaryPrimitives.ReadInt32LittleEndian(records[4..]) is >= 0 and var number ? number : null;
            }
        }

        return null;
    }

    private static ReadOnlySpan<byte> Item(ReadOnlySpan<byte> block, uint id)
    {
        var map = block[BinaryPrimitives.ReadUInt16LittleEndian(block)..];
        var index = (int)(id >> 5) & 0x7FF;
        if (id >> 16 != 0 || index == 0 || index > BinaryPrimitives.ReadUInt16LittleEndian(map))
        {
            throw new InvalidDataException("a property lies outside its block");
        }

        var start = BinaryPrimitives.ReadUInt16LittleEndian(map[(2 + (2 * index))..]);
        return block[start..BinaryPrimitives.ReadUInt16LittleEndian(map[(4 + (2 * index))..])];
    }
}
