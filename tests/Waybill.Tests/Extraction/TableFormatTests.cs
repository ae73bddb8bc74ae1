using System.IO.Compression;
using System.Text;
using Microsoft.Data.Sqlite;
using Waybill.Extraction.Formats.DjVu;

namespace Waybill.Tests.Extraction;

/// <summary>Databases, tables of separated values, and formats that small programs read.</summary>
public sealed class TableFormatTests
{
    [Fact]
    public async Task Each_table_of_a_database_is_a_page_and_what_only_seems_a_table_is_not_looked_at()
    {
        var contents = await Extracting.WholeAsync(Database(
            "CREATE TABLE \"cargo \"\"list\"(name TEXT, price REAL, paper BLOB)",
            $"INSERT INTO \"cargo \"\"list\" VALUES ('Насос', 12.5, x'{new string('a', 400)}'), (NULL, 3, x'0102')",
            "CREATE VIEW everything AS SELECT * FROM \"cargo \"\"list\""));

        contents.Metadata["table-1"].ShouldBe("cargo \"list");
        contents.Pages.ShouldHaveSingleItem().Blocks.ShouldBe(
        [
            new ContentBlock("cargo \"list"),
            new ContentBlock("name", new CellPosition(0, 0, 0)),
            new ContentBlock("price", new CellPosition(0, 0, 1)),
            new ContentBlock("paper", new CellPosition(0, 0, 2)),
            new ContentBlock("Насос", new CellPosition(0, 1, 0)),
            new ContentBlock("12.5", new CellPosition(0, 1, 1)),
            new ContentBlock("cargo \"list/1-paper", new CellPosition(0, 1, 2)),
            new ContentBlock("3", new CellPosition(0, 2, 1)),
            new ContentBlock("0102", new CellPosition(0, 2, 2)),
        ]);
        contents.Children.ShouldHaveSingleItem().Path.ShouldBe("cargo \"list/1-paper");
    }

    [Theory]
    [InlineData("name;price\nНасос;12,5\nКабель;3\n", "semicolon")]
    [InlineData("name,price,count\n\"Pump, large\",12,1\nCable,3,2\n", "comma")]
    [InlineData("name\tprice\r\nPump\t12\r\nCable\t3\r\n", "tab")]
    public async Task Values_between_the_same_sign_in_every_row_are_a_table(string text, string separator)
    {
        var contents = await Extracting.WholeAsync(Encoding.UTF8.GetBytes(text));

        contents.MediaType.ShouldBe("text/csv");
        contents.Metadata["separator"].ShouldBe(separator);
        contents.Pages[0].Blocks[0].ShouldBe(new ContentBlock("name", new CellPosition(0, 0, 0)));
        contents.Pages[0].Blocks.Max(block => block.Cell?.Row).ShouldBe(2);
    }

    [Theory]
    [InlineData("Dear Sir,\nwe thank you, as ever,\nfor your letter, and remain,\nyours\n")]
    [InlineData("one;two\nthree;four\n")]
    public async Task Prose_with_commas_and_a_line_or_two_are_text(string text) =>
        (await Extracting.WholeAsync(Encoding.UTF8.GetBytes(text))).MediaType.ShouldBe("text/plain");

    [Fact]
    public async Task A_hangul_document_gives_its_paragraphs_without_what_controls_them() =>
        (await Extracting.WholeAsync(Hangul("보고서\u0002123456\u0002 7\r"))).Pages[0].Blocks.ShouldBe([new ContentBlock("보고서 7")]);

    [Fact]
    public async Task A_hangul_document_with_a_password_is_encrypted() =>
        (await Extracting.FromAsync(Hangul("x", flags: 3))).Problems.ShouldHaveSingleItem().Code.ShouldBe(ProblemCode.Encrypted);

    [Fact]
    public void Words_of_djvu_are_turned_to_points_from_the_top_left() =>
        DjVuText.Words("(page 0 0 900 500 \n (line 90 380 800 420 (word 90 380 300 420 \"\\320\\237\\321\\200 \\\"a\\\"\")))", 500, 72.0 / 150)
            .ShouldBe([new PlacedWord("Пр \"a\"", new Box(43.2, 38.4, 144, 57.6))]);

    [Fact]
    public async Task A_page_of_djvu_has_the_size_that_it_says()
    {
        var page = (await Extracting.WholeAsync(DjVu())).Pages.ShouldHaveSingleItem();

        (page.Width, page.Height, page.HasPicture).ShouldBe((432, 240, true));
    }

    [Fact]
    public async Task Pictures_that_another_program_unpacks_are_one_page()
    {
        (await Extracting.WholeAsync(Jpeg2000())).MediaType.ShouldBe("image/jp2");
        (await Extracting.WholeAsync([0, 0, 0, 24, .. "ftypheic"u8, .. new byte[40]])).MediaType.ShouldBe("image/heic");
    }

    [Fact]
    public async Task Whole_pictures_are_found_among_other_bytes_and_broken_ones_are_not()
    {
        var (png, jpeg) = (PictureSamples.Encoded(SkiaSharp.SKEncodedImageFormat.Png, 9, 9), PictureSamples.Encoded(SkiaSharp.SKEncodedImageFormat.Jpeg, 9, 9));
        using var folder = new Extracting();

        var outcome = await folder.RunAsync(OldOfficeSamples.Presentation("a", "b", [1, 2, .. png, 3, .. jpeg, 4, .. png[..30]]));

        var children = outcome.Value.ShouldNotBeNull().Children;
        children.Select(child => child.Path).ShouldBe(["picture1.png", "picture2.jpg"]);
        (await File.ReadAllBytesAsync(children[0].TemporaryFile!, TestContext.Current.CancellationToken)).ShouldBe(png); // no child of this file is lost
    }

    public static byte[] Database(params string[] statements)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            using (var database = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString()))
            {
                database.Open();
                foreach (var statement in statements)
                {
                    using var command = database.CreateCommand();
                    command.CommandText = statement;
                    command.ExecuteNonQuery();
                }
            }

            return File.ReadAllBytes(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>A header without tables: enough to say what it is, and letters that were meant to be read.</summary>
    public static byte[] Access(string text) => [0, 1, 0, 0, .. "Standard Jet DB\0"u8, .. new byte[30], .. Encoding.Unicode.GetBytes(text), .. new byte[40]];

    /// <param name="flags">1 for packed, 2 for locked.</param>
    public static byte[] Hangul(string paragraph, int flags = 1)
    {
        byte[] text = Encoding.Unicode.GetBytes(paragraph);
        byte[] section = [.. BitConverter.GetBytes(67u | ((uint)text.Length << 20)), .. text];
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflate.Write(section);
        }

        return OldOfficeSamples.Compound(
            ("FileHeader", [.. "HWP Document File"u8, .. new byte[15], .. new byte[4], .. BitConverter.GetBytes(flags), .. new byte[200]]),
            ("BodyText/Section0", packed.ToArray()));
    }

    /// <summary>A page of 900 by 500 dots at 150 an inch, without a picture on it.</summary>
    public static byte[] DjVu() => [.. "AT&TFORM"u8, 0, 0, 0, 22, .. "DJVUINFO"u8, 0, 0, 0, 10, 0x03, 0x84, 0x01, 0xF4, 24, 0, 150, 0, 22, 1];

    public static byte[] Jpeg2000() => [0, 0, 0, 12, .. "jP  "u8, 0x0D, 0x0A, 0x87, 0x0A, 0, 0, 0, 22, .. "ihdr"u8, 0, 0, 1, 0, 0, 0, 2, 0, .. new byte[20]];
}
