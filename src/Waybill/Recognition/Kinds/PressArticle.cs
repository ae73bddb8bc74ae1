using System.Text.RegularExpressions;

namespace Waybill.Recognition.Kinds;

/// <summary>What a newspaper or a site wrote: statements attributed to others, which prove no stage of a deal.</summary>
internal sealed partial class PressArticle : IDocumentKind
{
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

    [GeneratedRegex(@"по\s+(?:словам|данным|информации|сведениям)\s|по\s+слухам|как\s+(?:сообщил|заявил|отметил|пишет|передал)\p{L}*|сообщ(?:ил|ает|или|ают)\s+(?:источник|агентств|издани|СМИ|журналист)\p{L}*|за\s+(?:словами|даними|інформацією)\s|повідомля(?:є|ють)\s+(?:джерел|видан)|according\s+to|\bsaid\b|told\s+\p{Lu}|verified\s+that|suggests?\s+(?:this|that)|experts?\s+believe|reportedly|sources?\s+(?:say|said|told)|according\s+to\s+\p{L}+\s+sources|people\s+familiar\s+with|bildirib|məlumatına\s+görə|bildirdiyinə\s+görə|sözlərinə\s+görə|(?:jurnalist|müxbir)\p{L}*\s+de(?:yib|di)|як\s+(?:повідоми|заяви|зазначи|пише|переда)\p{L}*|повідоми\p{L}+\s+(?:джерел|видан|журналіст|агентств)\p{L}*|(?:заявив|заявила|сказав|сказала|розповів|розповіла)\s+(?:\p{L}+\s+)?(?:речни|журналіст|керівни|представни)\p{L}*|паводле\s+(?:слоў|звестак|інфармацыі|крыніц)\s|як\s+(?:паведам|піш|заяв)\p{L}*|паведамі\p{L}+\s+(?:крыніц|выданн|агенцтв)\p{L}*|по\s+неофициальн\p{L}+\s+(?:данным|информации)|за\s+неофіційн\p{L}+\s+(?:даними|інформацією)|паводле\s+неафіцыйн\p{L}+|(?:эксперт|аналитик|аналітик|аналітык)\p{L}*\s+(?:[\p{Lu}][\p{L}.]*\s+){0,3}(?:считает|полагает|вважає|лічыць)|ըստ\s+(?:աղբյուր|լրատվամիջոց)\p{L}*|հաղորդ(?:ել|ում)\s+է", Options, PatternTime.Limit)]
    private static partial Regex Attribution();

    [GeneratedRegex(@"редакци(?:и|я|ей)\s+(?:не\s+)?(?:удалось|стало|получил)|корреспондент|журналист|читайте\s+также|читайте\s+також|read\s+(?:also|more)|read\s+the\s+original|subscribe|photo:|фото:|источник:\s|репорт[её]р|спецкор|declined\s+to\s+comment|отказал\p{L}+\s+от\s+комментари\p{L}+|от\s+комментари\p{L}+\s+отказал\p{L}+|від\s+коментар\p{L}+\s+відмовил\p{L}+|відмовил\p{L}+\s+від\s+коментар\p{L}+|ад\s+каментар\p{L}+\s+адмовіл\p{L}+|крыніц\p{L}*\s+выдання|spokes(?:man|woman|person)|mətbuat\s+xidməti|mənbələr|прес-служб|прэс-служб|речни(?:к|ця|ця)(?!\p{L})|джерела?\s+видання|журналіст|журналист|кореспондент|карэспандэнт|լրագրող|originally\s+published|our\s+correspondent|newsroom|пресс-служб", Options, PatternTime.Limit)]
    private static partial Regex Newsroom();

    [GeneratedRegex(@"якобы|предположительно|по\s+данным\s+источник\p{L}*|опроверг\p{L}*|не\s+подтвер\p{L}+|нібито|ймовірно|не\s+підтверд\p{L}+|спростува\p{L}+|нібыта|магчыма|(?:мог(?:ла|ло|ли)?|могл[аоиі]|міг|магл[аоі]|мог)\s+(?:передать|поставить|продать|передати|поставити|продати|паставіць|перадаць|атрымаць)|(?:официальн|офіційн|афіцыйн)\p{L}+\s+(?:подтвержд|підтвердж|пацвярдж)\p{L}+\s+(?:нет|немає|няма)|не\s+пацверд\p{L}+|reportedly|allegedly|təsdiqləm\p{L}+|iddia|впервые\s+показал|на\s+(?:международной\s+)?выставке|интерес\s+иностранных|слух[аиов]|не\s+сообщают|prime\s+minister|president|defen[cs]e\s+ministry\s+announced|press\s+reports|secret|exposed|deal", Options, PatternTime.Limit)]
    private static partial Regex Reporting();

    [GeneratedRegex(@"^[ \t]*(?:Author|By|Автор|Section|Рубрика):?\s+\p{L}|\d{4}\s*г?\.?\s*\|\s*\p{Lu}", RegexOptions.CultureInvariant | RegexOptions.Multiline, PatternTime.Limit)]
    private static partial Regex Byline();

    [GeneratedRegex(@"^[ \t]*(?:ОБЪЯВЛЕНИЕ|ПРИКАЗ|ОГОЛОШЕННЯ|НАКАЗ)(?!\p{L})", RegexOptions.CultureInvariant | RegexOptions.Multiline, PatternTime.Limit)]
    private static partial Regex Announcement();
}
