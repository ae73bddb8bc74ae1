using System.Text.RegularExpressions;

namespace Waybill.Recognition.Naming;

/// <summary>Finds the organisations that a paper names: companies by their legal form, ministries, committees, embassies and units by their type.</summary>
/// <remarks>Banks that only hold the account of a party are no parties of a deal and are left out.</remarks>
internal sealed partial class OrganisationFinder
{
    private const int TimeoutMilliseconds = 2000;

    /// <summary>A line of so few characters ended because its thought did, not because the page was full.</summary>
    private const int ShortestWrappedLine = 45;

    private readonly Lexicon _lexicon;
    private readonly Regex _formed;
    private readonly (Regex Pattern, PartyKind Kind)[] _official;
    private readonly Regex _countryBehind;

    public OrganisationFinder(Lexicon lexicon)
    {
        _lexicon = lexicon;
        var state = $"(?:{lexicon.StatePattern})";
        _formed = Lexicon.Compile(
            $@"(?<![\p{{L}}«])(?-i:(?<form>{lexicon.FormsBefore}))\s*«(?:[^«»]{{0,60}}«[^«»]{{1,60}}»{{1,2}}|[^«»]{{1,80}}»)"
            + $@"|«[^«»]{{2,80}}»\s+(?-i:(?<form>{lexicon.FormsAfter}))(?!\p{{L}})"
            + $@"|(?-i:(?<![\p{{L}}\d])(?:[A-ZƏŞÇÖÜĞİ\d][\p{{L}}\d&'’.-]*\s+(?:of\s+|and\s+|&\s+)?){{1,6}}(?<form>{lexicon.FormsAfter})(?!\p{{L}}))");
        _official =
        [
            (Lexicon.Compile($@"Посольств\p{{L}}*\s+{state}\s+[ву]\s+{state}"), PartyKind.Embassy),
            (Lexicon.Compile($@"Пасольств\p{{L}}*\s+{state}\s+[ву]\s+{state}"), PartyKind.Embassy),
            (Lexicon.Compile($@"Embassy\s+of\s+(?:the\s+)?{state}\s+(?:in|to)\s+(?:the\s+)?{state}"), PartyKind.Embassy),
            (Lexicon.Compile($@"{state}(?:\s+(?:Respublika|Federasiya)\p{{L}}*)?\s+{state}(?:\s+(?:Respublika|Federasiya)\p{{L}}*)?\s+S[əeao]firli\p{{L}}*"), PartyKind.Embassy),
            (Lexicon.Compile($@"{state}(?:\s+\p{{L}}+)?\s+դեսպանությ\p{{L}}*(?:\s+{state}(?:\s+\p{{L}}+)?)?"), PartyKind.Embassy),
            (Lexicon.Compile($@"(?:{state}\s+)?М[іи]н[іи]ст[еэ]рств\p{{L}}*\s+(?:иностранн\p{{L}}+\s+дел|закордонних\s+справ|замежных\s+спраў|оборонной\s+промышленности|оборон\p{{L}}+|абарон\p{{L}}+|внутренних\s+дел|внутрішніх\s+справ|промышленности)(?:\s+{state})?"), PartyKind.Ministry),
            (Lexicon.Compile($@"М[іи]н[іи]ст[еэ]рств\p{{L}}*(?:\s+[\p{{Ll}}-]+){{1,7}}?\s+{state}"), PartyKind.Ministry),
            (Lexicon.Compile($@"(?:{state}\s+)?Ministry\s+of\s+(?:National\s+)?(?:Defen[cs]e(?:\s+Industry)?|Foreign\s+Affairs|(?:the\s+)?Interior|Internal\s+Affairs|Industry|Trade)(?:\s+of\s+(?:the\s+)?{state})?"), PartyKind.Ministry),
            (Lexicon.Compile($@"(?:{state}(?:\s+(?:R[eə]spublika|Federasiya)\p{{L}}*)?\s+)?(?:M[üuii]{{1,2}}daf[iı][əeao]\s+S[əe]nayesi|M[üui]{{1,2}}daf[iı][əeao]|Xarici\s+[İIi][şs][lI][əeao]r)\s+Naz[iı]rl\p{{L}}+"), PartyKind.Ministry),
            (Lexicon.Compile($@"(?:{state}(?:\s+Հանրապետության)?|ՀՀ)\s+(?:պաշտպանության|արտաքին\s+գործերի)\s+նախարարությ\p{{L}}*"), PartyKind.Ministry),
            (Lexicon.Compile($@"(?-i:МО)\s+{state}"), PartyKind.Ministry),
            (Lexicon.Compile($@"(?-i:МИД|МЗС)\s+{state}"), PartyKind.Ministry),
            (Lexicon.Compile($@"(?:Государственн|Дзяржаўн|Державн|Федеральн)\p{{L}}+\s+(?:(?:военно|військово)\p{{L}}*-?\p{{L}}*\s+)?(?:комитет|камітэт|комітет|служб|агентств|комісі|комисси)\p{{L}}*(?:\s+[\p{{L}}-]+){{1,9}}?\s+{state}"), PartyKind.Ministry),
            (Lexicon.Compile($@"(?:Комитет|Департамент)\p{{L}}{{0,2}}(?:\s+[\p{{Ll}}-]+){{1,9}}?\s+{state}"), PartyKind.Ministry),
            (Lexicon.Compile($@"(?:State|Federal)\s+(?:Committee|Service|Agency|Commission)(?:\s+\p{{L}}+){{1,9}}?\s+of\s+(?:the\s+)?{state}"), PartyKind.Ministry),
            (Lexicon.Compile(@"(?:(?<!\p{L})войсков\p{L}+\s+част\p{L}+|(?<!\p{L})в/ч|військов\p{L}+\s+частин\p{L}+)\s*(?:№\s*)?[А-ЯA-Z]?\d{4,6}"), PartyKind.MilitaryUnit),
            (Lexicon.Compile(@"Military\s+Unit\s+(?:No\.?\s*)?[A-Z]?\d{4,6}"), PartyKind.MilitaryUnit),
            (Lexicon.Compile(@"\d{4,6}\s+(?:saylı|N-li)\s+hərbi\s+hissə\p{L}*"), PartyKind.MilitaryUnit),
            (Lexicon.Compile(@"(?:թիվ\s+)?\d{4,6}\s+զորամաս\p{L}*"), PartyKind.MilitaryUnit),
        ];
        _countryBehind = Lexicon.Compile($@"\G\s*(?:\((?<state>{lexicon.StatePattern})\)|,\s*(?<state>(?:the\s+)?(?:{lexicon.StatePattern})))");
    }

