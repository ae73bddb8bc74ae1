using Waybill.Language;
using Waybill.Recognition.Annotation;
using Waybill.Recognition.Naming;

namespace Waybill.Recognition.Zones;

/// <summary>The party at one end of a mail: by its display name, by the signature of what its sender wrote, or by the domain of its address alone.</summary>
/// <param name="Domain">Of its address; null where the header prints none or it is a host of everybody's mail boxes.</param>
internal sealed record MailEnd(Organisation? Party, TextSpan? Domain);

/// <summary>Finds both ends of a mail in its own header.</summary>
internal static class MailEnds
{
    /// <summary>Of a display name and a domain so many letters must agree for the name to be that of a firm.</summary>
    private const int ShortestCommon = 5;
    private const int SignatureLines = 7;
    private const int SignatureReach = 160;

    public static MailEnd Sender(AnnotatedPaper paper) => Of(paper, "sender", own: true);

    public static MailEnd Addressee(AnnotatedPaper paper) => Of(paper, "addressee", own: false);

    private static MailEnd Of(AnnotatedPaper paper, string field, bool own)
    {
        var header = paper.Paper.IsMail ? paper.Fields.FirstOrDefault(f => f.Name == field && f.LabelStart < Math.Max(1, paper.OwnPart.Start) && !f.IsEmpty) : null;
        if (header is null)
        {
            return new MailEnd(null, null);
        }

        var address = MailAddresses.Domains(paper.Text[header.ValueStart..header.FirstLineEnd]).FirstOrDefault();
        TextSpan? domain = address.Domain is null || paper.Vocabulary.MailHosts.Contains(address.Domain) ? null : new TextSpan(header.ValueStart + address.Start, header.ValueStart + address.End);
        var named = paper.Organisations.FirstOrDefault(o => o.Start >= header.ValueStart && o.End <= header.FirstLineEnd && (domain is not { } d || o.End <= d.Start));
        if (named is not null)
        {
            return new MailEnd(named, domain);
        }

        if (DisplayName(paper, header, address.Start) is { } display && IsOfDomain(display.Of(paper.Text), address.Domain))
        {
            return new MailEnd(new Organisation(display.Start, display.End, PartyKind.Company, Paper.Flat(display.Of(paper.Text)), null) { Rule = "display name of the domain" }, domain);
        }

        return new MailEnd(own ? Signature(paper) ?? SignedLine(paper, address.Domain) : Quoted(paper, address.Domain), domain);
    }

    /// <summary>The organisation in the signature of what the sender wrote himself.</summary>
    private static Organisation? Signature(AnnotatedPaper paper)
    {
        var lines = paper.Lines.All.Where(l => l.Start >= paper.OwnPart.Start && l.End <= paper.OwnPart.End).ToList();
        var closing = paper.Of("close").LastOrDefault(c => c.Start >= paper.OwnPart.Start && c.End <= paper.OwnPart.End);
        var dashes = lines.Find(l => paper.Lines.TextOf(l).Trim() == "--");
        var start = dashes?.Start ?? closing?.Start ?? (lines.Count > 1 ? lines[Math.Max(1, lines.Count - SignatureLines)].Start : paper.OwnPart.End);
        return paper.Organisations.FirstOrDefault(o => o.Start >= start && o.End <= paper.OwnPart.End && !o.IsBank);
    }

    /// <summary>A line of the signature that is the name in the sender's domain: "Anka Systems" at ankasystems.example.</summary>
    private static Organisation? SignedLine(AnnotatedPaper paper, string? domain) =>
        paper.Lines.All.Where(l => l.Start >= paper.OwnPart.Start && l.End <= paper.OwnPart.End).TakeLast(SignatureLines).Where(l => l.End - l.Start < 60 && !paper.Lines.TextOf(l).Contains('@', StringComparison.Ordinal) && IsOfDomain(paper.Lines.TextOf(l), domain))
            .Select(l => new Organisation(l.Start, l.End, PartyKind.Company, Paper.Flat(paper.Lines.TextOf(l)), null) { Rule = "signature of the domain" }).FirstOrDefault();

    /// <summary>The signature of a quoted mail that came from the same domain: who answers it writes to that party.</summary>
    private static Organisation? Quoted(AnnotatedPaper paper, string? domain)
    {
        if (domain is null)
        {
            return null;
        }

        var quoted = paper.Fields.FirstOrDefault(f => f.Name == "sender" && f.LabelStart >= paper.OwnPart.End && paper.Text[f.ValueStart..f.FirstLineEnd].Contains("@" + domain, StringComparison.OrdinalIgnoreCase));
        if (quoted is null)
        {
            return null;
        }

        var next = paper.Fields.Where(f => f.Name == "sender" && f.LabelStart > quoted.LabelStart).Select(f => f.LabelStart).DefaultIfEmpty(paper.Text.Length).First();
        var closing = paper.Of("close").FirstOrDefault(c => c.Start > quoted.FirstLineEnd && c.End <= next);
        return closing is null ? null : paper.Organisations.FirstOrDefault(o => o.Start >= closing.End && o.End <= next && o.Start - closing.End < SignatureReach && !o.IsBank);
    }

    private static TextSpan? DisplayName(AnnotatedPaper paper, Field header, int address)
    {
        var end = header.ValueStart + address;
        var open = address > 0 ? paper.Text.LastIndexOf('<', Math.Max(header.ValueStart, end - 1), Math.Max(1, end - header.ValueStart)) : -1;
        var stop = open > header.ValueStart ? open : header.ValueStart;
        while (stop > header.ValueStart && (char.IsWhiteSpace(paper.Text[stop - 1]) || paper.Text[stop - 1] is '»' or '"' or '\''))
        {
            stop--;
        }

        var start = header.ValueStart;
        while (start < stop && !char.IsLetterOrDigit(paper.Text[start]))
        {
            start++;
        }

        return stop - start >= 3 ? new TextSpan(start, stop) : null;
    }

    /// <summary>"Sevan Impex" at sevanimpex.example is the firm; "Hakan A." at aydinkargo.example is a person.</summary>
    private static bool IsOfDomain(string name, string? domain)
    {
        var letters = string.Concat(Words.Of(name).Select(w => w.Folded));
        var label = domain is null ? "" : string.Concat(domain.Split('.')[0].Where(char.IsLetterOrDigit));
        var common = letters.Zip(label).TakeWhile(p => p.First == p.Second).Count();
        return common >= ShortestCommon && common * 2 >= Math.Min(letters.Length, label.Length);
    }
}
