using System.Globalization;
using DocumentFormat.OpenXml.CustomProperties;
using DocumentFormat.OpenXml.Packaging;

namespace Waybill.Extraction.Formats;

/// <summary>What Word documents and workbooks have in common: properties, embedded files, limits.</summary>
internal static class OfficePackage
{
    /// <summary>What the metadata say of macros, whose text is neither read nor run.</summary>
    public const string MacrosPresent = "present; never run";

    public static OpenSettings Settings(ExtractionLimits limits) => new()
    {
        AutoSave = false,
        MaxCharactersInPart = limits.MaxMarkup,
    };

    public static MetadataBuilder ReadMetadata(OpenXmlPackage package, ExtendedFilePropertiesPart? extended)
    {
        var core = package.PackageProperties;
        var application = extended?.Properties;
        var metadata = new MetadataBuilder()
            .Add(MetadataKeys.Title, core.Title)
            .Add(MetadataKeys.Author, core.Creator)
            .Add(MetadataKeys.Subject, core.Subject)
            .Add(MetadataKeys.Created, Moment(core.Created))
            .Add(MetadataKeys.Modified, Moment(core.Modified))
            .Add(MetadataKeys.Creator, application?.Application?.Text)
            .Add("application-version", application?.ApplicationVersion?.Text)
            .Add("company", application?.Company?.Text)
            .Add("manager", application?.Manager?.Text)
            .Add("template", application?.Template?.Text)
            .Add("minutes-edited", application?.TotalTime?.Text)
            .Add("keywords", core.Keywords)
            .Add("description", core.Description)
            .Add("last-modified-by", core.LastModifiedBy)
            .Add("revision", core.Revision)
            .Add("category", core.Category)
            .Add("macros", HasMacros(package) ? MacrosPresent : null);
        foreach (var property in package.Parts.Select(pair => pair.OpenXmlPart).OfType<CustomFilePropertiesPart>().SelectMany(part => part.Properties?.Elements<CustomDocumentProperty>() ?? []))
        {
            metadata.Add("custom-" + CleanText.OneLine(property.Name?.Value ?? ""), property.InnerText);
        }

        return metadata;
    }

    private static bool HasMacros(OpenXmlPackage package) =>
        package.Parts.SelectMany(pair => pair.OpenXmlPart.Parts).Any(pair => pair.OpenXmlPart is VbaProjectPart);

    /// <summary>Takes out documents and pictures that stand inside the document, its notes and its comments.</summary>
    public static async Task AddEmbeddedAsync(OpenXmlPart root, Original original, List<Problem> problems, CancellationToken cancellation)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in PartsUnder(root, seen))
        {
            if (part is EmbeddedPackagePart or EmbeddedObjectPart or AlternativeFormatImportPart or ImagePart)
            {
                await using var bytes = part.GetStream(FileMode.Open, FileAccess.Read);
                var path = part.Uri.OriginalString;
                await original.Children.AddAsync(path[(path.LastIndexOf('/') + 1)..], modified: null, bytes, packedBytes: null, cancellation);
            }
        }

        if (original.Children.Full is { } full)
        {
            problems.Add(full);
        }
    }

    private static IEnumerable<OpenXmlPart> PartsUnder(OpenXmlPart part, HashSet<string> seen)
    {
        foreach (var pair in part.Parts.OrderBy(pair => pair.OpenXmlPart.Uri.OriginalString, StringComparer.Ordinal))
        {
            if (seen.Add(pair.OpenXmlPart.Uri.OriginalString))
            {
                yield return pair.OpenXmlPart;
                foreach (var inner in PartsUnder(pair.OpenXmlPart, seen))
                {
                    yield return inner;
                }
            }
        }
    }

    /// <summary>The properties are in UTC (ECMA-376 part 2 §11); the library may have turned them to local time.</summary>
    private static string? Moment(DateTime? written) => written switch
    {
        null => null,
        { Kind: DateTimeKind.Local } local => MetadataBuilder.Iso(new DateTimeOffset(local.ToUniversalTime())),
        { } utc => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'+00:00'", CultureInfo.InvariantCulture),
    };
}
