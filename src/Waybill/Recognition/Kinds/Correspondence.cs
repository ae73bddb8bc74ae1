using System.Text.RegularExpressions;
using Waybill.Recognition.Naming;
using Waybill.Recognition.Values;

namespace Waybill.Recognition.Kinds;

/// <summary>An official letter: letterhead, date and number at the left, addressee in the dative at the right, salutation, signature.</summary>
internal sealed partial class Letter : IDocumentKind
{
    private const int TimeoutMilliseconds = 2000;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline;
    private const string NumberPattern = @"(?<number>(?>[\p{L}\d]+(?:[/._-]+[\p{L}\d]+)*))";

    public DocumentKind Kind => DocumentKind.Letter;

    public Quote? Recognise(PaperReading reading)
    {
        var paper = reading.Paper;
        var answers = AnswerLine().Match(paper.Text);
        if (answers.Success)
        {
            return paper.Quote(answers);
        }

        var body = reading.BodyStart;
        return body < paper.Text.Length && (Header(paper) is { Success: true } || reading.Organisations.Any(o => o.Start < body)) && Own(paper) is { } number
            ? number.Number.Quote
            : null;
    }

    public Identity Identify(PaperReading reading)
    {
        var paper = reading.Paper;
        var body = reading.BodyStart;
        var own = Own(paper);
        var at = own is { } found ? found.At : Math.Min(body, paper.Text.Length);
        var addressee = Addressee(reading, at, body);
        var sender = Sender(reading, at, addressee);
        var person = addressee is null ? Match.Empty : PersonFinder.Addressed(paper.Text, addressee.End, Math.Min(paper.Text.Length, addressee.End + 80));
        var signature = PersonFinder.LastSignature(paper.Text, Math.Min(body, paper.Text.Length), paper.Text.Length);
        return new Identity
        {
            Number = own?.Number,
            Date = own?.Date ?? reading.OwnDates.Where(d => d.Place.Index < body).Select(d => paper.State(d.Date, d.Place)).FirstOrDefault()
                ?? reading.OwnDates.Select(d => paper.State(d.Date, d.Place)).LastOrDefault(),
            Sender = reading.MentionOf(sender),
            Addressee = reading.MentionOf(addressee),
            AddresseePerson = person.Success && person.Index < body ? paper.State(Paper.Flat(person.Value), person) : null,
            Signatory = signature.Success ? paper.State(Paper.Flat(signature.Value), signature) : null,
        };
    }

    private static Organisation? Addressee(PaperReading reading, int header, int body)
    {
        var text = reading.Paper.Text;
        var head = reading.Organisations.Where(o => o.Start < body).ToList();
        return head.Find(o => OfficeBefore().IsMatch(text[Math.Max(0, o.Start - 90)..o.Start]) || OfficeBehind().IsMatch(text[o.End..Math.Min(text.Length, o.End + 40)]))
            ?? head.Find(o => o.Start > header);
    }

    /// <summary>The letterhead: of two languages the one in which the rest is written.</summary>
    private static Organisation? Sender(PaperReading reading, int header, Organisation? addressee)
    {
        var head = reading.Organisations.Where(o => o.Start < header && !ReferenceEquals(o, addressee)).ToList();
        var main = reading.Paper.Transcript.Languages.Count > 0 ? reading.Paper.Transcript.Languages[0] : null;
        return head.Find(o => main is not null && reading.Paper.BlockAt(o.Start)?.Language == main)
            ?? head.LastOrDefault()
            ?? reading.Organisations.LastOrDefault(o => o.Start > reading.BodyStart && SignatureNear(reading.Paper.Text, o));
    }

    private static bool SignatureNear(string text, Organisation organisation) =>
        PersonFinder.FirstSignature(text, organisation.End, Math.Min(text.Length, organisation.End + 80)).Success;

    private static Match Header(Paper paper)
    {
        var match = DateThenNumber().Match(paper.Text);
        return match.Success ? match : NumberThenDate().Match(paper.Text) is { Success: true } other ? other : LabelledNumber().Match(paper.Text);
    }

    /// <summary>The letter's own number and date, from its header and not from the line about what it answers.</summary>
    private static (Stated<string> Number, Stated<PartialDate>? Date, int At)? Own(Paper paper)
    {
        var match = Header(paper);
        if (!match.Success || !match.Groups["number"].Value.Any(char.IsAsciiDigit))
        {
            return null;
        }

        var date = match.Groups["date"];
        var day = date.Success ? DateFinder.Read(date.Value) : null;
        return (paper.State(match.Groups["number"].Value, match.Groups["number"]), day is { } d ? paper.State(d, date) : null, match.Index);
    }

