using System.Text.RegularExpressions;

namespace Waybill.Recognition.Statements;

/// <summary>Who plays which part in a deal, and from which country to which it goes, as one paper says it.</summary>
internal sealed partial class DealParties(Lexicon lexicon)
{
    private readonly CountryClues _clues = new(lexicon);

    public static List<RoleClaim> Roles(PaperReading reading, DocumentKind kind, Identity identity, Stated<Stage>? said, DealOutcome? outcome)
    {
        var stage = said?.Value;
        var roles = reading.Roles.Select(r => new RoleClaim(r.Role, reading.MentionOf(r.Party)!)).DistinctBy(r => (r.Role, r.Party.Name.Value)).ToList(); // a found party has its mention
        void Add(Role role, Mention? party)
        {
            if (party is not null && !roles.Exists(r => r.Role == role))
            {
                roles.Add(new RoleClaim(role, party));
            }
        }

        switch (kind)
        {
            case DocumentKind.Contract or DocumentKind.Invoice:
                Add(Role.Supplier, identity.Sender);
                Add(Role.Buyer, identity.Addressee);
                break;
            case DocumentKind.ExportPassport or DocumentKind.ProductPassport:
                Add(Role.Maker, identity.Sender);
                break;
            case DocumentKind.ConsignmentNote:
                Add(Role.Consignee, identity.Addressee);
                break;
            case DocumentKind.Letter or DocumentKind.Email when stage is Stage.Offer or Stage.Inquiry && IsTrader(identity.Sender) && IsTrader(identity.Addressee)
                && identity.Sender?.Country is { } here && identity.Addressee?.Country is { } there && here.Value != there.Value && !roles.Exists(r => r.Role is Role.Supplier or Role.Buyer or Role.Intermediary):
                foreach (var (role, party) in OfTraders(identity, said, outcome))
                {
                    Add(role, party);
                }

                break;
            case DocumentKind.Letter or DocumentKind.Email when stage == Stage.Offer && !IsState(identity.Sender) && (!roles.Exists(r => r.Role is Role.Maker) || IsState(identity.Addressee)):
                // Who offers its own work is the supplier, unless the paper names another.
                Add(Role.Supplier, identity.Sender);
                break;
            case DocumentKind.Letter or DocumentKind.Email when stage == Stage.Inquiry && IsTrader(identity.Sender) && IsState(identity.Addressee):
                // Who answers the ministry of a buyer, if only with a no, is the one who was asked to supply.
                Add(Role.Supplier, identity.Sender);
                break;
            case DocumentKind.Letter or DocumentKind.Email when stage == Stage.Inquiry && IsState(identity.Sender) && IsTrader(identity.Addressee) && !roles.Exists(r => r.Role is Role.Maker):
                Add(Role.Supplier, identity.Addressee);
                break;
        }

        if (kind is DocumentKind.Letter or DocumentKind.Email && IsTrader(identity.Sender) && OwnManufacture().Match(reading.Paper.Text) is { Success: true })
        {
            Add(Role.Maker, identity.Sender);
        }

        return WithCustomer(reading, kind, [.. roles.Select(r => Buys(r, roles) ? r with { Role = Role.Buyer } : r)]);

        // "Through" a firm of the customer's own state somebody buys, where a letter names no other buyer.
        bool Buys(RoleClaim claim, List<RoleClaim> all) => kind is DocumentKind.Letter or DocumentKind.Email && claim.Role == Role.Supplier && IsTrader(claim.Party)
            && claim.Party.Country?.Value is { } state && !all.Exists(r => r.Role is Role.Buyer)
            && (all.Find(r => r.Role == Role.EndUser)?.Party ?? (IsState(identity.Sender) ? identity.Sender : null)) is { Country.Value: { } theirs } && theirs == state;
    }

    /// <summary>What sender and addressee of a letter between traders would be to each other where they sit in two states, and the letter alone cannot tell.</summary>
    public static IReadOnlyList<RoleClaim> AcrossBorders(DocumentKind kind, Identity identity, Stated<Stage>? stage, DealOutcome? outcome, IReadOnlyList<RoleClaim> roles) =>
        kind is DocumentKind.Letter or DocumentKind.Email && stage?.Value is Stage.Offer or Stage.Inquiry && IsTrader(identity.Sender) && IsTrader(identity.Addressee)
        && !roles.Any(r => r.Role is Role.Buyer or Role.Intermediary || (r.Role == Role.Supplier && r.Party.Name.Value != identity.Sender!.Name.Value)) // a trader is there
            ? [.. OfTraders(identity, stage, outcome).Select(r => new RoleClaim(r.Role, r.Party)).Where(c => !roles.Any(r => r.Role == c.Role || r.Party.Name.Value == c.Party.Name.Value))] : [];

    /// <summary>Of two traders the one who offers, or says no, would supply; the one who asks would buy.</summary>
    private static IEnumerable<(Role Role, Mention Party)> OfTraders(Identity identity, Stated<Stage>? stage, DealOutcome? outcome)
    {
        var asks = stage?.Value == Stage.Inquiry && outcome is not DealOutcome.Refused && !StageFinder.IsPossibleOffer(stage);
        yield return (Role.Supplier, (asks ? identity.Addressee : identity.Sender)!); // both were seen to be traders
        yield return (Role.Buyer, (asks ? identity.Sender : identity.Addressee)!); // as above
    }

