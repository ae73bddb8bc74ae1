using System.Globalization;
using Waybill.Language;

namespace Waybill.Assessment.Checks;

/// <summary>A sender's outgoing numbers rise with the date, in each register and each calendar year.</summary>
/// <remarks>The largest set of letters whose numbers do rise is taken for right; those outside it are off. Of several such sets the one counts
/// that leaves out what lies furthest from the sender's usual pace.</remarks>
public sealed class NumberSequenceCheck(ReferenceData reference) : ICheck
{
    private const string OtherRegister = "Another register, a number reserved in advance, or a date set later.";
    private const int EnoughToJudge = 3;

    /// <summary>A letter of which number and date are sure counts as two that are not.</summary>
    private const int WeightOfSure = 2;

    /// <summary>More letters than this do not make the pace better known.</summary>
    private const int MaxPointsOfPace = 500;

    private readonly StatedDays _days = new(reference);

    public string Name => "number-sequence";

    public IEnumerable<CheckFinding> Examine(CaseIndex index)
    {
        var registers = index.Documents
            .Select(d => Entry.From(index, _days, d))
            .OfType<Entry>()
            .GroupBy(e => e.Register)
            .SelectMany(OfOnePattern)
            .SelectMany(g =>
            {
                var entries = g.GroupBy(e => (e.Number, e.Date)).Select(same => same.OrderByDescending(e => e.IsSure).First())
                    .OrderBy(e => e.Date).ThenBy(e => e.Number).ToList();
                var register = new Register(entries);
                return g.Select(e => (e.Document.File, Entry: e, Register: register));
            })
            .ToDictionary(x => x.File, x => (x.Entry, x.Register));

        return index.ForEach(this, "It is no numbered and dated letter of a known sender.", (document, seen) =>
        {
            if (registers.TryGetValue(document.File, out var x))
            {
                x.Register.Tell(x.Entry, seen);
            }
            else if (Entry.IsLetter(document) && document.Claims is { Number: { } number, Date: { } date } && (_days.DoubtOfDate(index, document) ?? index.DoubtOf("number", number)) is { } doubt)
            {
                seen.NotTestable($"It is not placed in a register: {doubt.Reason}.", number.Quote, date.Quote);
            }
        });
    }

    /// <summary>Where a register fills its numbers up with zeros, those of another length are of another register.</summary>
    private static IEnumerable<IEnumerable<Entry>> OfOnePattern(IEnumerable<Entry> register) =>
        register.Any(e => e.HasLeadingZero) ? register.GroupBy(e => e.Digits) : [register];

    /// <summary>One numbered letter.</summary>
    private sealed record Entry(CaseDocument Document, (string Sender, string Prefix, string Suffix, int Year) Register, long Number, int Digits, DateOnly Date, bool IsSure)
    {
        public string Name => CaseIndex.NameOf(Document);

        public bool HasLeadingZero => Number < Math.Pow(10, Digits - 1);

        public IReadOnlyList<Quote> Quotes => [Document.Claims.Number!.Quote, Document.Claims.Date!.Quote]; // an entry is made of both

        public static bool IsLetter(CaseDocument document) => document.Claims.Kind is DocumentKind.Letter or DocumentKind.NoteVerbale;

        /// <summary>Null for what is no letter of a known sender, or has a number or date that only its place tells.</summary>
        public static Entry? From(CaseIndex index, StatedDays days, CaseDocument document)
        {
            var (number, date) = (document.Claims.Number, document.Claims.Date);
            if (!IsLetter(document) || document.Sender is not { } sender || number is null || date is not { Value.IsDay: true }
                || Split(number.Value, date.Value.Year) is not { } parts)
            {
                return null;
            }

            var doubt = Doubt.Gravest(days.DoubtOfDate(index, document), index.DoubtOf("number", number));
            return doubt is { IsOpen: true } ? null
                : new Entry(document, (sender, parts.Prefix, parts.Suffix, date.Value.Year), parts.Running, parts.Digits, date.Value.Earliest, doubt is null);
        }

        /// <summary>The running number with what stands around it: <c>08-15/</c> 1253; 241 <c>/орг</c>; <c>3/1-</c> 567 <c>дсп</c>; 417 <c>/20</c>.</summary>
        private static (string Prefix, long Running, int Digits, string Suffix)? Split(string number, int year)
        {
            var key = LookAlikes.Skeleton(string.Concat(number.Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant());
            var end = key.Length;
            while (end > 0 && !char.IsAsciiDigit(key[end - 1]))
            {
                end--;
            }

            // The year or an index may stand behind the running number: 112/2019, 3115/0417/20, 351/3ДСНГ.
            var lastSeparator = key.AsSpan(0, end).LastIndexOfAny('/', '-');
            var firstSeparator = key.AsSpan().IndexOfAny('/', '-');
            if (lastSeparator > 0 && char.IsAsciiDigit(key[lastSeparator - 1]) && key[(lastSeparator + 1)..end] is var last
                && (last == year.ToString("0000", CultureInfo.InvariantCulture) || (last == (year % 100).ToString("00", CultureInfo.InvariantCulture) && lastSeparator != firstSeparator)))
            {
                end = lastSeparator;
            }
            else if (firstSeparator > 0 && key.AsSpan(0, firstSeparator).IndexOfAnyExceptInRange('0', '9') < 0 && end - firstSeparator <= 2 && end < key.Length)
            {
                end = firstSeparator;
            }

            var start = end;
            while (start > 0 && char.IsAsciiDigit(key[start - 1]))
            {
                start--;
            }

            return end - start is > 0 and <= 9
                ? (key[..start], long.Parse(key.AsSpan(start, end - start), CultureInfo.InvariantCulture), end - start, key[end..])
                : null;
        }
    }

