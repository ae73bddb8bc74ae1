using Waybill.Language;
using Waybill.Recognition.Annotation;
using Waybill.Recognition.Zones;

namespace Waybill.Recognition.Kinds;

/// <summary>What kind of paper it is, with the words that say so.</summary>
/// <param name="Title">The heading that names the kind; null where the paper has none.</param>
/// <param name="Reasons">What spoke for it, the weightiest first.</param>
internal sealed record FoundKind(DocumentKind Kind, Cue? Title, IReadOnlyList<Stated<string>> Reasons)
{
    public Quote? Quote => Reasons.Count > 0 ? Reasons[0].Quote : null;
}

/// <summary>Weighs headings, labels and marks of the tables and the shape of the page, and names the kind that most speaks for.</summary>
/// <remarks>Kinds are rows of <c>headings.csv</c>; code knows only shapes: a mail, a letter, a table that somebody keeps.</remarks>
internal static class KindFinder
{
    /// <summary>Less evidence makes no kind.</summary>
    private const double Enough = 5;

    /// <summary>A heading stands on the first sheet, before this many characters.</summary>
    private const int HeadLength = 1800;

    /// <summary>A heading in small letters has no more words on its line.</summary>
    private const int MostWords = 11;

    /// <summary>The first heading of a paper says more than later ones.</summary>
    private const double FirstTitle = 2;
    private const double CapitalTitle = 2;

    /// <summary>Nothing but the heading, in capitals, on its line: also above a greeting the paper is what it says.</summary>
    private const double WholeLine = 3;

    /// <summary>What stands in one of the first lines heads no column.</summary>
    private const int LinesOfTitle = 3;

    /// <summary>Marks of one kind count up to this together, so that many weak ones make no title.</summary>
    private const double MostOfMarks = 9;

    public static FoundKind Find(AnnotatedPaper paper)
    {
        var evidence = new List<Evidence>();
        Format(paper, evidence);
        Titles(paper, evidence);
        Marks(paper, evidence);
        Shapes.Letter(paper, evidence);
        Shapes.Register(paper, evidence);
        Shapes.BankMessage(paper, evidence);
        Shapes.Press(paper, evidence);
        var scores = evidence.GroupBy(e => e.Kind)
            .Select(g => (Kind: g.Key, Score: g.Where(e => !e.IsMark).Sum(e => e.Weight) + Math.Min(MostOfMarks, g.Where(e => e.IsMark).Sum(e => e.Weight)), All: g.OrderByDescending(e => e.Weight).ThenBy(e => e.Start).ToList()))
            .Where(s => s.Score >= Enough).OrderByDescending(s => s.Score).ThenBy(s => s.All[0].Start).ToList();
        if (scores.Count == 0 || scores[0].Kind == DocumentKind.Other)
        {
            return new FoundKind(DocumentKind.Other, null, []);
        }

        var (kind, _, all) = scores[0];
        var title = all.Where(e => e.Title is not null).MinBy(e => e.Start)?.Title;
        return new FoundKind(kind, title, [.. all.Select(e => paper.Paper.State(e.Reason, e.Start, e.End).By(e.Reason))]);
    }

    private static void Format(AnnotatedPaper paper, List<Evidence> evidence)
    {
        if (paper.Paper.IsMail && paper.Lines.All.Count > 0)
        {
            var first = paper.Lines.All[0];
            evidence.Add(new Evidence(DocumentKind.Email, 100, first.Start, first.End, "it is a mail"));
        }
    }

    private static void Titles(AnnotatedPaper paper, List<Evidence> evidence)
    {
        var salutation = Body.Salutation(paper)?.Start ?? int.MaxValue;
        var register = LetterHead.Own(paper)?.Number.End ?? int.MaxValue;
        var isFirst = true;
        var all = Matches(paper, "title").ToList();
        foreach (var match in all.Where(m => !all.Exists(o => (o.Last - o.First > m.Last - m.First && o.First <= m.First && o.Last >= m.Last) || (o.First < m.First && o.Last >= m.First && o.Concept == m.Concept))).OrderBy(m => m.First))
        {
            var (start, end) = (paper.Tokens[match.First].Start, paper.Tokens[match.Last].End);
            if (start > HeadLength || start > salutation || IsPartOfNumber(paper.Text, start, end) || !IsHeading(paper, match, out var isCapital) || (!isCapital && IsNumbered(paper, end) && (register <= start || (KindTraits.Of(KindOf(match)).MakesDeal && IsBox(paper, start)))))
            {
                continue;
            }

            var weight = match.Phrase.Weight + (isFirst ? FirstTitle : 0) + (isCapital ? CapitalTitle : 0) + (isCapital && IsWholeLine(paper, start, end) ? WholeLine : 0);
            isFirst = false;
            evidence.Add(new Evidence(KindOf(match), weight, start, end, $"heading ({match.Phrase.Origin})")
            {
                Title = new Cue("title", start, end, match.First, match.Last, paper.Tokens[match.First].Sentence, match.Phrase),
            });
        }
    }

