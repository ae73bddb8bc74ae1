using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;

namespace Waybill.Tests.Extraction;

/// <summary>Makes presentations, OpenDocument files, books and drawings.</summary>
internal static class PackageSamples
{
    private const string OpenDocumentNames =
        "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
        + "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\"";

    /// <param name="body">The inside of <c>office:body</c>.</param>
    public static byte[] OpenDocument(string kind, string body) => ArchiveFormatTests.Stored(
        ("mimetype", "application/vnd.oasis.opendocument." + kind),
        ("content.xml", $"<office:document-content {OpenDocumentNames}><office:body>{body}</office:body></office:document-content>"));

    public static byte[] LockedOpenDocument() => ArchiveFormatTests.Stored(
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("META-INF/manifest.xml", "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"),
        ("content.xml", "scrambled"));

    public static byte[] FlatOpenDocument(string body) =>
        Encoding.UTF8.GetBytes($"<?xml version=\"1.0\"?><office:document {OpenDocumentNames} office:mimetype=\"application/vnd.oasis.opendocument.text\"><office:body>{body}</office:body></office:document>");

    public static byte[] Book() => ArchiveFormatTests.Stored(
        ("mimetype", "application/epub+zip"),
        ("META-INF/container.xml", "<container><rootfiles><rootfile full-path=\"b/book.opf\"/></rootfiles></container>"),
        ("b/book.opf", "<package><manifest><item id=\"two\" href=\"2.xhtml\"/><item id=\"one\" href=\"1.xhtml\"/></manifest><spine><itemref idref=\"one\"/><itemref idref=\"two\"/></spine></package>"),
        ("b/1.xhtml", "<html><body><p>First</p></body></html>"),
        ("b/2.xhtml", "<html><body><p>Second</p></body></html>"));

    public static byte[] Visio() => ArchiveFormatTests.Stored(
        ("[Content_Types].xml", "<Types><Override ContentType=\"application/vnd.ms-visio.drawing.main+xml\"/></Types>"),
        ("visio/pages/page10.xml", "<PageContents><Shape><Text>Ten</Text></Shape></PageContents>"),
        ("visio/pages/page2.xml", "<PageContents><Shape><Text>Two<cp IX='0'/> words</Text></Shape></PageContents>"));

    public static byte[] Xps() => ArchiveFormatTests.Stored(
        ("[Content_Types].xml", "<Types><Default ContentType=\"application/vnd.ms-package.xps-fixedpage+xml\"/></Types>"),
        ("Documents/1/Pages/1.fpage", "<FixedPage><Glyphs OriginY=\"10\" UnicodeString=\"Invoice \"/><Glyphs OriginY=\"10\" UnicodeString=\"No. 5\"/><Glyphs OriginY=\"20\" UnicodeString=\"{}{x}\"/></FixedPage>"));

    /// <param name="shapes">The inside of the slide's shape tree; the prefixes <c>p</c> and <c>a</c> are declared.</param>
    public static byte[] Presentation(string shapes, bool isHidden = false, string? notes = null)
    {
        const string Names = "xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"";
        using var bytes = new MemoryStream();
        using (var document = PresentationDocument.Create(bytes, PresentationDocumentType.Presentation))
        {
            var main = document.AddPresentationPart();
            main.Presentation = new Presentation(new SlideIdList(new SlideId { Id = 256, RelationshipId = "rIdSlide" }));
            var slide = main.AddNewPart<SlidePart>("rIdSlide");
            slide.Slide = new Slide($"<p:sld {Names}{(isHidden ? " show=\"0\"" : "")}><p:cSld><p:spTree>{shapes}</p:spTree></p:cSld></p:sld>");
            if (notes is not null)
            {
                slide.AddNewPart<NotesSlidePart>().NotesSlide = new NotesSlide($"<p:notes {Names}><p:cSld><p:spTree>{Shape(notes)}</p:spTree></p:cSld></p:notes>");
            }
        }

        return bytes.ToArray();
    }

    public static string Shape(string text) => $"<p:sp><p:txBody><a:bodyPr/>{Line(text)}</p:txBody></p:sp>";

    public static string Line(string text) => $"<a:p><a:r><a:t>{text}</a:t></a:r></a:p>";
}
