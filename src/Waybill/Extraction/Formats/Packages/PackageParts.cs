using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Waybill.Extraction.Formats.Packages;

/// <summary>XML parts of a ZIP package, read without document types, entities or anything from outside.</summary>
internal static class PackageParts
{
    /// <summary>Elements inside each other; deeper ones are no document's.</summary>
    private const int Deepest = 1000;

    /// <summary>Null where there is no such part.</summary>
    public static byte[]? LoadBytes(ZipArchive package, string name, ExtractionLimits limits)
    {
        if (Find(package, name, limits) is not { } entry)
        {
            return null;
        }

        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    public static XElement? Load(ZipArchive package, string name, ExtractionLimits limits)
    {
        if (Find(package, name, limits) is not { } entry)
        {
            return null;
        }

        using var stream = entry.Open();
        return Load(stream, limits);
    }

    /// <exception cref="LimitReachedException">The part is packed more tightly than any document's.</exception>
    private static ZipArchiveEntry? Find(ZipArchive package, string name, ExtractionLimits limits)
    {
        var entry = package.GetEntry(name);
        return entry is { Length: var length } && length > limits.RatioFloorBytes && length > entry.CompressedLength * limits.MaxRatio
            ? throw new LimitReachedException(limits.TooTightlyPacked)
            : entry;
    }

    public static XElement Load(Stream stream, ExtractionLimits limits)
    {
        using var guarded = new DepthReader(XmlReader.Create(stream, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            MaxCharactersInDocument = limits.MaxMarkup,
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
