using Waybill.Extraction;

namespace Waybill.Processing;

/// <summary>The stages as the pipeline calls them, each with its recipe: whatever changes a result changes the recipe.</summary>
public sealed record Stages
{
    public required ExtractionStage Extraction { get; init; }

    public required ReadingStage Reading { get; init; }

    public required RecognitionStage Recognition { get; init; }

    public required SettlingStage Settling { get; init; }

    public required AssessmentStage Assessment { get; init; }
}

/// <param name="ExtractAsync">Takes the path of the original, a folder for the bytes of files inside it, and the passwords to try.</param>
public sealed record ExtractionStage(string Recipe, Func<string, string, Passwords, CancellationToken, Task<Outcome<FileContents>>> ExtractAsync);

/// <param name="ReadAsync">Takes the hash, the contents, the path of the original and a folder for temporary files.</param>
public sealed record ReadingStage(string Recipe, Func<ContentHash, Outcome<FileContents>, string, string, CancellationToken, Task<Outcome<Transcript>>> ReadAsync);

/// <param name="FindPasswords">What a paper calls a password.</param>
public sealed record RecognitionStage(string Recipe, Func<Transcript, Outcome<Claims>> Recognise, Func<Transcript, IReadOnlyList<Stated<string>>> FindPasswords);

/// <param name="Settle">A batch over the whole case, under what people decided. It passes transcripts and claims on as they are.</param>
public sealed record SettlingStage(string Recipe, Func<IReadOnlyList<ReadDocument>, Decisions, Case> Settle);

public sealed record AssessmentStage(string Recipe, Func<Case, Findings> Assess);
