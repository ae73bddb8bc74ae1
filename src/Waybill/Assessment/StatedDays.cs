using Waybill.Language;

namespace Waybill.Assessment;

/// <summary>The days that a paper names anywhere: what its own date may be where nothing but its place tells it.</summary>
internal sealed class StatedDays(ReferenceData reference)
{
    private readonly DateReading _reading = new(reference);

    /// <summary>Dates with a day, over all pages; empty where none was found.</summary>
    public IReadOnlyList<PartialDate> Of(CaseDocument document) =>
        [.. document.Transcript.Pages.SelectMany(p => _reading.All(p.Text)).Select(f => f.Date).Where(d => d.IsDay).Distinct()];

    /// <summary>Why the date that a paper gives itself should not be held against it. A date that only its place tells is plain where the paper names no other day.</summary>
    public Doubt? DoubtOfDate(CaseIndex index, CaseDocument document)
    {
        var doubt = index.DoubtOfDate(document);
        if (doubt is not { IsOpen: true } || document.Claims.Date is not { } date || !CaseIndex.IsByPlace(date))
        {
            return doubt;
        }

        var days = Of(document);
        var cited = document.References.Select(r => r.Citation.Date?.Value).ToHashSet();
        return days.All(d => d == date.Value) ? index.DoubtOf("date", date)
            : days.All(d => d == date.Value || cited.Contains(d)) && !cited.Contains(date.Value) ? Doubt.Closed(doubt)
            : doubt;
    }

    /// <summary>The same; closed where whichever day the paper names would contradict too.</summary>
    public Doubt? Judged(CaseIndex index, CaseDocument document, Func<PartialDate, bool> contradicts)
    {
        var doubt = DoubtOfDate(index, document);
        return doubt is { IsOpen: true } && Of(document) is { Count: > 0 } days && days.All(contradicts) ? Doubt.Closed(doubt) : doubt;
    }
}
