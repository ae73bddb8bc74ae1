using Waybill.Publication;
using Waybill.Web.Cases;

namespace Waybill.Web.Documents;

/// <summary>What a quote supports.</summary>
/// <param name="What">In words: <c>date</c>, <c>item 1: quantity</c>, <c>check: invoice arithmetic</c>.</param>
/// <param name="Value">What was concluded from it; null where the words say all.</param>
/// <param name="Transfer">The id of the deal of which it is a field; null for what is said of the document itself.</param>
/// <param name="Party">The id of the party that it names.</param>
public sealed record Support(string What, string? Value, string? Transfer = null, string? Party = null);

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
            foreach (var evidence in TransferEvidence.Of(transfer))
            {
                Add(uses, document, Layout.Words.Field(evidence.Field), ValueOf(view, transfer, evidence.Field), [evidence.Quote], transfer.Id);
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
        Add(uses, document, "number", claims.Number?.Value, claims.Number?.Quotes);
        Add(uses, document, "date", claims.Date?.Value.ToString(), claims.Date?.Quotes);
        Add(uses, document, "sender", document.Sender is { } sender ? view.NameOf(sender) : claims.Sender?.Name.Value, claims.Sender?.Name.Quotes);
        Add(uses, document, "addressee", document.Addressee is { } addressee ? view.NameOf(addressee) : claims.Addressee?.Name.Value, claims.Addressee?.Name.Quotes);
        Add(uses, document, "signatory", claims.Signatory?.Value, claims.Signatory?.Quotes);
        Add(uses, document, "office of the signatory", claims.SignatoryOffice?.Value, claims.SignatoryOffice?.Quotes);
        Add(uses, document, "addressed person", claims.AddresseePerson?.Value, claims.AddresseePerson?.Quotes);
        foreach (var reference in claims.References)
        {
            Add(uses, document, reference.Kind == CitationKind.Answers ? "answers" : "names a paper", reference.Number.Value, reference.Number.Quotes);
            Add(uses, document, "date of a named paper", reference.Date?.Value.ToString(), reference.Date?.Quotes);
        }

        foreach (var assertion in claims.Assertions)
        {
            Add(uses, document, "reported, proves no stage", assertion.AttributedTo?.Value, assertion.Sentence.Quotes);
            Add(uses, document, "weakened by", null, assertion.Hedge?.Quotes);
        }

        foreach (var deal in claims.Deals)
        {
            Add(uses, document, "plan, wish or possibility", null, deal.Hedge?.Quotes);
            Add(uses, document, "denies", null, deal.Denial?.Quotes);
            Add(uses, document, "shows that the deal is in arms", null, deal.ArmsQuote is { } arms ? [arms] : []);
        }

        foreach (var term in claims.DatedTerms)
        {
            Add(uses, document, "a term that can be dated", term.Value, term.Quotes);
        }
    }

    private static string? ValueOf(CaseView view, Transfer transfer, string field) => field switch
    {
        "stage" => transfer.Stage?.Value is { } stage ? Layout.Words.Of(stage) : null,
        "from" => transfer.From?.Value,
        "to" => transfer.To?.Value,
        "outcome" => Layout.Words.Of(transfer.Outcome),
        _ when field.StartsWith("roles[", StringComparison.Ordinal) && Index(field) is { } at && at < transfer.Roles.Count =>
            $"{Layout.Words.Of(transfer.Roles[at].Role)}: {view.NameOf(transfer.Roles[at].PartyId.Value)}",
        _ => null,
    };

    private static int? Index(string field) =>
        int.TryParse(field.AsSpan(field.IndexOf('[', StringComparison.Ordinal) + 1, field.IndexOf(']', StringComparison.Ordinal) - field.IndexOf('[', StringComparison.Ordinal) - 1),
            System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var at) ? at : null;

    private static void Add(List<QuoteUse> uses, CaseDocument document, string what, string? value, IReadOnlyList<Quote>? quotes, string? transfer = null)
    {
        foreach (var quote in quotes ?? [])
        {
            if (quote.File == document.File)
            {
                uses.Add(new QuoteUse(quote, new Support(what, value, transfer)));
            }
        }
    }
}
