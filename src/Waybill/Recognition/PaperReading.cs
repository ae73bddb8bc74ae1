using System.Text.RegularExpressions;
using Waybill.Recognition.Naming;
using Waybill.Recognition.Statements;
using Waybill.Recognition.Values;

namespace Waybill.Recognition;

/// <summary>A paper with the organisations, roles, citations and dates already found in it: what the kinds choose from.</summary>
internal sealed partial class PaperReading
{
    private const int TimeoutMilliseconds = 2000;
    private readonly Dictionary<Organisation, Mention> _mentions;

    public PaperReading(Paper paper, OrganisationFinder finder)
    {
        Paper = paper;
        Organisations = finder.Find(paper);
        Roles = [.. RoleFinder.All(paper, Organisations)];
        _mentions = MentionBuilder.Build(paper, Organisations);
        Citations = CitationFinder.All(paper, own: null);
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

    /// <summary>Dates that are not part of a citation of another paper.</summary>
    public IEnumerable<(PartialDate Date, Capture Place)> OwnDates =>
        Dates.Where(d => !CitedBefore().IsMatch(Paper.Text[Math.Max(0, d.Place.Index - 60)..d.Place.Index]) && !CitedBehind().IsMatch(Paper.Text[(d.Place.Index + d.Place.Length)..Math.Min(Paper.Text.Length, d.Place.Index + d.Place.Length + 60)]));

    /// <summary>The place at which the body begins: the salutation, or the end where there is none.</summary>
    public int BodyStart => Salutation().Match(Paper.Text) is { Success: true } match ? match.Index : Paper.Text.Length;

    [GeneratedRegex(@"^[ \t]*(?:Уважаем\p{L}+|Глубокоуважаем\p{L}+|Многоуважаем\p{L}+|Шановн\p{L}+|Паважан\p{L}+|H[öo]rm[əe]tli|Dear\s|Հարգելի|Құрметті)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline, TimeoutMilliseconds)]
    private static partial Regex Salutation();

    // "контракт № 4/27-19 от " or "письмом от " before the date: another paper's date.
    [GeneratedRegex(@"(?:№|N[o°º]\.?)\s*[^\s]+\s*,?\s*(?:от|ад|від|dated|of)\s*$|(?:письм|обращени|уведомлени|нот[аыу]|контракт|договор|сч[её]т|лист|звернен|запрос|заявк)\p{L}*\s+(?:[\p{L}«»-]+\s+){0,8}(?:от|ад|від)\s*$|(?:letter|note|contract|invoice|certificate)[^.]{0,40}(?:dated|of)\s*$|(?:срок|до|не\s+позднее|действительн\p{L}*|until|by|till|valid|закона?|указ\p{L}*|состоится|з|с)\s*(?:до\s+|от\s+)?$|Срок\s*действия[^\n]{0,30}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeoutMilliseconds)]
    private static partial Regex CitedBefore();

    // "19 fevral 2018-ci il tarixli", "от 28 февраля 2017 г. № 49" behind a decree is caught by its words before.
    [GeneratedRegex(@"^(?:-?c[iıuü]\p{L}*)?\s*(?:il\p{L}*\s+)?t[aə]rixli", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeoutMilliseconds)]
    private static partial Regex CitedBehind();
}
