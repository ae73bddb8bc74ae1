using Waybill.Processing.Isolation;

namespace Waybill.Tests.Processing;

public sealed class KnownProgramsTests
{
    [Theory]
    [InlineData(" heif-convert  libheif version: 1.15.1\n-------\nUsage: heif-convert", "heif-convert libheif version: 1.15.1")]
    [InlineData("This is the opj_decompress utility.\n\nIt has been compiled against openjp2 library v2.5.0.\n", "It has been compiled against openjp2 library v2.5.0.")]
    [InlineData("djvutxt: unrecognized option --help.\n", null)]
    public void What_a_program_says_of_itself_is_searched_for_a_version(string answer, string? version) => KnownPrograms.VersionIn(answer).ShouldBe(version);
}
