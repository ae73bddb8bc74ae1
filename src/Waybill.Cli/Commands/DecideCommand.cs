using System.CommandLine;
using System.Globalization;
using Waybill.Processing;
using Waybill.Verification;

namespace Waybill.Cli.Commands;

/// <summary><c>decide</c>: writes a person's decision into the journal and draws the conclusions again.</summary>
internal static class DecideCommand
{
    private static readonly Argument<string> Case = Shared.Case();

    private static readonly Option<string?> Reason = new("--reason") { HelpName = "WORDS", Description = "why, for whoever reads it later", Recursive = true };

    private static readonly Option<string> As = Shared.Filled(new Option<string>("--as")
    {
        HelpName = "NAME",
        Description = "who decides; without it the user of this computer",
        DefaultValueFactory = _ => Environment.UserName,
        Recursive = true,
    });

    public static Command Create() => new DocumentedCommand(
        "decide",
        "Writes down what a person decided. It is kept in the journal and holds whenever the case is processed again; 'decisions' lists it, 'withdraw' takes it back.",
        "decide leak.case same-party \"ОАО «Луч»\" \"Luch JSC\" --reason \"one letterhead names both\"")
    {
        Case,
        Reason,
        As,
        Parties("same-party", "Two names, each as a paper prints it, are one party.", same: true),
        Parties("two-parties", "Two names are not one party.", same: false),
        Claim("confirm", "The paper says what is claimed, and you saw the words.", Judgement.Confirm),
        Claim("dispute", "The claim is doubtful: it is kept and shown with the doubt.", Judgement.Dispute),
        Claim("reject", "The paper does not say it: nothing is concluded from it any more.", Judgement.Reject),
        Correct(),
        Grade(),
        Withdraw(),
    };

    private static Command Parties(string name, string description, bool same)
    {
        var (first, second) = (new Argument<string>("NAME"), new Argument<string>("OTHER"));
        return Ruling(new Command(name, description) { first, second }, async (session, line, cancellation) =>
        {
            var names = Standings.NamesIn((await session.DossierAsync(cancellation)).Case.Documents.Select(d => d.Claims));
            var (one, other) = (line.GetRequiredValue(first), line.GetRequiredValue(second));
            return one == other || new[] { one, other }.FirstOrDefault(n => !names.Contains(n)) is not { } unknown
                ? new PartyRuling(one, other, same)
                : throw new UsageException($"no paper prints the name '{unknown}'{Near(NearNames.Of(unknown, names))}; 'waybill parties' lists them all");
        });

        static string Near(IReadOnlyList<string> names) => names.Count == 0 ? "" : $"; near it are {string.Join(" and ", names.Select(n => $"'{n}'"))}";
    }

    private static Command Claim(string name, string description, Judgement judgement)
    {
        var id = new Argument<string>("CLAIM") { Description = "its id as 'claims' prints it" };
        return Ruling(new Command(name, description) { id }, async (session, line, cancellation) =>
        {
            foreach (var row in (await session.CoverageAsync(cancellation)).DistinctBy(r => r.File))
            {
                if ((await ClaimsCommand.SheetAsync(session, row, cancellation)).FirstOrDefault(c => c.Key.Id == line.GetValue(id)) is { } found)
                {
                    return new ClaimRuling(found.Key, judgement);
                }
            }

            throw new UsageException($"no paper claims '{line.GetValue(id)}': 'waybill claims' lists the ids");
        });
    }

