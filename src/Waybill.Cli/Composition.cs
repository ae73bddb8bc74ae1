using Waybill.Assessment;
using Waybill.Extraction;
using Waybill.Linking;
using Waybill.Processing;
using Waybill.Processing.Isolation;
using Waybill.Reading;
using Waybill.Recognition;

namespace Waybill.Cli;

/// <summary>The parts list: which stages this executable is made of.</summary>
internal static class Composition
{
    /// <summary>The stages as the pipeline calls them: whatever opens a file does so in the sandbox.</summary>
    /// <param name="caseReference">The folder in which users of the case keep facts of their own.</param>
    /// <param name="limits">Those of one file are the same in the workers, because they are part of the recipe.</param>
    /// <param name="sandbox">Asked for when the first file is opened.</param>
    public static async Task<Stages> MakeAsync(string caseReference, CaseLimits limits, Func<Task<Sandbox>> sandbox, CancellationToken cancellation)
    {
        var reference = await ReferenceData.LoadAsync([Path.Combine(AppContext.BaseDirectory, "reference"), caseReference], cancellation);
        var (extractor, reader) = (new Extractor(limits.OfOneFile), await NewReaderAsync(cancellation));
        var recogniser = new Recogniser(reference, limits.OfOnePaper);
        var linker = new Linker(reference);
        var assessor = new Assessor(reference);
        return new Stages
        {
            Extraction = new ExtractionStage(
                extractor.Recipe,
                async (original, temporary, passwords, c) => await (await sandbox()).ExtractAsync(original, temporary, passwords, c)),
            Reading = new ReadingStage(
                $"{reader.Recipe}; {await PdfRenderer.RecipeAsync(cancellation)}",
                async (file, contents, original, temporary, c) => await (await sandbox()).ReadAsync(file, contents, original, temporary, c)),
            Recognition = new RecognitionStage(recogniser.Recipe, recogniser.Recognise, new PasswordFinder(reference).Find),
            Settling = new SettlingStage(linker.Recipe, linker.Settle),
            Assessment = new AssessmentStage(assessor.Recipe, assessor.Assess),
        };
    }

    /// <summary>The same parts inside the sandbox, where files are opened.</summary>
    public static async Task<WorkerSkills> LearnAsync(ExtractionLimits limits, CancellationToken cancellation) => new()
    {
        ExtractAsync = new Extractor(limits).ExtractAsync,
        ReadAsync = (await NewReaderAsync(cancellation)).ReadAsync,
        DrawAsync = new PagePictures().RenderAsync,
    };

    private static async Task<Reader> NewReaderAsync(CancellationToken cancellation) => new(await TesseractEngine.FindAsync(cancellation));
}
