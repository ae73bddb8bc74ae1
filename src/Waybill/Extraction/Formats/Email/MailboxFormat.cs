using System.Globalization;
using MimeKit;

namespace Waybill.Extraction.Formats.Email;

/// <summary>Many mails in one file, each after a line <c>From …</c> (RFC 4155).</summary>
internal sealed class MailboxFormat : IFileFormat
{
    public string Name => "mailbox (mbox)";

    public bool Recognises(FileHead head) =>
        head.StartsWith("From "u8) && head.Ascii() is var text && text.IndexOf('\n', StringComparison.Ordinal) is > 0 and var end && EmailFormat.LooksLikeHeaders(text[(end + 1)..]);

    public async Task<Outcome<FileContents>> ExtractAsync(Original original, CancellationToken cancellation)
    {
        await using var file = original.Open();
        var parser = new MimeParser(new ParserOptions { MaxMimeDepth = original.Limits.MaxDepth }, file, MimeFormat.Mbox);
        var problems = new List<Problem>();
        try
        {
            for (var number = 1; !parser.IsEndOfStream && original.Children.Full is null; number++)
            {
                using var message = await parser.ParseMessageAsync(cancellation);
                using var bytes = new MemoryStream();
                await message.WriteToAsync(bytes, cancellation);
                bytes.Position = 0;
                await original.Children.AddAsync(
                    number.ToString("D6", CultureInfo.InvariantCulture) + ".eml",
                    message.Date == DateTimeOffset.MinValue ? null : message.Date,
                    bytes,
                    packedBytes: null,
                    cancellation);
            }
        }
        catch (Exception fault) when (ParserFaults.IsOfFile(fault))
        {
            problems.Add(new Problem(ProblemCode.Damaged, $"after {original.Children.Files.Count} mails: {ParserFaults.Describe(fault)}"));
        }

        if (original.Children.Full is { } full)
        {
            problems.Add(full);
        }

        return original.Children.Files.Count == 0 && problems.Count > 0
            ? new Outcome<FileContents>(null, problems)
            : new Outcome<FileContents>(new FileContents { MediaType = "application/mbox", IsContainerOnly = true, Children = original.Children.Files }, problems);
    }
}
