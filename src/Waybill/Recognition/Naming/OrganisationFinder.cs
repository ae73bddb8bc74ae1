using System.Text.RegularExpressions;

namespace Waybill.Recognition.Naming;

/// <summary>Finds the organisations that a paper names: companies by their legal form, ministries, committees, embassies and units by their type.</summary>
/// <remarks>Banks that only hold the account of a party are no parties of a deal and are left out.</remarks>
internal sealed partial class OrganisationFinder
{
    /// <summary>A line of so few characters ended because its thought did, not because the page was full.</summary>
    private const int ShortestWrappedLine = 45;

    private const string Quoted = @"«(?:[^«»]{0,60}«[^«»]{1,60}»{1,2}|[^«»]{1,90}»)";
    private const string Trade = @"(?:\s+(?:НПП|НПО|НПК|НИИ|НДІ|НВП|НВО|НВК|КБ|ОКБ|СКБ|ЦКБ|завод|фирма|фірма|компания|компанія|концерн|холдинг|корпорация|корпорація|предприятие|підприємство))?";
    private const string Word = @"\p{Lu}[\p{L}\d&'’.-]*";

    // What a name without quotes may go on with in small letters: "Северский приборостроительный завод".
    private const string SmallWord = @"\p{Ll}+(?:ский|ський|ный|ний|ной|овый)|завод|комбинат|комбінат|институт|інститут|бюро|предприятие|підприємство|техники|техніки";

    // The words that tell one kind of enterprise from another: "державне госпрозрахункове зовнішньоторговельне".
    private const string Descriptive = @"(?:державн|госпрозрахунков|господарськ|зовнішньоторг|зовнішньоекономічн|торг|інвестиційн|спеціалізован|науков|виробнич|дослідн|казенн|комунальн|приватн|дочірн|спільн|государственн|республиканск|федеральн|хозрасч[её]тн|внешнеторг|внешнеэкономическ|торгов|инвестиционн|специализированн|научно|научн|производственн|казённ|казенн|унитарн|частн|дочерн|совместн|дзяржаўн|рэспубліканск|знешнегандл[её]в|унітарн|прыватн|вытворч)\p{L}*";

    private readonly LegalForms _forms;
    private readonly CountryFinder _countries;
    private readonly OfficialNames _official;
    private readonly Regex[] _companies;

    public OrganisationFinder(Lexicon lexicon, LegalForms forms)
    {
        _forms = forms;
        _countries = new CountryFinder(lexicon, forms);
        _official = new OfficialNames(lexicon);
        _companies =
        [
            Lexicon.Compile($@"(?<![\p{{L}}«])(?-i:(?<form>{forms.Before}|{forms.After}))\s*(?:-|,)?{Trade}\s*{Quoted}"),
            Lexicon.Compile($@"«[^«»]{{2,80}}»\s*,?\s*(?-i:(?<form>{forms.After}))(?!\p{{L}})"),
            Lexicon.Compile($@"(?-i:(?<![\p{{L}}\d])(?:{Word}\s+(?:(?:of|and|for|&)\s+)?){{0,5}}(?!(?:{forms.After})(?!\p{{L}})){Word},?\s+(?<form>{forms.After})(?![\p{{L}}\d]|-[\p{{L}}\d]))"),
            Lexicon.Compile($@"(?-i:(?=[OCPJLSDF])(?<=(?:\A|[\n\t:(,]|\s\p{{Ll}}+)\s*)(?<form>[OCP]?JSC|PrJSC|LLC|LLP|SE|SOE|DP|FZE|FZC)[ ]\p{{Lu}}[\p{{L}}\d&'’-]{{2,}}(?:[ ]\p{{Lu}}[\p{{L}}\d&'’-]+){{0,4}}(?!\p{{L}}|\s(?:{forms.After})(?!\p{{L}})))"),
            Lexicon.Compile($@"(?-i:(?<![\p{{L}}«])(?<form>{forms.Abbreviated})[ ](?!(?:{forms.Abbreviated})(?!\p{{L}}))\p{{Lu}}[\p{{L}}\d-]{{2,}}(?:[ ](?:\p{{Lu}}[\p{{L}}\d-]+(?!\s\p{{Lu}}\.)|{SmallWord})(?![\p{{L}}.])){{0,4}}(?!\s\p{{Lu}}\.\s?\p{{Lu}}\.))"),
            Lexicon.Compile($@"(?<![\p{{L}}»]\s?)(?<name>{Quoted})\s+(?:şirkət|müəssis|firma|zavod|konsern|korporasiya|ընկերությ|գործարան|ձեռնարկությ)\p{{L}}*"),
            Lexicon.Compile($@"(?<!\p{{L}})(?:{Descriptive}[\s-]+){{1,6}}(?:підприємств|предприяти|прадпрыемств|товариств|обществ|таварыств)\p{{L}}{{0,3}}\s+{Quoted}"),
            Lexicon.Compile($@"(?<!\p{{L}}|компания\s+)(?:концерн|холдинг|корпорац|компан|фирм|фірм|торгов\p{{L}}+\s+дом|завод|объединени|об'єднанн|группа\s+компаний)\p{{L}}{{0,3}}\s+{Quoted}"),
            Lexicon.Compile($@"(?<!\p{{L}})(?:компани|компані|фирм|фірм)\p{{L}}{{0,3}}\s+(?<name>(?-i:[A-Z][A-Za-z\d&'’-]+(?:[ ][A-Z][A-Za-z\d&'’-]+){{0,4}}))"),
        ];
    }

