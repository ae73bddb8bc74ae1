using System.Globalization;
using Waybill.Storage;
using Waybill.Verification;
using Waybill.Web.Cases;

namespace Waybill.Web.Deciding;

/// <summary>Turns what people send into decisions. Every change that a page or a program makes to what is decided passes here.</summary>
/// <exception cref="CaseException">Each method says with it, in one sentence, what cannot be decided.</exception>
internal sealed class DecisionTaker(OpenCase @case)
{
    private const int LongestText = 4_000;

    /// <summary>Whoever judges claim after claim waits for nothing.</summary>
    private static readonly TimeSpan NoPatience = TimeSpan.Zero;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    public async Task<Decision> JudgeAsync(string who, ClaimInput input, CancellationToken cancellation)
    {
        var judgement = Enum.GetValues<Judgement>().Cast<Judgement?>().FirstOrDefault(j => j!.Value.NameOf() == input.Judgement) // a cast value is there
            ?? throw new CaseException("a claim is confirmed, disputed or rejected");
        var reason = Reason(input.Reason);
        if (judgement != Judgement.Confirm && reason is null)
        {
            throw new CaseException("whoever disputes or rejects a claim says why");
        }

        return await @case.DecideAsync(who, reason, new ClaimRuling((await ClaimAsync(input.Document, input.Claim, cancellation)).Key, judgement), NoPatience, cancellation);
    }

    public async Task<Decision> GradeAsync(string who, GradeInput input, CancellationToken cancellation) =>
        input is { Source: [>= 'A' and <= 'F' and var source], Information: >= 1 and <= 6 and var information }
            ? await @case.DecideAsync(who, Reason(input.Reason), new GradeRuling(await FileAsync(input.Document, cancellation), source, information), NoPatience, cancellation)
            : throw new CaseException("a grade is a letter A to F for the source and a digit 1 to 6 for the information");

    public async Task<Decision> AttestAsync(string who, AttestationInput input, CancellationToken cancellation) =>
        await @case.DecideAsync(who, Reason(input.Reason), new Attestation(await FileAsync(input.Document, cancellation), Text(input.Expert), Text(input.Scope)), NoPatience, cancellation);

    public async Task<Decision> RuleOnPartiesAsync(string who, PartyInput input, CancellationToken cancellation) =>
        input.Same is "yes" or "no"
            ? await @case.DecideAsync(who, Reason(input.Reason), new PartyRuling(await PrintedAsync(input.First, cancellation), await PrintedAsync(input.Second, cancellation), input.Same == "yes"), Patience, cancellation)
            : throw new CaseException("two names are one party, or are not: yes or no");

    public async Task<Decision> CorrectAsync(string who, CorrectionInput input, CancellationToken cancellation)
    {
        var file = await FileAsync(input.Document, cancellation);
        var (number, words) = (input.Page ?? 1, (input.Was ?? "").ReplaceLineEndings("\n").Normalize());
        var read = await @case.AsReadAsync(file, cancellation);
        var page = read?.Pages.FirstOrDefault(p => p.Number == number) ?? throw new CaseException($"the document has no page {number} that was read");
        var at = words.Trim().Length == 0 ? -1 : page.Text.IndexOf(words, StringComparison.Ordinal);
        if (at < 0)
        {
            throw new CaseException($"the machine did not read “{words}” on page {number}");
        }

        return page.Text.IndexOf(words, at + 1, StringComparison.Ordinal) >= 0
            ? throw new CaseException($"“{words}” stands more than once on page {number}: give more of the words around it")
            : await @case.DecideAsync(who, Reason(input.Reason), new TextCorrection(Quote.From(read.File, page, new TextSpan(at, at + words.Length)), (input.Text ?? "").ReplaceLineEndings("\n").Normalize()), Patience, cancellation);
    }

    public Task<Decision> WithdrawAsync(string who, WithdrawalInput input, CancellationToken cancellation) =>
        @case.DecideAsync(who, Reason(input.Reason), new Withdrawal(input.Decision ?? 0), Patience, cancellation);

    public async Task<Decision> SupposeAsync(string who, HypothesisInput input, CancellationToken cancellation)
    {
        var before = (await @case.DecisionsAsync(cancellation)).Rulings<Hypothesis>().LastOrDefault(h => h.Name == input.Name?.Trim());
        return await @case.DecideAsync(who, Reason(input.Reason), new Hypothesis(Text(input.Name), Text(input.Sentence), Text(input.Against), before?.ClaimsFor ?? [], before?.ClaimsAgainst ?? []), NoPatience, cancellation);
    }

