using System.Buffers.Binary;
using System.Text;

namespace Waybill.Extraction.Formats.Recordings;

/// <summary>Sound and film in MP4 (ISO/IEC 14496-12), named with what its tags say; what is said in it is not written down.</summary>
internal sealed class Mp4Format : IFileFormat
{
    private const int Deepest = 12;
    private const int LongestTag = 1 << 20;
    private const int MostBoxes = 100_000;

    public string Name => "sound or film (MP4)";

    /// <summary>Pictures of phones share the container and say so by their brand.</summary>
    public bool Recognises(FileHead head) =>
        head.HasAt(4, "ftyp"u8) && !head.HasAt(8, "hei"u8) && !head.HasAt(8, "hev"u8) && !head.HasAt(8, "mif1"u8) && !head.HasAt(8, "msf1"u8) && !head.HasAt(8, "avi"u8);

    public async Task<Outcome<FileContents>> ExtractAsync(Original original, CancellationToken cancellation)
    {
        var tags = new RecordingTags();
        await using var file = original.Open();
        await new Boxes(file, tags, cancellation).ReadAsync(0, file.Length, "", 0);
        return tags.ToOutcome(original.Head.HasAt(8, "M4A"u8) ? "audio/mp4" : "video/mp4");
    }

    private static void AddTag(string name, ReadOnlySpan<byte> value, RecordingTags tags)
    {
        var label = name switch
        {
            "\u00A9nam" => "Title",
            "\u00A9ART" => "Artist",
            "aART" => "Album artist",
            "\u00A9alb" => "Album",
            "\u00A9gen" => "Genre",
            "\u00A9day" => "Year",
            "\u00A9wrt" => "Composer",
            "\u00A9cmt" => "Comment",
            "\u00A9lyr" => "Words",
            "desc" => "Description",
            "cprt" => "Copyright",
            "\u00A9too" => "Encoded by",
            _ => null,
        };
        if (label is not null && BinaryPrimitives.ReadInt32BigEndian(value) == 1)
        {
            tags.Add(label, Encoding.UTF8.GetString(value[8..]));
        }
    }

    /// <summary>When it was recorded, in seconds since 1904, and how long it runs (ISO/IEC 14496-12 §8.2.2).</summary>
    private static void AddTimes(ReadOnlySpan<byte> header, RecordingTags tags)
    {
        var isWide = header[0] == 1;
        if (header.Length < (isWide ? 32 : 20))
        {
            return;
        }

        var created = isWide ? BinaryPrimitives.ReadUInt64BigEndian(header[4..]) : BinaryPrimitives.ReadUInt32BigEndian(header[4..]);
        var ticks = BinaryPrimitives.ReadUInt32BigEndian(header[(isWide ? 20 : 12)..]);
        var length = isWide ? BinaryPrimitives.ReadUInt64BigEndian(header[24..]) : BinaryPrimitives.ReadUInt32BigEndian(header[16..]);
        if (created is > 0 and < 6_000_000_000)
        {
            tags.Add("Recorded", MetadataBuilder.Iso(new DateTimeOffset(1904, 1, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(created)));
        }

        tags.AddLength(ticks > 0 ? (double)length / ticks : 0);
    }

    /// <summary>Walks boxes inside boxes down to the tags.</summary>
    private sealed class Boxes(FileStream file, RecordingTags tags, CancellationToken cancellation)
    {
        private int _count;

        public async Task ReadAsync(long at, long end, string parent, int depth)
        {
            var header = new byte[16];
            while (at + 8 <= end && depth < Deepest && _count++ < MostBoxes)
            {
                file.Position = at;
                var read = await file.ReadAtLeastAsync(header, header.Length, throwOnEndOfStream: false, cancellation);
                if (read < 8)
                {
                    return;
                }

                long length = BinaryPrimitives.ReadUInt32BigEndian(header);
                var name = Encoding.Latin1.GetString(header, 4, 4);
                var start = at + 8;
                if (length == 1 && read == 16)
                {
                    length = BinaryPrimitives.ReadInt64BigEndian(header.AsSpan(8));
                    start = at + 16;
                }

                var boxEnd = length == 0 || length > end - at ? end : at + length;
                if (boxEnd < start)
                {
                    return;
                }

                if (name is "moov" or "udta" or "ilst" || parent == "ilst")
                {
                    await ReadAsync(start, boxEnd, name == "ilst" || parent != "ilst" ? name : "tag:" + name, depth + 1);
                }
                else if (name == "meta")
                {
                    await ReadAsync(start + 4, boxEnd, name, depth + 1);
                }
                else if (name == "mvhd" && boxEnd - start >= 20)
                {
                    var value = new byte[Math.Min(32, boxEnd - start)];
                    file.Position = start;
                    await file.ReadExactlyAsync(value, cancellation);
                    AddTimes(value, tags);
                }
                else if (name == "data" && parent.StartsWith("tag:", StringComparison.Ordinal) && boxEnd - start is > 8 and < LongestTag)
                {
                    var value = new byte[boxEnd - start];
                    file.Position = start;
                    await file.ReadExactlyAsync(value, cancellation);
                    AddTag(parent[4..], value, tags);
                }

                at = boxEnd;
            }
        }
    }
}
