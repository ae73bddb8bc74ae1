using System.Runtime.CompilerServices;

namespace Waybill.Tests;

/// <summary>Where the files of the repository lie while its tests run.</summary>
internal static class Repository
{
    public static string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([Root(), .. parts]);

    private static string Root([CallerFilePath] string thisFile = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile) ?? "", "..", ".."));
}
