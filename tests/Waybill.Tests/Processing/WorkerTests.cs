using System.Text.Json;

namespace Waybill.Tests.Processing;

public sealed class WorkerTests
{
    [Fact]
    public async Task Every_file_is_accounted_for()
    {
        await using var work = new Workshop();
        work.Write("a.txt", "5-2/678 письмо");
        work.Write("copy/a.txt", "5-2/678 письмо");
        work.Write("empty.txt", "");
        work.Write("broken.txt", "BREAK reading");
        work.Write("all.zip", Workshop.Zip(("in/b.txt", Workshop.Text("7 b")), ("locked.txt", Workshop.Text("x")), ("inner.zip", Workshop.Zip(("c.txt", Workshop.Text("8 c"))))));
        File.CreateSymbolicLink(Path.Combine(work.Leak, "link"), "a.txt");
        await work.AddAsync();
        await work.WorkAsync();

        (await work.CoverageAsync()).Select(r => $"{r.Path}: {r.State.NameOf()}{string.Concat(r.Problems.Select(p => " " + p))}").ShouldBe(
        [
            "a.txt: read",
            "all.zip: read",
            "all.zip!/in/b.txt: read",
            "all.zip!/inner.zip: read",
            "all.zip!/inner.zip!/c.txt: read",
            "all.zip!/locked.txt: unreadable encrypted: needs a password",
            "broken.txt: unreadable damaged: reading it failed (InvalidOperationException)",
            "copy/a.txt: read",
            "empty.txt: unreadable empty: the file holds no bytes",
            "link: unreadable not-a-file: a link, which is not followed",
        ]);
    }

    [Fact]
    public async Task What_was_acquired_is_read_partly_read_unreadable_or_waiting()
    {
        await using var work = new Workshop();
        work.Write("a.txt", "1 a");
        work.Write("empty.txt", "");
        work.Recognise = _ => throw new InvalidOperationException();
        await work.AddAsync();
        await work.WorkAsync();
        work.Write("late.txt", "2 b");
        await work.AddAsync();

        (await work.CoverageAsync()).Select(r => r.State).ShouldBe([ReadingState.PartlyRead, ReadingState.Unreadable, ReadingState.Waiting]);
    }

    [Fact]
    public async Task The_same_bytes_are_processed_once_wherever_they_stand()
    {
        await using var work = new Workshop();
        work.Write("a.txt", "1 a");
        work.Write("b.txt", "1 a");
        work.Write("c.zip", Workshop.Zip(("a.txt", Workshop.Text("1 a"))));
        await work.AddAsync();

        (await work.WorkAsync()).MadeNow.ShouldBe(2);

        work.Calls["extraction"].ShouldBe(2);
        var documents = (await work.ConcludeAsync()).Case.Documents;
        documents.Select(d => d.Path).ShouldBe(["a.txt", "b.txt", "c.zip!/a.txt"]);
    }