    public async Task<Decision> WriteAsync(string who, SentenceInput input, CancellationToken cancellation)
    {
        var sentences = (await @case.DecisionsAsync(cancellation)).All.Select(d => d.Ruling).OfType<WrittenSentence>().ToList();
        var before = sentences.LastOrDefault(s => s.Name == input.Name);
        var name = before?.Name ?? string.Create(CultureInfo.InvariantCulture, $"sentence {sentences.Select(s => s.Name).Distinct().Count() + 1}");
        var place = input.Place ?? before?.Place ?? sentences.Select(s => s.Place).DefaultIfEmpty().Max() + 1;
        return await @case.DecideAsync(who, null, new WrittenSentence(name, place, Text(input.Text), before?.Claims ?? []), NoPatience, cancellation);
    }

    public async Task<Decision> TieAsync(string who, TieInput input, CancellationToken cancellation)
    {
        var decisions = await @case.DecisionsAsync(cancellation);
        var colon = input.To?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        var (what, name) = colon > 0 ? (input.To![..colon], input.To[(colon + 1)..]) : throw new CaseException("a claim is tied to a sentence or to a hypothesis"); // it has a colon
        Ruling? ruling = what == "sentence" ? decisions.Rulings<WrittenSentence>().LastOrDefault(s => s.Name == name) : decisions.Rulings<Hypothesis>().LastOrDefault(h => h.Name == name);
        var tied = (what, ruling) switch
        {
            ("sentence", WrittenSentence s) => s.Claims,
            ("for", Hypothesis h) => h.ClaimsFor,
            ("against", Hypothesis h) => h.ClaimsAgainst,
            _ => throw new CaseException("there is no such sentence or hypothesis"),
        };
        IReadOnlyList<ClaimKey> now = input.Loosen == "yes"
            ? [.. tied.Where(k => k.Id != input.Claim)]
            : [.. tied.Append((await ClaimAsync(input.Document, input.Claim, cancellation)).Key).Distinct()];
        return await @case.DecideAsync(
            who,
            null,
            (what, ruling) switch
            {
                ("for", Hypothesis h) => h with { ClaimsFor = now },
                (_, Hypothesis h) => h with { ClaimsAgainst = now },
                var (_, other) => (WrittenSentence)other! with { Claims = now }, // the only other that was found
            },
            NoPatience,
            cancellation);
    }

    public async Task<Decision> ChooseAsync(string who, ChoiceInput input, CancellationToken cancellation)
    {
        var transfer = (await @case.ViewAsync(cancellation)).Transfer(input.Transfer ?? "") ?? throw new CaseException("the case has no such deal");
        return await @case.DecideAsync(who, null, new DealChoice(new DealMention(transfer.Marks().FirstOrDefault() ?? throw new CaseException("no words of a paper name the deal")), input.GoesIn == "yes"), NoPatience, cancellation);
    }

    private async Task<ContentHash> FileAsync(string? document, CancellationToken cancellation) =>
        (await @case.ViewAsync(cancellation)).Document(document ?? "")?.File ?? throw new CaseException("the case has no such document");

    private async Task<SheetClaim> ClaimAsync(string? document, string? claim, CancellationToken cancellation) =>
        await @case.TextAsync(await FileAsync(document, cancellation), cancellation) is { } text && ClaimSheet.Of(text.Claims).FirstOrDefault(c => c.Key.Id == claim) is { } found
            ? found
            : throw new CaseException("the document is not found to claim this");

    private static string? Reason(string? typed) => Text(typed) is { Length: > 0 } reason ? reason : null;

    private static string Text(string? typed)
    {
        var text = (typed ?? "").Trim().ReplaceLineEndings("\n");
        return text.Length <= LongestText ? text : throw new CaseException($"that is longer than {LongestText} characters");
    }

    /// <summary>A name that papers of the case print: a slip in typing it would rule on nobody.</summary>
    private async Task<string> PrintedAsync(string? typed, CancellationToken cancellation)
    {
        var name = (typed ?? "").Trim();
        return (await @case.ViewAsync(cancellation)).Case.Parties.Any(p => p.Name == name || p.Aliases.Contains(name, StringComparer.Ordinal))
            ? name
            : throw new CaseException($"no paper of the case prints the name “{name}”");
    }
}
