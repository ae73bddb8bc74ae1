using System.Text.RegularExpressions;
using MimeKit;

namespace Waybill.Extraction.Formats.Email;

/// <summary>A mail as it travelled, RFC 5322 and MIME: the heading a reader sees, the text, attachments and forwarded mails as children.</summary>
internal sealed partial class EmailFormat : IFileFormat
{
    private const int HeadersNeeded = 2;

    public string Name => "e-mail";

    /// <summary>By the shape of its headers: at least two that only mail has, before anything that is no header.</summary>
    public bool Recognises(FileHead head) => LooksLikeHeaders(head.Ascii());

    internal static bool LooksLikeHeaders(string start)
    {
        var found = 0;
        foreach (var line in start.TrimStart('\uFFFD', ' ', '\r', '\n').Split('\n'))
        {
            if (line.Length == 0 || line[0] is '\r' || !(Header().IsMatch(line) || line[0] is ' ' or '\t'))
            {
                break;
            }

            found += MailHeader().IsMatch(line) ? 1 : 0;
            if (found == 1 && Enclosed().IsMatch(line))
            {
                // What was signed or encrypted as a whole begins with its type and has no sender of its own.
                return true;
            }
        }

        return found >= HeadersNeeded;
    }

    /// <summary>True where any line of a header is one.</summary>
    internal static bool HasHeader(string header) => header.Split('\n').Any(line => MailHeader().IsMatch(line));

    public async Task<Outcome<FileContents>> ExtractAsync(Original original, CancellationToken cancellation)
    {
        await using var file = original.Open();
        return await ReadAsync(file, original, cancellation);
    }

    /// <summary>Reads the mail that stands in the stream; its parts become children of the original.</summary>
    internal static async Task<Outcome<FileContents>> ReadAsync(Stream mail, Original original, CancellationToken cancellation)
    {
        var options = new ParserOptions { MaxMimeDepth = original.Limits.MaxDepth };
        using var message = await MimeMessage.LoadAsync(options, mail, cancellation);
        var parts = new EmailParts(original);
        if (message.Body is { } body)
        {
            await parts.ReadAsync(body, cancellation);
        }

        if (original.Children.Full is { } full)
        {
            parts.Problems.Add(full);
        }

        var heading = EmailHeading.Of(message);
        return new Outcome<FileContents>(
            new FileContents
            {
                MediaType = IsSavedPage(message) ? "multipart/related" : "message/rfc822",
                Metadata = EmailHeading.ReadMetadata(message).Build(),
                Pages = [new ContentPage { Number = 1, Blocks = [.. heading, .. parts.Blocks] }],
                Children = original.Children.Files,
            },
            parts.Problems);
    }

    /// <summary>A page that a browser saved with its pictures (MHTML, RFC 2557): nobody sent it to anybody.</summary>
    private static bool IsSavedPage(MimeMessage message) =>
        message.Body is Multipart { ContentType: { } type } && type.IsMimeType("multipart", "related") && message.To.Count == 0
        && (message.Headers.Contains("Snapshot-Content-Location") || message.BodyParts.Any(part => part.ContentLocation is not null));

    [GeneratedRegex(@"\AContent-Type[ \t]*:[ \t]*(multipart/[a-z]+|application/(x-)?pkcs7-mime)[ \t\r]*(;|\z)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Enclosed();

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9-]*[ \t]*:", RegexOptions.NonBacktracking)]
    private static partial Regex Header();

    [GeneratedRegex(@"\A(From|To|Cc|Subject|Date|Message-ID|Received|Return-Path|Reply-To|Delivered-To|MIME-Version|Content-Type|Content-Transfer-Encoding|In-Reply-To|References|X-[A-Za-z-]+|DKIM-Signature|Sender|Envelope-To)[ \t]*:", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex MailHeader();
}
