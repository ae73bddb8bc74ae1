using System.Text.RegularExpressions;
using Waybill.Processing;

namespace Waybill.Tests.Processing;

public sealed class StageGuardTests
{
    [Fact]
    public async Task A_search_that_the_clock_ended_may_pass_on_another_try()
    {
        var problem = (await RunAsync(new RegexMatchTimeoutException())).Problems.ShouldHaveSingleItem();
        (problem.Code, problem.MayPass).ShouldBe((ProblemCode.LimitReached, true));
    }

    [Fact]
    public async Task What_breaks_on_a_file_is_a_problem_of_the_file()
    {
        var problem = (await RunAsync(new InvalidOperationException("words of the file"))).Problems.ShouldHaveSingleItem();
        (problem.Code, problem.Detail, problem.MayPass).ShouldBe((ProblemCode.Damaged, "reading it failed (InvalidOperationException)", false));
    }

    [Fact]
    public async Task A_full_disk_is_none() =>
        await Should.ThrowAsync<IOException>(() => RunAsync(new IOException("no space left on device", 28)));

    private static Task<Outcome<Claims>> RunAsync(Exception fault) => StageGuard.RunAsync<Claims>(() => Task.FromException<Outcome<Claims>>(fault));
}
