namespace Waybill.Publication;

/// <summary>How values that are no plain enumerations read in every export.</summary>
public static class ExportNames
{
    /// <summary>The verdict in the field's words: <c>does not cover this act</c>.</summary>
    public static string Phrase(this Verdict verdict) =>
        verdict == Verdict.NonBinding ? "non-binding" : verdict.NameOf().Replace('-', ' ');

    /// <summary>All problems of one file in one line; null where there are none.</summary>
    public static string? Describe(IReadOnlyList<Problem> problems) =>
        problems.Count == 0 ? null : string.Join("; ", problems.Select(p => p.ToString()));
}
