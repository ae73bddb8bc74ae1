using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Waybill.Benchmarks;

/// <summary>A folder of letters, notes, mails, tables and archives, all different and all invented; the same number gives the same bytes.</summary>
/// <remarks>Without pictures, so that the time of tesseract does not hide everything else.</remarks>
internal static class MixedFolder
{
    private const int FilesPerFolder = 200;
    private static readonly string[] Goods = ["radar equipment", "radio stations", "jamming stations", "optical sights", "trailers", "training sets"];
    private static readonly string[] Firms = ["Severny Zavod", "Lipa Trade", "Zarya Export", "Granit Service", "Vostok Systems", "Olkha Logistics"];

    public static void Make(string folder, int files)
    {
        for (var i = 0; i < files; i++)
        {
            var (name, bytes) = File(i);
            var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{i / FilesPerFolder:D3}"), name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!); // it always has a folder
            System.IO.File.WriteAllBytes(path, bytes);
            System.IO.File.SetLastWriteTimeUtc(path, new DateTime(2019, 3, 12, 0, 0, 0, DateTimeKind.Utc));
        }
    }

    private static (string Name, byte[] Bytes) File(int i)
    {
        var number = i.ToString("D5", CultureInfo.InvariantCulture);
        return (i % 10) switch
        {
            0 or 1 or 2 => ($"{number}.txt", Utf8(Letter(i))),
            3 or 4 => ($"{number}.eml", Utf8(Mail(i, Letter(i)))),
            5 => ($"{number}.docx", Word(Letter(i))),
            6 => ($"{number}.html", Utf8($"<!DOCTYPE html><html><head><meta charset=utf-8></head><body><h1>Note {i}</h1><p>{Letter(i).ReplaceLineEndings("</p><p>")}</p></body></html>")),
            7 => ($"{number}.csv", Utf8(string.Join('\n', Enumerable.Range(0, 40).Select(r => string.Create(CultureInfo.InvariantCulture, $"{i};{r};{Goods[(i + r) % Goods.Length]};{(i * 31 + r) % 97};{(i + r) * 125 % 90000}.00"))))),
            8 => ($"{number}.pdf", Pdf(Letter(i))),
            _ => ($"{number}.zip", Zip(($"letter-{number}.txt", Utf8(Letter(i))), ($"mail-{number}.eml", Utf8(Mail(i, "See the letter."))))),
        };
    }

    private static string Letter(int i)
    {
        var (from, to) = (Firms[i % Firms.Length], Firms[(i + 1 + (i / 7 % (Firms.Length - 1))) % Firms.Length]);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{from}\nNo. {i % 40 + 1}-{i}/{2000 + (i % 20)} of {i % 28 + 1:D2}.{i % 12 + 1:D2}.{2010 + (i % 10)}\nTo the director of {to}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"Dear Sir, in answer to your letter No. {i % 40 + 1}-{Math.Max(0, i - 1)}/{2000 + ((i + 19) % 20)} we offer {i % 60 + 1} sets of {Goods[i % Goods.Length]} at a price of {(i % 900 + 100) * 1000} USD each.\n");
        for (var line = 0; line < 12; line++)
        {
            text.Append(CultureInfo.InvariantCulture, $"Paragraph {line + 1} of paper {i}: delivery of lot {i * 17 % 991} within {i % 90 + 10} days, packing list {i * 7 + line}, inspection by {Firms[(i + line) % Firms.Length]}.\n");
        }

        return text.ToString();
    }

    private static string Mail(int i, string text) => string.Create(
        CultureInfo.InvariantCulture,
        $"From: clerk{i % 50}@plant.example\nTo: clerk{i % 37}@trade.example\nSubject: Paper {i}\nDate: Tue, 12 Mar 2019 10:{i % 60:D2}:00 +0300\nMessage-ID: <{i}@plant.example>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n\n{text}\n--b\nContent-Type: text/plain; name=list.txt\nContent-Disposition: attachment; filename=list.txt\n\nPacking list {i}: {i * 13 % 700} boxes.\n--b--\n");

    private static byte[] Word(string text) => Zip(
        ("[Content_Types].xml", Utf8("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>")),
        ("_rels/.rels", Utf8("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>")),
        ("word/document.xml", Utf8("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + string.Concat(text.Split('\n').Select(line => $"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>")) + "</w:body></w:document>")));

    private static byte[] Pdf(string text)
    {
        var content = "BT /F1 10 Tf 12 TL 50 780 Td " + string.Concat(text.Split('\n').Select(line => $"({line}) Tj T* ")) + "ET";
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Count 1 /Kids [4 0 R] >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 3 0 R >> >> >>",
            $"<< /Length {content.Length} >>\nstream\n{content}\nendstream",
        ];
        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        foreach (var item in objects)
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{offsets.Count} 0 obj\n{item}\nendobj\n");
        }

        var start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        offsets.ForEach(offset => file.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n"));
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    private static byte[] Zip(params (string Name, byte[] Bytes)[] members)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in members)
            {
                var entry = archive.CreateEntry(name);
                entry.LastWriteTime = new DateTimeOffset(2019, 3, 12, 0, 0, 0, TimeSpan.Zero);
                using var stream = entry.Open();
                stream.Write(content);
            }
        }

        return bytes.ToArray();
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
