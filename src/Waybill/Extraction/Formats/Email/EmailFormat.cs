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
        }

        return found >= HeadersNeeded;
    }

    public async Task<Outcome<FileContents>> ExtractAsync(Original original, CancellationToken cancellation)
    {
        await using var file = original.Open();
        var options = new ParserOptions { MaxMimeDepth = original.Limits.MaxDepth };
        using var message = await MimeMessage.LoadAsync(options, file, cancellation);
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
                MediaType = "message/rfc822",
                Metadata = EmailHeading.ReadMetadata(message).Build(),
                Pages = [new ContentPage { Number = 1, Blocks = [.. heading, .. parts.Blocks] }],
                Children = original.Children.Files,
            },
            parts.Problems);
    }

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9-]*[ \t]*:", RegexOptions.NonBacktracking)]
    private static partial Regex Header();

    [GeneratedRegex(@"\A(From|To|Cc|Subject|Date|Message-ID|Received|Return-Path|Reply-To|Delivered-To|MIME-Version|Content-Type|Content-Transfer-Encoding|In-Reply-To|References|X-[A-Za-z-]+|DKIM-Signature|Sender|Envelope-To)[ \t]*:", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex MailHeader();
}
