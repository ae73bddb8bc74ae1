using System.Text.RegularExpressions;

namespace Waybill.Recognition.Naming;

/// <summary>The office that stands before a signature: <c>Первый заместитель директора</c>.</summary>
internal static partial class OfficeFinder
{
    public static Stated<string>? Before(Paper paper, Stated<string> signatory)
    {
        var at = paper.Text.LastIndexOf(signatory.Quote.Text, StringComparison.Ordinal);
        if (at <= 0)
        {
            return null;
        }

        var match = Office().Match(paper.Text, Math.Max(0, at - 160), at - Math.Max(0, at - 160));
        var last = match;
        while (match.Success)
        {
            last = match;
            match = match.NextMatch();
        }

        return last.Success ? paper.State(Paper.Flat(last.Value), last) : null;
    }

    [GeneratedRegex(@"^[ \t]*(?:(?:Перв\p{L}+|Генеральн\p{L}+|Старш\p{L}+|Главн\p{L}+|Врио|И\.о\.|Acting|Deputy|Head|First)\s+)*(?:[Зз]аместител\p{L}*|[Дд]иректор\p{L}*|[Нн]ачальник\p{L}*|[Рр]уководител\p{L}*|[Пп]редседател\p{L}*|[Мм]инистр\p{L}*|[Зз]аступник\p{L}*|[Гг]олова|Chairman|Director|Minister|[Hh]ead|Manager|[Рр]ektor|rəis\p{L}*|Direktor)[^\n\d]{0,90}", RegexOptions.CultureInvariant | RegexOptions.Multiline, PatternTime.Limit)]
    private static partial Regex Office();
}
