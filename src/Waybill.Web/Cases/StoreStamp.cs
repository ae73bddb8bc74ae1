using System.Globalization;
using Waybill.Storage;

namespace Waybill.Web.Cases;

/// <summary>Sizes and times of the stores of a case: cheap to take with each request, and different after each change.</summary>
internal readonly record struct StoreStamp(string Text)
{
    public static StoreStamp Of(CaseFolder folder)
    {
        string[] stores = [folder.Acquisitions, folder.Catalogue, folder.Journal];
        return new(string.Join(';', stores.SelectMany(s => new[] { s, s + "-wal" }).Select(f => new FileInfo(f))
            .Select(f => f.Exists ? string.Create(CultureInfo.InvariantCulture, $"{f.Length}:{f.LastWriteTimeUtc.Ticks}") : "")));
    }
}
