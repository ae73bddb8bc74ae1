using Waybill.Language;
using Waybill.Recognition.Naming;

namespace Waybill.Recognition.Annotation;

/// <summary>A paper with everything that one pass over its words finds: lines, cues, labels with their values, numbers, dates, organisations, identifiers.</summary>
internal sealed partial class AnnotatedPaper
{
    /// <summary>The head of a table that somebody keeps stands in one of its first rows, below a title.</summary>
    private const int HeadReach = 6;

    /// <summary>A word of fewer letters is no name of a party by itself.</summary>
    private const int ShortestName = 4;

    private readonly Dictionary<string, List<Cue>> _byConcept;
    private readonly Dictionary<Organisation, Mention> _mentions;
    private readonly IReadOnlyList<PhraseMatch>?[] _labelsAt;
    private IReadOnlyList<Grid>? _grids;
    private IReadOnlyList<FoundCurrency>? _currencies;
    private readonly Dictionary<(Grid Grid, int Row), Columns?> _heads = [];
    private Dictionary<string, int>? _cuesOf;
    private int? _goodsStart;

    public AnnotatedPaper(Paper paper, Vocabulary vocabulary, IdentifierFinder identifiers)
    {
        Paper = paper;
        Vocabulary = vocabulary;
        var starts = paper.Blocks.Select(b => b.Start).ToHashSet();
        Tokens = Words.Of(paper.Text, starts.Contains);
        _labelsAt = new IReadOnlyList<PhraseMatch>?[Tokens.Count];
        Lines = new Lines(paper);
        var inCells = paper.Blocks.Where(b => b.Cell is not null).ToList();
        Numbers = new NumberReading(paper.Text, vocabulary.NumberWords, (start, end) => inCells.Exists(b => b.Start <= start && end <= b.End));
        Cues = Foreseen([.. vocabulary.Phrases.All(Tokens).Select(Cued)]);
        _byConcept = Cues.GroupBy(c => c.Concept, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        Units = [.. vocabulary.Units.All(Tokens).Select(Cued).Select(Stopped)];
        Headings = vocabulary.Headings.All(Tokens);
        Dates = [.. vocabulary.Dates.All(paper.Text).Where(d => !IsNumbered(d))];
        Identifiers = identifiers.All(paper.Text);
        OwnPart = Zones.MailParts.OwnPart(this);
        Organisations = [.. vocabulary.Organisations.Find(paper)];
        Fields = [.. new FieldFinder(this).All().Concat(SwiftTags.All(this)).OrderBy(f => f.LabelStart)];
        Organisations = [.. Organisations.Concat(Fields.SelectMany(Unformed)).DistinctBy(o => o.Start).OrderBy(o => o.Start)];
        _mentions = vocabulary.Mentions.Build(paper, Tokens, Organisations, Identifiers);
        BodyStart = Zones.Body.StartOf(this);
        MailSender = Told(Zones.MailEnds.Sender(this));
        MailAddressee = Told(Zones.MailEnds.Addressee(this));
    }

    public Paper Paper { get; }

    public Vocabulary Vocabulary { get; }

    public IReadOnlyList<Token> Tokens { get; }

    public Lines Lines { get; }

    public NumberReading Numbers { get; }

    public IReadOnlyList<FoundDate> Dates { get; }

    /// <summary>In the order of the text.</summary>
    public IReadOnlyList<Cue> Cues { get; }

    /// <summary>How many cues are of one language.</summary>
    public int CuesOf(string language) => (_cuesOf ??= Cues.CountBy(c => c.Phrase.Language, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal)).GetValueOrDefault(language);

    /// <summary>Words for units; the concept is the kind of unit.</summary>
    public IReadOnlyList<Cue> Units { get; }

    /// <summary>Headings and marks of kinds, whether or not they stand as such.</summary>
    public IReadOnlyList<PhraseMatch> Headings { get; }

    public IReadOnlyList<FoundIdentifier> Identifiers { get; }

    /// <summary>Ruled tables and those set with spaces or tabs.</summary>
    public IReadOnlyList<Grid> Grids => _grids ??= GridFinder.All(this);

    /// <summary>In the order of the text.</summary>
    public IReadOnlyList<FoundCurrency> Currencies => _currencies ??= Vocabulary.Currencies.All(Paper);

    /// <summary>In the order of the text.</summary>
    public IReadOnlyList<Organisation> Organisations { get; private set; }

    /// <summary>Labels of boxes, cells and lines with their values, in the order of the text.</summary>
    public IReadOnlyList<Field> Fields { get; }

    /// <summary>Of a mail what its sender wrote, without quoted mails; the whole text of other papers.</summary>
    public TextSpan OwnPart { get; }

    /// <summary>Where the body begins: the salutation, or else the first paragraph of prose, or else the end.</summary>
    public int BodyStart { get; }

    /// <summary>Where the head of the first table of goods stands; beyond the text where there is none.</summary>
    public int GoodsStart => _goodsStart ??= Grids.Where(g => g.Rows.Count > 1).SelectMany(g => Enumerable.Range(0, Math.Min(3, g.Rows.Count - 1)).Where(r => HeadAt(g, r) is { AreGoods: true }).Take(1).Select(r => g.Rows[r][0].Start)).DefaultIfEmpty(int.MaxValue).Min();

    /// <summary>The head of a table that begins in a row; null where it heads nothing that is known.</summary>
    public Columns? HeadAt(Grid grid, int row)
    {
        if (!_heads.TryGetValue((grid, row), out var head))
        {
            _heads[(grid, row)] = head = Columns.At(this, grid, row);
        }

        return head;
    }

    /// <summary>The first head among the first rows of a table that fits, and its row.</summary>
    public (int Row, Columns Columns)? HeadOf(Grid grid, Func<Columns, bool>? fits = null)
    {
        for (var row = 0; row < Math.Min(grid.Rows.Count, HeadReach); row++)
        {
            if (HeadAt(grid, row) is { } head && (fits is null || fits(head)))
            {
                return (row, head);
            }
        }

        return null;
    }

    /// <summary>Of a mail who sent it; null for other papers and where nothing tells.</summary>
    public Organisation? MailSender { get; }

    public Organisation? MailAddressee { get; }

    public string Text => Paper.Text;

    public IReadOnlyCollection<Mention> Mentions => [.. Organisations.Where(o => !o.IsBank).Select(o => _mentions[o])];

    public Mention? MentionOf(Organisation? organisation) => organisation is null ? null : _mentions[organisation];

    /// <summary>The cues of a concept, in the order of the text.</summary>
    public IReadOnlyList<Cue> Of(string concept) => _byConcept.GetValueOrDefault(concept) ?? [];

    /// <summary>The cues of some concepts that begin in a stretch of the text, in its order.</summary>
    public IEnumerable<Cue> In(int start, int end, params ReadOnlySpan<string> concepts)
    {
        var found = new List<Cue>();
        foreach (var concept in concepts)
        {
            found.AddRange(Within(concept, start, end));
        }

        found.Sort((a, b) => a.Start.CompareTo(b.Start));
        return found;
    }

    public bool Has(int start, int end, params ReadOnlySpan<string> concepts)
    {
        foreach (var concept in concepts)
        {
            if (Within(concept, start, end).Any())
            {
                return true;
            }
        }

        return false;
    }

    private IEnumerable<Cue> Within(string concept, int start, int end)
    {
        var cues = Of(concept);
        var (low, high) = (0, cues.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = cues[middle].Start < start ? (middle + 1, high) : (low, middle);
        }

        for (var i = low; i < cues.Count && cues[i].Start <= end; i++)
        {
            if (cues[i].End <= end)
            {
                yield return cues[i];
            }
        }
    }

    public IEnumerable<Field> FieldsOf(params string[] names) => Fields.Where(f => names.Contains(f.Name, StringComparer.Ordinal));

    /// <summary>The labels that begin at a word, whether or not they stand as such.</summary>
    public IReadOnlyList<PhraseMatch> LabelsAt(int token)
    {
        if (_labelsAt[token] is { } known)
        {
            return known;
        }

        var found = new List<PhraseMatch>();
        Vocabulary.Labels.At(Tokens, token, found);
        return _labelsAt[token] = found;
    }

    /// <summary>The labels that begin in a stretch of the text, in its order.</summary>
    public IEnumerable<PhraseMatch> LabelsIn(int start, int end)
    {
        for (var token = TokenAt(start); token < Tokens.Count && Tokens[token].Start < end; token++)
        {
            foreach (var label in LabelsAt(token))
            {
                yield return label;
            }
        }
    }

    /// <summary>Index of the word at a place, or of the next behind it.</summary>
    public int TokenAt(int position)
    {
        var (low, high) = (0, Tokens.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Tokens[middle].End <= position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The sentence that holds a place, as a stretch of the text.</summary>
    public TextSpan SentenceAt(int position)
    {
        if (Tokens.Count == 0)
        {
            return new TextSpan(position, position);
        }

        var at = Math.Min(TokenAt(position), Tokens.Count - 1);
        var (first, last) = (at, at);
        while (first > 0 && Tokens[first - 1].Sentence == Tokens[at].Sentence)
        {
            first--;
        }

        while (last + 1 < Tokens.Count && Tokens[last + 1].Sentence == Tokens[at].Sentence)
        {
            last++;
        }

        return new TextSpan(Tokens[first].Start, Tokens[last].End);
    }

    /// <summary>The first currency in a stretch of the text.</summary>
    public Stated<string>? CurrencyIn(int start, int end) => Currencies.FirstOrDefault(c => c.Start >= start && c.End <= end)?.Code;

    public Organisation? OrganisationIn(int start, int end) => Organisations.FirstOrDefault(o => o.Start >= start && o.Start < end && !o.IsBank);

    /// <summary>Takes in a party that only its place shows; where one is known there, that one.</summary>
    public Organisation Register(Organisation party)
    {
        if (Organisations.FirstOrDefault(o => o.Start < party.End && party.Start < o.End) is { } known)
        {
            return known;
        }

        _mentions[party] = new Mention { Name = Paper.State(party.Name, party.Start, party.End).By("name " + party.Rule), Kind = party.Kind, Country = party.Country };
        Organisations = [.. Organisations.Append(party).OrderBy(o => o.Start)];
        return party;
    }

    /// <summary>Gives the party of a mail's end the domain of its address; where nothing names the party, the domain stands for it.</summary>
    private Organisation? Told(Zones.MailEnd end)
    {
        var party = end.Party ?? (end.Domain is { } only ? new Organisation(only.Start, only.End, PartyKind.Company, only.Of(Text).ToLowerInvariant(), null) { Rule = "domain" } : null);
        if (party is null)
        {
            return null;
        }

        party = Register(party);
        var mention = _mentions[party];
        _mentions[party] = end.Domain is { } domain
            ? mention with { Identifiers = [.. mention.Identifiers, Paper.State(new Identifier("DOMAIN", domain.Of(Text).ToLowerInvariant(), null), domain.Start, domain.End).By("domain of the mail address")] }
            : mention;
        return party;
    }

    /// <summary>"Faktura nr 17/05/2017": what stands right behind a sign for number is one, also where it looks like a date.</summary>
    private bool IsNumbered(FoundDate date) =>
        Text.AsSpan(date.Start, date.End - date.Start).Contains('/') && Of("number-sign").Any(s => s.End <= date.Start && date.Start - s.End <= 2 && Text.AsSpan(s.End, date.Start - s.End).Trim(" .:").IsEmpty && !Text.AsSpan(s.Start, s.End - s.Start).ContainsAny('#', ':'));

    /// <summary>"left as planned": what went as it was planned is no plan.</summary>
    private static IReadOnlyList<Cue> Foreseen(List<Cue> cues)
    {
        var foreseen = cues.FindAll(c => c.Concept == "as-foreseen");
        cues.RemoveAll(c => c.Concept is "plan" or "agree" && foreseen.Exists(f => f.Start <= c.Start && c.End <= f.End));
        return cues;
    }

    private Cue Cued(PhraseMatch match) => new(match.Concept, Tokens[match.First].Start, Tokens[match.Last].End, match.First, match.Last, Tokens[match.First].Sentence, match.Phrase);

    /// <summary>A unit with the stop that its abbreviation is written with.</summary>
    private Cue Stopped(Cue unit) => unit.End < Text.Length && Text[unit.End] == '.' && Vocabulary.StoppedUnits.Contains(Tokens[unit.Last].Folded) ? unit with { End = unit.End + 1 } : unit;

    /// <summary>A value that is a code or a number of a bank and no name.</summary>
    private bool IsCode(Field field)
    {
        var value = Text.AsSpan(field.ValueStart, Math.Max(0, field.FirstLineEnd - field.ValueStart)).Trim();
        return value.Length < 3 || (!value.Contains(' ') && (value.ContainsAnyInRange('0', '9') || value.Length is 8 or 11 && !value.ContainsAnyInRange('a', 'z')))
            || Identifiers.Any(i => i.Start < field.FirstLineEnd && field.ValueStart < i.End)
            || Dates.Any(d => d.Start < field.FirstLineEnd && field.ValueStart < d.End)
            || Of("not-a-paper").Any(c => c.Start >= field.ValueStart && c.Start - field.ValueStart < 2);
    }

    /// <summary>A value of nothing but labels, words for papers, units and numbers, or that begins with the number of a box: what stands there is another box.</summary>
    private bool IsOnlyTerms(Field field)
    {
        var labels = LabelsIn(field.ValueStart, field.FirstLineEnd).ToList();
        return char.IsAsciiDigit(Text[field.ValueStart]) || !Tokens.Skip(TokenAt(field.ValueStart)).TakeWhile(t => t.Start < field.FirstLineEnd).Any(t => !t.IsNumber && t.End - t.Start >= ShortestName
            && !labels.Exists(l => Tokens[l.First].Start <= t.Start && t.End <= Tokens[l.Last].End) && !Units.Any(u => u.Start <= t.Start && t.End <= u.End)
            && !Cues.Any(c => c.Start <= t.Start && t.End <= c.End && (c.IsPaper || c.IsParty || c.Concept is "not-a-paper" or "number-sign" or "former")));
    }

    /// <summary>A party that only its label makes one: no legal form, no word for a firm.</summary>
    private IEnumerable<Organisation> Unformed(Field field)
    {
        if (!Field.Parties.Contains(field.Name) || field.IsLoose || field.LabelStart < OwnPart.Start || (Paper.IsMail && field.Name is "sender" or "addressee") || IsCode(field) || IsOnlyTerms(field) || Organisations.Any(o => o.Start < field.ValueEnd && field.ValueStart < o.End))
        {
            return [];
        }

        return Vocabulary.Organisations.Of(Paper, field.ValueStart, field.FirstLineEnd, PartyKind.Company) is { } named ? [named] : [];
    }
}
