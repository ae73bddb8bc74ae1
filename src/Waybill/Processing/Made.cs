namespace Waybill.Processing;

/// <summary>What a step made of a file, by which recipe. The value is fetched only when somebody needs it.</summary>
/// <param name="Fingerprint">Of the step's recipe and of everything that it read.</param>
/// <param name="IsNew">True where it was made just now, false where it was there already.</param>
public sealed record Made<T>(ContentHash File, string Fingerprint, bool IsNew, Func<CancellationToken, Task<Outcome<T>>> OutcomeAsync)
    where T : class;
