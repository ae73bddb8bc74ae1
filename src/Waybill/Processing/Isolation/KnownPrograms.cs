namespace Waybill.Processing.Isolation;

/// <summary>A program that Waybill calls where it is installed.</summary>
/// <param name="Package">Its package in Debian.</param>
/// <param name="Purpose">What is not read without it.</param>
/// <param name="VersionArguments">What makes it say its version.</param>
public sealed record KnownProgram(string Name, string Package, string Purpose, params IReadOnlyList<string> VersionArguments);

/// <summary>Every program that Waybill calls to read files.</summary>
public static class KnownPrograms
{
    public static IReadOnlyList<KnownProgram> All { get; } =
    [
        new("tesseract", "tesseract-ocr", "text in scans and pictures", "--version"),
        new("pdftoppm", "poppler-utils", "pages of PDF as pictures: scans, and cuttings in dossiers", "-v"),
    ];
}
