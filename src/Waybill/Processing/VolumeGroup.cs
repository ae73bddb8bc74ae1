using System.Text.Json;
using Waybill.Extraction;
using Waybill.Storage;

namespace Waybill.Processing;

/// <summary>The parts of one archive where they stand.</summary>
internal sealed record VolumeGroup(VolumeKind Kind, string Whole, IReadOnlyList<(int Number, PlacedFile Placed)> Parts)
{
    private const string Step = "joining";

    public PlacedFile First => Parts[0].Placed;

    /// <summary>Below the first part: <c>a.part1.rar!/a.rar</c>.</summary>
    public string WholePath => $"{First.Place.Path}!/{Whole}";

    /// <summary>Stands in the catalogue for these parts in this order under these names.</summary>
    public ContentHash Id => ContentHash.Of(JsonSerializer.SerializeToUtf8Bytes(
        new object[] { Kind, Whole, Parts.Select(part => new object?[] { part.Number, part.Placed.Place.Name, part.Placed.File?.Digits }) }, WaybillJson.Options));

    public static VolumeGroup Of(VolumeKind kind, IEnumerable<(PlacedFile Placed, VolumeName Name)> found)
    {
        // Two places of one path are two files that were added under one name; the first by hash stands for both.
        var named = found.OrderBy(part => part.Placed.Place.Path, StringComparer.Ordinal).ThenBy(part => part.Placed.File).DistinctBy(part => part.Name.Number).ToList();
        var last = named.Max(part => part.Name.Number ?? 0) + 1;
        return new VolumeGroup(kind, named[0].Name.Whole, [.. named.Select(part => (part.Name.Number ?? last, part.Placed)).OrderBy(part => part.Item1)]);
    }

    /// <summary>Puts the parts together in the vault and remembers where.</summary>
    public async Task PutTogetherAsync(CaseStores stores, CancellationToken cancellation)
    {
        var missing = Enumerable.Range(1, Parts[^1].Number).Except(Parts.Select(part => part.Number)).Take(1000).ToList();
        Directory.CreateDirectory(stores.Folder.Temporary);
        var temporary = Path.Combine(stores.Folder.Temporary, Id.Digits + ".joined");
        await using (var joined = new FileStream(temporary, FileMode.Create, FileAccess.Write))
        {
            // Pieces of one file that are all there make that file, whatever it is.
            if (Kind != VolumeKind.Pieces || missing.Count > 0)
            {
                var parts = Parts.Select(part => new VolumePart(part.Number, part.Placed.Place.Name, part.Placed.LengthInBytes));
                await new VolumeSet(Kind, Whole, [.. parts], missing).WriteHeadAsync(joined, cancellation);
            }

            foreach (var (_, placed) in Parts)
            {
                await using var part = File.OpenRead(stores.Vault.PathOf(placed.File!.Value)); // only places with bytes are parts
                await part.CopyToAsync(joined, cancellation);
            }
        }

        StoredBytes stored;
        await using (var bytes = File.OpenRead(temporary))
        {
            stored = await stores.Vault.PutAsync(bytes, cancellation);
        }

        File.Delete(temporary);
        await stores.Catalogue.KeepAsync(
            new Artefact(Id, Step, "1", null, []), [new ChildRecord(Whole, stored.Hash, stored.LengthInBytes, null, null)], cancellation);
    }
}
