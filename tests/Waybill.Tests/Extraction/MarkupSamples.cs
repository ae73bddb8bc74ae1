using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Waybill.Tests.Extraction;

/// <summary>Makes drawings, recordings, cards and saved pages, as small as their formats allow.</summary>
internal static class MarkupSamples
{
    public const string Card = "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=9D=D0=BE=D0=B2=D0=B8=D0=BA\r\nFN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=98. =D0=9D=D0=\r\n"
        + "=BE=D0=B2=D0=B8=D0=BA\r\nORG:Plant;Export\r\nTEL;WORK:+374 10 000000\r\nPHOTO;ENCODING=BASE64;TYPE=PNG:aGVs\r\n bG8=\r\nEND:VCARD\r\n";

    public const string Calendar = "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nDTSTART:20190312T101500Z\nSUMMARY:Acceptance of four sets\\, hall 2\nORGANIZER;CN=\"I. Novik\":mailto:novik@plant.example\nDESCRIPTION:SPECIMEN\\, inven\n ted document\nEND:VEVENT\nEND:VCALENDAR\n";

    public const string Data = """{"deal": {"goods": "SPECIMEN, invented document", "sets": 4}, "parties": [{"name": "Plant"}, {"name": "Trade"}], "closed": true}""";

    public const string DealRecord = "<?xml version=\"1.0\"?><deal number=\"08-15/1234\"><!-- not for the buyer --><goods>SPECIMEN, invented document</goods><sets>4</sets><para>To be <b>sent</b> by rail.</para></deal>";

    public static string SavedPage(string text) =>
        "From: <Saved by a browser>\nSnapshot-Content-Location: https://trade.example/offer\nSubject: Offer\nDate: Tue, 12 Mar 2019 10:15:00 +0300\nMIME-Version: 1.0\nContent-Type: multipart/related; type=\"text/html\"; boundary=b\n\n"
        + "--b\nContent-Type: text/html; charset=utf-8\nContent-Location: https://trade.example/offer\n\n<html><body><p>" + text + "</p><img src=\"https://trade.example/list.csv\"></body></html>\n"
        + "--b\nContent-Type: text/csv\nContent-Transfer-Encoding: base64\nContent-Location: https://trade.example/files/list.csv?v=2\n\naGVsbG8=\n--b--\n";

    /// <summary>An enhanced metafile that writes each word with its place; words on one height and next to each other are one line.</summary>
    public static byte[] Drawing(params (string Text, int Across, int Height)[] words)
    {
        byte[] header = [.. Int(1), .. Int(88), .. new byte[32], .. " EMF"u8, .. new byte[44]];
        return [.. header, .. words.SelectMany(word => Writing(word.Text, word.Across, word.Height)), .. Int(14), .. Int(20), .. new byte[12]];
    }

    /// <summary>A drawing of old Windows with a font of Russian letters.</summary>
    public static byte[] OldDrawing(string text)
    {
        var letters = Corpus.CorpusFiles.In("windows-1251", text);
        byte[] font = [.. new byte[13], 204, .. new byte[36]];
        byte[] written = [.. Short(40), .. Short(10), .. Short(letters.Length), .. Short(0), .. letters, .. new byte[letters.Length & 1]];
        return [1, 0, 9, 0, 0, 3, .. new byte[12], .. Old(0x02FB, font), .. Old(0x012D, Short(0)), .. Old(0x0A32, written), .. Int(3), 0, 0];
    }

    /// <summary>A drawing packed as old Office keeps it among the pictures of a document.</summary>
    public static byte[] Packed(byte[] drawing)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(drawing);
        }

        var bytes = packed.ToArray();
        return [0x40, 0x3D, 0x1A, 0xF0, .. Int(50 + bytes.Length), .. new byte[16], .. new byte[28], .. Int(bytes.Length), 0, 0xFE, .. bytes];
    }

    public static byte[] Flac(string title) =>
    [
        .. "fLaC"u8,
        0, 0, 0, 34, .. new byte[10], 0x0A, 0xC4, 0x42, 0xF0, .. BigInt(441_000), .. new byte[16],
        0x84, 0, 0, (byte)Comments(title).Length, .. Comments(title),
    ];

    public static byte[] Ogg(string title)
    {
        byte[] comments = [3, .. "vorbis"u8, .. Comments(title), 1];
        return [.. OggPage([1, .. "vorbis"u8, .. new byte[23]]), .. OggPage(comments)];
    }

    public static byte[] Wave(string title)
    {
        var name = Encoding.UTF8.GetBytes(title);
        byte[] information = [.. "INFO"u8, .. Chunk("INAM", [.. name, .. new byte[name.Length & 1]])];
        byte[] body = [.. "WAVE"u8, .. Chunk("fmt ", [1, 0, 1, 0, .. Int(8000), .. Int(8000), 1, 0, 8, 0]), .. Chunk("LIST", information), .. Chunk("data", new byte[8000])];
        return Chunk("RIFF", body);
    }

    private static byte[] Comments(string title) =>
        [.. Int(0), .. Int(1), .. Int(6 + Encoding.UTF8.GetByteCount(title)), .. "title="u8, .. Encoding.UTF8.GetBytes(title)];

    private static byte[] OggPage(byte[] packet) => [.. "OggS"u8, .. new byte[22], 1, (byte)packet.Length, .. packet];

    private static byte[] Chunk(string name, byte[] body) => [.. Encoding.ASCII.GetBytes(name), .. Int(body.Length), .. body];

    private static byte[] Writing(string text, int across, int height)
    {
        byte[] letters = [.. Encoding.Unicode.GetBytes(text), .. new byte[text.Length % 2 * 2]];
        byte[] gaps = [.. text.SelectMany(_ => Int(10))];
        var size = 76 + letters.Length + gaps.Length;
        return [.. Int(84), .. Int(size), .. new byte[28], .. Int(across), .. Int(height), .. Int(text.Length), .. Int(76), .. Int(0), .. new byte[16], .. Int(76 + letters.Length), .. letters, .. gaps];
    }

    private static byte[] Old(int function, byte[] body) => [.. Int((6 + body.Length) / 2), .. Short(function), .. body];

    private static byte[] Int(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }

    private static byte[] BigInt(int value) => [.. Int(value).AsEnumerable().Reverse()];

    private static byte[] Short(int value) => Int(value)[..2];
}
