using System.Buffers.Binary;
using System.Text;

namespace Waybill.Extraction.Formats.Compound;

/// <summary>Writes a storage of a compound file as a compound file of its own, [MS-CFB] version 3, so that it can be read as a child.</summary>
/// <remarks>Every stream lies in whole sectors (the cutoff for short streams is 0), siblings are a chain: as plain as readers accept.</remarks>
internal static class CompoundWriter
{
    private const int Sector = 512;
    private const uint Free = 0xFFFFFFFF;
    private const uint EndOfChain = 0xFFFFFFFE;
    private const uint TableSector = 0xFFFFFFFD;
    private const int TablesInHeader = 109;

    /// <param name="streams">Paths with <c>/</c> between storages, and bytes.</param>
    /// <returns>Null where it would be larger than this plain form can hold (7 MB).</returns>
    public static byte[]? Write(IReadOnlyList<(string Path, byte[] Bytes)> streams)
    {
        var nodes = NodesOf(streams);
        var directorySectors = ((nodes.Count * 128) + Sector - 1) / Sector;
        long dataSectors = directorySectors;
        foreach (var (_, bytes) in streams)
        {
            dataSectors += (bytes.Length + Sector - 1) / Sector;
        }

        var tables = 1;
        while ((long)tables * (Sector / 4) < dataSectors + tables)
        {
            tables++;
        }

        if (tables > TablesInHeader)
        {
            return null;
        }

        var file = new byte[(1 + tables + dataSectors) * Sector];
        var table = new uint[tables * (Sector / 4)];
        Array.Fill(table, Free);
        Array.Fill(table, TableSector, 0, tables);
        var sector = tables;
        var directoryStart = sector;
        Chain(table, ref sector, directorySectors);
        foreach (var node in nodes.Where(node => node.Bytes is { Length: > 0 }))
        {
            node.Start = (uint)sector;
            node.Bytes.CopyTo(file.AsSpan((sector + 1) * Sector));
            Chain(table, ref sector, (node.Bytes!.Length + Sector - 1) / Sector); // asked for in the filter
        }

        WriteHeader(file, tables, directoryStart);
        for (var i = 0; i < table.Length; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(Sector + (4 * i)), table[i]);
        }

        for (var i = 0; i < nodes.Count; i++)
        {
            WriteNode(file.AsSpan(((directoryStart + 1) * Sector) + (128 * i), 128), nodes[i], isRoot: i == 0);
        }

        return file;
    }

    private static List<Node> NodesOf(IReadOnlyList<(string Path, byte[] Bytes)> streams)
    {
        var nodes = new List<Node> { new() { Name = "Root Entry" } };
        var byPath = new Dictionary<string, int>(StringComparer.Ordinal) { [""] = 0 };
        foreach (var (path, bytes) in streams)
        {
            var (parent, at) = (0, 0);
            while (path.IndexOf('/', at) is >= 0 and var slash)
            {
                parent = NodeAt(path[..slash], path[at..slash], parent, bytes: null);
                at = slash + 1;
            }

            NodeAt(path, path[at..], parent, bytes);
        }

        return nodes;

        int NodeAt(string path, string name, int parent, byte[]? bytes)
        {
            if (byPath.TryGetValue(path, out var known))
            {
                return known;
            }

            nodes.Add(new Node { Name = name.Length > 31 ? name[..31] : name, Bytes = bytes });
            var number = byPath[path] = nodes.Count - 1;
            (nodes[number].Right, nodes[parent].Child) = (nodes[parent].Child, (uint)number);
            return number;
        }
    }

    private static void Chain(uint[] table, ref int sector, int count)
    {
        for (var i = 0; i < count; i++, sector++)
        {
            table[sector] = i + 1 < count ? (uint)sector + 1 : EndOfChain;
        }
    }

    private static void WriteHeader(Span<byte> file, int tables, int directoryStart)
    {
        ReadOnlySpan<byte> signature = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        signature.CopyTo(file);
        BinaryPrimitives.WriteUInt16LittleEndian(file[24..], 0x3E);
        BinaryPrimitives.WriteUInt16LittleEndian(file[26..], 3);
        BinaryPrimitives.WriteUInt16LittleEndian(file[28..], 0xFFFE);
        BinaryPrimitives.WriteUInt16LittleEndian(file[30..], 9);
        BinaryPrimitives.WriteUInt16LittleEndian(file[32..], 6);
        BinaryPrimitives.WriteUInt32LittleEndian(file[44..], (uint)tables);
        BinaryPrimitives.WriteUInt32LittleEndian(file[48..], (uint)directoryStart);
        BinaryPrimitives.WriteUInt32LittleEndian(file[60..], EndOfChain);
        BinaryPrimitives.WriteUInt32LittleEndian(file[68..], EndOfChain);
        for (var i = 0; i < TablesInHeader; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(file[(76 + (4 * i))..], i < tables ? (uint)i : Free);
        }
    }

    private static void WriteNode(Span<byte> entry, Node node, bool isRoot)
    {
        Encoding.Unicode.GetBytes(node.Name, entry);
        BinaryPrimitives.WriteUInt16LittleEndian(entry[64..], (ushort)((node.Name.Length + 1) * 2));
        entry[66] = isRoot ? (byte)5 : node.Bytes is null ? (byte)1 : (byte)2;
        entry[67] = 1;
        BinaryPrimitives.WriteUInt32LittleEndian(entry[68..], Free);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[72..], node.Right);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[76..], node.Child);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[116..], node.Start);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[120..], (uint)(node.Bytes?.Length ?? 0));
    }

    private sealed class Node
    {
        public required string Name { get; init; }

        public byte[]? Bytes { get; init; }

        public uint Right { get; set; } = Free;

        public uint Child { get; set; } = Free;

        public uint Start { get; set; } = EndOfChain;
    }
}
