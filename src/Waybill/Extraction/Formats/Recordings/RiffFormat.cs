using System.Buffers.Binary;
using System.Text;
using Waybill.Extraction.Formats.PlainText;

namespace Waybill.Extraction.Formats.Recordings;

/// <summary>Sound and film in RIFF (WAV, AVI), named with what its list of information says.</summary>
internal sealed class RiffFormat : IFileFormat
{
    private const int Deepest = 6;
    private const int MostChunks = 10_000;
    private const int LongestText = 1 << 20;

    public string Name => "sound or film (WAV, AVI)";

    public bool Recognises(FileHead head) => head.StartsWith("RIFF"u8) && (head.HasAt(8, "WAVE"u8) || head.HasAt(8, "AVI "u8));

    public async Task<Outcome<FileContents>> ExtractAsync(Original original, CancellationToken cancellation)
    {
        await using var file = original.Open();
        var chunks = new Chunks(file, cancellation);
        await chunks.ReadAsync(12, file.Length, isInformation: false, 0);
        return chunks.Tags.ToOutcome(original.Head.HasAt(8, "WAVE"u8) ? "audio/vnd.wave" : "video/x-msvideo");
    }

    private static string? LabelOf(string name) => name switch
    {
        "INAM" => "Title",
        "IART" => "Artist",
        "IPRD" => "Album",
        "ICRD" => "Year",
        "IGNR" => "Genre",
        "ICMT" => "Comment",
        "ICOP" => "Copyright",
        "ISBJ" => "Subject",
        "IENG" or "ITCH" => "Engineer",
        "ISFT" => "Encoded by",
        "IDIT" => "Recorded",
        _ => null,
    };

    private sealed class Chunks(FileStream file, CancellationToken cancellation)
    {
        private int _count;
        private uint _bytesPerSecond;

        public RecordingTags Tags { get; } = new();

        public async Task ReadAsync(long at, long end, bool isInformation, int depth)
        {
            var header = new byte[12];
            while (at + 8 <= end && depth < Deepest && _count++ < MostChunks)
            {
                file.Position = at;
                var read = await file.ReadAtLeastAsync(header, header.Length, throwOnEndOfStream: false, cancellation);
                if (read < 8)
                {
                    return;
                }

                var (name, length) = (Encoding.ASCII.GetString(header, 0, 4), (long)BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(4)));
                var chunkEnd = Math.Min(end, at + 8 + length);
                if (name == "LIST" && read == 12)
                {
                    await ReadAsync(at + 12, chunkEnd, header.AsSpan(8).SequenceEqual("INFO"u8), depth + 1);
                }
                else if (name == "data")
                {
                    Tags.AddLength(_bytesPerSecond > 0 ? (double)length / _bytesPerSecond : 0);
                }
                else if (name is "fmt " or "IDIT" || isInformation)
                {
                    var body = new byte[Math.Min(chunkEnd - at - 8, LongestText)];
                    file.Position = at + 8;
                    await file.ReadExactlyAsync(body, cancellation);
                    Take(name, body);
                }

                // Chunks begin at even places.
                at = at + 8 + length + (length & 1);
            }
        }

        private void Take(string name, byte[] body)
        {
            if (name == "fmt ")
            {
                _bytesPerSecond = body.Length >= 12 ? BinaryPrimitives.ReadUInt32LittleEndian(body.AsSpan(8)) : 0;
            }
            else if (LabelOf(name) is { } label)
            {
                var text = body.AsSpan().TrimEnd((byte)0);
                Tags.Add(label, TextEncodings.OfWords(text).GetString(text));
            }
        }
    }
}
