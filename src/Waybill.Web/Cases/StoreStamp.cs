using System.Globalization;
using Waybill.Storage;

namespace Waybill.Web.Cases;

/// <summary>Sizes and times of stores of a case: cheap to take with each request, and different after each change.</summary>
internal readonly record struct StoreStamp(string Text)
{
    /// <summary>Of what conclusions are drawn from, without what people decide.</summary>
    public static StoreStamp OfMade(CaseFolder folder) => Of(folder.Acquisitions, folder.Catalogue);

    public static StoreStamp OfJournal(CaseFolder folder) => Of(folder.Journal);

    private static StoreStamp Of(params string[] stores)
    {
        return new(string.Join(';', stores.SelectMany(s => new[] { s, s + "-wal" }).Select(f => new FileInfo(f))
            .Select(f => f.Exists ? string.Create(CultureInfo.InvariantCulture, $"{f.Length}:{f.LastWriteTimeUtc.Ticks}") : "")));
    }
}
