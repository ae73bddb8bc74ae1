namespace Waybill.Assessment.Norms;

/// <summary>Wars, hostilities and unresolved conflicts with their dates (<c>hostilities.csv</c>).</summary>
public sealed class Conflicts
{
    // From the narrowest definition to the widest: what fighting was, what a data set counts as active, what was never settled.
    private static readonly string[] Definitions = ["hostilities", "active-conflict", "unresolved-conflict"];

    private readonly List<Conflict> _conflicts;

    /// <exception cref="InvalidDataException">A row of the table is wrong; the message says which.</exception>
    public Conflicts(ReferenceData reference) => _conflicts = [.. reference.Table("hostilities").Select(Conflict.Of)];

    /// <summary>Those between two states that touch the period, by the narrowest definition first.</summary>
    public IReadOnlyList<Conflict> Between(string one, string other, Period period) =>
    [
        .. _conflicts.Where(c => c.Parties.Contains(one) && c.Parties.Contains(other) && Definitions.Contains(c.Kind)
                && period.RelationTo(c.From, c.To) is TimeRelation.Within or TimeRelation.Overlaps)
            .OrderBy(c => Array.IndexOf(Definitions, c.Kind)).ThenBy(c => c.From).ThenBy(c => c.Id, StringComparer.Ordinal),
    ];

    /// <summary>Whether there ever was one between two states.</summary>
    public bool AreThereBetween(string one, string other) =>
        one != other && _conflicts.Any(c => c.Parties.Contains(one) && c.Parties.Contains(other) && Definitions.Contains(c.Kind));
}

/// <param name="Kind"><c>hostilities</c>, <c>active-conflict</c> (25 deaths in a year, UCDP) or <c>unresolved-conflict</c>: the definition that was used.</param>
public sealed record Conflict(string Id, string Kind, IReadOnlyList<string> Parties, string Title, PartialDate From, PartialDate? To, string Source)
{
    public static Conflict Of(ReferenceRow row) => new(
        row["id"], row["kind"], row.List("parties"), row["title"],
        row.Date("from") ?? throw new InvalidDataException($"{row.Origin}: a conflict needs the date on which it began"), row.Date("to"), row["source"]);

    public override string ToString() => $"{Title}, {From} to {To?.ToString() ?? "now"} ({Kind.Replace('-', ' ')}; {Source})";
}