    private static bool IsTrader(Mention? party) => party?.Kind is PartyKind.Company or PartyKind.Agency;

    private static bool IsState(Mention? party) => party?.Kind is PartyKind.Ministry or PartyKind.Embassy or PartyKind.MilitaryUnit;

    /// <summary>A ministry of defence that a paper names and gives no other part is the one for whom the goods are.</summary>
    private static List<RoleClaim> WithCustomer(PaperReading reading, DocumentKind kind, List<RoleClaim> roles)
    {
        if (kind is DocumentKind.Letter or DocumentKind.Email or DocumentKind.NoteVerbale && !roles.Exists(r => r.Role is Role.EndUser or Role.Buyer))
        {
            var forces = reading.Organisations.FirstOrDefault(o => o.Kind is PartyKind.Ministry && Defence().IsMatch(o.Name));
            if (forces is not null)
            {
                roles.Add(new RoleClaim(Role.EndUser, reading.MentionOf(forces)!)); // a found party has its mention
            }
        }

        return roles;
    }

    /// <summary>Between which states a deal goes that an embassy and a foreign ministry write to each other about: the embassy's state asks for what the host has.</summary>
    /// <remarks>A note whose own words name another destination speaks of somebody else's deal, and says nothing of its origin.</remarks>
    public static (Stated<string>? From, Stated<string>? To) OfNote(DocumentKind kind, Identity identity, Stated<string>? from, Stated<string>? to)
    {
        var (embassy, host) = (identity.Sender?.Kind, identity.Addressee?.Kind) switch
        {
            (PartyKind.Embassy, PartyKind.Ministry) => (identity.Sender, identity.Addressee),
            (PartyKind.Ministry, PartyKind.Embassy) => (identity.Addressee, identity.Sender),
            _ => (null, null),
        };
        if (kind != DocumentKind.NoteVerbale || embassy?.Country is not { } theirs || host?.Country is not { } ours || theirs.Value == ours.Value)
        {
            return (from, to);
        }

        to ??= from is null || from.Value == ours.Value ? theirs : from.Value == theirs.Value ? ours : null;
        from ??= to?.Value == theirs.Value ? ours : to?.Value == ours.Value ? theirs : null;
        return (from, to);
    }

    public Stated<string>? From(PaperReading reading, IReadOnlyList<RoleClaim> roles) =>
        Country(reading, roles, Role.Supplier) ?? Country(reading, roles, Role.Maker);

    public Stated<string>? To(PaperReading reading, IReadOnlyList<RoleClaim> roles) =>
        Country(reading, roles, Role.EndUser) ?? Country(reading, roles, Role.Buyer) ?? Destination(reading) ?? Country(reading, roles, Role.Consignee);

    /// <summary>The country of the holder of a role: as its name says it, or else its address.</summary>
    private Stated<string>? Country(PaperReading reading, IReadOnlyList<RoleClaim> roles, Role role)
    {
        var holders = roles.Where(r => r.Role == role).Select(r => r.Party).ToList();
        return holders.Select(h => h.Country).FirstOrDefault(c => c is not null)
            ?? holders.Select(h => _clues.Of(reading.Paper, reading.Organisations, h.Name.Value)).FirstOrDefault(c => c is not null);
    }

    /// <summary>The state into which the paper says that the goods go: "в Азербайджанскую Республику", "to the Republic of …".</summary>
    private Stated<string>? Destination(PaperReading reading)
    {
        var paper = reading.Paper;
        foreach (var (code, place) in lexicon.StatesIn(paper.Text, 0, paper.Text.Length, withCities: false))
        {
            // The host of an embassy is no destination.
            if (!reading.Organisations.Any(o => o.Start <= place.Index && place.Index < o.End) && Into().IsMatch(paper.Text[Math.Max(0, place.Index - 34)..place.Index]))
            {
                return paper.State(code, place);
            }
        }

        return null;
    }

    [GeneratedRegex(@"собственн\p{L}+\s+(?:производств|изготовлени|разработк)\p{L}+|власн\p{L}+\s+(?:виробництв|розробк)\p{L}+|уласн\p{L}+\s+вытворч\p{L}+|(?<!\p{L})our\s+own\s+(?:manufacture|production|make|design)|öz\s+istehsal\p{L}*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Limit)]
    private static partial Regex OwnManufacture();

    [GeneratedRegex(@"оборон|абарон|defen[cs]e|m[üui]+daf|պաշտպան|қорғаныс", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Limit)]
    private static partial Regex Defence();

    [GeneratedRegex(@"(?:(?<!\p{L})(?:в|до|у|для)\s+|(?:стран\p{L}|країн\p{L})\s+(?:назначени\p{L}|призначенн\p{L})\s*[:—-]?\s*|(?<!\p{L})(?:to|into)\s+(?:the\s+)?|destination\s*:?\s*|экспорт\p{L}*\s+в\s+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Limit)]
    private static partial Regex Into();
}
