namespace Waybill.Assessment.Checks;

/// <summary>Papers that move the goods of a deal bring them to a country that its certificate or contract names.</summary>
/// <remarks>Settling the case finds the contradictions: <see cref="Contradiction"/> of the field <c>to</c>.</remarks>
public sealed class DestinationAgreementCheck : ICheck
{
    private const string Field = "to";

    public string Name => "destination-agreement";

    public IEnumerable<CheckFinding> Examine(CaseIndex index)
    {
        var contradictions = index.Case.Transfers.SelectMany(t => t.Contradictions.Where(c => c.Field == Field)).ToLookup(c => c.Other.Quote.File);
        var carried = index.Case.Transfers.Where(t => t.To is not null).SelectMany(t => t.Documents.Select(d => (Document: d, Transfer: t))).ToLookup(p => p.Document, p => p.Transfer);
        return index.ForEach(this, "It brings no goods of a deal whose destination is known.", (document, seen) =>
        {
            foreach (var (_, kept, other) in contradictions[document.File])
            {
                var where = index.Find(kept.Quote.File) is { } greater ? $"{greater.Claims.Kind.NameOf()} {CaseIndex.NameOf(greater)}" : "weightier paper";
                seen.Warn(
                    $"It brings the goods to {other.Value} (“{other.Quote.Text}”), and the {where} names {kept.Value} (“{kept.Quote.Text}”).",
                    "A port or a forwarder on the way, or a delivery to a customer of the buyer.", other.Quote, kept.Quote);
            }

            var stated = document.Claims.Deals.Select(d => d.To).OfType<Stated<string>>().FirstOrDefault();
            if (seen.Count == 0 && stated is not null && KindTraits.Of(document.Claims.Kind).Ends == KindEnds.Transport
                && carried[document.File].FirstOrDefault(t => t.To!.Value == stated.Value) is { } same) // only transfers with a destination
            {
                seen.Pass($"It brings the goods to {stated.Value}, which is the destination of the deal.", stated.Quote, same.To!.Quote); // as above
            }
        });
    }
}
