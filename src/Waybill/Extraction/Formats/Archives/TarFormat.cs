namespace Waybill.Extraction.Formats.Archives;

/// <summary>Tar in all its kinds, POSIX.1-2001 pax and what came before it.</summary>
internal sealed class TarFormat : IFileFormat
{
    public string Name => "tar archive";

    public bool Recognises(FileHead head) => TarHeader.IsAt(head.Bytes.Span);

    public async Task<Outcome<FileContents>> ExtractAsync(Original original, CancellationToken cancellation)
    {
        await using var file = original.Open();
        var reading = new TarReading(original.Children);
        await reading.ReadAsync(file, cancellation);
        return ContainerContents.Of("application/x-tar", original, reading.Problems);
    }
}
