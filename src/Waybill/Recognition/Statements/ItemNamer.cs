using Waybill.Recognition.Annotation;

namespace Waybill.Recognition.Statements;

/// <summary>Gives goods their designation, what they are, and what is done with them, out of the words that name them.</summary>
internal sealed class ItemNamer(Lexicon lexicon)
{
    private const int Longest = 140;

    private static readonly (string Concept, Activity Activity)[] Activities =
    [
        ("activity-training", Activity.Training), ("activity-modernisation", Activity.Modernisation), ("activity-repair", Activity.Repair),
        ("activity-maintenance", Activity.Maintenance), ("activity-supply", Activity.Supply), ("activity-production", Activity.Production),
    ];

    public static string[] ActivityNames { get; } = [.. Activities.Select(a => a.Concept)];

    /// <param name="name">The words that describe the goods; null where the paper has no such cell.</param>
    /// <param name="code">The cell of the designation.</param>
    public Item Name(AnnotatedPaper paper, IReadOnlyList<Designation> designations, Item item, TextSpan? name, TextSpan? code)
    {
        Stated<string>? designation = null;
        if (code is { } cell && cell.Of(paper.Text).Any(char.IsLetterOrDigit))
        {
            var inside = designations.FirstOrDefault(d => d.Start >= cell.Start && d.End <= cell.End);
            designation = inside is not null ? paper.Paper.State(inside.Text, inside.Start, inside.End).By("cell designation")
                : paper.Paper.State(Paper.Flat(cell.Of(paper.Text)).Trim('«', '»', ' '), cell.Start, cell.End).By("cell designation");
        }

        Stated<string>? description = null;
        if (name is { } words)
        {
            var (start, end) = (words.Start, words.End);
            var inside = designations.Where(d => d.Start >= start && d.End <= end && !IsHost(paper, d, start)).ToList();
            if (designation is null && Best(inside) is { } found)
            {
                designation = paper.Paper.State(found.Text, found.Start, found.End).By("designation in the cell description");
                var before = found.Start > start && paper.Text[found.Start - 1] == '«' ? found.Start - 1 : found.Start;
                (start, end) = before - start > 2 ? (start, before) : (Math.Min(end, found.End), end);
            }

            description = Described(paper, start, end);
            if ((ActivityIn(paper, words.Start, words.End) ?? Course(paper, words.Start, words.End)) is { } activity && !(activity.Value == Activity.Repair && paper.Has(words.Start, words.End, "overhauled")))
            {
                item = item with { Activity = activity };
            }
        }

        return item with { Designation = designation, Description = description, Categories = description is null ? [] : lexicon.CategoriesOf(description.Value) };
    }

    /// <summary>"122 mm", "7,62 mm": a number that a measure of length follows names goods and counts none.</summary>
    public static bool IsCalibre(AnnotatedPaper paper, int token) =>
        token + 1 < paper.Tokens.Count && paper.Tokens[token].IsNumber && paper.Tokens[token + 1].Start - paper.Tokens[token].End <= 1
        && (paper.Units.Any(u => u.First == token + 1 && u.Concept == "length") || (paper.Tokens[token].End < paper.Text.Length && paper.Text[paper.Tokens[token].End] is ',' or '.' && IsCalibre(paper, token + 1)));

    /// <summary>"40mm": a word that begins with digits and goes on with letters.</summary>
    private static bool IsCode(AnnotatedPaper paper, int at) =>
        paper.Tokens.ElementAtOrDefault(paper.TokenAt(at)) is { IsNumber: false } token && token.Start == at;

    /// <summary>The words of a stretch as the description of goods; null where they say nothing.</summary>
    public static Stated<string>? Described(AnnotatedPaper paper, int start, int end)
    {
        // "120 (one hundred and twenty) night sights": what a bracket repeats is no description.
        var closing = paper.Text.IndexOf(')', start, Math.Max(0, end - start));
        if (closing >= 0 && paper.Text.IndexOf('(', start, closing - start) < 0 && closing - start < 60 && closing + 2 < end)
        {
            start = closing + 1;
        }

        while (start < end && !char.IsLetter(paper.Text[start]) && !IsCode(paper, start) && !IsCalibre(paper, paper.TokenAt(start)))
        {
            start++;
        }

        while (end > start && !char.IsLetterOrDigit(paper.Text[end - 1]) && paper.Text[end - 1] is not (')' or '%'))
        {
            end--;
        }

        start = BehindArticles(paper, start, end);
        var words = Paper.Flat(paper.Text[start..end]);
        return words.Length is < 2 or > Longest || words.Any(char.IsControl) ? null : paper.Paper.State(words, start, end).By("words that name the goods");
    }

    /// <summary>"of the armoured vehicle": words that only join a name to its count are no part of it.</summary>
    private static int BehindArticles(AnnotatedPaper paper, int start, int end)
    {
        while (paper.Of("article").FirstOrDefault(c => c.Start == start && c.End <= end) is { } article)
        {
            start = article.End;
            while (start < end && !char.IsLetterOrDigit(paper.Text[start]))
            {
                start++;
            }
        }

        return start;
    }

    /// <summary>What a stretch says is done with the goods: the first word that tells.</summary>
    public static Stated<Activity>? ActivityIn(AnnotatedPaper paper, int start, int end)
    {
        Cue? best = null;
        var activity = Activity.Supply;
        foreach (var (concept, meant) in Activities)
        {
            var cue = paper.Of(concept).FirstOrDefault(c => c.Start >= start && c.End <= end && !paper.Organisations.Any(o => o.Start <= c.Start && c.End <= o.End));
            if (cue is not null && (best is null || cue.Start < best.Start))
            {
                (best, activity) = (cue, meant);
            }
        }

        return best is null ? null : paper.Paper.State(activity, best.Start, best.End).By(best.Rule);
    }

    /// <summary>"Driver's course": a word that stands for training among goods only.</summary>
    private static Stated<Activity>? Course(AnnotatedPaper paper, int start, int end) =>
        paper.In(start, end, "course").FirstOrDefault() is { } cue ? paper.Paper.State(Activity.Training, cue.Start, cue.End).By(cue.Rule) : null;

    /// <summary>"… for the Osa-AKM": what the goods are for, where other goods are named before it.</summary>
    public static bool IsHost(AnnotatedPaper paper, Designation designation, int from)
    {
        var token = paper.TokenAt(designation.Start);
        return paper.Of("for-host").Any(c => c.Start >= from && c.Last < token && !IsInWord(paper.Text, c) && !paper.Tokens[c.Last + 1].IsNumber && token - c.Last <= 4 && !paper.Text.AsSpan(c.End, designation.Start - c.End).ContainsAny(",;:"));
    }

    /// <summary>"Surface-to-air": a part of a word of several is no word of its own.</summary>
    private static bool IsInWord(string text, Cue cue) => cue.Start > 0 && text[cue.Start - 1] == '-' && cue.End < text.Length && text[cue.End] == '-';

    /// <summary>Of several codes in one cell a known one, else the one that is no bare calibre, else the last.</summary>
    private static Designation? Best(IReadOnlyList<Designation> inside) =>
        inside.FirstOrDefault(d => d.IsKnown) ?? inside.LastOrDefault(d => char.IsLetter(d.Text[0]) || d.Text.Count(char.IsLetter) > 1) ?? inside.LastOrDefault();
}
