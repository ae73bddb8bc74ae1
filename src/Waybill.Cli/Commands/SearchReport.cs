using System.Globalization;
using Spectre.Console;
using Waybill.Search;

namespace Waybill.Cli.Commands;

/// <summary>Answers of searches, for eyes and as JSON.</summary>
internal static class SearchReport
{
    private const int PassagesForEyes = 3;
    private const int PassagesInJson = 10;

    private static readonly Style Bold = new(decoration: Decoration.Bold);
    private static readonly Style Dim = new(decoration: Decoration.Dim);
    private static readonly Style Marked = new(decoration: Decoration.Bold | Decoration.Underline);

    public static async Task<int> PrintAsync(SearchSession session, AskedQuery asked, SearchRequest request, bool asJson, CancellationToken cancellation)
    {
        var outcome = session.Search.Ask(request);
        var answer = outcome.Value ?? throw SearchSession.Faulty(asked.Text, outcome.Fault!); // one of both is there
        var found = new List<FoundRow>();
        foreach (var (card, _) in answer.Documents)
        {
            var passages = await session.Search.PassagesAsync(request.Query, card, asJson ? PassagesInJson : PassagesForEyes, cancellation);
            found.Add(FoundRow.Of(card, passages, asked.Saved?.IsNew(card.File)));
        }

        var unseen = session.Search.Outcomes().Where(o => o.Key != ReadingState.Read.NameOf()).ToDictionary(StringComparer.Ordinal);
        if (asJson)
        {
            Screen.Out.Json(new { query = asked.Text, total = answer.Total, documents = found, facets = answer.Facets, next = answer.Next, notReadWhole = unseen });
        }
        else
        {
            Show(Screen.Out, answer, found);
            ShowUnseen(unseen);
        }

        if (asked.Saved is { } saved)
        {
            await RememberAsync(session, saved.Name, request, answer.Total, cancellation);
        }

        return answer.Total > 0 ? ExitCode.Done : ExitCode.FoundWrong;
    }

    private static async Task RememberAsync(SearchSession session, string name, SearchRequest request, long total, CancellationToken cancellation)
    {
        var all = total > Processing.SavedSearches.MostRemembered ? null
            : session.Search.Ask(new SearchRequest { Query = request.Query, Limit = Processing.SavedSearches.MostRemembered }).Value?.Documents.Select(d => d.Card.File);
        await session.Saved.LookedAtAsync(name, total, all, Environment.UserName, cancellation);
    }

    private static void Show(Screen screen, SearchAnswer answer, List<FoundRow> found)
    {
        screen.Line(answer.Total switch
        {
            0 => "No document says this.",
            1 => "1 document",
            var total => string.Create(CultureInfo.InvariantCulture, $"{total} documents, exact copies counted once"),
        });
        foreach (var row in found)
        {
            screen.Line();
            screen.Show(new Text(Visible.OneLine(row.Path) + "\n", Bold));
            screen.Show(new Text("  " + Visible.OneLine(string.Join("  ", row.Describe())) + "\n", Dim));
            foreach (var passage in row.Passages)
            {
                ShowPassage(screen, passage);
            }
        }

        foreach (var facet in answer.Facets.Where(f => f.Values.Count > 0))
        {
            screen.Line();
            screen.Show(new Text(facet.Field + "\n", Bold));
            foreach (var (value, documents) in facet.Values)
            {
                screen.Line(string.Create(CultureInfo.InvariantCulture, $"  {documents,6}  {value}"));
            }

            screen.Line(facet.Others > 0 ? string.Create(CultureInfo.InvariantCulture, $"          and {facet.Others} other values") : "");
        }

        if (answer.Next is { } next)
        {
            screen.Line();
            screen.Line($"Go on with --after {next}");
        }
    }

