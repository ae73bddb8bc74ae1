using System.Text.RegularExpressions;
using Waybill.Recognition.Naming;
using Waybill.Recognition.Values;

namespace Waybill.Recognition.Kinds;

/// <summary>A mail: its header names who wrote when, its attachments are documents of their own.</summary>
internal sealed partial class Email : IDocumentKind
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline;

    /// <summary>How much of a text a printed header may fill.</summary>
    private const int HeaderLength = 800;

    public DocumentKind Kind => DocumentKind.Email;

    public Quote? Recognise(PaperReading reading)
    {
        var paper = reading.Paper;
        var from = HeaderLine().Match(paper.Text);
        if (paper.IsMail)
        {
            return from.Success ? paper.Quote(from) : paper.Text.Trim().Length > 0 ? paper.Quote(0, paper.Text.IndexOf('\n')) : null;
        }

        // A mail that was printed or saved as text begins with its header.
        var lines = HeaderLine().Matches(paper.Text[..Math.Min(paper.Text.Length, HeaderLength)]);
        var named = lines.Select(l => Field(l.Groups["header"].Value)).ToHashSet(StringComparer.Ordinal);
        return named.Contains("from") && named.Contains("to") && named.Contains("subject") && lines.Any(l => Address().IsMatch(l.Value)) ? paper.Quote(from) : null;
    }

    public Identity Identify(PaperReading reading)
    {
        var paper = reading.Paper;
        var end = Forwarded(paper.Text);
        var closing = Closing().Match(paper.Text, 0, end);
        var signed = closing.Success ? reading.Organisations.FirstOrDefault(o => o.Start > closing.Index && o.Start - closing.Index < 300 && o.Start < end) : null;
        var date = Lines(paper.Text).FirstOrDefault(l => Field(l.Groups["header"].Value) == "date");
        var sent = date is null ? null : DateFinder.First(paper.Text, date.Index, date.Index + date.Length);
        return new Identity
        {
            Date = sent is { } day ? paper.State(day.Date, day.Place) : null,
            Sender = reading.MentionOf(signed) ?? ByHeader(reading, "from"),
            Addressee = ByHeader(reading, "to"),
            Signatory = closing.Success && PersonFinder.FirstSignature(paper.Text, closing.Index, Math.Min(end, closing.Index + 120)) is { Success: true } signature
                ? paper.State(Paper.Flat(signature.Value), signature) : null,
        };
    }

    /// <summary>Where the mail that this one forwards or answers begins; the end of the text where there is none.</summary>
    private static int Forwarded(string text)
    {
        var first = HeaderLine().Match(text);
        var start = first.Success ? first.Index + first.Length : 0;
        var match = Earlier().Match(text, start, text.Length - start);
        return match.Success ? match.Index : text.Length;
    }

    private static IEnumerable<Match> Lines(string text) => HeaderLine().Matches(text);

    /// <summary>Folding takes the To of a line in Cyrillic for the Cyrillic word that looks like it.</summary>
    private static string Field(string label) => label.ToUpperInvariant() switch
    {
        "FROM" or "ОТ" or "ОТ КОГО" or "ВІД" or "ВІД КОГО" or "КІМНЕН" or "KİMDƏN" => "from",
        "TO" or "ТО" or "КОМУ" or "КІМГЕ" or "KİMƏ" => "to",
        "DATE" or "SENT" or "ДАТА" or "ОТПРАВЛЕНО" or "НАДІСЛАНО" or "TARİX" => "date",
        "SUBJECT" or "ТЕМА" or "MÖVZU" or "ТАҚЫРЫБЫ" => "subject",
        _ => "other",
    };

    /// <summary>An organisation that the header names; or of which it tells only the domain: linking finds who prints it in a letterhead.</summary>
    private static Mention? ByHeader(PaperReading reading, string field)
    {
        var paper = reading.Paper;
        foreach (var line in Lines(paper.Text).Where(l => Field(l.Groups["header"].Value) == field))
        {
            if (reading.Organisations.FirstOrDefault(o => o.Start >= line.Index && o.End <= line.Index + line.Length) is { } named)
            {
                return reading.MentionOf(named);
            }

            if (Address().Match(paper.Text, line.Index, line.Length) is { Success: true } address)
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

    [GeneratedRegex(@"^[ \t]*(?<header>From|To|То|Cc|Сс|Date|Sent|Subject|От(?:\s+кого)?|Кому|Копия|Дата|Отправлено|Тема|Від(?:\s+кого)?|Копія|Надіслано|Кімнен|Кімге|Тақырыбы|K[iİ]mdən|K[iİ]mə|Tarix|Mövzu)[ \t]*:[^\n]*$", Options, PatternTime.Limit)]
    private static partial Regex HeaderLine();

    [GeneratedRegex(@"[\w.+-]+@(?<domain>[\w-]+(?:\.[\w-]+)+)", Options, PatternTime.Limit)]
    private static partial Regex Address();

    [GeneratedRegex(@"^[ \t]*(?:-{2,}\s*(?:Original|Forwarded|Исходное|Пересылаемое|Пересланное|Переадресоване|Початкове|Оригінальне)\p{L}*\s+\p{L}+|>|From:|От(?:\s+кого)?:|Від(?:\s+кого)?:|On\s[^\n]{6,80}\swrote:|[^\n]{6,90}(?:пишет|написал\p{L}?|пише|написав\p{L}?):\s*$)", Options, PatternTime.Limit)]
    private static partial Regex Earlier();

    [GeneratedRegex(@"^[ \t]*(?:с\s+(?:глубоким\s+)?уважением|з\s+повагою|з\s+павагай|(?:kind|best|warm)\s+regards|regards|(?:yours\s+)?(?:sincerely|faithfully)|yours|hörmətlə|հարգանքով|құрметпен)", Options, PatternTime.Limit)]
    private static partial Regex Closing();
}
