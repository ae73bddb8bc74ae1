using System.Buffers.Binary;
using System.Text;

namespace Waybill.Extraction.Formats.Pictures;

/// <summary>What a picture says of itself beside its pixels: resolution, device, dates.</summary>
internal sealed class PictureMarks
{
    private const double MetresPerInch = 0.0254;
    private const double CentimetresPerInch = 2.54;

    public double? DotsPerInchAcross { get; private set; }

    public double? DotsPerInchDown { get; private set; }

    public MetadataBuilder Metadata { get; } = new();

    public static PictureMarks Read(ReadOnlySpan<byte> bytes)
    {
        var marks = new PictureMarks();
        if (bytes is [0x89, 0x50, ..])
        {
            marks.ReadPng(bytes);
        }
        else if (bytes is [0xFF, 0xD8, ..])
        {
            marks.ReadJpeg(bytes);
        }
        else if (bytes.StartsWith("BM"u8) && bytes.Length >= 46)
        {
            marks.SetResolution(BinaryPrimitives.ReadInt32LittleEndian(bytes[38..]) * MetresPerInch, BinaryPrimitives.ReadInt32LittleEndian(bytes[42..]) * MetresPerInch);
        }

        return marks;
    }

    /// <summary>Takes resolution, device and dates out of a TIFF or EXIF directory.</summary>
    public void Add(TiffDirectory directory)
    {
        var unit = directory.Number(TiffTag.ResolutionUnit) == 3 ? CentimetresPerInch : 1;
        if (directory.Number(TiffTag.XResolution) is { } across && directory.Number(TiffTag.YResolution) is { } down)
        {
            SetResolution(across * unit, down * unit);
        }

        Metadata
            .Add(MetadataKeys.Author, directory.Text(TiffTag.Artist))
            .Add(MetadataKeys.Title, directory.Text(TiffTag.ImageDescription))
            .Add(MetadataKeys.Creator, directory.Text(TiffTag.Software))
            .Add(MetadataKeys.Created, DateOf(directory.Text(TiffTag.DateTimeOriginal)))
            .Add(MetadataKeys.Modified, DateOf(directory.Text(TiffTag.DateTime)))
            .Add("device", string.Join(' ', new[] { directory.Text(TiffTag.Make), directory.Text(TiffTag.Model) }.Where(part => part is not null)));
    }

    /// <summary><c>2019:03:12 10:15:00</c>; EXIF does not say in which time zone.</summary>
    private static string? DateOf(string? written) =>
        written is { Length: 19 } && written[4] == ':' && written[7] == ':' && written[10] == ' ' && written[0] != '0'
            ? $"{written[..4]}-{written[5..7]}-{written[8..10]}T{written[11..]}-00:00"
            : null;

    private void SetResolution(double across, double down)
    {
        if (across > 1 && down > 1)
        {
            (DotsPerInchAcross, DotsPerInchDown) = (across, down);
        }
    }

    /// <summary>Chunks <c>pHYs</c>, <c>eXIf</c>, <c>tEXt</c> (PNG specification, third edition, §11.3).</summary>
    private void ReadPng(ReadOnlySpan<byte> bytes)
    {
        var at = 8;
        while (at + 12 <= bytes.Length)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
            var type = bytes.Slice(at + 4, 4);
            if (length > bytes.Length - at - 12 || type.SequenceEqual("IDAT"u8))
            {
                return;
            }

            var chunk = bytes.Slice(at + 8, (int)length);
            if (type.SequenceEqual("pHYs"u8) && chunk is [_, _, _, _, _, _, _, _, 1])
            {
                SetResolution(BinaryPrimitives.ReadUInt32BigEndian(chunk) * MetresPerInch, BinaryPrimitives.ReadUInt32BigEndian(chunk[4..]) * MetresPerInch);
            }
            else if (type.SequenceEqual("eXIf"u8))
            {
                AddExif(chunk);
            }
            else if (type.SequenceEqual("tEXt"u8) && chunk.IndexOf((byte)0) is > 0 and var end)
            {
                var key = Encoding.Latin1.GetString(chunk[..end]);
                Metadata.Add(key switch { "Software" => MetadataKeys.Creator, "Author" => MetadataKeys.Author, "Title" => MetadataKeys.Title, _ => "png-" + key.ToLowerInvariant() }, Encoding.Latin1.GetString(chunk[(end + 1)..]));
            }

            at += (int)length + 12;
        }
    }

    /// <summary>Segments APP0 (JFIF) and APP1 (EXIF), ITU-T T.871.</summary>
    private void ReadJpeg(ReadOnlySpan<byte> bytes)
    {
        var at = 2;
        while (at + 4 <= bytes.Length && bytes[at] == 0xFF)
        {
            var marker = bytes[at + 1];
            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            if (marker is 0xDA or 0xD9 || length < 2 || at + 2 + length > bytes.Length)
            {
                return;
            }

            var segment = bytes.Slice(at + 4, length - 2);
            if (marker == 0xE0 && segment.Length >= 12 && segment.StartsWith("JFIF\0"u8))
            {
                var unit = segment[7] switch { 1 => 1, 2 => CentimetresPerInch, _ => 0 };
                SetResolution(BinaryPrimitives.ReadUInt16BigEndian(segment[8..]) * unit, BinaryPrimitives.ReadUInt16BigEndian(segment[10..]) * unit);
            }
            else if (marker == 0xE1 && segment.StartsWith("Exif\0\0"u8))
            {
                AddExif(segment[6..]);
            }

            at += 2 + length;
        }
    }

    /// <summary>Looks for EXIF data anywhere in a file whose boxes are not followed.</summary>
    public void AddExifIn(ReadOnlySpan<byte> bytes)
    {
        var at = bytes.IndexOf("Exif\0\0"u8);
        if (at >= 0)
        {
            AddExif(bytes[(at + 6)..]);
        }
    }

    private void AddExif(ReadOnlySpan<byte> tiff)
    {
        foreach (var directory in TiffDirectory.ReadAll(tiff.ToArray(), most: 1))
        {
            Add(directory);
        }
    }
}