    /// <summary>The words as the page has them; line ends are shown as blanks, and marks in brackets where there is no bold type.</summary>
    private static void ShowPassage(Screen screen, PassageRow passage)
    {
        var line = new Paragraph();
        line.Append($"  page {passage.Page}: ", Dim);
        var at = passage.Start;
        foreach (var mark in passage.Marks)
        {
            line.Append(Flat(passage.Text[(at - passage.Start)..(mark.Start - passage.Start)]));
            var words = Flat(mark.Quote);
            var how = mark.By == MatchedBy.Transliteration ? " (transliteration)" : "";
            line.Append(screen.IsTerminal ? words : $"[{words}]", Marked);
            line.Append(how, Dim);
            at = mark.End;
        }

        line.Append(Flat(passage.Text[(at - passage.Start)..]));
        line.Append("\n");
        screen.Show(line);
    }

    private static string Flat(string text) => Visible.Lines(text).Replace('\n', ' ').Replace('\t', ' ');

    /// <summary>What nobody could read, no search can find: that is said beside every answer.</summary>
    private static void ShowUnseen(Dictionary<string, long> unseen)
    {
        var sentences = new[]
        {
            (ReadingState.Waiting, "wait to be read"),
            (ReadingState.Unreadable, "could not be read"),
            (ReadingState.PartlyRead, "were read only in part"),
        }.Where(s => unseen.GetValueOrDefault(s.Item1.NameOf()) > 0).Select(s => $"{unseen[s.Item1.NameOf()]} {s.Item2}").ToList();
        if (sentences.Count > 0)
        {
            Screen.Error.Sentence($"Of the files of this case, {string.Join(", ", sentences)}: what they say may be missing here ('waybill coverage' says which).");
        }
    }
}

/// <summary>A document of an answer, as JSON has it.</summary>
internal sealed record FoundRow
{
    public required ContentHash Id { get; init; }

    public required string Path { get; init; }

    public int Copies { get; init; }

    public required DocumentKind Kind { get; init; }

    public string? Number { get; init; }

    public PartialDate? Date { get; init; }

    public string? Sender { get; init; }

    public string? Addressee { get; init; }

    public required IReadOnlyList<string> Languages { get; init; }

    public required ReadingState Outcome { get; init; }

    /// <summary>Null where the search was not kept, or nobody can tell.</summary>
    public bool? IsNew { get; init; }

    public required IReadOnlyList<PassageRow> Passages { get; init; }

    public static FoundRow Of(DocumentCard card, IReadOnlyList<Passage> passages, bool? isNew) => new()
    {
        Id = card.File,
        Path = card.Path,
        Copies = card.Copies,
        Kind = card.Kind,
        Number = card.Number,
        Date = card.Date,
        Sender = card.Sender,
        Addressee = card.Addressee,
        Languages = card.Languages,
        Outcome = card.Outcome,
        IsNew = isNew,
        Passages = [.. passages.Select(PassageRow.Of)],
    };

    /// <summary>What stands under the path: the id, and what the paper says of itself.</summary>
    public IEnumerable<string> Describe() => new[]
    {
        IsNew == true ? "NEW" : null,
        Shared.ShortId(Id),
        Outcome == ReadingState.Read ? Kind.NameOf() : $"{Kind.NameOf()}, {Outcome.NameOf()}",
        Date?.ToString(),
        Number is null ? null : "№ " + Number,
        Sender is null && Addressee is null ? null : $"{Sender ?? "?"} → {Addressee ?? "?"}",
        Copies > 0 ? string.Create(CultureInfo.InvariantCulture, $"and {Copies} {(Copies == 1 ? "copy" : "copies")}") : null,
    }.OfType<string>();
}

/// <param name="Start">In UTF-16 code units of the page's text, as <c>waybill text</c> prints it.</param>
internal sealed record PassageRow(int Page, int Start, int End, string Text, IReadOnlyList<MarkRow> Marks)
{
    public static PassageRow Of(Passage passage) => new(
        passage.Excerpt.PageNumber, passage.Excerpt.Span.Start, passage.Excerpt.Span.End, passage.Excerpt.Text,
        [.. passage.Marks.Select(m => new MarkRow(m.Quote.Span.Start, m.Quote.Span.End, m.Quote.Text, m.By, m.Boxes))]);
}

/// <param name="Boxes">In points (1/72 inch), origin top left of the page as displayed.</param>
internal sealed record MarkRow(int Start, int End, string Quote, MatchedBy By, IReadOnlyList<Box> Boxes);
