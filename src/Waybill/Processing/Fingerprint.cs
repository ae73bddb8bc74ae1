using System.Text.Json;

namespace Waybill.Processing;

/// <summary>A digest over all that a result depends on: the same fingerprint, the same result.</summary>
internal static class Fingerprint
{
    public static string Of(params IEnumerable<string?> parts) =>
        ContentHash.Of(JsonSerializer.SerializeToUtf8Bytes(parts, WaybillJson.Options)).Digits;
}
