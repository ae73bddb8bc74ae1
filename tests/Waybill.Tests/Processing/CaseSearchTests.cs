using Waybill.Processing;
using Waybill.Search;

namespace Waybill.Tests.Processing;

public sealed class CaseSearchTests
{
    [Fact]
    public async Task What_was_read_is_found_and_what_could_not_be_read_is_found_by_its_path_and_counted()
    {
        await using var work = new Workshop();
        work.Write("a.txt", "5-2/678 цена станции");
        work.Write("copy/a.txt", "5-2/678 цена станции");
        work.Write("empty.txt", "");
        work.Write("all.zip", Workshop.Zip(("in/b.txt", Workshop.Text("7 срок"))));
        await work.AddAsync();
        await work.WorkAsync();
        using var search = await OpenAsync(work);

        Paths(search, "цена").ShouldBe(["a.txt"]);
        Paths(search, "path:copy").ShouldBe(["a.txt"]);
        Paths(search, "number:5-2/678").ShouldBe(["a.txt"]);
        Paths(search, "container:all").ShouldBe(["all.zip!/in/b.txt"]);
        Paths(search, "outcome:unreadable AND problem:empty").ShouldBe(["empty.txt"]);
        search.Outcomes().ShouldBe(new Dictionary<string, long> { ["read"] = 2, ["unreadable"] = 1 }, ignoreOrder: true);
    }

