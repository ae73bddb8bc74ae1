using System.Text.RegularExpressions;
using Waybill.Recognition.Naming;
using Waybill.Recognition.Statements;
using Waybill.Recognition.Values;

namespace Waybill.Recognition;

/// <summary>A paper with the organisations, roles, citations and dates already found in it: what the kinds choose from.</summary>
internal sealed partial class PaperReading
{
    /// <summary>A paragraph of fewer characters may be an address.</summary>
    private const int ShortestProse = 140;

    private readonly Dictionary<Organisation, Mention> _mentions;

    public PaperReading(Paper paper, OrganisationFinder finder)
    {
        Paper = paper;
        Organisations = finder.Find(paper);
        Roles = [.. RoleFinder.All(paper, Organisations)];
        _mentions = MentionBuilder.Build(paper, Organisations);
        Citations = CitationFinder.All(paper, own: null);
        Salutation = AddressOfReader().Match(paper.Text) is { Success: true } match ? match.Index : null;
        Dates = [.. DateFinder.All(paper.Text, 0, paper.Text.Length)];
    }

    public Paper Paper { get; }

    /// <summary>In the order of the text.</summary>
    public IReadOnlyList<Organisation> Organisations { get; }

    public IReadOnlyList<(Role Role, Organisation Party)> Roles { get; }

    /// <summary>Every paper that is named, this one's own number among them.</summary>
    public IReadOnlyList<Citation> Citations { get; }

    public IReadOnlyList<(PartialDate Date, Capture Place)> Dates { get; }

    public IReadOnlyCollection<Mention> Mentions => [.. Organisations.Select(o => _mentions[o])];

    public Mention? MentionOf(Organisation? organisation) => organisation is null ? null : _mentions[organisation];

    public Organisation? With(Role role) => Roles.Where(r => r.Role == role).Select(r => r.Party).FirstOrDefault();

    /// <summary>True where the words around this very mention give the organisation that part.</summary>
    public bool Plays(Organisation organisation, Role role) => Roles.Any(r => r.Role == role && ReferenceEquals(r.Party, organisation));

    /// <summary>Dates that are not part of a citation of another paper.</summary>
    public IEnumerable<(PartialDate Date, Capture Place)> OwnDates =>
        Dates.Where(d => !CitedBefore().IsMatch(Paper.Text[Math.Max(0, d.Place.Index - 60)..d.Place.Index]) && !CitedBehind().IsMatch(Paper.Text[(d.Place.Index + d.Place.Length)..Math.Min(Paper.Text.Length, d.Place.Index + d.Place.Length + 60)]));

    /// <summary>Where the reader is addressed (<c>Уважаемый …!</c>); null where nobody is.</summary>
    public int? Salutation { get; }

    /// <summary>The place at which the body begins: the salutation, else the first paragraph of prose, else the end.</summary>
    public int BodyStart => Salutation ?? Paper.Blocks.Where(IsProse).Select(b => b.Start).Append(Paper.Text.Length).First();

    private bool IsProse(PaperBlock block)
    {
        var text = Paper.TextOf(block);
        if (block.Cell is not null || text.Length < ShortestProse || text.Count(char.IsDigit) * 7 > text.Length)
        {
            return false;
        }

        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        // Names of firms and marks of goods are many capitals in one sentence.
        return words.Count(w => char.IsLower(w[0])) * 5 > words.Length * 2 && (text.TrimEnd()[^1] is '.' or ':' or ';' or '։' or '!' || EndsSentence().IsMatch(text));
    }

    // A signature may stand right below the last sentence.
    [GeneratedRegex(@"\p{Ll}{5}[.!։][ ]*\n", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex EndsSentence();

    [GeneratedRegex(@"^[ \t]*(?:Уважаем\p{L}+|Глубокоуважаем\p{L}+|Многоуважаем\p{L}+|Высокочтим\p{L}+|Господин\s+\p{Lu}\p{Ll}+!|Шановн\p{L}+|Високоповажн\p{L}+|Вельмишановн\p{L}+|Паважан\p{L}+|Шаноўн\p{L}+|H[öo]rm[əe]tli|Dear\s|Gentlemen|Your\s+Excellency|Հարգելի|Հարգարժան|Մեծարգո|Құрметті)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline, PatternTime.Limit)]
    private static partial Regex AddressOfReader();

    // "контракт № 4/27-19 от " or "письмом от " before the date: another paper's date.
    [GeneratedRegex(@"(?:№|N[o°º]\.?|ref\.?:?)\s*[^\s]*\d[^\s]*\s*,?\s*(?:от|ад|від|dated|of)\s*$|(?:письм|обращени|уведомлени|нот[аыуі]|контракт|кантракт|догов[оі]р|дагавор|соглашени|угод|сч[её]т|рахун|сертиф|лист|ліст|звернен|запрос|запит|заявк|протокол|довіреност|доверенност|лиценз|ліценз)\p{L}*\s+(?:[\p{L}«»-]+\s+){0,8}(?:от|ад|від)\s*$|(?:letter|note|contract|agreement|invoice|certificate|licen[cs]e|request)[^.]{0,40}(?:dated|of)\s*$|(?:(?<!\p{L})(?:срок|до|не\s+позднее|until|by|till|valid|з|с|із|from|указ\p{L}*|закона?)|действительн\p{L}*|дійсн\p{L}*|состоится|відбудеться)\s*(?:до\s+|от\s+|till\s+|until\s+)?$|(?:Срок\s*действия|Термін\s*дії|Valid)[^\n]{0,30}$|(?:вх(?:од)?|вхід|incoming|received|кіріс)\.?[^\n]{0,24}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Limit)]
    private static partial Regex CitedBefore();

    // "19 fevral 2018-ci il tarixli", "от 28 февраля 2017 г. № 49" behind a decree is caught by its words before.
    [GeneratedRegex(@"^(?:-?c[iıuü]\p{L}*)?\s*(?:il\p{L}*\s+)?t[aə]rixli", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Limit)]
    private static partial Regex CitedBehind();
}
