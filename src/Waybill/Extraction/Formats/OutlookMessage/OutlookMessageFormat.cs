using System.Globalization;
using MimeKit.Tnef;
using Waybill.Extraction.Formats.Compound;
using Waybill.Extraction.Formats.Html;
using Waybill.Extraction.Formats.PlainText;
using Waybill.Extraction.Formats.Rtf;

namespace Waybill.Extraction.Formats.OutlookMessage;

/// <summary>A message that Outlook saved as a file (.msg), [MS-OXMSG]: heading, text, attachments and enclosed messages as children.</summary>
internal sealed class OutlookMessageFormat : IFileFormat
{
    private const int HeaderOfMessage = 32;
    private const int HeaderOfEnclosed = 24;
    private const int HeaderOfPart = 8;

    public string Name => "Outlook message (.msg)";

    public bool Recognises(FileHead head) => head.HasRootStream("__properties_version1.0") || head.RootStreams?.Any(name => name.StartsWith("__substg1.0_", StringComparison.Ordinal)) == true;

    public async Task<Outcome<FileContents>> ExtractAsync(Original original, CancellationToken cancellation)
    {
        await using var file = original.Open();
        var reader = CompoundReader.Open(file);
        var plain = new MessageProperties(reader, reader.Root, HeaderOfMessage);
        var codePage = plain.Number(0x3FFD) ?? plain.Number(0x3FDE);
        var message = new MessageProperties(reader, reader.Root, HeaderOfMessage) { CodePage = codePage };
        var recipients = Recipients(reader, codePage);
        var metadata = ReadMetadata(message, recipients).Build();
        var blocks = Heading(metadata).ToList();
        var problems = new List<Problem>();
        try
        {
            blocks.AddRange(await ReadTextAsync(message, original.Limits, cancellation));
        }
        catch (Exception fault) when (ParserFaults.IsOfFile(fault))
        {
            problems.Add(new Problem(ProblemCode.Damaged, $"the text of the message: {ParserFaults.Describe(fault)}"));
        }

        await AddAttachmentsAsync(reader, codePage, original, cancellation);
        if (original.Children.Full is { } full)
        {
            problems.Add(full);
        }

        return new Outcome<FileContents>(
            new FileContents
            {
                MediaType = "application/vnd.ms-outlook",
                Metadata = metadata,
                Pages = [new ContentPage { Number = 1, Blocks = blocks }],
                Children = original.Children.Files,
            },
            problems);
    }

    private static MetadataBuilder ReadMetadata(MessageProperties message, IReadOnlyList<(int Kind, string Address)> recipients)
    {
        return new MetadataBuilder()
            .Add(MetadataKeys.From, Address(message.Text(0x0C1A) ?? message.Text(0x0042), message.Text(0x5D01) ?? message.Text(0x0C1F) ?? message.Text(0x0065)))
            .Add(MetadataKeys.To, All(1) ?? message.Text(0x0E04))
            .Add(MetadataKeys.Cc, All(2) ?? message.Text(0x0E03))
            .Add("bcc", All(3) ?? message.Text(0x0E02))
            .Add(MetadataKeys.Subject, message.Text(0x0037) ?? message.Text(0x0E1D))
            .Add(MetadataKeys.Sent, message.Moment(0x0039) ?? message.Moment(0x0E06))
            .Add(MetadataKeys.Created, message.Moment(0x3007))
            .Add(MetadataKeys.Modified, message.Moment(0x3008))
            .Add(MetadataKeys.MessageId, message.Text(0x1035)?.Trim('<', '>', ' '))
            .Add(MetadataKeys.InReplyTo, message.Text(0x1042)?.Trim('<', '>', ' '))
            .Add("references", message.Text(0x1039))
            .Add("message-class", message.Text(0x001A));

        string? All(int kind) => string.Join(", ", recipients.Where(recipient => recipient.Kind == kind).Select(recipient => recipient.Address)) is { Length: > 0 } all ? all : null;
    }

    /// <summary>The lines that a reader of the message sees above it.</summary>
    private static IEnumerable<ContentBlock> Heading(IReadOnlyDictionary<string, string> metadata)
    {
        foreach (var (label, key) in new[] { ("From", MetadataKeys.From), ("To", MetadataKeys.To), ("Cc", MetadataKeys.Cc), ("Date", MetadataKeys.Sent), ("Subject", MetadataKeys.Subject) })
        {
            if (metadata.TryGetValue(key, out var value))
            {
                yield return new ContentBlock($"{label}: {value}");
            }
        }
    }

