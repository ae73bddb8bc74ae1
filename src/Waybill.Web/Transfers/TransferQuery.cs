using Waybill.Publication;
using Waybill.Web.Cases;

namespace Waybill.Web.Transfers;

/// <summary>One deal: every field with its quotes, what carries its stage and what would carry it further, and where its papers disagree.</summary>
internal sealed class TransferQuery(OpenCase @case)
{
    /// <param name="id">As the ledger gives it.</param>
    /// <returns>Null where the case has no such deal.</returns>
    public async Task<TransferAnswer?> AnswerAsync(string id, CancellationToken cancellation)
    {
        var view = await @case.ViewAsync(cancellation);
        return view.Transfer(id) is not { } transfer ? null : new TransferAnswer
        {
            Transfer = transfer,
            Number = view.NumberOf(id),
            Title = Titles.Of(transfer),
            StageInWords = StageWords.Describe(transfer),
            WouldCarryFurther = StageWords.PaperThatWouldCarryFurther(transfer),
            Evidence = [.. TransferEvidence.Of(transfer).GroupBy(e => e.Field, StringComparer.Ordinal).Select(g => new FieldQuotes(g.Key, [.. g.Select(e => e.Quote)]))],
            Norms = [.. view.Norms[id]],
            Before = view.Case.Transfers.ElementAtOrDefault(view.NumberOf(id) - 2)?.Id,
            Next = view.Case.Transfers.ElementAtOrDefault(view.NumberOf(id))?.Id,
        };
    }
}

/// <summary>One deal with its evidence.</summary>
public sealed record TransferAnswer
{
    public required Transfer Transfer { get; init; }

    /// <summary>Counted from 1 in the order of the case.</summary>
    public required int Number { get; init; }

    public required string Title { get; init; }

    public required string StageInWords { get; init; }

    /// <summary>Which paper to look for next.</summary>
    public required string WouldCarryFurther { get; init; }

    /// <summary>By the field names of the case export.</summary>
    public required IReadOnlyList<FieldQuotes> Evidence { get; init; }

    public required IReadOnlyList<NormFinding> Norms { get; init; }

    /// <summary>The id of the deal before this one; null for the first.</summary>
    public string? Before { get; init; }

    public string? Next { get; init; }

    /// <summary>None for a field that nothing supports.</summary>
    public IReadOnlyList<Quote> QuotesOf(string field) => Evidence.FirstOrDefault(e => e.Field == field)?.Quotes ?? [];
}

/// <param name="Field">As the case export names it: <c>items[0].quantity</c>.</param>
public sealed record FieldQuotes(string Field, IReadOnlyList<Quote> Quotes);
