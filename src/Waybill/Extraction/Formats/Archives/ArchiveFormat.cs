using System.Text;
using SharpCompress.Archives;
using SharpCompress.Common;
using SharpCompress.Readers;
using Waybill.Extraction.Formats.PlainText;

namespace Waybill.Extraction.Formats.Archives;

/// <summary>ZIP, 7z, RAR and tar: places where documents lie. A container inside a container comes out as a child like any other.</summary>
internal sealed class ArchiveFormat : IFileFormat
{
    private const int TarMagicAt = 257;

    public string Name => "archive";

    /// <summary>A ZIP that lists content types is an Office document, whoever reads it.</summary>
    public bool Recognises(FileHead head) =>
        head.IsZip ? head.ContentTypes is null && !head.IsOpenDocument : MediaTypeOf(head) is not null;

    public async Task<Outcome<FileContents>> ExtractAsync(Original original, CancellationToken cancellation)
    {
        var problems = new List<Problem>();
        await using (var file = original.Open())
        {
            try
            {
                await ReadDirectoryAsync(file, original, problems, cancellation);
            }
            catch (CryptographicException fault)
            {
                problems.Add(new Problem(ProblemCode.Encrypted, ParserFaults.Describe(fault)));
            }
            catch (Exception fault) when (ParserFaults.IsOfFile(fault))
            {
                problems.Add(new Problem(ProblemCode.Damaged, ParserFaults.Describe(fault)));
            }
        }

        if (original.Children.Files.Count == 0 && problems.Exists(problem => problem.Code == ProblemCode.Damaged) && original.Head.IsZip)
        {
            if (original.Head.BeginsAsOfficePackage)
            {
                // The parts of half a Word file are no documents that anybody put there.
                return Outcome.Failed<FileContents>(ProblemCode.Damaged, "an Office document whose end is missing");
            }

            await RescueAsync(original, problems, cancellation);
        }

        if (original.Children.Full is { } full)
        {
            problems.Add(full);
        }

        if (original.Children.Files.Count == 0)
        {
            return problems.Count > 0
                ? new Outcome<FileContents>(null, problems)
                : Outcome.Failed<FileContents>(ProblemCode.Empty, "the archive holds no files");
        }

        return new Outcome<FileContents>(
            new FileContents { MediaType = MediaTypeOf(original.Head) ?? "application/zip", IsContainerOnly = true, Children = original.Children.Files },
            problems);
    }

    private static async Task ReadDirectoryAsync(FileStream file, Original original, List<Problem> problems, CancellationToken cancellation)
    {
        using var archive = ArchiveFactory.OpenArchive(file, Options());
        if (archive.IsSolid || archive.Type == ArchiveType.SevenZip)
        {
            // Taking single files out of a solid archive would unpack everything before each of them.
            if (archive.Entries.FirstOrDefault(entry => entry.IsEncrypted) is not null)
            {
                NameEncrypted(archive, original);
                return;
            }

            using var reader = archive.ExtractAllEntries();
            await ReadInOrderAsync(reader, original, cancellation);
            return;
        }

        foreach (var entry in archive.Entries)
        {
            cancellation.ThrowIfCancellationRequested();
            if (entry.IsDirectory || original.Children.Full is not null)
            {
                continue;
            }

            await AddAsync(entry, entry.Key ?? "unnamed", original, problems, cancellation);
        }
    }

    private static async Task AddAsync(IArchiveEntry entry, string name, Original original, List<Problem> problems, CancellationToken cancellation)
    {
        if (!string.IsNullOrEmpty(entry.LinkTarget))
        {
            original.Children.AddLost(name, Moment(entry), new Problem(ProblemCode.LostInContainer, "a link to another file, which is not followed"));
            return;
        }

        if (entry.IsEncrypted)
        {
            original.Children.AddLost(name, Moment(entry), new Problem(ProblemCode.Encrypted, "it opens with a password only"));
            return;
        }

        Stream bytes;
        try
        {
            bytes = await entry.OpenEntryStreamAsync(cancellation);
        }
        catch (Exception fault) when (ParserFaults.IsOfFile(fault))
        {
            original.Children.AddLost(name, Moment(entry), new Problem(ProblemCode.LostInContainer, ParserFaults.Describe(fault)));
            return;
        }

        await using (bytes)
        {
            await original.Children.AddAsync(name, Moment(entry), bytes, entry.CompressedSize > 0 ? entry.CompressedSize : null, cancellation);
        }
    }

    private static void NameEncrypted(IArchive archive, Original original)
    {
        foreach (var entry in archive.Entries.Where(entry => !entry.IsDirectory))
        {
            original.Children.AddLost(entry.Key ?? "unnamed", Moment(entry), new Problem(ProblemCode.Encrypted, "it opens with a password only"));
        }
    }

    private static async Task ReadInOrderAsync(IReader reader, Original original, CancellationToken cancellation)
    {
        while (original.Children.Full is null && reader.MoveToNextEntry())
        {
            cancellation.ThrowIfCancellationRequested();
            if (!reader.Entry.IsDirectory)
            {
                await using var bytes = reader.OpenEntryStream();
                await original.Children.AddAsync(reader.Entry.Key ?? "unnamed", Moment(reader.Entry), bytes, packedBytes: null, cancellation);
            }
        }
    }

    /// <summary>A ZIP that lost its directory still has a header before each file.</summary>
    private static async Task RescueAsync(Original original, List<Problem> problems, CancellationToken cancellation)
    {
        try
        {
            await using var file = original.Open();
            using var reader = ReaderFactory.OpenReader(file, Options());
            await ReadInOrderAsync(reader, original, cancellation);
        }
        catch (Exception fault) when (ParserFaults.IsOfFile(fault))
        {
            problems.Add(new Problem(ProblemCode.Damaged, $"after {original.Children.Files.Count} files: {ParserFaults.Describe(fault)}"));
        }
    }

    private static ReaderOptions Options() => new()
    {
        LeaveStreamOpen = true,
        ArchiveEncoding = new ArchiveEncoding
        {
            CustomDecoder = (bytes, start, length, type) =>
                (type == EncodingType.UTF8 ? Encoding.UTF8 : TextEncodings.OfName(bytes.AsSpan(start, length))).GetString(bytes, start, length),
        },
    };

    /// <summary>ZIP and its like keep the clock of an unknown place; it is written down as if in UTC, the same on every machine.</summary>
    private static DateTimeOffset? Moment(IEntry entry) => entry.LastModifiedTime switch
    {
        null => null,
        { Year: < 1980 } => null,
        { Kind: DateTimeKind.Local } local => new DateTimeOffset(local.ToUniversalTime()),
        { } clock => new DateTimeOffset(DateTime.SpecifyKind(clock, DateTimeKind.Utc)),
    };

    private static string? MediaTypeOf(FileHead head) =>
        head.IsZip ? "application/zip"
        : head.StartsWith([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]) ? "application/x-7z-compressed"
        : head.StartsWith("Rar!\x1A\x07"u8) ? "application/vnd.rar"
        : head.HasAt(TarMagicAt, "ustar"u8) ? "application/x-tar"
        : null;
}
