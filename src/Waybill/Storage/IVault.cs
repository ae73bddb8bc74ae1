namespace Waybill.Storage;

/// <summary>Where original bytes lie under their hash: written once, never changed, never half there.</summary>
/// <remarks>Safe for use by several threads.</remarks>
public interface IVault
{
    /// <summary>Reads the stream to its end and keeps the bytes; bytes that are there already are not written again.</summary>
    Task<StoredBytes> PutAsync(Stream bytes, CancellationToken cancellation);

    bool Contains(ContentHash hash);

    /// <summary>A file that other programs may read; it may not be changed and its name says nothing of what it is.</summary>
    /// <exception cref="FileNotFoundException">The vault does not have it.</exception>
    string PathOf(ContentHash hash);

    /// <summary>Every hash under which bytes lie, in order.</summary>
    IEnumerable<ContentHash> All();

    /// <summary>The hash that the bytes have now: anything but <paramref name="hash"/> means that they were changed; null where they are gone.</summary>
    Task<ContentHash?> RehashAsync(ContentHash hash, CancellationToken cancellation);
}

public sealed record StoredBytes(ContentHash Hash, long LengthInBytes);
