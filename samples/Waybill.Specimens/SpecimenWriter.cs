using Waybill.Specimens.Making;
using Waybill.Specimens.Story;
using Waybill.Specimens.Truth;

namespace Waybill.Specimens;

/// <summary>Puts the cache and its expected export into a folder.</summary>
internal static class SpecimenWriter
{
    public const string CacheName = "lipa-cache";

    public const string ExpectedName = "lipa-cache.expected.json";

    public static void Write(Fonts fonts, string folder)
    {
        var documents = Cache.Documents(fonts);
        foreach (var (path, bytes) in Cache.Files(documents))
        {
            var target = Path.Combine(folder, CacheName, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!); // a cache path always has a folder
            File.WriteAllBytes(target, bytes);
        }

        File.WriteAllText(Path.Combine(folder, ExpectedName), CarefulReader.Write(documents));
    }
}
