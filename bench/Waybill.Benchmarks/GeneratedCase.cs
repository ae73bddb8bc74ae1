using System.Globalization;
using Waybill.Assessment;
using Waybill.Linking;
using Waybill.Processing;
using Waybill.Recognition;
using Waybill.Storage;

namespace Waybill.Benchmarks;

/// <summary>Puts generated papers into the stores of a case as if they had been read: from there on everything is real.</summary>
internal static class GeneratedCase
{
    private const int AtOnce = 1_000;

    /// <summary>Each of so many papers stands at a second place too, is read in part only, or lies beside a file that nobody could read.</summary>
    private const int Copied = 50;
    private const int PartlyRead = 60;
    private const int Unreadable = 100;

    private static readonly DateTimeOffset Acquired = new(2020, 1, 2, 3, 4, 5, TimeSpan.Zero);

    /// <summary>The stages of the program; what opens files is not there, for there are none.</summary>
    public static async Task<Stages> StagesAsync(CancellationToken cancellation)
    {
        var reference = await ReferenceData.LoadAsync([Path.Combine(AppContext.BaseDirectory, "reference")], cancellation);
        var (recogniser, linker, assessor) = (new Recogniser(reference), new Linker(reference), new Assessor(reference));
        return new Stages
        {
            Extraction = new ExtractionStage("generated", (_, _, _, _) => throw new NotSupportedException("there are no files")),
            Reading = new ReadingStage("generated", (_, _, _, _, _) => throw new NotSupportedException("there are no files")),
            Recognition = new RecognitionStage(recogniser.Recipe, recogniser.Recognise, new PasswordFinder(reference).Find),
            Settling = new SettlingStage(linker.Recipe, linker.Settle),
            Assessment = new AssessmentStage(assessor.Recipe, assessor.Assess),
        };
    }

    public static async Task WriteAsync(CaseStores stores, Stages stages, GeneratedPapers papers, int documents, CancellationToken cancellation)
    {
        var pipeline = new Pipeline(stages, stores.Vault, stores.Catalogue, stores.Folder.Temporary, Decisions.None, Locks.Empty(stores.Catalogue));
        foreach (var part in Enumerable.Range(0, documents).Chunk(AtOnce))
        {
            await stores.Acquisitions.AddAsync([.. part.SelectMany(PlacesOf)], cancellation);
            await Parallel.ForEachAsync(part, cancellation, async (number, c) => await WriteAsync(stores, pipeline, papers, number, c));
        }
    }

    private static async Task WriteAsync(CaseStores stores, Pipeline pipeline, GeneratedPapers papers, int number, CancellationToken cancellation)
    {
        var (transcript, claims) = papers.Paper(number);
        var file = transcript.File;
        var (catalogue, fingerprint) = (stores.Catalogue, pipeline.FingerprintOf(file));
        await catalogue.KeepAsync(new Artefact(file, Pipeline.ReadingStep, pipeline.FingerprintOfReading(file), Packed.Of(transcript), []), null, cancellation);
        await catalogue.KeepAsync(new Artefact(file, Pipeline.RecognitionStep, fingerprint, Packed.Of(claims), []), null, cancellation);
        await catalogue.KeepStateAsync(new FileState
        {
            File = file,
            Fingerprint = fingerprint,
            State = number % PartlyRead == 7 ? ReadingState.PartlyRead : ReadingState.Read,
            MediaType = transcript.MediaType,
            Problems = number % PartlyRead == 7 ? [new Problem(ProblemCode.Damaged, "the end of the file is cut off")] : [],
        }, cancellation);
        if (number % Unreadable == 11)
        {
            var lost = LostBeside(number);
            await catalogue.KeepStateAsync(new FileState
            {
                File = lost,
                Fingerprint = pipeline.FingerprintOf(lost),
                State = ReadingState.Unreadable,
                MediaType = "application/zip",
                Problems = [new Problem(ProblemCode.Encrypted, "it opens with a password only")],
            }, cancellation);
        }
    }

    private static IEnumerable<AcquiredPlace> PlacesOf(int number)
    {
        yield return PlaceOf(GeneratedPapers.PathOf(number), GeneratedPapers.HashOf(number));
        if (number % Copied == 1)
        {
            yield return PlaceOf("copies/" + GeneratedPapers.PathOf(number), GeneratedPapers.HashOf(number));
        }

        if (number % Unreadable == 11)
        {
            yield return PlaceOf(string.Create(CultureInfo.InvariantCulture, $"locked/{number:0000000}.zip"), LostBeside(number));
        }
    }

    private static ContentHash LostBeside(int number) => GeneratedPapers.HashOf(-number);

    private static AcquiredPlace PlaceOf(string path, ContentHash file) => new() { Path = path, File = file, LengthInBytes = 4_096, Acquired = Acquired };
}
