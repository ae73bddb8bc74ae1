namespace Waybill.Recognition.Naming;

/// <summary>Finds the organisations that a paper names: companies by their legal form or by what they are, ministries, embassies and units by the table of bodies.</summary>
internal sealed class OrganisationFinder
{
    /// <summary>How far before a name the label of the account that it holds may stand.</summary>
    private const int AccountReach = 60;

    /// <summary>How many lines lie at most between a department and its body.</summary>
    private const int DepartmentReach = 3;

    private readonly NameBook _book;
    private readonly LegalForms _forms;
    private readonly CountryFinder _countries;

    public OrganisationFinder(ReferenceData reference, NameBook book)
    {
        _book = book;
        _forms = new LegalForms(reference);
        _countries = new CountryFinder(_forms);
    }

    /// <summary>In the order of the text; where two finds overlap the longer stays.</summary>
    public IReadOnlyList<Organisation> Find(Paper paper)
    {
        var starts = paper.Blocks.Select(b => b.Start).ToHashSet();
        var text = new NamedText(paper.Text, _book, starts.Contains);
        var all = Found(text, paper.Text.Length);
        return [.. all.Select(f => f with { Name = WithState(f.Name, all) }).Where(f => f.Name.Body is not null || (!_forms.IsOnlyForm(paper.Text[f.Name.Start..f.Name.End]) && IsOfOneCell(paper, f.Name))).Select(f => Make(paper, text, 0, f.Name, Math.Max(f.Previous, paper.BlockAt(f.Name.Start) is { Cell: not null } box ? box.Start : 0), f.Next))];
    }

    /// <summary>A body that is named in full once, with its state, is that state's wherever the paper names it again.</summary>
    private static FoundName WithState(FoundName name, IReadOnlyList<(FoundName Name, int Previous, int Next)> all) =>
        name is { Body: not null, State: null } && all.Where(o => o.Name.Body == name.Body && o.Name.State is not null).Select(o => o.Name.State!).DistinctBy(s => s.Code).ToList() is [var only] ? name with { State = only } : name;

    /// <summary>The name of a firm does not go on in another cell.</summary>
    private static bool IsOfOneCell(Paper paper, FoundName name) =>
        paper.BlockAt(name.Start) is not { Cell: not null } first || ReferenceEquals(first, paper.BlockAt(name.End - 1));

    /// <summary>The organisation that the value of a party label or a line of a letterhead names, also one without a legal form; null where the words are no name.</summary>
    /// <param name="start">Of the value, in the folded text of the paper.</param>
    /// <param name="kind">What the label makes of it where the words do not say.</param>
    public Organisation? Of(Paper paper, int start, int end, PartyKind kind)
    {
        var text = new NamedText(paper.Text[start..Math.Min(paper.Text.Length, end + 260)], _book);
        var length = end - start;
        var found = Found(text, length);
        var first = found.Count > 0 ? found[0] : default;
        var isFirst = first.Name is not null && NameReader.IsIntroduction(text, 0, first.Name.Start);
        var read = isFirst ? null : NameReader.Read(text, length);
        if (read is null)
        {
            return first.Name is null ? null : Make(paper, text, start, first.Name, first.Previous, first.Next);
        }

        // Words of a name that the value goes on with belong to it: a department before its ministry.
        return Make(paper, text, start, read with { Kind = kind }, 0, found.Select(f => f.Name.Start).Where(s => s >= read.End).Append(text.Text.Length).Min());
    }

    private static List<(FoundName Name, int Previous, int Next)> Found(NamedText text, int length)
    {
        var bodies = BodyFinder.In(text);
        var kept = new SortedList<int, FoundName>();
        foreach (var candidate in CompanyFinder.In(text).Concat(bodies.Where(b => b.Body != "department")).Where(f => f.Start < length)
            .OrderByDescending(f => f.End - f.Start).ThenBy(f => f.Start).ThenByDescending(f => f.Form is not null || f.Body is not null))
        {
            if (IsFree(kept, candidate))
            {
                kept[candidate.Start] = candidate;
            }
        }

        foreach (var department in bodies.Where(b => b.Body == "department" && b.Start < length))
        {
            if (IsFree(kept, department) && !kept.Values.Any(k => LinesBetween(text.Text, k, department) <= DepartmentReach))
            {
                kept[department.Start] = department;
            }
        }

        var list = kept.Values;
        return [.. list.Select((f, i) => (f, i > 0 ? list[i - 1].End : 0, i + 1 < list.Count ? list[i + 1].Start : text.Text.Length))];
    }

