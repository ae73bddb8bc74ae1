using Waybill.Web.Cases;

namespace Waybill.Web.Parties;

/// <summary>Which parties.</summary>
/// <param name="Text">Letters that a name or a number contains.</param>
/// <param name="Kind">As the export names it: <c>military-unit</c>.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Start">The first to show, counted from 0.</param>
public sealed record PartiesQuestion(string? Text = null, string? Kind = null, string? Country = null, int? Start = null);

/// <summary>Who is named.</summary>
internal sealed class PartiesQuery(OpenCase @case)
{
    public const int MostLines = 100;

    /// <summary>Of the papers and the deals of one party; the lists of both have all.</summary>
    public const int MostOfOne = 100;

    private readonly PerView<AllLines> _lines = new(view => new AllLines(view));

    public async Task<PartiesAnswer> AnswerAsync(PartiesQuestion question, CancellationToken cancellation)
    {
        var view = await @case.ViewAsync(cancellation);
        var all = _lines.Of(view);
        var kind = Enum.GetValues<PartyKind>().Cast<PartyKind?>().FirstOrDefault(k => k!.Value.NameOf() == question.Kind); // a cast kind is not null
        var text = string.IsNullOrEmpty(question.Text) ? null : Findable.Fold(question.Text);
        var found = all.Lines
            .Where(p => string.IsNullOrEmpty(question.Kind) || p.Line.Kind == kind)
            .Where(p => string.IsNullOrEmpty(question.Country) || p.Line.Country == question.Country)
            .Where(p => text is null || p.Words.Has(text)).Select(p => p.Line).ToArray();
        var start = Math.Clamp(question.Start ?? 0, 0, Math.Max(0, found.Length - 1));
        return new PartiesAnswer(
            question,
            found.Length,
            start,
            [.. found.Skip(start).Take(MostLines)],
            all.Countries);
    }

    /// <param name="id">As the list gives it.</param>
    /// <returns>Null where the case has no such party.</returns>
    public async Task<PartyAnswer?> AnswerAsync(string id, CancellationToken cancellation)
    {
        var view = await @case.ViewAsync(cancellation);
        return view.Party(id) is not { } party ? null : new PartyAnswer
        {
            Party = party,
            Rulings = [.. (await @case.DecisionsAsync(cancellation)).InForce.Where(d => d.Ruling is PartyRuling r && (IsName(party, r.First) || IsName(party, r.Second)))],
            Names = [.. party.Aliases.Prepend(party.Name).Distinct(StringComparer.Ordinal).GroupBy(Scripts.Of).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new NamesInScript(g.Key, [.. g]))],
            TransfersCount = view.TransfersOfParty[id].DistinctBy(t => t.Id).Count(),
            DocumentsCount = party.Quotes.Select(q => q.File).Distinct().Count(f => view.Document(f) is not null),
            Roles = [.. view.TransfersOfParty[id].DistinctBy(t => t.Id).Take(MostOfOne).Select(t => new RolesInTransfer(t.Id, [.. t.Roles.Where(r => r.PartyId.Value == id).Select(r => r.Role).Distinct()]))],
            Documents = [.. party.Quotes.GroupBy(q => q.File).Where(g => view.Document(g.Key) is not null)
                .OrderBy(g => view.Document(g.Key)!.Claims.Date is null).ThenBy(g => view.Document(g.Key)!.Claims.Date?.Value).Take(MostOfOne) // those that are not there were left out
                .Select(g => new NamedIn(g.Key, [.. g], PartIn(view.Document(g.Key)!, id)))], // as before
        };
    }

    private static bool IsName(Party party, string name) => party.Name == name || party.Aliases.Contains(name, StringComparer.Ordinal);

    private static string? PartIn(CaseDocument document, string id) => (document.Sender == id, document.Addressee == id) switch
    {
        (true, true) => "sender and addressee",
        (true, false) => "sender",
        (false, true) => "addressee",
        _ => null,
    };

    /// <summary>Who has a part in most deals first, then who is named in most papers.</summary>
    private sealed class AllLines(CaseView view)
    {
        public IReadOnlyList<(PartyLine Line, Findable Words)> Lines { get; } =
        [
            .. view.Case.Parties
                .Select(p => (
                    Line: new PartyLine(p.Id, p.Name, p.Kind, p.Country, [.. p.Aliases.Where(a => a != p.Name)], p.Identifiers, p.Quotes.Select(q => q.File).Distinct().Count(), view.TransfersOfParty[p.Id].DistinctBy(t => t.Id).Count()),
                    Words: new Findable(p.Aliases.Append(p.Name).Concat(p.Identifiers.Select(i => i.Value)))))
                .OrderByDescending(p => p.Line.Transfers).ThenByDescending(p => p.Line.Documents).ThenBy(p => p.Line.Name, StringComparer.Ordinal),
        ];

        public IReadOnlyList<string> Countries { get; } = [.. view.Case.Parties.Select(p => p.Country).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}

public sealed record PartiesAnswer(PartiesQuestion Question, int Found, int Start, IReadOnlyList<PartyLine> Parties, IReadOnlyList<string> Countries);

/// <param name="Documents">How many documents name it.</param>
/// <param name="Transfers">In how many deals it has a part.</param>
public sealed record PartyLine(
    string Id, string Name, PartyKind Kind, string? Country, IReadOnlyList<string> OtherNames, IReadOnlyList<Identifier> Identifiers, int Documents, int Transfers);

/// <summary>One party with everything that names it.</summary>
public sealed record PartyAnswer
{
    public required Party Party { get; init; }

    /// <summary>What people decided about its names; each rules by a <see cref="PartyRuling"/>.</summary>
    public required IReadOnlyList<Decision> Rulings { get; init; }

    public required IReadOnlyList<NamesInScript> Names { get; init; }

    /// <summary>Its part in the first of its deals.</summary>
    public required IReadOnlyList<RolesInTransfer> Roles { get; init; }

    public required int TransfersCount { get; init; }

    /// <summary>The first in order of date.</summary>
    public required IReadOnlyList<NamedIn> Documents { get; init; }

    public required int DocumentsCount { get; init; }
}

/// <param name="Script">In English: <c>Cyrillic</c>.</param>
public sealed record NamesInScript(string Script, IReadOnlyList<string> Names);

public sealed record RolesInTransfer(string Transfer, IReadOnlyList<Role> Roles);

/// <param name="Part"><c>sender</c> or <c>addressee</c>; null where it is only named.</param>
public sealed record NamedIn(ContentHash File, IReadOnlyList<Quote> Quotes, string? Part);