    /// <summary>In the order of the text; where two finds overlap the longer stays.</summary>
    public IReadOnlyList<Organisation> Find(Paper paper)
    {
        var found = new List<Found>();
        foreach (var pattern in _companies)
        {
            for (var match = pattern.Match(paper.Text); match.Success; match = match.NextMatch())
            {
                var place = match.Groups["name"] is { Success: true } name ? name : match;
                var (start, end) = Trim(paper.Text, place.Index, place.Index + place.Length);
                var form = match.Groups["form"] is { Success: true } group ? group.Value : null;
                if (end - start > (form?.Length ?? 0) + 1 && !IsBank(paper.Text, start, end))
                {
                    found.Add(new Found(start, end, form is not null && _forms.IsAgency(form) ? PartyKind.Agency : PartyKind.Company, form));
                }
            }
        }

        foreach (var (pattern, kind) in _official.All)
        {
            for (var match = pattern.Match(paper.Text); match.Success; match = match.NextMatch())
            {
                found.Add(new Found(match.Index, match.Index + match.Length, kind, null));
            }
        }

        var kept = new List<Found>();
        foreach (var candidate in found.OrderByDescending(o => o.End - o.Start).ThenBy(o => o.Start))
        {
            if (!kept.Exists(k => k.Start < candidate.End && candidate.Start < k.End))
            {
                kept.Add(candidate);
            }
        }

        kept.Sort((a, b) => a.Start.CompareTo(b.Start));
        return [.. kept.Select((f, i) => Make(paper, f, i + 1 < kept.Count ? kept[i + 1].Start : paper.Text.Length))];
    }

    private Organisation Make(Paper paper, Found found, int next)
    {
        var country = found.Kind switch
        {
            PartyKind.Ministry or PartyKind.Embassy => _countries.OfBody(paper, found.Start, found.End) ?? _countries.Behind(paper, found.End),
            _ => _countries.OfCompany(paper, found.Start, found.End, next, found.Form),
        };
        return new Organisation(found.Start, found.End, found.Kind, Paper.Flat(paper.Text[found.Start..found.End]), country);
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

    [GeneratedRegex(@"\G(?:The|To|From|Dear|Director|General|Chief|Executive|Manager|Head|President|Supplier|Seller|Buyer|Exporter|Importer|Manufacturer|Intermediary|Customer|Contractor|Consignee|Consignor|Sender|Shipper|Carrier|Bill|Ship|Attn\.?|Messrs\.?|Company|Contract|Invoice|Please|With|Our|Your|By|In|Between|And|Of|SUPPLIER|SELLER|BUYER|INTERMEDIARY|CONSIGNEE|SHIPPER|TO|FROM|BETWEEN|Direktor\p{L}*|Qeyd|T[əe]dar[üu]k|Bildiririk|Директор\p{L}*|Генеральн\p{L}+|\d+\.)\s+", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex Introduction();

    [GeneratedRegex(@"банк|bank|кредит(?!ор)|kredit", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Limit)]
    private static partial Regex BankName();

    [GeneratedRegex(@"(?:р/с|р/р|п/р|рахун|сч[её]т|IBAN|ИИК|ЖСК)[^\n,;]{0,50}\s[вуі]\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Limit)]
    private static partial Regex AccountBefore();

    private readonly record struct Found(int Start, int End, PartyKind Kind, string? Form);
}

/// <summary>One place at which a paper names an organisation.</summary>
/// <param name="Start">In the folded text of the paper.</param>
/// <param name="Name">On one line, in the case and script in which it stands.</param>
internal sealed record Organisation(int Start, int End, PartyKind Kind, string Name, Stated<string>? Country);