    private static bool IsFree(SortedList<int, FoundName> kept, FoundName candidate)
    {
        var (low, high) = (0, kept.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = kept.Keys[middle] < candidate.End ? (middle + 1, high) : (low, middle);
        }

        return low == 0 || kept.Values[low - 1].End <= candidate.Start;
    }

    private static int LinesBetween(string text, FoundName a, FoundName b)
    {
        var (first, second) = a.Start < b.Start ? (a, b) : (b, a);
        return second.Start - first.End is < 0 or > 300 ? int.MaxValue : text.AsSpan(first.End, second.Start - first.End).Count('\n');
    }

    private Organisation Make(Paper paper, NamedText text, int offset, FoundName found, int previous, int next)
    {
        var isBody = found.Kind is PartyKind.Ministry or PartyKind.Embassy;
        var language = paper.BlockAt(offset + found.Start)?.Language;
        var country = isBody ? CountryFinder.OfBody(text, found, previous, next)
            : found.Kind == PartyKind.MilitaryUnit ? null : _countries.OfCompany(text, found, next, language);
        return new Organisation(offset + found.Start, offset + found.End,
            found.Form is not null && _forms.IsAgency(found.Form) ? PartyKind.Agency : found.Kind,
            Paper.Flat(text.Text[found.Start..found.End]),
            country is { } c ? paper.State(c.Code, offset + c.Start, offset + c.End) : null)
        {
            IsBank = found.Kind == PartyKind.Company && IsBank(text, found),
            Body = found.Body,
            Language = found.Form?["language"],
            Rule = found.Rule,
        };
    }

    /// <summary>True for a bank by its own words, or by the number of an account before it.</summary>
    private static bool IsBank(NamedText text, FoundName found)
    {
        var (first, end) = (text.WordAt(found.Start), text.WordAt(found.End));
        for (var at = first; at < end; at++)
        {
            if (text.Is(at, SignKind.Bank))
            {
                return true;
            }
        }

        for (var at = first - 1; at >= 0 && found.Start - text.Words[at].Start <= AccountReach && !text.Gap(at).ContainsAny("\n,;"); at--)
        {
            foreach (var sign in text.From(at))
            {
                if (sign.Kind == SignKind.Label && sign.Row["field"] == "account" && sign.Last < first)
                {
                    return true;
                }
            }
        }

        return false;
    }
}

/// <summary>One place at which a paper names an organisation.</summary>
/// <param name="Start">In the folded text of the paper.</param>
/// <param name="Name">On one line, in the case and script in which it stands.</param>
internal sealed record Organisation(int Start, int End, PartyKind Kind, string Name, Stated<string>? Country)
{
    /// <summary>True for a bank, which holds an account and has no part in a deal.</summary>
    public bool IsBank { get; init; }

    /// <summary>What office of state it is, as the table of bodies has it: <c>ministry-defence</c>; null for companies and for bodies of which only their words tell.</summary>
    public string? Body { get; init; }

    /// <summary>True for an office that arms are for: of defence and of the interior, armed services, units.</summary>
    public bool IsArmed => Kind == PartyKind.MilitaryUnit || Body is "ministry-defence" or "ministry-defence-industry" or "general-staff" or "armed-forces" or "air-force" or "navy" or "national-guard" or "ministry-interior" or "police" or "border-service" or "military-industry-committee";

    /// <summary>BCP 47, of its legal form; null where it has none.</summary>
    public string? Language { get; init; }

    /// <summary>What made it a name: <c>form</c>, <c>noun</c>, <c>body</c> or <c>value</c> of a label.</summary>
    public string Rule { get; init; } = "form";
}
