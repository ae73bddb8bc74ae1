using System.Buffers.Binary;
using System.Text;

namespace Waybill.Extraction.Formats.Recordings;

/// <summary>Sound in FLAC (RFC 9639) and Ogg (Vorbis, Opus, Speex), named with what its comments say.</summary>
internal sealed class XiphFormat : IFileFormat
{
    private const int MostCommentBytes = 16 << 20;
    private const int MostComments = 1000;

    public string Name => "sound recording (FLAC, Ogg)";

    public bool Recognises(FileHead head) => head.StartsWith("fLaC"u8) || head.StartsWith("OggS"u8);

    public async Task<Outcome<FileContents>> ExtractAsync(Original original, CancellationToken cancellation)
    {
        var tags = new RecordingTags();
        await using var file = original.Open();
        if (original.Head.StartsWith("fLaC"u8))
        {
            await ReadBlocksAsync(file, tags, cancellation);
            return tags.ToOutcome("audio/flac");
        }

        var start = new byte[Math.Min(MostCommentBytes, file.Length)];
        var read = await file.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellation);
        var packets = OggPackets.First(start.AsSpan(0, read), 2);
        if (packets.Count > 1)
        {
            // Vorbis, Opus and Theora each put a name before their comments; Speex puts none.
            var comments = packets[1].AsSpan();
            var skip = comments.StartsWith("OpusTags"u8) ? 8 : comments.Length > 7 && comments[1..].StartsWith("vorbis"u8) ? 7 : comments.Length > 7 && comments[1..].StartsWith("theora"u8) ? 7 : 0;
            ReadComments(comments[skip..], tags);
        }

        var isFilm = packets.Count > 0 && packets[0].AsSpan().IndexOf("theora"u8) >= 0;
        return tags.ToOutcome(isFilm ? "video/ogg" : "audio/ogg");
    }

    private static async Task ReadBlocksAsync(FileStream file, RecordingTags tags, CancellationToken cancellation)
    {
        const int StreamInfo = 0;
        const int Comments = 4;
        var header = new byte[4];
        file.Position = 4;
        for (var isLast = false; !isLast && await file.ReadAtLeastAsync(header, 4, throwOnEndOfStream: false, cancellation) == 4;)
        {
            isLast = (header[0] & 0x80) != 0;
            var (kind, length) = (header[0] & 0x7F, (header[1] << 16) | (header[2] << 8) | header[3]);
            var next = file.Position + length;
            if (kind is StreamInfo or Comments)
            {
                var body = new byte[Math.Min(length, Math.Max(0, file.Length - file.Position))];
                await file.ReadExactlyAsync(body, cancellation);
                if (kind == Comments)
                {
                    ReadComments(body, tags);
                }
                else if (body.Length >= 18 && (BinaryPrimitives.ReadUInt32BigEndian(body.AsSpan(10)) >> 12) is var rate and > 0)
                {
                    var samples = ((long)(body[13] & 0x0F) << 32) | BinaryPrimitives.ReadUInt32BigEndian(body.AsSpan(14));
                    tags.AddLength((double)samples / rate);
                }
            }

            file.Position = Math.Min(next, file.Length);
        }
    }

    /// <summary>The name of the program, then a number of <c>NAME=value</c> in UTF-8, each behind its length.</summary>
    private static void ReadComments(ReadOnlySpan<byte> bytes, RecordingTags tags)
    {
        var at = 0;
        if (Next(bytes, ref at) is null || at + 4 > bytes.Length)
        {
            return;
        }

        var count = Math.Min(BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]), MostComments);
        at += 4;
        for (var i = 0; i < count && Next(bytes, ref at) is { } comment; i++)
        {
            var equals = comment.IndexOf('=', StringComparison.Ordinal);
            var label = equals <= 0 ? null : comment[..equals].ToUpperInvariant() switch
            {
                "TITLE" => "Title",
                "ARTIST" or "PERFORMER" => "Artist",
                "ALBUMARTIST" => "Album artist",
                "ALBUM" => "Album",
                "GENRE" => "Genre",
                "DATE" or "YEAR" => "Year",
                "TRACKNUMBER" => "track",
                "DISCNUMBER" => "disc",
                "COMMENT" => "Comment",
                "DESCRIPTION" => "Description",
                "COPYRIGHT" => "Copyright",
                "COMPOSER" => "Composer",
                "ORGANIZATION" => "Organisation",
                "LOCATION" => "Place",
                "CONTACT" => "Contact",
                "ENCODER" => "Encoded by",
                _ => null,
            };
            if (label is not null)
            {
                tags.Add(label, comment[(equals + 1)..]);
            }
        }

        static string? Next(ReadOnlySpan<byte> bytes, ref int at)
        {
            if (at + 4 > bytes.Length || BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]) is var length && length > bytes.Length - at - 4)
            {
                return null;
            }

            var text = Encoding.UTF8.GetString(bytes.Slice(at + 4, (int)length));
            at += 4 + (int)length;
            return text;
        }
    }
}