    /// <summary>Plain text says what was typed; HTML and RTF are read where there is none.</summary>
    private static async Task<IReadOnlyList<ContentBlock>> ReadTextAsync(MessageProperties message, ExtractionLimits limits, CancellationToken cancellation)
    {
        if (message.Text(0x1000) is { } body && !string.IsNullOrWhiteSpace(body))
        {
            return [.. TextLayout.Blocks(CleanText.Of(body)).Select(block => new ContentBlock(block))];
        }

        if (message.Bytes(0x1013) is { Length: > 0 } html)
        {
            var charset = message.Number(0x3FDE) is { } page ? TextEncodings.Get(page)?.WebName : null;
            using var shown = await HtmlFormat.ParseAsync(HtmlFormat.Decode(html, charset).Text, cancellation);
            return HtmlBlocks.Read(shown, cancellation);
        }

        if (message.Text(0x1013) is { Length: > 0 } written)
        {
            using var shown = await HtmlFormat.ParseAsync(written, cancellation);
            return HtmlBlocks.Read(shown, cancellation);
        }

        if (message.Bytes(0x1009) is { Length: > 16 } packed)
        {
            var unpacked = new RtfCompressedToRtf().Flush(packed, 0, packed.Length, out var start, out var length);
            var text = new RtfText(limits);
            new RtfReader(unpacked.AsMemory(start, length), text, cancellation).Read();
            return text.Blocks;
        }

        return [];
    }

    private static List<(int Kind, string Address)> Recipients(CompoundReader reader, int? codePage)
    {
        var recipients = new List<(int, string)>();
        foreach (var entry in Parts(reader, "__recip_version1.0_"))
        {
            var properties = new MessageProperties(reader, entry, HeaderOfPart) { CodePage = codePage };
            if (Address(properties.Text(0x3001), properties.Text(0x39FE) ?? properties.Text(0x3003)) is { } address)
            {
                recipients.Add((properties.Number(0x0C15) ?? 1, address));
            }
        }

        return recipients;
    }

    /// <summary>Recipients or attachments in the order of their numbers, which are the ends of their names.</summary>
    private static IEnumerable<CompoundEntry> Parts(CompoundReader reader, string start) =>
        reader.Root.Children.Where(child => child.IsStorage && child.Name.StartsWith(start, StringComparison.Ordinal)).OrderBy(child => child.Name, StringComparer.Ordinal);

    /// <summary>An address of Exchange's own (<c>/O=…</c>) is shown only where there is nothing better.</summary>
    private static string? Address(string? name, string? address)
    {
        name = name?.Trim('\'', ' ');
        return (name, address) switch
        {
            (null or "", null or "") => null,
            (null or "", _) => address,
            (_, null or "") => name,
            _ when address.StartsWith('/') || name.Equals(address, StringComparison.OrdinalIgnoreCase) => name,
            _ => $"{name} <{address}>",
        };
    }

    private static async Task AddAttachmentsAsync(CompoundReader reader, int? codePage, Original original, CancellationToken cancellation)
    {
        var number = 0;
        foreach (var entry in Parts(reader, "__attach_version1.0_"))
        {
            cancellation.ThrowIfCancellationRequested();
            number++;
            var properties = new MessageProperties(reader, entry, HeaderOfPart) { CodePage = codePage };
            var name = properties.Text(0x3707) ?? properties.Text(0x3704) ?? properties.Text(0x3001) ?? string.Create(CultureInfo.InvariantCulture, $"attachment{number}");
            var modified = properties.Moment(0x3008);
            if (properties.Bytes(0x3701) is { } bytes)
            {
                using var stream = new MemoryStream(bytes, writable: false);
                await original.Children.AddAsync(name, modified, stream, packedBytes: null, cancellation);
            }
            else if (properties.Storage(0x3701) is { } enclosed)
            {
                await AddStorageAsync(reader, enclosed, name, modified, original, cancellation);
            }
            else
            {
                original.Children.AddLost(name, modified, new Problem(ProblemCode.LostInContainer, "the message names it and holds nothing of it"));
            }
        }
    }

    private static async Task AddStorageAsync(CompoundReader reader, CompoundEntry enclosed, string name, DateTimeOffset? modified, Original original, CancellationToken cancellation)
    {
        if (enclosed.Find("__properties_version1.0") is null)
        {
            await OleObjects.AddAsync(reader, enclosed, name, original.Children, cancellation);
            return;
        }

        // An enclosed message has a shorter header before its properties than one that stands alone.
        var streams = OleObjects.StreamsOf(reader, enclosed)
            .Select(stream => stream.Path == "__properties_version1.0" && stream.Bytes.Length >= HeaderOfEnclosed
                ? (stream.Path, [.. stream.Bytes[..HeaderOfEnclosed], .. new byte[HeaderOfMessage - HeaderOfEnclosed], .. stream.Bytes[HeaderOfEnclosed..]])
                : stream)
            .ToArray();
        if (CompoundWriter.Write(streams) is not { } copy)
        {
            original.Children.AddLost(name, modified, new Problem(ProblemCode.LimitReached, "an enclosed message too large to be taken out"));
            return;
        }

        using var bytes = new MemoryStream(copy, writable: false);
        await original.Children.AddAsync(name.EndsWith(".msg", StringComparison.OrdinalIgnoreCase) ? name : name + ".msg", modified, bytes, packedBytes: null, cancellation);
    }
}
