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
            Evidence = [.. TransferEvidence.FieldsOf(transfer).Select(f => new FieldQuotes(f.Field, f.Quotes) { Rule = f.Rule, Sureness = f.Sureness, Doubt = f.Doubt })],
            Events = [.. transfer.Events.Select(e => EventLine.Of(transfer, e))],
            Deliveries = [.. Enumerable.Range(0, transfer.Items.Count).Select(i => DeliveryWords.Of(transfer, i))],
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

    /// <summary>What the papers say happened, in order of date.</summary>
    public required IReadOnlyList<EventLine> Events { get; init; }

    /// <summary>For each item <c>18 ordered, 6 delivered</c>; null where no paper speaks of a delivery.</summary>
    public required IReadOnlyList<string?> Deliveries { get; init; }

    public required IReadOnlyList<NormFinding> Norms { get; init; }

    /// <summary>The id of the deal before this one; null for the first.</summary>
    public string? Before { get; init; }

    public string? Next { get; init; }

    /// <summary>None for a field that nothing supports.</summary>
    public IReadOnlyList<Quote> QuotesOf(string field) => Evidence.FirstOrDefault(e => e.Field == field)?.Quotes ?? [];

    /// <summary>The rules by which fields were read, and how sure they are.</summary>
    public IReadOnlyList<FieldQuotes> ReadingsOf(params ReadOnlySpan<string> fields)
    {
        var found = new List<FieldQuotes>();
        foreach (var field in fields)
        {
            found.AddRange(Evidence.Where(e => e.Field == field));
        }

        return found;
    }
}

/// <param name="Field">As the case export names it: <c>items[0].quantity</c>.</param>
public sealed record FieldQuotes(string Field, IReadOnlyList<Quote> Quotes)
{
    /// <summary>The rule that made the value out of the words; null where none is known.</summary>
    public string? Rule { get; init; }

    public Sureness Sureness { get; init; }

    /// <summary>Why the value is not sure; null where it is.</summary>
    public string? Doubt { get; init; }
}

/// <summary>One event of a deal in words.</summary>
/// <param name="Standing"><c>done</c>, <c>said to be done</c>, <c>planned</c>, <c>asked for</c>, <c>refused</c>, <c>withdrawn</c>, <c>cancelled</c> or <c>corrected</c>.</param>
/// <param name="IsProven">True for what is done and what its paper can prove.</param>
/// <param name="InWords"><c>refused: 1 of 4 компл. Гроза-С (inquiry)</c>.</param>
/// <param name="Quotes">The words that tell it first, then those of its numbers.</param>
public sealed record EventLine(PartialDate? Date, Stage Stage, EventMode Mode, string Standing, bool IsProven, string InWords, ContentHash Document, IReadOnlyList<Quote> Quotes)
{
    public string? Rule { get; init; }

    public Sureness Sureness { get; init; }

    public string? Doubt { get; init; }

    internal static EventLine Of(Transfer transfer, TransferEvent happened) => new(
        happened.Date?.Value,
        happened.Stage.Value,
        happened.Mode,
        EventWords.Standing(happened),
        happened.IsProven(),
        EventWords.Describe(transfer, happened),
        happened.Document,
        [.. happened.Stage.Quotes, .. happened.Items.SelectMany(i => i.Quantity?.Quotes ?? [])])
    {
        Rule = happened.Stage.Rule,
        Sureness = Least(happened)?.Sureness ?? happened.Stage.Sureness,
        Doubt = Least(happened)?.Doubt ?? happened.Stage.Doubt,
    };

    /// <summary>The number that is less sure than the event itself; null where none is.</summary>
    private static Stated<decimal>? Least(TransferEvent happened) =>
        happened.Items.Select(i => i.Quantity).OfType<Stated<decimal>>().Where(q => q.Sureness > happened.Stage.Sureness).MaxBy(q => q.Sureness);
}
