using Waybill.Storage;

namespace Waybill.Processing;

/// <summary>One stage as the pipeline runs it: skip when already made by the same recipe; else make it; record it.</summary>
/// <remarks>The recipe is name, version and settings of the stage. With the fingerprint of what was read it makes the fingerprint of the
/// result, so that a better recipe makes everything after it stale, and nothing before it. Safe for use by several threads.</remarks>
public sealed class Step<TIn, TOut>(string name, string recipe, ICatalogue catalogue, Func<Outcome<TIn>, ContentHash, CancellationToken, Task<Product<TOut>>> make)
    where TIn : class
    where TOut : class
{
    public string FingerprintAfter(string fingerprintOfInput) => Fingerprint.Of(name, recipe, fingerprintOfInput);

    public async Task<Made<TOut>> RunAsync(Made<TIn> input, CancellationToken cancellation)
    {
        var file = input.File;
        var fingerprint = FingerprintAfter(input.Fingerprint);
        if (await catalogue.HasAsync(file, name, fingerprint, cancellation))
        {
            return new Made<TOut>(file, fingerprint, IsNew: false, c => LoadAsync(file, fingerprint, c));
        }

        var product = await make(await input.OutcomeAsync(cancellation), file, cancellation);
        var artefact = ToArtefact(file, fingerprint, product.Outcome);
        await catalogue.KeepAsync(artefact, product.Children, cancellation);

        // What goes on is what was recorded and not what was made: so a run that is taken up again sees the same as one that never stopped.
        return new Made<TOut>(file, fingerprint, IsNew: true, _ => Task.FromResult(FromArtefact(artefact)));
    }

    /// <summary>What the step made of a file before.</summary>
    public async Task<Outcome<TOut>> LoadAsync(ContentHash file, string fingerprint, CancellationToken cancellation) =>
        FromArtefact(await FindAsync(file, fingerprint, cancellation));

    /// <summary>What stood in the way when the step was done before, without what it made.</summary>
    public async Task<IReadOnlyList<Problem>> ProblemsAsync(ContentHash file, string fingerprint, CancellationToken cancellation) =>
        (await FindAsync(file, fingerprint, cancellation)).Problems;

    private async Task<Artefact> FindAsync(ContentHash file, string fingerprint, CancellationToken cancellation) =>
        await catalogue.FindAsync(file, name, fingerprint, cancellation)
        ?? throw new InvalidOperationException($"the catalogue lost what {name} made of {file}");

    private static Outcome<TOut> FromArtefact(Artefact artefact)
    {
        return new Outcome<TOut>(artefact.Value is { } packed ? Packed.To<TOut>(packed) : null, artefact.Problems);
    }

    private Artefact ToArtefact(ContentHash file, string fingerprint, Outcome<TOut> outcome) =>
        new(
            file,
            name,
            fingerprint,
            outcome.Value is { } value ? Packed.Of(value) : (ReadOnlyMemory<byte>?)null,
            outcome.Problems);
}

/// <summary>What a step gives: an outcome, and the files that it found inside, where it is one that looks for them.</summary>
public sealed record Product<T>(Outcome<T> Outcome, IReadOnlyList<ChildRecord>? Children = null)
    where T : class;

/// <summary>Lets a pipeline read as a list of its parts.</summary>
public static class Steps
{
    public static async Task<Made<TOut>> Then<TIn, TOut>(this Task<Made<TIn>> input, Step<TIn, TOut> step, CancellationToken cancellation)
        where TIn : class
        where TOut : class => await step.RunAsync(await input, cancellation);

    /// <summary>Something so quick that it is done each time and kept nowhere.</summary>
    public static async Task<Made<T>> Then<T>(this Task<Made<T>> input, Func<Made<T>, Made<T>> change)
        where T : class => change(await input);
}
