using System.Runtime.InteropServices;

namespace Waybill.Extraction;

/// <summary>Thrown where a file grows past its limit in the middle of a parser; the <see cref="Extractor"/> makes a <see cref="Problem"/> of it.</summary>
internal sealed class LimitReachedException(string message) : Exception(message);

/// <summary>Tells the faults of a hostile file from those of the world around it.</summary>
internal static class ParserFaults
{
    private const int NoSpaceOnDevice = 28;
    private const int InputOutputError = 5;

    /// <summary>True for what a parser may throw because of the bytes it was given.</summary>
    /// <remarks>Parsers of other people's making throw nearly anything on broken input: null references, arithmetic, casts. So the list
    /// names what is not theirs: cancellation, memory, a full or failing disk, and limits, which are reported as such.</remarks>
    public static bool IsOfFile(Exception fault) => fault switch
    {
        OperationCanceledException or OutOfMemoryException => false,
        LimitReachedException or UnauthorizedAccessException or DirectoryNotFoundException or FileNotFoundException => false,
        ExternalException => false,
        IOException io => (io.HResult & 0xFFFF) is not (NoSpaceOnDevice or InputOutputError or 0x70 or 0x27),
        _ => true,
    };

    /// <summary>What to tell a person: the kind of fault, and the parser's own words without line ends.</summary>
    public static string Describe(Exception fault)
    {
        var words = CleanText.OneLine(fault.Message);
        return words.Length <= 200 ? words : string.Concat(words.AsSpan(0, 200), "…");
    }
}
