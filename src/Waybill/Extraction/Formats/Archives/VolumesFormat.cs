using System.Globalization;
using SharpCompress.Archives.Rar;
using SharpCompress.Archives.Zip;

namespace Waybill.Extraction.Formats.Archives;

/// <summary>An archive whose parts were put together: see <see cref="VolumeSet"/>.</summary>
internal sealed class VolumesFormat : IFileFormat
{
    public string Name => "archive in parts";

    public bool Recognises(FileHead head) => head.StartsWith(VolumeSet.Signature);

    public async Task<Outcome<FileContents>> ExtractAsync(Original original, CancellationToken cancellation)
    {
        VolumeSet set;
        long begin;
        await using (var file = original.Open())
        {
            (set, begin) = await VolumeSet.ReadHeadAsync(file, cancellation);
        }

        // What follows a hole cannot be told from noise.
        var usable = set.Parts.TakeWhile((part, i) => part.Number == i + 1).ToList();
        var problems = Missing(set).ToList();
        if (usable.Count == 0)
        {
            return new Outcome<FileContents>(null, problems);
        }

        if (set.Kind == VolumeKind.Pieces)
        {
            await using var pieces = new WindowStream(original.Open(), begin, usable.Sum(part => part.LengthInBytes));
            await original.Children.AddAsync(set.Name, modified: null, pieces, packedBytes: null, problems.FirstOrDefault(), cancellation);
            return ContainerContents.Of("application/x-archive-parts", original, problems);
        }

        var names = new NameDecoder([]);
        using var reading = new ArchiveReading(original, names, options =>
        {
            var streams = Streams(original, usable, begin);
            return set.Kind == VolumeKind.Rar ? RarArchive.OpenArchive(streams, options) : ZipArchive.OpenArchive(streams, options);
        });
        await reading.ReadAsync(cancellation);
        return ContainerContents.Of(
            set.Kind == VolumeKind.Rar ? "application/vnd.rar" : "application/zip", original, [.. problems, .. reading.Problems], reading.OpenedWith);
    }

    private static IEnumerable<Problem> Missing(VolumeSet set)
    {
        if (set.Missing.Count > 0)
        {
            var numbers = string.Join(", ", set.Missing.Select(number => number.ToString(CultureInfo.InvariantCulture)));
            yield return new Problem(ProblemCode.LostInContainer, $"part {numbers} of {set.Parts[^1].Number} is missing: what stands in it and after it is lost");
        }
    }

    private static List<Stream> Streams(Original original, List<VolumePart> parts, long begin)
    {
        var streams = new List<Stream>();
        foreach (var part in parts)
        {
            streams.Add(new WindowStream(original.Open(), begin, part.LengthInBytes));
            begin += part.LengthInBytes;
        }

        return streams;
    }
}
