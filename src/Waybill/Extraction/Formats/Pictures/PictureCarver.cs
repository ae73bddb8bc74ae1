using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;

namespace Waybill.Extraction.Formats.Pictures;

/// <summary>Finds whole files of pictures inside the streams in which old Office keeps those of a document.</summary>
internal static class PictureCarver
{
    private const int MostPictures = 10_000;

    public static async Task AddAsync(ReadOnlyMemory<byte> stream, ChildFolder children, CancellationToken cancellation)
    {
        var number = 0;
        foreach (var (start, length, ending) in Find(stream))
        {
            using var bytes = new MemoryStream(stream.Slice(start, length).ToArray(), writable: false);
            await children.AddAsync(string.Create(CultureInfo.InvariantCulture, $"picture{++number}.{ending}"), modified: null, bytes, packedBytes: null, cancellation);
        }

        foreach (var (start, length, isPacked, ending) in PackedDrawings.Find(stream))
        {
            using var bytes = new MemoryStream(stream.Slice(start, length).ToArray(), writable: false);
            await using Stream drawing = isPacked ? new ZLibStream(bytes, CompressionMode.Decompress) : bytes;
            await children.AddAsync(string.Create(CultureInfo.InvariantCulture, $"picture{++number}.{ending}"), modified: null, drawing, packedBytes: length, cancellation);
        }
    }

    /// <summary>PDF files that stand whole inside a drawing: programs of macOS put a page there beside its picture.</summary>
    public static async Task AddPapersAsync(ReadOnlyMemory<byte> drawing, ChildFolder children, CancellationToken cancellation)
    {
        var start = drawing.Span.IndexOf("%PDF-"u8);
        var end = start < 0 ? -1 : drawing.Span[start..].LastIndexOf("%%EOF"u8);
        if (end > 0)
        {
            using var bytes = new MemoryStream(drawing.Slice(start, end + 5).ToArray(), writable: false);
            await children.AddAsync("paper.pdf", modified: null, bytes, packedBytes: null, cancellation);
        }
    }

    private static IEnumerable<(int Start, int Length, string Ending)> Find(ReadOnlyMemory<byte> stream)
    {
        var (at, found) = (0, 0);
        while (at + 16 < stream.Length && found < MostPictures)
        {
            var next = stream.Span[at..].IndexOfAny((byte)0x89, (byte)0xFF);
            if (next < 0)
            {
                yield break;
            }

            at += next;
            var rest = stream.Span[at..];
            var (length, ending) = rest is [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..] ? (LengthOfPng(rest), "png")
                : rest is [0xFF, 0xD8, 0xFF, ..] ? (LengthOfJpeg(rest), "jpg")
                : (0, "");
            if (length > 0)
            {
                found++;
                yield return (at, length, ending);
            }

            at += Math.Max(1, length);
        }
    }

    /// <summary>Chunks up to the one that ends the picture; 0 where it does not come.</summary>
    private static int LengthOfPng(ReadOnlySpan<byte> bytes)
    {
        for (var at = 8; at + 12 <= bytes.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
            if (length > bytes.Length - at - 12)
            {
                return 0;
            }

            var isLast = bytes.Slice(at + 4, 4).SequenceEqual("IEND"u8);
            at += (int)length + 12;
            if (isLast)
            {
                return at;
            }
        }

        return 0;
    }

    /// <summary>Segments up to the scan, then the mark of the end.</summary>
    private static int LengthOfJpeg(ReadOnlySpan<byte> bytes)
    {
        for (var at = 2; at + 4 <= bytes.Length && bytes[at] == 0xFF;)
        {
            if (bytes[at + 1] == 0xDA)
            {
                return bytes[at..].IndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) is >= 0 and var end ? at + end + 2 : 0;
            }

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }

        return 0;
    }
}
