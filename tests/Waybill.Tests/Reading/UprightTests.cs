using Waybill.Reading.Ocr;

namespace Waybill.Tests.Reading;

public sealed class UprightTests
{
    [Theory]
    [InlineData(0.17)]
    [InlineData(-0.2)]
    public void Lines_that_lie_far_askew_are_seen(double slope) => Sight.FindTilt(Text(slope)).ShouldBe(slope, 0.01);

    [Theory]
    [InlineData(0)]
    [InlineData(0.017)]
    public void What_a_feeder_lets_slip_is_no_tilt(double slope) => Sight.FindTilt(Text(slope)).ShouldBe(0);

    [Fact]
    public void A_sheet_on_its_side_has_its_lines_across()
    {
        var turned = Sight.Of(Text(0).Turned(Math.PI / 2)).Sharpness();

        turned.Columns.ShouldBeGreaterThan(turned.Rows / 1.3);
        Sight.Of(new Scan().Picture).Sharpness().ShouldBe((0, 0));
    }

    [Fact]
    public void A_quarter_turn_moves_every_dot_to_its_place()
    {
        var picture = new GreyPicture(3, 2, [10, 20, 30, 40, 50, 60]);

        var turned = picture.Turned(Math.PI / 2);

        (turned.Width, turned.Height).ShouldBe((2, 3));
        turned.Dots.ShouldBe([40, 10, 50, 20, 60, 30]);
    }

    [Fact]
    public void A_box_on_a_turned_page_is_shown_on_the_page_as_displayed()
    {
        var turn = new PageTurn(Math.PI, 600, 800);

        turn.Displayed(new Box(10, 20, 110, 40)).ShouldBe(new Box(490, 760, 590, 780));
        turn.Turned(new Box(490, 760, 590, 780)).ShouldBe(new Box(10, 20, 110, 40));
    }

    [Fact]
    public void On_a_page_laid_level_boxes_come_back_about_where_they_were()
    {
        var (turn, box) = (new PageTurn(0.15, 600, 800), new Box(200, 300, 260, 312));

        var back = turn.Displayed(turn.Turned(box));

        ((back.Left + back.Right) / 2).ShouldBe(230, 0.01);
        ((back.Top + back.Bottom) / 2).ShouldBe(306, 0.01);
        back.Width.ShouldBeInRange(60, 70);
    }

    private static GreyPicture Text(double slope)
    {
        var scan = new Scan(2000, 2400);
        for (var line = 0; line < 12; line++)
        {
            scan.Write(500 + (line * 37 % 90), 500 + (line * 110), "THE FILE TELL THE HILL LIFE", slope: slope);
        }

        return scan.Picture;
    }
}
