namespace Waybill;

/// <summary>What came of an attempt on a hostile world: a value, problems, or both.</summary>
/// <remarks>A value without problems was read whole; a value with problems partly; problems alone say why nothing was.
/// An outcome of nothing at all cannot be made, so that "found nothing" and "could not look" stay apart.</remarks>
public sealed record Outcome<T>
    where T : class
{
    public Outcome(T? value, IReadOnlyList<Problem> problems)
    {
        if (value is null && problems.Count == 0)
        {
            throw new ArgumentException("an outcome without a value says why", nameof(problems));
        }

        Value = value;
        Problems = problems;
    }

    /// <summary>Null only where <see cref="Problems"/> says why.</summary>
    public T? Value { get; }

    public IReadOnlyList<Problem> Problems { get; }
}

/// <summary>Short ways to make an <see cref="Outcome{T}"/>.</summary>
public static class Outcome
{
    public static Outcome<T> Of<T>(T value)
        where T : class => new(value, []);

    public static Outcome<T> Failed<T>(ProblemCode code, string detail)
        where T : class => new(null, [new Problem(code, detail)]);
}
