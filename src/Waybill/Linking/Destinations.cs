namespace Waybill.Linking;

/// <summary>Where the papers that move goods bring them, held against where certificate and contract say that they go.</summary>
internal static class Destinations
{
    /// <summary>One for each paper whose destination lies in a country that no certificate and no contract of the deal names.</summary>
    public static IEnumerable<Contradiction> Contradictions(
        IReadOnlyList<TransferGatherer.Spoken> members, IReadOnlyDictionary<Quote, string> partyOf, IReadOnlyDictionary<string, Party> parties)
    {
        var telling = members.Where(m => m.Document.Claims.Kind == DocumentKind.EndUserCertificate || m.Traits.MakesDeal)
            .OrderBy(m => m.Document.Claims.Kind != DocumentKind.EndUserCertificate).ToList();
        var agreed = telling.SelectMany(m => Of(m, Role.EndUser, Role.Consignee)).ToList();
        if (agreed.Count == 0)
        {
            yield break;
        }

        // That goods come to who buys them contradicts nothing; that a buyer sits in another country than they come to does not either.
        var first = agreed[0];
        agreed.AddRange(telling.SelectMany(m => Of(m, Role.Buyer)));
        foreach (var member in members.Where(m => m.Traits is { Ends: KindEnds.Transport, Binds: true }))
        {
            var said = Of(member, Role.Consignee).ToList();
            if (said.Count > 0 && said.TrueForAll(s => agreed.TrueForAll(a => a.Value != s.Value)))
            {
                yield return new Contradiction("to", first, said[0]);
            }
        }

        IEnumerable<Stated<string>> Of(TransferGatherer.Spoken member, params Role[] roles)
        {
            if (member.Statement.To is { Sureness: Sureness.Sure } to)
            {
                yield return to;
            }

            foreach (var role in member.Statement.Roles.Where(r => roles.Contains(r.Role) && r.Party.Name.Sureness == Sureness.Sure))
            {
                var country = role.Party.Country?.Value ?? (partyOf.GetValueOrDefault(role.Party.Name.Quote) is { } id ? parties.GetValueOrDefault(id)?.Country : null);
                if (country is not null)
                {
                    yield return role.Party.Name.With(country);
                }
            }
        }
    }
}
