using Waybill.Storage;
using Waybill.Verification;

namespace Waybill.Tests.Processing;

/// <summary>What people decided outlives everything that is made by machine.</summary>
public sealed class DecisionTests
{
    [Fact]
    public async Task A_correction_and_a_rejection_hold_when_everything_is_processed_again()
    {
        await using var work = await ReadAsync("5-2/67B письмо", "7 записка");
        var letter = (await work.ConcludeAsync()).Case.Documents[0];
        await work.Book.DecideAsync("anna", "the scan shows an 8", new TextCorrection(letter.Claims.Number!.Quote, "5-2/678"), Workshop.Cancellation); // the first word is its number
        var note = (await work.ConcludeAsync()).Case.Documents[1];
        await work.Book.DecideAsync("anna", null, new ClaimRuling(ClaimSheet.Of(note.Claims).Single().Key, Judgement.Reject), Workshop.Cancellation);

        await AgainAsync(work, "reading 1");
        var after = await work.ConcludeAsync();
        await AgainAsync(work, "reading 2");
        var anew = await work.ConcludeAsync();

        foreach (var dossier in new[] { after, anew })
        {
            dossier.Case.Documents.Select(d => d.Claims.Number?.Value).ShouldBe(["5-2/678", null]);
            dossier.Case.Documents[0].Transcript.Pages[0].Corrections.ShouldHaveSingleItem().Was.ShouldBe("5-2/67B");
            dossier.Decisions.Select(d => d.Standing).ShouldBe([Standing.InForce, Standing.InForce]);
        }
    }

    [Fact]
    public async Task Only_the_corrected_file_is_recognised_again()
    {
        await using var work = await ReadAsync("5-2/67B письмо", "7 записка");
        var letter = (await work.ConcludeAsync()).Case.Documents[0];
        await work.Book.DecideAsync("anna", null, new TextCorrection(letter.Claims.Number!.Quote, "5-2/678"), Workshop.Cancellation); // the first word is its number
        work.Calls.Clear();

        await AgainAsync(work, "reading 1");

        work.Calls.ShouldBe(new Dictionary<string, int> { ["recognition"] = 1 });
    }

    [Fact]
    public async Task A_decision_that_lost_its_words_is_stranded_and_says_why()
    {
        await using var work = await ReadAsync("5-2/67B письмо");
        var letter = (await work.ConcludeAsync()).Case.Documents[0];
        var elsewhere = letter.Claims.Number!.Quote with { Text = "other" }; // the first word is its number
        await work.Book.DecideAsync("anna", null, new TextCorrection(elsewhere, "5-2/678"), Workshop.Cancellation);
        await work.Book.DecideAsync("anna", null, new ClaimRuling(new ClaimKey(letter.File, "number", "\"9\"", 1, "9"), Judgement.Confirm), Workshop.Cancellation);
        await work.Book.DecideAsync("anna", null, new PartyRuling("ООО «Сигнал»", "ЗАО «Луч»", true), Workshop.Cancellation);
        await work.Book.DecideAsync("anna", null, new GradeRuling(ContentHash.Of("gone"u8), 'B', 2), Workshop.Cancellation);

        await AgainAsync(work, "reading 1");

        (await work.ConcludeAsync()).Decisions.Select(d => $"{d.Standing}: {d.Why}").ShouldBe(
        [
            "Stranded: the page is read otherwise now",
            "Stranded: the paper is not found to claim this any more",
            "Stranded: no paper prints the name ООО «Сигнал» any more",
            "Stranded: the document is not among those that were read",
        ]);
    }

    [Fact]
    public async Task A_decision_can_be_withdrawn_and_stays_in_the_journal()
    {
        await using var work = await ReadAsync("5-2/67B письмо");
        var key = ClaimSheet.Of((await work.ConcludeAsync()).Case.Documents[0].Claims).Single().Key;
        var rejected = await work.Book.DecideAsync("anna", null, new ClaimRuling(key, Judgement.Reject), Workshop.Cancellation);
        await work.Book.DecideAsync("boris", "it does say so", new Withdrawal(rejected.Number), Workshop.Cancellation);

        await AgainAsync(work, "reading 1");
        var dossier = await work.ConcludeAsync();

        dossier.Case.Documents[0].Claims.Number.ShouldNotBeNull();
        dossier.Decisions.Select(d => (d.Decision.Who, d.Standing)).ShouldBe([("anna", Standing.Withdrawn), ("boris", Standing.InForce)]);
        JournalEntry.FirstBroken(await work.Stores.Journal.EntriesAsync(Workshop.Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Two_readers_judge_a_claim_each_for_himself()
    {
        await using var work = await ReadAsync("5-2/67B письмо");
        var key = ClaimSheet.Of((await work.ConcludeAsync()).Case.Documents[0].Claims).Single().Key;
        foreach (var (who, judgement) in new[] { ("anna", Judgement.Dispute), ("boris", Judgement.Confirm), ("anna", Judgement.Confirm) })
        {
            await work.Book.DecideAsync(who, null, new ClaimRuling(key, judgement), Workshop.Cancellation);
        }

        var decisions = await work.Book.ReadAsync(Workshop.Cancellation);

        decisions.InForce.Select(d => (d.Who, ((ClaimRuling)d.Ruling).Judgement)).ShouldBe([("boris", Judgement.Confirm), ("anna", Judgement.Confirm)]);
        decisions.All.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Decisions_that_say_nothing_are_refused()
    {
        await using var work = await ReadAsync("5-2/67B письмо");
        var quote = (await work.ConcludeAsync()).Case.Documents[0].Claims.Number!.Quote; // the first word is its number
        foreach (var ruling in new Ruling[] { new PartyRuling("А", "А", true), new TextCorrection(quote, quote.Text), new Withdrawal(99), new Attestation(quote.File, "", "the stamp") })
        {
            await Should.ThrowAsync<CaseException>(() => work.Book.DecideAsync("anna", null, ruling, Workshop.Cancellation));
        }

        Should.Throw<ArgumentOutOfRangeException>(() => new GradeRuling(quote.File, 'G', 1));
        Should.Throw<ArgumentOutOfRangeException>(() => new GradeRuling(quote.File, 'A', 7));
        (await work.Book.ReadAsync(Workshop.Cancellation)).All.ShouldBeEmpty();
    }

    private static async Task<Workshop> ReadAsync(params string[] papers)
    {
        var work = new Workshop();
        foreach (var (text, i) in papers.Select((t, i) => (t, i)))
        {
            work.Write($"{i}.txt", text);
        }

        await work.AddAsync();
        await work.WorkAsync();
        return work;
    }

    /// <summary>The case as it is opened again, with what the journal holds by now.</summary>
    private static async Task AgainAsync(Workshop work, string readingRecipe)
    {
        work.Decisions = await work.Book.ReadAsync(Workshop.Cancellation);
        work.ReadingRecipe = readingRecipe;
        await work.WorkAsync();
    }
}
