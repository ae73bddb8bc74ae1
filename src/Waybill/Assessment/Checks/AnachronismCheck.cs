namespace Waybill.Assessment.Checks;

/// <summary>The currencies, accounts, decrees, standards and bodies that a paper names existed on its date.</summary>
/// <remarks>Data: <c>anachronisms.csv</c>. What did not exist yet cannot be right; what no longer did is odd, since old forms stay in use.</remarks>
public sealed class AnachronismCheck : ICheck
{
    private readonly ILookup<string, Lifetime> _lifetimes;
    private readonly StatedDays _days;

    /// <exception cref="InvalidDataException">A row of the table is wrong; the message says which.</exception>
    public AnachronismCheck(ReferenceData reference)
    {
        _lifetimes = reference.Table("anachronisms").Select(Lifetime.Of).ToLookup(l => l.Key, StringComparer.Ordinal);
        _days = new StatedDays(reference);
    }

    public string Name => "anachronism";

    public IEnumerable<CheckFinding> Examine(CaseIndex index) =>
        index.ForEach(this, "It names nothing whose existence can be dated.", (document, seen) =>
        {
            if (document.Claims.Date is not { } date)
            {
                seen.NotTestable("The document gives itself no date.");
                return;
            }

            foreach (var term in document.Claims.DatedTerms)
            {
                foreach (var lifetime in _lifetimes[term.Value])
                {
                    Compare(index, document, date, term, lifetime, seen);
                }
            }
        });

    private void Compare(CaseIndex index, CaseDocument document, Stated<PartialDate> date, Stated<string> term, Lifetime lifetime, Observations seen)
    {
        if (lifetime.From is { } from && date.Value.Latest < from.Earliest)
        {
            var sentence = $"“{term.Quote.Text}”, {lifetime.Scope}: from {from}. The document is of {date.Value} (source: {lifetime.Source}).";
            var doubt = Doubt.Gravest(index.DoubtOf("term", term), _days.Judged(index, document, d => d.Latest < from.Earliest));
            if (lifetime.IsWeak && doubt is not { IsOpen: true })
            {
                seen.Warn(sentence, "The start date is not firmly known, or the thing was in use before it was official.", term.Quote, date.Quote);
            }
            else
            {
                seen.Judge(doubt, sentence, "A new form on which an old date was left or set.", term.Quote, date.Quote);
            }
        }
        else if (lifetime.To is { } to && date.Value.Earliest > to.Latest && !LooksBack(document.Claims.Kind))
        {
            if (_days.Judged(index, document, d => d.Earliest > to.Latest) is { IsOpen: true } open)
            {
                seen.Judge(open, $"“{term.Quote.Text}” was in use until {to}.", "", term.Quote, date.Quote);
                return;
            }

            seen.Warn(
                $"“{term.Quote.Text}”, {lifetime.Scope}: until {to}. The document is of {date.Value} (source: {lifetime.Source}).",
                "Old forms and templates stay in use, and a paper may speak of the past.", term.Quote, date.Quote);
        }
        else
        {
            seen.Pass($"“{term.Quote.Text}” fits the date {date.Value}.", term.Quote);
        }
    }

    private static bool LooksBack(DocumentKind kind) => KindTraits.Of(kind).IsHearsay || kind is DocumentKind.Register;

    /// <param name="IsWeak">True where a row can only make a paper odd: its source is weak, or it says so in <c>outcome</c>.</param>
    private sealed record Lifetime(string Key, PartialDate? From, PartialDate? To, string Scope, string Source, bool IsWeak)
    {
        public static Lifetime Of(ReferenceRow row) => new(
            row["key"], row.Date("valid_from"), row.Date("valid_to"), row["scope"], row["source"], row["confidence"] == "low" || row["outcome"] == "warn");
    }
}
