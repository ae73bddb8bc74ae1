namespace Waybill.Reading;

/// <summary>Recognises the words in pictures of pages. Safe for calls side by side.</summary>
public interface IOcrEngine
{
    /// <summary>Name, version and models of the engine: changes when the same picture may be read differently.</summary>
    string Recipe { get; }

    /// <returns>What was read, which may be no words at all; or the problem that kept the engine from looking.</returns>
    Task<Outcome<RecognisedPage>> RecogniseAsync(PageScan scan, IReadOnlyList<string> languages, CancellationToken cancellation);
}

/// <summary>A picture of one page, ready for an engine.</summary>
/// <param name="PicturePath">PGM, PNG, JPEG or TIFF.</param>
/// <param name="Frame">Which picture of the file, from 0.</param>
/// <param name="DotsPerInch">How finely the paper was scanned: turns dots into points.</param>
/// <param name="IsOneColumn">True for lines below each other without any layout, which need not be looked for.</param>
public sealed record PageScan(string PicturePath, int Frame, double DotsPerInch, bool IsOneColumn = false);

/// <summary>What an engine read on one page.</summary>
/// <param name="Engine">With its version: <c>tesseract 5.3.0</c>.</param>
/// <param name="Models">As the engine names them: <c>rus+eng</c>.</param>
/// <param name="Languages">BCP 47: those that were asked for.</param>
/// <param name="Words">In the order of the engine, with boxes in points and confidence.</param>
public sealed record RecognisedPage(string Engine, string Models, IReadOnlyList<string> Languages, IReadOnlyList<PlacedWord> Words);
