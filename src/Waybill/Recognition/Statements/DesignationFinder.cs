using System.Text.RegularExpressions;
using Waybill.Recognition.Naming;

namespace Waybill.Recognition.Statements;

/// <summary>Finds designations: a code (<c>2Б37-К</c>, <c>Т-72Б</c>), a name in quotes (<c>«Туман-М»</c>), or both (<c>2С1 «Гвоздика»</c>).</summary>
internal sealed partial class DesignationFinder
{
    private const string Code = @"(?:[А-ЯЁЄІЇA-Z]{1,5}-?\d{1,4}|\d{1,3}[А-ЯЁЄІЇA-Z]{1,3}\d{0,4})(?:[А-ЯЁЄІЇA-Z]{1,3}\d{0,2}){0,2}(?:[-–][А-ЯЁЄІЇA-Z0-9]{1,4}){0,2}";
    private readonly Regex? _known;

    public DesignationFinder(Lexicon lexicon)
    {
        var known = lexicon.Designations.OrderByDescending(d => d.Length).Select(d => Regex.Escape(d).Replace(@"\ ", @"\s+", StringComparison.Ordinal)).ToList();
        _known = known.Count == 0 ? null : new Regex($@"(?<![\p{{L}}\d-])(?:{string.Join('|', known)})(?![\p{{L}}\d])", RegexOptions.CultureInvariant, PatternTime.Span);
    }

    /// <summary>Designations in a stretch of the paper with their places, in the order of the text; quotes around a lone name are not part of it.</summary>
    public IReadOnlyList<Designation> All(Paper paper, IReadOnlyList<Organisation> organisations, int start, int end)
    {
        var found = new List<Designation>();
        foreach (var pattern in new[] { CodeAndName(), QuotedName(), OpenQuoted(), BareCode(), NamedModel(), _known })
        {
            for (var match = pattern?.Match(paper.Text, start, end - start); match is { Success: true }; match = match.NextMatch())
            {
                var place = match.Groups["designation"] is { Success: true } group ? group : match;
                var (from, to) = (place.Index, place.Index + place.Length);
                if (!found.Exists(f => f.Start < to && from < f.End)
                    && !organisations.Any(o => o.Start < to && from < o.End)
                    && !IsSomethingElse(paper.Text, match.Index, from, to))
                {
                    found.Add(new Designation(from, to, Paper.Flat(paper.Text[from..to])));
                }
            }
        }

        return [.. found.OrderBy(f => f.Start)];
    }

    private static bool IsSomethingElse(string text, int matchStart, int from, int to)
    {
        var before = text[Math.Max(0, from - 24)..from];
        var name = text[from..to];
        return NumberBefore().IsMatch(before) || PartyWord().IsMatch(name)
            || (name.Length <= 2 && text[matchStart] != '«')
            || (text[matchStart] == '«' && CalledBefore().IsMatch(text[Math.Max(0, matchStart - 60)..matchStart]));
    }

    [GeneratedRegex(@"(?<![\p{L}\d/№.-])(?<designation>" + Code + @"\s+«[\p{Lu}\d][^«»\n]{1,24}»)", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex CodeAndName();

    [GeneratedRegex(@"«(?<designation>[\p{Lu}\d][^«»]{1,28})»(?!\s*,?\s*(?:с\s+одной|с\s+другой))", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex QuotedName();

    [GeneratedRegex(@"(?<![\p{L}\d/№.@-])" + Code + @"(?![\p{L}\d/@]|-\p{Ll}|\.\d)", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex BareCode();

    // The quote that closes is often lost or read as a letter.
    [GeneratedRegex(@"«(?<designation>\p{Lu}\p{Ll}{2,14}-(?:\p{Lu}{1,2}\d?|\d{1,3}))(?=[\s,.;)]|\p{Ll}\s)", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex OpenQuoted();

    // "Su-25UB", "Филин-2": a name with a number, where no quotes show that it is one.
    [GeneratedRegex(@"(?<![\p{L}\d/№.@«-])(?!(?:Приложени|Додат|Форм|Лист|Том|Част|Лот|Экз|Нур|Covid|Form|Annex|Lot|Page|Part)\p{L}*-)\p{Lu}\p{Ll}{1,14}-(?:\d{1,3}(?:\p{Lu}{1,3}\d{0,2}|\p{Ll}{1,2})?(?:-\p{Lu}{1,2})?|\p{Lu}{1,2}\d{0,2}(?!\p{Ll}))(?![\p{L}\d/@]|-\p{Ll}|\.\d)", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex NamedModel();

    [GeneratedRegex(@"(?:№|N[o°º]\.?|ГОСТ|СТБ|ДСТУ|GOST|серия|ТТН|форма?|формата|Указ\p{L}*|код|БИК|BIC|SWIFT|IBAN|р/с|инд\.|[Вв]х\.?|[Ии]сх\.?|тел\.|AZ|стр\.|п\.|кв\.|д\.|ул\.|г/н|Reg\.|Инкотермс|Incoterms)\s*:?\s*$", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex NumberBefore();

    [GeneratedRegex(@"^(?:Продав|Покупат|Исполнит|Заказчик|Поставщик|Комисси|Комитент|Посредник|Сторон|Виконав|Замовник|Постачал|Покупец|Supplier|Seller|Buyer|Customer|Contractor|Intermediary|Part(?:y|ies)|Satıcı|Alıcı|İcraçı|Sifarişçi|О\s|Об\s|ТТН|ОКПО|НДС|USD|EUR|ISO|ЕКПС|[АA]\d$)|^\d{1,2}$|^\d+\s", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex PartyWord();

    [GeneratedRegex(@"(?:именуем|далее|надалі|hereinafter|газет|журнал|конференц|договор[ауе]?\s+о\s|выставк)[^«»]{0,50}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Limit)]
    private static partial Regex CalledBefore();
}

/// <param name="Start">In the folded text.</param>
internal sealed record Designation(int Start, int End, string Text);
