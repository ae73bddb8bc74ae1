namespace Waybill.Extraction.Formats.Pictures;

/// <summary>TIFF 6.0, as scanners and fax machines write it: a page for each picture. Pixels are left to whoever draws the page.</summary>
internal sealed class TiffFormat : IFileFormat
{
    private const int ReducedCopy = 1;

    public string Name => "TIFF picture";

    public bool Recognises(FileHead head) => head.StartsWith("II*\0"u8) || head.StartsWith("MM\0*"u8);

    public async Task<Outcome<FileContents>> ExtractAsync(Original original, CancellationToken cancellation)
    {
        using var bytes = await original.LoadAsync(cancellation);
        var data = bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
        var directories = TiffDirectory.ReadAll(data, original.Limits.MaxPages + 1);
        var pages = new List<ContentPage>();
        var problems = new List<Problem>();
        var marks = new PictureMarks();
        foreach (var directory in directories)
        {
            cancellation.ThrowIfCancellationRequested();
            if (((int)(directory.Number(TiffTag.NewSubfileType) ?? 0) & ReducedCopy) != 0)
            {
                continue;
            }

            if (pages.Count == original.Limits.MaxPages)
            {
                problems.Add(new Problem(ProblemCode.LimitReached, original.Limits.TooManyPages($"pages after {pages.Count} were not read")));
                break;
            }

            marks.Add(directory);
            AddPage(directory, data.Length, original.Limits, pages, problems);
        }

        return pages.Count == 0
            ? Outcome.Failed<FileContents>(ProblemCode.Damaged, "the TIFF has no page that can be read")
            : new Outcome<FileContents>(new FileContents { MediaType = "image/tiff", HasPhysicalPages = true, Metadata = marks.Metadata.Build(), Pages = pages }, problems);
    }

    private static void AddPage(TiffDirectory directory, int fileLength, ExtractionLimits limits, List<ContentPage> pages, List<Problem> problems)
    {
        var number = pages.Count + 1;
        if (directory.Number(TiffTag.ImageWidth) is not ({ } width and >= 1 and <= int.MaxValue) || directory.Number(TiffTag.ImageLength) is not ({ } height and >= 1 and <= int.MaxValue))
        {
            problems.Add(new Problem(ProblemCode.Damaged, "a page of the TIFF has no size"));
            return;
        }

        if (width * height > limits.MaxPicturePixels)
        {
            problems.Add(new Problem(ProblemCode.LimitReached, limits.TooManyPixels((long)width, (long)height)) { PageNumber = number });
            pages.Add(new ContentPage { Number = number });
            return;
        }

        if (!directory.IsWhole || !HasAllPixels(directory, fileLength))
        {
            problems.Add(new Problem(ProblemCode.Damaged, "a part of the picture lies outside the file") { PageNumber = number });
        }

        var marks = new PictureMarks();
        marks.Add(directory);
        var isTurned = directory.Number(TiffTag.Orientation) is >= 5 and <= 8;
        var (across, down) = (PictureFormat.Points((int)width, marks.DotsPerInchAcross), PictureFormat.Points((int)height, marks.DotsPerInchDown));
        pages.Add(new ContentPage { Number = number, Width = isTurned ? down : across, Height = isTurned ? across : down, HasPicture = true });
    }

    private static bool HasAllPixels(TiffDirectory directory, int fileLength)
    {
        var offsets = directory.Numbers(TiffTag.StripOffsets) is { Count: > 0 } strips ? strips : directory.Numbers(TiffTag.TileOffsets);
        var counts = directory.Numbers(TiffTag.StripByteCounts) is { Count: > 0 } lengths ? lengths : directory.Numbers(TiffTag.TileByteCounts);
        return offsets.Count > 0 && offsets.Zip(counts, (offset, count) => offset + count).All(end => end <= fileLength);
    }
}
