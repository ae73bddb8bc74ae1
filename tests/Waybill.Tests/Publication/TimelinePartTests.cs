using Waybill.Publication.Timeline;

namespace Waybill.Tests.Publication;

/// <summary>A time line of many papers is drawn a part at a time, and what is not drawn is counted.</summary>
public class TimelinePartTests
{
    private static readonly DateOnly FirstDay = new(2010, 1, 1);

    [Fact]
    public void A_short_time_line_is_drawn_whole()
    {
        var whole = Line([.. Documents(5), Deal(0, 9_000)]);

        var part = TimelinePart.Of(whole, start: 3);

        part.Timeline.ShouldBeSameAs(whole);
        (part.Found, part.Start, part.Shown, part.LeftOut).ShouldBe((5, 0, 5, 0));
    }

    [Fact]
    public void A_part_holds_its_documents_and_the_deals_of_their_days()
    {
        var (before, during, after) = (Deal(0, 10), Deal(350, 420), Deal(800, 900));

        var part = TimelinePart.Of(Line([.. Documents(700), before, during, after]), start: 400);

        (part.Lane, part.Found, part.Start, part.Shown).ShouldBe((TimelineLane.Documents, 700, 400, TimelinePart.Most));
        part.Timeline.Entries[0].From.Earliest.ShouldBe(FirstDay.AddDays(400));
        part.Timeline.Entries.Where(e => e.Lane == TimelineLane.Transfers).ShouldBe([during]);
    }

    [Fact]
    public void A_start_beyond_the_end_shows_the_last_document()
    {
        var part = TimelinePart.Of(Line([.. Documents(700)]), start: 100_000);

        (part.Start, part.Shown).ShouldBe((699, 1));
    }

    [Fact]
    public void Without_documents_the_deals_come_in_parts()
    {
        var part = TimelinePart.Of(Line([.. Enumerable.Range(0, 1_000).Select(day => Deal(day, day))]), start: 0);

        (part.Lane, part.Found, part.Shown).ShouldBe((TimelineLane.Transfers, 1_000, TimelinePart.Most));
    }

    [Fact]
    public void What_finds_no_room_beside_the_documents_is_counted()
    {
        var part = TimelinePart.Of(Line([.. Documents(10), .. Enumerable.Range(0, 350).Select(_ => Deal(2, 4))]), start: 0);

        part.LeftOut.ShouldBe(350 - TimelinePart.Most);
        part.Timeline.Entries.Count.ShouldBe(10 + TimelinePart.Most);
    }

    private static CaseTimeline Line(IReadOnlyList<TimelineEntry> entries) => new() { Entries = entries, UndatedDocuments = 0, UndatedTransfers = 0 };

    private static IEnumerable<TimelineEntry> Documents(int count) =>
        Enumerable.Range(0, count).Select(day => new TimelineEntry { Lane = TimelineLane.Documents, Title = $"letter {day}", From = On(day) });

    private static TimelineEntry Deal(int from, int to) => new() { Lane = TimelineLane.Transfers, Title = $"deal {from}", From = On(from), To = On(to) };

    private static PartialDate On(int day) => FirstDay.AddDays(day) is var date ? new PartialDate(date.Year, date.Month, date.Day) : default;
}
