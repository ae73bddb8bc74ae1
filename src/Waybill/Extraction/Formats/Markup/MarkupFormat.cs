using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Waybill.Extraction.Formats.Packages;
using Waybill.Extraction.Formats.PlainText;

namespace Waybill.Extraction.Formats.Markup;

/// <summary>XML of any program (W3C XML 1.0): what stands in its elements and attributes. Document types and entities are not looked at.</summary>
internal sealed partial class MarkupFormat : IFileFormat
{
    public string Name => "XML document";

    public bool Recognises(FileHead head) => Start().IsMatch(head.Ascii());

    public async Task<Outcome<FileContents>> ExtractAsync(Original original, CancellationToken cancellation)
    {
        await using var file = original.Open();
        XElement root;
        try
        {
            root = PackageParts.Load(file, original.Limits);
        }
        catch (Exception fault) when (fault is XmlException or LimitReachedException)
        {
            // What breaks its own rules, or means to expand, is shown as it is written: nothing of it is lost that way.
            var written = await new PlainTextFormat().ExtractAsync(original, cancellation);
            return new Outcome<FileContents>(written.Value is { } text ? text with { MediaType = "application/xml" } : null, written.Problems);
        }

        var blocks = new MarkupBlocks(original.Limits, cancellation);
        await blocks.ReadAsync(root, original.Children);
        return blocks.Blocks.Count == 0 && original.Children.Files.Count == 0
            ? Outcome.Failed<FileContents>(ProblemCode.Empty, "no text stands in its elements")
            : new Outcome<FileContents>(
                new FileContents
                {
                    MediaType = "application/xml",
                    Metadata = new MetadataBuilder().Add("root-element", CleanText.OneLine(root.Name.LocalName)).Build(),
                    Pages = [new ContentPage { Number = 1, Blocks = blocks.Blocks }],
                    Children = original.Children.Files,
                },
                original.Children.Full is { } full ? [full] : []);
    }

    [GeneratedRegex(@"\A[\s\uFFFD]*(<\?xml[\s?]|<!DOCTYPE\s+[A-Za-z]|<[A-Za-z_][A-Za-z0-9_.-]*(:[A-Za-z_][A-Za-z0-9_.-]*)?(\s+xmlns(:[A-Za-z0-9_]+)?\s*=))", RegexOptions.NonBacktracking)]
    private static partial Regex Start();
}
