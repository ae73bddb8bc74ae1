using Waybill.Publication;
using Waybill.Publication.Timeline;
using Waybill.Web.Cases;
using Waybill.Web.Layout;

namespace Waybill.Web.Timeline;

/// <summary>What of the time line.</summary>
/// <param name="From">A year; nothing that ended before it.</param>
/// <param name="To">A year; nothing that began after it.</param>
/// <param name="Text">Letters that a title contains; background is left in place.</param>
/// <param name="Hide">Lanes to leave out, as the export names them, with commas between them: <c>treaty-acts</c>.</param>
/// <param name="Zoom">1, 2 or 3.</param>
/// <param name="Start">The first document to draw, counted from 0; of deals where no document is drawn.</param>
public sealed record TimelineQuestion(int? From = null, int? To = null, string? Text = null, string? Hide = null, int? Zoom = null, int? Start = null);

/// <summary>What happened when, in lanes.</summary>
internal sealed class TimelineQuery(OpenCase @case)
{
    private readonly PerView<Whole> _whole = new(view => new Whole(TimelineBuilder.Build(view.Dossier)));

    public async Task<TimelineAnswer> AnswerAsync(TimelineQuestion question, CancellationToken cancellation)
    {
        var whole = _whole.Of(await @case.ViewAsync(cancellation));
        var hidden = (question.Hide ?? "").Split(',');
        var lanes = Enum.GetValues<TimelineLane>().Where(l => !hidden.Contains(l.NameOf(), StringComparer.Ordinal)).ToArray();
        var text = string.IsNullOrEmpty(question.Text) ? null : Findable.Fold(question.Text);
        var found = whole.Timeline with
        {
            Entries = [.. whole.Dated.Where(d => lanes.Contains(d.Entry.Lane)
                && (question.From is not { } from || d.LastYear >= from)
                && (question.To is not { } to || d.FirstYear <= to)
                && (text is null || d.Title is not { } title || title.Has(text))).Select(d => d.Entry)],
        };
        var part = TimelinePart.Of(found, question.Start ?? 0);
        return new TimelineAnswer(question, part.Timeline, part.Lane, part.Found, part.Start, part.Shown, part.LeftOut);
    }

    /// <summary>The drawing with links into the workbench.</summary>
    public static string Draw(CaseTimeline timeline) => Drawings.Of(timeline, entry => entry switch
    {
        { Document: { } document } => Addresses.Of(document),
        { Transfer: { } transfer } => Addresses.OfTransfer(transfer),
        { Event: { } happened } => "#" + happened,
        _ => null,
    });

    private sealed class Whole(CaseTimeline timeline)
    {
        public CaseTimeline Timeline => timeline;

        public Dated[] Dated { get; } =
        [
            .. timeline.Entries.Select(e => new Dated(
                e, e.From.Earliest.Year, (e.To ?? e.From).Latest.Year, e.Lane is TimelineLane.Hostilities or TimelineLane.TreatyActs ? null : new Findable(e.Title))),
        ];
    }

    /// <param name="Title">Null for background, which is left in place whatever is looked for.</param>
    private readonly record struct Dated(TimelineEntry Entry, int FirstYear, int LastYear, Findable? Title);
}

/// <param name="Lane">The lane of which <paramref name="Timeline"/> holds a part: the others are cut to the time of that part.</param>
/// <param name="Found">How many entries the lane has.</param>
/// <param name="Shown">How many of them are drawn, from <paramref name="Start"/> on.</param>
/// <param name="LeftOut">Entries of other lanes in the same days for which there was no room.</param>
public sealed record TimelineAnswer(TimelineQuestion Question, CaseTimeline Timeline, TimelineLane Lane, int Found, int Start, int Shown, int LeftOut);
