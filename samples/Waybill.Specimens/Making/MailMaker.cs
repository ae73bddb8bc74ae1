using MimeKit;
using MimeKit.Utils;

namespace Waybill.Specimens.Making;

/// <summary>Writes a mail as an EML with quoted headers and base64 attachments.</summary>
internal static class MailMaker
{
    /// <param name="host">Names the message.</param>
    public static byte[] Eml(
        MailboxAddress from,
        MailboxAddress to,
        string subject,
        string text,
        DateTimeOffset sent,
        IEnumerable<(string Name, string MediaType, byte[] Bytes)> attachments,
        string host = "lipaspets.example")
    {
        var stamp = FormattableString.Invariant($"{sent:yyyyMMddHHmm}");
        var body = new Multipart("mixed") { Boundary = $"=-specimen-{stamp}" };
        body.Add(new TextPart("plain") { Text = text, ContentTransferEncoding = ContentEncoding.Base64 });
        foreach (var (name, mediaType, bytes) in attachments)
        {
            body.Add(new MimePart(ContentType.Parse(mediaType))
            {
                Content = new MimeContent(new MemoryStream(bytes, writable: false)),
                ContentDisposition = new ContentDisposition(ContentDisposition.Attachment),
                ContentTransferEncoding = ContentEncoding.Base64,
                FileName = name,
            });
        }

        using var message = new MimeMessage
        {
            Subject = subject,
            Date = sent,
            MessageId = MimeUtils.EnumerateReferences($"<{stamp}@{host}>").First(),
            Body = body,
        };
        message.From.Add(from);
        message.To.Add(to);
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        using var written = new MemoryStream();
        message.WriteTo(format, written);
        return written.ToArray();
    }
}
