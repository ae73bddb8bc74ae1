using System.Globalization;
using System.IO.Compression;
using System.Text;
using Waybill.Tests.Extraction;
using static Waybill.Tests.Corpus.CorpusFiles;

namespace Waybill.Tests.Corpus;

internal static class PdfFiles
{
    public static IReadOnlyList<CorpusFile> All { get; } =
    [
        new("letter.pdf", "A letter with a text layer.", null, Letter),
        new("truncated.pdf", "The same letter, of which the last third is missing.", "no cross-reference table, no trailer", () => Cut(Letter(), 66)),
        new("truncated-xref.pdf", "The same letter, cut in the middle of its cross-reference table.", "half a cross-reference table", () => Letter()[..(IndexOf(Letter(), "xref\n") + 40)]),
        new("wrong-xref-offsets.pdf", "The same letter with a cross-reference table that points beside its objects.", "wrong offsets", () => Shifted(Letter())),
        new("garbage-before-header.pdf", "The same letter behind a kilobyte of something else.", "bytes before the header", () => [.. Utf8(new string('#', 900) + "\n"), .. Letter()]),
        new("header-only.pdf", "A header and nothing after it.", "no objects", () => "%PDF-1.4\n"u8.ToArray()),
        new("encrypted.pdf", "A letter that opens with a password only.", "encrypted", Encrypted),
        new("page-tree-loop.pdf", "A page tree whose node is its own child.", "a loop", () => Replaced(Letter(), "/Kids [6 0 R]", "/Kids [2 0 R]")),
        new("many-pages-promised.pdf", "A letter of one page that says it has a billion.", "a wrong count", () => Replaced(Letter(), "/Count 1 ", "/Count 1000000000 ")),
        new("form-in-itself.pdf", "A page whose drawing draws itself.", "a loop", FormInItself),
        new("deep-arrays.pdf", "Twenty thousand arrays inside each other.", "made to exhaust the stack", DeepArrays),
        new("inflated-content.pdf", "A page whose content expands to thirty million spaces.", "made to exhaust the memory", Inflated),
        new("rotated-page.pdf", "A page that is shown turned by a quarter.", null, () => PdfSample.Of([Words()], rotation: 90)),
        new("picture-of-nothing.pdf", "A page that is one grey picture.", "a picture without text", () => PdfSample.Of(PdfSample.Picture(0, 0, PdfSample.Width, PdfSample.Height))),
        new("zeroed-block.pdf", "The letter with a block of zeros in its middle.", "a bad sector", () => Zeroed(Letter(), 700, 200)),
    ];

    private static byte[] Letter() => PdfSample.Of(Words());

    private static string Words() =>
        PdfSample.Text(72, 760, Mark) + PdfSample.Text(72, 730, "Letter No. 08-15/1234 of 12.03.2019") + PdfSample.Text(72, 700, "We ask for the delivery of four sets of radar equipment.");

    private static byte[] Replaced(byte[] bytes, string old, string with)
    {
        var text = Encoding.Latin1.GetString(bytes);
        text.ShouldContain(old);
        return Encoding.Latin1.GetBytes(text.Replace(old, with, StringComparison.Ordinal));
    }

    private static int IndexOf(byte[] bytes, string text) => bytes.AsSpan().IndexOf(Encoding.Latin1.GetBytes(text));

    private static byte[] Shifted(byte[] bytes)
    {
        var text = Encoding.Latin1.GetString(bytes);
        var start = text.IndexOf("0000000009", StringComparison.Ordinal);
        return Encoding.Latin1.GetBytes(string.Concat(text.AsSpan(0, start), "0000000017", text.AsSpan(start + 10)));
    }

    /// <summary>The dictionary alone: whoever has no password needs no more to see that one is needed.</summary>
    private static byte[] Encrypted() => PdfSample.Of(
        [Words()],
        rotation: 0,
        trailer: $"/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <{new string('a', 64)}> /U <{new string('b', 64)}> >> /ID [<{new string('1', 32)}> <{new string('1', 32)}>]");

    private static byte[] FormInItself() => PdfSample.Of(
        [Words() + "/Im1 Do /Fm Do\n"],
        rotation: 0,
        trailer: "",
        catalog: "",
        "<< /Type /XObject /Subtype /Form /BBox [0 0 100 100] /Resources << /XObject << /Fm 8 0 R >> >> /Length 7 >>\nstream\n/Fm Do\n\nendstream");

    private static byte[] DeepArrays() => Replaced(Letter(), "/Rotate 0", "/Rotate 0 /Deep " + new string('[', 20_000) + new string(']', 20_000));

    private static byte[] Inflated()
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var spaces = Encoding.Latin1.GetBytes(new string(' ', 1_000_000));
            for (var i = 0; i < 30; i++)
            {
                zlib.Write(spaces);
            }
        }

        var content = Encoding.Latin1.GetString(packed.ToArray());
        var plain = Encoding.Latin1.GetString(PdfSample.Of("X"));
        return Encoding.Latin1.GetBytes(plain.Replace(
            "<< /Length 1 >>\nstream\nX\nendstream",
            string.Create(CultureInfo.InvariantCulture, $"<< /Length {content.Length} /Filter /FlateDecode >>\nstream\n{content}\nendstream"),
            StringComparison.Ordinal));
    }
}
