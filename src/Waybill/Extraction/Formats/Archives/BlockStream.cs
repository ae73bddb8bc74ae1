namespace Waybill.Extraction.Formats.Archives;

/// <summary>Gives the unpacked blocks of a framed format, one after the other.</summary>
internal interface IPackedBlocks
{
    /// <summary>Empty where the file ends as it should.</summary>
    /// <exception cref="InvalidDataException">The file breaks its own rules.</exception>
    ReadOnlyMemory<byte> Next();
}

/// <summary>Blocks as one stream.</summary>
internal sealed class BlockStream(IPackedBlocks blocks) : Stream
{
    private ReadOnlyMemory<byte> _block;
    private bool _isAtEnd;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        while (_block.IsEmpty && !_isAtEnd)
        {
            _block = blocks.Next();
            _isAtEnd = _block.IsEmpty;
        }

        var read = Math.Min(buffer.Length, _block.Length);
        _block.Span[..read].CopyTo(buffer);
        _block = _block[read..];
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Read(buffer.Span));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
