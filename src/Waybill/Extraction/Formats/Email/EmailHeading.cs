using MimeKit;

namespace Waybill.Extraction.Formats.Email;

/// <summary>The lines above a mail's text, decoded, and the same as metadata.</summary>
internal static class EmailHeading
{
    public static IEnumerable<ContentBlock> Of(MimeMessage message)
    {
        (string Label, string? Value)[] lines =
        [
            ("From", Addresses(message.From)),
            ("To", Addresses(message.To)),
            ("Cc", Addresses(message.Cc)),
            ("Date", message.Headers[HeaderId.Date]),
            ("Subject", message.Subject),
        ];
        foreach (var (label, value) in lines)
        {
            if (value is not null && CleanText.OneLine(value) is { Length: > 0 } text)
            {
                yield return new ContentBlock($"{label}: {text}");
            }
        }
    }

    public static MetadataBuilder ReadMetadata(MimeMessage message) => new MetadataBuilder()
        .Add(MetadataKeys.From, Addresses(message.From))
        .Add(MetadataKeys.To, Addresses(message.To))
        .Add(MetadataKeys.Cc, Addresses(message.Cc))
        .Add(MetadataKeys.Subject, message.Subject)
        .Add(MetadataKeys.Sent, message.Headers.Contains(HeaderId.Date) && message.Date != DateTimeOffset.MinValue ? message.Date : null)
        .Add(MetadataKeys.MessageId, message.MessageId)
        .Add(MetadataKeys.InReplyTo, message.InReplyTo)
        .Add(MetadataKeys.References, string.Join(' ', message.References))
        .Add("bcc", Addresses(message.Bcc))
        .Add("reply-to", Addresses(message.ReplyTo))
        .Add("sender", message.Sender is { } sender ? Address(sender) : null)
        .Add(MetadataKeys.Creator, message.Headers["X-Mailer"] ?? message.Headers["User-Agent"])
        .Add("originating-address", message.Headers["X-Originating-IP"]);

    private static string? Addresses(InternetAddressList addresses) =>
        addresses.Count == 0 ? null : string.Join(", ", addresses.Select(Address));

    /// <summary>As a person writes it, without quotation marks and encoding: <c>И. Петров &lt;petrov@example.org&gt;</c>.</summary>
    private static string Address(InternetAddress address) => address switch
    {
        MailboxAddress { Name: { Length: > 0 } name } mailbox => $"{name} <{mailbox.Address}>",
        MailboxAddress mailbox => mailbox.Address,
        GroupAddress group => $"{group.Name}: {string.Join(", ", group.Members.Select(Address))}",
        _ => address.ToString(),
    };
}
