using System.Globalization;
using Waybill.Storage;

namespace Waybill.Processing;

/// <summary>Every place of a case, also those inside containers, in ordinal order of path.</summary>
/// <remarks>Made afresh from the acquisition record and from what was found in containers: it depends on bytes alone and not on the order
/// in which they were read.</remarks>
public sealed class Inventory
{
    private Inventory(IReadOnlyList<PlacedFile> places, IReadOnlyList<Expansion> expansions, IReadOnlyList<VolumeGroup> waiting) =>
        (Places, Expansions, WaitingVolumes) = (places, expansions, waiting);

    public IReadOnlyList<PlacedFile> Places { get; }

    /// <summary>The expansion ledger: one line for each acquired file, in the order of <see cref="Places"/>.</summary>
    public IReadOnlyList<Expansion> Expansions { get; }

    /// <summary>Archives whose parts stand side by side and have not been put together yet.</summary>
    internal IReadOnlyList<VolumeGroup> WaitingVolumes { get; }

    /// <summary>Each sequence of bytes once, with all its places, in order of its first place.</summary>
    public IReadOnlyList<SourceFile> Files =>
    [
        .. Places.Where(p => p.File is not null && p.JoinedIn is null)
            .GroupBy(p => p.File!.Value) // those without a hash were left out
            .Select(g => new SourceFile { Hash = g.Key, LengthInBytes = g.First().LengthInBytes, Places = [.. g.Select(p => p.Place)] }),
    ];

    public static async Task<Inventory> TakeAsync(IAcquisitions acquisitions, ICatalogue catalogue, ProcessingLimits limits, CancellationToken cancellation)
    {
        var places = new List<PlacedFile>();
        var expansions = new List<Expansion>();
        foreach (var acquired in await acquisitions.AllAsync(cancellation))
        {
            var place = new Place { Path = acquired.Path, Modified = acquired.Modified, Acquired = acquired.Acquired };
            var root = new PlacedFile(place, acquired.File, acquired.LengthInBytes, acquired.Problem is { } problem ? [problem] : []);
            var descent = new Descent(catalogue, limits, acquired.LengthInBytes);
            places.AddRange(await descent.BelowAsync(root, 0, cancellation));
            expansions.Add(descent.Expansion(root));
        }

        var (joined, waiting) = await new Volumes(catalogue, limits).JoinAsync(places, cancellation);

        // Two folders may have been added that have the same names.
        return new Inventory(
            [.. joined.OrderBy(p => p.Place.Path, StringComparer.Ordinal).ThenBy(p => p.File)],
            [.. expansions.OrderBy(e => e.Path, StringComparer.Ordinal).ThenBy(e => e.File)],
            waiting);
    }

    /// <summary>The way down from one file of the folder.</summary>
    internal sealed class Descent(ICatalogue catalogue, ProcessingLimits limits, long bytesIn)
    {
        private readonly RootBudget _budget = new(limits, bytesIn);
        private readonly Stack<PlacedFile> _around = new();
        private readonly SortedSet<string> _reached = new(StringComparer.Ordinal);
        private int _deepest;

        public Expansion Expansion(PlacedFile root) => new()
        {
            Path = root.Place.Path,
            File = root.File,
            BytesIn = root.LengthInBytes,
            BytesOut = _budget.BytesOut,
            Members = _budget.Members,
            Depth = _deepest,
            LimitsReached = [.. _reached],
        };

        public async Task<IReadOnlyList<PlacedFile>> BelowAsync(PlacedFile placed, int depth, CancellationToken cancellation)
        {
            if (_around.FirstOrDefault(a => a.File == placed.File && a.File is not null) is { } itself)
            {
                // An archive that holds itself: whatever it holds is listed already, one level up.
                return [placed with { Repeats = itself.Place.Path }];
            }

            var children = placed.File is { } hash ? await catalogue.ChildrenAsync(hash, cancellation) : [];
            if (children.Count == 0)
            {
                return [placed];
            }

            if (depth >= limits.MaxDepth)
            {
                return [With(placed, new LimitBroken("depth", limits.MaxDepth.ToString(CultureInfo.InvariantCulture)), $"what it holds was not opened: {Files(children.Count)}")];
            }

            _deepest = Math.Max(_deepest, depth + 1);
            _around.Push(placed);
            var below = new List<PlacedFile>();
            for (var i = 0; i < children.Count; i++)
            {
                if (_budget.Admit(children[i]) is { } broken)
                {
                    placed = With(placed, broken, children.Count - i == 1 ? "1 file inside it was left out, with what it holds" : $"{Files(children.Count - i)} inside it were left out, with what they hold");
                    break;
                }

                below.AddRange(await BelowAsync(ToPlaced(placed, children[i]), depth + 1, cancellation));
            }

            _around.Pop();
            return [placed, .. below];
        }

        private static string Files(int count) => count == 1 ? "1 file" : string.Create(CultureInfo.InvariantCulture, $"{count} files");

        private static PlacedFile ToPlaced(PlacedFile container, ChildRecord child) =>
            new(
                new Place
                {
                    Path = $"{container.Place.Path}!/{child.Path}",
                    Modified = child.Modified,
                    Acquired = container.Place.Acquired,
                    Container = container.File,
                },
                child.File,
                child.LengthInBytes,
                child.Problem is { } problem ? [problem] : []);

        private PlacedFile With(PlacedFile placed, LimitBroken limit, string left)
        {
            _reached.Add(limit.Name);
            return placed with { Problems = [.. placed.Problems, Problem.OfLimit(limit.Name, limit.Value, left)] };
        }
    }
}

/// <summary>A file where it stood.</summary>
/// <param name="File">Null only where the problems say why.</param>
/// <param name="Problems">Of this place, beside those of the bytes.</param>
public sealed record PlacedFile(Place Place, ContentHash? File, long LengthInBytes, IReadOnlyList<Problem> Problems)
{
    /// <summary>The path of the container around it that has the same bytes; null for nearly all.</summary>
    public string? Repeats { get; init; }

    /// <summary>The path of the archive of which this is one part, and which is read in its stead; null for every other file.</summary>
    public string? JoinedIn { get; init; }
}
