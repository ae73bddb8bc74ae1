using System.Buffers.Binary;
using System.Text;

namespace Waybill.Extraction.Formats.OldWord;

/// <summary>A stretch of text in the order of reading, and where its letters lie in the stream.</summary>
/// <param name="FirstLetter">Counted over the whole text, from 0.</param>
/// <param name="Offset">In bytes.</param>
/// <param name="IsWide">Two bytes a letter, else one.</param>
internal readonly record struct TextPiece(int FirstLetter, int Letters, int Offset, bool IsWide)
{
    public int BytesPerLetter => IsWide ? 2 : 1;
}

/// <summary>The order in which Word's pieces of text are read, [MS-DOC] §2.9.38.</summary>
internal static class PieceTable
{
    public static IReadOnlyList<TextPiece> Read(ReadOnlySpan<byte> table)
    {
        var at = 0;
        while (at + 3 <= table.Length && table[at] == 1)
        {
            at += 3 + BinaryPrimitives.ReadUInt16LittleEndian(table[(at + 1)..]);
        }

        if (at + 5 > table.Length || table[at] != 2)
        {
            throw new InvalidDataException("the table of pieces is not where the document says");
        }

        var pieces = table[(at + 5)..];
        var count = (Math.Min(pieces.Length, BinaryPrimitives.ReadInt32LittleEndian(table[(at + 1)..])) - 4) / 12;
        var found = new List<TextPiece>();
        for (var i = 0; i < count; i++)
        {
            var (first, end) = (BinaryPrimitives.ReadInt32LittleEndian(pieces[(4 * i)..]), BinaryPrimitives.ReadInt32LittleEndian(pieces[(4 * (i + 1))..]));
            var place = BinaryPrimitives.ReadUInt32LittleEndian(pieces[((4 * (count + 1)) + (8 * i) + 2)..]);
            var isWide = (place & 0x40000000) == 0;
            var offset = (int)(place & 0x3FFFFFFF);
            if (first < 0 || end < first)
            {
                throw new InvalidDataException("the pieces of the text are out of order");
            }

            found.Add(new TextPiece(first, end - first, isWide ? offset : offset / 2, isWide));
        }

        return found;
    }

    /// <summary>The letters, with the place of each in the stream.</summary>
    public static (string Text, int[] Places) Join(IReadOnlyList<TextPiece> pieces, ReadOnlySpan<byte> stream, Encoding narrow, long mostLetters)
    {
        var text = new StringBuilder();
        var places = new List<int>();
        foreach (var piece in pieces)
        {
            var start = Math.Min(piece.Offset, stream.Length);
            var letters = Math.Min(piece.Letters, (stream.Length - start) / piece.BytesPerLetter);
            var bytes = stream.Slice(start, letters * piece.BytesPerLetter);
            if (text.Length + letters > mostLetters)
            {
                throw new LimitReachedException($"it holds more than {mostLetters} characters");
            }

            var decoded = (piece.IsWide ? Encoding.Unicode : narrow).GetString(bytes);
            text.Append(decoded);
            for (var i = 0; i < decoded.Length; i++)
            {
                places.Add(start + (Math.Min(i, letters) * piece.BytesPerLetter));
            }
        }

        return (text.ToString(), [.. places]);
    }
}
