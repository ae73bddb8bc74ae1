using System.Globalization;
using System.Text.RegularExpressions;
using Waybill.Extraction;

namespace Waybill.Processing;

/// <summary>What the name of a file says of it as a part of an archive.</summary>
/// <param name="Whole">The name of the archive; parts of one archive agree on it.</param>
/// <param name="Number">From 1; null for the <c>.zip</c> that is the last of its parts, whatever their number.</param>
/// <param name="Proves">False for a name that an archive in one piece would have too.</param>
internal sealed partial record VolumeName(VolumeKind Kind, string Whole, int? Number, bool Proves)
{
    /// <summary>Each way in which the name can be read; none for most names.</summary>
    public static IEnumerable<VolumeName> Of(string name)
    {
        if (RarPart().Match(name) is { Success: true } part)
        {
            yield return new VolumeName(VolumeKind.Rar, part.Groups["base"].Value + ".rar", NumberOf(part), Proves: true);
        }
        else if (Piece().Match(name) is { Success: true } piece && NumberOf(piece) > 0)
        {
            yield return new VolumeName(VolumeKind.Pieces, piece.Groups["base"].Value, NumberOf(piece), Proves: true);
        }
        else if (ZipPart().Match(name) is { Success: true } zip && NumberOf(zip) > 0)
        {
            yield return new VolumeName(VolumeKind.Zip, zip.Groups["base"].Value + ".zip", NumberOf(zip), Proves: true);
        }
        else if (OldRarPart().Match(name) is { Success: true } old)
        {
            var hundreds = char.ToLowerInvariant(old.Groups["letter"].Value[0]) - 'r';
            yield return new VolumeName(VolumeKind.Rar, old.Groups["base"].Value + ".rar", (hundreds * 100) + NumberOf(old) + 2, Proves: true);
        }
        else if (name.EndsWith(".rar", StringComparison.OrdinalIgnoreCase))
        {
            yield return new VolumeName(VolumeKind.Rar, name, 1, Proves: false);
        }
        else if (name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
        {
            yield return new VolumeName(VolumeKind.Zip, name, null, Proves: false);
        }
    }

    private static int NumberOf(Match match) => int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"\A(?<base>.+)\.part(?<number>[0-9]{1,4})\.rar\z", Options)]
    private static partial Regex RarPart();

    [GeneratedRegex(@"\A(?<base>.+\.(7z|bz2|gz|iso|ost|pst|rar|tar|tgz|xz|zip|zst))\.(?<number>[0-9]{3})\z", Options)]
    private static partial Regex Piece();

    [GeneratedRegex(@"\A(?<base>.+)\.(?<letter>[r-y])(?<number>[0-9]{2})\z", Options)]
    private static partial Regex OldRarPart();

    [GeneratedRegex(@"\A(?<base>.+)\.z(?<number>[0-9]{2})\z", Options)]
    private static partial Regex ZipPart();
}
