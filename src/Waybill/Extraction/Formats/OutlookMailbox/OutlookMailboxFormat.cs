using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Waybill.Extraction.Formats.Archives;

namespace Waybill.Extraction.Formats.OutlookMailbox;

/// <summary>Outlook's mailboxes, PST and OST: each item becomes a child in its folder, and what the folders promise is held against what came out.</summary>
internal sealed partial class OutlookMailboxFormat : IFileFormat
{
    private const string MediaType = "application/vnd.ms-outlook-pst";

    private static readonly OutsideProgram Program = new("readpst", "pst-utils");

    public string Name => "Outlook mailbox (PST, OST)";

    public bool Recognises(FileHead head) => head.StartsWith("!BDN"u8);

    public async Task<Outcome<FileContents>> ExtractAsync(Original original, CancellationToken cancellation)
    {
        var problems = new List<Problem>();
        var expected = Count(original, problems);
        using var room = original.Children.MakeRoom();
        var answer = new MemoryStream();
        var ran = await Program.RunAsync(
            ["-D", "-e", "-8", "-j", "0", "-o", room.Path, System.IO.Path.GetFullPath(original.Path)],
            room.Path,
            (output, stop) => output.CopyToAsync(answer, stop),
            cancellation);
        if (ran.Value is null)
        {
            var promised = expected is null ? "" : $"; its folders promise {expected.Items} items";
            problems.AddRange(ran.Problems.Select(problem => problem with { Detail = problem.Detail + promised }));
        }

        var read = await AddAsync(original, room.Path, cancellation);
        problems.AddRange(Losses(expected, read, ran.Value, original.Children.Full is not null));
        var outcome = ContainerContents.Of(MediaType, original, problems);
        var counts = new MetadataBuilder()
            .Add("items-expected", expected?.Items.ToString(CultureInfo.InvariantCulture))
            .Add("items-read", read.ToString(CultureInfo.InvariantCulture))
            .Add("items-skipped", Skipped().Matches(Encoding.UTF8.GetString(answer.GetBuffer(), 0, (int)answer.Length)).Sum(m => int.Parse(m.Groups["count"].ValueSpan, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture))
            .Build();
        return outcome.Value is { } contents ? new Outcome<FileContents>(contents with { Metadata = counts }, outcome.Problems)
            : expected is { Items: 0 } && ran.Value is { ExitCode: 0 } ? Outcome.Failed<FileContents>(ProblemCode.Empty, "its folders hold no items")
            : outcome;
    }

    /// <summary>Null where the mailbox's own tables cannot be read, which is said.</summary>
    private static MailboxTables.Count? Count(Original original, List<Problem> problems)
    {
        try
        {
            using var file = original.Open();
            return MailboxTables.CountItems(file);
        }
        catch (Exception fault) when (ParserFaults.IsOfFile(fault))
        {
            problems.Add(new Problem(ProblemCode.Damaged, $"how many items it should hold cannot be told: {ParserFaults.Describe(fault)}"));
            return null;
        }
    }

    private static async Task<int> AddAsync(Original original, string room, CancellationToken cancellation)
    {
        var read = 0;
        var walk = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        foreach (var path in Directory.EnumerateFiles(room, "*", walk).Select(path => System.IO.Path.GetRelativePath(room, path)).OrderBy(Numbered, StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            await using var bytes = Original.OpenFile(System.IO.Path.Combine(room, path));
            await original.Children.AddAsync(path, modified: null, bytes, packedBytes: null, cancellation);
            read++;
        }

        return read;
    }

    private static IEnumerable<Problem> Losses(MailboxTables.Count? expected, int read, ProgramEnd? end, bool isFull)
    {
        if (end is { ExitCode: not 0 })
        {
            yield return new Problem(ProblemCode.Damaged, $"after {read} items: {end.Errors}");
        }

        if (expected is { Silent: > 0 and var silent })
        {
            yield return new Problem(ProblemCode.Damaged, $"{silent} of its folders do not say how many items they hold");
        }

        if (expected is { Items: var items } && items > read && !isFull && end is not null)
        {
            yield return new Problem(ProblemCode.LostInContainer, $"its folders promise {items} items and {read} came out: {items - read} are lost");
        }
    }

    /// <summary>2.eml before 10.eml.</summary>
    private static string Numbered(string path) => Digits().Replace(path, number => number.Value.PadLeft(10, '0'));

    [GeneratedRegex("[0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex Digits();

    [GeneratedRegex(@"items done, (?<count>[0-9]{1,9}) items skipped", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Skipped();
}
