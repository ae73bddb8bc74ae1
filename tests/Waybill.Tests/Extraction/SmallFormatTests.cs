using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using SharpCompress.Compressors;
using SharpCompress.Compressors.BZip2;

namespace Waybill.Tests.Extraction;

public sealed class SmallFormatTests
{
    [Fact]
    public async Task Rows_of_a_dbase_table_are_cells_and_deleted_rows_are_hidden()
    {
        var contents = await Extracting.WholeAsync(Table("Груз", (false, "Запчасти"), (true, "Ракеты")));

        contents.Pages[0].Blocks.ShouldBe(
        [
            new ContentBlock("Груз", new CellPosition(0, 0, 0)),
            new ContentBlock("Запчасти", new CellPosition(0, 1, 0)),
            new ContentBlock("Ракеты", new CellPosition(0, 2, 0), Hidden: true),
        ]);
    }

    [Fact]
    public async Task A_table_that_breaks_off_says_how_many_rows_are_there()
    {
        var bytes = Table("A", (false, "one"), (false, "two"));

        var outcome = await Extracting.FromAsync(bytes[..^5]);

        outcome.Value.ShouldNotBeNull().Pages[0].Blocks.Select(block => block.Text).ShouldBe(["A", "one"]);
        outcome.Problems.ShouldHaveSingleItem().Code.ShouldBe(ProblemCode.Damaged);
    }

    [Fact]
    public async Task A_signed_file_comes_out_of_its_envelope() =>
        (await Extracting.ChildrenAsync(Signed("договор"))).ShouldBe([new("content", "договор")]);

    [Fact]
    public async Task A_packed_file_comes_out_unpacked() =>
        (await Extracting.ChildrenAsync(Bzip2("hello"u8.ToArray()))).ShouldBe([new("content", "hello")]);

    [Fact]
    public async Task A_binary_workbook_gives_cells_comments_and_headers()
    {
        var contents = await Extracting.WholeAsync(BinaryWorkbook());

        contents.Metadata["sheet-1"].ShouldBe("Лист");
        contents.Pages[0].Blocks.ShouldBe(
        [
            new ContentBlock("Изделие", new CellPosition(0, 4, 1)),
            new ContentBlock("12,5", new CellPosition(0, 4, 2)),
            new ContentBlock("7", new CellPosition(0, 4, 3)),
            new ContentBlock("Завод"),
            new ContentBlock("Лист"),
        ]);
        contents.Pages[1].Blocks.ShouldBe([new ContentBlock("Проверить")]);
    }

    [Fact]
    public async Task Numbers_of_lists_are_shown_as_word_shows_them()
    {
        static string Item(int level, string text) => $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>";
        const string Numbering = "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"3\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl>"
            + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"russianLower\"/><w:lvlText w:val=\"%1.%2)\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";

        (await Extracting.WholeAsync(OfficeSamples.Word(Item(0, "Предмет") + Item(1, "товар") + Item(1, "цена") + Item(0, "Сроки") + Item(1, "поставка"), numbering: Numbering)))
            .Pages[0].Blocks.Select(block => block.Text).ShouldBe(["3. Предмет", "3.а) товар", "3.б) цена", "4. Сроки", "4.а) поставка"]);
    }

    [Fact]
    public async Task What_a_picture_is_said_to_show_is_kept_as_hidden() =>
        (await Extracting.WholeAsync(OfficeSamples.Word("<w:p><w:r><w:t>Seen </w:t></w:r><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"Picture 1\" descr=\"C:\\scans\\5.jpg\"/></wp:inline></w:drawing></w:r><w:r><w:t>too</w:t></w:r></w:p>")))
            .Pages[0].Blocks.ShouldBe([new ContentBlock("Seen too"), new ContentBlock("C:\\scans\\5.jpg", Hidden: true)]);

    [Fact]
    public async Task A_note_that_holds_a_picture_only_keeps_what_is_said_of_it() =>
        (await Extracting.WholeAsync(OfficeSamples.Word(OfficeSamples.Paragraph("Body"), footnote: "<w:footnote w:id=\"1\"><w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"P\" descr=\"stamp\"/></wp:inline></w:drawing></w:r></w:p></w:footnote>")))
            .Pages[0].Blocks.ShouldBe([new ContentBlock("Body"), new ContentBlock("stamp", Hidden: true)]);

    [Fact]
    public async Task Where_a_document_leads_is_kept_as_hidden_and_the_author_of_a_comment_is_shown()
    {
        using var bytes = new MemoryStream();
        bytes.Write(OfficeSamples.Word(OfficeSamples.Paragraph("Body")));
        using (var document = WordprocessingDocument.Open(bytes, isEditable: true))
        {
            var main = document.MainDocumentPart.ShouldNotBeNull();
            main.AddHyperlinkRelationship(new Uri("https://plant.example/price"), isExternal: true);
            main.AddHyperlinkRelationship(new Uri("mailto:novik@plant.example"), isExternal: true);
            main.AddNewPart<WordprocessingCommentsPart>().Comments = new Comments(new Comment(new Paragraph(new Run(new Text("Too dear")))) { Id = "1", Author = "Novik" });
        }

        (await Extracting.WholeAsync(bytes.ToArray())).Pages[0].Blocks
            .ShouldBe([new ContentBlock("Body"), new ContentBlock("Novik"), new ContentBlock("Too dear"), new ContentBlock("https://plant.example/price", Hidden: true)]);
    }

