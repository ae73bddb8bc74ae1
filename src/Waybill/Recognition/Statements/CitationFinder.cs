using System.Text.RegularExpressions;
using Waybill.Language;
using Waybill.Recognition.Annotation;
using Waybill.Recognition.Zones;

namespace Waybill.Recognition.Statements;

/// <summary>A citation with the places of its number and date in the folded text.</summary>
/// <param name="IsBeside">True where the paper is named beside the one that this is about: "in addition to contract No. 5".</param>
internal sealed record FoundCitation(Citation Citation, TextSpan Number, TextSpan? Date, bool IsBeside = false);

/// <summary>Finds the papers that a paper names by number: what it answers, the contract it is under, the certificate it rests on.</summary>
/// <remarks>A number is a citation where a noun for papers, the sign of an answer, or a number sign with a date says so. Laws, standards, annexes, accounts and the like are none.</remarks>
internal sealed partial class CitationFinder
{
    /// <summary>How far before its number the noun of a paper may stand.</summary>
    private const int NounReach = 70;

    /// <summary>How far behind its number the noun may stand in languages that put it there.</summary>
    private const int NounBehindReach = 28;
    private const int DateReach = 34;

    /// <summary>So many digits in a row are an account or an entry of a register.</summary>
    private const int LongestDigits = 9;

    /// <summary>Of so few signs many papers have the same number.</summary>
    private const int ShortNumber = 2;

    /// <summary>Words between two numbers of one list.</summary>
    private const int ListReach = 8;

    private static readonly Dictionary<string, CitationKind> Nouns = new(StringComparer.Ordinal)
    {
        ["paper-contract"] = CitationKind.Contract,
        ["paper-order"] = CitationKind.Order,
        ["paper-amendment"] = CitationKind.Other,
        ["paper-specification"] = CitationKind.Other,
        ["paper-offer"] = CitationKind.Offer,
        ["paper-proforma"] = CitationKind.Invoice,
        ["paper-invoice"] = CitationKind.Invoice,
        ["paper-letter"] = CitationKind.Letter,
        ["paper-note"] = CitationKind.Letter,
        ["paper-certificate"] = CitationKind.EndUserCertificate,
        ["paper-licence"] = CitationKind.Licence,
        ["paper-application"] = CitationKind.Letter,
        ["paper-waybill"] = CitationKind.Transport,
        ["paper-lading"] = CitationKind.Transport,
        ["paper-airwaybill"] = CitationKind.Transport,
        ["paper-packing"] = CitationKind.Transport,
        ["paper-customs"] = CitationKind.Transport,
        ["paper-act"] = CitationKind.Other,
        ["paper-delivery-verification"] = CitationKind.Other,
        ["paper-credit"] = CitationKind.Other,
        ["paper-protocol"] = CitationKind.Other,
        ["paper-tender"] = CitationKind.Letter,
    };

    private static readonly Dictionary<string, CitationKind> Labels = new(StringComparer.Ordinal)
    {
        ["contract"] = CitationKind.Contract,
        ["order"] = CitationKind.Order,
        ["offer"] = CitationKind.Offer,
        ["invoice"] = CitationKind.Invoice,
        ["licence"] = CitationKind.Licence,
        ["certificate"] = CitationKind.EndUserCertificate,
        ["airwaybill"] = CitationKind.Transport,
        ["lading"] = CitationKind.Transport,
        ["packing"] = CitationKind.Transport,
        ["credit"] = CitationKind.Other,
        ["your-reference"] = CitationKind.Answers,
    };

    private readonly AnnotatedPaper _paper;
    private readonly List<Cue> _nouns;
    private readonly List<Cue> _others;
    private readonly List<TextSpan> _taken;
    private readonly List<(TextSpan Cell, CitationKind? Kind)> _cells;

