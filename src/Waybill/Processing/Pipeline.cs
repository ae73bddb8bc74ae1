using System.Globalization;
using System.Text.Json;
using Waybill.Storage;
using Waybill.Verification;

namespace Waybill.Processing;

/// <summary>The flow of one file, in order. Each line is a folder.</summary>
/// <remarks>What people corrected is put into what was read before anything is concluded from it. A stage that breaks on a file leaves a problem at that file, and nothing else stops. Faults of our own world (a full disk, a
/// database that is away) are exceptions and stop the run. Safe for use by several threads.</remarks>
public sealed class Pipeline
{
    /// <summary>The name under which the catalogue keeps transcripts.</summary>
    public const string ReadingStep = "reading";

    /// <summary>The name under which the catalogue keeps claims.</summary>
    public const string RecognitionStep = "recognition";

    private readonly Step<SourceBytes, FileContents> _extraction;
    private readonly Step<FileContents, Transcript> _reading;
    private readonly Step<Transcript, Claims> _recognition;
    private readonly Stages _stages;
    private readonly IVault _vault;
    private readonly string _temporary;
    private readonly Decisions _decisions;
    private readonly Locks _locks;
    private int _folders;

    public Pipeline(Stages stages, IVault vault, ICatalogue catalogue, string temporaryFolder, Decisions decisions, Locks locks)
    {
        _stages = stages;
        _locks = locks;
        _vault = vault;
        _temporary = temporaryFolder;
        _decisions = decisions;
        _extraction = new("extraction", stages.Extraction.Recipe, catalogue, ExtractAsync);
        _reading = new(ReadingStep, stages.Reading.Recipe, catalogue, ReadAsync);
        _recognition = new(RecognitionStep, stages.Recognition.Recipe, catalogue, RecogniseAsync);
    }

    /// <summary>Which files ask for a password, and what is tried on them.</summary>
    public Locks Locks => _locks;

    /// <summary>What a paper calls a password.</summary>
    public IReadOnlyList<Stated<string>> PasswordsIn(Transcript transcript) => _stages.Recognition.FindPasswords(transcript);

    public async Task<Made<Claims>> ProcessAsync(ContentHash file, CancellationToken cancellation)
    {
        var before = _locks.FingerprintOf(file);
        var contents = Start(file).Then(_extraction, cancellation);
        _ = await contents;
        if (_locks.FingerprintOf(file) != before)
        {
            // It turned out to ask for a password, and there are some to try.
            contents = Start(file).Then(_extraction, cancellation);
        }

        return await contents.Then(_reading, cancellation).Then(Corrected).Then(_recognition, cancellation);
    }

    /// <summary>The fingerprint of the last step when the file has been processed by these stages.</summary>
    public string FingerprintOf(ContentHash file) => _recognition.FingerprintAfter(WithCorrections(file, FingerprintOfReading(file)));

    /// <summary>What extraction said of a file, without what it found there.</summary>
    public Task<IReadOnlyList<Problem>> ExtractionProblemsAsync(ContentHash file, CancellationToken cancellation) =>
        _extraction.ProblemsAsync(file, _extraction.FingerprintAfter(_locks.FingerprintOf(file)), cancellation);

    public Task<Outcome<FileContents>> ContentsAsync(ContentHash file, CancellationToken cancellation) =>
        _extraction.LoadAsync(file, _extraction.FingerprintAfter(_locks.FingerprintOf(file)), cancellation);

    /// <summary>What a file says, where people corrected what the machine had read.</summary>
    public async Task<Outcome<Transcript>> TranscriptAsync(ContentHash file, CancellationToken cancellation) =>
        Corrected(await TranscriptAsReadAsync(file, cancellation));

    /// <summary>What the machine read, before anything was corrected.</summary>
    public Task<Outcome<Transcript>> TranscriptAsReadAsync(ContentHash file, CancellationToken cancellation) =>
        _reading.LoadAsync(file, FingerprintOfReading(file), cancellation);

    public Task<Outcome<Claims>> ClaimsAsync(ContentHash file, CancellationToken cancellation) =>
        _recognition.LoadAsync(file, FingerprintOf(file), cancellation);

    /// <summary>The fingerprint under which the catalogue keeps the text of a file that was read by these stages.</summary>
    public string FingerprintOfReading(ContentHash file) => _reading.FingerprintAfter(_extraction.FingerprintAfter(_locks.FingerprintOf(file)));

