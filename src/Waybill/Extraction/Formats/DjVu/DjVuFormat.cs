using System.Buffers.Binary;
using System.Globalization;
using Waybill.Extraction.Formats.Pictures;

namespace Waybill.Extraction.Formats.DjVu;

/// <summary>DjVu, specification 3: scanned pages, with the text layer where the program <c>djvutxt</c> finds one.</summary>
internal sealed class DjVuFormat : IFileFormat
{
    public const string Program = "djvutxt";
    private const int MostChunks = 1_000_000;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    public string Name => "DjVu document";

    public bool Recognises(FileHead head) => head.StartsWith("AT&TFORM"u8) && (head.HasAt(12, "DJV"u8));

    public async Task<Outcome<FileContents>> ExtractAsync(Original original, CancellationToken cancellation)
    {
        using var bytes = await original.LoadAsync(cancellation);
        var problems = new List<Problem>();
        var pages = new List<ContentPage>();
        var hasProgram = ChildProgram.IsInstalled(Program);
        foreach (var (width, height, dotsPerInch) in PagesIn(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)))
        {
            if (pages.Count >= original.Limits.MaxPages)
            {
                problems.Add(new Problem(ProblemCode.LimitReached, $"pages from {pages.Count + 1} on were not read") { PageNumber = pages.Count + 1 });
                break;
            }

            var number = pages.Count + 1;
            IReadOnlyList<PlacedWord> words = hasProgram ? await WordsAsync(original.Path, number, height, dotsPerInch, cancellation) : [];
            pages.Add(new ContentPage { Number = number, Width = PictureFormat.Points(width, dotsPerInch), Height = PictureFormat.Points(height, dotsPerInch), Words = words, HasPicture = true });
        }

        return pages.Count == 0
            ? Outcome.Failed<FileContents>(ProblemCode.Damaged, "the document has no pages")
            : new Outcome<FileContents>(new FileContents { MediaType = "image/vnd.djvu", HasPhysicalPages = true, Pages = pages }, problems);
    }

    /// <summary>A text layer that cannot be had is no loss: the page is read from its picture.</summary>
    private static async Task<IReadOnlyList<PlacedWord>> WordsAsync(string path, int number, int height, double dotsPerInch, CancellationToken cancellation)
    {
        string[] arguments = ["--detail=word", string.Create(CultureInfo.InvariantCulture, $"--page={number}"), path];
        return (await ChildProgram.RunAsync(Program, "djvulibre-bin", arguments, Limit, cancellation)).Value is { } said
            ? DjVuText.Words(said.Output, height, 72 / dotsPerInch)
            : [];
    }

    /// <summary>The chunk INFO begins each page: two bytes of width, two of height, two of version, two of resolution.</summary>
    private static List<(int Width, int Height, double DotsPerInch)> PagesIn(ReadOnlySpan<byte> file)
    {
        var pages = new List<(int, int, double)>();
        var at = 4;
        for (var chunks = 0; at + 8 <= file.Length && chunks < MostChunks; chunks++)
        {
            var name = file.Slice(at, 4);
            if (name.SequenceEqual("FORM"u8))
            {
                // What stands in a form is looked at like what stands beside it.
                at += 12;
                continue;
            }

            var length = BinaryPrimitives.ReadUInt32BigEndian(file[(at + 4)..]);
            if (name.SequenceEqual("INFO"u8) && length >= 8 && at + 16 <= file.Length)
            {
                var info = file[(at + 8)..];
                var dots = BinaryPrimitives.ReadUInt16LittleEndian(info[6..]);
                pages.Add((BinaryPrimitives.ReadUInt16BigEndian(info), BinaryPrimitives.ReadUInt16BigEndian(info[2..]), dots is >= 25 and <= 6000 ? dots : 300));
            }

            if (length > file.Length - at - 8)
            {
                break;
            }

            at += 8 + (int)length + ((int)length & 1);
        }

        return pages;
    }
}
