using Waybill.Recognition.Annotation;

namespace Waybill.Recognition.Statements;

/// <summary>The parts that parties play in the deal of one paper: those that words give them, and those that the two ends of such a paper have.</summary>
internal static class Parts
{
    public static IReadOnlyList<RoleClaim> Of(AnnotatedPaper paper, DocumentKind kind, Identity identity, IReadOnlyList<FoundRole> roles, IReadOnlyList<DealEvent> events, IReadOnlyList<FoundCitation> citations)
    {
        var traits = KindTraits.Of(kind);
        var isTransport = traits.Ends == KindEnds.Transport;
        var ordered = roles.OrderBy(r => r.Rule.Contains("for-needs", StringComparison.Ordinal)).ThenBy(r => r.Party.Start).ToList();
        var parts = ordered.Where(r => !isTransport || r.Role is not Role.Buyer || paper.FieldsOf("buyer").Any())
            .Where(r => isTransport || !r.Rule.StartsWith("label consignor", StringComparison.Ordinal))
            .Select(r => new RoleClaim(r.Role, paper.MentionOf(r.Party)!)).Where(r => r.Party is not null).ToList(); // found parties have mentions
        var (agency, works) = traits.IsCorrespondence ? AtHome(paper, identity) : default;
        var (sells, buys) = roles.Any(r => r.Rule == RoleFinder.AskedToMake) ? (null, null) : agency is not null ? (agency, null) : Ends(traits, identity, events, citations, paper.Organisations.Any(o => o.IsArmed && ReferenceEquals(paper.MentionOf(o), identity.Sender)));
        if (works is not null && !parts.Exists(p => p.Role == Role.Maker || p.Party.Name.Value == works.Name.Value))
        {
            parts.Add(new RoleClaim(Role.Maker, works));
        }

        if (sells is not null && !parts.Exists(p => p.Role == Role.Supplier) && !parts.Exists(p => p.Role == Role.Buyer && p.Party.Name.Value == sells.Name.Value))
        {
            parts.Add(new RoleClaim(Role.Supplier, sells));
        }

        if (buys is not null && !parts.Exists(p => p.Role == Role.Buyer) && !parts.Exists(p => p.Role == Role.Supplier && p.Party.Name.Value == buys.Name.Value))
        {
            parts.Add(new RoleClaim(isTransport ? Role.Consignee : Role.Buyer, buys));
        }

        // Who issues a bill of lading or an air waybill carries.
        if (kind is DocumentKind.AirWaybill or DocumentKind.BillOfLading && !parts.Exists(p => p.Role == Role.Carrier)
            && paper.FieldsOf("issuer").Select(f => paper.OrganisationIn(f.ValueStart, Math.Max(f.ValueEnd, f.FirstLineEnd))).FirstOrDefault(o => o is not null) is { } issues)
        {
            parts.Add(new RoleClaim(Role.Carrier, paper.MentionOf(issues)!)); // found parties have mentions
        }

        // A works that bills the agency for its export sells through it.
        if (traits.Ends == KindEnds.Trade && parts.Find(p => p.Role == Role.Buyer) is { Party.Kind: PartyKind.Agency } exports && parts.Find(p => p.Role == Role.Supplier) is { Party: var made } && IsWorks(paper, made.Name.Value)
            && (exports.Party.Country is null || made.Country is null || exports.Party.Country.Value == made.Country.Value))
        {
            parts.RemoveAll(p => p.Role is Role.Buyer or Role.Supplier);
            parts.Add(exports with { Role = Role.Supplier });
            parts.Add(new RoleClaim(Role.Maker, made));
        }

        // A plant that sells its own work is its maker too.
        if (parts.Find(p => p.Role == Role.Supplier) is { } supplier && !parts.Exists(p => p.Role == Role.Maker) && traits.Cap >= Stage.Offer && IsWorks(paper, supplier.Party.Name.Value))
        {
            parts.Add(supplier with { Role = Role.Maker });
        }

        // "of our own make": whoever sells or writes makes it.
        if (!parts.Exists(p => p.Role == Role.Maker) && paper.In(paper.OwnPart.Start, paper.OwnPart.End, "own-make").Any() && (parts.Find(p => p.Role == Role.Supplier)?.Party ?? (traits.IsCorrespondence ? identity.Sender : null)) is { } makes)
        {
            parts.Add(new RoleClaim(Role.Maker, makes));
        }

        if (kind is DocumentKind.EndUserCertificate or DocumentKind.DeliveryVerification && identity.Sender is { } certifies && !parts.Exists(p => p.Role == Role.EndUser))
        {
            parts.Add(new RoleClaim(Role.EndUser, certifies));
        }

        return [.. parts.DistinctBy(p => (p.Role, p.Party.Name.Quote))];
    }

