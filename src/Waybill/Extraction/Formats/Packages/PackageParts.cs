using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Waybill.Extraction.Formats.Packages;

/// <summary>XML parts of a ZIP package, read without document types, entities or anything from outside.</summary>
internal static class PackageParts
{
    /// <summary>Elements inside each other; deeper ones are no document's.</summary>
    private const int Deepest = 1000;

    public static XElement? Load(ZipArchive package, string name, ExtractionLimits limits)
    {
        if (package.GetEntry(name) is not { } entry)
        {
            return null;
        }

        if (entry.Length > limits.RatioFloorBytes && entry.Length > entry.CompressedLength * limits.MaxRatio)
        {
            throw new LimitReachedException($"a part expands to more than {limits.MaxRatio} times its size");
        }

        using var stream = entry.Open();
        return Load(stream, limits);
    }

    public static XElement Load(Stream stream, ExtractionLimits limits)
    {
        using var guarded = new DepthReader(XmlReader.Create(stream, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            MaxCharactersInDocument = limits.MaxCharacters,
            CheckCharacters = false,
        }));
        return XElement.Load(guarded, LoadOptions.PreserveWhitespace);
    }

    /// <summary>Parts whose name has a number in it, in the order of the numbers: <c>page2</c> before <c>page10</c>.</summary>
    public static IEnumerable<string> Numbered(ZipArchive package, string start, string end) =>
        package.Entries.Select(entry => entry.FullName)
            .Where(name => name.StartsWith(start, StringComparison.OrdinalIgnoreCase) && name.EndsWith(end, StringComparison.OrdinalIgnoreCase))
            .Distinct(StringComparer.Ordinal)
            .OrderBy(name => name.Length).ThenBy(name => name, StringComparer.Ordinal);

    /// <summary>Stops where a tree would be too deep to walk.</summary>
    private sealed class DepthReader(XmlReader inner) : XmlReaderWrapper(inner)
    {
        public override bool Read() =>
            base.Read() && (Depth <= Deepest ? true : throw new LimitReachedException($"more than {Deepest} elements stand inside each other"));
    }
}
