using System.Globalization;
using Waybill.Processing;
using Waybill.Storage;

namespace Waybill.Web.Cases;

/// <summary>The decisions of a case, read again only where the journal has grown.</summary>
internal sealed class DecisionDesk(CaseStores stores, TimeProvider clock)
{
    private readonly DecisionBook _book = new(stores.Journal, clock);
    private volatile Known? _known;

    public async Task<Decisions> ReadAsync(CancellationToken cancellation) => (await KnownAsync(cancellation)).Decisions;

    /// <summary>Names the decisions that other conclusions are drawn under.</summary>
    public async Task<string> EffectAsync(CancellationToken cancellation) => (await KnownAsync(cancellation)).Effect;

    /// <exception cref="CaseException">It says nothing, or rules on nothing.</exception>
    public Task<Decision> DecideAsync(string who, string? reason, Ruling ruling, CancellationToken cancellation) => _book.DecideAsync(who, reason, ruling, cancellation);

    private async Task<Known> KnownAsync(CancellationToken cancellation)
    {
        var stamp = StoreStamp.OfJournal(stores.Folder);
        if (_known is not { } known || known.Stamp != stamp)
        {
            var decisions = await _book.ReadAsync(cancellation);
            _known = known = new Known(stamp, decisions, string.Join(' ', decisions.InForce.Where(IsObeyed).Select(d => d.Number.ToString(CultureInfo.InvariantCulture))));
        }

        return known;
    }

    /// <summary>Grades, doubts and what people vouch for stand beside the conclusions and change none of them.</summary>
    private static bool IsObeyed(Decision decision) => decision.Ruling is PartyRuling or DealRuling or TextCorrection or ClaimRuling { Judgement: Judgement.Reject };

    private sealed record Known(StoreStamp Stamp, Decisions Decisions, string Effect);
}
