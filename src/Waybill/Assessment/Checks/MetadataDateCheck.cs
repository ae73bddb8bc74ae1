using System.Globalization;

namespace Waybill.Assessment.Checks;

/// <summary>A file is not finished before the date that its document gives itself, and not made long after unless it is a scan.</summary>
public sealed class MetadataDateCheck(ReferenceData reference) : ICheck
{
    /// <summary>A paper may be typed some days before the date that it is given.</summary>
    private const int DaysOfTyping = 3;

    /// <summary>Beyond a month the date was not merely set a little ahead.</summary>
    private const int DaysOfSettingAhead = 30;
    private const int DaysOfKeeping = 365;

    /// <summary>Devices whose clock nobody set begin at 1970, 1980 or 2000.</summary>
    private const int FirstYearOfSetClocks = 2001;

    private readonly StatedDays _days = new(reference);

    public string Name => "metadata-date";

    public IEnumerable<CheckFinding> Examine(CaseIndex index) =>
        index.ForEach(this, "The file says nothing of when it was made.", (document, seen) =>
        {
            if (document.Claims.Date is not { } date)
            {
                seen.NotTestable("The document gives itself no date.");
            }
            else if (Day(document, MetadataKeys.Sent) is { } sent)
            {
                CompareSent(index, document, date, sent, seen);
            }
            else if ((Day(document, MetadataKeys.Created) ?? Day(document, MetadataKeys.Modified)) is { } created)
            {
                Compare(index, document, date, created, Day(document, MetadataKeys.Modified) ?? created, seen);
            }
        });

    private static void CompareSent(CaseIndex index, CaseDocument document, Stated<PartialDate> date, DateOnly sent, Observations seen)
    {
        if (date.Value.Earliest.AddDays(-1) <= sent && sent <= date.Value.Latest.AddDays(1))
        {
            seen.Pass($"The message was sent on {Print(sent)}, its own date.", date.Quote);
        }
        else if (index.DoubtOfDate(document) is { } doubt)
        {
            seen.NotTestable($"The message was sent on {Print(sent)}, and {doubt.Reason}.", date.Quote);
        }
        else
        {
            seen.Warn($"The message was sent on {Print(sent)} and is dated {date.Value}.", "A clock that was wrong, or a text that was written on another day.", date.Quote);
        }
    }

    private void Compare(CaseIndex index, CaseDocument document, Stated<PartialDate> date, DateOnly created, DateOnly modified, Observations seen)
    {
        var finished = created > modified ? created : modified;
        var (early, late) = (date.Value.Earliest.DayNumber - finished.DayNumber, created.DayNumber - date.Value.Latest.DayNumber);
        if (finished.Year < FirstYearOfSetClocks)
        {
            seen.NotTestable($"The file says that it was made on {Print(finished)}, as devices do whose clock is not set.");
        }
        else if (early > DaysOfTyping)
        {
            var sentence = $"The file was made on {Print(finished)}, {early} days before the document's date {date.Value}.";

            // A paper of no known kind may announce a day that lies ahead.
            var doubt = document.Claims.Kind == DocumentKind.Other ? index.DoubtOfDate(document) : _days.Judged(index, document, d => d.Earliest.DayNumber - finished.DayNumber > DaysOfTyping);
            if (early > DaysOfSettingAhead || doubt is { IsOpen: true })
            {
                seen.Judge(doubt, sentence, "A clock that was wrong, or a template saved under a new name by a program that kept its dates.", date.Quote);
            }
            else
            {
                seen.Warn(sentence, "A paper that was prepared in advance.", date.Quote);
            }
        }
        else if (late > DaysOfKeeping && !IsPicture(document))
        {
            var sentence = $"The file was made on {Print(created)}, {late / DaysOfKeeping} or more years after the document's date {date.Value}.";
            if (_days.Judged(index, document, d => created.DayNumber - d.Latest.DayNumber > DaysOfKeeping) is { IsOpen: true } open)
            {
                seen.Judge(open, sentence, "", date.Quote);
            }
            else
            {
                seen.Warn(sentence, "A copy that was saved again in another program.", date.Quote);
            }
        }
        else if (late > DaysOfKeeping)
        {
            seen.Pass($"It was scanned on {Print(created)}, long after its date {date.Value}, which is usual.", date.Quote);
        }
        else if (created < date.Value.Earliest.AddDays(-DaysOfTyping))
        {
            seen.Pass($"The file was begun on {Print(created)} and last changed on {Print(modified)}, as papers made from an older one are.", date.Quote);
        }
        else
        {
            seen.Pass($"The file was made on {Print(created)}, about its date {date.Value}.", date.Quote);
        }
    }

    private static bool IsPicture(CaseDocument document) =>
        CaseIndex.IsRecognised(document) || document.Transcript.MediaType.StartsWith("image/", StringComparison.Ordinal);

    /// <summary>The day by the clock of whoever wrote it; null where the file does not say or what it says is no date.</summary>
    private static DateOnly? Day(CaseDocument document, string key) =>
        document.Transcript.Metadata.TryGetValue(key, out var text)
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? DateOnly.FromDateTime(moment.DateTime)
            : null;

    private static string Print(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
