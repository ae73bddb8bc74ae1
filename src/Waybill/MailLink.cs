namespace Waybill;

/// <summary>One mail answers another, or names one that is not in the case.</summary>
/// <param name="Answered">Null where the mail that it answers is not in the case.</param>
/// <param name="Reason">What says so: <c>In-Reply-To names its Message-ID</c>.</param>
/// <param name="IsGuess">True where only the subjects are alike: never a fact, and to be shown as a guess.</param>
public sealed record MailLink(ContentHash Mail, ContentHash? Answered, string Reason, bool IsGuess);
