using Waybill.Publication;
using Waybill.Web.Cases;

namespace Waybill.Web.Documents;

/// <summary>What a quote supports.</summary>
/// <param name="What">In words: <c>date</c>, <c>item 1: quantity</c>, <c>check: invoice arithmetic</c>.</param>
/// <param name="Value">What was concluded from it; null where the words say all.</param>
/// <param name="Transfer">The id of the deal of which it is a field; null for what is said of the document itself.</param>
/// <param name="Party">The id of the party that it names.</param>
public sealed record Support(string What, string? Value, string? Transfer = null, string? Party = null)
{
    /// <summary>The rule that made the value out of the words; null where none is known.</summary>
    public string? Rule { get; init; }

    public Sureness Sureness { get; init; }

    /// <summary>Why the value is not sure; null where it is.</summary>
    public string? Doubt { get; init; }
}

/// <summary>A quote and one thing that rests on it.</summary>
internal sealed record QuoteUse(Quote Quote, Support Supports);

/// <summary>Gathers every quote of one document that any conclusion rests on.</summary>
internal static class QuoteUses
{
    public static IReadOnlyList<QuoteUse> Of(CaseView view, CaseDocument document, Claims claims)
    {
        var uses = new List<QuoteUse>();
        AddClaims(uses, view, document, claims);
        foreach (var transfer in view.TransfersOfDocument[document.File])
        {
            foreach (var field in TransferEvidence.FieldsOf(transfer))
            {
                Add(uses, document, new Support(Layout.Words.Field(field.Field), ValueOf(view, transfer, field.Field), transfer.Id) { Rule = field.Rule, Sureness = field.Sureness, Doubt = field.Doubt }, field.Quotes);
            }

            foreach (var contradiction in transfer.Contradictions)
            {
                Add(uses, document, $"contradiction, {Layout.Words.Field(contradiction.Field)}", contradiction.Kept.Value, contradiction.Kept.Quotes, transfer.Id);
                Add(uses, document, $"contradiction, {Layout.Words.Field(contradiction.Field)}", contradiction.Other.Value, contradiction.Other.Quotes, transfer.Id);
            }

            foreach (var tests in view.Norms[transfer.Id].SelectMany(n => n.Quotes.Select(q => (Norm: n, Quote: q))).GroupBy(x => (x.Quote.File, x.Quote.PageNumber, x.Quote.Span)))
            {
                Add(uses, document, "facts of norms", string.Join(", ", tests.Select(t => t.Norm.Norm).Distinct()), [tests.First().Quote], transfer.Id);
            }
        }

        foreach (var check in view.Checks[document.File])
        {
            Add(uses, document, $"check: {check.Check.Replace('-', ' ')}", Layout.Words.Of(check.Outcome), check.Quotes);
        }

        foreach (var party in view.PartiesOfDocument[document.File])
        {
            foreach (var quote in party.Quotes.Where(q => q.File == document.File))
            {
                uses.Add(new QuoteUse(quote, new Support("names", party.Name, Party: party.Id)));
            }
        }

        return uses;
    }