    [Fact]
    public async Task What_a_run_has_read_is_found_while_it_goes_on_by_whoever_looks()
    {
        await using var work = new Workshop();
        work.Write("a.txt", "5-2/678 цена станции");
        work.Write("b.txt", "7 срок");
        work.Write("c.txt", "8 вес");
        await work.AddAsync();
        using (var writer = CaseSearch.Open(work.Stores))
        {
            using var looker = CaseSearch.Open(work.Stores);
            using var index = await IndexWhileReading.BeginAsync(writer, work.Pipeline, Workshop.Cancellation, filesAtOnce: 2);
            await work.WorkAsync(1, index);

            // The run is not over: two of three were put in, and nothing is settled.
            Paths(looker, "*").Count.ShouldBe(2);
            Paths(looker, "цена OR срок OR вес").Count.ShouldBe(2);
            (await looker.IsInStepAsync(Workshop.Cancellation)).ShouldBeFalse();
        }

        using var settled = await OpenAsync(work);
        Paths(settled, "*").ShouldBe(["a.txt", "b.txt", "c.txt"]);
        (await settled.IsInStepAsync(Workshop.Cancellation)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_passage_is_a_slice_of_the_text_that_the_catalogue_keeps()
    {
        await using var work = new Workshop();
        work.Write("a.txt", "1 прошу сообщить цену");
        await work.AddAsync();
        await work.WorkAsync();
        using var search = await OpenAsync(work);

        var query = QueryParser.Parse("цену").Value!; // it is one word
        var card = search.Ask(new SearchRequest { Query = query }).Value!.Documents.Single().Card; // the index is there
        var passage = (await search.PassagesAsync(query, card, 3, Workshop.Cancellation)).Single();

        passage.Excerpt.Holds((await work.Pipeline.TranscriptAsync(card.File, Workshop.Cancellation)).Value!.Pages[0]).ShouldBeTrue(); // it was read
    }

    [Fact]
    public async Task The_index_knows_that_it_is_behind_and_only_what_changed_is_put_in()
    {
        await using var work = new Workshop();
        work.Write("a.txt", "1 a1");
        work.Write("b.txt", "2 b1");
        await work.AddAsync();
        await work.WorkAsync();
        using (var search = await OpenAsync(work))
        {
            (await search.IsInStepAsync(Workshop.Cancellation)).ShouldBeTrue();
            (await BringInStepAsync(work, search)).ShouldBe(0);
        }

        work.Write("c.txt", "3 c1");
        await work.AddAsync();
        await work.WorkAsync();
        using var again = CaseSearch.Open(work.Stores);
        (await again.IsInStepAsync(Workshop.Cancellation)).ShouldBeFalse();
        (await BringInStepAsync(work, again)).ShouldBe(1);
        Paths(again, "*").ShouldBe(["a.txt", "b.txt", "c.txt"]);
    }

    [Fact]
    public async Task A_file_that_waits_is_in_the_index_as_waiting()
    {
        await using var work = new Workshop();
        work.Write("a.txt", "1 a1");
        await work.AddAsync();
        await work.WorkAsync();
        work.ReadingRecipe = "reading 2";
        work.Write("b.txt", "2 b1");
        await work.AddAsync();
        using var search = await OpenAsync(work);

        Paths(search, "outcome:waiting").ShouldBe(["a.txt", "b.txt"]);
        Paths(search, "a1").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_deleted_or_damaged_index_is_made_again()
    {
        await using var work = new Workshop();
        work.Write("a.txt", "1 a1");
        await work.AddAsync();
        await work.WorkAsync();
        (await OpenAsync(work)).Dispose();
        foreach (var file in Directory.GetFiles(work.Stores.Folder.Search, "segments*"))
        {
            await File.WriteAllTextAsync(file, "damaged", Workshop.Cancellation);
        }

        using (var damaged = CaseSearch.Open(work.Stores))
        {
            (await damaged.IsInStepAsync(Workshop.Cancellation)).ShouldBeFalse();
            damaged.Ask(new SearchRequest { Query = new EverythingQuery() }).Fault.ShouldNotBeNull();
            await BringInStepAsync(work, damaged);
            Paths(damaged, "a1").ShouldBe(["a.txt"]);
        }

        Directory.Delete(work.Stores.Folder.Search, recursive: true);
        using var deleted = await OpenAsync(work);
        Paths(deleted, "a1").ShouldBe(["a.txt"]);
    }

    [Fact]
    public async Task A_saved_search_knows_what_is_new_since_somebody_looked()
    {
        await using var work = new Workshop();
        var searches = new SavedSearches(work.Stores.Journal, TimeProvider.System);
        var (old, other) = (ContentHash.Of([1]), ContentHash.Of([2]));
        await searches.SaveAsync("цены", "цена", everyWord: false, "anna", Workshop.Cancellation);
        (await searches.FindAsync("цены", Workshop.Cancellation))!.IsNew(old).ShouldBe(true); // it was saved

        await searches.LookedAtAsync("цены", 1, [old], "anna", Workshop.Cancellation);

        var search = (await searches.AllAsync(Workshop.Cancellation)).Single();
        (search.Query, search.Total, search.IsNew(old), search.IsNew(other)).ShouldBe(("цена", 1, false, true));
        await searches.LookedAtAsync("цены", 20_000, null, "anna", Workshop.Cancellation);
        (await searches.AllAsync(Workshop.Cancellation)).Single().IsNew(old).ShouldBeNull();
    }

    private static async Task<CaseSearch> OpenAsync(Workshop work)
    {
        var search = CaseSearch.Open(work.Stores);
        await BringInStepAsync(work, search);
        return search;
    }

    private static Task<int> BringInStepAsync(Workshop work, CaseSearch search) =>
        search.BringInStepAsync(_ => work.ConcludeAsync(), work.Pipeline, null, Workshop.Cancellation);

    private static IReadOnlyList<string> Paths(CaseSearch search, string query)
    {
        var parsed = QueryParser.Parse(query);
        parsed.Fault.ShouldBeNull();
        var outcome = search.Ask(new SearchRequest { Query = parsed.Value!, Order = SearchOrder.Path }); // there is one where there is no fault
        outcome.Fault.ShouldBeNull();
        return [.. outcome.Value!.Documents.Select(d => d.Card.Path)]; // there is one where there is no fault
    }
}
