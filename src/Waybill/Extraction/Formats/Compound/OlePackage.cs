using System.Buffers.Binary;
using Waybill.Extraction.Formats.PlainText;

namespace Waybill.Extraction.Formats.Compound;

/// <summary>A file that a person put into a document as an icon: the packager's native data, [MS-OLEDS] §2.3.6 and what programs write there.</summary>
/// <param name="Paths">Where the file lay on the machine of whoever put it in, as the packager wrote it down.</param>
internal sealed record OlePackage(string Name, IReadOnlyList<string> Paths, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Null where the bytes are nothing of the kind.</summary>
    public static OlePackage? Read(ReadOnlyMemory<byte> native)
    {
        var bytes = native.Span;
        var at = 2;
        if (bytes.Length < 16 || BinaryPrimitives.ReadUInt16LittleEndian(bytes) != 2
            || Text(bytes, ref at) is not { } label || Text(bytes, ref at) is not { } source || at + 8 > bytes.Length)
        {
            return null;
        }

        at += 8;
        if (Text(bytes, ref at) is not { } path || at + 4 > bytes.Length)
        {
            return null;
        }

        var length = BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
        var name = source[(source.LastIndexOfAny(['\\', '/']) + 1)..];
        return length > bytes.Length - at - 4
            ? null
            : new OlePackage(name.Length > 0 ? name : label, [.. new[] { label, source, path }.Where(text => text.Length > 0).Distinct(StringComparer.Ordinal)], native.Slice(at + 4, (int)length));
    }

    public async Task AddToAsync(ChildFolder children, CancellationToken cancellation)
    {
        using var stream = new MemoryStream(Bytes.ToArray(), writable: false);
        await children.AddAsync(Name, modified: null, stream, packedBytes: null, cancellation);
    }

    private static string? Text(ReadOnlySpan<byte> bytes, ref int at)
    {
        var end = bytes[at..].IndexOf((byte)0);
        if (end < 0)
        {
            return null;
        }

        var text = TextEncodings.OfName(bytes.Slice(at, end)).GetString(bytes.Slice(at, end));
        at += end + 1;
        return text;
    }
}
