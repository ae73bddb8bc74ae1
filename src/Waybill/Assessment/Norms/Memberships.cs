namespace Waybill.Assessment.Norms;

/// <summary>Who was party to what, and when (<c>memberships.csv</c>); rows that contradict each other are all kept.</summary>
public sealed class Memberships
{
    private readonly ILookup<(string Instrument, string State), Row> _rows;
    private readonly ILookup<string, string> _states;

    /// <exception cref="InvalidDataException">A row of the table is wrong; the message says which.</exception>
    public Memberships(ReferenceData reference)
    {
        var rows = reference.Table("memberships").Select(Row.Of).ToList();
        _rows = rows.ToLookup(r => (r.Instrument, r.State));
        _states = rows.Select(r => (r.Instrument, r.State)).Distinct().ToLookup(r => r.Instrument, r => r.State, StringComparer.Ordinal);
    }

    /// <summary>Every state of which the table says anything, in file order.</summary>
    public IEnumerable<string> StatesOf(string instrument) => _states[instrument];

    /// <summary>Whether the table names the state for a norm's instrument, as bound or as not bound; true for a norm that addresses all states.</summary>
    public bool Names(Norm norm, string state) => norm.Membership == "*" || _rows[(norm.Membership, state)].Any();

    /// <summary>Whether a norm can be one for the state at all: false only where the table is complete and does not name it.</summary>
    public bool Speaks(Norm norm, string state) => Names(norm, state) || !norm.IsMembershipComplete;

    /// <summary>Whether a norm's instrument bound a state in a period.</summary>
    public Membership Of(Norm norm, string state, Period period)
    {
        if (norm.Membership == "*")
        {
            return new Membership(Bond.Bound, "it addresses all states");
        }

        var rows = _rows[(norm.Membership, state)].Select(r => (Row: r, Relation: period.RelationTo(r.From, r.To)))
            .Where(r => r.Relation is TimeRelation.Within or TimeRelation.Overlaps).ToList();
        var (bound, free) = (rows.Where(r => r.Row.IsBound).ToList(), rows.Where(r => !r.Row.IsBound).ToList());
        if (rows.Count == 0)
        {
            return _rows[(norm.Membership, state)].Any() || norm.IsMembershipComplete
                ? new Membership(Bond.Free, $"{state} was no party {period}")
                : new Membership(Bond.Unknown, $"whether {state} was a party {period}");
        }

        if (bound.Exists(b => free.Exists(f => Meet(b.Row, f.Row, period))))
        {
            return new Membership(Bond.Disputed, $"the sources differ on whether {state} was a party {period}: {Sources(rows.Select(r => r.Row))}");
        }

        // Rows that follow each other without a gap bind throughout; a single row must hold the whole period.
        return free.Count == 0 && Cover(bound.Select(b => b.Row), period) ? new Membership(Bond.Bound, $"{state} was a party {period} ({bound[^1].Row.Source})")
            : bound.Count == 0 ? new Membership(Bond.Free, $"{state} was no party {period} ({Sources(free.Select(f => f.Row))})")
            : new Membership(Bond.Partly, $"{state} was a party for a part of the time {period} only");
    }

    private static string Sources(IEnumerable<Row> rows) => string.Join("; ", rows.Select(r => r.Source).Distinct(StringComparer.Ordinal));

    private static bool Meet(Row one, Row other, Period period)
    {
        var from = new[] { one.From.Earliest, other.From.Earliest, period.From }.Max();
        var to = new[] { one.To?.Latest ?? DateOnly.MaxValue, other.To?.Latest ?? DateOnly.MaxValue, period.To }.Min();
        return from <= to;
    }

    private static bool Cover(IEnumerable<Row> rows, Period period)
    {
        var next = period.From;
        foreach (var row in rows.OrderBy(r => r.From))
        {
            if (row.From.Latest > next)
            {
                return false;
            }

            if (row.To is not { } to || to.Earliest >= period.To)
            {
                return true;
            }

            next = to.Earliest < next ? next : to.Earliest.AddDays(1);
        }

        return false;
    }

    private sealed record Row(string Instrument, string State, bool IsBound, PartialDate From, PartialDate? To, string Source)
    {
        public static Row Of(ReferenceRow row) => new(
            row["instrument"],
            row["state"],
            row["status"] switch
            {
                "bound" => true,
                "not-bound" => false,
                var other => throw new InvalidDataException($"{row.Origin}: status is 'bound' or 'not-bound', not '{other}'"),
            },
            row.Date("from") ?? throw new InvalidDataException($"{row.Origin}: a membership needs the date from which it counts"),
            row.Date("to"),
            row["source"]);
    }
}

/// <param name="Why">A clause without capital and full stop: for a missing fact, the fact.</param>
public sealed record Membership(Bond Bond, string Why);

/// <summary>Whether an instrument bound a state in a period.</summary>
public enum Bond
{
    Bound,
    Free,
    Partly,

    /// <summary>Sources differ.</summary>
    Disputed,
    Unknown,
}
