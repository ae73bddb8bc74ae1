namespace Waybill.Processing;

/// <summary>The stages as the pipeline calls them, each with its recipe: whatever changes a result changes the recipe.</summary>
public sealed record Stages
{
    public required Extraction Extraction { get; init; }

    public required Reading Reading { get; init; }

    public required Recognition Recognition { get; init; }

    public required Settling Settling { get; init; }

    public required Assessing Assessing { get; init; }
}

/// <param name="ExtractAsync">Takes the path of the original and a folder for the bytes of files inside it.</param>
public sealed record Extraction(string Recipe, Func<string, string, CancellationToken, Task<Outcome<FileContents>>> ExtractAsync);

/// <param name="ReadAsync">Takes the hash, the contents, the path of the original and a folder for temporary files.</param>
public sealed record Reading(string Recipe, Func<ContentHash, Outcome<FileContents>, string, string, CancellationToken, Task<Outcome<Transcript>>> ReadAsync);

public sealed record Recognition(string Recipe, Func<Transcript, Claims> Recognise);

/// <param name="Settle">A batch over the whole case: the result may not depend on the order of the documents.</param>
public sealed record Settling(string Recipe, Func<IReadOnlyList<ReadDocument>, Case> Settle);

public sealed record Assessing(string Recipe, Func<Case, Findings> Assess);