    [GeneratedRegex(@"(?<!(?:от|ад|від|dated|of)\s{0,3})(?<date>" + DateFinder.Pattern + @")\s*(?:г\.|года|р\.|року)?\s*(?:исх\.?\s*)?№\s*" + NumberPattern, Options, TimeoutMilliseconds)]
    private static partial Regex DateThenNumber();

    [GeneratedRegex(@"^[ \t]*(?:исх(?:одящий)?\.?|вих\.?|рег\.?)?\s*№\s*" + NumberPattern + @"\s*(?:от|ад|від)\s*(?<date>" + DateFinder.Pattern + ")", Options, TimeoutMilliseconds)]
    private static partial Regex NumberThenDate();

    [GeneratedRegex(@"(?<!your\s|ваш\p{L}*\s)(?:исх(?:одящий)?\.?\s*№?|вих\.?\s*№?|[çcс][ıi]x[ıi][şs]\s*(?:№|N[o°]?)|our\s+ref\.?\s*:?|(?<!your\s)ref(?:erence)?\.?\s*(?:no\.?)?\s*:|ելք(?:ի)?\s*№?|^[ \t]*(?<!На\s)(?:№|No\.?))\s*:?\s*" + NumberPattern + @"(?:[\s,]{1,6}(?:от|ад|від|dated|of|date:?|dat[əe]d)?\s*(?<date>" + DateFinder.Pattern + "))?", Options, TimeoutMilliseconds)]
    private static partial Regex LabelledNumber();

    [GeneratedRegex(@"(?:^|\s)На\s+№\s*(?:[\d_]|\p{L}+\d)[^\n]{0,40}?(?:от|ад|від)|(?:^|\s)На\s+№\s*(?=_|от|ад|від|\s*$)|^\s*(?:your|our)\s+ref", Options, TimeoutMilliseconds)]
    private static partial Regex AnswerLine();

    [GeneratedRegex(@"(?:директору|директорові|руководител\p{L}+|начальник[уо]\p{L}*|заместителю|заступник[уо]\p{L}*|председателю|голові|министру|міністр[уо]\p{L}*|президенту|управляющему|ген(?:еральному)?\.?\s+директору|дырэктару|керівник[уо]\p{L}*|кому:?|to:|attn\.?:?|the\s+director(?:\s+general)?(?:\s+of)?|director\s+general,?|տնօրենին)\s*[—–,:-]?\s*$", Options, TimeoutMilliseconds)]
    private static partial Regex OfficeBefore();

    [GeneratedRegex(@"^(?:-?n[ıiuü]n)?\s+(?:baş\s+)?(?:direktor|rəhbər|rəis|nazir)\p{L}*n[aə]|^-?ի?\s+տնօրեն", Options, TimeoutMilliseconds)]
    private static partial Regex OfficeBehind();
}

/// <summary>A note from one foreign service to another: third person, formulas of courtesy, a seal and no signature.</summary>
internal sealed partial class NoteVerbale : IDocumentKind
{
    private const int TimeoutMilliseconds = 2000;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline;

    public DocumentKind Kind => DocumentKind.NoteVerbale;

    public Quote? Recognise(PaperReading reading)
    {
        var match = Compliments().Match(reading.Paper.Text);
        return match.Success ? reading.Paper.Quote(match) : null;
    }

    public Identity Identify(PaperReading reading)
    {
        var paper = reading.Paper;
        var compliments = Compliments().Match(paper.Text);
        var number = OwnNumber().Match(paper.Text);
        var sender = reading.Organisations.LastOrDefault(o => o.End <= compliments.Index && !Addressed(paper.Text, o)) ?? reading.Organisations.FirstOrDefault();
        var addressee = reading.Organisations.FirstOrDefault(o => o.Start >= compliments.Index + compliments.Length && IsOffice(o))
            ?? reading.Organisations.FirstOrDefault(o => IsOffice(o) && o.Name != sender?.Name);
        if (Azerbaijani().IsMatch(compliments.Value))
        {
            // "X Y-ə öz dərin ehtiramını bildirir": both stand before the verb.
            var before = reading.Organisations.Where(o => o.End <= compliments.Index + compliments.Length && IsOffice(o)).ToList();
            (sender, addressee) = before.Count >= 2 ? (before[^2], before[^1]) : (sender, addressee);
        }

        var last = reading.OwnDates.LastOrDefault();
        return new Identity
        {
            Number = number.Success ? paper.State(number.Groups["number"].Value, number.Groups["number"]) : null,
            Date = last.Place is null ? null : paper.State(last.Date, last.Place),
            Sender = reading.MentionOf(sender),
            Addressee = reading.MentionOf(addressee),
        };
    }