    private CitationFinder(AnnotatedPaper paper)
    {
        _paper = paper;
        // "ЕАД" ends the name of a firm, and is the customs declaration of Bulgaria elsewhere.
        // "packing list" is no letter, which "list" is elsewhere.
        var nouns = paper.Cues.Where(c => Nouns.ContainsKey(c.Concept) && !paper.Organisations.Any(o => o.Start < c.Start && c.End == o.End)).ToList();
        _nouns = nouns.FindAll(n => !nouns.Exists(o => o.Start <= n.Start && o.End >= n.End && o.End - o.Start > n.End - n.Start));
        _cells = [.. Cells(paper)];
        _others = [.. paper.Of("not-a-paper").Concat(paper.Of("incoming")).Concat(paper.Of("paper-attorney")).OrderBy(c => c.Start)];
        // "4 440 000,00": digits in groups are a sum or a count.
        _taken = [.. paper.Numbers.All.Where(n => !n.IsCode && paper.Text.AsSpan(n.Start, n.End - n.Start).Contains(' ')).Select(n => new TextSpan(n.Start, n.End)), .. paper.Dates.Select(d => new TextSpan(d.Start, d.End)), .. paper.Identifiers.Where(i => i.Scheme is not "AWB").Select(i => new TextSpan(i.Start, i.End))];
    }

    /// <summary>Every citation once, in the order of the text; a number that is cited with and without its date counts with it.</summary>
    /// <param name="own">Where the paper's own number stands, which is no citation, nor is the same number elsewhere; but "No. 1" with a date is that of many papers.</param>
    public static IReadOnlyList<FoundCitation> All(AnnotatedPaper paper, TextSpan? own)
    {
        var key = own is { } span ? PaperNumber.Key(span.Of(paper.Text)) : null;
        var finder = new CitationFinder(paper);
        var found = new List<FoundCitation>();
        foreach (var candidate in finder.Candidates())
        {
            if (finder.Read(candidate, found) is { } citation && (PaperNumber.Key(citation.Citation.Number.Value) != key || (key.Length <= ShortNumber && citation.Date is not null && citation.Number.Start != own?.Start)))
            {
                found.Add(citation);
            }
        }

        return [.. found.GroupBy(c => PaperNumber.Key(c.Citation.Number.Value), StringComparer.Ordinal)
            .SelectMany(g => g.Any(c => c.Date is not null) ? g.Where(c => c.Date is not null).DistinctBy(c => c.Citation.Date!.Value) : g.Take(1)) // with a date: see Where
            .OrderBy(c => c.Number.Start)];
    }

    /// <summary>The cells of tables whose columns hold numbers of contracts, invoices and waybills.</summary>
    private static IEnumerable<(TextSpan Cell, CitationKind? Kind)> Cells(AnnotatedPaper paper)
    {
        foreach (var grid in paper.Grids)
        {
            if (paper.HeadOf(grid) is not var (head, columns))
            {
                continue;
            }

            foreach (var cell in grid.Rows.Skip(head + columns.Rows).SelectMany(r => r))
            {
                if (columns.FieldOf(cell.Column) is { } field && Labels.TryGetValue(field, out var kind))
                {
                    yield return (new TextSpan(cell.Start, cell.End), kind);
                }
            }
        }
    }

    /// <summary>Whatever may be a paper's number, in the order of the text; what a stroke ties to a date ends before it.</summary>
    private IEnumerable<TextSpan> Candidates()
    {
        var waybills = _paper.Identifiers.Where(i => i.Scheme == "AWB").Select(i => new TextSpan(i.Start, i.End)).ToList();
        var candidates = new List<TextSpan>(waybills);
        foreach (Match match in Candidate().Matches(_paper.Text))
        {
            var end = match.Index + match.Length;
            if (_paper.Dates.FirstOrDefault(d => d.Start > match.Index && d.Start < end) is { } date)
            {
                end = date.Start;
                while (end > match.Index && !char.IsLetterOrDigit(_paper.Text[end - 1]) && _paper.Text[end - 1] != ')')
                {
                    end--;
                }
            }

            var span = new TextSpan(match.Index, end);
            if (span.Length > 0 && !waybills.Exists(w => w.Overlaps(span)))
            {
                candidates.Add(span);
            }
        }

        return candidates.OrderBy(c => c.Start);
    }