    private static void Marks(AnnotatedPaper paper, List<Evidence> evidence)
    {
        foreach (var form in Matches(paper, "text").Where(m => paper.Tokens[m.First].Start >= paper.OwnPart.Start && paper.Tokens[m.Last].End <= paper.OwnPart.End).DistinctBy(m => (m.Phrase.Concept, m.Phrase.Form)))
        {
            var (start, end) = (paper.Tokens[form.First].Start, paper.Tokens[form.Last].End);
            if (IsPartOfNumber(paper.Text, start, end))
            {
                continue;
            }

            evidence.Add(new Evidence(KindOf(form), form.Phrase.Weight, start, end, $"words ({form.Phrase.Origin})") { IsMark = true });
        }

        var labels = paper.Fields.Select(f => f.LabelStart).ToHashSet();
        foreach (var form in Matches(paper, "label").Where(m => labels.Contains(paper.Tokens[m.First].Start) || (paper.Lines.At(paper.Tokens[m.First].Start) is { } line && paper.TokenAt(line.Start) >= m.First - 1)).DistinctBy(m => (m.Phrase.Concept, m.Phrase.Form)))
        {
            var (start, end) = (paper.Tokens[form.First].Start, paper.Tokens[form.Last].End);
            evidence.Add(new Evidence(KindOf(form), form.Phrase.Weight, start, end, $"label ({form.Phrase.Origin})") { IsMark = true });
        }
    }

    private static bool IsWholeLine(AnnotatedPaper paper, int start, int end) =>
        paper.Lines.At(start) is { Cell: null } line && start - line.Start <= 1 && paper.Text.AsSpan(end, Math.Max(0, line.End - end)).Trim(" .:").IsEmpty;

    /// <summary>"MOD/EUC/0231": an abbreviation inside the number of another paper.</summary>
    private static bool IsPartOfNumber(string text, int start, int end) =>
        (start > 1 && text[start - 1] is '/' && char.IsLetterOrDigit(text[start - 2])) || (end + 1 < text.Length && text[end] is '/' && char.IsAsciiDigit(text[end + 1]));

    private static IEnumerable<PhraseMatch> Matches(AnnotatedPaper paper, string place) =>
        paper.Headings.Where(m => m.Concept.EndsWith(" " + place, StringComparison.Ordinal));

    /// <summary>The kind that a heading speaks for.</summary>
    public static DocumentKind KindOf(PhraseMatch match) => Kinds[match.Concept[..match.Concept.IndexOf(' ', StringComparison.Ordinal)]];

    private static readonly Dictionary<string, DocumentKind> Kinds = Enum.GetValues<DocumentKind>().ToDictionary(k => k.NameOf(), StringComparer.Ordinal);

    /// <summary>A sign for number or a number right behind the words: below the number of the paper itself it is that of another one.</summary>
    private static bool IsNumbered(AnnotatedPaper paper, int end) =>
        paper.Lines.At(end - 1) is { } line && paper.TokenAt(end) is var next && next < paper.Tokens.Count && paper.Tokens[next].Start < line.End && (paper.Tokens[next].IsNumber || paper.Of("number-sign").Any(c => c.First == next));

    /// <summary>True below boxes that are filled in: one of them names the contract.</summary>
    private static bool IsBox(AnnotatedPaper paper, int start) =>
        paper.Fields.Count(f => !f.IsLoose && !f.IsEmpty && f.ValueEnd <= start && f.Name is "supplier" or "consignor" or "consignee" or "buyer" or "maker" or "end-user" or "description" or "date" or "applicant" or "issuer") >= 2;

    /// <summary>True for words that begin their line and fill most of it, in a line that does not go on from the one above.</summary>
    private static bool IsHeading(AnnotatedPaper paper, PhraseMatch match, out bool isCapital)
    {
        isCapital = false;
        var start = paper.Tokens[match.First].Start;
        if (paper.Lines.At(start) is not { } line)
        {
            return false;
        }

        // The head of a column is no heading, but a sheet may have its title in cells.
        if (line.Cell is { } cell && line.Index >= LinesOfTitle && paper.Paper.Blocks.Count(b => b.Cell is { } c && c.Table == cell.Table && c.Row == cell.Row) >= 3)
        {
            return false;
        }

        var first = paper.TokenAt(line.Start);
        var behindSlash = match.First > first && paper.Text.AsSpan(line.Start, start - line.Start).TrimEnd() is [.., '/' or '|' or '·' or '—' or '–'];
        if (match.First - first > 2 && !behindSlash)
        {
            return false;
        }

        // "8. End-user certificate" is a box of a form.
        if (match.First > first && paper.Tokens[first].IsNumber)
        {
            return false;
        }

        if (match.First > first && !behindSlash && !paper.Tokens.Skip(first).Take(match.First - first).All(t => t.IsNumber || !char.IsLower(paper.Text[t.Start])))
        {
            return false;
        }

        var words = paper.Text[start..paper.Tokens[match.Last].End];
        isCapital = words.Any(char.IsLetter) && !words.Any(char.IsLower);
        var last = paper.TokenAt(line.End);
        var length = last - first;
        if (isCapital)
        {
            return length <= MostWords + 4;
        }

        // A line that a colon parts is a box of a form: it names another paper.
        var behind = paper.Text.AsSpan(paper.Tokens[match.Last].End, Math.Max(0, line.End - paper.Tokens[match.Last].End)).Trim();
        var isReport = line.Index == 0 && KindOf(match) is DocumentKind.Report or DocumentKind.Minutes;
        return length <= MostWords && (isReport || !behind.StartsWith(":")) && (behind.IsEmpty || behind[^1] is not ('.' or ',' or ';'))
            && (match.Last - match.First + 1) * 3 >= Math.Min(length, MostWords) - 6 && char.IsUpper(paper.Text[start]);
    }
}

/// <summary>One thing that speaks for a kind.</summary>
/// <param name="Reason">For people: what it is, with the row that has it.</param>
internal sealed record Evidence(DocumentKind Kind, double Weight, int Start, int End, string Reason)
{
    public Cue? Title { get; init; }

    /// <summary>True for words that only speak for it, and whose sum is bounded.</summary>
    public bool IsMark { get; init; }
}
