using System.Text.RegularExpressions;

namespace Waybill.Recognition.Kinds;

internal sealed partial class Report : HeadedKind
{
    public override DocumentKind Kind => DocumentKind.Report;

    protected override Regex Heading => Head();

    public override Identity Identify(PaperReading reading) => base.Identify(reading) with { Number = null };

    [GeneratedRegex(@"^[ \t]*(?:ОТЧ[ЕЁ]Т|ЗВІТ|СПРАВАЗДАЧА|ДОКЛАД(?:НАЯ\s+ЗАПИСКА)?|СЛУЖЕБНАЯ\s+ЗАПИСКА|АНАЛИТИЧЕСКАЯ\s+(?:СПРАВКА|ЗАПИСКА)|СПРАВКА|ДОВІДКА|(?:TRIP\s+|INTERNAL\s+|FIELD\s+)?REPORT|MEMORANDUM|MEMO|HESABAT|ARAYIŞ|ՀԱՇՎԵՏՎՈՒԹՅՈՒՆ|ЗАҚЫТ|(?:Отч[её]т|Звіт|Докладная\s+записка|Служебная\s+записка|Report)(?=\s+(?:о|об|про|on|of)\s))(?!\p{L})", Options, TimeoutMilliseconds)]
    private static partial Regex Head();
}

/// <summary>What a newspaper or a site wrote: statements attributed to others, which prove no stage of a deal.</summary>
internal sealed partial class PressArticle : IDocumentKind
{
    private const int TimeoutMilliseconds = 2000;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    /// <summary>How many marks of journalism make an article of a text that has no form of its own.</summary>
    private const int Enough = 2;

    public DocumentKind Kind => DocumentKind.PressArticle;

    public Quote? Recognise(PaperReading reading)
    {
        var text = reading.Paper.Text;
        var marks = new[] { Attribution(), Newsroom(), Reporting(), Byline() }.Select(p => p.Matches(text)).ToList();
        var strong = marks[0].Count + marks[1].Count + marks[3].Count;
        return strong >= 1 && marks.Sum(m => m.Count) >= Enough && Announcement().IsMatch(text) is false
            ? reading.Paper.Quote(marks.First(m => m.Count > 0)[0])
            : null;
    }

    public Identity Identify(PaperReading reading) => new()
    {
        Date = reading.OwnDates.Select(d => reading.Paper.State(d.Date, d.Place)).FirstOrDefault(d => d.Value.Day is not null && d.Quote.PageNumber == 1 && d.Quote.Span.Start < 600),
    };

    [GeneratedRegex(@"по\s+(?:словам|данным|информации|сведениям)\s|по\s+слухам|как\s+(?:сообщил|заявил|отметил|пишет|передал)\p{L}*|сообщ(?:ил|ает|или|ают)\s+(?:источник|агентств|издани|СМИ|журналист)\p{L}*|за\s+(?:словами|даними|інформацією)\s|повідомля(?:є|ють)\s+(?:джерел|видан)|according\s+to|\bsaid\b|told\s+\p{Lu}|verified\s+that|suggests?\s+(?:this|that)|experts?\s+believe|reportedly|sources?\s+(?:say|said|told)|bildirib|məlumatına\s+görə|հաղորդ(?:ել|ում)\s+է", Options, TimeoutMilliseconds)]
    private static partial Regex Attribution();

    [GeneratedRegex(@"редакци(?:и|я|ей)\s+(?:не\s+)?(?:удалось|стало|получил)|корреспондент|журналист|читайте\s+также|читайте\s+також|read\s+(?:also|more)|read\s+the\s+original|subscribe|photo:|фото:|источник:\s|originally\s+published|our\s+correspondent|newsroom|пресс-служб", Options, TimeoutMilliseconds)]
    private static partial Regex Newsroom();

    [GeneratedRegex(@"впервые\s+показал|на\s+(?:международной\s+)?выставке|интерес\s+иностранных|слух[аиов]|не\s+сообщают|prime\s+minister|president|defen[cs]e\s+ministry\s+announced|press\s+reports|secret|exposed|deal", Options, TimeoutMilliseconds)]
    private static partial Regex Reporting();

    [GeneratedRegex(@"^[ \t]*(?:Author|By|Автор|Section|Рубрика):?\s+\p{L}|\d{4}\s*г?\.?\s*\|\s*\p{Lu}", RegexOptions.CultureInvariant | RegexOptions.Multiline, TimeoutMilliseconds)]
    private static partial Regex Byline();

    [GeneratedRegex(@"^[ \t]*(?:ОБЪЯВЛЕНИЕ|ПРИКАЗ|ОГОЛОШЕННЯ|НАКАЗ)(?!\p{L})", RegexOptions.CultureInvariant | RegexOptions.Multiline, TimeoutMilliseconds)]
    private static partial Regex Announcement();
}

/// <summary>A paper of no kind that says anything of deals: orders on leave, canteen notices, greetings.</summary>
internal sealed partial class Other : IDocumentKind
{
    private const int TimeoutMilliseconds = 2000;

    public DocumentKind Kind => DocumentKind.Other;

    // The last of the list: it takes what no other kind knew, and there are no words that would show it.
    public Quote? Recognise(PaperReading reading) => null;

    public Identity Identify(PaperReading reading)
    {
        var paper = reading.Paper;
        var header = DateAndNumber().Match(paper.Text);
        if (header.Success && Values.DateFinder.Read(header.Groups["date"].Value) is { } day)
        {
            return new Identity
            {
                Number = paper.State(header.Groups["number"].Value, header.Groups["number"]),
                Date = paper.State(day, header.Groups["date"]),
            };
        }

        // A notice carries its date at its foot; anything else at its head.
        var lastBlock = paper.Blocks.Count > 0 ? paper.Blocks[^1].Start : 0;
        var own = reading.OwnDates.ToList();
        var chosen = own.Where(d => d.Place.Index >= lastBlock).Concat(own).Take(1).ToList();
        return new Identity { Date = chosen.Select(d => paper.State(d.Date, d.Place)).FirstOrDefault() };
    }

    [GeneratedRegex(@"(?<date>" + Values.DateFinder.Pattern + @")\s*(?:г\.)?\s*№\s*(?<number>(?>[\p{L}\d]+(?:[/._-]+[\p{L}\d]+)*))", RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    private static partial Regex DateAndNumber();
}
