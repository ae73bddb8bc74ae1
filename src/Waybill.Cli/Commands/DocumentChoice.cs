namespace Waybill.Cli.Commands;

/// <summary>Finds the document that a person means.</summary>
internal static class DocumentChoice
{
    private const int FewestDigits = 4;

    /// <param name="wanted">Its path, or the first digits of its id, at least four.</param>
    /// <exception cref="UsageException">There is none, or more than one.</exception>
    public static CoverageRow Among(IReadOnlyList<CoverageRow> rows, string wanted)
    {
        var digits = wanted.StartsWith("sha256:", StringComparison.Ordinal) ? wanted["sha256:".Length..] : wanted;
        var byPath = rows.Where(r => r.Path == wanted).ToList();
        var found = byPath.Count > 0 || digits.Length < FewestDigits
            ? byPath
            : rows.Where(r => r.File?.Digits.StartsWith(digits, StringComparison.Ordinal) == true).ToList();
        return found.DistinctBy(r => r.File).Count() switch
        {
            1 => found[0],
            0 => throw new UsageException($"the case has no document '{wanted}': 'waybill documents' lists ids and paths"),
            var count => throw new UsageException($"'{wanted}' may be any of {count} documents: give more digits of the id"),
        };
    }
}
