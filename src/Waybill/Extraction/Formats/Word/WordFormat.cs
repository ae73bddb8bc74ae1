using System.Text.RegularExpressions;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Waybill.Extraction.Formats.Packages;

namespace Waybill.Extraction.Formats.Word;

/// <summary>Word documents in Office Open XML, ECMA-376 part 1 §17: paragraphs, tables, headers, notes, text boxes, what is hidden or deleted.</summary>
internal sealed partial class WordFormat : IFileFormat
{
    public string Name => "Word document";

    public bool Recognises(FileHead head) =>
        IsFlat(head) || (head.ContentTypes is { } types
        && (types.Contains("wordprocessingml.document.main+xml", StringComparison.OrdinalIgnoreCase)
            || types.Contains("wordprocessingml.template.main+xml", StringComparison.OrdinalIgnoreCase)
            || types.Contains("application/vnd.ms-word.", StringComparison.OrdinalIgnoreCase)));

    public async Task<Outcome<FileContents>> ExtractAsync(Original original, CancellationToken cancellation)
    {
        using var bytes = await original.LoadAsync(cancellation);
        using var document = IsFlat(original.Head)
            ? WordprocessingDocument.FromFlatOpcDocument(new XDocument(PackageParts.Load(bytes, original.Limits)))
            : WordprocessingDocument.Open(bytes, isEditable: false, OfficePackage.Settings(original.Limits));
        if (document.MainDocumentPart is not { Document.Body: { } body } main)
        {
            return Outcome.Failed<FileContents>(ProblemCode.Damaged, "the package has no document in it");
        }

        var reader = new WordBlocks(HiddenStyles(main), new WordNumbering(main), original.Limits, cancellation);
        reader.ReadParts(body.Descendants<SectionProperties>().SelectMany(section => section.Elements<HeaderReference>())
            .Select(reference => Find<HeaderPart>(main, reference.Id)?.Header));
        reader.Read(body);
        reader.ReadParts([main.FootnotesPart?.Footnotes, main.EndnotesPart?.Endnotes]);
        reader.ReadParts(body.Descendants<SectionProperties>().SelectMany(section => section.Elements<FooterReference>())
            .Select(reference => Find<FooterPart>(main, reference.Id)?.Footer));
        reader.ReadParts([main.WordprocessingCommentsPart?.Comments]);

        foreach (var chart in main.ChartParts.OrderBy(part => part.Uri.OriginalString, StringComparer.Ordinal))
        {
            reader.ReadLines(ChartText.Of(chart.ChartSpace), isHidden: false);
        }

        var shown = reader.Blocks.Select(block => block.Text).ToArray();
        reader.ReadLines(OutsideAddresses(main).Where(address => !Array.Exists(shown, text => text.Contains(address, StringComparison.Ordinal))), isHidden: true);
        var problems = new List<Problem>();
        await OfficePackage.AddEmbeddedAsync(main, original, problems, cancellation);
        return new Outcome<FileContents>(
            new FileContents
            {
                MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                Metadata = OfficePackage.ReadMetadata(document, document.ExtendedFilePropertiesPart).Add("tracked-changes", TrackedChanges.Describe(body)).Build(),
                Pages = [new ContentPage { Number = 1, Blocks = reader.Blocks }],
                Children = original.Children.Files,
            },
            problems);
    }

    /// <summary>A document whose parts Word wrote into one XML file, beside each other.</summary>
    private static bool IsFlat(FileHead head) =>
        head.Ascii() is var start && start.Contains("http://schemas.microsoft.com/office/2006/xmlPackage", StringComparison.Ordinal) && start.Contains("progid=\"Word.Document\"", StringComparison.Ordinal);

    /// <summary>Where the document's links, templates and parts lead: shown, never followed.</summary>
    private static IEnumerable<string> OutsideAddresses(MainDocumentPart main) =>
        new OpenXmlPart?[] { main, main.DocumentSettingsPart }.OfType<OpenXmlPart>()
            .SelectMany(part => part.ExternalRelationships.Cast<ReferenceRelationship>().Concat(part.HyperlinkRelationships.Where(link => link.IsExternal)))
            .Select(link => link.Uri.OriginalString)
            .Concat(AddressesInShapes(main))
            .Where(address => !address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

    /// <summary>Drawings of the old kind name their targets themselves, and so do fields.</summary>
    private static IEnumerable<string> AddressesInShapes(MainDocumentPart main) =>
        (main.Document?.Descendants() ?? []).SelectMany(element => element switch
        {
            FieldCode field => Quoted().Matches(field.Text).Select(match => match.Groups["address"].Value),
            { NamespaceUri: "urn:schemas-microsoft-com:vml" } shape => shape.GetAttributes().Where(attribute => attribute.LocalName is "href" or "src" && attribute.Value is { Length: > 0 }).Select(attribute => attribute.Value!), // asked for beside it
            _ => [],
        });

    [GeneratedRegex("""(HYPERLINK|INCLUDEPICTURE|INCLUDETEXT|IMPORT|LINK)\s[^"]*"(?<address>[^"]+)\x22""", RegexOptions.NonBacktracking)]
    private static partial Regex Quoted();

    private static TPart? Find<TPart>(MainDocumentPart main, StringValue? id)
        where TPart : OpenXmlPart =>
        id?.Value is { } key && main.TryGetPartById(key, out var part) ? part as TPart : null;

    /// <summary>The ids of styles that hide what they are put on.</summary>
    private static HashSet<string> HiddenStyles(MainDocumentPart main) =>
        [.. (main.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? [])
            .Where(style => style.StyleId?.Value is not null && WordBlocks.IsOn(style.StyleRunProperties?.Vanish))
            .Select(style => style.StyleId!.Value!)]; // asked for in the line above
}
