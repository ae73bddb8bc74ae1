namespace Waybill.Extraction.Formats.PlainText;

/// <summary>Text without a format, in any encoding that the region has used.</summary>
internal sealed class PlainTextFormat : IFileFormat
{
    public string Name => "plain text";

    /// <summary>Asked last: whatever reads as text is text.</summary>
    public bool Recognises(FileHead head) => !CompoundFile.Is(head) && TextEncodings.Detect(head.Bytes.Span) is not null;

    public async Task<Outcome<FileContents>> ExtractAsync(Original original, CancellationToken cancellation)
    {
        if (await EncodedText.OfAsync(original, cancellation) is not { } read)
        {
            return Outcome.Failed<FileContents>(ProblemCode.Damaged, "it begins as text and goes on as something else");
        }

        var blocks = TextLayout.Blocks(read.Text).Select(block => new ContentBlock(block)).ToArray();
        var contents = new FileContents
        {
            MediaType = "text/plain",
            Metadata = new MetadataBuilder().Add(MetadataKeys.Encoding, read.Encoding.WebName).Build(),
            Pages = [new ContentPage { Number = 1, Blocks = blocks }],
        };
        return blocks.Length == 0
            ? Outcome.Failed<FileContents>(ProblemCode.Empty, "it holds nothing but white space")
            : new Outcome<FileContents>(contents, read.Problems(original.Limits));
    }
}
