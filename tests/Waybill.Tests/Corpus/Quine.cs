using System.Buffers.Binary;

namespace Waybill.Tests.Corpus;

/// <summary>A gzip file that unpacks to itself, after R. Cox, "Zip Files All The Way Down", 2010.</summary>
/// <remarks>Its DEFLATE stream (RFC 1951) knows two instructions of five bytes each: L prints the bytes that follow, R prints the last twenty
/// again. Head and tail are fifteen bytes long, so that each with one instruction makes twenty. The checksum stands in what it is the
/// checksum of; as CRC-32 is linear over bits, it is the solution of 32 equations.</remarks>
internal static class Quine
{
    private const int Twenty = 20;

    public static byte[] Gzip()
    {
        // Head: no flags but the name (RFC 1952), which fills it up to fifteen bytes.
        byte[] head = [0x1F, 0x8B, 8, 8, 0, 0, 0, 0, 0, 3, .. "q.gz\0"u8];
        var empty = Build(head, 0);
        Span<uint> columns = stackalloc uint[32];
        var constant = Checksum(empty);
        for (var bit = 0; bit < 32; bit++)
        {
            columns[bit] = Checksum(Build(head, 1u << bit)) ^ constant ^ (1u << bit);
        }

        return Build(head, Solve(columns, constant));
    }

    private static byte[] Build(byte[] head, uint checksum)
    {
        // Tail: an empty stored block, an empty last block, the checksum, and the length.
        byte[] Tail(int length)
        {
            var tail = new byte[15];
            ((byte[])[0, 0, 0, 0xFF, 0xFF, 3, 0]).CopyTo(tail, 0);
            BinaryPrimitives.WriteUInt32LittleEndian(tail.AsSpan(7), checksum);
            BinaryPrimitives.WriteInt32LittleEndian(tail.AsSpan(11), length);
            return tail;
        }

        byte[] Of(byte[] tail)
        {
            var (none, one, four, again) = (Print(0), Print(5), Print(Twenty), Repeat());
            return
            [
                .. head,
                .. four, .. head, .. four,
                .. again,
                .. one, .. again,
                .. one, .. one,
                .. four, .. again, .. one, .. one, .. four,
                .. again,
                .. four, .. again, .. four, .. again, .. four,
                .. again,
                .. four, .. again, .. none, .. none, .. four,
                .. again,
                .. none, .. none, .. four, .. again, .. tail,
                .. again,
                .. tail,
            ];
        }

        return Of(Tail(Of(Tail(0)).Length));
    }

    /// <summary>A stored block: its length, the complement of its length, then the bytes themselves.</summary>
    private static byte[] Print(int length) => [0, (byte)length, 0, (byte)(0xFF - length), 0xFF];

    /// <summary>A block of fixed codes: twice ten bytes from twenty bytes back, and its end; forty bits.</summary>
    private static byte[] Repeat()
    {
        var (bits, at) = (new byte[5], 0);
        void Put(int value, int count, bool codeOrder)
        {
            for (var i = 0; i < count; i++, at++)
            {
                bits[at / 8] |= (byte)(((value >> (codeOrder ? count - 1 - i : i)) & 1) << (at % 8));
            }
        }

        Put(0b010, 3, codeOrder: false);
        for (var i = 0; i < 2; i++)
        {
            Put(264 - 256, 7, codeOrder: true); // length 10
            Put(8, 5, codeOrder: true); // distances 17 to 24
            Put(Twenty - 17, 3, codeOrder: false);
        }

        Put(0, 7, codeOrder: true);
        return bits;
    }

    private static uint Checksum(byte[] bytes) => BitConverter.ToUInt32(ArchiveFiles.Crc(bytes));

    /// <summary>The x for which the columns that x chooses add up to the wanted bits, by elimination over bits.</summary>
    private static uint Solve(ReadOnlySpan<uint> columns, uint wanted)
    {
        var rows = new ulong[32];
        for (var row = 0; row < 32; row++)
        {
            for (var column = 0; column < 32; column++)
            {
                rows[row] |= (ulong)((columns[column] >> row) & 1) << column;
            }

            rows[row] |= (ulong)((wanted >> row) & 1) << 32;
        }

        for (var column = 0; column < 32; column++)
        {
            var pivot = Enumerable.Range(column, 32 - column).First(row => ((rows[row] >> column) & 1) == 1);
            (rows[column], rows[pivot]) = (rows[pivot], rows[column]);
            for (var row = 0; row < 32; row++)
            {
                rows[row] ^= row != column && ((rows[row] >> column) & 1) == 1 ? rows[column] : 0;
            }
        }

        return Enumerable.Range(0, 32).Aggregate(0u, (x, bit) => x | ((uint)((rows[bit] >> 32) & 1) << bit));
    }
}
