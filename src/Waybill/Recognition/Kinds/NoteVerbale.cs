using System.Text.RegularExpressions;
using Waybill.Recognition.Naming;

namespace Waybill.Recognition.Kinds;

/// <summary>A note from one foreign service to another: formulas of courtesy, in the third person with a seal, or signed where it is a personal note.</summary>
internal sealed partial class NoteVerbale : IDocumentKind
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline;

    /// <summary>What follows the formula this closely is whom it is paid to.</summary>
    private const int Close = 30;

    public DocumentKind Kind => DocumentKind.NoteVerbale;

    public Quote? Recognise(PaperReading reading)
    {
        var formula = Formula(reading.Paper.Text);
        return formula.Success ? reading.Paper.Quote(formula) : null;
    }

    public Identity Identify(PaperReading reading)
    {
        var paper = reading.Paper;
        var formula = Formula(paper.Text);
        var (sender, addressee) = Parties(reading, formula);
        var (number, beside) = Number(reading, formula.Index);
        return new Identity
        {
            Number = number,
            Date = beside ?? Date(reading, formula.Index),
            Sender = reading.MentionOf(sender),
            Addressee = reading.MentionOf(addressee),
            Signatory = Personal().IsMatch(paper.Text) && PersonFinder.LastSignature(paper.Text, formula.Index, paper.Text.Length) is { Success: true } signature
                ? paper.State(Paper.Flat(signature.Value), signature) : null,
        };
    }

    /// <summary>The compliments; of a personal note, which pays none, the assurances at its end.</summary>
    private static Match Formula(string text)
    {
        var compliments = Compliments().Match(text);
        return compliments.Success ? compliments : Heading().IsMatch(text) ? Assurances().Match(text) : Match.Empty;
    }

    private static (Organisation? Sender, Organisation? Addressee) Parties(PaperReading reading, Match formula)
    {
        var offices = reading.Organisations.Where(o => o.Kind is PartyKind.Ministry or PartyKind.Embassy).ToList();
        var before = offices.Where(o => o.End <= formula.Index + formula.Length).ToList();
        var after = offices.Where(o => o.Start >= formula.Index + formula.Length).ToList();
        var behind = formula.Index + formula.Length;
        if (!Compliments().IsMatch(formula.Value))
        {
            // A personal note names its author in the letterhead or under the text, and its reader's office wherever it can.
            return (before.FirstOrDefault(), before.Skip(1).FirstOrDefault(o => o.Name != before[0].Name) ?? after.FirstOrDefault());
        }

        // The verb comes last in Azerbaijani, Kazakh and often in Armenian: both stand before it, where nobody follows it in the dative.
        var next = after.FirstOrDefault();
        var follows = next is not null && next.Start - behind <= Close;
        if (VerbLast().IsMatch(formula.Value) && before.Count >= 2 && !(follows && ArmenianDative().IsMatch(next!.Name))) // follows: next is not null
        {
            return (before[^2], before[^1]);
        }

        return follows
            ? (before.LastOrDefault() ?? offices.Find(o => o.Name != next!.Name), next) // follows: next is not null
            : (before.LastOrDefault(), next ?? before.LastOrDefault(o => o.Name != before[^1].Name));
    }

    /// <summary>On a line of its own or behind the heading, above the formula; a note that answers cites other numbers in its text.</summary>
    private static (Stated<string>? Number, Stated<PartialDate>? Date) Number(PaperReading reading, int formula)
    {
        var paper = reading.Paper;
        var own = LetterHeader.Own(reading, formula);
        if (own is { } header)
        {
            return (header.Number, header.Date);
        }

        var number = OwnNumber().Match(paper.Text);
        return number.Success ? (paper.State(number.Groups["number"].Value, number.Groups["number"]), null) : (null, null);
    }

    /// <summary>Above the formula; else the last that stands on a short line, where place and date close a note.</summary>
    private static Stated<PartialDate>? Date(PaperReading reading, int formula)
    {
        var paper = reading.Paper;
        var own = reading.OwnDates.ToList();
        return own.Where(d => d.Place.Index < formula).Concat(own.Where(d => IsDateLine(paper.Text, d.Place)).Reverse()).Concat(own.AsEnumerable().Reverse())
            .Select(d => paper.State(d.Date, d.Place)).FirstOrDefault();
    }

    private static bool IsDateLine(string text, Capture date)
    {
        var start = text.LastIndexOf('\n', Math.Max(0, date.Index - 1)) + 1;
        var end = text.IndexOf('\n', date.Index + date.Length);
        return (end < 0 ? text.Length : end) - start - date.Length <= 30;
    }

    [GeneratedRegex(@"(?:свидетельствует|выражает|подтверждает)\s+сво[её]\s+(?:\p{L}+\s+){0,2}уважение|(?:засвідчує|висловлює)\s+(?:\p{L}+\s+)?свою\s+(?:\p{L}+\s+){0,2}повагу|(?:сведчыць|выказвае|засведчвае)\s+сваю\s+(?:\p{L}+\s+){0,2}павагу|presents?\s+its\s+compliments\s+to|(?:öz|[oö6]z|62|дэ)\s+d?\p{L}*\s*ehtiram\p{L}*\s+(?:bir\s+daha\s+)?bildirir|իր\s+(?:\p{L}+\s+)?(?:հարգանք|հավաստիք)\p{L}*\s+(?:\p{L}+\s+)?(?:է\s+)?(?:հայտն|հավաստ)\p{L}*|(?:հավաստում|հայտնում)\s+է\s+իր\s+(?:\p{L}+\s+){0,2}հարգանք\p{L}*|өзінің\s+(?:\p{L}+\s+){0,3}құрмет\p{L}*\s+біл\p{L}+", Options, PatternTime.Limit)]
    private static partial Regex Compliments();

    [GeneratedRegex(@"ehtiram|հարգանք\p{L}*\s+(?:\p{L}+\s+)?(?:է\s+)?(?:հայտն|հավաստ)|հավաստիք|құрмет", Options, PatternTime.Limit)]
    private static partial Regex VerbLast();

    [GeneratedRegex(@"(?:ությանը?ն?|ին|ուն)\z", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex ArmenianDative();

    [GeneratedRegex(@"уверени\p{L}+\s+в\s+(?:сво[её]м|моем|моём)\s+(?:\p{L}+\s+)?(?:высоком|глубоком)\s+уважении|запевнен\p{L}+\s+[ву]\s+(?:своїй|моїй)\s+(?:\p{L}+\s+)?(?:високій|глибокій)\s+повазі|assurances\s+of\s+(?:its|my)\s+(?:highest|high)\s+consideration|yüksək\s+ehtiram|բարձր\s+հարգանք\p{L}*\s+հավաստիք", Options, PatternTime.Limit)]
    private static partial Regex Assurances();

    [GeneratedRegex(@"^[ \t]*(?:ЛИЧНАЯ\s+НОТА|НОТА|ОСОБИСТА\s+НОТА|АСАБІСТАЯ\s+НОТА|NOTE|PERSONAL\s+NOTE|ŞƏXSİ\s+NOTA|NOTA)(?!\p{L})|имею\s+честь|маю\s+честь|have\s+the\s+honou?r", Options, PatternTime.Limit)]
    private static partial Regex Heading();

    [GeneratedRegex(@"(?:в|у)\s+(?:моем|моём|моїй)\s|of\s+my\s", Options, PatternTime.Limit)]
    private static partial Regex Personal();

    [GeneratedRegex(@"^[ \t]*(?:№|N[o°º]\.?|N[eе](?=\s\d)|Nr\.?|Nº)\s*:?\s*(?<number>\d[\p{L}\d/._-]*)\s*$", Options, PatternTime.Limit)]
    private static partial Regex OwnNumber();
}
