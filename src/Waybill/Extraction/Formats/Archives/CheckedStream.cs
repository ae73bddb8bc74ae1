namespace Waybill.Extraction.Formats.Archives;

/// <summary>Bytes of a member that are counted and summed while they are read: what differs from what the archive says of it is damage.</summary>
/// <param name="fault">Takes the length and the checksum at the end and says what is wrong; null where nothing is.</param>
internal sealed class CheckedStream(Stream bytes, Func<long, uint, string?> fault) : Stream
{
    private uint _sum;
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Take(buffer.AsSpan(offset, count), bytes.Read(buffer, offset, count), count);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await bytes.ReadAsync(buffer, cancellationToken);
        return Take(buffer.Span, read, buffer.Length);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Take(ReadOnlySpan<byte> buffer, int read, int asked)
    {
        if (read > 0)
        {
            _sum = Crc32.Of(_sum, buffer[..read]);
            _read += read;
        }
        else if (asked > 0 && fault(_read, _sum) is { } wrong)
        {
            throw new InvalidDataException(wrong);
        }

        return read;
    }
}
