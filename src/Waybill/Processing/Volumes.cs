using Waybill.Storage;

namespace Waybill.Processing;

/// <summary>Finds archives in parts among all places: names that agree, side by side in one folder or one container.</summary>
/// <remarks>A result may not depend on the names of other files, and here it must: so the names are looked at when the inventory is taken, and the
/// parts become one file of their own, whose bytes say it all (<see cref="Extraction.VolumeSet"/>).</remarks>
internal sealed class Volumes(ICatalogue catalogue, ProcessingLimits limits)
{
    /// <summary>The places with the archives that have been put together, each below its first part; and those that have not been yet.</summary>
    public async Task<(IReadOnlyList<PlacedFile> Places, IReadOnlyList<VolumeGroup> Waiting)> JoinAsync(IReadOnlyList<PlacedFile> places, CancellationToken cancellation)
    {
        var waiting = new List<VolumeGroup>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        var all = places.ToList();
        for (var depth = 0; depth < limits.MaxDepth; depth++)
        {
            var groups = Find(all).Where(group => known.Add(group.WholePath)).ToList();
            if (groups.Count == 0)
            {
                break;
            }

            foreach (var group in groups)
            {
                all = WithoutParts(all, group);
                if (await catalogue.ChildrenAsync(group.Id, cancellation) is [{ File: { } whole } child])
                {
                    var place = new Place { Path = group.WholePath, Acquired = group.First.Place.Acquired, Container = group.First.File };
                    all.AddRange(await new Inventory.Descent(catalogue, limits, child.LengthInBytes).BelowAsync(
                        new PlacedFile(place, whole, child.LengthInBytes, []), group.WholePath.Split("!/").Length - 1, cancellation));
                }
                else
                {
                    waiting.Add(group);
                }
            }
        }

        return (all, waiting);
    }

    private static IEnumerable<VolumeGroup> Find(IEnumerable<PlacedFile> places) =>
        from place in places
        where place.File is not null && place.JoinedIn is null
        from name in VolumeName.Of(place.Place.Name)
        group (place, name) by (Folder: place.Place.Path[..^place.Place.Name.Length], name.Kind, Whole: name.Whole.ToUpperInvariant()) into found
        where found.Count() > 1 && found.Any(part => part.name.Proves)
        orderby found.Key.Folder, found.Key.Whole
        select VolumeGroup.Of(found.Key.Kind, found);

    /// <summary>What a part gave when it was opened alone is given by the whole archive.</summary>
    private static List<PlacedFile> WithoutParts(IEnumerable<PlacedFile> places, VolumeGroup group)
    {
        var parts = group.Parts.Select(part => part.Placed.Place.Path).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. places.Where(place => !parts.Any(part => place.Place.Path.StartsWith(part + "!/", StringComparison.Ordinal)))
                .Select(place => parts.Contains(place.Place.Path) ? place with { JoinedIn = group.WholePath } : place),
        ];
    }
}
