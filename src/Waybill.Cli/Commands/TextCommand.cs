using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Waybill.Cli.Commands;

/// <summary><c>text</c>: what was read, as the quotes count it.</summary>
internal static class TextCommand
{
    public static Command Create()
    {
        var (@case, json) = (Shared.Case(), Shared.Json());
        var document = new Argument<string?>("DOCUMENT") { Description = "the first digits of its id, or its path", Arity = ArgumentArity.ZeroOrOne };
        var page = new Option<int?>("--page") { HelpName = "N", Description = "one page only, counted from 1", CustomParser = PageNumber };
        var all = new Option<bool>("--all") { Description = "every file of the case; with --json one object a line" };
        var command = new DocumentedCommand(
            "text",
            "Prints the text of a document. Offsets of quotes count UTF-16 code units of a page as it is printed into a file or pipe.",
            "text leak.case letters/0001.pdf --page 1",
            foundWrong: "the document could not be read; one sentence says why")
        {
            @case,
            document,
            page,
            all,
            json,
        };
        command.SetAction(async (line, cancellation) =>
        {
            var (wanted, number) = (line.GetValue(document), line.GetValue(page));
            if ((wanted is null) == !line.GetValue(all))
            {
                throw new UsageException("'text' takes either a document or --all");
            }

            if (number is not null && wanted is null)
            {
                throw new UsageException("--page goes with one document, not with --all");
            }

            await using var session = await Session.OpenAsync(line.GetRequiredValue(@case), cancellation);
            var rows = await session.CoverageAsync(cancellation);
            var code = ExitCode.Done;
            foreach (var row in wanted is null ? rows : [DocumentChoice.Among(rows, wanted)])
            {
                var texts = Choose(await ReadAsync(session, row, cancellation), number, row);
                if (line.GetValue(json))
                {
                    Screen.Out.JsonLine(texts);
                }
                else
                {
                    Print(texts, withName: wanted is null, number);
                }

                if (wanted is not null && texts is { Pages.Count: 0, Problem: not null })
                {
                    code = ExitCode.FoundWrong;
                }
            }

            return code;
        });
        return command;
    }

    private static int? PageNumber(ArgumentResult typed)
    {
        if (int.TryParse(typed.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        return Typed.Refuse<int?>(typed, "--page", "the number of a page, counted from 1");
    }

    private static async Task<Row> ReadAsync(Session session, CoverageRow row, CancellationToken cancellation)
    {
        var transcript = row.File is { } file && row.State is ReadingState.Read or ReadingState.PartlyRead
            ? (await session.Pipeline.TranscriptAsync(file, cancellation)).Value
            : null;
        var problem = row.State == ReadingState.Waiting ? "waiting: it has not been read yet; run 'waybill process'"
            : row.Problems.Count == 0 ? null
            : string.Join("; ", row.Problems);
        return new Row(
            row.File,
            row.Path,
            row.MediaType,
            transcript?.Pages.OrderBy(p => p.Number).Select(p => p.Text).ToArray() ?? [],
            transcript?.Metadata ?? new Dictionary<string, string>(StringComparer.Ordinal),
            problem);
    }

    private static Row Choose(Row row, int? page, CoverageRow of) =>
        page is not { } number ? row
        : number >= 1 && number <= row.Pages.Count ? row with { Pages = [row.Pages[number - 1]] }
        : throw new UsageException(row.Pages.Count switch
        {
            0 => $"{of.Path} has no page that could be read{(row.Problem is null ? "" : $" ({row.Problem})")}",
            1 => $"{of.Path} has one page, so there is no page {number}",
            var count => $"{of.Path} has pages 1 to {count}, so there is no page {number}",
        });

    private static void Print(Row row, bool withName, int? number)
    {
        if (withName)
        {
            Screen.Out.Line($"==> {row.Path}");
        }

        if (row.Problem is { } problem)
        {
            Screen.Error.Line($"waybill: {row.Path}: {problem}");
        }

        for (var i = 0; i < row.Pages.Count; i++)
        {
            if (number is null && row.Pages.Count > 1)
            {
                Screen.Out.Line($"--- page {i + 1} of {row.Pages.Count}");
            }

            Screen.Out.Text(row.Pages[i] + "\n");
        }
    }

    private sealed record Row(
        ContentHash? Id, string Path, string? MediaType, IReadOnlyList<string> Pages, IReadOnlyDictionary<string, string> Metadata, string? Problem);
}
