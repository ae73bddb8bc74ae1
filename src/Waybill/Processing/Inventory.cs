using Waybill.Storage;

namespace Waybill.Processing;

/// <summary>Every place of a case, also those inside containers, in ordinal order of path.</summary>
/// <remarks>Made afresh from the acquisition record and from what was found in containers: it depends on bytes alone and not on the order
/// in which they were read.</remarks>
public sealed class Inventory
{
    private Inventory(IReadOnlyList<PlacedFile> places) => Places = places;

    public IReadOnlyList<PlacedFile> Places { get; }

    /// <summary>Each sequence of bytes once, with all its places, in order of its first place.</summary>
    public IReadOnlyList<SourceFile> Files =>
    [
        .. Places.Where(p => p.File is not null)
            .GroupBy(p => p.File!.Value) // those without a hash were left out
            .Select(g => new SourceFile { Hash = g.Key, LengthInBytes = g.First().LengthInBytes, Places = [.. g.Select(p => p.Place)] }),
    ];

    public static async Task<Inventory> TakeAsync(IAcquisitions acquisitions, ICatalogue catalogue, ProcessingLimits limits, CancellationToken cancellation)
    {
        var places = new List<PlacedFile>();
        foreach (var acquired in await acquisitions.AllAsync(cancellation))
        {
            var place = new Place { Path = acquired.Path, Modified = acquired.Modified, Acquired = acquired.Acquired };
            var root = new PlacedFile(place, acquired.File, acquired.LengthInBytes, acquired.Problem is { } problem ? [problem] : []);
            places.AddRange(await new Descent(catalogue, limits).BelowAsync(root, 0, cancellation));
        }

        // Two folders may have been added that have the same names.
        return new Inventory([.. places.OrderBy(p => p.Place.Path, StringComparer.Ordinal).ThenBy(p => p.File)]);
    }

    /// <summary>The way down from one file of the folder.</summary>
    private sealed class Descent(ICatalogue catalogue, ProcessingLimits limits)
    {
        private int _inside;

        public async Task<IReadOnlyList<PlacedFile>> BelowAsync(PlacedFile placed, int depth, CancellationToken cancellation)
        {
            var children = placed.File is { } hash ? await catalogue.ChildrenAsync(hash, cancellation) : [];
            if (children.Count == 0)
            {
                return [placed];
            }

            if (depth >= limits.MaxDepth)
            {
                return [With(placed, $"it lies in {limits.MaxDepth} containers; what it holds was not opened")];
            }

            var below = new List<PlacedFile>();
            foreach (var child in children)
            {
                if (_inside >= limits.MaxFilesInside)
                {
                    placed = With(placed, $"more than {limits.MaxFilesInside} files lie inside; the others were left out");
                    break;
                }

                _inside++;
                below.AddRange(await BelowAsync(ToPlaced(placed, child), depth + 1, cancellation));
            }

            return [placed, .. below];
        }

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

        private static PlacedFile With(PlacedFile placed, string limit) =>
            placed with { Problems = [.. placed.Problems, new Problem(ProblemCode.LimitReached, limit)] };
    }
}

/// <summary>A file where it stood.</summary>
/// <param name="File">Null only where the problems say why.</param>
/// <param name="Problems">Of this place, beside those of the bytes.</param>
public sealed record PlacedFile(Place Place, ContentHash? File, long LengthInBytes, IReadOnlyList<Problem> Problems);
