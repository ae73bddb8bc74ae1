using System.Text;
using MimeKit;
using MimeKit.Tnef;

namespace Waybill.Extraction.Formats.Email;

/// <summary>The wrapper that Exchange puts around mail for others (winmail.dat), [MS-OXTNEF]: text, and attachments as children.</summary>
internal sealed class TnefFormat : IFileFormat
{
    public string Name => "Exchange wrapper (winmail.dat)";

    public bool Recognises(FileHead head) => head.StartsWith([0x78, 0x9F, 0x3E, 0x22]);

    public async Task<Outcome<FileContents>> ExtractAsync(Original original, CancellationToken cancellation)
    {
        using var bytes = await original.LoadAsync(cancellation);
        using var tnef = new TnefPart { Content = new MimeContent(bytes) };
        using var message = tnef.ConvertToMessage();
        if (message.MessageId is { } id && bytes.GetBuffer().AsSpan(0, (int)bytes.Length).IndexOf(Encoding.ASCII.GetBytes(id)) < 0)
        {
            // The library makes one up where the wrapper holds none.
            message.Headers.Remove(HeaderId.MessageId);
        }

        var parts = new EmailParts(original);
        if (message.Body is { } body)
        {
            await parts.ReadAsync(body, cancellation);
        }

        if (original.Children.Full is { } full)
        {
            parts.Problems.Add(full);
        }

        return new Outcome<FileContents>(
            new FileContents
            {
                MediaType = "application/vnd.ms-tnef",
                Metadata = EmailHeading.ReadMetadata(message).Build(),
                Pages = [new ContentPage { Number = 1, Blocks = [.. EmailHeading.Of(message), .. parts.Blocks] }],
                Children = original.Children.Files,
            },
            parts.Problems);
    }
}
