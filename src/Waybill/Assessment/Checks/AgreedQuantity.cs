namespace Waybill.Assessment.Checks;

/// <summary>How many of one kind of goods were agreed, and from which day on.</summary>
internal sealed class AgreedQuantity
{
    /// <summary>In order of date; those without one stand last.</summary>
    private readonly List<Change> _changes;
    private readonly decimal? _settled;

    /// <param name="agreed">The line of the weightiest paper.</param>
    /// <param name="lines">Of all papers, about the same goods.</param>
    /// <param name="item">Index of the goods in the deal; null where they are not among its goods.</param>
    public AgreedQuantity(Line agreed, IReadOnlyList<Line> lines, Transfer transfer, int? item)
    {
        Base = agreed;
        var corrected = transfer.Events.Where(e => e.Mode == EventMode.Corrected)
            .SelectMany(e => e.Items.Where(i => i.Item == item && i.Quantity is not null).Select(i => new Change(Day(e.Date), i.Quantity!, lines.FirstOrDefault(l => l.Document.File == e.Document)?.Document))) // see Where
            .ToList();
        var amended = lines.Where(l => l.Traits.Corrects && l.Document.File != agreed.Document.File)
            .Select(l => new Change(Day(l.Document.Claims.Date), l.Item.Quantity!, l.Document)); // lines with a quantity
        _changes = [.. corrected.Concat(amended).OrderBy(c => c.From ?? DateOnly.MaxValue)];
        _settled = _changes.Count > 0 && item is { } at ? transfer.Items[at].Quantity?.Value : null;
    }

    public Line Base { get; }

    /// <summary>The most that was ever agreed: what parts may come to.</summary>
    public decimal Most => _changes.Select(c => c.Quantity.Value).Append(Base.Item.Quantity!.Value).Append(_settled ?? 0).Max(); // the base has a quantity

    /// <summary>What counted on the date of a paper; for a paper without a date what counted in the end.</summary>
    public Stated<decimal> InForceOn(CaseDocument document) =>
        _changes.LastOrDefault(c => Counts(c, document))?.Quantity ?? Base.Item.Quantity!; // as above

    /// <summary>True where a paper gives a number that counted on its date, or may have.</summary>
    /// <remarks>An amendment says what is new, or what is added: both are let pass.</remarks>
    public bool Allows(CaseDocument document, decimal quantity)
    {
        var counting = _changes.Where(c => Counts(c, document)).ToList();
        var isUndated = Day(document.Claims.Date) is null;
        return quantity == InForceOn(document).Value
            || (isUndated && (quantity == Base.Item.Quantity!.Value || _changes.Exists(c => c.Quantity.Value == quantity))) // as above
            || (counting.Count > 0 && (quantity == _settled || quantity == Base.Item.Quantity!.Value + counting[^1].Quantity.Value)); // as above
    }

    /// <summary>The paper that says it.</summary>
    public CaseDocument PaperOf(Stated<decimal> quantity) => _changes.Find(c => ReferenceEquals(c.Quantity, quantity))?.Paper ?? Base.Document;

    private static bool Counts(Change change, CaseDocument document) =>
        Day(document.Claims.Date) is not { } day || change.From is not { } from || from <= day;

    private static DateOnly? Day(Stated<PartialDate>? date) => date?.Value.Earliest;

    private sealed record Change(DateOnly? From, Stated<decimal> Quantity, CaseDocument? Paper);
}