    private static void AddClaims(List<QuoteUse> uses, CaseView view, CaseDocument document, Claims claims)
    {
        Add(uses, document, "kind", Titles.Kind(claims.Kind), claims.KindQuote is { } kind ? [kind] : []);
        foreach (var reason in claims.KindReasons)
        {
            Add(uses, document, "speaks for the kind", reason.Value, reason);
        }

        Add(uses, document, "number", claims.Number?.Value, claims.Number);
        Add(uses, document, "date", claims.Date?.Value.ToString(), claims.Date);
        Add(uses, document, "sender", document.Sender is { } sender ? view.NameOf(sender) : claims.Sender?.Name.Value, claims.Sender?.Name);
        Add(uses, document, "addressee", document.Addressee is { } addressee ? view.NameOf(addressee) : claims.Addressee?.Name.Value, claims.Addressee?.Name);
        Add(uses, document, "signatory", claims.Signatory?.Value, claims.Signatory);
        Add(uses, document, "office of the signatory", claims.SignatoryOffice?.Value, claims.SignatoryOffice);
        Add(uses, document, "addressed person", claims.AddresseePerson?.Value, claims.AddresseePerson);
        foreach (var reference in claims.References)
        {
            Add(uses, document, reference.Kind == CitationKind.Answers ? "answers" : $"names {Titles.Cited(reference.Kind)}", reference.Number.Value, reference.Number);
            Add(uses, document, "date of a named paper", reference.Date?.Value.ToString(), reference.Date);
        }

        foreach (var assertion in claims.Assertions)
        {
            Add(uses, document, "reported, proves no stage", assertion.AttributedTo?.Value, assertion.Sentence.Quotes);
            Add(uses, document, "weakened by", null, assertion.Hedge?.Quotes);
        }

        foreach (var deal in claims.Deals)
        {
            foreach (var happened in deal.Events)
            {
                Add(uses, document, "says of the deal", EventOf(happened), happened.Stage);
                Add(uses, document, "date of what it says", happened.Date?.Value.ToString(), happened.Date);
            }

            Add(uses, document, "denies", null, deal.Denial?.Quotes);
            Add(uses, document, "shows that the deal is in arms", null, deal.ArmsQuote is { } arms ? [arms] : []);
        }

        foreach (var identifier in claims.Identifiers)
        {
            Add(uses, document, $"a number of {identifier.Value.Scheme}", identifier.Value.Value, identifier);
        }

        foreach (var term in claims.DatedTerms)
        {
            Add(uses, document, "a term that can be dated", term.Value, term.Quotes);
        }
    }

    /// <summary><c>done: dispatch</c>, <c>planned: receipt</c>.</summary>
    private static string EventOf(DealEvent happened) =>
        $"{(happened is { Mode: EventMode.Done, Proves: false } ? "said to be done" : Layout.Words.Of(happened.Mode))}: {Layout.Words.Of(happened.Stage.Value)}";

    private static string? ValueOf(CaseView view, Transfer transfer, string field) => field switch
    {
        "stage" => transfer.Stage?.Value is { } stage ? Layout.Words.Of(stage) : null,
        "from" => transfer.From?.Value,
        "to" => transfer.To?.Value,
        "outcome" => Layout.Words.Of(transfer.Outcome),
        _ when field.StartsWith("roles[", StringComparison.Ordinal) && Index(field) is { } at && at < transfer.Roles.Count =>
            $"{Layout.Words.Of(transfer.Roles[at].Role)}: {view.NameOf(transfer.Roles[at].PartyId.Value)}",
        _ when field.StartsWith("events[", StringComparison.Ordinal) && field.EndsWith(']') && Index(field) is { } at && at < transfer.Events.Count => EventWords.Describe(transfer, transfer.Events[at]),
        _ => null,
    };

    private static int? Index(string field) =>
        int.TryParse(field.AsSpan(field.IndexOf('[', StringComparison.Ordinal) + 1, field.IndexOf(']', StringComparison.Ordinal) - field.IndexOf('[', StringComparison.Ordinal) - 1),
            System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var at) ? at : null;

    private static void Add<T>(List<QuoteUse> uses, CaseDocument document, string what, string? value, Stated<T>? stated) =>
        Add(uses, document, new Support(what, value) { Rule = stated?.Rule, Sureness = stated?.Sureness ?? Sureness.Sure, Doubt = stated?.Doubt }, stated?.Quotes);

    private static void Add(List<QuoteUse> uses, CaseDocument document, string what, string? value, IReadOnlyList<Quote>? quotes, string? transfer = null) =>
        Add(uses, document, new Support(what, value, transfer), quotes);

    private static void Add(List<QuoteUse> uses, CaseDocument document, Support support, IReadOnlyList<Quote>? quotes)
    {
        foreach (var quote in quotes ?? [])
        {
            if (quote.File == document.File)
            {
                uses.Add(new QuoteUse(quote, support));
            }
        }
    }
}
