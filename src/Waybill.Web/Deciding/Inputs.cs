namespace Waybill.Web.Deciding;

/// <summary>A judgement of one claim.</summary>
/// <param name="Document">The first 16 digits of its hash, or all.</param>
/// <param name="Claim">Its id: <c>c-0123456789ab</c>.</param>
/// <param name="Judgement"><c>confirm</c>, <c>dispute</c> or <c>reject</c>; the last two want a reason.</param>
public sealed record ClaimInput(string? Document = null, string? Claim = null, string? Judgement = null, string? Reason = null);

/// <param name="Source">A to F.</param>
/// <param name="Information">1 to 6.</param>
public sealed record GradeInput(string? Document = null, string? Source = null, int? Information = null, string? Reason = null);

/// <param name="Expert">Name and field, as it may be printed.</param>
/// <param name="Scope">What exactly was examined and vouched for.</param>
public sealed record AttestationInput(string? Document = null, string? Expert = null, string? Scope = null, string? Reason = null);

/// <summary>Two names, as papers print them, are one party, or are not.</summary>
/// <param name="Same"><c>yes</c> or <c>no</c>.</param>
public sealed record PartyInput(string? First = null, string? Second = null, string? Same = null, string? Reason = null);

/// <param name="Page">From 1.</param>
/// <param name="Was">The words as they were read; they stand once on the page.</param>
/// <param name="Text">What the page says there.</param>
public sealed record CorrectionInput(string? Document = null, int? Page = null, string? Was = null, string? Text = null, string? Reason = null);

/// <param name="Decision">Its number in the journal.</param>
public sealed record WithdrawalInput(long? Decision = null, string? Reason = null);

/// <summary>A hypothesis; its claims are tied to it one by one.</summary>
/// <param name="Against">What speaks against it, or would if it were found.</param>
public sealed record HypothesisInput(string? Name = null, string? Sentence = null, string? Against = null, string? Reason = null);

/// <summary>A sentence of the account; its claims are tied to it one by one.</summary>
/// <param name="Name">Without it the sentence is new.</param>
public sealed record SentenceInput(string? Name = null, int? Place = null, string? Text = null);

/// <summary>Ties a claim to a sentence or to a hypothesis, or loosens it.</summary>
/// <param name="To"><c>sentence:NAME</c>, <c>for:NAME</c> or <c>against:NAME</c>.</param>
/// <param name="Loosen">With <c>yes</c> the claim is taken away.</param>
public sealed record TieInput(string? Document = null, string? Claim = null, string? To = null, string? Loosen = null);

/// <param name="Transfer">The id of a deal, as the ledger gives it.</param>
/// <param name="GoesIn"><c>yes</c> or <c>no</c>.</param>
public sealed record ChoiceInput(string? Transfer = null, string? GoesIn = null);