    private FoundCitation? Read(TextSpan number, List<FoundCitation> found)
    {
        var value = number.Of(_paper.Text);
        if (_taken.Exists(t => t.Overlaps(number)) || !value.Any(char.IsAsciiDigit) || IsSomethingElse(number, value))
        {
            return null;
        }

        var noun = NounBefore(number.Start);
        var other = _others.LastOrDefault(o => o.End <= number.Start && number.Start - o.End <= (noun is null && OnlyWords(o.End, number.Start) ? NounReach : NounReach / 2) && (noun is null || o.Start >= noun.End) && SameSentence(o, number.Start));
        var sign = SignBefore(number.Start) || SignBehind(number.Start);
        var follows = found.Count > 0 && found[^1] is var last && Between(Math.Max(last.Number.End, last.Date?.End ?? 0), number.Start) <= ListReach && IsJoint(Math.Max(last.Number.End, last.Date?.End ?? 0), number.Start) ? found[^1] : null;
        var reply = _paper.Of("in-reply").Concat(_paper.Of("answers")).Any(c => c.End <= number.Start && number.Start - c.End <= 24 && OnlySmall(c.End, number.Start, noun));
        var label = _paper.Fields.FirstOrDefault(f => Labels.ContainsKey(f.Name) && number.Start >= f.ValueStart && number.Start - f.ValueStart <= 14 && number.End <= f.ValueEnd && !f.IsLoose);
        var column = _cells.Find(c => c.Cell.Contains(number)).Kind;
        var date = DateOf(number);
        if ((other is not null && (noun is null || other.Start > noun.Start)) || (noun is null && IsOtherBehind(number, date)))
        {
            return null;
        }

        var adjacent = noun is not null && IsAdjacent(noun.End, number.Start, sign);
        CitationKind? kind = reply && (sign || date is not null || noun is not null) && (noun is null || Nouns[noun.Concept] is CitationKind.Letter) ? CitationKind.Answers
            : adjacent ? Nouns[noun!.Concept] // adjacent has a noun
            : label is not null ? Labels[label.Name]
            : column is not null && date is not null ? column
            : follows is not null && (sign || HasStroke(value)) ? follows.Citation.Kind
            : noun is not null && (sign || (date is not null && HasStroke(value))) ? Nouns[noun.Concept]
            : NounBehind(number, date) is { } behind && (sign || date is not null) ? Nouns[behind.Concept]
            : sign && date is not null ? CitationKind.Other
            : null;
        if (kind is null || IsPlain(value, sign, date, adjacent && _paper.Text.IndexOf('\n', noun!.End, number.Start - noun.End) < 0 ? noun : null, label is not null) || IsQuantity(number, date) || IsPart(value, date, adjacent ? noun : null))
        {
            return null;
        }

        return new FoundCitation(new Citation
        {
            Number = _paper.Paper.State(value.TrimEnd('.', '-', '/').Replace("\n", "", StringComparison.Ordinal), number.Start, number.End).By(noun?.Rule ?? label?.Rule ?? "number beside a date"),
            Date = date is null ? null : _paper.Paper.State(date.Date, date.Start, date.End).By("date beside a cited number"),
            Kind = kind.Value,
        }, number, date is null ? null : new TextSpan(date.Start, date.End), _paper.Of("beside").Any(b => b.End <= number.Start && number.Start - b.End <= NounReach / 2 && (noun is null || b.Start <= noun.Start)));
    }

    /// <summary>A short number without strokes is a paper's only where a sign, a date, a label or the noun right before it says so; invoices are numbered with more digits than other papers.</summary>
    private static bool IsPlain(string number, bool sign, FoundDate? date, Cue? adjacent, bool labelled) =>
        number.All(char.IsAsciiDigit) && !((sign && number.Length < LongestDigits) || date is not null || (labelled && number.Length >= 3) || (adjacent is not null && number.Length >= 4 && number.Length < LongestDigits + (adjacent.Concept == "paper-invoice" ? 2 : 0)));

    /// <summary>"Specification No. 1": without a date it is counted within the contract that it is a part of.</summary>
    private static bool IsPart(string number, FoundDate? date, Cue? noun) =>
        date is null && noun?.Concept == "paper-specification" && number.Length <= 2 && number.All(char.IsAsciiDigit);

