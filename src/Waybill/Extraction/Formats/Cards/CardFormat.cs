using Waybill.Extraction.Formats.PlainText;

namespace Waybill.Extraction.Formats.Cards;

/// <summary>Address cards (vCard, RFC 6350 and version 2.1) and calendars (iCalendar, RFC 5545): a block for each card, event or task; pictures and attachments as children.</summary>
internal sealed class CardFormat : IFileFormat
{
    public string Name => "address card or calendar (vCard, iCalendar)";

    public bool Recognises(FileHead head)
    {
        var start = head.Ascii().AsSpan().TrimStart("\uFFFD \t\r\n");
        return start.StartsWith("BEGIN:VCARD", StringComparison.OrdinalIgnoreCase) || start.StartsWith("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase);
    }

    public async Task<Outcome<FileContents>> ExtractAsync(Original original, CancellationToken cancellation)
    {
        using var bytes = await original.LoadAsync(cancellation);
        if (bytes.Length > original.Limits.MaxCharacters)
        {
            return Outcome.Failed<FileContents>(ProblemCode.LimitReached, original.Limits.TooManyCharacters);
        }

        var whole = bytes.GetBuffer().AsSpan(0, (int)bytes.Length);
        if (TextEncodings.Detect(whole) is not { } detected)
        {
            return Outcome.Failed<FileContents>(ProblemCode.Damaged, "it begins as a card and goes on as something else");
        }

        var text = detected.Encoding.GetString(whole[detected.Preamble..]);
        var cards = new CardBlocks();
        foreach (var line in ContentLine.In(text))
        {
            cancellation.ThrowIfCancellationRequested();
            await cards.AddAsync(line, original.Children, cancellation);
        }

        var isWhole = cards.End();
        return cards.Blocks.Count == 0
            ? Outcome.Failed<FileContents>(ProblemCode.Empty, "nothing stands in it")
            : new Outcome<FileContents>(
                new FileContents
                {
                    MediaType = original.Head.Ascii().Contains("VCARD", StringComparison.OrdinalIgnoreCase) ? "text/vcard" : "text/calendar",
                    Metadata = new MetadataBuilder().Add(MetadataKeys.Encoding, detected.Encoding.WebName).Build(),
                    Pages = [new ContentPage { Number = 1, Blocks = cards.Blocks }],
                    Children = original.Children.Files,
                },
                isWhole ? [] : [new Problem(ProblemCode.Damaged, "it breaks off before its end")]);
    }
}
