using System.Globalization;
using System.Text;
using MimeKit.Utils;
using Waybill.Extraction.Formats.Archives;

namespace Waybill.Extraction.Formats.Email;

/// <summary>Many mails in one file, each after a line <c>From …</c> (RFC 4155). Each comes out as it stands, for its own bytes are the evidence.</summary>
internal sealed class MailboxFormat : IFileFormat
{
    private const int LargestUnquoted = 256 << 20;
    private const int LargestHeader = 1 << 18;

    public string Name => "mailbox (mbox)";

    public bool Recognises(FileHead head) =>
        head.StartsWith("From "u8) && head.Ascii() is var text && text.IndexOf('\n', StringComparison.Ordinal) is > 0 and var end && EmailFormat.LooksLikeHeaders(text[(end + 1)..]);

    public async Task<Outcome<FileContents>> ExtractAsync(Original original, CancellationToken cancellation)
    {
        await using var file = original.Open();
        var number = 0;
        foreach (var slice in new MailboxSlices(file).All())
        {
            cancellation.ThrowIfCancellationRequested();
            if (original.Children.Full is not null)
            {
                break;
            }

            number++;
            await using var mail = await OpenAsync(original, slice, cancellation);
            var (hasHeader, sent) = await ReadHeaderAsync(mail, cancellation);
            await original.Children.AddAsync(
                number.ToString("D6", CultureInfo.InvariantCulture) + ".eml",
                sent,
                mail,
                packedBytes: null,
                hasHeader ? null : new Problem(ProblemCode.Damaged, "a mail whose header cannot be read"),
                cancellation);
        }

        return new Outcome<FileContents>(
            new FileContents
            {
                MediaType = "application/mbox",
                IsContainerOnly = true,
                Metadata = new MetadataBuilder().Add("items-read", number.ToString(CultureInfo.InvariantCulture)).Build(),
                Children = original.Children.Files,
            },
            original.Children.Full is { } full ? [full] : []);
    }

    private static async Task<Stream> OpenAsync(Original original, MailSlice slice, CancellationToken cancellation)
    {
        var bytes = new WindowStream(original.Open(), slice.Start, slice.End - slice.Start);
        if (!slice.IsQuoted || bytes.Length > LargestUnquoted)
        {
            return bytes;
        }

        await using (bytes)
        {
            var quoted = new byte[bytes.Length];
            await bytes.ReadExactlyAsync(quoted, cancellation);
            return new MemoryStream(Unquote(quoted), writable: false);
        }
    }

    /// <summary>Takes back the <c>&gt;</c> that kept a line of the mail from looking like the beginning of another.</summary>
    private static byte[] Unquote(ReadOnlySpan<byte> mail)
    {
        var plain = new MemoryStream(mail.Length);
        while (!mail.IsEmpty)
        {
            var end = mail.IndexOf((byte)'\n') is >= 0 and var at ? at + 1 : mail.Length;
            var line = mail[..end];
            plain.Write(line[0] == '>' && line.TrimStart((byte)'>').StartsWith("From "u8) ? line[1..] : line);
            mail = mail[end..];
        }

        return plain.ToArray();
    }

    private static async Task<(bool HasHeader, DateTimeOffset? Sent)> ReadHeaderAsync(Stream mail, CancellationToken cancellation)
    {
        var bytes = new byte[Math.Min(mail.Length, LargestHeader)];
        await mail.ReadExactlyAsync(bytes, cancellation);
        mail.Position = 0;
        var text = Encoding.Latin1.GetString(bytes);
        var end = text.IndexOf("\n\n", StringComparison.Ordinal) is var plain && text.IndexOf("\n\r\n", StringComparison.Ordinal) is var wide && plain < 0 ? wide : wide < 0 ? plain : Math.Min(plain, wide);
        var header = end < 0 ? text : text[..end];
        var date = header.Split('\n').FirstOrDefault(line => line.StartsWith("Date:", StringComparison.OrdinalIgnoreCase));
        return (EmailFormat.HasHeader(header), date is not null && DateUtils.TryParse(date[5..].Trim(), out var sent) ? sent : null);
    }
}
