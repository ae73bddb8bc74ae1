namespace Waybill.Extraction.Formats.Recordings;

/// <summary>Joins the first packets of an Ogg stream, which are cut into pages and segments (RFC 3533 §6).</summary>
internal static class OggPackets
{
    private const int HeaderBytes = 27;

    public static IReadOnlyList<byte[]> First(ReadOnlySpan<byte> bytes, int count)
    {
        var packets = new List<byte[]>();
        using var packet = new MemoryStream();
        for (var at = 0; packets.Count < count && at + HeaderBytes <= bytes.Length && bytes[at..].StartsWith("OggS"u8);)
        {
            var segments = bytes[at + 26];
            var body = at + HeaderBytes + segments;
            for (var i = 0; i < segments && at + HeaderBytes + i < bytes.Length && packets.Count < count; i++)
            {
                var length = bytes[at + HeaderBytes + i];
                if (body + length > bytes.Length)
                {
                    return packets;
                }

                packet.Write(bytes.Slice(body, length));
                body += length;
                if (length < byte.MaxValue)
                {
                    packets.Add(packet.ToArray());
                    packet.SetLength(0);
                }
            }

            at = body;
        }

        return packets;
    }
}
