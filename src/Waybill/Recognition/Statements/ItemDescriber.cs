using System.Text.RegularExpressions;
using Waybill.Recognition.Naming;

namespace Waybill.Recognition.Statements;

/// <summary>Cuts the words that say what a thing is out of the sentence that names it: <c>станций радиопомех</c>.</summary>
internal sealed partial class ItemDescriber(Lexicon lexicon)
{
    private const int Shortest = 3;
    private const int Longest = 120;
    private readonly Regex _stateBefore = Lexicon.Compile($@"(?:^|(?<!\p{{L}}))(?:[вуд]|для|до|to|into|do)\s+(?:the\s+)?(?:{lexicon.StatePattern})\s*", RegexOptions.RightToLeft);

    /// <summary>The noun phrase before a designation or, where Azerbaijani, Armenian and English put it there, behind.</summary>
    public Item Describe(Paper paper, IReadOnlyList<Organisation> organisations, Item item, int start, Designation designation)
    {
        var end = designation.Start > 0 && paper.Text[designation.Start - 1] == '«' ? designation.Start - 1 : designation.Start;
        var described = Describe(paper, organisations, item, start, end);
        if (described.Description is not null)
        {
            return described;
        }

        var behind = PhraseBehind().Match(paper.Text, designation.End);
        var phrase = behind.Groups["phrase"];
        return behind.Success && phrase.Length >= Shortest ? item with { Description = paper.State(Paper.Flat(phrase.Value), phrase) } : item;
    }

    /// <summary>The noun phrase that fills a stretch, without the place where the goods go and what only leads to them.</summary>
    public Item Describe(Paper paper, IReadOnlyList<Organisation> organisations, Item item, int start, int end)
    {
        foreach (var organisation in organisations.Where(o => o.Start >= start && o.End <= end))
        {
            start = organisation.End;
        }

        var closing = Closing().Match(paper.Text, start, Math.Max(0, end - start));
        end = closing.Success ? closing.Index : end;
        if (end <= start)
        {
            return item;
        }

        if (LastBoundary().Match(paper.Text, start, end - start) is { Success: true } boundary)
        {
            start = boundary.Index + boundary.Length;
        }

        if (_stateBefore.Match(paper.Text, start, end - start) is { Success: true } state)
        {
            start = state.Index + state.Length;
        }

        var opening = Opening().Match(paper.Text, start, end - start);
        start += opening.Success ? opening.Length : 0;
        while (end > start && (char.IsWhiteSpace(paper.Text[end - 1]) || ",-—–(«:".Contains(paper.Text[end - 1], StringComparison.Ordinal)))
        {
            end--;
        }

        var words = Paper.Flat(paper.Text[start..end]);
        return words.Length is < Shortest or > Longest || !words.Any(char.IsLetter) || words.Any(char.IsControl) ? item : item with { Description = paper.State(words, start, end) };
    }

    // "в количестве", " – ", "quantity" between the goods and their count.
    [GeneratedRegex(@"(?:[\s,;:(—–-]|(?<!\p{L})(?:(?:в|у|ў|in)\s+(?:the\s+)?)?(?:кол(?:ичеств|-?в)\p{L}*|кількост\p{L}*|колькасц\p{L}*|quantity(?:\s+of)?|qty|объ[её]ме|обсязі)(?!\p{L})|(?<!\p{L})(?:miqdar\p{L}*|քանակ\p{L}*|до|общим\s+числом)(?!\p{L}))+\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.RightToLeft, PatternTime.Limit)]
    private static partial Regex Closing();

    [GeneratedRegex(@"(?:[;!?•\t]|\.(?=\s+\p{Lu})|:(?=\s)|\n\s*(?:[-–—•*]|\d{1,2}[.)])\s|(?<=\n\s*|^\s*)[-–—•]\s)", RegexOptions.CultureInvariant | RegexOptions.RightToLeft, PatternTime.Limit)]
    private static partial Regex LastBoundary();

    [GeneratedRegex(@"\G(?:[\s,;:)».—–-]|(?:а\s+)?(?:Покупател|Заказчик|Покупец|Замовник|the\s+Buyer|the\s+Customer)\p{L}*\s+(?:обязуется\s+|зобов['’]язується\s+)?(?:(?:принять|прийняти|принимает|приймає|оплатить|оплатити|оплачивает|accept|pay\s+for|buys?|purchases?|и|і|and|та|to)\s+)+|(?:стоимост|цен|вартіст|цін)\p{L}*\s+(?:одно\p{L}+\s+)?(?:комплекта|единицы|штуки|изделия|комплекту|одиниці)\s|\d{1,2}[.)]\s|(?:of|the|your|our|offer|for|also|each|и|і|а|and|та|также|також|с|следующ\p{L}+|наступн\p{L}+|продукции|продукції|товара|товарів|изделий|виробів|по|на|работ\p{L}*|робіт|эксплуатации|изделия|специалистов|в|в\s+адрес|müəssisəsinin|istehsalı|olan|և|light\b(?!\s+armo))(?:\s+|\z))+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Limit)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\G»?\s+(?<phrase>(?:(?!(?:for|to|in|at|with|and|by|of|from|under|is|are|was|were|will|shall|each|per|üçün|və|il[əe]|miqdar\p{L}*|t[əe]dar\p{L}*|satın|alın\p{L}*|համար|և|քանակ\p{L}*|մատակար\p{L}*)(?!\p{L}))[a-zəışçöüğա-և][a-zəışçöüğա-և/-]+\s?){1,6})(?<=\S)", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex PhraseBehind();
}
