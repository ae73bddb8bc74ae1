using System.Text;
using SkiaSharp;
using Waybill.Extraction;

namespace Waybill.Tests.Extraction;

public sealed class ExtractorTests
{
    /// <summary>Nothing at hand writes a mailbox that the program which reads them takes for whole; see <see cref="MailboxTests"/>.</summary>
    private const string ReadByAnother = "Outlook mailbox (PST, OST)";

    public static TheoryData<string> Samples => [.. Formats().Keys];

    [Fact]
    public void Every_format_of_the_assembly_is_known_and_known_once()
    {
        var written = typeof(IFileFormat).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(IFileFormat)) && !type.IsInterface);

        KnownFormats.All.Select(format => format.GetType()).ShouldBe(written, ignoreOrder: true);
    }

    [Fact]
    public void Every_known_format_has_a_sample_that_it_alone_is_asked_to_read() =>
        Formats().Values.Select(sample => sample.Format).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .ShouldBe(KnownFormats.All.Select(format => format.Name).Where(name => name != ReadByAnother).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("-")]
    [InlineData("-7")]
    [InlineData("9")]
    [InlineData("  +1 ")]
    public async Task Whatever_stands_where_a_tar_has_its_checksum_is_text_in_a_text(string words)
    {
        var outcome = await Extracting.FromAsync(Encoding.ASCII.GetBytes(new string('a', 148) + words.PadRight(8) + new string('b', 600)));

        outcome.Problems.ShouldBeEmpty();
        outcome.Value.ShouldNotBeNull().MediaType.ShouldBe("text/plain");
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task A_sample_is_recognised_by_its_bytes_and_read_whole(string name)
    {
        var (format, bytes) = Formats()[name];
        using var folder = new TemporaryFile(bytes);
        await using var file = File.OpenRead(folder.Path);
        var head = await FileHead.ReadAsync(file, TestContext.Current.CancellationToken);

        KnownFormats.All.First(known => known.Recognises(head)).Name.ShouldBe(format);
        var outcome = await Extracting.FromAsync(bytes);

        // Of recordings and closed formats it is said that a part of them is not read.
        outcome.Problems.ShouldAllBe(problem => problem.Code == ProblemCode.Unsupported);
        var contents = outcome.Value.ShouldNotBeNull();
        (contents.Pages.Count + contents.Children.Count).ShouldBeGreaterThan(0);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Cut_or_changed_bytes_end_in_an_outcome_and_never_in_a_crash(string name)
    {
        var bytes = Formats()[name].Bytes;
        var random = new Random(20190312);
        for (var round = 0; round < 40; round++)
        {
            var broken = (byte[])bytes.Clone();
            for (var flips = random.Next(1, 12); flips > 0; flips--)
            {
                broken[random.Next(broken.Length)] ^= (byte)(1 << random.Next(8));
            }

            var end = round % 2 == 0 ? broken.Length : random.Next(1, broken.Length);
            var outcome = await Extracting.FromAsync(broken[..end]);

            (outcome.Value is not null || outcome.Problems.Count > 0).ShouldBeTrue();
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task The_same_bytes_give_the_same_contents(string name)
    {
        var bytes = Formats()[name].Bytes;
        using var extracting = new Extracting();

        var first = System.Text.Json.JsonSerializer.Serialize(await extracting.RunAsync(bytes), WaybillJson.Options);
        var second = System.Text.Json.JsonSerializer.Serialize(await extracting.RunAsync(bytes), WaybillJson.Options);

        second.ShouldBe(first);
    }

    [Fact]
    public async Task An_empty_file_is_empty() => (await ProblemAsync([])).Code.ShouldBe(ProblemCode.Empty);

    [Fact]
    public async Task A_file_beyond_the_limit_is_not_opened() =>
        (await Extracting.FromAsync(new byte[100], new() { MaxFileBytes = 99 })).Problems.ShouldHaveSingleItem().Code.ShouldBe(ProblemCode.LimitReached);

    [Theory]
    [InlineData("MZ\u0090\u0000", "program")]
    [InlineData("\u0001\u0002\u0003\u0004\u0005\u0006\u0007", "010203")]
    public async Task A_format_that_is_not_read_is_named(string start, string named)
    {
        var problem = await ProblemAsync([.. Encoding.Latin1.GetBytes(start), .. Enumerable.Range(0, 64).Select(i => (byte)(i % 7))]);

        problem.Code.ShouldBe(ProblemCode.Unsupported);
        problem.Detail.ShouldContain(named);
    }

    [Theory]
    [InlineData("[Content_Types].xml", "…unheard-of…", "package")]
    public async Task A_package_that_is_not_read_is_no_archive_of_documents(string part, string text, string named)
    {
        var problem = await ProblemAsync(ArchiveFormatTests.Zip((part, text)));

        problem.Code.ShouldBe(ProblemCode.Unsupported);
        problem.Detail.ShouldContain(named);
    }

    [Theory]
    [InlineData("EncryptedPackage", ProblemCode.Encrypted)]
    [InlineData("WordDocument", ProblemCode.Damaged)]
    [InlineData("Unheard", ProblemCode.Unsupported)]
    public async Task An_encrypted_office_document_is_told_from_others(string stream, ProblemCode code) =>
        (await ProblemAsync([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600], .. Encoding.Unicode.GetBytes(stream), .. new byte[600]])).Code.ShouldBe(code);

    [Fact]
    public async Task Cancelling_stops_the_reading()
    {
        using var file = new TemporaryFile(PdfSample.Of(PdfSample.Text(72, 700, "x")));

        await Should.ThrowAsync<OperationCanceledException>(() =>
            new Extractor(new ExtractionLimits()).ExtractAsync(file.Path, Path.GetTempPath(), new CancellationToken(canceled: true)));
    }

    [Fact]
    public void The_recipe_names_the_parsers_and_changes_with_the_settings()
    {
        var recipe = new Extractor(new ExtractionLimits()).Recipe;

        recipe.ShouldContain("PdfPig");
        new Extractor(new ExtractionLimits { MaxPages = 3 }).Recipe.ShouldNotBe(recipe);
    }

    private static async Task<Problem> ProblemAsync(byte[] bytes)
    {
        var outcome = await Extracting.FromAsync(bytes);
        outcome.Value.ShouldBeNull();
        return outcome.Problems.ShouldHaveSingleItem();
    }

    private static Dictionary<string, (string Format, byte[] Bytes)> Formats() => new(StringComparer.Ordinal)
    {
        ["letter.pdf"] = ("PDF", PdfSample.Of(PdfSample.Text(72, 700, "Letter No. 5") + PdfSample.Bar(72, 690, 40, 14), PdfSample.Picture(0, 0, 595, 842))),
        ["letter.docx"] = ("Word document", OfficeSamples.Word(OfficeSamples.Paragraph("Письмо") + "<w:tbl><w:tr><w:tc>" + OfficeSamples.Paragraph("a") + "</w:tc></w:tr></w:tbl>")),
        ["invoice.xlsx"] = ("Excel workbook", OfficeSamples.Workbook(["#,##0.00"], ("A", false, """<x:row><x:c s="1"><x:v>4.5</x:v></x:c></x:row>"""))),
        ["slides.pptx"] = ("PowerPoint presentation", PackageSamples.Presentation(PackageSamples.Shape("Заголовок"))),
        ["letter.odt"] = ("OpenDocument file", PackageSamples.OpenDocument("text", "<office:text><text:p>Письмо</text:p></office:text>")),
        ["letter.fodt"] = ("OpenDocument file", PackageSamples.FlatOpenDocument("<office:text><text:p>Письмо</text:p></office:text>")),
        ["book.epub"] = ("electronic book (EPUB)", PackageSamples.Book()),
        ["plan.vsdx"] = ("Visio drawing", PackageSamples.Visio()),
        ["print.xps"] = ("XPS document", PackageSamples.Xps()),
        ["letter.rtf"] = ("RTF document", "{\\rtf1{\\info{\\title t}}\\trowd\\intbl a\\cell\\row\\pard\\u1055?b{\\object{\\*\\objdata 0105}}\\par}"u8.ToArray()),
        ["letter.doc"] = ("old Word document (.doc)", OldOfficeSamples.Word("a\u0007\u0007\rПисьмо", rowEnds: [2])),
        ["invoice.xls"] = ("old Excel workbook (.xls)", OldOfficeSamples.Workbook("Наименование", "Изделие")),
        ["slides.ppt"] = ("old PowerPoint presentation (.ppt)", OldOfficeSamples.Presentation("Заголовок", "Заметка")),
        ["mail.msg"] = ("Outlook message (.msg)", OldOfficeSamples.Message()),
        ["object.bin"] = ("embedded object (OLE)", OldOfficeSamples.Wrapped("note.txt", "hello")),
        ["talk.mp3"] = ("sound recording (MP3)", RecordingFormatTests.Mp3(("TIT2", "Совещание"))),
        ["talk.m4a"] = ("sound or film (MP4)", RecordingFormatTests.Mp4("Совещание")),
        ["drawing.prt"] = ("file of a closed format", RecordingFormatTests.Closed()),
        ["book.xlsb"] = ("binary Excel workbook (.xlsb)", SmallFormatTests.BinaryWorkbook()),
        ["cargo.dbf"] = ("dBASE table (.dbf)", SmallFormatTests.Table("Cargo", (false, "Parts"))),
        ["scan.jp2"] = ("picture (JPEG 2000, HEIC)", TableFormatTests.Jpeg2000()),
        ["scan.djvu"] = ("DjVu document", TableFormatTests.DjVu()),
        ["cargo.db"] = ("SQLite database", TableFormatTests.Database("CREATE TABLE cargo(name TEXT)", "INSERT INTO cargo VALUES ('Parts')")),
        ["cargo.mdb"] = ("Access database", TableFormatTests.Access("Spare parts of the plant")),
        ["report.hwp"] = ("Hangul document (.hwp)", TableFormatTests.Hangul("보고서")),
        ["list.csv"] = ("table of separated values (CSV)", "name;price\nPump;12\nCable;3\n"u8.ToArray()),
        ["letter.p7m"] = ("signed file (PKCS #7)", SmallFormatTests.Signed("договор")),
        ["letter.bz2"] = ("packed file (bzip2, xz, zstd, LZ4, Snappy)", SmallFormatTests.Bzip2("hello"u8.ToArray())),
        ["winmail.dat"] = ("Exchange wrapper (winmail.dat)", OldOfficeSamples.Wrapper("note.txt", "hello")),
        ["scan.png"] = ("picture", PictureSamples.Encoded(SKEncodedImageFormat.Png)),
        ["scan.jpg"] = ("picture", PictureSamples.JpegAt(300)),
        ["scan.tif"] = ("TIFF picture", PictureSamples.Tiff(pages: 2)),
        ["papers.zip"] = ("archive", ArchiveFormatTests.Zip(("a/letter.txt", "hello"), ("b.txt", new string('x', 500)))),
        ["papers.tar"] = ("tar archive", ArchiveSamples.Tar((System.Formats.Tar.TarEntryType.RegularFile, "a/letter.txt", "hello"), (System.Formats.Tar.TarEntryType.RegularFile, "b.txt", "x"))),
        ["papers.cpio"] = ("archive of another kind (CAB, ISO, LHA, cpio, ar)", ArchiveSamples.Cpio(("a.txt", "hello"))),
        ["papers.exe"] = ("program with an archive behind it", [.. "MZ"u8, .. new byte[100], .. ArchiveFormatTests.Zip(("a.txt", "hello"))]),
        ["papers.sz"] = ("packed file (bzip2, xz, zstd, LZ4, Snappy)", ArchiveSamples.Snappy("stored", "packed")),
        ["papers.lz4"] = ("packed file (bzip2, xz, zstd, LZ4, Snappy)", ArchiveSamples.Lz4("abcdefgh", 4)),
        ["papers.rar"] = ("archive", ArchiveSamples.Rar4(("a.txt", "hello"))),
        ["volumes.rar"] = ("archive in parts", ArchiveSamples.VolumeSet(ArchiveSamples.Rar4Volumes("note.txt", "in two volumes"))),
        ["protected.xlsx"] = ("encrypted Office document", EncryptedOfficeTests.Standard("hello"u8.ToArray(), "VelvetSweatshop")),
        ["mail.emlx"] = ("Apple mail (.emlx)", "51\nFrom: a@plant.example\nTo: b@trade.example\n\nText...\n<?xml?>"u8.ToArray()),
        ["letter.asc"] = ("PGP text", "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\nText\n-----BEGIN PGP SIGNATURE-----\n\niQEz\n-----END PGP SIGNATURE-----\n"u8.ToArray()),
        ["letter.txt.gz"] = ("gzip file", ArchiveFormatTests.Gzip("hello"u8.ToArray())),
        ["mail.eml"] = ("e-mail", Encoding.UTF8.GetBytes("From: a@plant.example\nTo: b@trade.example\nSubject: s\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\ntext\n--b\nContent-Disposition: attachment; filename=a.txt\nContent-Transfer-Encoding: base64\n\naGVsbG8=\n--b--\n")),
        ["mail.mbox"] = ("mailbox (mbox)", Encoding.UTF8.GetBytes("From a@plant.example Tue Mar 12 10:15:00 2019\nFrom: a@plant.example\nTo: b@trade.example\n\nOne\n")),
        ["page.html"] = ("HTML page", Encoding.UTF8.GetBytes("<!DOCTYPE html><html><body><p>Статья</p><table><tr><td colspan=2>a</td></tr></table></body></html>")),
        ["drawing.emf"] = ("drawing of Windows (EMF, WMF)", MarkupSamples.Drawing(("Station", 0, 0))),
        ["drawing.wmf"] = ("drawing of Windows (EMF, WMF)", MarkupSamples.OldDrawing("Станция")),
        ["talk.flac"] = ("sound recording (FLAC, Ogg)", MarkupSamples.Flac("Meeting")),
        ["talk.ogg"] = ("sound recording (FLAC, Ogg)", MarkupSamples.Ogg("Meeting")),
        ["talk.wav"] = ("sound or film (WAV, AVI)", MarkupSamples.Wave("Meeting")),
        ["record.xml"] = ("XML document", Encoding.UTF8.GetBytes(MarkupSamples.DealRecord)),
        ["data.json"] = ("JSON data", Encoding.UTF8.GetBytes(MarkupSamples.Data)),
        ["contact.vcf"] = ("address card or calendar (vCard, iCalendar)", Encoding.UTF8.GetBytes(MarkupSamples.Card)),
        ["meeting.ics"] = ("address card or calendar (vCard, iCalendar)", Encoding.UTF8.GetBytes(MarkupSamples.Calendar)),
        ["note.txt"] = ("plain text", Encoding.UTF8.GetBytes("Служебная записка\n\nТекст записки.")),
    };

    private sealed class TemporaryFile : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("waybill-file-");

        public TemporaryFile(byte[] bytes) => File.WriteAllBytes(Path, bytes);

        public string Path => System.IO.Path.Combine(_folder.FullName, "original");

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
