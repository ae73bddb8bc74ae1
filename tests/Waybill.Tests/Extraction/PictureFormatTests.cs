using SkiaSharp;

namespace Waybill.Tests.Extraction;

public sealed class PictureFormatTests
{
    [Theory]
    [InlineData(SKEncodedImageFormat.Png, "image/png")]
    [InlineData(SKEncodedImageFormat.Jpeg, "image/jpeg")]
    [InlineData(SKEncodedImageFormat.Webp, "image/webp")]
    public async Task A_picture_is_one_page_to_look_at(SKEncodedImageFormat format, string mediaType)
    {
        var contents = await Extracting.WholeAsync(PictureSamples.Encoded(format));

        contents.MediaType.ShouldBe(mediaType);
        contents.HasPhysicalPages.ShouldBeTrue();
        var page = contents.Pages.ShouldHaveSingleItem();
        page.HasPicture.ShouldBeTrue();
        page.Width.ShouldBeGreaterThan(page.Height);
    }

    [Fact]
    public async Task The_size_of_the_page_follows_from_the_resolution()
    {
        var page = (await Extracting.WholeAsync(PictureSamples.JpegAt(200))).Pages[0];

        (page.Width, page.Height).ShouldBe((43.2, 28.8));
    }

    [Fact]
    public async Task A_tiff_has_a_page_for_each_picture()
    {
        var contents = await Extracting.WholeAsync(PictureSamples.Tiff(pages: 3));

        contents.MediaType.ShouldBe("image/tiff");
        contents.Pages.Select(page => (page.Number, page.Width, page.Height, page.HasPicture)).ShouldBe([(1, 7.2, 3.6, true), (2, 7.2, 3.6, true), (3, 7.2, 3.6, true)]);
    }

    [Theory]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    public async Task A_picture_that_breaks_off_is_kept_and_called_damaged(SKEncodedImageFormat format)
    {
        var bytes = PictureSamples.Encoded(format);

        var outcome = await Extracting.FromAsync(bytes[..(bytes.Length / 2)]);

        outcome.Problems.ShouldHaveSingleItem().Code.ShouldBe(ProblemCode.Damaged);
        outcome.Value.ShouldNotBeNull().Pages.ShouldHaveSingleItem().HasPicture.ShouldBeTrue();
    }

    [Fact]
    public async Task A_tiff_whose_second_page_lies_outside_the_file_is_damaged_there()
    {
        var bytes = PictureSamples.Tiff(pages: 2);

        var outcome = await Extracting.FromAsync(bytes[..^20]);

        outcome.Problems.ShouldHaveSingleItem().PageNumber.ShouldBe(2);
        outcome.Value.ShouldNotBeNull().Pages.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_picture_beyond_the_limit_is_not_opened()
    {
        var outcome = await Extracting.FromAsync(PictureSamples.Encoded(SKEncodedImageFormat.Png), new() { MaxPicturePixels = 100 });

        outcome.Problems.ShouldHaveSingleItem().Code.ShouldBe(ProblemCode.LimitReached);
    }
}
