using Waybill.Processing;
using Waybill.Storage;

namespace Waybill.Tests.Processing;

public sealed class ExpansionTests
{
    [Fact]
    public async Task An_archive_that_holds_itself_is_listed_once_and_not_followed()
    {
        await using var work = new Workshop();
        work.Write("quine", "SELF");
        await work.AddAsync();
        await work.WorkAsync();

        var rows = await work.CoverageAsync();
        rows.Select(r => (r.Path, r.State, r.Repeats)).ShouldBe(
        [
            ("quine", ReadingState.Read, null),
            ("quine!/again", ReadingState.Read, "quine"),
            ("quine!/other.txt", ReadingState.Read, null),
        ]);
        rows[1].CopyOf.ShouldBe("quine");
        work.Calls["extraction"].ShouldBe(2);
    }

    [Fact]
    public async Task The_ledger_says_what_each_acquired_file_expanded_to()
    {
        await using var work = new Workshop();
        var inner = Workshop.Zip(("b.txt", Workshop.Text("2 b")), ("c.txt", Workshop.Text("3 c")));
        work.Write("a.zip", Workshop.Zip(("inner.zip", inner), ("d.txt", Workshop.Text("4 dd"))));
        work.Write("plain.txt", "1 plain");
        await work.AddAsync();
        await work.WorkAsync();

        var ledger = await work.ExpansionsAsync();
        ledger.Select(e => (e.Path, e.Members, e.Depth, e.BytesOut)).ShouldBe([("a.zip", 4, 2, inner.Length + 3 + 3 + 4), ("plain.txt", 0, 0, 0)]);
        ledger[0].Ratio.ShouldBe(Math.Round((double)ledger[0].BytesOut / ledger[0].BytesIn, 2));
        ledger[0].LimitsReached.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_limit_of_the_acquired_file_holds_over_all_containers_in_it()
    {
        await using var work = new Workshop { Limits = new() { MaxBytesInside = 2000 } };
        work.Write("a.zip", Workshop.Zip([.. Enumerable.Range(0, 4).Select(i => ($"{i}.zip", Workshop.Zip(("t.txt", Workshop.Text($"{i} {new string('x', 600)}")))))]));
        work.Write("b.txt", "1 b");
        await work.AddAsync();
        await work.WorkAsync();

        var rows = await work.CoverageAsync();
        rows.Where(r => r.File is not null).GroupBy(r => r.Root).Single(g => g.Key == "a.zip").Skip(1).Sum(r => r.LengthInBytes).ShouldBeLessThanOrEqualTo(2000);
        var cut = rows.Where(r => r.State == ReadingState.PartlyRead).ToList();
        cut.Select(r => r.Path).ShouldBe(["a.zip!/2.zip", "a.zip!/3.zip"]);
        cut.ShouldAllBe(r => r.Problems.Single().ToString() == "limit-reached: 1 file inside it was left out, with what it holds (limit root-bytes = 2000 bytes)");
        (await work.ExpansionsAsync())[0].LimitsReached.ShouldBe(["root-bytes"]);
        rows.ShouldNotContain(r => r.State == ReadingState.Waiting);
    }

    [Fact]
    public async Task Few_bytes_that_become_very_many_are_cut_off_at_a_ratio()
    {
        await using var work = new Workshop { Limits = new() { MaxRatio = 10, RatioFloorBytes = 100 } };
        work.Write("a.zip", Workshop.Zip(("zeros.txt", new byte[100_000])));
        await work.AddAsync();
        await work.WorkAsync();

        var row = (await work.CoverageAsync()).ShouldHaveSingleItem();
        row.Problems.ShouldBe([Problem.OfLimit("root-ratio", "10", "1 file inside it was left out, with what it holds")]);
    }

    [Theory]
    [InlineData("root-bytes", "4GiB", "4 GiB")]
    [InlineData("root-bytes", "1000", "1000 bytes")]
    [InlineData("depth", "3", "3")]
    [InlineData("member-ratio", "99.5", "99.5")]
    public void A_limit_is_read_and_written_in_the_same_unit(string name, string typed, string written)
    {
        var limits = KnownLimits.With(new Dictionary<string, string> { [name] = typed });

        KnownLimits.Written(KnownLimits.Find(name), limits).ShouldBe(written);
    }

    [Theory]
    [InlineData("root-bytes", "-1")]
    [InlineData("root-bytes", "9999999999 TiB")]
    [InlineData("depth", "many")]
    [InlineData("member-ratio", "0.5")]
    [InlineData("no-such-limit", "1")]
    public void What_is_no_limit_is_refused_in_one_sentence(string name, string typed) =>
        Should.Throw<CaseException>(() => KnownLimits.With(new Dictionary<string, string> { [name] = typed })).Message.ShouldContain($"'{(name == "no-such-limit" ? name : typed)}'");

    [Fact]
    public void Every_limit_can_be_changed_and_changes_nothing_else()
    {
        var names = KnownLimits.All.Select(l => l.Name).ToList();

        names.ShouldBe(names.Distinct());
        foreach (var limit in KnownLimits.All)
        {
            var changed = limit.Set(new CaseLimits(), 7);
            KnownLimits.All.Where(l => l.Get(changed) != l.Get(new CaseLimits())).Select(l => l.Name).ShouldBe([limit.Name]);
        }
    }

    [Fact]
    public async Task The_page_on_limits_names_every_limit_with_its_default()
    {
        var page = await File.ReadAllTextAsync(Repository.PathOf("docs", "limits.md"), Workshop.Cancellation);

        KnownLimits.All.Where(l => !page.Contains($"| `{l.Name}` | {KnownLimits.Written(l, new CaseLimits())} |", StringComparison.Ordinal)).Select(l => l.Name).ShouldBeEmpty();
    }

    [Fact]
    public void Every_reason_has_words_for_a_person() =>
        Enum.GetValues<ProblemCode>().Select(Reason.Of).ShouldAllBe(r => r.Meaning.EndsWith('.') && r.Help.EndsWith('.'));

    [Fact]
    public async Task A_picture_without_text_was_looked_at_and_is_no_failure()
    {
        await using var work = new Workshop();
        work.Write("a.txt", "1 a");
        work.Write("logo.png", "NOTEXT");
        await work.AddAsync();
        await work.WorkAsync();

        var sum = CoverageAccount.Of(await work.CoverageAsync());
        (sum.Acquired, sum.Read, sum.WithoutText, sum.Unreadable).ShouldBe((2, 2, 1, 0));
        sum.Reasons.ShouldHaveSingleItem().Reason.Code.ShouldBe(ProblemCode.Illegible);
        (await work.ConcludeAsync()).Case.Documents.ShouldHaveSingleItem().Path.ShouldBe("a.txt");
    }
}
