namespace Waybill.Linking;

/// <summary>The two ends of a paper, which are never one party: sender and addressee, seller and buyer.</summary>
internal static class PaperEnds
{
    public static void Mark(IReadOnlyList<ReadDocument> documents, IReadOnlyList<PartyGroup> groups)
    {
        var groupOf = groups.SelectMany(g => g.Mentions.Select(m => (m.Name.Quote, Group: g))).DistinctBy(x => x.Quote).ToDictionary(x => x.Quote, x => x.Group);
        var end = 0;
        foreach (var claims in documents.Select(d => d.Claims))
        {
            Set(claims.Sender is { } sender ? [sender] : [], claims.Addressee is { } addressee ? [addressee] : []);
            foreach (var roles in claims.Deals.Select(d => d.Roles))
            {
                Set(roles.Where(r => r.Role == Role.Supplier).Select(r => r.Party), roles.Where(r => r.Role == Role.Buyer).Select(r => r.Party));
            }
        }

        void Set(IEnumerable<Mention> first, IEnumerable<Mention> second)
        {
            var (a, b) = (Of(first), Of(second));
            if (a.Count == 0 || b.Count == 0 || a.Overlaps(b))
            {
                return;
            }

            foreach (var group in a)
            {
                group.Ends[end] = true;
            }

            foreach (var group in b)
            {
                group.Ends[end] = false;
            }

            end++;
        }

        HashSet<PartyGroup> Of(IEnumerable<Mention> mentions) => [.. mentions.Select(m => groupOf.GetValueOrDefault(m.Name.Quote)).OfType<PartyGroup>()];
    }
}
