using System.IO.Compression;
using System.Text;
using Waybill.Recognition;
using Waybill.Extraction;
using Waybill.Processing;
using Waybill.Storage;

namespace Waybill.Tests.Processing;

/// <summary>A case in a folder of its own, with stages so plain that each test can say what they do.</summary>
/// <remarks>Text is read as one page; <c>ZIP</c> files hold others; <c>SELF</c> holds itself and a text; <c>BREAK</c> breaks the stage that the next word names.</remarks>
internal sealed class Workshop : IAsyncDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("waybill-work-").FullName;
    private readonly Lock _lock = new();

    public Workshop()
    {
        Leak = Path.Combine(_root, "leak");
        Directory.CreateDirectory(Leak);
        Stores = CaseStores.Open(CaseFolder.OpenOrCreate(Path.Combine(_root, "leak.case"), "Leak"));
        Locks = Locks.Empty(Stores.Catalogue);
    }

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The folder that is added.</summary>
    public string Leak { get; }

    public CaseStores Stores { get; }

    public Locks Locks { get; }

    public ProcessingLimits Limits { get; set; } = new();

    public string ReadingRecipe { get; set; } = "reading 1";

    /// <summary>How often each stage was called.</summary>
    public Dictionary<string, int> Calls { get; } = [];

    /// <summary>What the stages throw when a text says BREAK.</summary>
    public Exception Breakage { get; set; } = new InvalidOperationException("Секрет");

    /// <summary>What is claimed of a page; by default that its first word is the number.</summary>
    public Func<Transcript, Claims> Recognise { get; set; } = FirstWordIsNumber;

    public Pipeline Pipeline => new(Stages, Stores.Vault, Stores.Catalogue, Stores.Folder.Temporary, Decisions, Locks);

    /// <summary>What people decided; the book writes more into the journal.</summary>
    public Decisions Decisions { get; set; } = Decisions.None;

    public DecisionBook Book => new(Stores.Journal, TimeProvider.System);

    public Stages Stages => new()
    {
        Extraction = new("extraction 1", ExtractAsync),
        Reading = new(ReadingRecipe, ReadAsync),
        Recognition = new("recognition 1", t => Outcome.Of(Counted("recognition", Recognise)(t)), new PasswordFinder(["password", "парол*"]).Find),
        Settling = new("settling 1", (documents, _) => Counted<IReadOnlyList<ReadDocument>, Case>("settling", Settle)(documents)),
        Assessment = new("assessment 1", Counted<Case, Findings>("assessment", c => new Findings { Checks = [.. c.Documents.Select(Check)], Norms = [] })),
    };

    public void Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public void Write(string name, byte[] bytes)
    {
        var file = Path.Combine(Leak, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
        File.SetLastWriteTimeUtc(file, new DateTime(2019, 3, 12, 0, 0, 0, DateTimeKind.Utc));
    }

    public static byte[] Zip(params (string Name, byte[] Bytes)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, bytes) in entries)
            {
                var entry = zip.CreateEntry(name);
                entry.LastWriteTime = new DateTimeOffset(2019, 3, 12, 0, 0, 0, TimeSpan.Zero);
                using var content = entry.Open();
                content.Write(bytes);
            }
        }

        return stream.ToArray();
    }

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    public Task<IntakeSummary> AddAsync() => new Intake(Stores, TimeProvider.System).AddAsync(Leak, "anna", null, Cancellation);

    public Task<WorkSummary> WorkAsync(int width = 2, IndexWhileReading? index = null) => new Worker(Stores, Pipeline, Limits).RunAsync(width, null, Cancellation, index);

    public Task<Dossier> ConcludeAsync() => new Conclusions(Stores, Pipeline, Stages, Limits, Decisions).DrawAsync(Cancellation);

    public Task<IReadOnlyList<CoverageRow>> CoverageAsync() => new Conclusions(Stores, Pipeline, Stages, Limits, Decisions).CoverageAsync(Cancellation);

    public Task<IReadOnlyList<Expansion>> ExpansionsAsync() => new Conclusions(Stores, Pipeline, Stages, Limits, Decisions).ExpansionsAsync(Cancellation);

    public async ValueTask DisposeAsync()
    {
        await Stores.DisposeAsync();
        Directory.Delete(_root, recursive: true);
    }

    private static Claims FirstWordIsNumber(Transcript transcript)
    {
        var page = transcript.Pages is [var first, ..] ? first : null;
        var end = page?.Text.IndexOf(' ', StringComparison.Ordinal) ?? -1;
        return new Claims
        {
            File = transcript.File,
            Kind = DocumentKind.Letter,
            Number = end <= 0 ? null : Stated.By(page!.Text[..end], Quote.From(transcript.File, page, new TextSpan(0, end))),
        };
    }

    private static Case Settle(IReadOnlyList<ReadDocument> documents) => new()
    {
        Documents =
        [
            .. documents.SelectMany(d => d.File.Places.Select((p, i) => new CaseDocument
            {
                File = d.File.Hash,
                Path = p.Path,
                LengthInBytes = d.File.LengthInBytes,
                Transcript = d.Transcript,
                Claims = d.Claims,
                DuplicateOf = i == 0 ? null : d.File.Hash,
            })).OrderBy(d => d.Path, StringComparer.Ordinal),
        ],
        Parties = [],
        Transfers = [],
        Gaps = [],
    };

    private static CheckFinding Check(CaseDocument document) =>
        new() { Check = "number", Document = document.File, Outcome = CheckOutcome.Pass, Detail = document.Claims.Number?.Value ?? "none" };

    private async Task<Outcome<FileContents>> ExtractAsync(string original, string temporary, Passwords passwords, CancellationToken cancellation)
    {
        Count("extraction");
        var text = await File.ReadAllTextAsync(original, cancellation);
        BreakIf(text, "extraction");
        if (text.StartsWith("SELF", StringComparison.Ordinal))
        {
            var (itself, other) = (Path.Combine(temporary, "itself"), Path.Combine(temporary, "other"));
            File.Copy(original, itself);
            await File.WriteAllTextAsync(other, "9 other", cancellation);
            return Outcome.Of(new FileContents
            {
                MediaType = "application/zip", IsContainerOnly = true, Children = [new ChildFile { Path = "again", TemporaryFile = itself }, new ChildFile { Path = "other.txt", TemporaryFile = other }],
            });
        }

        if (text.StartsWith("LOCKED ", StringComparison.Ordinal))
        {
            var (word, rest) = text["LOCKED ".Length..].Split(' ', 2) is [var first, var second] ? (first, second) : ("", "");
            if (!passwords.All.Any(password => password.Word == word))
            {
                return Outcome.Failed<FileContents>(ProblemCode.Encrypted, "needs a password");
            }

            text = rest;
        }

        if (!text.StartsWith("PK", StringComparison.Ordinal))
        {
            return text.Length == 0
                ? Outcome.Failed<FileContents>(ProblemCode.Empty, "the file holds no bytes")
                : Outcome.Of(new FileContents { MediaType = "text/plain", Pages = [new ContentPage { Number = 1, Blocks = [new ContentBlock(text)] }] });
        }

        using var zip = ZipFile.OpenRead(original);
        var children = new List<ChildFile>();
        foreach (var entry in zip.Entries)
        {
            var file = Path.Combine(temporary, $"{children.Count}");
            entry.ExtractToFile(file);
            children.Add(entry.Name.StartsWith("locked", StringComparison.Ordinal)
                ? new ChildFile { Path = entry.FullName, Problem = new Problem(ProblemCode.Encrypted, "needs a password") }
                : new ChildFile { Path = entry.FullName, TemporaryFile = file, Modified = entry.LastWriteTime });
        }

        return Outcome.Of(new FileContents { MediaType = "application/zip", IsContainerOnly = true, Children = children });
    }

    private Task<Outcome<Transcript>> ReadAsync(
        ContentHash file, Outcome<FileContents> contents, string original, string temporary, CancellationToken cancellation)
    {
        Count("reading");
        if (contents.Value is not { } inside)
        {
            return Task.FromResult(new Outcome<Transcript>(null, contents.Problems));
        }

        if (inside.Pages is [{ Blocks: [{ Text: "NOTEXT" }] }])
        {
            return Task.FromResult(Outcome.Failed<Transcript>(ProblemCode.Illegible, "no text was recognised in the picture of the page"));
        }

        var pages = inside.Pages.Select(p => new Page { Number = p.Number, Text = p.Blocks[0].Text, Origin = TextOrigin.Native }).ToList();
        pages.ForEach(p => BreakIf(p.Text, "reading"));
        return Task.FromResult(Outcome.Of(new Transcript { File = file, MediaType = inside.MediaType, IsContainerOnly = inside.IsContainerOnly, Pages = pages }));
    }

    private void BreakIf(string text, string stage)
    {
        if (text.StartsWith($"BREAK {stage}", StringComparison.Ordinal))
        {
            throw Breakage;
        }
    }

    private Func<TIn, TOut> Counted<TIn, TOut>(string stage, Func<TIn, TOut> run) => input =>
    {
        Count(stage);
        return run(input);
    };

    private void Count(string stage)
    {
        lock (_lock)
        {
            Calls[stage] = Calls.GetValueOrDefault(stage) + 1;
        }
    }
}
