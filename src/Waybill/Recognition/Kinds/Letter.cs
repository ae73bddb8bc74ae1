using System.Text.RegularExpressions;
using Waybill.Recognition.Naming;

namespace Waybill.Recognition.Kinds;

/// <summary>An official letter: letterhead, number and date, addressee in the dative, salutation, signature; any of them may be missing.</summary>
internal sealed partial class Letter : IDocumentKind
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline;

    /// <summary>How far behind the words that address somebody his organisation may be named.</summary>
    private const int AddressLength = 200;

    /// <summary>How far above the office of a reader his firm may stand.</summary>
    private const int FirmAboveOffice = 60;

    public DocumentKind Kind => DocumentKind.Letter;

    public Quote? Recognise(PaperReading reading)
    {
        var paper = reading.Paper;
        var answers = AnswerLine().Match(paper.Text);
        if (answers.Success && answers.Index < reading.BodyStart)
        {
            return paper.Quote(answers);
        }

        var body = reading.BodyStart;
        if (OtherForm().Match(paper.Text) is { Success: true } other && other.Index < body)
        {
            return null;
        }

        var own = LetterHeader.Own(reading, body);
        var greets = reading.Salutation is not null;
        var addressed = AddresseeMark(reading, body) is not null || (own is { } o && reading.Organisations.Any(x => x.Start < body && x.Start > o.At));
        if (own is { } header && (greets || addressed))
        {
            return header.Number.Quote;
        }

        // Without a number it takes somebody addressed and somebody who signs.
        var signed = LettersAreSigned(paper.Text, body);
        return signed && (greets ? reading.Organisations.Any(x => x.Start < body) || SignedBy(reading, body) is not null : addressed && LetterHeader.Date(reading, body) is not null)
            && !GreetsAll().IsMatch(paper.Text)
            ? Opening(paper, body)
            : null;
    }

    /// <summary>The first words of the body; of a letter without one, those of its head.</summary>
    private static Quote Opening(Paper paper, int body)
    {
        var first = body;
        while (first < paper.Text.Length && char.IsWhiteSpace(paper.Text[first]))
        {
            first++;
        }

        first = first < paper.Text.Length ? first : paper.Text.Length - paper.Text.TrimStart().Length;
        return paper.Quote(first, Math.Min(paper.Text.Length, first + 24));
    }

    public Identity Identify(PaperReading reading)
    {
        var paper = reading.Paper;
        var body = reading.BodyStart;
        var own = LetterHeader.Own(reading, body);
        var at = own is { } found ? found.At : Math.Min(body, paper.Text.Length);
        var addressee = Addressee(reading, own?.At, body);
        var sender = Sender(reading, at, addressee, body);
        if (sender is null && AddresseeMark(reading, body) is null && own is null && SignedBy(reading, body) is { } signer && signer.Name != addressee?.Name)
        {
            sender = signer;
        }

        var person = addressee is null ? Match.Empty : PersonFinder.Addressed(paper.Text, addressee.End, Math.Min(paper.Text.Length, addressee.End + 80));
        var signature = PersonFinder.LastSignature(paper.Text, Math.Min(body, paper.Text.Length), paper.Text.Length);
        return new Identity
        {
            Number = own?.Number,
            Date = own?.Date ?? LetterHeader.Date(reading, body),
            Sender = reading.MentionOf(sender),
            Addressee = reading.MentionOf(addressee),
            AddresseePerson = person.Success && person.Index < body ? paper.State(Paper.Flat(person.Value), person) : null,
            Signatory = signature.Success ? paper.State(Paper.Flat(signature.Value), signature) : null,
        };
    }

    private static Organisation? Addressee(PaperReading reading, int? header, int body)
    {
        var text = reading.Paper.Text;
        var head = reading.Organisations.Where(o => o.Start < body && !IsCopy(o, text)).ToList();
        if (AddresseeMark(reading, body) is { } mark)
        {
            if (head.Find(o => o.End > mark && o.Start - mark < AddressLength) is { } marked)
            {
                return marked;
            }

            // "ПАТ «Завод» / Голові правління": the firm first, then whom it may concern.
            if (head.FindLast(o => o.End <= mark && (header is null || o.Start > header) && mark - o.End < FirmAboveOffice) is { } named && head.Count > 1)
            {
                return named;
            }
        }

        if (header is { } at)
        {
            // A letterhead in two columns may stand behind the line of number and date, whole or its end.
            if (head.TrueForAll(o => o.Start > at) && Second(reading, head, beside: true) is { } beside)
            {
                return beside;
            }

            var above = head.Where(o => o.Start < at).Select(o => Core(o.Name)).ToList();
            return head.Find(o => o.Start > at && !above.Contains(Core(o.Name), StringComparer.OrdinalIgnoreCase)) ?? Second(reading, head);
        }

        // No header line: who signs wrote it, and whoever else stands above the body is addressed.
        var signer = SignedBy(reading, body);
        return signer is null ? head.Skip(1).LastOrDefault() : head.Find(o => !o.Name.Equals(signer.Name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Where number and date stand below everybody: of two firms, each with lines of its own below its name, the second is written to.</summary>
    /// <remarks>The body above a firm, and the same firm in another language, are its letterhead.</remarks>
    /// <param name="beside">Where the letterhead is a column of its own, nothing has to stand between the two.</param>
    private static Organisation? Second(PaperReading reading, List<Organisation> head, bool beside = false)
    {
        var (first, second) = (head.FirstOrDefault(), head.LastOrDefault());
        if (first is null || second is null || first.Kind is PartyKind.Ministry or PartyKind.Embassy && second.Kind is PartyKind.Company or PartyKind.Agency
            || char.ToUpperInvariant(Core(first.Name)[0]) == char.ToUpperInvariant(Core(second.Name)[0]) || IsLatin(first.Name) != IsLatin(second.Name)
            || reading.Paper.BlockAt(first.Start)?.Language is { } a && reading.Paper.BlockAt(second.Start)?.Language is { } b && a != b)
        {
            return null;
        }

        // Between the two: the rest of a line, lines of an address, and the words before the second name.
        var lines = reading.Paper.Text[first.End..second.Start].Split('\n');
        return (beside && lines.Length > 1 && !IsDative(first, reading.Paper.Text)) || lines.Length >= 3 && lines[1..^1].Any(l => l.Any(char.IsLetter)) ? second : null;
    }

    private static bool IsLatin(string name) => name.Count(char.IsAsciiLetter) * 2 > name.Count(char.IsLetter);

    /// <summary>What stands between the quotes of a name, whatever form stands at either side of it.</summary>
    private static string Core(string name) =>
        name.IndexOf('«', StringComparison.Ordinal) is var open and >= 0 && name.LastIndexOf('»') is var close && close > open ? name[(open + 1)..close] : name;

    /// <summary>Where the head begins to name the addressee: an office in the dative, <c>Кому:</c>, a body in the dative; null where nothing shows it.</summary>
    private static int? AddresseeMark(PaperReading reading, int body)
    {
        var text = reading.Paper.Text;
        var mark = OfficeBefore().Match(text);
        if (mark.Success && mark.Index < body)
        {
            return mark.Index;
        }

        return reading.Organisations.FirstOrDefault(o => o.Start < body && (IsDative(o, text) || OfficeBehind().IsMatch(text[o.End..Math.Min(text.Length, o.End + 40)])))?.Start;
    }

    private static bool IsCopy(Organisation organisation, string text) => CopyBefore().IsMatch(text[Math.Max(0, organisation.Start - 30)..organisation.Start]);

    private static bool IsDative(Organisation organisation, string text) => Dative().IsMatch(text[organisation.Start..organisation.End]);

    /// <summary>The letterhead: the body that stands lowest in it, and of two languages the one in which the rest is written.</summary>
    private static Organisation? Sender(PaperReading reading, int header, Organisation? addressee, int body)
    {
        var text = reading.Paper.Text;
        var head = reading.Organisations.Where(o => o.Start < body && !o.Name.Equals(addressee?.Name, StringComparison.OrdinalIgnoreCase)
            && !IsDative(o, text) && !IsCopy(o, text)).ToList();
        var above = head.Where(o => o.Start < header && (addressee is null || o.Start < addressee.Start)).ToList();
        above = above.Count > 0 ? above : [.. head.Where(o => o.Start < header)];
        above = above.Count > 0 ? above : [.. head.Where(o => addressee is null || o.Start < addressee.Start)];
        above = above.Count > 0 ? above : [.. head.Where(o => Contact().IsMatch(text[o.End..Math.Min(text.Length, o.End + AddressLength)]))];
        if (above.Count == 0)
        {
            return SignedBy(reading, body);
        }

        // A plant's letterhead names the ministry above it.
        var narrow = above.Where(o => o.Kind is PartyKind.Company or PartyKind.Agency).ToList();
        above = narrow.Count > 0 ? narrow : above;
        var main = reading.Paper.Transcript.Languages.Count > 0 ? reading.Paper.Transcript.Languages[0] : null;
        return above.Find(o => main is not null && reading.Paper.BlockAt(o.Start)?.Language == main) ?? above[^1];
    }

    /// <summary>The organisation in the signature: alone on its line, or behind an office, with a name beside it.</summary>
    private static Organisation? SignedBy(PaperReading reading, int body)
    {
        var text = reading.Paper.Text;
        return reading.Organisations.LastOrDefault(o => o.Start > body && EndsLine().IsMatch(text[o.End..Math.Min(text.Length, o.End + 60)])
            && OfficeLine().IsMatch(text[(text.LastIndexOf('\n', o.Start) + 1)..o.Start])
            && PersonNear(text, o));
    }

    private static bool PersonNear(string text, Organisation organisation)
    {
        var (start, end) = (Math.Max(0, organisation.Start - 120), Math.Min(text.Length, organisation.End + 120));
        return PersonFinder.FirstSignature(text, start, end).Success || Closing().IsMatch(text[start..organisation.Start]);
    }

    private static bool LettersAreSigned(string text, int body) =>
        Closing().IsMatch(body < text.Length ? text[body..] : text) || PersonFinder.LastSignature(text, Math.Min(body, text.Length), text.Length).Success;

    [GeneratedRegex(@"(?:^|\s)На\s+(?:(?:вих|исх|Ваш)\.?\s*)?№\s*(?:[\d_]|\p{L}+\d)[^\n]{0,40}?(?:от|ад|від)|(?:^|\s)На\s+№\s*(?=_|от|ад|від|\s*$)|^\s*(?:your|our)\s+ref", Options, PatternTime.Limit)]
    private static partial Regex AnswerLine();

    // Orders, notices and memoranda have numbers and signatures too.
    [GeneratedRegex(@"^[ \t]*(?-i:ПРИКАЗ|НАКАЗ|ЗАГАД|БҰЙРЫҚ|ОБЪЯВЛЕНИЕ|ОГОЛОШЕННЯ|АБ'ЯВА|РАСПОРЯЖЕНИЕ|РОЗПОРЯДЖЕННЯ|ORDER|NOTICE|ƏMR|ՀՐԱՄԱՆ|ОТЧ[ЕЁ]Т|ЗВІТ|ДОКЛАДНАЯ|ДОПОВІДНА|СЛУЖЕБНАЯ|СПРАВКА|ДОВІДКА|REPORT|TRIP\s+REPORT|MEMORANDUM|ПРОТОКОЛ|PACKING\s+LIST|УПАКОВОЧНЫЙ\s+ЛИСТ|ПАКУВАЛЬНИЙ\s+ЛИСТ)(?!\p{L})", Options, PatternTime.Limit)]
    private static partial Regex OtherForm();

    [GeneratedRegex(@"^[ \t]*(?:Уважаем\p{L}+|Шановн\p{L}+|Dear|Құрметті|Паважан\p{L}+)\s+(?:коллег|сотрудник|работник|колег|співробітник|colleagues|all|staff|әріптес|калег)", Options, PatternTime.Limit)]
    private static partial Regex GreetsAll();

    [GeneratedRegex(@"(?:^|\t)[ ]*(?:(?:кому|куда|to|attn\.?|attention|kimə|кімге|ում)\s*[.:]|(?:(?:первому|перш\p{L}+|генеральн\p{L}+|исполняющему|в\.?о\.?|и\.?о\.?|коммерческому|техническому|главному|виконувач\p{L}+)\s+(?:обязанности\s+|обов'язки\s+)?)*(?:директору|директорові|дырэктару|руководителю|керівник(?:у|ові)|кіраўніку|начальник(?:у|ові)|заместителю|заступник(?:у|ові)|намесніку|председателю|голові|старшыні|министру|міністр(?:у|ові)|послу|президент(?:у|ові)|управляющему|ген\.\s*директору|правлінню)(?!\p{L})|the\s+director|director\s+general|(?:mr|mrs|ms)\.?\s+\p{Lu}\p{L}+)", Options, PatternTime.Limit)]
    private static partial Regex OfficeBefore();

    [GeneratedRegex(@"^(?:-?n[ıiuü]n)?\s+(?:baş\s+)?(?:direktor|rəhbər|rəis|nazir|sədr)\p{L}*n[aə]|^-?ի?\s+(?:գլխավոր\s+)?(?:տնօրեն|նախագահ|ղեկավար)|^(?:-?\p{L}{2,4})?\s+(?:бас\s+)?директор(?:ына|ы)|^-?(?:нің|ның|ға|ге|на|не)(?!\p{L})", Options, PatternTime.Limit)]
    private static partial Regex OfficeBehind();

    [GeneratedRegex(@"\A(?:м[іи]н[іи]ст[еэ]рству|п[оа]сольству|(?:государственн|державн|дзяржаўн)\p{L}*му\s|ком[иі]тету|камітэту|службі\s|службе\s|департаменту\s|(?:открыт|закрыт|публичн|акционерн|публічн|приватн|акціонерн)\p{L}*му\s|товариству\s|обществу\s|товариществу\s|предприятию\s|підприємству\s|компании\s|компанії\s|фирме\s|фірмі\s|концерну\s)|naz[iıİ]rl[iıİ]y[iıİ]n[əe]\z|s[əe]f[iİ]rl[iİ]y[iİ]n[əe]\z|նախարարությանը?\z|դեսպանությանը?\z|министрлігіне\z|елшілігіне\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Limit)]
    private static partial Regex Dative();

    [GeneratedRegex(@"(?<!\p{L})(?:копи[яю]|копія|копію|cc|copy(?:\s+to)?|surəti)\s*[:.]?\s*\z", Options, PatternTime.Limit)]
    private static partial Regex CopyBefore();

    [GeneratedRegex(@"(?:тел|факс|tel|phone|fax|e-?mail|www|р/с|УНП|ИНН|БИН|ЄДРПОУ|IBAN)|(?<!\d)\d{5,6}(?!\d)", Options, PatternTime.Limit)]
    private static partial Regex Contact();

    [GeneratedRegex(@"\A[ ]*(?:\r?\n|\z|\t|\(|_{2,}|\p{Lu}\.\s?\p{Lu})", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex EndsLine();

    [GeneratedRegex(@"\A[ \t]*(?:(?:[\p{L}.,’'-]+\s+){0,6}?(?:директор\p{L}*|начальник\p{L}*|заместител\p{L}*|заступник\p{L}*|председател\p{L}*|голова|министр\p{L}*|director|manager|head|president|chairman|officer|direktor\p{L}*|of|for|տնօրեն\p{L}*),?\s+(?:of\s+|the\s+)*)?\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Limit)]
    private static partial Regex OfficeLine();

    [GeneratedRegex(@"^[ \t]*(?:с\s+(?:глубоким\s+)?уважением|з\s+повагою|з\s+павагай|(?:kind|best|warm)\s+regards|regards|(?:yours\s+)?(?:sincerely|faithfully|truly)|yours|hörmətlə|հարգանքով|құрметпен)", Options, PatternTime.Limit)]
    private static partial Regex Closing();
}
