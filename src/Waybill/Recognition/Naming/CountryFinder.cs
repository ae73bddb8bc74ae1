using System.Text.RegularExpressions;

namespace Waybill.Recognition.Naming;

/// <summary>Tells the state of a named organisation by its name, by what stands behind it, by its address or by its legal form.</summary>
internal sealed partial class CountryFinder
{
    /// <summary>How far behind a name its address may reach.</summary>
    private const int AddressLength = 220;

    private readonly Lexicon _lexicon;
    private readonly LegalForms _forms;
    private readonly Regex _behind;

    public CountryFinder(Lexicon lexicon, LegalForms forms)
    {
        _lexicon = lexicon;
        _forms = forms;
        _behind = Lexicon.Compile($@"\G\s*(?:\((?<state>{lexicon.StatePattern})\)|,\s*(?<state>(?:the\s+)?(?:{lexicon.StatePattern}))"
            + $@"|\.?,\s*(?:(?:г|м|гор)\.\s*)?(?-i:\p{{Lu}}[\p{{L}}-]+(?:\s\p{{Lu}}[\p{{L}}-]+)?),\s*(?:the\s+)?(?:Republic\s+of\s+|Республ\p{{L}}+\s+)?(?<state>{lexicon.StatePattern}))");
    }

    /// <summary>The state of a ministry or embassy from its own name: the one that it is of, not the one that it is in.</summary>
    public Stated<string>? OfBody(Paper paper, int start, int end)
    {
        var states = _lexicon.StatesIn(paper.Text, start, end, withCities: false);
        if (states.Count == 0)
        {
            return _lexicon.AbbreviatedStateIn(paper.Text, start, end) is { } abbreviated ? paper.State(abbreviated.Code, abbreviated.Place) : null;
        }

        var own = states.FirstOrDefault(s => !Locative().IsMatch(paper.Text[s.Place.Index..Math.Min(end, s.Place.Index + s.Place.Length + 24)]));
        own = own.Place is null ? states[0] : own;
        return paper.State(own.Code, own.Place);
    }

    /// <summary>The state named right behind a company, then that of its address, then that whose law has its form.</summary>
    /// <param name="next">Where the next organisation begins.</param>
    public Stated<string>? OfCompany(Paper paper, int start, int end, int next, string? form)
    {
        if (Behind(paper, end) is { } behind)
        {
            return behind;
        }

        var known = form is null ? null : _forms.CountryOf(form, paper.BlockAt(start)?.Language);
        var address = Address(paper, end, Math.Min(next, Math.Min(paper.Text.Length, end + AddressLength)));
        return address is not null && (known is null || known == address.Value) ? address
            : known is null ? null : paper.State(known, start, end);
    }

    public Stated<string>? Behind(Paper paper, int end)
    {
        var behind = _behind.Match(paper.Text, end);
        if (!behind.Success)
        {
            return null;
        }

        var place = behind.Groups["state"];
        var states = _lexicon.StatesIn(paper.Text, place.Index, place.Index + place.Length, withCities: false);
        return states.Count > 0 ? paper.State(states[0].Code, place) : null;
    }

    /// <summary>A state or city that stands where addresses put them, with a street or a post code beside it.</summary>
    private Stated<string>? Address(Paper paper, int start, int end)
    {
        var text = paper.Text[start..end];
        if (!Street().IsMatch(text))
        {
            return null;
        }

        foreach (var (code, place) in _lexicon.StatesIn(paper.Text, start, end, withCities: true))
        {
            if (PlaceBefore().IsMatch(paper.Text[Math.Max(start, place.Index - 14)..place.Index]) && !Adjective().IsMatch(place.Value))
            {
                return paper.State(code, place);
            }
        }

        return null;
    }

    // "Gürcüstandakı", "Әзербайжан Республикасындағы", "Հանրապետությունում": in that state.
    [GeneratedRegex(@"^\p{L}+(?:\s+\p{L}+)?(?:d[ae]k[ıi]|dəki|дағы|дегі|тағы|ում)(?!\p{L})", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex Locative();

    [GeneratedRegex(@"(?<!\d)\d{5,6}(?!\d)|AZ\s?\d{4}|(?<!\p{L})(?:ул|вул|пр|просп|пр-т|пер|бул|д|буд|кв|оф|str|st|ave)\.|(?<!\p{L})(?:улица|проспект|шоссе|street|avenue|road|көшесі|даңғылы|küçəsi|prospekti|փողոց|փող|пошт)(?!\p{L})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Limit)]
    private static partial Regex Street();

    [GeneratedRegex(@"(?:^\s*|[,;:(]\s*|(?<!\p{L})(?:г|м|қ|гор|місто|город|city\s+of|ք|ş)\.?\s*|\d{4,6}\s*,?\s*|\n\s*)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Limit)]
    private static partial Regex PlaceBefore();

    [GeneratedRegex(@"ск(?:ая|ой|ий|ое|ую|ого|ие|их)$|ська$|ської$|(?<=\p{L})skaya$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Limit)]
    private static partial Regex Adjective();
}
