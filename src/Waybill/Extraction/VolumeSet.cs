using System.Text;
using System.Text.Json;

namespace Waybill.Extraction;

/// <summary>How the parts of one archive hang together.</summary>
public enum VolumeKind
{
    /// <summary>One file cut into pieces: <c>a.7z.001</c>, <c>a.zip.001</c>.</summary>
    Pieces,

    /// <summary>Volumes with headers of their own: <c>a.part1.rar</c>, <c>a.rar</c> with <c>a.r00</c>.</summary>
    Rar,

    /// <summary><c>a.z01</c> with <c>a.zip</c> as the last.</summary>
    Zip,
}

/// <summary>The parts of one archive that stood side by side, as one file: a line that names them, then their bytes.</summary>
/// <remarks>What an archive in parts gives depends on its parts and on their order, and a result may depend on the bytes of one file only: so the
/// parts are put together in one, and their order is among its bytes.</remarks>
/// <param name="Name">Of the whole: <c>a.7z</c>.</param>
/// <param name="Parts">In their order.</param>
/// <param name="Missing">Numbers of parts, from 1, that are not there although later ones are.</param>
public sealed record VolumeSet(VolumeKind Kind, string Name, IReadOnlyList<VolumePart> Parts, IReadOnlyList<int> Missing)
{
    private const int LongestHead = 1 << 20;

    internal static ReadOnlySpan<byte> Signature => "waybill volumes 1\n"u8;

    /// <summary>Writes the line; the bytes of the parts follow in their order.</summary>
    public async Task WriteHeadAsync(Stream target, CancellationToken cancellation)
    {
        await target.WriteAsync(Signature.ToArray(), cancellation);
        await target.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(this, WaybillJson.Options), cancellation);
        await target.WriteAsync("\n"u8.ToArray(), cancellation);
    }

    /// <summary>The set, and where the bytes of its first part begin.</summary>
    internal static async Task<(VolumeSet Set, long Begin)> ReadHeadAsync(Stream file, CancellationToken cancellation)
    {
        var head = new byte[Math.Min(LongestHead, file.Length)];
        await file.ReadExactlyAsync(head, cancellation);
        var end = head.AsSpan(Signature.Length).IndexOf((byte)'\n');
        var line = end < 0 ? throw new InvalidDataException("the line that names the parts is cut off") : head.AsMemory(Signature.Length, end);
        var set = JsonSerializer.Deserialize<VolumeSet>(line.Span, WaybillJson.Options) ?? throw new InvalidDataException("no parts are named");
        var begin = Signature.Length + end + 1L;
        return set.Parts.Count > 0 && set.Parts.All(part => part.LengthInBytes >= 0) && set.Parts.Sum(part => part.LengthInBytes) == file.Length - begin
            ? (set, begin)
            : throw new InvalidDataException("the parts are not as long as the line says");
    }

    public override string ToString() => new StringBuilder(Name).Append(" in ").Append(Parts.Count).Append(" parts").ToString();
}

/// <param name="Number">From 1.</param>
public sealed record VolumePart(int Number, string Name, long LengthInBytes);
