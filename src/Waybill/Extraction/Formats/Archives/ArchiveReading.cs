using System.Text;
using SharpCompress.Archives;
using SharpCompress.Common;
using SharpCompress.Readers;
using Waybill.Extraction.Formats.PlainText;

namespace Waybill.Extraction.Formats.Archives;

/// <summary>Takes one archive apart: members become children, with a password where they ask for one and it is among those to try.</summary>
/// <param name="open">Opens it anew; each password needs its own look at it.</param>
internal sealed class ArchiveReading(Original original, NameDecoder names, Func<ReaderOptions, IArchive> open) : IDisposable
{
    private const int UnixTypeMask = 0xF000;
    private const int UnixLink = 0xA000;
    private const long LargestTrial = 64 << 20;

    /// <summary>What Windows of the region packs ZIP with.</summary>
    private static readonly Encoding[] CodePages = [TextEncodings.Get("cp866")!, TextEncodings.Get("windows-1251")!]; // the provider has both

    private readonly Dictionary<Way, Opened?> _opened = [];
    private readonly List<Problem> _problems = [];

    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>Where the first password was had from that opened anything; null where none was needed or none fits.</summary>
    public string? OpenedWith { get; private set; }

    public async Task ReadAsync(CancellationToken cancellation)
    {
        try
        {
            using var plain = OpenPlain();
            await ReadAsync(plain, cancellation);
        }
        catch (CryptographicException)
        {
            await ReadLockedAsync(cancellation);
        }
        catch (Exception fault) when (ParserFaults.IsOfFile(fault))
        {
            _problems.Add(new Problem(ProblemCode.Damaged, ParserFaults.Describe(fault)));
        }
    }

    public void Dispose()
    {
        foreach (var opened in _opened.Values)
        {
            opened?.Archive.Dispose();
        }
    }

    /// <summary>Adds what a reader gives that goes from header to header.</summary>
    public async Task ReadInOrderAsync(IReader reader, CancellationToken cancellation)
    {
        while (original.Children.Full is null && reader.MoveToNextEntry())
        {
            cancellation.ThrowIfCancellationRequested();
            var entry = reader.Entry;
            if (entry.IsDirectory || AddedAsLink(entry))
            {
                continue;
            }

            await using var bytes = reader.OpenEntryStream();
            await original.Children.AddAsync(NameOf(entry), Moment(entry), bytes, packedBytes: null, cancellation);
        }
    }

    private IArchive OpenPlain() => open(Options(password: null, Encoding.UTF8));

    private ReaderOptions Options(string? password, Encoding encoding) => new() { ArchiveEncoding = names.ForLibrary(encoding), Password = password };

    private async Task ReadAsync(IArchive archive, CancellationToken cancellation)
    {
        if (archive.IsSolid || archive.Type == ArchiveType.SevenZip)
        {
            await ReadSolidAsync(archive, cancellation);
            return;
        }

        var index = 0;
        foreach (var entry in archive.Entries)
        {
            cancellation.ThrowIfCancellationRequested();
            if (original.Children.Full is not null)
            {
                return;
            }

            if (!entry.IsDirectory && !AddedAsLink(entry))
            {
                await AddAsync(entry, index, cancellation);
            }

            index++;
        }
    }

    /// <summary>Taking single files out of a solid archive would unpack everything before each of them.</summary>
    private async Task ReadSolidAsync(IArchive archive, CancellationToken cancellation)
    {
        if (archive.Entries.FirstOrDefault(entry => entry.IsEncrypted) is null)
        {
            using var reader = archive.ExtractAllEntries();
            await ReadInOrderAsync(reader, cancellation);
            return;
        }

        if (await FindAsync(entries => entries.FirstOrDefault(entry => entry is { IsEncrypted: true, IsDirectory: false }), cancellation) is not { } opened)
        {
            foreach (var entry in archive.Entries.Where(entry => !entry.IsDirectory))
            {
                original.Children.AddLost(NameOf(entry), Moment(entry), NoPassword());
            }

            return;
        }

        using (var reader = opened.Archive.ExtractAllEntries())
        {
            await ReadInOrderAsync(reader, cancellation);
        }
    }

    /// <summary>Even the names are encrypted.</summary>
    private async Task ReadLockedAsync(CancellationToken cancellation)
    {
        if (await FindAsync(entries => entries.Where(entry => !entry.IsDirectory).MinBy(entry => entry.Size), cancellation) is not { } opened)
        {
            _problems.Add(NoPassword() with { Detail = $"the names of what it holds are encrypted too; {NoPassword().Detail}" });
            return;
        }

        using var reader = opened.Archive.ExtractAllEntries();
        await ReadInOrderAsync(reader, cancellation);
    }

    private async Task AddAsync(IArchiveEntry entry, int index, CancellationToken cancellation)
    {
        if (entry.IsEncrypted)
        {
            // Members of one archive may have passwords of their own.
            var opened = await FindAsync(entries => entries.ElementAtOrDefault(index), cancellation);
            if (opened?.Entries.ElementAtOrDefault(index) is not { } open)
            {
                original.Children.AddLost(NameOf(entry), Moment(entry), NoPassword());
                return;
            }

            entry = open;
        }

        Stream bytes;
        try
        {
            bytes = await entry.OpenEntryStreamAsync(cancellation);
        }
        catch (Exception fault) when (ParserFaults.IsOfFile(fault))
        {
            original.Children.AddLost(NameOf(entry), Moment(entry), new Problem(ProblemCode.LostInContainer, ParserFaults.Describe(fault)));
            return;
        }

        await using (bytes)
        await using (var content = Checked(bytes, entry))
        {
            await original.Children.AddAsync(NameOf(entry), Moment(entry), content, entry.CompressedSize > 0 ? entry.CompressedSize : null, cancellation);
        }
    }

