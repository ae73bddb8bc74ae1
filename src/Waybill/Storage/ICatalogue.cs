namespace Waybill.Storage;

/// <summary>What machines made of the originals. All of it can be thrown away and made again.</summary>
/// <remarks>Safe for use by several threads. Values are packed by those who keep them; the catalogue does not look into them.</remarks>
public interface ICatalogue
{
    /// <summary>True where nothing can be kept, because the case lies where this user cannot write; what is there is found as ever.</summary>
    bool IsReadOnly { get; }

    /// <summary>True where the step has been done on the file by this very recipe.</summary>
    Task<bool> HasAsync(ContentHash file, string step, string fingerprint, CancellationToken cancellation);

    Task<Artefact?> FindAsync(ContentHash file, string step, string fingerprint, CancellationToken cancellation);

    /// <summary>Every file on which the step has been done, by whatever recipe.</summary>
    Task<IReadOnlyList<ContentHash>> FilesOfAsync(string step, CancellationToken cancellation);

    /// <summary>Keeps what a step made, in place of what it made by an older recipe, together with the files that it found inside.</summary>
    /// <param name="children">Null for steps that look for none; an empty list says that there are none.</param>
    Task KeepAsync(Artefact artefact, IReadOnlyList<ChildRecord>? children, CancellationToken cancellation);

    /// <summary>The files inside a container, in its order.</summary>
    Task<IReadOnlyList<ChildRecord>> ChildrenAsync(ContentHash container, CancellationToken cancellation);

    /// <summary>Forgets all that was made of the file, so that it waits again.</summary>
    Task ForgetAsync(ContentHash file, CancellationToken cancellation);

    Task KeepStateAsync(FileState state, CancellationToken cancellation);

    Task<IReadOnlyDictionary<ContentHash, FileState>> StatesAsync(CancellationToken cancellation);

    /// <summary>What was concluded over the whole case under this name from these inputs; null where it has to be made.</summary>
    Task<ReadOnlyMemory<byte>?> FindConclusionAsync(string name, string fingerprint, CancellationToken cancellation);

    Task KeepConclusionAsync(string name, string fingerprint, ReadOnlyMemory<byte> value, CancellationToken cancellation);

    /// <summary>Keeps what is found like a conclusion and concludes nothing: no mark moves.</summary>
    Task KeepNoteAsync(string name, string fingerprint, ReadOnlyMemory<byte> value, CancellationToken cancellation);

    /// <summary>A digest over every state and conclusion in the order in which they were kept: it changes with each, so that a projection knows whether it is in step.</summary>
    Task<string> MarkAsync(CancellationToken cancellation);

    /// <summary>As <see cref="MarkAsync"/>, over the states alone: what was read changes it, what was concluded does not.</summary>
    Task<string> MarkOfStatesAsync(CancellationToken cancellation);

    /// <summary>What was last seen of the journal; null where it was not looked at since the catalogue was made.</summary>
    Task<JournalWitness?> WitnessAsync(CancellationToken cancellation);

    Task KeepWitnessAsync(JournalWitness witness, CancellationToken cancellation);
}

/// <summary>What one step made of one file.</summary>
/// <param name="Fingerprint">Of the recipe and of all that it read: see <c>Processing.Step</c>.</param>
/// <param name="Value">Null only where the problems say why.</param>
public sealed record Artefact(ContentHash File, string Step, string Fingerprint, ReadOnlyMemory<byte>? Value, IReadOnlyList<Problem> Problems);

/// <summary>A file inside a container.</summary>
/// <param name="Path">Inside the container.</param>
/// <param name="File">Null only where the problem says why.</param>
public sealed record ChildRecord(string Path, ContentHash? File, long LengthInBytes, DateTimeOffset? Modified, Problem? Problem);

/// <summary>What came of a file, in short.</summary>
public sealed record FileState
{
    public required ContentHash File { get; init; }

    /// <summary>Of the last step: a state made by another recipe counts as waiting.</summary>
    public required string Fingerprint { get; init; }

    public required ReadingState State { get; init; }

    public string? MediaType { get; init; }

    public bool IsContainerOnly { get; init; }

    public IReadOnlyList<Problem> Problems { get; init; } = [];
}
