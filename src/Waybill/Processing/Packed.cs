using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text.Json;
using Waybill.Storage;

namespace Waybill.Processing;

/// <summary>A noun as the catalogue keeps it: UTF-8 JSON, compressed by ZLIB (RFC 1950).</summary>
/// <remarks>Words with boxes shrink to about a tenth, so the JSON goes through in pieces and never stands in memory as a whole.</remarks>
internal static class Packed
{
    public static ReadOnlyMemory<byte> Of<T>(T value)
        where T : class
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            JsonSerializer.Serialize(deflate, value, WaybillJson.Options);
        }

        return packed.GetBuffer().AsMemory(0, (int)packed.Length);
    }

    public static T To<T>(ReadOnlyMemory<byte> packed)
        where T : class
    {
        try
        {
            using var inflate = new ZLibStream(StreamOf(packed), CompressionMode.Decompress);
            return JsonSerializer.Deserialize<T>(inflate, WaybillJson.Options)!; // null is never packed
        }
        catch (Exception e) when (e is InvalidDataException or JsonException)
        {
            throw new CaseException("catalogue.sqlite of the case is damaged: delete it, and 'waybill process' makes it again", e);
        }
    }

    private static MemoryStream StreamOf(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false) // an array that was found is not null
            : new MemoryStream(bytes.ToArray(), writable: false);
}
