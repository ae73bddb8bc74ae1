using System.Text.RegularExpressions;

namespace Waybill.Recognition.Kinds;

/// <summary>The list of goods annexed to a contract.</summary>
internal sealed partial class Specification : HeadedKind
{
    /// <summary>A contract whose heading stands so far above carries the specification as its annex.</summary>
    private const int OwnContract = 300;

    private static readonly Contract Contracts = new();

    public override DocumentKind Kind => DocumentKind.Specification;

    protected override Regex Heading => Words();

    public override Quote? Recognise(PaperReading reading)
    {
        var head = Head(reading);
        return head.Success && (Contracts.Head(reading) is not { Success: true } contract || head.Index - contract.Index < OwnContract) ? reading.Paper.Quote(head) : null;
    }

    public override Identity Identify(PaperReading reading)
    {
        // Without a date of its own a specification is of its contract's day.
        var identity = base.Identify(reading);
        if (identity.Number is null && Annex().Match(reading.Paper.Text) is { Success: true } annex)
        {
            identity = identity with { Number = reading.Paper.State(annex.Groups["number"].Value, annex.Groups["number"]) };
        }

        return identity.Date is not null ? identity
            : identity with { Date = reading.Citations.Where(c => c.Kind == CitationKind.Contract).Select(c => c.Date).FirstOrDefault(d => d is not null) };
    }

    protected override Stated<string>? Signatory(Paper paper) => Signatures.SecondLast(paper);

    [GeneratedRegex(@"^[ \t]*(?:Приложени\p{L}*|Додат\p{L}*|Дадат\p{L}*|Annex|Appendix|Attachment|Əlavə|Հավելված|Қосымша)\s*(?:№|No\.?|N)?\s*(?<number>\d{1,3})(?![\d./-])", AnyCase, PatternTime.Limit)]
    private static partial Regex Annex();

    [GeneratedRegex(@"^[ \t]*(?:СПЕЦИФИКАЦИЯ|СПЕЦИФІКАЦІЯ|СПЕЦЫФІКАЦЫЯ|ЕРЕКШЕЛІК|SPECIFICATION|SPES[İi]F[İi]KAS[İi]YA|ՄԱՍՆԱԳԻՐ)(?!\p{L})", AnyCase, PatternTime.Limit)]
    private static partial Regex Words();
}
