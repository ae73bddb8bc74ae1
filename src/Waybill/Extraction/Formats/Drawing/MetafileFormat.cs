using Waybill.Extraction.Formats.Pictures;

namespace Waybill.Extraction.Formats.Drawing;

/// <summary>Drawings of Windows (EMF, [MS-EMF], and WMF, [MS-WMF]): the words that are written in them; their lines are not looked at.</summary>
internal sealed class MetafileFormat : IFileFormat
{
    private const string OnlyWords = "only the words written in the drawing were taken from it; its lines and pictures were not looked at";
    private const long MostBytes = 256L << 20;
    private static readonly byte[] Placeable = [0xD7, 0xCD, 0xC6, 0x9A];
    private static readonly byte[] Plain = [0x01, 0x00, 0x09, 0x00, 0x00, 0x03];

    public string Name => "drawing of Windows (EMF, WMF)";

    public bool Recognises(FileHead head) => IsEnhanced(head) || head.StartsWith(Placeable) || head.StartsWith(Plain);

    public async Task<Outcome<FileContents>> ExtractAsync(Original original, CancellationToken cancellation)
    {
        if (original.Head.LengthInBytes > MostBytes)
        {
            return Outcome.Failed<FileContents>(ProblemCode.LimitReached, $"a drawing of more than {MostBytes} bytes");
        }

        using var stream = await original.LoadAsync(cancellation);
        var bytes = stream.GetBuffer().AsMemory(0, (int)stream.Length);
        var isEnhanced = IsEnhanced(original.Head);
        var words = new DrawnWords(original.Limits);
        var isWhole = isEnhanced ? MetafileRecords.ReadEnhanced(bytes.Span, words, cancellation)
            : MetafileRecords.ReadOld(bytes.Span[(original.Head.StartsWith(Placeable) ? 22 : 0)..], words, cancellation);
        await PictureCarver.AddPapersAsync(bytes, original.Children, cancellation);
        var lines = words.Lines;
        List<Problem> problems = isWhole ? [] : [new Problem(ProblemCode.Damaged, "the drawing breaks off before its end")];
        problems.Add(new Problem(ProblemCode.Unsupported, lines.Count > 0 ? OnlyWords : "no words are written in the drawing, and its lines and pictures are not looked at"));
        return lines.Count == 0 && original.Children.Files.Count == 0
            ? new Outcome<FileContents>(null, problems)
            : new Outcome<FileContents>(
                new FileContents
                {
                    MediaType = isEnhanced ? "image/emf" : "image/wmf",
                    Pages = [new ContentPage { Number = 1, Blocks = [.. lines.Select(line => new ContentBlock(line))] }],
                    Children = original.Children.Files,
                },
                problems);
    }

    private static bool IsEnhanced(FileHead head) => head.StartsWith([1, 0, 0, 0]) && head.HasAt(40, " EMF"u8);
}
