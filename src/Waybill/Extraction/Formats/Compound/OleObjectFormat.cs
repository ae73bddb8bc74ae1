namespace Waybill.Extraction.Formats.Compound;

/// <summary>The wrapper in which Office keeps a file that somebody put into a document: a place where a file lies, not one to read.</summary>
internal sealed class OleObjectFormat : IFileFormat
{
    public string Name => "embedded object (OLE)";

    public bool Recognises(FileHead head) => head.HasRootStream("\u0001Ole10Native") || head.HasRootStream("Package") || (head.HasRootStream("CONTENTS") && !head.HasRootStream("Quill"));

    public async Task<Outcome<FileContents>> ExtractAsync(Original original, CancellationToken cancellation)
    {
        await using var file = original.Open();
        var reader = CompoundReader.Open(file);
        if (!OleObjects.IsWrapper(reader.Root))
        {
            // Programs of their own, such as those for drawing machines, name a storage as others name the stream of a file.
            return new Outcome<FileContents>(null, [await CompoundFile.NameAsync(file, cancellation)]);
        }

        await OleObjects.AddAsync(reader, reader.Root, "content", original.Children, cancellation);
        return new Outcome<FileContents>(
            new FileContents
            {
                MediaType = "application/x-ole-storage",
                IsContainerOnly = true,
                Pages = OleObjects.PackageIn(reader, reader.Root)?.Paths is { } paths ? [new ContentPage { Number = 1, Blocks = [.. paths.Select(path => new ContentBlock(path, Hidden: true))] }] : [],
                Children = original.Children.Files,
            },
            original.Children.Full is { } full ? [full] : []);
    }
}
