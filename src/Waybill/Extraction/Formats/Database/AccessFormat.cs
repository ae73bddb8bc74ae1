using System.Globalization;
using Waybill.Extraction.Formats.Closed;
using Waybill.Extraction.Formats.Separated;

namespace Waybill.Extraction.Formats.Database;

/// <summary>Databases of Microsoft Access (.mdb, .accdb), read by mdbtools: a page for each table. Without that program, the runs of letters in them.</summary>
internal sealed class AccessFormat : IFileFormat
{
    public const string Program = "mdb-export";
    private const string Package = "mdbtools";
    private const long MostBytes = 256L << 20;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(40);

    public string Name => "Access database";

    public bool Recognises(FileHead head) => head.HasAt(4, "Standard Jet DB"u8) || head.HasAt(4, "Standard ACE DB"u8);

    public async Task<Outcome<FileContents>> ExtractAsync(Original original, CancellationToken cancellation)
    {
        var listed = await ChildProgram.RunAsync("mdb-tables", Package, ["-1", original.Path], Limit, cancellation);
        var tables = listed.Value is { ExitCode: 0 } said ? said.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [];
        if (tables.Length == 0)
        {
            return await ReadRunsAsync(original, listed.Problems, cancellation);
        }

        var problems = new List<Problem>();
        var pages = new List<ContentPage>();
        var metadata = new MetadataBuilder();
        long characters = 0;
        foreach (var table in tables.Take(original.Limits.MaxPages))
        {
            var number = pages.Count + 1;
            metadata.Add(string.Create(CultureInfo.InvariantCulture, $"table-{number}"), table);
            var answer = await ChildProgram.RunAsync(Program, Package, ["-D", "%Y-%m-%d", "-T", "%Y-%m-%d %H:%M:%S", "-b", "strip", original.Path, table], Limit, cancellation);
            problems.AddRange(answer.Problems.Select(problem => problem with { PageNumber = number }));
            var blocks = new List<ContentBlock> { new(BlockText.Of(table)) };
            blocks.AddRange(SeparatedValues.Cells(SeparatedValues.Read(answer.Value?.Output ?? "", ',')));
            characters += blocks.Sum(block => (long)block.Text.Length);
            if (characters > original.Limits.MaxCharacters)
            {
                problems.Add(new Problem(ProblemCode.LimitReached, $"tables from {number} on were not read"));
                break;
            }

            pages.Add(new ContentPage { Number = number, Blocks = blocks });
        }

        return new Outcome<FileContents>(
            new FileContents { MediaType = "application/x-msaccess", HasPhysicalPages = true, Metadata = metadata.Build(), Pages = pages },
            problems);
    }

    private static async Task<Outcome<FileContents>> ReadRunsAsync(Original original, IReadOnlyList<Problem> problems, CancellationToken cancellation)
    {
        if (original.Head.LengthInBytes > MostBytes)
        {
            return Outcome.Failed<FileContents>(ProblemCode.LimitReached, $"more than {MostBytes} bytes of a database that could not be opened");
        }

        using var bytes = await original.LoadAsync(cancellation);
        var runs = LetterRuns.In(bytes.GetBuffer().AsMemory(0, (int)bytes.Length), original.Limits, cancellation);
        return new Outcome<FileContents>(
            runs.Count == 0 ? null : new FileContents { MediaType = "application/x-msaccess", Pages = [new ContentPage { Number = 1, Blocks = [.. runs.Select(run => new ContentBlock(run))] }] },
            [.. problems, new Problem(ProblemCode.Unsupported, "the tables of the database could not be opened; only runs of letters were taken from it")]);
    }
}
