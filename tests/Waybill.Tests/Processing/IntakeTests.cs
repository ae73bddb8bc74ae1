using Waybill.Processing;
using Waybill.Storage;

namespace Waybill.Tests.Processing;

public sealed class IntakeTests
{
    [Fact]
    public async Task Every_place_of_the_same_bytes_is_kept()
    {
        await using var work = new Workshop();
        work.Write("a.txt", "1");
        work.Write("sub/b.txt", "1");

        var summary = await work.AddAsync();

        summary.ShouldBe(new IntakeSummary(2, 2, summary.Problems));
        work.Stores.Vault.All().ShouldHaveSingleItem();
        (await work.Stores.Acquisitions.AllAsync(Workshop.Cancellation)).Select(p => p.Path).ShouldBe(["a.txt", "sub/b.txt"]);
    }

    [Fact]
    public async Task Adding_the_same_folder_twice_changes_nothing()
    {
        await using var work = new Workshop();
        work.Write("a.txt", "1");
        await work.AddAsync();
        var before = await work.Stores.Acquisitions.AllAsync(Workshop.Cancellation);

        (await work.AddAsync()).Added.ShouldBe(0);

        (await work.Stores.Acquisitions.AllAsync(Workshop.Cancellation)).ShouldBe(before);
        (await work.Stores.Journal.EntriesAsync(Workshop.Cancellation)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_in_the_folder_is_changed()
    {
        await using var work = new Workshop();
        work.Write("a.txt", "1");
        var file = Path.Combine(work.Leak, "a.txt");
        var before = (File.GetLastWriteTimeUtc(file), await File.ReadAllTextAsync(file, Workshop.Cancellation), Directory.GetFileSystemEntries(work.Leak).Length);

        await work.AddAsync();

        (File.GetLastWriteTimeUtc(file), await File.ReadAllTextAsync(file, Workshop.Cancellation), Directory.GetFileSystemEntries(work.Leak).Length).ShouldBe(before);
    }

    [Fact]
    public async Task A_case_inside_the_folder_that_is_added_is_refused()
    {
        await using var work = new Workshop();

        Should.Throw<CaseException>(() => Intake.Check(work.Leak, Path.Combine(work.Leak, "in", "x.case"))).Message.ShouldContain("may not lie inside");
        Should.Throw<CaseException>(() => Intake.Check(work.Stores.Folder.Vault, work.Stores.Folder.Root)).Message.ShouldContain("there is no folder");
        Directory.CreateDirectory(work.Stores.Folder.Vault);
        Should.Throw<CaseException>(() => Intake.Check(work.Stores.Folder.Vault, work.Stores.Folder.Root)).Message.ShouldContain("inside the case itself");
        Should.NotThrow(() => Intake.Check(work.Leak, work.Leak + ".case"));
    }

    [Fact]
    public async Task A_case_inside_the_folder_is_found_also_behind_a_link()
    {
        await using var work = new Workshop();
        var (inner, link) = (Path.Combine(work.Leak, "in"), work.Leak + "-link");
        Directory.CreateDirectory(inner);
        Directory.CreateSymbolicLink(link, inner);
        Directory.CreateSymbolicLink(work.Leak + "-other", work.Leak);

        Should.Throw<CaseException>(() => Intake.Check(work.Leak, Path.Combine(link, "x.case"))).Message.ShouldContain("may not lie inside");
        Should.Throw<CaseException>(() => Intake.Check(work.Leak + "-other", Path.Combine(work.Leak, "x.case"))).Message.ShouldContain("may not lie inside");
        Should.NotThrow(() => Intake.Check(link, Path.Combine(work.Leak, "x.case")));
    }

    [Fact]
    public async Task A_folder_that_is_itself_a_case_is_not_taken_for_a_cache_of_papers()
    {
        await using var work = new Workshop();
        var root = work.Stores.Folder.Root;

        Should.Throw<CaseException>(() => Intake.Check(root, root + ".case")).Message.ShouldStartWith($"{root} is itself a case: 'waybill process {root}' goes on with it");
    }
}
