using System.Globalization;
using System.Text.RegularExpressions;
using Waybill.Extraction.Formats.Archives;

namespace Waybill.Extraction.Formats.Email;

/// <summary>A mail as Apple Mail keeps it (.emlx, .partial.emlx): its length on a line, the mail, and a property list behind it.</summary>
internal sealed partial class AppleMailFormat : IFileFormat
{
    public string Name => "Apple mail (.emlx)";

    public bool Recognises(FileHead head) =>
        head.Ascii() is var text && LengthLine().Match(text) is { Success: true } line && EmailFormat.LooksLikeHeaders(text[line.Length..]);

    public async Task<Outcome<FileContents>> ExtractAsync(Original original, CancellationToken cancellation)
    {
        var line = LengthLine().Match(original.Head.Ascii());
        var promised = long.Parse(line.Groups["bytes"].ValueSpan, CultureInfo.InvariantCulture);
        var there = original.Head.LengthInBytes - line.Length;
        await using var mail = new WindowStream(original.Open(), line.Length, Math.Min(promised, there));
        var outcome = await EmailFormat.ReadAsync(mail, original, cancellation);
        return promised <= there ? outcome : new Outcome<FileContents>(
            outcome.Value,
            [.. outcome.Problems, new Problem(ProblemCode.Damaged, $"the mail should have {promised} bytes and breaks off after {there}")]);
    }

    [GeneratedRegex(@"\A(?<bytes>[0-9]{1,12})[ \t]*\r?\n", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex LengthLine();
}
