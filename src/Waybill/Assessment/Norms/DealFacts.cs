namespace Waybill.Assessment.Norms;

/// <summary>What a norm test needs to know of a deal.</summary>
/// <param name="Supplier">The state that the goods leave, ISO 3166-1 alpha-2; null where the papers do not say.</param>
/// <param name="Destinations">Every state that the papers name as one to which they go: of the deal itself, then of end users, buyers and consignees; each state once.</param>
/// <param name="Intermediaries">The states in which intermediaries sit, each once.</param>
/// <param name="Period">From the first to the last paper of the deal: the act itself lies somewhere in it.</param>
public sealed record DealFacts(
    Transfer Transfer, Stated<string>? Supplier, IReadOnlyList<Stated<string>> Destinations, IReadOnlyList<Stated<string>> Intermediaries, Period? Period)
{
    // A buyer at home stands between; only where no paper names another state do the goods stay in the country.
    private static readonly Role[] Receivers = [Role.EndUser, Role.Buyer, Role.Consignee];

    public DealStates States { get; } = new(
        Supplier?.Value, [.. Destinations.Select(d => d.Value)], [.. Intermediaries.Select(i => i.Value).Where(i => i != Supplier?.Value)]);

    public IReadOnlyList<Quote> Quotes =>
    [
        .. Destinations.Select(d => d.Quote).Prepend(Supplier?.Quote).Concat([Transfer.FromDate?.Quote, Transfer.ToDate?.Quote]).OfType<Quote>().Distinct(),
    ];

    public static DealFacts Of(CaseIndex index, Transfer transfer)
    {
        var (first, last) = (transfer.FromDate ?? transfer.ToDate, transfer.ToDate ?? transfer.FromDate);
        var supplier = transfer.From ?? CountriesOf(Role.Supplier).FirstOrDefault() ?? CountriesOf(Role.Maker).FirstOrDefault();
        Stated<string>[] named = [.. new[] { transfer.To }.OfType<Stated<string>>().Concat(Receivers.SelectMany(CountriesOf)).DistinctBy(d => d.Value)];
        Stated<string>[] abroad = [.. named.Where(d => d.Value != supplier?.Value)];
        return new DealFacts(
            transfer,
            supplier,
            abroad.Length > 0 ? abroad : named,
            [.. CountriesOf(Role.Intermediary).DistinctBy(i => i.Value)],
            first is null || last is null ? null
                : new Period(first.Value.Earliest, last.Value.Latest < first.Value.Earliest ? first.Value.Latest : last.Value.Latest));

        IEnumerable<Stated<string>> CountriesOf(Role role) => transfer.Roles
            .Where(r => r.Role == role)
            .Select(r => index.FindParty(r.PartyId.Value)?.Country is { } country ? r.PartyId.With(country) : null)
            .OfType<Stated<string>>();
    }
}