    /// <summary>The letters of one sender under one prefix in one year.</summary>
    private sealed class Register
    {
        private readonly List<Entry> _entries;
        private readonly HashSet<Entry> _off;

        public Register(List<Entry> entries)
        {
            _entries = entries;
            _off = [.. entries.Except(Rising(entries))];
        }

        public void Tell(Entry entry, Observations seen)
        {
            var place = _entries.FindIndex(e => e.Number == entry.Number && e.Date == entry.Date);
            if (_entries.Count < 2)
            {
                seen.NotTestable("No other letter of this sender's register and year is in the case.");
            }
            else if (!_off.Contains(_entries[place]))
            {
                seen.Pass($"Its number fits those of {_entries.Count - 1} other letters of the register.", entry.Quotes);
            }
            else if (entry.Document.File != _entries[place].Document.File)
            {
                seen.NotTestable($"Another copy of it stands for both: {_entries[place].Document.Path}.");
            }
            else
            {
                var later = _entries.Where(e => e.Date > entry.Date && e.Number < entry.Number && !_off.Contains(e)).ToList();
                var earlier = _entries.Where(e => e.Date < entry.Date && e.Number > entry.Number && !_off.Contains(e)).ToList();
                var (relation, other) = later.Count > 0 ? ("higher than the later", later[0]) : ("lower than the earlier", earlier[^1]);
                var sentence = $"{entry.Name} is {relation} {other.Name} of the same sender.";
                if (_entries.Count >= EnoughToJudge)
                {
                    var doubt = entry.IsSure && other.IsSure ? null : new Doubt("number or date was recognised from a picture with low confidence and may be misread", IsOpen: false);
                    seen.Judge(doubt, sentence, OtherRegister, [.. entry.Quotes, .. other.Quotes]);
                }
                else
                {
                    seen.Warn(sentence, OtherRegister, [.. entry.Quotes, .. other.Quotes]);
                }
            }
        }

        /// <summary>The heaviest sequence whose numbers do not fall; of equals the one that leaves out the least usual numbers.</summary>
        private static List<Entry> Rising(List<Entry> entries)
        {
            var pace = Pace(entries);
            var best = new (int Weight, double Distance, int Before)[entries.Count];
            for (var i = 0; i < entries.Count; i++)
            {
                var distance = Math.Abs(entries[i].Number - (pace * entries[i].Date.DayOfYear));
                best[i] = (0, 0, -1);
                for (var j = 0; j < i; j++)
                {
                    if (entries[j].Number <= entries[i].Number && IsBetter(best[j], best[i]))
                    {
                        best[i] = (best[j].Weight, best[j].Distance, j);
                    }
                }

                best[i] = (best[i].Weight + (entries[i].IsSure ? WeightOfSure : 1), best[i].Distance + distance, best[i].Before);
            }

            var last = 0;
            for (var i = 1; i < best.Length; i++)
            {
                last = IsBetter(best[i], best[last]) ? i : last;
            }

            var kept = new List<Entry>();
            for (var at = last; at >= 0; at = best[at].Before)
            {
                kept.Add(entries[at]);
            }

            return kept;
        }

        private static bool IsBetter((int Weight, double Distance, int Before) one, (int Weight, double Distance, int Before) other) =>
            one.Weight > other.Weight || (one.Weight == other.Weight && one.Distance < other.Distance);

        /// <summary>Letters a day: the median slope between all pairs, the start of the year (number 0) among them (Theil 1950, Sen 1968).</summary>
        private static double Pace(List<Entry> entries)
        {
            var step = (entries.Count / MaxPointsOfPace) + 1;
            List<(int Day, long Number)> points = [(0, 0), .. entries.Where((_, i) => i % step == 0).Select(e => (e.Date.DayOfYear, e.Number))];
            var slopes = new List<double>();
            for (var i = 0; i < points.Count; i++)
            {
                for (var j = i + 1; j < points.Count; j++)
                {
                    if (points[j].Day > points[i].Day)
                    {
                        slopes.Add((double)(points[j].Number - points[i].Number) / (points[j].Day - points[i].Day));
                    }
                }
            }

            slopes.Sort();
            return (slopes[(slopes.Count - 1) / 2] + slopes[slopes.Count / 2]) / 2;
        }
    }
}
