using System.Runtime.CompilerServices;
using System.Text;
using MimeKit;
using MimeKit.Cryptography;
using MimeKit.Tnef;
using Waybill.Extraction.Formats.Html;
using Waybill.Extraction.Formats.PlainText;

namespace Waybill.Extraction.Formats.Email;

/// <summary>Walks the parts of a mail: text becomes blocks, everything that is a file becomes a child.</summary>
internal sealed class EmailParts(Original original)
{
    /// <summary>Stands in a <c>.partial.emlx</c> where an attachment was taken out.</summary>
    private const string AppleLength = "X-Apple-Content-Length";

    private readonly List<ContentBlock> _blocks = [];

    public IReadOnlyList<ContentBlock> Blocks => _blocks;

    public List<Problem> Problems { get; } = [];

    public async Task ReadAsync(MimeEntity entity, CancellationToken cancellation)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        cancellation.ThrowIfCancellationRequested();
        switch (entity)
        {
            case MultipartEncrypted encrypted:
                Problems.Add(new Problem(ProblemCode.Encrypted, "the text of the mail opens with a key only (PGP)"));
                NameEncrypted(encrypted.OfType<MimePart>().Where(part => !part.ContentType.IsMimeType("application", "pgp-encrypted")), "encrypted.asc");
                break;
            case ApplicationPkcs7Mime { SecureMimeType: not SecureMimeType.SignedData }:
                Problems.Add(new Problem(ProblemCode.Encrypted, "the text of the mail opens with a certificate only (S/MIME)"));
                NameEncrypted([(MimePart)entity], "smime.p7m");
                break;
            case MultipartAlternative alternatives:
                await ReadAlternativesAsync(alternatives, cancellation);
                break;
            case Multipart multipart:
                foreach (var part in multipart)
                {
                    await ReadAsync(part, cancellation);
                }

                break;
            case MessagePart { Message: { } message } forwarded:
                await AddMessageAsync(forwarded, message, cancellation);
                break;
            case TnefPart tnef:
                await ReadTnefAsync(tnef, cancellation);
                break;
            case TextPart { IsAttachment: false, FileName: null or "" } text when text.IsPlain || text.IsHtml:
                await ReadTextAsync(text, cancellation);
                break;
            case MimePart part:
                if (part.ContentType.IsMimeType("multipart", "*"))
                {
                    Problems.Add(new Problem(ProblemCode.LimitReached, $"parts lie in more than {original.Limits.MaxDepth} others; what is deeper was taken out as it stands"));
                }

                await AddFileAsync(part, cancellation);
                break;
        }
    }

    /// <summary>A part that nobody here can open has its row all the same.</summary>
    private void NameEncrypted(IEnumerable<MimePart> parts, string otherwise)
    {
        foreach (var part in parts)
        {
            original.Children.AddLost(
                string.IsNullOrWhiteSpace(part.FileName) ? otherwise : part.FileName,
                part.ContentDisposition?.ModificationDate,
                new Problem(ProblemCode.Encrypted, "it opens with the key of the mail's reader only"));
        }
    }

    /// <summary>Plain text says what the author typed; HTML is read where there is none. Files among the alternatives are kept.</summary>
    private async Task ReadAlternativesAsync(MultipartAlternative alternatives, CancellationToken cancellation)
    {
        var before = _blocks.Count;
        foreach (var part in alternatives.Where(part => part is TextPart { IsPlain: true }))
        {
            await ReadAsync(part, cancellation);
        }

        var hasText = _blocks.Count > before;
        foreach (var part in alternatives.Where(part => part is not TextPart { IsPlain: true }))
        {
            if (!hasText || part is not TextPart { IsHtml: true })
            {
                var count = _blocks.Count;
                await ReadAsync(part, cancellation);
                if (hasText)
                {
                    // The same text again, wrapped together with its pictures.
                    _blocks.RemoveRange(count, _blocks.Count - count);
                }

                hasText |= _blocks.Count > before;
            }
        }
    }

    private async Task ReadTextAsync(TextPart part, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        if (part.Content is null)
        {
            return;
        }

        await part.Content.DecodeToAsync(bytes, cancellation);
        if (bytes.Length > original.Limits.MaxMarkup)
        {
            throw new LimitReachedException(original.Limits.TooMuchMarkup);
        }

        var content = bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
        if (part.IsHtml)
        {
            using var page = await HtmlFormat.ParseAsync(HtmlFormat.Decode(content.Span, part.ContentType.Charset).Text, cancellation);
            _blocks.AddRange(HtmlBlocks.Read(page, cancellation));
            return;
        }

        var text = CleanText.Of(Decode(content.Span, part.ContentType.Charset));
        if (text.Contains("-----BEGIN PGP MESSAGE-----", StringComparison.Ordinal))
        {
            Problems.Add(new Problem(ProblemCode.Encrypted, "a part of the text opens with a key only (PGP)"));
        }

        _blocks.AddRange(TextLayout.Blocks(part.IsFlowed ? Unflow(text) : text).Select(block => new ContentBlock(block)));
    }

    private static string Decode(ReadOnlySpan<byte> bytes, string? charset)
    {
        var detected = TextEncodings.Detect(bytes);
        var declared = charset is null ? null : TextEncodings.Get(charset);

        // Programs declare ASCII and send what they have; and UTF-8 can be proved wrong.
        var isWrong = declared is null or ASCIIEncoding || (declared is UTF8Encoding && detected is { Encoding: not UTF8Encoding });
        return (isWrong ? detected?.Encoding ?? Encoding.UTF8 : declared!).GetString(bytes); // a null one is wrong
    }

    /// <summary>RFC 3676 §4: a line that ends with a space goes on in the next, except before a signature.</summary>
    private static string Unflow(string text)
    {
        var flowed = new StringBuilder(text.Length);
        foreach (var line in text.Split('\n'))
        {
            flowed.Append(line);
            if (!line.EndsWith(' ') || line == "-- ")
            {
                flowed.Append('\n');
            }
        }

        return flowed.ToString();
    }

    private async Task AddMessageAsync(MessagePart part, MimeMessage message, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        await message.WriteToAsync(bytes, cancellation);
        bytes.Position = 0;
        var name = part.ContentDisposition?.FileName ?? part.ContentType.Name ?? NameAfter(message.Subject);
        await original.Children.AddAsync(name, message.Date == DateTimeOffset.MinValue ? null : message.Date, bytes, packedBytes: null, cancellation);
    }

    /// <summary>A saved page gives its parts the addresses that they were fetched from (RFC 2557); nothing is fetched here.</summary>
    private static string? NameIn(Uri? location)
    {
        var address = location?.OriginalString ?? "";
        var path = address.Split('?', '#')[0];
        var name = path[(path.LastIndexOf('/') + 1)..];
        return name.Length is > 0 and <= 100 && !address.StartsWith("cid:", StringComparison.OrdinalIgnoreCase) ? name : null;
    }

    private static string NameAfter(string? subject)
    {
        var name = CleanText.OneLine(subject ?? "").Replace('/', '_').Replace('\\', '_');
        return name.Length switch { 0 => "message.eml", > 100 => name[..100] + ".eml", _ => name + ".eml" };
    }

    private async Task ReadTnefAsync(TnefPart tnef, CancellationToken cancellation)
    {
        MimeMessage inner;
        try
        {
            inner = tnef.ConvertToMessage();
        }
        catch (Exception fault) when (ParserFaults.IsOfFile(fault))
        {
            await AddFileAsync(tnef, cancellation);
            return;
        }

        using (inner)
        {
            if (inner.Body is { } body)
            {
                await ReadAsync(body, cancellation);
            }
        }
    }

    private async Task AddFileAsync(MimePart part, CancellationToken cancellation)
    {
        var name = !string.IsNullOrWhiteSpace(part.FileName) ? part.FileName : NameIn(part.ContentLocation) ?? "attachment." + part.ContentType.MediaSubtype;
        if (part.Content is null)
        {
            original.Children.AddLost(name, part.ContentDisposition?.ModificationDate, new Problem(ProblemCode.LostInContainer, "the mail names it and holds nothing of it"));
            return;
        }

        if (part.Headers.Contains(AppleLength) && part.Content.Stream is null or { Length: 0 })
        {
            original.Children.AddLost(name, part.ContentDisposition?.ModificationDate, new Problem(ProblemCode.LostInContainer, "Apple Mail keeps it in a file of its own, outside the mail"));
            return;
        }

        await using var bytes = part.Content.Open();
        await original.Children.AddAsync(name, part.ContentDisposition?.ModificationDate, bytes, packedBytes: null, cancellation);
    }
}
