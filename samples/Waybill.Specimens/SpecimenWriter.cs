using Waybill.Specimens.Making;
using Waybill.Specimens.Story;

namespace Waybill.Specimens;

/// <summary>Puts the cache and its expected export into a folder.</summary>
internal static class SpecimenWriter
{
    public const string CacheName = "lipa-cache";

    public static void Write(Fonts fonts, string folder)
    {
        var documents = Cache.Documents(fonts);
        foreach (var (path, bytes) in Cache.Files(documents))
        {
            var target = Path.Combine(folder, CacheName, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!); // a cache path always has a folder
            File.WriteAllBytes(target, bytes);
        }
    }
}
