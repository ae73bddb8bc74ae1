namespace Waybill.Assessment.Norms;

/// <summary>One provision as the reference data have it (<c>norms.csv</c>).</summary>
/// <param name="Test">Which <see cref="INormTest"/> knows how to hold a deal against it.</param>
/// <param name="IsBinding">False for political and recommendatory norms.</param>
/// <param name="Membership">The instrument of <c>memberships.csv</c> whose parties it binds; <c>*</c> binds all states.</param>
/// <param name="IsMembershipComplete">True where a state without a row is no party; else nothing is known of it.</param>
/// <param name="Parties">The states that it speaks of: recipients or destinations. Empty where it names none.</param>
/// <param name="Categories">Of the EU Common Military List (<c>ML1</c>), where it speaks of some goods only; empty where of all.</param>
/// <param name="IsDisputed">True where the sources differ on whether it is in force.</param>
/// <param name="RequiredFacts">What somebody would have to find out.</param>
public sealed record Norm(
    string Id, string Title, string Test, string Provision, bool IsBinding, string Membership, bool IsMembershipComplete,
    IReadOnlyList<string> Parties, IReadOnlyList<string> Categories, bool IsDisputed, IReadOnlyList<string> RequiredFacts, PartialDate From, PartialDate? To, string Source)
{
    /// <exception cref="InvalidDataException">A field that every norm needs is missing or wrong.</exception>
    public static Norm Of(ReferenceRow row) => new(
        Needed(row, "id"), Needed(row, "title"), Needed(row, "test"), Needed(row, "provision"), Needed(row, "binding") == "binding",
        Needed(row, "membership"), row["membership_complete"] == "yes", row.List("parties"), row.List("categories"), row["confidence"] == "conflict", row.List("required_facts"),
        row.Date("from") ?? throw new InvalidDataException($"{row.Origin}: a norm needs the date from which it is in force"), row.Date("to"), Needed(row, "source"));

    /// <summary>How the papers of a deal lie to the time in which it is in force; null where nothing is dated.</summary>
    public TimeRelation? RelationTo(Period? period) => period?.RelationTo(From, To);

    private static string Needed(ReferenceRow row, string column) =>
        row[column] is { Length: > 0 } text ? text : throw new InvalidDataException($"{row.Origin}: a norm needs the field {column}");
}
