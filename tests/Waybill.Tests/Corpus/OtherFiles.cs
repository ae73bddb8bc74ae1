using System.Text;
using Waybill.Tests.Extraction;
using static Waybill.Tests.Corpus.CorpusFiles;

namespace Waybill.Tests.Corpus;

/// <summary>Tables, recordings, closed formats, and bytes of no format.</summary>
internal static class OtherFiles
{
    public static IReadOnlyList<CorpusFile> All { get; } =
    [
        new("cargo.dbf", "A table of two rows, one of them deleted.", null, () => SmallFormatTests.Table("Cargo", (false, "Parts"), (true, "Spares"))),
        new("rows-promised.dbf", "A table of one row that says it has sixteen million.", "a wrong count", () => Promised(SmallFormatTests.Table("Cargo", (false, "Parts")))),
        new("list.csv", "A table with semicolons between its values.", null, () => Encoding.UTF8.GetBytes("name;price\n" + Mark + ";12\nCable;3\n")),
        new("open-quote.csv", "A table in which a quote is opened and never closed.", "a quote without end", () => Encoding.UTF8.GetBytes("name;price\n" + Mark + ";12\nCable;3\nPump;\"4\nPipe;5\n")),
        new("cargo.db", "A database of one table.", null, () => TableFormatTests.Database("CREATE TABLE cargo(name TEXT, price INT)", $"INSERT INTO cargo VALUES ('{Mark}', 12)")),
        new("zeroed-block.db", "The same with zeros where its rows lie.", "a bad sector", () => Zeroed(TableFormatTests.Database("CREATE TABLE cargo(name TEXT, price INT)", $"INSERT INTO cargo VALUES ('{Mark}', 12)"), 4096, 300)),
        new("cargo.mdb", "The beginning of an Access database, with letters in it.", null, () => TableFormatTests.Access(Mark)),
        new("no-letters.mdb", "The beginning of an Access database, and nothing else.", "cut", () => TableFormatTests.Access("")),
        new("report.hwp", "A report of a Korean office.", null, () => TableFormatTests.Hangul(Mark)),
        new("encrypted.hwp", "A report that opens with a password only.", "encrypted", () => TableFormatTests.Hangul(Mark, flags: 3)),
        new("talk.mp3", "A recording with a title.", null, () => RecordingFormatTests.Mp3(("TIT2", Mark))),
        new("truncated-tag.mp3", "A recording whose tag is longer than the file.", "a length blown up", () => Blown(RecordingFormatTests.Mp3(("TIT2", Mark)))),
        new("talk.m4a", "A recording with a title.", null, () => RecordingFormatTests.Mp4(Mark)),
        new("box-in-itself.m4a", "A recording whose first box has no length.", "a length of nothing", () => [0, 0, 0, 16, .. "ftypM4A "u8, 0, 0, 0, 0, 0, 0, 0, 1, .. "moov"u8, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]),
        new("talk.flac", "A recording with a title and a length.", null, () => MarkupSamples.Flac(Mark)),
        new("truncated.flac", "A recording cut in its title.", "cut", () => Cut(MarkupSamples.Flac(Mark), 85)),
        new("talk.ogg", "A recording with a title.", null, () => MarkupSamples.Ogg(Mark)),
        new("talk.wav", "A second of silence with a title.", null, () => MarkupSamples.Wave(Mark)),
        new("truncated.wav", "The same, cut in its title.", "cut", () => MarkupSamples.Wave(Mark)[..60]),
        new("notes.one", "The beginning of a notebook of OneNote, with letters in it.", null, () => [0xE4, 0x52, 0x5C, 0x7B, 0x8C, 0xD8, 0xA7, 0x4D, .. new byte[16], .. Encoding.Unicode.GetBytes(Mark), 0, 0, 1, 2]),
        new("drawing.emf", "A drawing with a line of words.", null, () => MarkupSamples.Drawing((Mark, 0, 0), ("Station", 0, 40))),
        new("truncated.emf", "The same, cut in its second line.", "cut", () => MarkupSamples.Drawing((Mark, 0, 0), ("Station", 0, 40))[..^60]),
        new("drawing.wmf", "A drawing of old Windows, in Russian letters.", null, () => MarkupSamples.OldDrawing(Mark + ", станция")),
        new("drawing.prt", "A drawing of a format that is not read, with letters in it.", null, RecordingFormatTests.Closed),
        new("no-letters.prt", "A drawing of a format that is not read, without letters.", "nothing to show", () => [0xA5, 0x0F, 0xF0, 0x5A, .. Enumerable.Range(0, 200).Select(i => (byte)(i % 5))]),
        new("zeros.bin", "A thousand zeros.", "empty", () => new byte[1000]),
        new("program.exe", "The beginning of a Windows program.", "no paper", () => [.. "MZ"u8, 0x90, 0, 3, 0, 0, 0, .. new byte[200]]),
        new("unheard-of.bin", "Bytes of no known format.", "no known format", () => [1, 2, 3, 4, 5, 6, 7, .. Enumerable.Range(0, 64).Select(i => (byte)(i % 7))]),
    ];

    private static byte[] Promised(byte[] table)
    {
        Encoding.Latin1.GetBytes("\u00FF\u00FF\u00FF\u0000").CopyTo(table, 4);
        return table;
    }

    private static byte[] Blown(byte[] recording)
    {
        recording.AsSpan(6, 4).Fill(0x7F);
        return recording;
    }
}
