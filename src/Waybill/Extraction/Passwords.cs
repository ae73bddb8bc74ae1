using System.Security.Cryptography;
using System.Text.Json;

namespace Waybill.Extraction;

/// <summary>Passwords to try on files that ask for one, in the order in which they are tried.</summary>
public sealed class Passwords(IReadOnlyList<Password> all)
{
    public static Passwords None { get; } = new([]);

    public IReadOnlyList<Password> All { get; } = all;

    /// <summary>Stands for the list in fingerprints: what an encrypted file gives depends on it.</summary>
    public string Digest { get; } = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(all.Select(p => new[] { p.Word, p.Source }))));
}

/// <param name="Word">Never shown, logged or exported.</param>
/// <param name="Source">Where it was had from, in words for a person: <c>password 3 of the list</c>.</param>
public sealed record Password(string Word, string Source)
{
    public override string ToString() => Source;
}
