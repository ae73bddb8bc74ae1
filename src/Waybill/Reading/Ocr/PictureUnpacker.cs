using System.Globalization;

namespace Waybill.Reading.Ocr;

/// <summary>Pictures that other programs unpack: JPEG 2000, HEIC and the pages of DjVu.</summary>
/// <remarks>Each program is optional: where it is missing, the page's problem names it.</remarks>
internal static class PictureUnpacker
{
    /// <summary>Changes where a picture may be unpacked in another way, also because a program came or went.</summary>
    public static string Version { get; } = "unpackers 1: " + string.Join(' ', Programs().Where(ChildProgram.IsInstalled));

    private static readonly TimeSpan UnpackLimit = TimeSpan.FromSeconds(60);

    public static bool Unpacks(string mediaType) => mediaType is "image/jp2" or "image/heic" or "image/vnd.djvu";

    /// <param name="temporaryName">What is made gets names that begin so; the caller removes it.</param>
    /// <returns>The picture of one page in grey.</returns>
    public static async Task<Outcome<GreyPicture>> UnpackAsync(string mediaType, string originalPath, int pageNumber, string temporaryName, CancellationToken cancellation)
    {
        // These programs tell formats by the ending of a name, and originals have none.
        var (program, package, ending) = mediaType switch
        {
            "image/jp2" => ("opj_decompress", "libopenjp2-tools", await IsBareStreamAsync(originalPath, cancellation) ? ".j2k" : ".jp2"),
            "image/heic" => ("heif-convert", "libheif-examples", ".heic"),
            "image/vnd.djvu" => ("ddjvu", "djvulibre-bin", ".djvu"),
            _ => throw new ArgumentOutOfRangeException(nameof(mediaType), mediaType, "no program unpacks this"),
        };
        var (named, made) = (temporaryName + ending, temporaryName + (program == "ddjvu" ? "-unpacked.pgm" : "-unpacked.png"));
        File.Copy(originalPath, named, overwrite: true);
        if (!OperatingSystem.IsWindows())
        {
            // Originals are read-only, and what is removed in the end must not be.
            File.SetUnixFileMode(named, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        string[] arguments = program switch
        {
            "opj_decompress" => ["-quiet", "-i", named, "-o", made],
            "heif-convert" => [named, made],
            _ => ["-format=pgm", "-scale=300", string.Create(CultureInfo.InvariantCulture, $"-page={pageNumber}"), named, made],
        };
        var answer = await ChildProgram.RunAsync(program, package, arguments, UnpackLimit, cancellation);
        if (answer.Value is not { } said)
        {
            return new Outcome<GreyPicture>(null, answer.Problems);
        }

        // A file of several pictures gives several files; the first is the one that the others belong to.
        var found = File.Exists(made) ? made : made.Replace(".png", "-1.png", StringComparison.Ordinal);
        if (!File.Exists(found))
        {
            return Outcome.Failed<GreyPicture>(ProblemCode.Damaged, $"{program} could not unpack the picture: {said.Errors.Split('\n', 2)[0].Trim()}");
        }

        return await ReadAsync(found, cancellation);
    }

    /// <summary>Removes every file whose name begins so.</summary>
    public static void RemoveMade(string temporaryName)
    {
        if (Path.GetDirectoryName(temporaryName) is { } folder && Directory.Exists(folder))
        {
            foreach (var made in Directory.EnumerateFiles(folder, Path.GetFileName(temporaryName) + "*"))
            {
                File.Delete(made);
            }
        }
    }

    private static async Task<Outcome<GreyPicture>> ReadAsync(string path, CancellationToken cancellation)
    {
        if (!path.EndsWith(".pgm", StringComparison.Ordinal))
        {
            return GreyPicture.Decode(path, out var isTooLarge) is { } picture ? Outcome.Of(picture)
                : Outcome.Failed<GreyPicture>(isTooLarge ? ProblemCode.LimitReached : ProblemCode.Damaged, "the unpacked picture is too large, or no picture");
        }

        return await GreyPicture.ReadPortableAsync(path, cancellation);
    }

    /// <summary>JPEG 2000 without the boxes around it begins with the marker of its code stream (ITU-T T.800 Annex A).</summary>
    private static async Task<bool> IsBareStreamAsync(string path, CancellationToken cancellation)
    {
        var start = new byte[4];
        await using var file = File.OpenRead(path);
        return await file.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellation) == start.Length && start is [0xFF, 0x4F, 0xFF, 0x51];
    }

    private static string[] Programs() => ["opj_decompress", "heif-convert", "ddjvu"];
}