    /// <summary>True where a unit follows; the word for "of" before a date is none, also where another language has a unit of that name.</summary>
    private bool IsQuantity(TextSpan number, FoundDate? date) =>
        _paper.Units.Any(u => u.Start >= number.End && u.Start - number.End <= 1 && !(date is not null && _paper.Of("of-date").Any(c => c.Start == u.Start)));

    /// <summary>A sum, a known designation, a measure, a page of pages.</summary>
    private bool IsSomethingElse(TextSpan number, string value) =>
        _paper.Numbers.All.Any(n => !n.IsCode && n.Start <= number.Start && n.End >= number.End && (n.Other is not null || !n.IsWhole || value.Any(c => !char.IsAsciiDigit(c))))
        || value.Length <= 5 && value.Any(char.IsLower) && char.IsAsciiDigit(value[0]) && !value.Contains('/', StringComparison.Ordinal)
        || value.Length <= 5 && value.Split('/') is [var page, var pages] && page.All(char.IsAsciiDigit) && pages.All(char.IsAsciiDigit) && page.Length <= 2 && pages.Length <= 2 && DateOf(number) is null && !SignBefore(number.Start)
        || (value.All(char.IsAsciiDigit) && value.Length <= 6 && DateOf(number) is null && NounBefore(number.Start) is { Concept: "paper-licence" })
        || _paper.Headings.Any(h => h.Last > h.First && _paper.Tokens[h.First].Start <= number.Start && _paper.Tokens[h.Last].End >= number.End)
        || _paper.Vocabulary.Lexicon.Designations.Contains(value);

    private static bool HasStroke(string number) => number.AsSpan().IndexOfAny("/-_") > 0;

    private Cue? NounBefore(int at) => _nouns.LastOrDefault(n => n.End <= at && at - n.End <= NounReach && SameSentence(n, at));

    private Cue? NounBehind(TextSpan number, FoundDate? date)
    {
        var end = Math.Max(number.End, date?.End ?? 0);
        return _nouns.FirstOrDefault(n => n.Start >= end && n.Start - end <= NounBehindReach && !_paper.Text.AsSpan(end, n.Start - end).ContainsAny(".;:\n"));
    }

    /// <summary>True where no number but that of a date stands between, and nothing that parts clauses.</summary>
    private bool OnlyWords(int start, int end) =>
        !_paper.Text.AsSpan(start, end - start).ContainsAny(",;:!?") && !_paper.Tokens.Any(t => t.IsNumber && t.Start >= start && t.End <= end && !_paper.Dates.Any(d => d.Start <= t.Start && t.End <= d.End));

    /// <summary>"№ 40 қаулысы": languages that put the noun behind put that of a law there too.</summary>
    private bool IsOtherBehind(TextSpan number, FoundDate? date)
    {
        var next = _paper.TokenAt(Math.Max(number.End, date?.End ?? 0));
        return _paper.Of("not-a-paper").Any(o => o.First == next && o.End - o.Start > 2 && !_paper.Text.AsSpan(number.End, Math.Max(0, o.Start - number.End)).ContainsAny(".,;:\n"));
    }

    private bool SameSentence(Cue cue, int at)
    {
        var token = _paper.TokenAt(at);
        return token < _paper.Tokens.Count && (_paper.Tokens[token].Sentence == cue.Sentence || _paper.Text.AsSpan(cue.End, at - cue.End).TrimStart(" .:№\t\n").IsEmpty || at - cue.End < 12);
    }

    private bool SignBefore(int at) => _paper.Of("number-sign").Any(s => s.End <= at && at - s.End <= 3 && _paper.Text.AsSpan(s.End, at - s.End).Trim(" .:\t\n№").IsEmpty);

    /// <summary>Only a sign, stops, colons, brackets and at most two small words lie between a noun and its number.</summary>
    private bool IsAdjacent(int end, int start, bool sign)
    {
        var between = _paper.Text.AsSpan(end, start - end);
        if (between.ContainsAny(";,!?") || between.Count('\n') > 1)
        {
            return false;
        }

        var words = _paper.Tokens.Count(t => t.Start >= end && t.End <= start && t.Folded != "№");
        return words == 0 || (sign && words <= 3) || (words == 1 && sign);
    }

