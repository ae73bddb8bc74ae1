using System.Buffers.Binary;

namespace Waybill.Extraction.Formats.Pictures;

/// <summary>JPEG 2000 (ISO/IEC 15444-1) and HEIC (ISO/IEC 23008-12): one page that is a picture, which a program of its own unpacks for reading.</summary>
internal sealed class PackedPictureFormat : IFileFormat
{
    private static readonly string[] HeicBrands = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"];

    public string Name => "picture (JPEG 2000, HEIC)";

    public bool Recognises(FileHead head) => IsJpeg2000(head) || IsHeic(head);

    public async Task<Outcome<FileContents>> ExtractAsync(Original original, CancellationToken cancellation)
    {
        var marks = new PictureMarks();
        if (!IsJpeg2000(original.Head))
        {
            using var bytes = await original.LoadAsync(cancellation);
            marks.AddExifIn(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
            return Outcome.Of(Contents("image/heic", 0, 0, marks));
        }

        var (width, height) = SizeOf(original.Head.Bytes.Span);
        return (long)width * height > original.Limits.MaxPicturePixels
            ? Outcome.Failed<FileContents>(ProblemCode.LimitReached, $"a picture of {width} × {height} pixels is larger than {original.Limits.MaxPicturePixels} pixels")
            : Outcome.Of(Contents("image/jp2", PictureFormat.Points(width, dotsPerInch: null), PictureFormat.Points(height, dotsPerInch: null), marks));
    }

    private static FileContents Contents(string mediaType, double width, double height, PictureMarks marks) => new()
    {
        MediaType = mediaType,
        HasPhysicalPages = true,
        Metadata = marks.Metadata.Build(),
        Pages = [new ContentPage { Number = 1, Width = width, Height = height, HasPicture = true }],
    };

    private static bool IsJpeg2000(FileHead head) =>
        head.StartsWith([0x00, 0x00, 0x00, 0x0C, 0x6A, 0x50, 0x20, 0x20]) || head.StartsWith([0xFF, 0x4F, 0xFF, 0x51]);

    private static bool IsHeic(FileHead head) =>
        head.HasAt(4, "ftyp"u8) && Array.Exists(HeicBrands, brand => head.HasAt(8, System.Text.Encoding.ASCII.GetBytes(brand)));

    /// <summary>From the header box, or from the marker of the code stream itself; nothing where neither is among the first bytes.</summary>
    private static (int Width, int Height) SizeOf(ReadOnlySpan<byte> start)
    {
        var box = start.IndexOf("ihdr"u8);
        if (box >= 0 && box + 12 <= start.Length)
        {
            return (Edge(start[(box + 8)..]), Edge(start[(box + 4)..]));
        }

        var marker = start.IndexOf((ReadOnlySpan<byte>)[0xFF, 0x4F, 0xFF, 0x51]);
        return marker >= 0 && marker + 16 <= start.Length ? (Edge(start[(marker + 8)..]), Edge(start[(marker + 12)..])) : (0, 0);
    }

    private static int Edge(ReadOnlySpan<byte> bytes) => (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(bytes), int.MaxValue);
}
