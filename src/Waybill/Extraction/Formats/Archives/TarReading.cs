using System.Formats.Tar;

namespace Waybill.Extraction.Formats.Archives;

/// <summary>Takes a tar apart, member by member; links and devices are named and nothing is made of them.</summary>
/// <remarks>Where a member's header is broken, reading goes on at the next sound one, if the bytes can be sought.</remarks>
internal sealed class TarReading(ChildFolder children)
{
    private const int MostBreaks = 1000;

    public List<Problem> Problems { get; } = [];

    public async Task ReadAsync(Stream tar, CancellationToken cancellation)
    {
        for (var breaks = 0; children.Full is null; breaks++)
        {
            var begin = tar.CanSeek ? tar.Position : 0;
            var end = begin;
            try
            {
                await using var reader = new TarReader(tar, leaveOpen: true);
                while (children.Full is null && await reader.GetNextEntryAsync(copyData: false, cancellation) is { } entry)
                {
                    var header = await HeaderAsync(tar, entry, cancellation);
                    if (header is not null && !TarHeader.IsAt(header))
                    {
                        // The library does not ask.
                        throw new InvalidDataException("a header differs from its checksum");
                    }

                    end = entry.DataOffset > 0 ? entry.DataOffset + entry.Length : end;
                    await AddAsync(entry, header, cancellation);
                }

                return;
            }
            catch (Exception fault) when (ParserFaults.IsOfFile(fault))
            {
                if (breaks == MostBreaks || !tar.CanSeek || await NextHeaderAsync(tar, Math.Max(end, begin + 1), cancellation) is not { } next)
                {
                    Problems.Add(new Problem(ProblemCode.Damaged, $"it breaks off after {children.Files.Count} members: {ParserFaults.Describe(fault)}"));
                    return;
                }

                Problems.Add(new Problem(ProblemCode.LostInContainer, $"bytes {end} to {next} are no member of a tar; what stood there is lost"));
                tar.Position = next;
            }
        }
    }

    private async Task AddAsync(TarEntry entry, byte[]? header, CancellationToken cancellation)
    {
        // The library reads every name as UTF-8.
        var name = entry.Name.Contains('\uFFFD', StringComparison.Ordinal) && header is not null ? TarHeader.NameAt(header) : entry.Name;
        DateTimeOffset? modified = entry.ModificationTime > DateTimeOffset.UnixEpoch ? entry.ModificationTime.ToUniversalTime() : null;
        switch (entry.EntryType)
        {
            case TarEntryType.Directory or TarEntryType.GlobalExtendedAttributes or TarEntryType.DirectoryList:
                break;
            case TarEntryType.SymbolicLink or TarEntryType.HardLink:
                children.AddLost(name, modified, new Problem(ProblemCode.LostInContainer, "a link to another file, which is not followed"));
                break;
            case TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile:
                await using (var bytes = new CheckedStream(entry.DataStream ?? Stream.Null, (length, _) => length == entry.Length ? null : "the archive breaks off in it"))
                {
                    await children.AddAsync(name, modified, bytes, packedBytes: null, cancellation);
                }

                break;
            default:
                children.AddLost(name, modified, new Problem(ProblemCode.LostInContainer, $"no file but a {Kind(entry.EntryType)}, of which nothing is made"));
                break;
        }
    }

    private static string Kind(TarEntryType type) => type switch
    {
        TarEntryType.BlockDevice or TarEntryType.CharacterDevice => "device",
        TarEntryType.Fifo => "pipe",
        TarEntryType.SparseFile => "file with holes",
        _ => $"member of the kind '{(char)type}'",
    };

    /// <summary>The block before the member's bytes; null where the tar cannot be sought.</summary>
    private static async Task<byte[]?> HeaderAsync(Stream tar, TarEntry entry, CancellationToken cancellation)
    {
        if (!tar.CanSeek || entry.DataOffset < TarHeader.BlockBytes)
        {
            return null;
        }

        var at = tar.Position;
        var block = new byte[TarHeader.BlockBytes];
        tar.Position = entry.DataOffset - TarHeader.BlockBytes;
        await tar.ReadExactlyAsync(block, cancellation);
        tar.Position = at;
        return block;
    }

    private static async Task<long?> NextHeaderAsync(Stream tar, long from, CancellationToken cancellation)
    {
        var block = new byte[TarHeader.BlockBytes];
        for (var at = (from + TarHeader.BlockBytes - 1) / TarHeader.BlockBytes * TarHeader.BlockBytes; at + TarHeader.BlockBytes <= tar.Length; at += TarHeader.BlockBytes)
        {
            tar.Position = at;
            await tar.ReadExactlyAsync(block, cancellation);
            if (TarHeader.IsAt(block))
            {
                return at;
            }
        }

        return null;
    }
}
