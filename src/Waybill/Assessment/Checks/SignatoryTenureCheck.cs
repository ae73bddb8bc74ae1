namespace Waybill.Assessment.Checks;

/// <summary>Whoever signs for an office held it on that date.</summary>
/// <remarks>Data: <c>deputies.csv</c> and <c>office-holders.csv</c>, one row for each holder: the body and the title as papers print them (several forms, any of which
/// may be part of the printed words), the person's names, and the dates. Deputies and acting heads carry other titles and are not judged.</remarks>
public sealed class SignatoryTenureCheck : ICheck
{
    /// <summary>Appointments are published some weeks before or after the new head signs.</summary>
    private const int DaysOfHandover = 30;

    private readonly List<Holder> _holders;

    /// <summary>Words of whoever stands in for the head.</summary>
    private readonly List<string> _standing;

    /// <exception cref="InvalidDataException">A row of the table is wrong; the message says which.</exception>
    public SignatoryTenureCheck(ReferenceData reference)
    {
        _holders = [.. reference.Table("office-holders").Select(Holder.Of)];
        _standing = [.. reference.Table("deputies").Select(r => r["form"])];
    }

    public string Name => "signatory-tenure";

    public IEnumerable<CheckFinding> Examine(CaseIndex index) =>
        index.ForEach(this, "No office whose holders are known has signed it.", (document, seen) =>
        {
            if (document.Claims is { Signatory: { } signatory, SignatoryOffice: { } office, Date: { } date })
            {
                var isDeputy = _standing.Exists(s => office.Value.Contains(s, StringComparison.OrdinalIgnoreCase));
                var holders = isDeputy ? [] : _holders.Where(h => h.Held(BodyNames(index, document), office.Value)).ToList();
                Compare(index, signatory, office, (date, index.DoubtOfDate(document)), holders, seen);
            }
        });

    private static void Compare(
        CaseIndex index, Stated<string> signatory, Stated<string> office, (Stated<PartialDate> Stated, Doubt? Doubt) dated, List<Holder> holders, Observations seen)
    {
        if (holders.Count == 0)
        {
            return;
        }

        var date = dated.Stated;
        var surname = Surname(signatory.Value);
        var same = holders.Where(h => h.Surnames.Contains(surname, StringComparer.OrdinalIgnoreCase)).ToList();
        var onDate = holders.Where(h => h.DaysOutside(date.Value) == 0).ToList();
        if (same.Any(h => h.DaysOutside(date.Value) == 0))
        {
            seen.Pass($"{signatory.Value} held the office on {date.Value}.", signatory.Quote, office.Quote);
        }
        else if (same.Count > 0)
        {
            var nearest = same.MinBy(h => h.DaysOutside(date.Value))!; // the list is not empty
            var sentence = $"{signatory.Value} signs as {office.Value} on {date.Value}, and held the office {nearest.Term} ({nearest.Source}).";
            if (nearest.DaysOutside(date.Value) > DaysOfHandover && nearest.IsFirm)
            {
                seen.Judge(Doubt.Gravest(dated.Doubt, index.DoubtOf("name", signatory)), sentence, "An appointment that was published late.", signatory.Quote, office.Quote, date.Quote);
            }
            else
            {
                seen.Warn(sentence, "An appointment that was published late, or dates that are not firmly known.", signatory.Quote, office.Quote, date.Quote);
            }
        }
        else if (onDate.Count > 0)
        {
            seen.Warn(
                $"{signatory.Value} signs as {office.Value} on {date.Value}, when {onDate[0].Names[0]} held the office ({onDate[0].Source}).",
                "Someone who stood in, or another spelling of the name.", signatory.Quote, office.Quote, date.Quote);
        }
        else
        {
            seen.NotTestable($"Who held the office on {date.Value} is not known.", office.Quote);
        }
    }

    private static List<string> BodyNames(CaseIndex index, CaseDocument document)
    {
        var party = index.FindParty(document.Sender);
        return [.. party is null ? [] : (string[])[party.Name, .. party.Aliases],
            .. document.Claims.Sender is { } sender ? (string[])[sender.Name.Value, .. sender.OtherForms.Select(f => f.Value)] : []];
    }

    /// <summary>The longest word that is not initials: <c>П.П.Петров</c> is <c>Петров</c>.</summary>
    private static string Surname(string name) =>
        name.Split([' ', '.', '\u00A0'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 1).LastOrDefault() ?? name;

    private sealed record Holder(
        IReadOnlyList<string> Bodies, IReadOnlyList<string> Titles, IReadOnlyList<string> Names, PartialDate? From, PartialDate? To, string Source, bool IsFirm)
    {
        public IEnumerable<string> Surnames => Names.Select(Surname);

        public string Term => (From, To) switch
        {
            ({ } from, { } to) => $"from {from} to {to}",
            ({ } from, null) => $"from {from} on",
            (null, { } to) => $"until {to}",
            _ => "at a time that is not known",
        };

        public static Holder Of(ReferenceRow row) => new(
            row.List("body"), row.List("title"), row.List("person"), row.Date("from"), row.Date("to"), row["source"], row["confidence"] == "high");

        public bool Held(List<string> bodyNames, string office) =>
            bodyNames.Exists(n => Bodies.Any(b => n.Contains(b, StringComparison.OrdinalIgnoreCase)))
            && Titles.Any(t => office.Contains(t, StringComparison.OrdinalIgnoreCase));

        /// <summary>0 where the date may lie in the term; a bound that is not known is no bound.</summary>
        public int DaysOutside(PartialDate date) =>
            From is { } from && date.Latest < from.Earliest ? from.Earliest.DayNumber - date.Latest.DayNumber
            : To is { } to && date.Earliest > to.Latest ? date.Earliest.DayNumber - to.Latest.DayNumber
            : 0;
    }
}
