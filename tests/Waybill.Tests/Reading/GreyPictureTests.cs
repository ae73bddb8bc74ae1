using System.Text;
using Waybill.Reading.Ocr;

namespace Waybill.Tests.Reading;

public sealed class GreyPictureTests
{
    [Theory]
    [InlineData("P5\n4 2\n255\n12345678", null)]
    [InlineData("P5\n4 2\n255\n1234567", "damaged: the picture that was made of the page ends early")]
    [InlineData("P5\n4 2", "damaged: the picture that was made of the page is none")]
    [InlineData("", "damaged: the picture that was made of the page is none")]
    [InlineData("P5\n100000 100000\n255\n1", "limit-reached: the picture that was made of the page has 100000 × 100000 dots, which are too many")]
    public async Task A_grey_map_is_read_whole_or_not_at_all(string written, string? problem)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, Encoding.ASCII.GetBytes(written), TestContext.Current.CancellationToken);
            var read = await GreyPicture.ReadPortableAsync(file, TestContext.Current.CancellationToken);

            (read.Problems.FirstOrDefault()?.ToString()).ShouldBe(problem);
            (read.Value is null).ShouldBe(problem is not null);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