    [Fact]
    public async Task A_document_in_one_flat_file_is_read_like_a_packed_one()
    {
        using var bytes = new MemoryStream(OfficeSamples.Word(OfficeSamples.Paragraph("Flat")));
        using var document = WordprocessingDocument.Open(bytes, isEditable: false);
        var flat = document.ToFlatOpcString();

        (await Extracting.WholeAsync(Encoding.UTF8.GetBytes(flat))).Pages[0].Blocks.ShouldBe([new ContentBlock("Flat")]);
    }

    [Fact]
    public async Task A_formula_of_libreoffice_shows_its_letters() =>
        (await Extracting.WholeAsync(ArchiveFormatTests.Stored(("mimetype", "application/vnd.oasis.opendocument.formula"), ("content.xml", "<math><mi>a</mi><mo>+</mo><mi>b</mi></math>"))))
            .Pages[0].Blocks.ShouldBe([new ContentBlock("a+b")]);

    [Fact]
    public async Task An_empty_element_of_xhtml_does_not_swallow_the_page() =>
        (await Extracting.WholeAsync("<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title/></head><body><p>Seen</p></body></html>"u8.ToArray()))
            .Pages[0].Blocks.ShouldBe([new ContentBlock("Seen")]);

    internal static byte[] Table(string field, params (bool IsDeleted, string Text)[] rows)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(866).ShouldNotBeNull();
        var bytes = new List<byte>(new byte[65]);
        bytes[0] = 3;
        (bytes[1], bytes[2], bytes[3]) = (119, 3, 12);
        bytes[4] = (byte)rows.Length;
        (bytes[8], bytes[10], bytes[29]) = (65, 21, 0x65);
        (bytes[43], bytes[48], bytes[64]) = ((byte)'C', 20, 0x0D);
        var name = field == "Груз" ? encoding.GetBytes(field) : Encoding.ASCII.GetBytes(field);
        for (var i = 0; i < name.Length; i++)
        {
            bytes[32 + i] = name[i];
        }

        foreach (var (isDeleted, text) in rows)
        {
            bytes.AddRange([(byte)(isDeleted ? '*' : ' '), .. encoding.GetBytes(text.PadRight(20))]);
        }

        return [.. bytes];
    }

    internal static byte[] Signed(string text)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=Plant", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(new DateTimeOffset(2019, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2029, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var message = new SignedCms(new ContentInfo(Encoding.UTF8.GetBytes(text)));
        message.ComputeSignature(new CmsSigner(certificate));
        return message.Encode();
    }

    internal static byte[] Bzip2(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var stream = BZip2Stream.Create(packed, CompressionMode.Compress, false, leaveOpen: true))
        {
            stream.Write(bytes);
        }

        return packed.ToArray();
    }

    internal static byte[] BinaryWorkbook() => ArchiveFormatTests.StoredBytes(
        ("[Content_Types].xml", "<Types><Default ContentType=\"application/vnd.ms-excel.sheet.binary.macroEnabled.main\"/></Types>"u8.ToArray()),
        ("xl/_rels/workbook.bin.rels", "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.bin\"/></Relationships>"u8.ToArray()),
        ("xl/workbook.bin", Record(156, [.. new byte[8], .. Text("r1"), .. Text("Лист")])),
        ("xl/sharedStrings.bin", Record(19, [0, .. Text("Изделие")])),
        ("xl/comments1.bin", Record(637, [0, .. Text("Проверить")])),
        ("xl/worksheets/sheet1.bin",
        [
            .. Record(0, [4, 0, 0, 0]),
            .. Record(7, [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
            .. Record(5, [2, 0, 0, 0, 0, 0, 0, 0, .. BitConverter.GetBytes(12.5)]),
            .. Record(2, [3, 0, 0, 0, 0, 0, 0, 0, .. OldOfficeSamples.Int((700 << 2) | 3)]),
            .. Record(479, [0, 0, .. Text("&L&\"Arial\"&12Завод"), .. Enumerable.Repeat((byte)0xFF, 20)]),
        ]));

    private static byte[] Record(int type, byte[] body) =>
        [.. type < 128 ? (byte[])[(byte)type] : [(byte)((type & 0x7F) | 0x80), (byte)(type >> 7)], .. body.Length < 128 ? (byte[])[(byte)body.Length] : [(byte)((body.Length & 0x7F) | 0x80), (byte)(body.Length >> 7)], .. body];

    private static byte[] Text(string text)
    {
        var bytes = new byte[4 + (2 * text.Length)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, text.Length);
        Encoding.Unicode.GetBytes(text, bytes.AsSpan(4));
        return bytes;
    }
}
