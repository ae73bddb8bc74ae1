using Waybill.Reading;
using Waybill.Reading.Ocr;

namespace Waybill.Tests.Reading;

/// <summary>With the installed program, on pictures drawn by the test.</summary>
public sealed class TesseractEngineTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("waybill-test");

    [Theory]
    [InlineData("rus", "tesseract-ocr-rus")]
    [InlineData("srp_latn", "tesseract-ocr-srp-latn")]
    public void A_model_comes_in_the_package_of_its_language(string model, string package) => TesseractEngine.PackageOf(model).ShouldBe(package);

    [Fact]
    public async Task A_missing_program_is_named_with_its_package_and_is_not_an_empty_page()
    {
        var engine = await TesseractEngine.FindAsync("no-such-program", TestContext.Current.CancellationToken);

        var read = await engine.RecogniseAsync(new PageScan("none", 0, 300), ["ru"], TestContext.Current.CancellationToken);

        read.Value.ShouldBeNull();
        var problem = read.Problems.ShouldHaveSingleItem();
        problem.Code.ShouldBe(ProblemCode.ToolMissing);
        problem.Detail.ShouldContain("tesseract-ocr");
    }

    [Fact]
    public async Task The_recipe_tells_whether_pages_of_a_PDF_can_be_drawn()
    {
        (await PdfRenderer.RecipeAsync("no-such-program", TestContext.Current.CancellationToken)).ShouldBe("pdftoppm missing");
        (await PdfRenderer.RecipeAsync(TestContext.Current.CancellationToken)).ShouldMatch(@"^pdftoppm version \d");
    }

    [Fact]
    public async Task What_is_no_picture_is_damaged()
    {
        var path = Path.Combine(_folder.FullName, "text.bmp");
        await File.WriteAllTextAsync(path, "no picture", TestContext.Current.CancellationToken);
        var engine = await TesseractEngine.FindAsync(TestContext.Current.CancellationToken);

        var read = await engine.RecogniseAsync(new PageScan(path, 0, 300), ["en"], TestContext.Current.CancellationToken);

        read.Value.ShouldBeNull();
        read.Problems.ShouldHaveSingleItem().Code.ShouldBe(ProblemCode.Damaged);
    }

    [Fact]
    public async Task A_picture_is_read_with_places_confidence_and_the_name_of_the_engine()
    {
        var reader = new Reader(await TesseractEngine.FindAsync(TestContext.Current.CancellationToken));
        var contents = new FileContents
        {
            MediaType = "image/bmp",
            HasPhysicalPages = true,
            Pages = [new ContentPage { Number = 1, Width = 2480 * 72 / Scan.DotsPerInch, Height = 288, HasPicture = true }],
        };

        var path = Path.Combine(_folder.FullName, "page.bmp");
        await new Scan().Write(400, 200, "THE FILE").Write(400, 340, "FELT LITTLE").Picture.WriteBitmapAsync(path, TestContext.Current.CancellationToken);
        var read = await reader.ReadAsync(ContentHash.Of("x"u8), Outcome.Of(contents), path, _folder.FullName, TestContext.Current.CancellationToken);

        var page = read.Value!.Pages.ShouldHaveSingleItem();
        page.Text.ShouldContain("FILE");
        page.Origin.ShouldBe(TextOrigin.Recognised);
        page.Engine.ShouldNotBeNull().ShouldStartWith("tesseract ");
        page.Confidence.ShouldNotBeNull().ShouldBeInRange(0.3, 1);
        var word = page.Words.First(w => w.Span.Of(page.Text) == "FILE");
        word.Box.Top.ShouldBe(200 * 72 / Scan.DotsPerInch, 2);
        _folder.GetFiles().Select(f => f.Name).Order().ShouldBe(["page.bmp"]);
    }

    [Fact]
    public async Task White_letters_on_black_are_read_too()
    {
        var drawn = new Scan(1200, 400).Write(200, 150, "THE FILE").Picture;
        var exchanged = new GreyPicture(drawn.Width, drawn.Height, [.. Enumerable.Range(0, drawn.Height).SelectMany(y => drawn.Row(y).ToArray()).Select(dot => (byte)(255 - dot))]);
        var path = Path.Combine(_folder.FullName, "exchanged.bmp");
        await exchanged.WriteBitmapAsync(path, TestContext.Current.CancellationToken);
        var engine = await TesseractEngine.FindAsync(TestContext.Current.CancellationToken);

        var read = await engine.RecogniseAsync(new PageScan(path, 0, Scan.DotsPerInch, IsOneColumn: true), ["en"], TestContext.Current.CancellationToken);

        read.Value!.Words.Select(w => w.Text).ShouldContain("FILE");
    }

    [Fact]
    public async Task A_small_picture_of_a_page_keeps_its_proportions()
    {
        var path = Path.Combine(_folder.FullName, "page.bmp");
        await new Scan().Write(400, 200, "THE FILE").Picture.WriteBitmapAsync(path, TestContext.Current.CancellationToken);

        var made = await new PagePictures().RenderAsync(ContentHash.Of("x"u8), "image/bmp", path, 1, 620, _folder.FullName, TestContext.Current.CancellationToken);

        made.Value!.WidthInPixels.ShouldBe(620);
        made.Value.HeightInPixels.ShouldBe(300);
        made.Value.Bytes.ToArray().AsSpan(0, 3).ToArray().ShouldBe([0xFF, 0xD8, 0xFF]);
    }

    [Fact]
    public async Task A_damaged_pdf_has_no_page_picture_and_says_so()
    {
        var path = Path.Combine(_folder.FullName, "broken.pdf");
        await File.WriteAllTextAsync(path, "%PDF-1.4 and nothing more", TestContext.Current.CancellationToken);

        var made = await new PagePictures().RenderAsync(ContentHash.Of("x"u8), "application/pdf", path, 1, 620, _folder.FullName, TestContext.Current.CancellationToken);

        made.Value.ShouldBeNull();
        made.Problems.ShouldHaveSingleItem().Code.ShouldBe(ProblemCode.Damaged);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
