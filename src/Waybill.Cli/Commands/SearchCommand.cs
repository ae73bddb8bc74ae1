using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Waybill.Processing;
using Waybill.Search;

namespace Waybill.Cli.Commands;

/// <summary><c>search</c>: where words stand, in all documents of a case.</summary>
internal static class SearchCommand
{
    private const int MostAtOnce = 10_000;

    public static Command Create()
    {
        var (@case, json) = (Shared.Case(), Shared.Json());
        var query = new Argument<string?>("QUERY") { HelpName = "QUERY", Description = "words, phrases and fields in the syntax of Lucene: docs/search.md", Arity = ArgumentArity.ZeroOrOne };
        query.CompletionSources.Add(Completion.OfQuery);
        var options = new Options();
        var command = new DocumentedCommand(
            "search",
            "Finds documents by what they say, in any form of the words, and shows each place.",
            "search leak.case 'поставка kind:letter date:[2018-01-01 TO 2020-12-31]'",
            foundWrong: "a line of the list could not be searched, or no document was found")
        {
            @case,
            query,
            json,
        };
        options.AddTo(command);
        command.SetAction(async (line, cancellation) =>
        {
            await using var session = await SearchSession.OpenAsync(line.GetRequiredValue(@case), cancellation);
            if (line.GetValue(options.List) is { } list)
            {
                return line.GetValue(query) is null
                    ? await NameList.RunAsync(session, list, line.GetValue(options.Limit), line.GetValue(json), line.GetValue(options.Csv), cancellation)
                    : throw new UsageException("--list brings its own queries: leave QUERY out");
            }

            var asked = await AskedAsync(session, line.GetValue(query), line.GetValue(options.Saved), line.GetValue(options.Every), cancellation);
            if (line.GetValue(options.Save) is { } name)
            {
                await session.Saved.SaveAsync(name, asked.Text, asked.EveryWord, Environment.UserName, cancellation);
            }

            var like = line.GetValue(options.Like) is { } document ? await session.LikeAsync(document, cancellation) : null;
            var request = new SearchRequest
            {
                Query = like is null ? asked.Query : asked.Text.Length == 0 ? like : new CombinedQuery([asked.Query, like], [], []),
                Only = Values(line.GetValue(options.Only), "--only"),
                Without = Values(line.GetValue(options.Without), "--without"),
                Since = line.GetValue(options.Since),
                Order = line.GetValue(options.Sort),
                Limit = line.GetValue(options.Limit),
                After = line.GetValue(options.After),
                WithFacets = line.GetValue(options.Facets) || line.GetValue(json),
            };
            return await SearchReport.PrintAsync(session, asked, request, line.GetValue(json), cancellation);
        });
        return command;
    }

    private static async Task<AskedQuery> AskedAsync(SearchSession session, string? typed, string? saved, bool everyWord, CancellationToken cancellation)
    {
        if (saved is null)
        {
            var text = typed ?? "";
            return new AskedQuery(text, everyWord, text.Length == 0 ? new EverythingQuery() : SearchSession.Parse(text, everyWord), null);
        }

        if (typed is not null)
        {
            throw new UsageException("--saved brings its own query: leave QUERY out");
        }

        var search = await session.Saved.FindAsync(saved, cancellation)
            ?? throw new UsageException($"there is no saved search '{saved}'; 'waybill searches' lists them");
        return new AskedQuery(search.Query, search.EveryWord, search.Query.Length == 0 ? new EverythingQuery() : SearchSession.Parse(search.Query, search.EveryWord), search);
    }

    private static FacetValue[] Values(string[]? typed, string option) => [.. (typed ?? []).Select(t => Value(t, option))];

    private static FacetValue Value(string typed, string option) =>
        typed.IndexOf('=', StringComparison.Ordinal) is var at and > 0 && SearchFields.Find(typed[..at]) is { IsFacet: true } field
            ? new FacetValue(field.Name, typed[(at + 1)..])
            : throw new UsageException($"{option} takes a facet and its value, as kind=letter, and not '{typed}'; the facets are {string.Join(", ", SearchFields.Facets.Select(f => f.Name))}");

    /// <summary>The options, which help lists in this order.</summary>
    private sealed class Options
    {
        public Options()
        {
            Only.CompletionSources.Add(Completion.OfFacet);
            Without.CompletionSources.Add(Completion.OfFacet);
        }

        public Option<bool> Every { get; } = new("--every-word") { Description = "words side by side must all be found, as if AND stood between them" };

        public Option<string[]> Only { get; } = new("--only") { HelpName = "FACET=VALUE", Description = "only documents with this value; several of one facet are alternatives" };

        public Option<string[]> Without { get; } = new("--without") { HelpName = "FACET=VALUE", Description = "no documents with this value" };

        public Option<bool> Facets { get; } = new("--facets") { Description = "count the documents by kind, language, parties, year …" };

        public Option<SearchOrder> Sort { get; } = Typed.Name(new Option<SearchOrder>("--sort") { HelpName = "ORDER", Description = "relevance, date, newest, path or amount", DefaultValueFactory = _ => SearchOrder.Relevance });

        public Option<int> Limit { get; } = Typed.Number(
            new Option<int>("--limit") { HelpName = "N", Description = "how many documents at once; --after goes on from there", DefaultValueFactory = _ => 20 }, 1, MostAtOnce);

        public Option<string?> After { get; } = new("--after") { HelpName = "PLACE", Description = "go on from the place that the answer before named" };

        public Option<DateTimeOffset?> Since { get; } = new("--since") { HelpName = "MOMENT", Description = "only what came in at this moment (UTC) or later: 2024-06-01 or 2024-06-01T12:00", CustomParser = Moment };

        public Option<string?> Like { get; } = new("--like") { HelpName = "DOCUMENT", Description = "documents that are like this one: the first digits of its id, or its path" };

        public Option<string?> Save { get; } = Shared.Filled(new Option<string?>("--save") { HelpName = "NAME", Description = "keep the query under a name" });

        public Option<string?> Saved { get; } = Shared.Filled(new Option<string?>("--saved") { HelpName = "NAME", Description = "ask a kept query again, and mark what is new since it was last looked at" });

        public Option<string?> List { get; } = Shared.Filled(new Option<string?>("--list") { HelpName = "FILE", Description = "search each line of a CSV file: names, or queries" });

        public Option<bool> Csv { get; } = new("--csv") { Description = "with --list: print CSV, a line for each document" };

        public void AddTo(Command command)
        {
            foreach (var option in new Option[] { Every, Only, Without, Facets, Sort, Limit, After, Since, Like, Save, Saved, List, Csv })
            {
                command.Add(option);
            }
        }

        private static DateTimeOffset? Moment(ArgumentResult typed)
        {
            if (DateTimeOffset.TryParse(typed.Tokens[0].Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
            {
                return moment;
            }

            return Typed.Refuse<DateTimeOffset?>(typed, "--since", "a moment as 2024-06-01 or 2024-06-01T12:00");
        }
    }
}

/// <summary>A query as it was typed and as it was understood.</summary>
/// <param name="Saved">Null where it is not one that was kept.</param>
internal sealed record AskedQuery(string Text, bool EveryWord, SearchQuery Query, SavedSearch? Saved);