    private bool OnlySmall(int end, int start, Cue? noun) =>
        _paper.Tokens.Where(t => t.Start >= end && t.End <= start).All(t => t.Folded.Length <= 4 || t.Folded == "№" || (noun is not null && t.Start >= noun.Start && t.End <= noun.End) || _paper.Of("in-reply").Concat(_paper.Of("outgoing")).Any(c => c.Start <= t.Start && t.End <= c.End));

    /// <summary>The date right behind a number, or right before it ("от 11.06.2021 № 21/441").</summary>
    private FoundDate? DateOf(TextSpan number)
    {
        var behind = _paper.Dates.FirstOrDefault(d => d.Date.IsDay && d.Start >= number.End && d.Start - number.End <= DateReach && Joins(number.End, d.Start));
        if (behind is not null)
        {
            return behind;
        }

        return _paper.Dates.LastOrDefault(d => d.Date.IsDay && d.End <= number.Start && number.Start - d.End <= DateReach && JoinsBefore(d, number.Start));
    }

    /// <summary>Only words for "of" and "dated", brackets, commas and an office's mark for the year lie between.</summary>
    private bool Joins(int end, int start)
    {
        var between = _paper.Text.AsSpan(end, start - end);
        if (between.ContainsAny(";:!?") && !between.Trim().StartsWith(":"))
        {
            return false;
        }

        var words = _paper.Tokens.Where(t => t.Start >= end && t.End <= start).ToList();
        return words.Count == 0 ? between.Count('\n') <= 1 && !between.Contains('.') : words.TrueForAll(t => t.Folded != "№" && IsOfDate(t)) && words.Count <= 4;
    }

    /// <summary>A word for "of", "dated" or "number".</summary>
    private bool IsOfDate(Token word) => _paper.Of("of-date").Concat(_paper.Of("number-sign")).Any(c => c.Start <= word.Start && word.End <= c.End);

    private bool JoinsBefore(FoundDate date, int start)
    {
        var between = _paper.Text.AsSpan(date.End, start - date.End);
        if (between.ContainsAny(";!?") || between.Count('\n') > 1)
        {
            return false;
        }

        var words = _paper.Tokens.Where(t => t.Start >= date.End && t.End <= start).ToList();
        if (between.Contains('\n') && !words.TrueForAll(t => t.Folded == "№" || IsOfDate(t)))
        {
            return false;
        }

        return words.TrueForAll(t => t.Folded.Length <= 8 && !t.IsNumber) && words.Count <= 4
            && (SignBehind(start) || words.Exists(IsOfDate) || words.Exists(t => t.Folded == "№"));
    }

    /// <summary>"AS-2021/118 sayılı": languages that put the sign behind the number.</summary>
    private bool SignBehind(int start)
    {
        var token = _paper.TokenAt(start);
        while (token + 1 < _paper.Tokens.Count && _paper.Tokens[token + 1].Start - _paper.Tokens[token].End == 1 && _paper.Text[_paper.Tokens[token].End] is '/' or '-' or '.' or '_')
        {
            token++;
        }

        return _paper.Of("number-sign").Any(s => s.First == token + 1 && _paper.Text[s.Start] is not ('№' or '#'));
    }

    private bool IsJoint(int end, int start)
    {
        // What stands in the next cell of a table goes on with nothing.
        if (_paper.Lines.At(end) is { Cell: not null } before && _paper.Lines.At(start) is { } next && next.Cell != before.Cell)
        {
            return false;
        }

        var between = _paper.Text.AsSpan(end, Math.Max(0, start - end)).Trim();
        return between.Length <= 14 && (between.IsEmpty || between[0] is ',' or ';' or '/' or '(' || _paper.Tokens.Count(t => t.Start >= end && t.End <= start && t.Folded != "№") <= 2) && !between.Contains('.') && !between.Contains(':');
    }

    private int Between(int end, int start) => start < end ? int.MaxValue : _paper.TokenAt(start) - _paper.TokenAt(end);

    // A number broken behind its stroke at the end of a line is one number.
    [GeneratedRegex(@"(?<![\p{L}\d@/.])(?:\p{Lu}{2,6}[-/]\n(?=\d))?(?:" + LetterHead.Number + @")(?:[-/]\n(?=\d)" + LetterHead.Number + @")?", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex Candidate();
}
