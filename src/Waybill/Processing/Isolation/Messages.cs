using System.Buffers.Binary;
using System.Text.Json;
using Waybill.Extraction;

namespace Waybill.Processing.Isolation;

/// <summary>What a worker is asked to do with the file that lies in its place.</summary>
internal sealed record Job
{
    public required JobKind Kind { get; init; }

    public ContentHash? File { get; init; }

    /// <summary>What was inside the file: for reading.</summary>
    public Outcome<FileContents>? Contents { get; init; }

    /// <summary>To be tried on the file: for extraction.</summary>
    public IReadOnlyList<Password> Passwords { get; init; } = [];

    /// <summary>For pictures of pages.</summary>
    public string? MediaType { get; init; }

    public int PageNumber { get; init; }

    public int WidthInPixels { get; init; }

    /// <summary>Places outside that a worker should not be able to see: for probing.</summary>
    public IReadOnlyList<string> Forbidden { get; init; } = [];
}

internal enum JobKind
{
    Extract,
    Read,
    Picture,
    Probe,
}

/// <summary>What came of a job: one of the values, or a fault.</summary>
internal sealed record Answer
{
    public Outcome<FileContents>? Contents { get; init; }

    public Outcome<Transcript>? Transcript { get; init; }

    public Outcome<PagePicture>? Picture { get; init; }

    public IReadOnlyList<Attempt>? Attempts { get; init; }

    public Fault? Fault { get; init; }
}

/// <summary>Why a worker could not do its job, other than for reasons that lie in the file.</summary>
/// <param name="Error">errno(3) of the system; 0 where the worker ran out of memory.</param>
internal sealed record Fault(int Error, string Message)
{
    public const int OutOfMemory = 0;
}

/// <summary>Messages on a pipe: the length in four bytes, the lowest first, then JSON.</summary>
internal static class Messages
{
    /// <summary>The longest message: a text of <see cref="ExtractionLimits.MaxCharacters"/> as JSON.</summary>
    public const int MostBytes = 512 << 20;

    public static async Task WriteAsync<T>(Stream pipe, T message, CancellationToken cancellation)
        where T : class
    {
        using var buffer = new MemoryStream();
        buffer.Write(stackalloc byte[sizeof(int)]);
        await JsonSerializer.SerializeAsync(buffer, message, WaybillJson.Options, cancellation);
        BinaryPrimitives.WriteInt32LittleEndian(buffer.GetBuffer(), (int)buffer.Length - sizeof(int));
        await pipe.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), cancellation);
        await pipe.FlushAsync(cancellation);
    }

    /// <summary>Null where the pipe has ended.</summary>
    /// <exception cref="InvalidDataException">What came is no message, or is longer than <see cref="MostBytes"/>.</exception>
    public static async Task<T?> ReadAsync<T>(Stream pipe, CancellationToken cancellation)
        where T : class
    {
        var head = new byte[sizeof(int)];
        if (await pipe.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellation) < head.Length)
        {
            return null;
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(head);
        if (length < 0 || length > MostBytes)
        {
            throw new InvalidDataException($"a message of {length} bytes");
        }

        // Grows with what comes, not with what is announced.
        using var body = new MemoryStream(Math.Min(length, 1 << 16));
        var buffer = new byte[1 << 16];
        while (body.Length < length)
        {
            var read = await pipe.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, length - body.Length)), cancellation);
            if (read == 0)
            {
                return null;
            }

            body.Write(buffer, 0, read);
        }

        try
        {
            return JsonSerializer.Deserialize<T>(body.GetBuffer().AsSpan(0, length), WaybillJson.Options) ?? throw new InvalidDataException("a message of nothing");
        }
        catch (Exception e) when (e is JsonException or ArgumentException or NotSupportedException)
        {
            throw new InvalidDataException("a message that makes no sense", e);
        }
    }
}
