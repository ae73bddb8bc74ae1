using System.Text.RegularExpressions;

namespace Waybill.Processing.Isolation;

/// <summary>A program that Waybill calls where it is installed.</summary>
/// <param name="Package">Its package in Debian.</param>
/// <param name="Purpose">What is not read without it.</param>
/// <param name="VersionArgument">What makes it say its version.</param>
public sealed record KnownProgram(string Name, string Package, string Purpose, string VersionArgument);

/// <summary>A program as it is on this machine.</summary>
/// <param name="File">Where it lies; null where it is missing.</param>
/// <param name="Version">The first line with a version in what it says of itself; null where it says none.</param>
public sealed record FoundProgram(KnownProgram Program, string? File, string? Version);

/// <summary>A model of tesseract for one language.</summary>
/// <param name="Name">As tesseract calls it: <c>rus</c>, <c>srp_latn</c>.</param>
public sealed record FoundModel(string Name, bool IsThere);

/// <summary>Every program that Waybill calls to read files.</summary>
public static partial class KnownPrograms
{
    private const string Tesseract = "tesseract";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly string[] Models = ["aze", "bel", "bul", "ces", "deu", "eng", "fra", "hye", "pol", "rus", "srp", "srp_latn", "tur", "ukr"];

    public static IReadOnlyList<KnownProgram> All { get; } =
    [
        new(Tesseract, "tesseract-ocr", "text in scans and pictures", "--version"),
        new("pdftoppm", "poppler-utils", "scans in PDF, and pictures of pages in dossiers", "-v"),
        new("pdftotext", "poppler-utils", "PDF whose index is broken", "-v"),
        new("opj_decompress", "libopenjp2-tools", "pictures in JPEG 2000", "-h"),
        new("heif-convert", "libheif-examples", "pictures of telephones (HEIC)", "-h"),
        new("djvutxt", "djvulibre-bin", "the text layer of DjVu", "--help"),
        new("ddjvu", "djvulibre-bin", "scans in DjVu", "--help"),
        new("mdb-tables", "mdbtools", "which tables an Access database has", "--version"),
        new("mdb-export", "mdbtools", "the tables of an Access database", "--version"),
        new("readpst", "pst-utils", "Outlook mailboxes (PST, OST)", "-V"),
        new("bsdtar", "libarchive-tools", "CAB, ISO 9660, LHA, cpio, ar and xar", "--version"),
    ];

    /// <summary>Looks for each of them in PATH and asks it for its version.</summary>
    public static async Task<IReadOnlyList<FoundProgram>> LookAsync(CancellationToken cancellation)
    {
        var found = new List<FoundProgram>(All.Count);
        foreach (var program in All)
        {
            var file = Protection.Find(program.Name);
            found.Add(new FoundProgram(program, file, file is null ? null : await VersionAsync(program, cancellation)));
        }

        return found;
    }

    /// <summary>Which models tesseract has of those that Waybill asks for; none where there is no tesseract.</summary>
    public static async Task<IReadOnlyList<FoundModel>> LookForModelsAsync(CancellationToken cancellation)
    {
        var listed = (await ChildProgram.RunAsync(Tesseract, All[0].Package, ["--list-langs"], Patience, cancellation)).Value?.Output.Split('\n', StringSplitOptions.TrimEntries) ?? [];
        return [.. Models.Select(m => new FoundModel(m, listed.Contains(m)))];
    }

    private static async Task<string?> VersionAsync(KnownProgram program, CancellationToken cancellation)
    {
        var answer = (await ChildProgram.RunAsync(program.Name, program.Package, [program.VersionArgument], Patience, cancellation)).Value;
        return VersionIn($"{answer?.Output}\n{answer?.Errors}");
    }

    /// <summary>Some name their version in the middle of their help, some after a word about the option; one has none.</summary>
    internal static string? VersionIn(string answer) =>
        answer.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(l => Version().IsMatch(l)) is { } line ? Spaces().Replace(line, " ") : null;

    [GeneratedRegex(@"\d\.\d", RegexOptions.NonBacktracking)]
    private static partial Regex Version();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();
}