    private static Command Correct()
    {
        var document = new Argument<string>("DOCUMENT") { Description = "the first digits of its id, or its path" };
        var was = new Argument<string>("WAS") { Description = "the words as they were read; they must stand on the page once" };
        var text = new Argument<string>("TEXT") { Description = "what the page says there" };
        var page = Typed.Number(new Option<int>("--page") { HelpName = "N", Description = "the page, counted from 1", DefaultValueFactory = _ => 1 }, 1, int.MaxValue, "the number of a page, counted from 1");
        return Ruling(new Command("correct", "Words of a page were read wrongly.") { document, was, text, page }, async (session, line, cancellation) =>
        {
            var row = DocumentChoice.Among(await session.CoverageAsync(cancellation), line.GetRequiredValue(document));
            var read = row.File is { } file && row.State is ReadingState.Read or ReadingState.PartlyRead ? (await session.Pipeline.TranscriptAsReadAsync(file, cancellation)).Value : null;
            var (number, words) = (line.GetValue(page), line.GetRequiredValue(was).Normalize());
            var on = read?.Pages.FirstOrDefault(p => p.Number == number) ?? throw new UsageException($"{row.Path} has no page {number} that was read");
            var at = words.Length == 0 ? -1 : on.Text.IndexOf(words, StringComparison.Ordinal);
            return at < 0 ? throw new UsageException($"page {number} of {row.Path} was not read as '{words}': 'waybill text' prints it")
                : on.Text.IndexOf(words, at + 1, StringComparison.Ordinal) >= 0 ? throw new UsageException($"'{words}' stands more than once on page {number} of {row.Path}: give more of the words around it")
                : new TextCorrection(Quote.From(read.File, on, new TextSpan(at, at + words.Length)), line.GetRequiredValue(text).Normalize());
        });
    }

    private static Command Grade()
    {
        var document = new Argument<string>("DOCUMENT") { Description = "the first digits of its id, or its path" };
        var grade = new Argument<string>("GRADE") { Description = "how far the source is trusted, A to F, and how far what it says, 1 to 6, each judged by itself: B3" };
        return Ruling(new Command("grade", "Grades a document: F6, where each begins, means that nobody can judge yet.") { document, grade }, async (session, line, cancellation) =>
        {
            var row = DocumentChoice.Among(await session.CoverageAsync(cancellation), line.GetRequiredValue(document));
            return row.File is { } file && line.GetRequiredValue(grade) is [>= 'A' and <= 'F' and var source, >= '1' and <= '6' and var information]
                ? new GradeRuling(file, source, information - '0')
                : throw new UsageException($"'{line.GetValue(grade)}' is no grade: a letter A to F and a digit 1 to 6");
        });
    }

    private static Command Withdraw()
    {
        var number = Typed.Number(new Argument<long>("NUMBER") { Description = "of the decision, as 'decisions' prints it" }, "the number of a decision, as 'waybill decisions' prints it");
        return Ruling(new Command("withdraw", "An earlier decision counts no more; both stay in the journal.") { number }, (_, line, _) =>
            Task.FromResult<Ruling>(new Withdrawal(line.GetRequiredValue(number))));
    }

    private static Command Ruling(Command command, Func<Session, ParseResult, CancellationToken, Task<Ruling>> rule)
    {
        command.SetAction(async (line, cancellation) =>
        {
            var path = line.GetRequiredValue(Case);
            long number;
            await using (var session = await Session.OpenAsync(path, cancellation))
            {
                var ruling = await rule(session, line, cancellation);
                number = (await new DecisionBook(session.Stores.Journal, TimeProvider.System).DecideAsync(line.GetRequiredValue(As), line.GetValue(Reason), ruling, cancellation)).Number;
            }

            // Opened anew, the case is read and settled under the decision; what it does not touch is not done again.
            await using var decided = await Session.OpenAsync(path, cancellation);
            await decided.Worker.RunAsync(Environment.ProcessorCount, progress: null, cancellation);
            var standing = (await decided.DossierAsync(cancellation)).Decisions.First(d => d.Decision.Number == number);
            Screen.Out.Line(string.Create(CultureInfo.InvariantCulture, $"Decision {number} is written down{(standing.Why is null ? "" : $", and has nothing to rule on: {standing.Why}")}."));
            return ExitCode.Done;
        });
        return command;
    }
}
