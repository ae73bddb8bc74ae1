namespace Waybill.Extraction.Formats.PlainText;

/// <summary>Text without a format, in any encoding that the region has used.</summary>
internal sealed class PlainTextFormat : IFileFormat
{
    public string Name => "plain text";

    /// <summary>Asked last: whatever reads as text is text.</summary>
    public bool Recognises(FileHead head) => !CompoundFile.Is(head) && TextEncodings.Detect(head.Bytes.Span) is not null;

    public async Task<Outcome<FileContents>> ExtractAsync(Original original, CancellationToken cancellation)
    {
        using var bytes = await original.LoadAsync(cancellation);
        if (bytes.Length > original.Limits.MaxCharacters)
        {
            return Outcome.Failed<FileContents>(ProblemCode.LimitReached, original.Limits.TooManyCharacters);
        }

        if (TextEncodings.Detect(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)) is not { } detected)
        {
            return Outcome.Failed<FileContents>(ProblemCode.Damaged, "it begins as text and goes on as something else");
        }

        var text = CleanText.Of(detected.Encoding.GetString(bytes.GetBuffer(), detected.Preamble, (int)bytes.Length - detected.Preamble));
        var blocks = TextLayout.Blocks(text).Select(block => new ContentBlock(block)).ToArray();
        return blocks.Length == 0
            ? Outcome.Failed<FileContents>(ProblemCode.Empty, "it holds nothing but white space")
            : Outcome.Of(new FileContents
            {
                MediaType = "text/plain",
                Metadata = new MetadataBuilder().Add(MetadataKeys.Encoding, detected.Encoding.WebName).Build(),
                Pages = [new ContentPage { Number = 1, Blocks = blocks }],
            });
    }
}
