namespace Waybill.Web.Deciding;

/// <summary>By which words of a paper a deal is known again after everything was processed anew.</summary>
internal static class DealMarks
{
    public static Quote Of(Transfer transfer) => All(transfer).First();

    public static bool IsKnownBy(Transfer transfer, Quote seen) => All(transfer).Any(q => q.File == seen.File && q.PageNumber == seen.PageNumber && q.Span.Overlaps(seen.Span));

    private static IEnumerable<Quote> All(Transfer transfer) =>
        transfer.Items.SelectMany(i => (i.Designation?.Quotes ?? []).Concat(i.Description?.Quotes ?? []))
            .Concat(transfer.ContractNumber?.Quotes ?? [])
            .Concat(transfer.Stage?.Quotes ?? [])
            .Concat(transfer.Roles.SelectMany(r => r.PartyId.Quotes));
}
