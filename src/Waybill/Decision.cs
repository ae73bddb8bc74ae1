namespace Waybill;

/// <summary>One thing that a person decided, as the journal keeps it for good.</summary>
/// <param name="Number">Of its entry in the journal, from 1.</param>
/// <param name="Who">The name under which the person works.</param>
/// <param name="Reason">In the person's own words; null where none was given.</param>
public sealed record Decision(long Number, DateTimeOffset When, string Who, string? Reason, Ruling Ruling);

/// <param name="Why">What has been lost; null where nothing was.</param>
public sealed record ReviewedDecision(Decision Decision, Standing Standing, string? Why);

public enum Standing
{
    InForce,
    Withdrawn,

    /// <summary>A later decision rules on the same.</summary>
    Superseded,

    /// <summary>What it was about is not in the case any more; it is kept and counts again when that comes back.</summary>
    Stranded,
}

/// <summary>What was decided. Each names what the person saw by its words, so that it can be found again after everything was processed anew.</summary>
public abstract record Ruling;

/// <summary>Two names are one party, or are not; whatever the machine thinks of them.</summary>
/// <param name="First">A name as a paper prints it.</param>
public sealed record PartyRuling(string First, string Second, bool Same) : Ruling;

/// <summary>Two papers speak of one deal, or do not.</summary>
public sealed record DealRuling(DealMention First, DealMention Second, bool Same) : Ruling;

/// <summary>A place where a paper speaks of a deal.</summary>
/// <param name="Seen">Words about the deal that the person saw: the contract's number, the goods.</param>
public sealed record DealMention(Quote Seen);

/// <summary>Words of a page that were read wrongly, and what the page says.</summary>
/// <param name="Seen">The words as they were read, at their place in the text that the machine made.</param>
/// <param name="Text">What stands there; empty where nothing does.</param>
public sealed record TextCorrection(Quote Seen, string Text) : Ruling;

/// <summary>What a reader says of one claim.</summary>
public sealed record ClaimRuling(ClaimKey Claim, Judgement Judgement) : Ruling;

public enum Judgement
{
    /// <summary>The words say it, and the reader saw them.</summary>
    Confirm,

    /// <summary>It is kept and shown with the doubt.</summary>
    Dispute,

    /// <summary>The paper does not say it: nothing is concluded from it any more.</summary>
    Reject,
}

/// <summary>How far a source is trusted and how far what it says, each by itself (the Admiralty system; AJP-2.1, Annex).</summary>
/// <remarks>The two are kept apart and never multiplied. F and 6 mean that nobody can judge yet, and are where each document begins.</remarks>
/// <param name="Source">A (completely reliable) to E (unreliable), F (cannot be judged).</param>
/// <param name="Information">1 (confirmed by others) to 5 (improbable), 6 (cannot be judged).</param>
public sealed record GradeRuling(ContentHash File, char Source, int Information) : Ruling
{
    public char Source { get; init; } = Source is >= 'A' and <= 'F' ? Source : throw new ArgumentOutOfRangeException(nameof(Source), Source, "a source is graded A to F");

    public int Information { get; init; } = Information is >= 1 and <= 6 ? Information : throw new ArgumentOutOfRangeException(nameof(Information), Information, "information is graded 1 to 6");
}

/// <summary>A named expert vouches for something about a document.</summary>
/// <param name="Expert">Name and field, as it may be printed.</param>
/// <param name="Scope">What exactly was examined and vouched for, and nothing else: <c>the signature</c>.</param>
public sealed record Attestation(ContentHash File, string Expert, string Scope) : Ruling;

/// <summary>What somebody thinks may be so, with the claims that speak for it and against it. Nothing is concluded from it.</summary>
/// <param name="Name">Short; a later hypothesis of the same name takes its place.</param>
/// <param name="Against">What speaks against it, or would if it were found. It cannot be left out.</param>
public sealed record Hypothesis(string Name, string Sentence, string Against, IReadOnlyList<ClaimKey> ClaimsFor, IReadOnlyList<ClaimKey> ClaimsAgainst) : Ruling;

/// <summary>A sentence of the account that people write, and the claims that prove it; without one it stays out of what is published.</summary>
/// <param name="Place">Sentences stand in order of place, then of name.</param>
public sealed record WrittenSentence(string Name, int Place, string Text, IReadOnlyList<ClaimKey> Claims) : Ruling;

/// <summary>Whether a deal goes into the dossier; without such a choice it does.</summary>
public sealed record DealChoice(DealMention Deal, bool GoesIn) : Ruling;

/// <summary>An earlier decision counts no more. It stays in the journal, and so does this.</summary>
public sealed record Withdrawal(long Decision) : Ruling;

/// <summary>One claim of one document, named by what it says and the words that say it, so that it is the same claim after the file was processed anew.</summary>
/// <param name="Field">Without positions in lists: <c>deals.items.quantity</c>.</param>
/// <param name="Value">As the claim's JSON has it.</param>
/// <param name="Quote">The words of the page, as read.</param>
public sealed record ClaimKey(ContentHash File, string Field, string Value, int PageNumber, string Quote)
{
    /// <summary>Short enough to type: <c>c-</c> and twelve digits of a hash over all of it.</summary>
    public string Id => "c-" + ContentHash.Of(System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(new object[] { File.Digits, Field, Value, PageNumber, Quote }, WaybillJson.Options)).Digits[..12];
}