    /// <summary>A state agency for arms exports and a works write to each other about what the agency sells to a third; not where their states differ.</summary>
    private static (Mention? Agency, Mention? Works) AtHome(AnnotatedPaper paper, Identity identity)
    {
        var (agency, works) = identity.Sender?.Kind == PartyKind.Agency ? (identity.Sender, identity.Addressee) : (identity.Addressee, identity.Sender);
        return agency?.Kind == PartyKind.Agency && works?.Kind == PartyKind.Company && IsWorks(paper, works.Name.Value)
            && (agency.Country is null || works.Country is null || agency.Country.Value == works.Country.Value) ? (agency, works) : default;
    }

    /// <summary>True for a name with a word for works, a plant, a design bureau.</summary>
    private static bool IsWorks(AnnotatedPaper paper, string name) => Language.Words.Of(name).Any(w => paper.Vocabulary.Works.Any(stem => stem.Length <= 4 ? w.Folded == stem : w.Folded.StartsWith(stem, StringComparison.Ordinal)));

    /// <summary>Who sells and who buys by writing to each other: the one who offers or refuses sells, the one who asks or orders buys.</summary>
    private static (Mention? Sells, Mention? Buys) Ends(KindTraits traits, Identity identity, IReadOnlyList<DealEvent> events, IReadOnlyList<FoundCitation> citations, bool isArmed) => traits.Ends switch
    {
        KindEnds.Trade or KindEnds.Transport => (identity.Sender, identity.Addressee),
        KindEnds.TradeFromBuyer => (identity.Addressee, identity.Sender),
        KindEnds.Payment => (identity.Addressee, identity.Sender),
        // Embassies and ministries of foreign affairs pass on what others want; two ends in one state are no deal across its border.
        KindEnds.Correspondence when identity.Sender?.Kind == PartyKind.Embassy || identity.Addressee?.Kind == PartyKind.Embassy => (null, null),
        KindEnds.Correspondence when identity.Sender?.Country is { } here && here.Value == identity.Addressee?.Country?.Value => identity.Sender.Kind == PartyKind.Agency ? (identity.Sender, null) : identity.Addressee?.Kind == PartyKind.Agency ? (identity.Addressee, null) : (null, null),
        KindEnds.Correspondence when events.Any(e => e.Mode == EventMode.Asked) && !events.Any(e => e.Mode == EventMode.Refused) && !events.Any(e => e.Stage.Value == Stage.Offer && e.Mode == EventMode.Done) => (identity.Addressee, identity.Sender),
        // An office that grants or refuses a firm its licence neither buys nor sells.
        KindEnds.Correspondence when identity.Sender?.Kind is PartyKind.Ministry or PartyKind.Agency && identity.Addressee?.Kind is PartyKind.Company && citations.Any(c => c.Citation.Kind is CitationKind.Licence) => (identity.Addressee, null),
        // Forces that agree to what a firm offers, or do not, buy.
        KindEnds.Correspondence when isArmed && identity.Addressee?.Kind is PartyKind.Company or PartyKind.Agency && events.Any(e => e.Mode == EventMode.Refused || (e.Stage.Value == Stage.Agreement && e.Mode == EventMode.Done)) => (identity.Addressee, identity.Sender),
        KindEnds.Correspondence when events.Any(e => (e.Stage.Value == Stage.Offer && e.Mode == EventMode.Done) || e.Mode == EventMode.Refused) => (identity.Sender, identity.Addressee),
        _ => (null, null),
    };
}
