namespace Waybill.Search;

/// <summary>An answer, or what is wrong with the question.</summary>
public sealed record SearchOutcome<T>
    where T : class
{
    private SearchOutcome(T? value, QueryFault? fault) => (Value, Fault) = (value, fault);

    /// <summary>Null only where <see cref="Fault"/> says why.</summary>
    public T? Value { get; }

    public QueryFault? Fault { get; }

    public static implicit operator SearchOutcome<T>(T value) => new(value, null);

    public static implicit operator SearchOutcome<T>(QueryFault fault) => new(null, fault);
}

/// <summary>Why a question cannot be answered: one sentence for the person who typed it.</summary>
/// <param name="At">The character of the query that is concerned, from 0; null where it is the whole.</param>
public sealed record QueryFault(string Message, int? At = null);
