using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.CustomProperties;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.VariantTypes;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Waybill.Tests.Extraction;

/// <summary>What a Word document holds beside its text.</summary>
public sealed class WordMarksTests
{
    [Fact]
    public async Task Pictures_of_the_text_and_of_its_notes_come_out_as_children()
    {
        var outcome = await Extracting.FromAsync(Document(main =>
        {
            AddPicture(main.AddNewPart<ImagePart>("image/png"), "one");
            var notes = main.AddNewPart<FootnotesPart>();
            notes.Footnotes = new Footnotes();
            AddPicture(notes.AddNewPart<ImagePart>("image/png", "rIdPicture"), "two");
        }));

        outcome.Value.ShouldNotBeNull().Children.Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_was_tracked_is_counted_with_who_did_it_and_what_was_taken_out_is_hidden()
    {
        var contents = await Extracting.WholeAsync(OfficeSamples.Word(
            "<w:p><w:r><w:t xml:space=\"preserve\">Four </w:t></w:r><w:del w:id=\"1\" w:author=\"Novik\"><w:r><w:delText>tanks</w:delText></w:r></w:del><w:ins w:id=\"2\" w:author=\"Lazar\"><w:r><w:t>tractors</w:t></w:r></w:ins></w:p>"));

        contents.Metadata["tracked-changes"].ShouldBe("1 inserted, 1 deleted; by Lazar, Novik");
        contents.Pages[0].Blocks.ShouldBe([new ContentBlock("Four tractors"), new ContentBlock("tanks", Hidden: true)]);
    }

    [Fact]
    public async Task Addresses_in_fields_and_titles_of_old_pictures_are_kept_as_hidden() =>
        (await Extracting.WholeAsync(OfficeSamples.Word(
            "<w:p><w:r><w:t>Seen</w:t></w:r><w:r><w:instrText xml:space=\"preserve\"> HYPERLINK \"http://plant.example/a\" </w:instrText></w:r>"
            + "<w:r><w:pict xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\"><v:shape href=\"http://plant.example/b\"><v:imagedata o:title=\"scan_7\"/></v:shape></w:pict></w:r></w:p>")))
            .Pages[0].Blocks.Select(block => (block.Text, block.Hidden)).ShouldBe([("Seen", false), ("scan_7", true), ("http://plant.example/a", true), ("http://plant.example/b", true)]);

    [Fact]
    public async Task Properties_of_the_users_own_are_metadata_and_macros_are_reported()
    {
        var contents = await Extracting.WholeAsync(Document(
            main => main.AddNewPart<VbaProjectPart>().FeedData(new MemoryStream([1, 2, 3])),
            document => document.AddCustomFilePropertiesPart().Properties = new Properties(
                new CustomDocumentProperty(new VTLPWSTR("12-K")) { Name = "Case", PropertyId = 2, FormatId = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" })));

        contents.Metadata["custom-Case"].ShouldBe("12-K");
        contents.Metadata["macros"].ShouldContain("never run");
    }

    private static void AddPicture(ImagePart part, string about)
    {
        using var bytes = new MemoryStream([0x89, .. "PNG"u8, .. System.Text.Encoding.ASCII.GetBytes(about)]);
        part.FeedData(bytes);
    }

    private static byte[] Document(Action<MainDocumentPart> fill, Action<WordprocessingDocument>? around = null)
    {
        using var bytes = new MemoryStream();
        using (var document = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.Document = new Document(new Body(new Paragraph(new Run(new Text("Seen")))));
            fill(main);
            around?.Invoke(document);
        }

        return bytes.ToArray();
    }
}
