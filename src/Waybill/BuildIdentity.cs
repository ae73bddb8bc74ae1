namespace Waybill;

/// <summary>Which build of Waybill this is: part of the recipe of the stages that are quick to run again.</summary>
/// <remarks>A deterministic compiler gives the same sources the same identity, so only changed code makes results stale.</remarks>
public static class BuildIdentity
{
    public static string Id { get; } = typeof(BuildIdentity).Module.ModuleVersionId.ToString("N");
}
