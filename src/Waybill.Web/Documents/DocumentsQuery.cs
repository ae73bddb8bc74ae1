using Waybill.Publication;
using Waybill.Web.Cases;
using Waybill.Web.Correspondence;

namespace Waybill.Web.Documents;

/// <summary>Which documents, and in which order.</summary>
/// <param name="Kind">As the export names it: <c>note-verbale</c>.</param>
/// <param name="Text">Letters that path, number, sender or addressee contain, in whatever case.</param>
/// <param name="Party">The id of a party that the document names.</param>
/// <param name="Linked"><c>no</c>: only documents that cite nothing and that nothing cites.</param>
/// <param name="Sort"><c>date</c>, <c>path</c>, <c>kind</c> or <c>number</c>.</param>
/// <param name="From">The first to show, counted from 0.</param>
public sealed record DocumentsQuestion(string? Kind = null, string? Text = null, string? Party = null, string? Linked = null, string? Sort = null, int? From = null);

/// <summary>The list of documents.</summary>
internal sealed class DocumentsQuery(OpenCase @case, CorrespondenceQuery correspondence)
{
    public const int MostLines = 100;

    private readonly PerView<Orders> _orders = new(view => new Orders(view));

    public async Task<DocumentsAnswer> AnswerAsync(DocumentsQuestion question, CancellationToken cancellation)
    {
        var view = await @case.ViewAsync(cancellation);
        var orders = _orders.Of(view);
        var named = question.Party is { Length: > 0 } id && view.Party(id) is { } party ? view.DocumentsOf(party.Quotes.Select(q => q.File)) : null;
        var unlinked = question.Linked == "no" ? correspondence.UnlinkedOf(view) : null;
        var kind = Enum.GetValues<DocumentKind>().Cast<DocumentKind?>().FirstOrDefault(k => k!.Value.NameOf() == question.Kind); // a cast kind is not null
        var text = string.IsNullOrEmpty(question.Text) ? null : Findable.Fold(question.Text);
        var all = orders.By(question.Sort)
            .Where(d => (string.IsNullOrEmpty(question.Kind) || d.Kind == kind)
                && (named is null || named.Contains(d.Document))
                && (unlinked is null || unlinked.Contains(d.Document))
                && (text is null || d.Words.Has(text))).ToArray();
        var from = Math.Clamp(question.From ?? 0, 0, Math.Max(0, all.Length - 1));
        return new DocumentsAnswer
        {
            Question = question,
            Found = all.Length,
            From = from,
            Lines = [.. all.Skip(from).Take(MostLines).Select(d => LineOf(view, d.Document))],
            Kinds = orders.Kinds,
        };
    }

    public static DocumentLine LineOf(CaseView view, CaseDocument document) => new()
    {
        File = document.File,
        Path = document.Path,
        Title = Titles.Of(document),
        Kind = document.Claims.Kind,
        Number = document.Claims.Number?.Value,
        Date = document.Claims.Date?.Value,
        Sender = document.Sender,
        Addressee = document.Addressee,
        Languages = document.Transcript.Languages,
        Pages = document.Transcript.Pages.Count,
        IsRecognised = document.Transcript.Pages.Any(p => p.Origin == TextOrigin.Recognised),
        State = view.Coverage(document.File)?.State ?? ReadingState.Read,
        Copies = view.Copies[document.File].Count(),
        Failed = view.Checks[document.File].Count(c => c.Outcome == CheckOutcome.Fail),
        Odd = view.Checks[document.File].Count(c => c.Outcome == CheckOutcome.Warn),
        Transfers = [.. view.TransfersOfDocument[document.File].Select(t => t.Id)],
    };

    /// <summary>The documents of a case in each order that somebody asked for.</summary>
    private sealed class Orders
    {
        private readonly Dictionary<string, Lazy<Listed[]>> _bySort;

        public Orders(CaseView view)
        {
            Listed[] all = [.. view.Documents.Select(d => new Listed(d, d.Claims.Kind, new Findable(d.Path, d.Claims.Number?.Value, d.Claims.Date?.Value.ToString(), NameOf(view, d.Sender), NameOf(view, d.Addressee))))];
            _bySort = new(StringComparer.Ordinal)
            {
                ["date"] = Sorted(() => all.OrderBy(d => d.Document.Claims.Date is null).ThenBy(d => d.Document.Claims.Date?.Value)),
                ["path"] = Sorted(() => all.OrderBy(d => d.Document.Path, StringComparer.Ordinal)),
                ["kind"] = Sorted(() => all.OrderBy(d => d.Document.Claims.Kind).ThenBy(d => d.Document.Claims.Date?.Value)),
                ["number"] = Sorted(() => all.OrderBy(d => d.Document.Claims.Number is null).ThenBy(d => d.Document.Claims.Number?.Value, StringComparer.Ordinal)),
            };
            Kinds = [.. view.Documents.GroupBy(d => d.Claims.Kind).OrderBy(g => g.Key).Select(g => new KindChoice(g.Key, g.Count()))];
        }

        public IReadOnlyList<KindChoice> Kinds { get; }

        public IReadOnlyList<Listed> By(string? sort) => _bySort.GetValueOrDefault(sort ?? "", _bySort["date"]).Value;

        private static Lazy<Listed[]> Sorted(Func<IOrderedEnumerable<Listed>> sort) => new(() => [.. sort().ThenBy(d => d.Document.Path, StringComparer.Ordinal)]);

        private static string? NameOf(CaseView view, string? party) => party is null ? null : view.NameOf(party);
    }

    /// <summary>All that a look through the whole list needs lies side by side.</summary>
    private readonly record struct Listed(CaseDocument Document, DocumentKind Kind, Findable Words);
}

/// <summary>A part of the list of documents.</summary>
public sealed record DocumentsAnswer
{
    public required DocumentsQuestion Question { get; init; }

    /// <summary>How many there are, of which <see cref="Lines"/> shows some.</summary>
    public required int Found { get; init; }

    public required int From { get; init; }

    public required IReadOnlyList<DocumentLine> Lines { get; init; }

    /// <summary>All kinds of the case, whatever was asked.</summary>
    public required IReadOnlyList<KindChoice> Kinds { get; init; }
}

public sealed record KindChoice(DocumentKind Kind, int Documents);

/// <summary>A document in one line.</summary>
public sealed record DocumentLine
{
    public required ContentHash File { get; init; }

    public required string Path { get; init; }

    public required string Title { get; init; }

    public required DocumentKind Kind { get; init; }

    public string? Number { get; init; }

    public PartialDate? Date { get; init; }

    /// <summary>The id of a party.</summary>
    public string? Sender { get; init; }

    public string? Addressee { get; init; }

    /// <summary>BCP 47, most used first.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    public required int Pages { get; init; }

    /// <summary>True where at least one page was read from a picture.</summary>
    public required bool IsRecognised { get; init; }

    public required ReadingState State { get; init; }

    /// <summary>Exact copies at other places.</summary>
    public required int Copies { get; init; }

    public required int Failed { get; init; }

    public required int Odd { get; init; }

    /// <summary>Ids of the deals that it speaks of.</summary>
    public required IReadOnlyList<string> Transfers { get; init; }
}
