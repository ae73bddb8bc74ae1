using System.Buffers.Binary;
using System.Text;
using Waybill.Extraction.Formats.PlainText;

namespace Waybill.Extraction.Formats.Recordings;

/// <summary>Sound in MP3, named with what its tags say (ID3 versions 1 to 2.4); what is spoken in it is not written down.</summary>
internal sealed class Mp3Format : IFileFormat
{
    private const int HeaderBytes = 10;
    private const int OldTagBytes = 128;
    private const int MostTagBytes = 16 << 20;

    public string Name => "sound recording (MP3)";

    public bool Recognises(FileHead head) => head.StartsWith("ID3"u8) || (head.Bytes.Length > 4 && head.Bytes.Span is [0xFF, 0xFB or 0xFA or 0xF3 or 0xF2 or 0xE3, var rate, ..] && rate >> 4 is > 0 and < 15);

    public async Task<Outcome<FileContents>> ExtractAsync(Original original, CancellationToken cancellation)
    {
        var tags = new RecordingTags();
        await using var file = original.Open();
        var header = new byte[HeaderBytes];
        if (await file.ReadAtLeastAsync(header, HeaderBytes, throwOnEndOfStream: false, cancellation) == HeaderBytes && header.AsSpan().StartsWith("ID3"u8))
        {
            var bytes = new byte[Math.Min(Math.Min(SevenBits(header.AsSpan(6)), MostTagBytes), file.Length)];
            var read = await file.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation);
            ReadFrames(bytes.AsSpan(0, read), header[3], (header[5] & 0x40) != 0, tags);
        }

        if (file.Length >= OldTagBytes)
        {
            var old = new byte[OldTagBytes];
            file.Position = file.Length - OldTagBytes;
            await file.ReadExactlyAsync(old, cancellation);
            ReadOldTag(old, tags);
        }

        return tags.ToOutcome("audio/mpeg");
    }

    /// <summary>Seven bits of each byte, so that no length looks like the start of sound (ID3v2 §3.1).</summary>
    private static int SevenBits(ReadOnlySpan<byte> bytes) =>
        ((bytes[0] & 0x7F) << 21) | ((bytes[1] & 0x7F) << 14) | ((bytes[2] & 0x7F) << 7) | (bytes[3] & 0x7F);

    private static void ReadFrames(ReadOnlySpan<byte> tag, int version, bool hasExtension, RecordingTags tags)
    {
        var (nameBytes, headBytes) = version == 2 ? (3, 6) : (4, 10);
        var at = hasExtension && version > 2 && tag.Length > 4 ? (version == 4 ? SevenBits(tag) : BinaryPrimitives.ReadInt32BigEndian(tag) + 4) : 0;
        while (at >= 0 && at + headBytes < tag.Length && tag[at] != 0)
        {
            var name = Encoding.Latin1.GetString(tag.Slice(at, nameBytes));
            var length = version == 2 ? (tag[at + 3] << 16) | (tag[at + 4] << 8) | tag[at + 5]
                : version == 4 ? SevenBits(tag[(at + 4)..])
                : BinaryPrimitives.ReadInt32BigEndian(tag[(at + 4)..]);
            at += headBytes;
            if (length <= 0)
            {
                break;
            }

            var body = tag.Slice(at, Math.Min(length, tag.Length - at));
            at += body.Length;
            ReadFrame(name, body, tags);
        }
    }

    private static void ReadFrame(string name, ReadOnlySpan<byte> body, RecordingTags tags)
    {
        if (name is "COMM" or "COM" or "USLT" or "ULT" && body.Length > 4)
        {
            // A language of three letters and a description stand before the words.
            var words = Texts(body[0], body[4..]);
            tags.Add(name is "COMM" or "COM" ? "Comment" : "Words", words.Skip(1).LastOrDefault(text => text.Length > 0));
            return;
        }

        var label = name switch
        {
            "TIT2" or "TT2" => "Title",
            "TPE1" or "TP1" => "Artist",
            "TPE2" or "TP2" => "Album artist",
            "TALB" or "TAL" => "Album",
            "TCON" or "TCO" => "Genre",
            "TYER" or "TYE" or "TDRC" or "TDRL" => "Year",
            "TCOM" or "TCM" => "Composer",
            "TCOP" or "TCR" => "Copyright",
            "TRCK" or "TRK" => "track",
            "TPOS" or "TPA" => "disc",
            "TENC" or "TEN" => "Encoded by",
            _ => null,
        };
        if (label is not null && body.Length > 1)
        {
            tags.Add(label, string.Join(", ", Texts(body[0], body[1..]).Where(text => text.Length > 0)));
        }
    }

    private static string[] Texts(byte encoding, ReadOnlySpan<byte> bytes)
    {
        if (encoding is not (1 or 2 or 3))
        {
            // Part by part: a zero between two texts would make them look like wide letters.
            var parts = new List<string>();
            foreach (var range in bytes.Split((byte)0))
            {
                parts.Add(Narrow(bytes[range]).Trim());
            }

            return [.. parts];
        }

        var text = encoding switch
        {
            1 when bytes is [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes),
            1 => Encoding.Unicode.GetString(bytes),
            2 => Encoding.BigEndianUnicode.GetString(bytes),
            _ => Encoding.UTF8.GetString(bytes),
        };
        return [.. text.Split('\0').Select(part => part.Trim('\uFEFF', ' '))];
    }

    /// <summary>Said to be Latin-1; programs write whatever their machine uses.</summary>
    private static string Narrow(ReadOnlySpan<byte> bytes) => TextEncodings.OfWords(bytes).GetString(bytes);

    private static void ReadOldTag(ReadOnlySpan<byte> tag, RecordingTags tags)
    {
        if (!tag.StartsWith("TAG"u8))
        {
            return;
        }

        tags.Add("Title", Field(tag.Slice(3, 30)));
        tags.Add("Artist", Field(tag.Slice(33, 30)));
        tags.Add("Album", Field(tag.Slice(63, 30)));
        tags.Add("Year", Field(tag.Slice(93, 4)));
        tags.Add("Comment", Field(tag.Slice(97, tag[125] == 0 ? 28 : 30)));

        static string Field(ReadOnlySpan<byte> bytes) => Narrow(bytes.IndexOf((byte)0) is >= 0 and var end ? bytes[..end] : bytes).Trim();
    }
}
