using System.Buffers;
using Waybill.Language;

namespace Waybill.Assessment.Checks;

/// <summary>A day of the week that stands beside a date is that of the date.</summary>
/// <remarks>Data: <c>weekdays.csv</c>. A form that means several days in several languages fits any of them, and a date whose day and month may
/// change places fits as either.</remarks>
public sealed class WeekdayCheck : ICheck
{
    /// <summary>Letters between the two: a comma, a bracket, a line end.</summary>
    private const int Reach = 3;

    private static readonly SearchValues<char> Between = SearchValues.Create(" ,.(\u00A0\n");

    private readonly ILookup<string, DayOfWeek> _days;
    private readonly DateReading _dates;

    /// <exception cref="InvalidDataException">A row of the table is wrong; the message says which.</exception>
    public WeekdayCheck(ReferenceData reference)
    {
        _days = reference.Table("weekdays").Where(r => r["form"].Length > 0).ToLookup(r => Words.Fold(r["form"]), Day, StringComparer.Ordinal);
        _dates = new DateReading(reference);
    }

    public string Name => "weekday";

    public IEnumerable<CheckFinding> Examine(CaseIndex index) =>
        index.ForEach(this, "No day of the week stands beside a date in it.", (document, seen) =>
        {
            foreach (var page in document.Transcript.Pages.Where(p => !string.IsNullOrWhiteSpace(p.Text)))
            {
                var words = Words.Of(page.Text);
                foreach (var date in _dates.All(page.Text).Where(d => d.Date.IsDay))
                {
                    if (Beside(page.Text, words, date) is { } word)
                    {
                        Compare(index, Quote.From(document.File, page, new TextSpan(Math.Min(word.Start, date.Start), Math.Max(word.End, date.End))), word, date, seen);
                    }
                }
            }
        });

    private static DayOfWeek Day(ReferenceRow row) =>
        row["day"] is [>= '1' and <= '7' and var day] ? (DayOfWeek)((day - '0') % 7)
            : throw new InvalidDataException($"{row.Origin}: '{row["day"]}' is no day from 1, Monday, to 7");

    /// <summary>The word for a day that touches the date, before it or behind it in brackets or after a comma.</summary>
    private Token? Beside(string text, IReadOnlyList<Token> words, FoundDate date)
    {
        foreach (var word in words.Where(w => (w.End <= date.Start && date.Start - w.End <= Reach) || (w.Start >= date.End && w.Start - date.End <= Reach)))
        {
            var between = word.End <= date.Start ? text[word.End..date.Start] : text[date.End..word.Start];
            var isBehind = word.Start >= date.End;
            if (_days.Contains(word.Folded) && between.AsSpan().IndexOfAnyExcept(Between) < 0 && (!isBehind || between.AsSpan().IndexOfAny(",(") >= 0))
            {
                return word;
            }
        }

        return null;
    }

    private void Compare(CaseIndex index, Quote quote, Token word, FoundDate date, Observations seen)
    {
        var days = _days[word.Folded].ToList();
        var day = date.Date.Earliest;
        if (days.Contains(day.DayOfWeek) || (PartialDate.TryCreate(day.Year, day.Day, day.Month) is { } turned && days.Contains(turned.Earliest.DayOfWeek)))
        {
            seen.Pass($"“{quote.Text}”: {date.Date} was a {day.DayOfWeek}.", quote);
        }
        else if (index.IsSure(quote))
        {
            seen.Warn($"“{quote.Text}”: {date.Date} was a {day.DayOfWeek}, no {days[0]}.", "A slip, or a date that was changed in a text that was taken over.", quote);
        }
        else
        {
            seen.NotTestable($"“{quote.Text}” does not fit, and was recognised from a picture with low confidence.", quote);
        }
    }
}
