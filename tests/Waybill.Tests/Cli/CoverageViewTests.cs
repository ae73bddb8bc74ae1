using Waybill.Cli;

namespace Waybill.Tests.Cli;

public sealed class CoverageViewTests
{
    [Theory]
    [InlineData("There are no files.")]
    [InlineData("No file was looked at yet.", ReadingState.Waiting, ReadingState.Waiting)]
    [InlineData("Every file that was looked at was read whole; 1 waits.", ReadingState.Read, ReadingState.Waiting)]
    [InlineData("Every file that was looked at was read whole; 2 wait.", ReadingState.Read, ReadingState.Waiting, ReadingState.Waiting)]
    [InlineData("Every file was read whole.", ReadingState.Read)]
    public void Files_that_wait_were_not_read_whole(string expected, params ReadingState[] states) =>
        CoverageView.NothingAmiss(CoverageAccount.Of([.. states.Select((s, i) => new CoverageRow { Path = $"{i}.txt", LengthInBytes = 1, State = s })])).ShouldBe(expected);
}
