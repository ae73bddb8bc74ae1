using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Waybill;

/// <summary>The SHA-256 of a file's bytes: what a document is called for as long as the case lives.</summary>
/// <remarks>64 lower-case hexadecimal digits (FIPS 180-4); printed as <c>sha256:…</c>.</remarks>
[JsonConverter(typeof(JsonForm))]
public readonly record struct ContentHash : IComparable<ContentHash>
{
    private const string Prefix = "sha256:";
    private readonly string? _digits;

    private ContentHash(string digits) => _digits = digits;

    /// <summary>The 64 digits alone, as they name a file in the vault.</summary>
    public string Digits => _digits ?? throw new InvalidOperationException("this hash was never given a value");

    /// <summary>Reads the stream to its end; does not close it.</summary>
    public static async Task<ContentHash> OfAsync(Stream bytes, CancellationToken cancellation) =>
        new(Convert.ToHexStringLower(await SHA256.HashDataAsync(bytes, cancellation)));

    public static ContentHash Of(ReadOnlySpan<byte> bytes) => new(Convert.ToHexStringLower(SHA256.HashData(bytes)));

    /// <summary>Takes 32 bytes that SHA-256 gave.</summary>
    public static ContentHash FromDigest(ReadOnlySpan<byte> digest) =>
        digest.Length == 32
            ? new(Convert.ToHexStringLower(digest))
            : throw new ArgumentException($"a SHA-256 has 32 bytes, not {digest.Length}", nameof(digest));

    /// <summary>Accepts the digits with or without the prefix <c>sha256:</c>.</summary>
    public static ContentHash Parse(string text) =>
        TryParse(text, out var hash) ? hash : throw new FormatException($"'{text}' is not a SHA-256 in hexadecimal");

    public static bool TryParse(string? text, out ContentHash hash)
    {
        hash = default;
        if (text is null)
        {
            return false;
        }

        var digits = text.StartsWith(Prefix, StringComparison.Ordinal) ? text[Prefix.Length..] : text;
        if (digits.Length != 64 || !digits.All(char.IsAsciiHexDigitLower))
        {
            return false;
        }

        hash = new ContentHash(digits);
        return true;
    }

    public int CompareTo(ContentHash other) => string.CompareOrdinal(_digits, other._digits);

    public override string ToString() => Prefix + Digits;

    public static bool operator <(ContentHash left, ContentHash right) => left.CompareTo(right) < 0;

    public static bool operator >(ContentHash left, ContentHash right) => left.CompareTo(right) > 0;

    public static bool operator <=(ContentHash left, ContentHash right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ContentHash left, ContentHash right) => left.CompareTo(right) >= 0;

    private sealed class JsonForm : JsonConverter<ContentHash>
    {
        public override ContentHash Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Parse(reader.GetString() ?? throw new JsonException("a hash may not be null"));

        public override void Write(Utf8JsonWriter writer, ContentHash value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
