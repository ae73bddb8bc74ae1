using System.Text;
using SharpCompress.Archives;
using SharpCompress.Readers;

namespace Waybill.Extraction.Formats.Archives;

/// <summary>ZIP, 7z and RAR: places where documents lie. A container inside a container comes out as a child like any other.</summary>
internal sealed class ArchiveFormat : IFileFormat
{
    public string Name => "archive";

    /// <summary>A ZIP that lists content types is an Office document, whoever reads it.</summary>
    public bool Recognises(FileHead head) =>
        head.IsZip ? head.ContentTypes is null && !head.IsOpenDocument : MediaTypeOf(head) is not null;

    public async Task<Outcome<FileContents>> ExtractAsync(Original original, CancellationToken cancellation)
    {
        var directory = original.Head.IsZip ? ReadDirectory(original) : null;
        var names = new NameDecoder(directory?.Names ?? []);
        using var reading = new ArchiveReading(original, names, options => ArchiveFactory.OpenArchive(original.Open(), options));
        await reading.ReadAsync(cancellation);
        var problems = reading.Problems.ToList();
        if (original.Head.IsZip && problems.Exists(problem => problem.Code == ProblemCode.Damaged) && original.Children.Files.Count == 0)
        {
            if (original.Head.BeginsAsOfficePackage)
            {
                // The parts of half a Word file are no documents that anybody put there.
                return Outcome.Failed<FileContents>(ProblemCode.Damaged, "an Office document whose end is missing");
            }

            await RescueAsync(original, reading, names, problems, cancellation);
        }

        if (directory is { } held && held.Promised > held.Named && original.Children.Full is null)
        {
            problems.Add(new Problem(ProblemCode.LostInContainer, $"its directory promises {held.Promised} members and names {held.Named}: {held.Promised - held.Named} are lost"));
        }

        return ContainerContents.Of(MediaTypeOf(original.Head) ?? "application/zip", original, problems, reading.OpenedWith);
    }

    public static string? MediaTypeOf(FileHead head) =>
        head.IsZip ? "application/zip"
        : head.StartsWith([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]) ? "application/x-7z-compressed"
        : head.StartsWith("Rar!\x1A\x07"u8) ? "application/vnd.rar"
        : null;

    private static ZipDirectory? ReadDirectory(Original original)
    {
        try
        {
            using var file = original.Open();
            return ZipDirectory.Read(file);
        }
        catch (Exception fault) when (ParserFaults.IsOfFile(fault))
        {
            // Whoever reads the archive will say what is wrong with it.
            return null;
        }
    }

    /// <summary>A ZIP that lost its directory still has a header before each file.</summary>
    private static async Task RescueAsync(Original original, ArchiveReading reading, NameDecoder names, List<Problem> problems, CancellationToken cancellation)
    {
        try
        {
            await using var file = original.Open();
            using var reader = ReaderFactory.OpenReader(file, new ReaderOptions { LeaveStreamOpen = true, ArchiveEncoding = names.ForLibrary(Encoding.UTF8) });
            await reading.ReadInOrderAsync(reader, cancellation);
        }
        catch (Exception fault) when (ParserFaults.IsOfFile(fault))
        {
            problems.Add(new Problem(ProblemCode.Damaged, $"after {original.Children.Files.Count} files: {ParserFaults.Describe(fault)}"));
        }
    }
}