    /// <summary>In the order of the text; where two finds overlap the longer stays.</summary>
    public IReadOnlyList<Organisation> Find(Paper paper)
    {
        var found = new List<Organisation>();
        for (var match = _formed.Match(paper.Text); match.Success; match = match.NextMatch())
        {
            var (start, end) = Trim(paper.Text, match.Index, match.Index + match.Length);
            if (!IsBank(paper.Text, start, end))
            {
                found.Add(Make(paper, start, end, _lexicon.AgencyForms.Contains(match.Groups["form"].Value) ? PartyKind.Agency : PartyKind.Company,
                    _lexicon.FormCountries.GetValueOrDefault(match.Groups["form"].Value)));
            }
        }

        foreach (var (pattern, kind) in _official)
        {
            for (var match = pattern.Match(paper.Text); match.Success; match = match.NextMatch())
            {
                found.Add(Make(paper, match.Index, match.Index + match.Length, kind, null));
            }
        }

        var kept = new List<Organisation>();
        foreach (var candidate in found.OrderByDescending(o => o.End - o.Start).ThenBy(o => o.Start))
        {
            if (!kept.Exists(k => k.Start < candidate.End && candidate.Start < k.End))
            {
                kept.Add(candidate);
            }
        }

        return [.. kept.OrderBy(o => o.Start)];
    }

    private Organisation Make(Paper paper, int start, int end, PartyKind kind, string? formCountry)
    {
        Stated<string>? country = null;
        if (kind is PartyKind.Ministry or PartyKind.Embassy)
        {
            // Of an embassy the first state is its own, the second its host; an Azerbaijani name puts them in the same order.
            var states = _lexicon.StatesIn(paper.Text, start, end, withCities: false);
            country = states.Count > 0 ? paper.State(states[0].Code, states[0].Place) : null;
        }

        if (country is null)
        {
            var behind = _countryBehind.Match(paper.Text, end);
            if (behind.Success && behind.Index == end)
            {
                var place = behind.Groups["state"];
                var states = _lexicon.StatesIn(paper.Text, place.Index, place.Index + place.Length, withCities: false);
                country = states.Count > 0 ? paper.State(states[0].Code, place) : null;
            }
        }

        // A legal form that only one country's law knows says where its holder is registered.
        country ??= formCountry is null ? null : paper.State(formCountry, start, end);
        return new Organisation(start, end, kind, Paper.Flat(paper.Text[start..end]), country);
    }

    /// <summary>Takes off words that only introduce a name, and short lines before it: a signature over a company, a heading over a letterhead.</summary>
    private static (int Start, int End) Trim(string text, int start, int end)
    {
        for (var line = text.IndexOf('\n', start, end - start); line >= 0; line = text.IndexOf('\n', start, end - start))
        {
            var begun = text.LastIndexOf('\n', Math.Max(0, start - 1)) + 1;
            if (!char.IsAsciiLetterOrDigit(text[start]) || line - begun >= ShortestWrappedLine || end - line < 8)
            {
                break;
            }

            start = line + 1;
        }

        while (Introduction().Match(text, start, end - start) is { Success: true } introduction)
        {
            start += introduction.Length;
        }

        return (start, end);
    }

    private static bool IsBank(string text, int start, int end) =>
        BankName().IsMatch(text[start..end]) || AccountBefore().IsMatch(text[Math.Max(0, start - 60)..start]);

    [GeneratedRegex(@"\G(?:The|To|From|Dear|Director|General|Chief|Executive|Manager|Head|President|Supplier|Seller|Buyer|Exporter|Importer|Manufacturer|Intermediary|Customer|Contractor|Consignee|Consignor|Sender|Carrier|Bill|Attn\.?|Messrs\.?|Company|Contract|Invoice|Please|With|Our|Your|SUPPLIER|SELLER|BUYER|INTERMEDIARY|Direktor|Qeyd|T[əe]dar[üu]k|Bildiririk|\d+\.)\s+", RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    private static partial Regex Introduction();

    [GeneratedRegex(@"банк|bank|кредит(?!ор)|kredit", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeoutMilliseconds)]
    private static partial Regex BankName();

    [GeneratedRegex(@"(?:р/с|р/р|п/р|рахун|сч[её]т|IBAN)[^\n,;]{0,50}\s[вуі]\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeoutMilliseconds)]
    private static partial Regex AccountBefore();
}

/// <summary>One place at which a paper names an organisation.</summary>
/// <param name="Start">In the folded text of the paper.</param>
/// <param name="Name">On one line, in the case and script in which it stands.</param>
internal sealed record Organisation(int Start, int End, PartyKind Kind, string Name, Stated<string>? Country);
