using System.Text.RegularExpressions;

namespace Waybill.Linking;

/// <summary>Which mail answers which, RFC 5322 §3.6.4: by the numbers that mail programs write, and only as a guess by the subject.</summary>
internal sealed partial class MailThreads(ReferenceData reference)
{
    /// <summary>What mail programs put before the subject of an answer.</summary>
    private readonly HashSet<string> _marks = reference.Table("phrases").Where(r => r["concept"] == "mail-answer").Select(r => r["form"]).ToHashSet(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<MailLink> Link(IReadOnlyList<CaseDocument> documents)
    {
        var mails = documents.Where(d => d.DuplicateOf is null && IsMail(d)).ToList();
        var byId = mails.Where(m => Value(m, MetadataKeys.MessageId) is not null)
            .GroupBy(m => Bare(Value(m, MetadataKeys.MessageId)!), StringComparer.Ordinal) // those without were left out
            .ToDictionary(g => g.Key, g => g.MinBy(m => m.File)!.File, StringComparer.Ordinal); // no group is empty
        var bySubject = mails.ToLookup(m => Subject(m).Bare, StringComparer.Ordinal);
        return
        [
            .. mails.Select(mail => ByHeaders(mail, byId) ?? BySubject(mail, bySubject)).OfType<MailLink>().OrderBy(link => link.Mail),
        ];
    }

    private static MailLink? ByHeaders(CaseDocument mail, Dictionary<string, ContentHash> byId)
    {
        var answered = Ids(mail, MetadataKeys.InReplyTo).FirstOrDefault();
        var references = Ids(mail, MetadataKeys.References).ToList();
        if (answered is null && references.Count == 0)
        {
            return null;
        }

        if (answered is not null && Known(answered) is { } direct)
        {
            return new MailLink(mail.File, direct, "In-Reply-To names its Message-ID", IsGuess: false);
        }

        // The last of them is the nearest.
        for (var i = references.Count - 1; i >= 0; i--)
        {
            if (Known(references[i]) is { } ancestor)
            {
                var isNearest = answered is null && i == references.Count - 1;
                return new MailLink(mail.File, ancestor, isNearest ? "References names its Message-ID last" : "References names its Message-ID; a mail between them is not in the case", IsGuess: false);
            }
        }

        return new MailLink(mail.File, null, $"it answers a mail that is not in the case: <{answered ?? references[^1]}>", IsGuess: false);

        ContentHash? Known(string id) => byId.TryGetValue(id, out var file) && file != mail.File ? file : null;
    }

    /// <summary>The last mail before it of the same subject whose sender it goes to.</summary>
    private MailLink? BySubject(CaseDocument mail, ILookup<string, CaseDocument> bySubject)
    {
        if (Subject(mail) is not { IsReply: true, Bare: { Length: > 0 } subject } || Value(mail, MetadataKeys.Sent) is not { } sent)
        {
            return null;
        }

        var before = bySubject[subject]
            .Where(other => other.File != mail.File && Address(Value(other, MetadataKeys.From)) is { } sender && (Value(mail, MetadataKeys.To) ?? "").Contains(sender, StringComparison.OrdinalIgnoreCase))
            .Select(other => (other.File, Sent: Moment(Value(other, MetadataKeys.Sent))))
            .Where(other => other.Sent is { } moment && moment < Moment(sent))
            .OrderByDescending(other => other.Sent).ThenBy(other => other.File)
            .ToList();
        return before.Count == 0 ? null : new MailLink(mail.File, before[0].File, "a guess: the subjects are alike and it goes to the other's sender; no header says that it answers", IsGuess: true);
    }

    private static bool IsMail(CaseDocument document) =>
        document.Transcript.MediaType is "message/rfc822" or "application/vnd.ms-outlook" or "application/vnd.ms-tnef";

    private static string? Value(CaseDocument mail, string key) => mail.Transcript.Metadata.GetValueOrDefault(key);

    private static IEnumerable<string> Ids(CaseDocument mail, string key) =>
        (Value(mail, key) ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Select(Bare).Where(id => id.Length > 0);

    private static string Bare(string id) => id.Trim('<', '>', ' ');

    private static string? Address(string? from) => from is not null && MailAddress().Match(from) is { Success: true } address ? address.Value : null;

    private static DateTimeOffset? Moment(string? iso) =>
        DateTimeOffset.TryParse(iso, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;

    private (bool IsReply, string Bare) Subject(CaseDocument mail)
    {
        var subject = Value(mail, MetadataKeys.Subject) ?? "";
        var bare = subject;
        while (Prefix().Match(bare) is { Success: true } prefix && _marks.Contains(prefix.Groups["mark"].Value))
        {
            bare = bare[prefix.Length..];
        }

        return (bare.Length < subject.Length, bare.Trim().ToUpperInvariant());
    }

    [GeneratedRegex(@"\A[ \t]*(?<mark>\p{L}+)[ \t]*(\[[0-9]+\])?:", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Prefix();

    [GeneratedRegex(@"[\w.+-]+@[\w.-]+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex MailAddress();
}
