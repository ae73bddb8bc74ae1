using Waybill.Processing.Isolation;

namespace Waybill.Tests.Processing.Isolation;

public sealed class FullDiskTests
{
    [Theory]
    [InlineData(ProblemCode.Damaged, true)]
    [InlineData(ProblemCode.Empty, true)]
    [InlineData(ProblemCode.Illegible, true)]
    [InlineData(ProblemCode.LostInContainer, true)]
    [InlineData(ProblemCode.Encrypted, false)]
    [InlineData(ProblemCode.ToolMissing, false)]
    public void What_a_full_disk_may_have_done_is_doubted(ProblemCode code, bool isDoubtful)
    {
        FullDisk.IsDoubtful(new Answer { Contents = Outcome.Failed<FileContents>(code, "it ends early") }, null).ShouldBe(isDoubtful);
        FullDisk.IsDoubtful(new Answer { Transcript = Outcome.Failed<Transcript>(code, "it ends early") }, null).ShouldBe(isDoubtful);
        FullDisk.IsDoubtful(null, new Trouble(code, "it ended without an answer")).ShouldBe(isDoubtful);
    }

    [Fact]
    public void What_was_read_whole_is_not_doubted() =>
        FullDisk.IsDoubtful(new Answer { Picture = Outcome.Of(new PagePicture(ContentHash.Of([1]), 1, "image/png", new byte[] { 1 }, 10, 10)) }, null).ShouldBeFalse();
}
