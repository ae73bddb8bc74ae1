using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;

namespace Waybill.Storage;

/// <summary>A vault in a folder: <c>ab/cd/abcd…</c>, each file read-only.</summary>
/// <remarks>Bytes are hashed while they are copied into <c>incoming/</c>, forced to the disk, and get their name by one rename,
/// which a file system does whole or not at all. What a killed run left in <c>incoming/</c> has no name and no meaning.</remarks>
public sealed class FolderVault : IVault
{
    private const int BufferLength = 128 * 1024;
    private const UnixFileMode ReadableOnly = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private readonly string _folder;
    private readonly string _incoming;
    private int _count;

    public FolderVault(string folder)
    {
        _folder = folder;
        _incoming = Path.Combine(folder, "incoming");
    }

    /// <summary>Removes what a killed run left behind. Only for the one who holds the lock of the case.</summary>
    public void Tidy()
    {
        if (Directory.Exists(_incoming))
        {
            Directory.Delete(_incoming, recursive: true);
        }
    }

    public async Task<StoredBytes> PutAsync(Stream bytes, CancellationToken cancellation)
    {
        Directory.CreateDirectory(_incoming);
        var name = string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId}-{Interlocked.Increment(ref _count)}");
        var temporary = Path.Combine(_incoming, name);
        try
        {
            var stored = await CopyAsync(bytes, temporary, cancellation);
            if (!Contains(stored.Hash))
            {
                MakeReadOnly(temporary);
                var path = Place(stored.Hash);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!); // it always has the two folders above it
                File.Move(temporary, path, overwrite: true);
            }

            return stored;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    public bool Contains(ContentHash hash) => File.Exists(Place(hash));

    public string PathOf(ContentHash hash) =>
        Contains(hash) ? Place(hash) : throw new FileNotFoundException($"the vault has no {hash}", Place(hash));

    public IEnumerable<ContentHash> All() =>
        Directory.Exists(_folder)
            ? Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories)
                .Select(f => ContentHash.TryParse(Path.GetFileName(f), out var hash) ? hash : (ContentHash?)null)
                .OfType<ContentHash>().Order()
            : [];

    public async Task<ContentHash?> RehashAsync(ContentHash hash, CancellationToken cancellation)
    {
        if (!Contains(hash))
        {
            return null;
        }

        await using var stream = new FileStream(Place(hash), FileMode.Open, FileAccess.Read, FileShare.Read, BufferLength, FileOptions.SequentialScan);
        return await ContentHash.OfAsync(stream, cancellation);
    }

    private async Task<StoredBytes> CopyAsync(Stream bytes, string path, CancellationToken cancellation)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            await using var copy = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
            var length = 0L;
            while (await bytes.ReadAsync(buffer, cancellation) is var read && read > 0)
            {
                hash.AppendData(buffer, 0, read);
                length += read;

                // A hole stays a hole: ten sparse gigabytes of nothing shall not fill the disk.
                if (buffer.AsSpan(0, read).ContainsAnyExcept((byte)0))
                {
                    await copy.WriteAsync(buffer.AsMemory(0, read), cancellation);
                }
                else
                {
                    copy.Seek(read, SeekOrigin.Current);
                }
            }

            copy.SetLength(length);
            var stored = new StoredBytes(ContentHash.FromDigest(hash.GetHashAndReset()), length);
            if (!Contains(stored.Hash))
            {
                // Bytes that are there already need not wait for the disk: archives hold the same things again and again.
                copy.Flush(flushToDisk: true);
            }

            return stored;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static void MakeReadOnly(string file)
    {
        if (OperatingSystem.IsWindows())
        {
            File.SetAttributes(file, FileAttributes.ReadOnly);
        }
        else
        {
            File.SetUnixFileMode(file, ReadableOnly);
        }
    }

    private string Place(ContentHash hash) => Path.Combine(_folder, hash.Digits[..2], hash.Digits[2..4], hash.Digits);
}