    /// <summary>The first password with which the member can be read to its end; those that fitted before are tried first.</summary>
    private async Task<Opened?> FindAsync(Func<IEnumerable<IArchiveEntry>, IArchiveEntry?> member, CancellationToken cancellation)
    {
        foreach (var way in original.Passwords.All.SelectMany(Ways).OrderByDescending(way => _opened.GetValueOrDefault(way)?.HasFitted == true))
        {
            cancellation.ThrowIfCancellationRequested();
            if (Open(way) is { } opened && await FitsAsync(opened, member, cancellation))
            {
                opened.HasFitted = true;
                OpenedWith ??= way.Password.Source;
                return opened;
            }
        }

        return null;
    }

    /// <summary>An archive does not say in which encoding its password was typed.</summary>
    private IEnumerable<Way> Ways(Password password)
    {
        yield return new Way(password, password.Word, Encoding.UTF8);
        if (original.Head.IsZip && !Ascii.IsValid(password.Word))
        {
            // The old method of ZIP takes as many bytes as there are letters, so that each byte has to be a letter.
            yield return new Way(password, Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(password.Word)), Encoding.Latin1);
            foreach (var page in CodePages)
            {
                yield return new Way(password, password.Word, page);
            }
        }
    }

    /// <summary>Null where the password does not even open the directory.</summary>
    private Opened? Open(Way way)
    {
        if (!_opened.TryGetValue(way, out var opened))
        {
            try
            {
                var archive = open(Options(way.Word, way.Encoding));
                opened = new Opened(archive, [.. archive.Entries]);
            }
            catch (Exception fault) when (ParserFaults.IsOfFile(fault))
            {
                // With a wrong password a directory is noise, and anything may come of it.
                opened = null;
            }

            _opened[way] = opened;
        }

        return opened;
    }

    private static async Task<bool> FitsAsync(Opened opened, Func<IEnumerable<IArchiveEntry>, IArchiveEntry?> member, CancellationToken cancellation)
    {
        try
        {
            if (member(opened.Entries) is not { } entry)
            {
                return opened.Entries.Count > 0;
            }

            await using var bytes = await entry.OpenEntryStreamAsync(cancellation);
            await using var content = Checked(bytes, entry);
            var buffer = new byte[1 << 16];
            for (long length = 0; length < LargestTrial;)
            {
                var read = await content.ReadAsync(buffer, cancellation);
                if (read == 0)
                {
                    return true;
                }

                length += read;
            }

            return true;
        }
        catch (Exception fault) when (ParserFaults.IsOfFile(fault))
        {
            return false;
        }
    }

    /// <summary>ZIP alone is not held against its checksums by the library. AES leaves the sum out where it would tell what the file is.</summary>
    private static CheckedStream Checked(Stream bytes, IArchiveEntry entry) => new(bytes, (length, sum) =>
        entry.Archive.Type != ArchiveType.Zip ? null
        : length != entry.Size ? $"the archive promises {entry.Size} bytes and holds {length}"
        : entry.Crc != 0 && sum != unchecked((uint)entry.Crc) ? "the checksum of its bytes is not the one that the archive keeps"
        : null);

    private Problem NoPassword() => new(ProblemCode.Encrypted, original.Passwords.All.Count == 0
        ? "it opens with a password only"
        : $"it opens with a password only; none of the {original.Passwords.All.Count} that were tried fits");

    /// <summary>Symbolic links are named and never followed.</summary>
    private bool AddedAsLink(IEntry entry)
    {
        var isLink = !string.IsNullOrEmpty(entry.LinkTarget) || ((entry.Attrib ?? 0) >> 16 & UnixTypeMask) == UnixLink;
        if (isLink)
        {
            original.Children.AddLost(NameOf(entry), Moment(entry), new Problem(ProblemCode.LostInContainer, "a link to another file, which is not followed"));
        }

        return isLink;
    }

    private static string NameOf(IEntry entry) => string.IsNullOrEmpty(entry.Key) ? "unnamed" : entry.Key;

    /// <summary>ZIP and its like keep the clock of an unknown place; it is written down as if in UTC, the same on every machine.</summary>
    private static DateTimeOffset? Moment(IEntry entry) => entry.LastModifiedTime switch
    {
        null => null,
        { Year: < 1980 } => null,
        { Kind: DateTimeKind.Local } local => new DateTimeOffset(local.ToUniversalTime()),
        { } clock => new DateTimeOffset(DateTime.SpecifyKind(clock, DateTimeKind.Utc)),
    };

    /// <param name="Word">As the library is told it.</param>
    private sealed record Way(Password Password, string Word, Encoding Encoding);

    private sealed record Opened(IArchive Archive, IReadOnlyList<IArchiveEntry> Entries)
    {
        public bool HasFitted { get; set; }
    }
}