    private string WithCorrections(ContentHash file, string fingerprintOfReading) =>
        _decisions.CorrectionsOf(file) is { Count: > 0 } corrections
            ? Fingerprint.Of([fingerprintOfReading, .. corrections.Select(c => JsonSerializer.Serialize((TextCorrection)c.Ruling, WaybillJson.Options))])
            : fingerprintOfReading;

    private Made<Transcript> Corrected(Made<Transcript> read) =>
        read with { Fingerprint = WithCorrections(read.File, read.Fingerprint), OutcomeAsync = async cancellation => Corrected(await read.OutcomeAsync(cancellation)) };

    private Outcome<Transcript> Corrected(Outcome<Transcript> read) =>
        read.Value is { } transcript ? new(CorrectedText.Apply(transcript, _decisions.CorrectionsOf(transcript.File)).Transcript, read.Problems) : read;

    private Task<Made<SourceBytes>> Start(ContentHash file) =>
        Task.FromResult(new Made<SourceBytes>(file, _locks.FingerprintOf(file), IsNew: false, _ => Task.FromResult(Outcome.Of(SourceBytes.Original))));

    private async Task<Product<FileContents>> ExtractAsync(Outcome<SourceBytes> source, ContentHash file, CancellationToken cancellation)
    {
        using var folder = NewTemporaryFolder();
        var original = _vault.PathOf(file);
        var outcome = await StageGuard.RunAsync(() => _stages.Extraction.ExtractAsync(original, folder.Path, _locks.PasswordsFor(file), cancellation));
        await _locks.NoteAsync(file, outcome, cancellation);
        var children = new List<ChildRecord>();
        foreach (var child in outcome.Value?.Children ?? [])
        {
            children.Add(await KeepAsync(child, folder.Path, cancellation));
        }

        // Where the bytes of the children waited means nothing any more; where they are now stands in the catalogue.
        var kept = outcome.Value is null ? outcome : new Outcome<FileContents>(outcome.Value with { Children = [], HeldFiles = children.Count > 0 }, outcome.Problems);
        return new Product<FileContents>(kept, children);
    }

    private async Task<ChildRecord> KeepAsync(ChildFile child, string folder, CancellationToken cancellation)
    {
        if (child.TemporaryFile is not { } temporary)
        {
            return new ChildRecord(child.Path, null, 0, child.Modified, child.Problem ?? new Problem(ProblemCode.LostInContainer, "the container names it and does not hold it"));
        }

        if (!Path.GetFullPath(temporary).StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new InvalidOperationException("extraction wrote a file outside the folder that it was given");
        }

        StoredBytes stored;
        await using (var bytes = File.OpenRead(temporary))
        {
            stored = await _vault.PutAsync(bytes, cancellation);
        }

        File.Delete(temporary);
        return new ChildRecord(child.Path, stored.Hash, stored.LengthInBytes, child.Modified, child.Problem);
    }

    private async Task<Product<Transcript>> ReadAsync(Outcome<FileContents> contents, ContentHash file, CancellationToken cancellation)
    {
        using var folder = NewTemporaryFolder();
        var original = _vault.PathOf(file);
        return new(await StageGuard.RunAsync(() => _stages.Reading.ReadAsync(file, contents, original, folder.Path, cancellation)));
    }

    private async Task<Product<Claims>> RecogniseAsync(Outcome<Transcript> transcript, ContentHash file, CancellationToken cancellation) =>
        transcript.Value is not { } text
            ? new(new Outcome<Claims>(null, transcript.Problems))
            : new(await StageGuard.RunAsync(() => Task.FromResult(_stages.Recognition.Recognise(text))));

    private TemporaryFolder NewTemporaryFolder() =>
        new(Path.Combine(_temporary, Interlocked.Increment(ref _folders).ToString(CultureInfo.InvariantCulture)));

    private sealed class TemporaryFolder : IDisposable
    {
        public TemporaryFolder(string path)
        {
            Path = path;
            Directory.CreateDirectory(path);
        }

        public string Path { get; }

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}

/// <summary>Stands where the pipeline begins: the bytes themselves, which lie in the vault.</summary>
public sealed class SourceBytes
{
    private SourceBytes()
    {
    }

    internal static SourceBytes Original { get; } = new();
}
