using System.Text.Json;
using Waybill.Assessment;
using Waybill.Extraction;
using Waybill.Linking;
using Waybill.Processing;
using Waybill.Reading;
using Waybill.Recognition;
using Waybill.Storage;

namespace Waybill.Tests.Corpus;

/// <summary>The whole corpus as one case, processed once for all tests by the real stages, with limits so low that small files reach them.</summary>
public sealed class CorpusCase : IAsyncLifetime
{
    private const int MostMembers = 12;
    private const int MostLines = 12;
    private const int LongestLine = 200;
    private readonly string _root = Directory.CreateTempSubdirectory("waybill-corpus-").FullName;

    public static string Folder => Repository.PathOf("corpus");

    /// <summary>Names of all files in <c>corpus/</c> that are no expected outcome and no word about them.</summary>
    internal static IReadOnlyList<string> Names() =>
    [
        .. Directory.EnumerateFiles(Folder).Select(f => Path.GetFileName(f)).Where(n => !n.EndsWith(".expected.json", StringComparison.Ordinal) && n != "README.md")
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>What the case says after all is done, and after it is done again.</summary>
    internal string FirstAccount { get; private set; } = "";

    internal string SecondAccount { get; private set; } = "";

    /// <summary>Files for which the second run had anything to do.</summary>
    internal int MadeAgain { get; private set; }

    internal Dossier Dossier { get; private set; } = null!; // made before any test runs

    internal IReadOnlyList<string> Faults { get; private set; } = [];

    internal IReadOnlyList<CoverageRow> RowsOf(string name) =>
        [.. Dossier.Coverage.Where(r => r.Path == name || r.Path.StartsWith(name + "!/", StringComparison.Ordinal))];

    private static ProcessingLimits Limits { get; } = new() { MaxDepth = 8, MaxFilesInside = 200 };

    private static ExtractionLimits InsideOneFile { get; } = new()
    {
        MaxFileBytes = 1 << 20, MaxChildBytes = 4 << 20, MaxExpandedBytes = 8 << 20, MaxChildren = 150, RatioFloorBytes = 1 << 20,
        MaxPages = 50, MaxPicturePixels = 20_000_000, MaxCharacters = 2_000_000,
    };

    public async ValueTask InitializeAsync()
    {
        var leak = Directory.CreateDirectory(Path.Combine(_root, "leak")).FullName;
        foreach (var name in Names())
        {
            File.Copy(Path.Combine(Folder, name), Path.Combine(leak, name));
            File.SetLastWriteTimeUtc(Path.Combine(leak, name), new DateTime(2019, 3, 12, 0, 0, 0, DateTimeKind.Utc));
        }

        var stages = await StagesAsync(CancellationToken.None);
        await using var stores = CaseStores.Open(CaseFolder.OpenOrCreate(Path.Combine(_root, "leak.case"), "Corpus"));
        var pipeline = new Pipeline(stages, stores.Vault, stores.Catalogue, stores.Folder.Temporary, Decisions.None, await Locks.LoadAsync(stores.Catalogue, [], CancellationToken.None));
        await new Intake(stores, TimeProvider.System).AddAsync(leak, "anna", null, CancellationToken.None);
        await new Worker(stores, pipeline, Limits).RunAsync(Environment.ProcessorCount, null, CancellationToken.None);
        Dossier = await new Conclusions(stores, pipeline, stages, Limits, Decisions.None).DrawAsync(CancellationToken.None);
        FirstAccount = JsonSerializer.Serialize(Dossier, WaybillJson.Options);

        MadeAgain = (await new Worker(stores, pipeline, Limits).RunAsync(1, null, CancellationToken.None)).MadeNow;
        SecondAccount = JsonSerializer.Serialize(await new Conclusions(stores, pipeline, stages, Limits, Decisions.None).DrawAsync(CancellationToken.None), WaybillJson.Options);
        Faults = (await new Integrity(stores).CheckAsync(Dossier, seal: null, CancellationToken.None)).Faults;
    }

    /// <summary>What became of a file, in the form of its expected outcome.</summary>
    internal async Task<ExpectedFile> ActualAsync(string name, string about, string? fault)
    {
        var rows = RowsOf(name);
        var members = rows.Skip(1).ToArray();
        return new ExpectedFile
        {
            About = about,
            Fault = fault,
            Format = await FormatAsync(name),
            Outcome = OutcomeOf(rows[0]),
            MembersInAll = members.Length,
            Members = members.Take(MostMembers).ToDictionary(r => r.Path[(name.Length + 2)..], OutcomeOf, StringComparer.Ordinal),
        };
    }

    /// <summary>The format that is asked to read the file; null where none knows it.</summary>
    internal static async Task<string?> FormatAsync(string name)
    {
        await using var file = File.OpenRead(Path.Combine(Folder, name));
        var head = await FileHead.ReadAsync(file, CancellationToken.None);
        return file.Length == 0 ? null : KnownFormats.All.FirstOrDefault(known => known.Recognises(head))?.Name;
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        return ValueTask.CompletedTask;
    }

    private ExpectedOutcome OutcomeOf(CoverageRow row)
    {
        var text = Dossier.Case.Documents.FirstOrDefault(d => d.File == row.File)?.Transcript.Pages.Select(p => p.Text) ?? [];
        return new ExpectedOutcome
        {
            MediaType = row.MediaType,
            State = row.State.NameOf(),
            Reasons = [.. row.Problems.Select(p => p.Name).Distinct()],
            Lines = [.. string.Join('\n', text).Split('\n').Select(Folded).Where(line => line.Length > 0).Take(MostLines)],
        };
    }

    private static string Folded(string line)
    {
        var folded = string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return folded.Length <= LongestLine ? folded : folded[..LongestLine];
    }

    private static async Task<Stages> StagesAsync(CancellationToken cancellation)
    {
        var reference = await ReferenceData.LoadAsync([Repository.PathOf("reference")], cancellation);
        var extractor = new Extractor(InsideOneFile);
        var reader = new Reader(await TesseractEngine.FindAsync(cancellation));
        var recogniser = new Recogniser(reference);
        var linker = new Linker(reference);
        var assessor = new Assessor(reference);
        return new Stages
        {
            Extraction = new(extractor.Recipe, extractor.ExtractAsync),
            Reading = new(reader.Recipe, reader.ReadAsync),
            Recognition = new(recogniser.Recipe, recogniser.Recognise, new PasswordFinder(reference).Find),
            Settling = new(linker.Recipe, linker.Settle),
            Assessment = new(assessor.Recipe, assessor.Assess),
        };
    }
}
