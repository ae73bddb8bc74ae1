using Waybill.Reading.Layout;
using Waybill.Reading.Ocr;

namespace Waybill.Tests.Reading;

public sealed class SightTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(0.017)]
    [InlineData(-0.012)]
    public void The_slope_of_a_page_is_seen(double slope) =>
        Sight.Of(Text(slope).Picture).Slope.ShouldBe(slope, 0.0012);

    [Fact]
    public void An_empty_page_lies_straight() => Sight.Of(new Scan().Picture).Slope.ShouldBe(0);

    [Theory]
    [InlineData(0)]
    [InlineData(0.017)]
    [InlineData(-0.015)]
    public void The_grid_of_a_table_is_found_however_askew_the_page_lies(double slope)
    {
        var scan = Text(slope).Grid([300, 900, 2000], [700, 780, 860], slope);
        var sight = Sight.Of(scan.Picture);

        var grid = GridFinder.Find(RuleFinder.Find(sight, Scan.DotsPerInch)).ShouldHaveSingleItem();

        grid.Cells.Count().ShouldBe(4);
        var first = grid.Cells.First();
        first.Left.ShouldBe(300 * 72 / Scan.DotsPerInch, 2);
        first.Right.ShouldBe(900 * 72 / Scan.DotsPerInch, 2);
        first.Bottom.ShouldBe(780 * 72 / Scan.DotsPerInch, 2);
    }

    [Fact]
    public void Letters_are_no_rules() =>
        RuleFinder.Find(Sight.Of(Text(0).Picture), Scan.DotsPerInch).ShouldBeEmpty();

    [Fact]
    public void Tall_letters_tell_latin_from_cyrillic()
    {
        // Squares stand for small letters; in the second picture every fourth has a stem above it.
        ScriptSight Seen(int stems)
        {
            var scan = new Scan();
            for (var line = 0; line < 10; line++)
            {
                for (var letter = 0; letter < 40; letter++)
                {
                    var (x, y) = (200 + (letter * 50), 100 + (line * 90));
                    scan.Bar(x, y, x + 30, y + 6).Bar(x, y, x + 6, y + 30).Bar(x, y + 24, x + 30, y + 30);
                    if (stems > 0 && letter % stems == 0)
                    {
                        scan.Bar(x, y - 16, x + 6, y);
                    }
                }
            }

            return ScriptSight.Of(Sight.Of(scan.Picture), Scan.DotsPerInch);
        }

        Seen(0).Above.ShouldBeLessThan(0.02);
        Seen(4).Above.ShouldBeGreaterThan(Seen(16).Above);
        Seen(4).Lines.ShouldBeGreaterThan(40);
    }

    [Fact]
    public void Straightening_turns_there_and_back()
    {
        var box = new Box(100, 200, 140, 212);
        var back = new Straightening(0.017).TurnBack(new Straightening(0.017).Turn(box));

        back.Left.ShouldBe(box.Left, 0.1);
        back.Top.ShouldBe(box.Top, 0.1);
    }

    private static Scan Text(double slope)
    {
        var scan = new Scan();
        for (var line = 0; line < 6; line++)
        {
            scan.Write(300, 100 + (line * 90), "THE FILE TELLS LITTLE HEFT TILT FELT HILL".Replace("S", ""), 40, slope);
        }

        return scan;
    }
}
