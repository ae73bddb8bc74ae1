using System.Text;
using Waybill.Processing.Isolation;
using Waybill.Tests.Extraction;

namespace Waybill.Tests.Processing.Isolation;

/// <summary>With real workers behind real walls; <c>Walls.Without</c> is what a machine without bubblewrap has.</summary>
public sealed class SandboxTests
{
    private static readonly byte[] Letter = Encoding.UTF8.GetBytes("Письмо № 5-2/678 о поставке.");

    [Fact]
    public async Task A_file_says_the_same_behind_the_walls()
    {
        await using var walls = await Walls.BuildAsync();
        var contents = await walls.ExtractAsync(walls.Write(Letter));

        Json(contents).ShouldBe(Json(await Extracting.FromAsync(Letter)));
    }

    [Fact]
    public async Task Children_come_out_with_their_bytes()
    {
        await using var walls = await Walls.BuildAsync();
        var folder = walls.NewFolder();
        var zip = Workshop.Zip(("a/b.txt", Letter), ("c.txt", Workshop.Text("2 b")));

        var outcome = await walls.Sandbox.ExtractAsync(walls.Write(zip), folder, Walls.Cancellation);

        var children = outcome.Value.ShouldNotBeNull().Children;
        children.Select(c => c.Path).ShouldBe(["a/b.txt", "c.txt"]);
        children.ShouldAllBe(c => c.TemporaryFile!.StartsWith(folder, StringComparison.Ordinal));
        File.ReadAllBytes(children[0].TemporaryFile!).ShouldBe(Letter);
    }

    [Fact]
    public async Task A_hostile_file_can_do_nothing_that_is_on_the_list()
    {
        await using var walls = await Walls.BuildAsync();
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);

        var attempts = await walls.Sandbox.ProbeAsync([home, walls.Workers, Path.GetDirectoryName(walls.Workers)!], Walls.Cancellation);

        attempts.Count.ShouldBeGreaterThan(10);
        attempts.Where(a => !a.Refused).Select(a => a.Deed).ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_walls_the_filter_of_system_calls_is_in_force_all_the_same()
    {
        await using var walls = Walls.Without();

        var attempts = await walls.Sandbox.ProbeAsync([], Walls.Cancellation);

        attempts.Where(a => a.HeldBy == Guard.Filter).ShouldAllBe(a => a.Refused);
        attempts.Where(a => a.HeldBy == Guard.Walls).ShouldContain(a => !a.Refused, "or the test proves nothing about walls");
    }

    [Fact]
    public async Task A_worker_serves_many_files_and_is_replaced_after_so_many()
    {
        await using var walls = await Walls.BuildAsync(new ProcessLimits { FilesPerWorker = 2 });
        walls.Sandbox.Warm();
        var seen = new List<int>();
        for (var i = 0; i < 4; i++)
        {
            (await walls.ExtractAsync(walls.Write(Workshop.Text($"{i} письмо")))).Value.ShouldNotBeNull();
            seen.AddRange(Directory.GetDirectories(walls.Workers).Select(d => int.Parse(Path.GetFileName(d), System.Globalization.CultureInfo.InvariantCulture)));
        }

        seen.Max().ShouldBe(3, "two have served, and the third waits");
    }

    [Fact]
    public async Task A_worker_that_dies_costs_one_more_try_and_nothing_else()
    {
        await using var walls = await Walls.BuildAsync();
        (await walls.ExtractAsync(walls.Write(Letter))).Value.ShouldNotBeNull();
        KillWorkers(walls);

        (await walls.ExtractAsync(walls.Write(Letter))).Value.ShouldNotBeNull();

        walls.Retries.ShouldHaveSingleItem().Second.ShouldBeNull();
        walls.Retries[0].First.ShouldContain("signal 9");
    }

    [Fact]
    public async Task A_file_that_needs_too_much_memory_ends_as_such_and_the_next_is_read()
    {
        await using var walls = await Walls.BuildAsync(new ProcessLimits { Memory = 300_000_000 });
        var bomb = Workshop.Zip(("a.txt", Letter));

        var large = await walls.ExtractAsync(walls.Write(Encoding.UTF8.GetBytes(new string('я', 80_000_000))));
        var small = await walls.ExtractAsync(walls.Write(bomb));

        large.Value.ShouldBeNull();
        large.Problems.ShouldHaveSingleItem().ToString().ShouldBe("limit-reached: it needs more memory than it may have (limit memory = 300000000 bytes); the same when it was read again alone");
        small.Value.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_file_that_takes_too_long_is_given_up_after_a_second_try()
    {
        await using var walls = await Walls.BuildAsync(new ProcessLimits { ProcessorTime = TimeSpan.FromMilliseconds(10), TimePerMegabyte = TimeSpan.FromMilliseconds(1) });

        var slow = await walls.ExtractAsync(walls.Write(Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(0, 1_000_000).Select(n => $"{n} строка")))));

        slow.Problems.ShouldHaveSingleItem().Code.ShouldBe(ProblemCode.LimitReached);
        slow.Problems[0].Detail.ShouldContain("of processor time");
        walls.Retries.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_file_that_fills_the_disk_is_stopped()
    {
        await using var walls = await Walls.BuildAsync(new ProcessLimits { Output = 1_000_000 });

        var outcome = await walls.ExtractAsync(walls.Write(Workshop.Zip(("a.bin", new byte[3_000_000]))));

        outcome.Problems.ShouldHaveSingleItem().ToString().ShouldBe("limit-reached: it fills the disk with more bytes than it may, or with more than 250000 files (limit disk = 1000000 bytes); the same when it was read again alone");
    }

    [Fact]
    public async Task Nothing_of_a_file_is_left_for_the_next()
    {
        await using var walls = await Walls.BuildAsync();
        var folder = walls.NewFolder();
        await walls.Sandbox.ExtractAsync(walls.Write(Workshop.Zip(("a.txt", Letter))), folder, Walls.Cancellation);

        var left = Directory.EnumerateFiles(walls.Workers, "*", SearchOption.AllDirectories).Select(Path.GetFileName);

        left.ShouldBe(["filter"]);
    }

    [Fact]
    public async Task An_end_of_the_sandbox_leaves_no_process_and_no_folder()
    {
        IReadOnlyList<int> workers;
        string folder;
        await using (var walls = await Walls.BuildAsync(width: 2))
        {
            walls.Sandbox.Warm();
            (await walls.ExtractAsync(walls.Write(Letter))).Value.ShouldNotBeNull();
            workers = walls.LiveWorkers();
            folder = walls.Workers;
            workers.ShouldNotBeEmpty();
        }

        workers.Where(ProcessTree.Exists).ShouldBeEmpty();
        Directory.Exists(folder).ShouldBeFalse();
    }

    [Fact]
    public async Task A_stop_by_the_person_is_no_trouble_of_the_file()
    {
        await using var walls = await Walls.BuildAsync();
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => walls.Sandbox.ExtractAsync(walls.Write(Letter), walls.NewFolder(), stop.Token));

        walls.Retries.ShouldBeEmpty();
    }

    /// <summary>Comes back when they are gone: on a busy machine one that was killed may still answer.</summary>
    private static void KillWorkers(Walls walls)
    {
        foreach (var process in walls.LiveWorkers())
        {
            LinuxCalls.End(process);
        }

        SpinWait.SpinUntil(() => walls.LiveWorkers().Count == 0, TimeSpan.FromMinutes(1)).ShouldBeTrue();
    }

    private static string Json<T>(T value) => System.Text.Json.JsonSerializer.Serialize(value, WaybillJson.Options);
}
