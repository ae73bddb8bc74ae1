using System.Globalization;

namespace Waybill.Extraction;

/// <summary>Turns the bytes of any file into what is inside it.</summary>
/// <remarks>Knows no store and no names: bytes come from a path that means nothing, children leave as temporary files that the caller
/// takes and removes. Safe for use by several threads, each with a temporary folder of its own.</remarks>
public sealed class Extractor(ExtractionLimits limits)
{
    /// <summary>Raised when the same bytes may come out differently.</summary>
    private const int Version = 8;

    /// <summary>Name, version, parsers and settings: another recipe means that the output may differ.</summary>
    public string Recipe { get; } = string.Create(
        CultureInfo.InvariantCulture,
        $"extraction {Version}; {KnownFormats.Parsers}; {limits.MaxFileBytes},{limits.MaxChildBytes},{limits.MaxExpandedBytes},{limits.MaxChildren},{limits.MaxRatio:R},{limits.RatioFloorBytes},{limits.MaxPages},{limits.MaxPicturePixels},{limits.MaxCharacters},{limits.MaxMarkup}");

    /// <param name="originalPath">Where the bytes lie; its name is not looked at.</param>
    /// <param name="temporaryFolder">An existing, empty folder for children.</param>
    /// <exception cref="IOException">The bytes cannot be read or the children not be written: the fault of the machine, not of the file.</exception>
    public Task<Outcome<FileContents>> ExtractAsync(string originalPath, string temporaryFolder, CancellationToken cancellation) =>
        ExtractAsync(originalPath, temporaryFolder, Passwords.None, cancellation);

    /// <inheritdoc cref="ExtractAsync(string, string, CancellationToken)"/>
    /// <param name="passwords">Tried where the file asks for one.</param>
    public async Task<Outcome<FileContents>> ExtractAsync(string originalPath, string temporaryFolder, Passwords passwords, CancellationToken cancellation)
    {
        FileHead head;
        await using (var file = Original.OpenFile(originalPath))
        {
            if (file.Length == 0)
            {
                return Outcome.Failed<FileContents>(ProblemCode.Empty, "the file holds no bytes");
            }

            if (file.Length > limits.MaxFileBytes)
            {
                return new Outcome<FileContents>(null, [Problem.OfLimit("file-bytes", Bytes.Named(limits.MaxFileBytes), $"its {file.Length} bytes are too many to be opened")]);
            }

            head = await FileHead.ReadAsync(file, cancellation);
        }

        if (KnownFormats.All.FirstOrDefault(format => format.Recognises(head)) is not { } format)
        {
            await using var file = Original.OpenFile(originalPath);
            return new Outcome<FileContents>(null, [await UnreadFormats.NameAsync(head, file, cancellation)]);
        }

        var original = new Original(originalPath, head, limits, new ChildFolder(temporaryFolder, limits), passwords);
        try
        {
            return await format.ExtractAsync(original, cancellation);
        }
        catch (LimitReachedException limit)
        {
            return Outcome.Failed<FileContents>(ProblemCode.LimitReached, limit.Message);
        }
        catch (Exception fault) when (ParserFaults.IsOfFile(fault))
        {
            return Outcome.Failed<FileContents>(ProblemCode.Damaged, $"{format.Name}: {ParserFaults.Describe(fault)}");
        }
    }
}
