namespace Waybill.Assessment;

/// <summary>What went on in the world while the papers of a case were written.</summary>
internal sealed class Background
{
    /// <summary>Years before the first and after the last paper that still belong to the picture.</summary>
    private const int YearsAround = 2;

    private readonly List<BackgroundEvent> _events;

    /// <exception cref="InvalidDataException">A row of a table is wrong; the message says which.</exception>
    public Background(ReferenceData reference) => _events =
    [
        .. reference.Table("hostilities").Select(r => Event(r, BackgroundLane.Hostilities)),
        .. reference.Table("treaty-acts").Select(r => Event(r, BackgroundLane.TreatyAct)),
    ];

    /// <summary>In order of date; none for a case without a dated deal or document.</summary>
    public IReadOnlyList<BackgroundEvent> During(Case settled)
    {
        var ofDeals = settled.Transfers.SelectMany(t => new[] { t.FromDate, t.ToDate });
        var ofDocuments = settled.Documents.Select(d => d.Claims.Date);
        var years = (settled.Transfers.Any(t => t.FromDate is not null) ? ofDeals : ofDocuments).OfType<Stated<PartialDate>>().Select(d => d.Value.Year).ToList();
        if (years.Count == 0)
        {
            return [];
        }

        var (first, last) = (years.Min() - YearsAround, years.Max() + YearsAround);
        return
        [
            .. _events.Where(e => e.From.Year <= last && (e.To ?? e.From).Year >= first)
                .OrderBy(e => e.From).ThenBy(e => e.Lane).ThenBy(e => e.Id, StringComparer.Ordinal),
        ];
    }

    private static BackgroundEvent Event(ReferenceRow row, BackgroundLane lane) => new(
        row["id"], lane, row["title"],
        row.Date("from") ?? throw new InvalidDataException($"{row.Origin}: an event needs the date on which it began"), row.Date("to"), row["source"]);
}
