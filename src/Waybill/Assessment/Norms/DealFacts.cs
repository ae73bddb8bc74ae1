namespace Waybill.Assessment.Norms;

/// <summary>What a norm test needs to know of a deal.</summary>
/// <param name="Supplier">The state that the goods leave, ISO 3166-1 alpha-2; null where the papers do not say.</param>
/// <param name="Recipient">The state that they go to.</param>
/// <param name="Period">From the first to the last paper of the deal: the act itself lies somewhere in it.</param>
public sealed record DealFacts(Transfer Transfer, Stated<string>? Supplier, Stated<string>? Recipient, Period? Period)
{
    public IReadOnlyList<Quote> Quotes =>
    [
        .. new[] { Supplier?.Quote, Recipient?.Quote, Transfer.FromDate?.Quote, Transfer.ToDate?.Quote }.OfType<Quote>().Distinct(),
    ];

    public static DealFacts Of(CaseIndex index, Transfer transfer)
    {
        var (first, last) = (transfer.FromDate ?? transfer.ToDate, transfer.ToDate ?? transfer.FromDate);
        return new DealFacts(
            transfer,
            transfer.From ?? CountryOf(Role.Supplier) ?? CountryOf(Role.Maker),
            transfer.To ?? CountryOf(Role.EndUser) ?? CountryOf(Role.Buyer) ?? CountryOf(Role.Consignee),
            first is null || last is null ? null
                : new Period(first.Value.Earliest, last.Value.Latest < first.Value.Earliest ? first.Value.Latest : last.Value.Latest));

        Stated<string>? CountryOf(Role role) => transfer.Roles
            .Where(r => r.Role == role)
            .Select(r => index.FindParty(r.PartyId.Value)?.Country is { } country ? r.PartyId.With(country) : null)
            .FirstOrDefault(c => c is not null);
    }
}
