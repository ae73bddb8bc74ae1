using Waybill.Publication.CaseExport;

namespace Waybill.Publication;

/// <summary>Every form in which a dossier can leave, in the order in which help texts list them.</summary>
public static class KnownExports
{
    public static IReadOnlyList<IExport> All { get; } =
    [
        // The contract with other programs.
        new CaseJsonExport(),
    ];
}