    private static bool IsOffice(Organisation organisation) => organisation.Kind is PartyKind.Ministry or PartyKind.Embassy;

    private static bool Addressed(string text, Organisation organisation) => organisation.End > text.Length;

    [GeneratedRegex(@"свидетельствует\s+сво[её]\s+(?:\p{L}+\s+)?уважение|засвідчує\s+свою\s+(?:\p{L}+\s+)?повагу|сведчыць\s+сваю\s+павагу|presents\s+its\s+compliments\s+to|(?:öz|[oö6]z|62|дэ)\s+d?\p{L}*\s*ehtiram\p{L}*\s+(?:bir\s+daha\s+)?bildirir|իր\s+(?:\p{L}+\s+)?(?:հարգանք|հավաստիք)\p{L}*\s+(?:է\s+)?(?:հայտն|հավաստ)\p{L}*", Options, TimeoutMilliseconds)]
    private static partial Regex Compliments();

    [GeneratedRegex(@"ehtiram|հարգանք", Options, TimeoutMilliseconds)]
    private static partial Regex Azerbaijani();

    [GeneratedRegex(@"^[ \t]*(?:№|N[o°º]\.?|Nr\.?|Nº)\s*(?<number>\d[\p{L}\d/._-]*)\s*$", Options, TimeoutMilliseconds)]
    private static partial Regex OwnNumber();
}

/// <summary>A mail: its header names who wrote when, its attachments are documents of their own.</summary>
internal sealed partial class Email : IDocumentKind
{
    private const int TimeoutMilliseconds = 2000;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline;

    public DocumentKind Kind => DocumentKind.Email;

    public Quote? Recognise(PaperReading reading)
    {
        var paper = reading.Paper;
        if (!paper.IsMail)
        {
            return null;
        }

        var from = HeaderLine().Match(paper.Text);
        return from.Success ? paper.Quote(from) : paper.Text.Trim().Length > 0 ? paper.Quote(0, paper.Text.IndexOf('\n')) : null;
    }

    public Identity Identify(PaperReading reading)
    {
        var paper = reading.Paper;
        var closing = Closing().Match(paper.Text);
        var signed = closing.Success ? reading.Organisations.FirstOrDefault(o => o.Start > closing.Index && o.Start - closing.Index < 300) : null;
        var date = DateLine().Match(paper.Text);
        var sent = date.Success ? DateFinder.First(paper.Text, date.Index, date.Index + date.Length) : null;
        return new Identity
        {
            Date = sent is { } day ? paper.State(day.Date, day.Place) : null,
            Sender = reading.MentionOf(signed) ?? ByDomain(paper, "from"),
            Addressee = ByDomain(paper, "to"),
            Signatory = closing.Success && PersonFinder.FirstSignature(paper.Text, closing.Index, Math.Min(paper.Text.Length, closing.Index + 120)) is { Success: true } signature
                ? paper.State(Paper.Flat(signature.Value), signature) : null,
        };
    }

    /// <summary>An organisation of which the mail tells only the domain; linking finds who prints it in a letterhead.</summary>
    private static Mention? ByDomain(Paper paper, string header)
    {
        for (var match = HeaderLine().Match(paper.Text); match.Success; match = match.NextMatch())
        {
            if (match.Groups["header"].Value.Equals(header, StringComparison.OrdinalIgnoreCase)
                && Address().Match(paper.Text, match.Index, match.Length) is { Success: true } address)
            {
                var domain = address.Groups["domain"];
                var name = domain.Value.ToLowerInvariant();
                return new Mention
                {
                    Name = paper.State(name, domain),
                    Kind = PartyKind.Company,
                    Identifiers = [paper.State(new Identifier("DOMAIN", name, null), domain)],
                };
            }
        }

        return null;
    }

    [GeneratedRegex(@"^[ \t]*(?<header>From|To|Cc):[^\n]*$", Options, TimeoutMilliseconds)]
    private static partial Regex HeaderLine();

    [GeneratedRegex(@"[\w.+-]+@(?<domain>[\w-]+(?:\.[\w-]+)+)", Options, TimeoutMilliseconds)]
    private static partial Regex Address();

    [GeneratedRegex(@"^[ \t]*(?:Date|Sent):[^\n]*$", Options, TimeoutMilliseconds)]
    private static partial Regex DateLine();

    [GeneratedRegex(@"^[ \t]*(?:с\s+уважением|з\s+повагою|з\s+павагай|(?:kind|best|warm)\s+regards|regards|sincerely|yours|hörmətlə|հարգանքով)", Options, TimeoutMilliseconds)]
    private static partial Regex Closing();
}
