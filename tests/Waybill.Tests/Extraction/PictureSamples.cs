using System.Buffers.Binary;
using SkiaSharp;

namespace Waybill.Tests.Extraction;

/// <summary>Pictures of noise, so that they do not compress to nothing.</summary>
internal static class PictureSamples
{
    public static byte[] Encoded(SKEncodedImageFormat format, int width = 120, int height = 80)
    {
        using var bitmap = new SKBitmap(width, height);
        var random = new Random(7);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                bitmap.SetPixel(x, y, new SKColor((byte)random.Next(256), (byte)random.Next(256), (byte)random.Next(256)));
            }
        }

        using var data = bitmap.Encode(format, 90);
        return data.ToArray();
    }

    /// <summary>A JPEG that says how many dots it has to an inch.</summary>
    public static byte[] JpegAt(ushort dotsPerInch)
    {
        var bytes = Encoded(SKEncodedImageFormat.Jpeg);
        var jfif = bytes.AsSpan().IndexOf("JFIF\0"u8);
        bytes[jfif + 7] = 1;
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(jfif + 8), dotsPerInch);
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(jfif + 10), dotsPerInch);
        return bytes;
    }

    /// <summary>An uncompressed grey TIFF with so many pages, little-endian, each with one strip.</summary>
    public static byte[] Tiff(int pages, int width = 20, int height = 10)
    {
        const int EntryCount = 8;
        const int DirectoryBytes = 2 + (EntryCount * 12) + 4;
        var pageBytes = DirectoryBytes + 8 + (width * height);
        var file = new byte[8 + (pages * pageBytes)];
        "II*\0"u8.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), 8);
        for (var page = 0; page < pages; page++)
        {
            var start = 8 + (page * pageBytes);
            var fraction = start + DirectoryBytes;
            (int Tag, int Type, int Value)[] entries =
            [
                (256, 4, width), (257, 4, height), (258, 3, 8), (259, 3, 1), (273, 4, fraction + 8), (279, 4, width * height), (282, 5, fraction), (283, 5, fraction),
            ];
            BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(start), EntryCount);
            for (var i = 0; i < EntryCount; i++)
            {
                var entry = file.AsSpan(start + 2 + (i * 12));
                BinaryPrimitives.WriteInt16LittleEndian(entry, (short)entries[i].Tag);
                BinaryPrimitives.WriteInt16LittleEndian(entry[2..], (short)entries[i].Type);
                BinaryPrimitives.WriteInt32LittleEndian(entry[4..], 1);
                BinaryPrimitives.WriteInt32LittleEndian(entry[8..], entries[i].Value);
            }

            BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(start + DirectoryBytes - 4), page + 1 < pages ? start + pageBytes : 0);
            BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(fraction), 200);
            BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(fraction + 4), 1);
        }

        return file;
    }
}