    [Fact]
    public async Task Processing_again_does_nothing_again()
    {
        await using var work = new Workshop();
        work.Write("a.txt", "1 a");
        work.Write("c.zip", Workshop.Zip(("b.txt", Workshop.Text("2 b"))));
        await work.AddAsync();
        await work.WorkAsync();
        await work.ConcludeAsync();
        var before = new Dictionary<string, int>(work.Calls);

        (await work.AddAsync()).Added.ShouldBe(0);
        (await work.WorkAsync()).MadeNow.ShouldBe(0);
        await work.ConcludeAsync();

        work.Calls.ShouldBe(before);
        (await work.Stores.Journal.EntriesAsync(Workshop.Cancellation)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_better_recipe_makes_what_follows_it_stale_and_nothing_before_it()
    {
        await using var work = new Workshop();
        work.Write("a.txt", "1 a");
        await work.AddAsync();
        await work.WorkAsync();

        work.ReadingRecipe = "reading 2";
        (await work.CoverageAsync()).ShouldHaveSingleItem().State.ShouldBe(ReadingState.Waiting);
        await work.WorkAsync();

        work.Calls.ShouldBe(new Dictionary<string, int> { ["extraction"] = 1, ["reading"] = 2, ["recognition"] = 2 }, ignoreOrder: true);
    }

    [Fact]
    public async Task A_stage_that_breaks_on_a_file_stops_nothing_else_and_tells_no_secret()
    {
        await using var work = new Workshop();
        work.Write("a.txt", "BREAK extraction");
        work.Write("b.txt", "1 b");
        await work.AddAsync();
        await work.WorkAsync();

        var rows = await work.CoverageAsync();
        rows[0].Problems.ShouldBe([new Problem(ProblemCode.Damaged, "reading it failed (InvalidOperationException)")]);
        rows[1].State.ShouldBe(ReadingState.Read);
    }

    [Fact]
    public async Task A_full_disk_stops_the_run_and_is_not_blamed_on_the_file()
    {
        await using var work = new Workshop { Breakage = new IOException("No space left on device", 28) };
        work.Write("a.txt", "BREAK extraction");
        work.Write("b.txt", "1 b");
        await work.AddAsync();

        (await Should.ThrowAsync<IOException>(() => work.WorkAsync())).HResult.ShouldBe(28);

        (await work.CoverageAsync())[0].State.ShouldBe(ReadingState.Waiting);
    }

    [Fact]
    public async Task A_file_that_needs_more_memory_than_there_is_waits_and_stops_nothing_else()
    {
        await using var work = new Workshop { Breakage = new InsufficientMemoryException() };
        work.Write("a.txt", "BREAK extraction");
        work.Write("b.txt", "1 b");
        await work.AddAsync();

        (await work.WorkAsync()).TooLarge.ShouldBe(["a.txt"]);

        (await work.CoverageAsync()).Select(r => r.State).ShouldBe([ReadingState.Waiting, ReadingState.Read]);
        work.Calls["extraction"].ShouldBe(3, "it is tried once more, alone");
    }

    [Fact]
    public async Task A_text_that_cannot_be_searched_in_time_is_not_called_damaged()
    {
        await using var work = new Workshop { Breakage = new System.Text.RegularExpressions.RegexMatchTimeoutException() };
        work.Write("a.txt", "BREAK reading");
        await work.AddAsync();
        await work.WorkAsync();

        (await work.CoverageAsync()).ShouldHaveSingleItem().Problems.ShouldHaveSingleItem().Code.ShouldBe(ProblemCode.LimitReached);
    }

    [Fact]
    public async Task A_catalogue_whose_values_are_damaged_says_so()
    {
        await using var work = new Workshop();
        work.Write("a.txt", "1 a");
        await work.AddAsync();
        await work.WorkAsync();
        await using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={work.Stores.Folder.Catalogue};Pooling=False"))
        {
            await connection.OpenAsync(Workshop.Cancellation);
            await using var command = connection.CreateCommand();
            command.CommandText = "UPDATE made SET value = x'00ff'";
            (await command.ExecuteNonQueryAsync(Workshop.Cancellation)).ShouldBe(3);
        }

        (await Should.ThrowAsync<Waybill.Storage.CaseException>(work.ConcludeAsync)).Message.ShouldContain("catalogue.sqlite of the case is damaged");
    }

    [Fact]
    public async Task Containers_are_followed_to_a_limit_that_is_named()
    {
        await using var work = new Workshop { Limits = new() { MaxDepth = 2 } };
        var inner = Workshop.Zip(("deep.txt", Workshop.Text("3 c")));
        for (var i = 0; i < 2; i++)
        {
            inner = Workshop.Zip(("next.zip", inner));
        }

        work.Write("a.zip", inner);
        await work.AddAsync();
        await work.WorkAsync();

        var rows = await work.CoverageAsync();
        rows.Select(r => r.Path).ShouldBe(["a.zip", "a.zip!/next.zip", "a.zip!/next.zip!/next.zip"]);
        rows[2].State.ShouldBe(ReadingState.PartlyRead);
        rows[2].Problems.ShouldBe([Problem.OfLimit("depth", "2", "what it holds was not opened: 1 file")]);
    }

    [Fact]
    public async Task Few_bytes_that_hold_very_many_files_are_cut_off_and_named()
    {
        await using var work = new Workshop { Limits = new() { MaxFilesInside = 50 } };
        var bomb = Workshop.Zip(("x.txt", Workshop.Text("1 x")));
        for (var i = 0; i < 6; i++)
        {
            bomb = Workshop.Zip([.. Enumerable.Range(0, 10).Select(n => ($"{n}.zip", bomb))]);
        }

        work.Write("bomb.zip", bomb);
        await work.AddAsync();
        await work.WorkAsync();

        var rows = await work.CoverageAsync();
        rows.Count.ShouldBe(51);
        rows[0].Problems.ShouldContain(Problem.OfLimit("root-members", "50", "9 files inside it were left out, with what they hold"));
        rows.Count(r => r.State == ReadingState.Waiting).ShouldBe(0);
    }

    [Fact]
    public async Task The_same_cache_gives_the_same_account_however_many_work_on_it()
    {
        var accounts = new List<string>();
        foreach (var width in new[] { 1, 4 })
        {
            await using var work = new Workshop();
            for (var i = 0; i < 20; i++)
            {
                work.Write($"{i}.txt", $"{i} письмо");
                work.Write($"{i}.zip", Workshop.Zip(("in.txt", Workshop.Text($"{i % 7} общее"))));
            }

            await work.AddAsync();
            await work.WorkAsync(width);
            var fresh = await work.ConcludeAsync();
            var again = await work.ConcludeAsync();
            accounts.Add(JsonSerializer.Serialize(fresh, WaybillJson.Options));
            accounts.Add(JsonSerializer.Serialize(again, WaybillJson.Options));
        }

        accounts.Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_run_that_was_stopped_goes_on_from_where_it_was()
    {
        await using var work = new Workshop();
        for (var i = 0; i < 10; i++)
        {
            work.Write($"{i}.txt", $"{i} письмо");
        }

        await work.AddAsync();
        using var stop = new CancellationTokenSource();
        var done = 0;
        work.Recognise = t =>
        {
            if (++done == 4)
            {
                stop.Cancel();
            }

            return new Claims { File = t.File, Kind = DocumentKind.Other };
        };
        await Should.ThrowAsync<OperationCanceledException>(
            () => new Waybill.Processing.Worker(work.Stores, work.Pipeline, work.Limits).RunAsync(1, null, stop.Token));

        await work.WorkAsync();

        (await work.CoverageAsync()).ShouldAllBe(r => r.State == ReadingState.Read);
        work.Calls["extraction"].ShouldBe(10);
    }
}
