using System.Globalization;
using System.Text.RegularExpressions;

namespace Waybill.Extraction.Formats.Compound;

/// <summary>Takes objects that stand inside documents out of their storages.</summary>
internal static partial class OleObjects
{
    private const string Native = "\u0001Ole10Native";

    /// <summary>Streams that hold a whole file: of new Office documents, and of programs that keep their own.</summary>
    private static readonly string[] WholeFiles = ["Package", "CONTENTS"];

    public static bool IsWrapper(CompoundEntry storage) => storage.Find(Native) is not null || WholeFiles.Any(name => storage.Find(name) is { IsStorage: false });

    /// <summary>What the packager wrapped; null for storages of other programs. The length of the native data stands before them.</summary>
    public static OlePackage? PackageIn(CompoundReader reader, CompoundEntry storage) =>
        storage.Find(Native) is { } native && reader.Read(native) is { Length: > 4 } bytes ? OlePackage.Read(bytes.AsMemory(4)) : null;

    /// <summary>The file that the storage wraps, or the storage itself as a file.</summary>
    public static async Task AddAsync(CompoundReader reader, CompoundEntry storage, string name, ChildFolder children, CancellationToken cancellation)
    {
        if (PackageIn(reader, storage) is { } file)
        {
            await file.AddToAsync(children, cancellation);
            return;
        }

        if (WholeFiles.Select(storage.Find).FirstOrDefault(entry => entry is { IsStorage: false }) is { } whole)
        {
            using var stream = new MemoryStream(reader.Read(whole), writable: false);
            await children.AddAsync(name, modified: null, stream, packedBytes: null, cancellation);
            return;
        }

        if (CompoundWriter.Write(StreamsOf(reader, storage)) is not { } copy)
        {
            children.AddLost(name, modified: null, new Problem(ProblemCode.LimitReached, "an object too large to be taken out of the document"));
            return;
        }

        using var rewritten = new MemoryStream(copy, writable: false);
        await children.AddAsync(name, modified: null, rewritten, packedBytes: null, cancellation);
    }

    /// <summary>Each storage directly under one, under a name by its number: <c>object1</c>.</summary>
    public static async Task AddAllAsync(CompoundReader reader, IEnumerable<CompoundEntry> storages, ChildFolder children, CancellationToken cancellation)
    {
        var number = 0;
        foreach (var storage in storages.Where(entry => entry.IsStorage))
        {
            cancellation.ThrowIfCancellationRequested();
            number++;
            await AddAsync(reader, storage, string.Create(CultureInfo.InvariantCulture, $"object{number}"), children, cancellation);
        }
    }

    /// <summary>The names that files were put in under; the numbers given to the others say nothing.</summary>
    public static IEnumerable<string> NamesIn(ChildFolder children) =>
        children.Files.Select(file => file.Path).Where(path => !OwnName().IsMatch(path));

    public static IReadOnlyList<(string Path, byte[] Bytes)> StreamsOf(CompoundReader reader, CompoundEntry storage)
    {
        var streams = new List<(string, byte[])>();
        Gather(storage, "");
        return streams;

        void Gather(CompoundEntry parent, string prefix)
        {
            foreach (var child in parent.Children)
            {
                var name = prefix + child.Name.Replace('/', '_');
                if (child.IsStorage)
                {
                    Gather(child, name + "/");
                }
                else
                {
                    streams.Add((name, reader.Read(child)));
                }
            }
        }
    }

    [GeneratedRegex(@"\A(object|picture)[0-9]+(\.|\z)", RegexOptions.NonBacktracking)]
    private static partial Regex OwnName();
}
