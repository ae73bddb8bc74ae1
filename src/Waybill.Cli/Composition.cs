using Waybill.Assessment;
using Waybill.Extraction;
using Waybill.Linking;
using Waybill.Processing;
using Waybill.Reading;
using Waybill.Recognition;

namespace Waybill.Cli;

/// <summary>The parts list: which stages this executable is made of.</summary>
internal static class Composition
{
    /// <param name="caseReference">The folder in which users of the case keep facts of their own.</param>
    public static async Task<Stages> MakeAsync(string caseReference, CancellationToken cancellation)
    {
        var reference = await ReferenceData.LoadAsync([Path.Combine(AppContext.BaseDirectory, "reference"), caseReference], cancellation);
        var extractor = new Extractor(new ExtractionLimits());
        var reader = new Reader(await TesseractEngine.FindAsync(cancellation));
        var recogniser = new Recogniser(reference);
        var linker = new Linker(reference);
        var assessor = new Assessor(reference);
        return new Stages
        {
            Extraction = new ExtractionStage(extractor.Recipe, extractor.ExtractAsync),
            Reading = new ReadingStage($"{reader.Recipe}; {await PdfRenderer.RecipeAsync(cancellation)}", reader.ReadAsync),
            Recognition = new RecognitionStage(recogniser.Recipe, recogniser.Recognise),
            Settling = new SettlingStage(linker.Recipe, linker.Settle),
            Assessment = new AssessmentStage(assessor.Recipe, assessor.Assess),
        };
    }
}
