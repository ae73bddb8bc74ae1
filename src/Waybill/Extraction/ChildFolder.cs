using System.Globalization;

namespace Waybill.Extraction;

/// <summary>Writes the files that were inside a file to a temporary folder and keeps count of them.</summary>
/// <remarks>Not thread-safe: one file is taken apart by one thread.</remarks>
public sealed class ChildFolder
{
    private readonly string _folder;
    private readonly ExtractionLimits _limits;
    private readonly List<ChildFile> _children = [];
    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _twins = new(StringComparer.Ordinal);
    private long _expanded;

    internal ChildFolder(string folder, ExtractionLimits limits)
    {
        _folder = folder;
        _limits = limits;
    }

    /// <summary>In the order in which they were added.</summary>
    public IReadOnlyList<ChildFile> Files => _children;

    /// <summary>Set once no further child may be added; says which limit that was.</summary>
    public Problem? Full { get; private set; }

    /// <summary>Copies a child's bytes. A fault in reading them is kept as the child's own problem, beside what could be had until then.</summary>
    /// <param name="packedBytes">What the child takes up in its container; null where nobody says.</param>
    public Task AddAsync(string name, DateTimeOffset? modified, Stream bytes, long? packedBytes, CancellationToken cancellation) =>
        AddAsync(name, modified, bytes, packedBytes, known: null, cancellation);

    /// <inheritdoc cref="AddAsync(string, DateTimeOffset?, Stream, long?, CancellationToken)"/>
    /// <param name="known">What is already known to be wrong with the child.</param>
    public async Task AddAsync(string name, DateTimeOffset? modified, Stream bytes, long? packedBytes, Problem? known, CancellationToken cancellation)
    {
        if (!HasRoom())
        {
            return;
        }

        var path = Unique(ChildPath.Clean(name));
        var temporary = Path.Combine(_folder, _children.Count.ToString("D6", CultureInfo.InvariantCulture) + ".child");
        Problem? problem;
        bool isKept;
        await using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16, FileOptions.Asynchronous))
        {
            problem = await CopyAsync(bytes, file, packedBytes, cancellation) ?? known;

            // What a damaged archive still gives is worth reading; what a bomb gave until it was stopped is not.
            isKept = problem is null || (problem.Code != ProblemCode.LimitReached && file.Length > 0);
        }

        if (!isKept)
        {
            File.Delete(temporary);
        }

        _children.Add(new ChildFile { Path = path, Modified = modified, TemporaryFile = isKept ? temporary : null, Problem = problem });
    }

    /// <summary>Adds a child that stands in a text (base64, RFC 4648 §4).</summary>
    /// <param name="ifFaulty">What is said of the child where it is not written so.</param>
    internal async Task AddBase64Async(string name, string text, string ifFaulty, CancellationToken cancellation)
    {
        byte[] bytes;
        try
        {
            bytes = Convert.FromBase64String(text);
        }
        catch (FormatException)
        {
            AddLost(name, modified: null, new Problem(ProblemCode.LostInContainer, ifFaulty));
            return;
        }

        using var stream = new MemoryStream(bytes, writable: false);
        await AddAsync(name, modified: null, stream, packedBytes: null, cancellation);
    }

    /// <summary>Names a child whose bytes cannot be had.</summary>
    public void AddLost(string name, DateTimeOffset? modified, Problem problem)
    {
        if (HasRoom())
        {
            _children.Add(new ChildFile { Path = Unique(ChildPath.Clean(name)), Modified = modified, Problem = problem });
        }
    }

    /// <summary>A folder for a program that unpacks by itself; what lies in it goes with it, so children are added from there.</summary>
    internal ProgramRoom MakeRoom() => new(Path.Combine(_folder, "unpacked"));

    private bool HasRoom()
    {
        if (Full is null && _children.Count >= _limits.MaxChildren)
        {
            Full = Problem.OfLimit("container-members", _limits.MaxChildren.ToString(CultureInfo.InvariantCulture), "it holds more files; the rest was left in it");
        }

        return Full is null;
    }

    private async Task<Problem?> CopyAsync(Stream bytes, FileStream file, long? packedBytes, CancellationToken cancellation)
    {
        var buffer = new byte[1 << 16];
        long length = 0;
        while (true)
        {
            int read;
            try
            {
                read = await bytes.ReadAsync(buffer, cancellation);
            }
            catch (Exception fault) when (ParserFaults.IsOfFile(fault))
            {
                return new Problem(ProblemCode.LostInContainer, $"after {length} bytes: {ParserFaults.Describe(fault)}");
            }

            if (read == 0)
            {
                return null;
            }

            length += read;
            _expanded += read;
            if (length > _limits.MaxChildBytes)
            {
                return Problem.OfLimit("member-bytes", Bytes.Named(_limits.MaxChildBytes), "it is larger");
            }

            if (length > _limits.RatioFloorBytes && packedBytes is { } packed && length > packed * _limits.MaxRatio)
            {
                return new Problem(ProblemCode.LimitReached, _limits.TooTightlyPacked);
            }

            if (_expanded > _limits.MaxExpandedBytes)
            {
                Full = Problem.OfLimit("container-bytes", Bytes.Named(_limits.MaxExpandedBytes), "it expands further; the rest was left in it");
                return Full;
            }

            await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }
    }

    /// <summary>Two children of one name are told apart as <c>name (2).pdf</c>.</summary>
    private string Unique(string path)
    {
        var unique = path;

        // Counted on from the last of the name, for an archive may hold a hundred thousand of one.
        for (var number = _twins.GetValueOrDefault(path, 2); !_paths.Add(unique); number++)
        {
            _twins[path] = number + 1;
            var slash = path.LastIndexOf('/');
            var dot = path.LastIndexOf('.');
            var end = dot > slash + 1 ? dot : path.Length;
            unique = string.Create(CultureInfo.InvariantCulture, $"{path[..end]} ({number}){path[end..]}");
        }

        return unique;
    }
}
