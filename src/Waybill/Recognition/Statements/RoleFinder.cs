using Waybill.Recognition.Annotation;
using Waybill.Recognition.Naming;

namespace Waybill.Recognition.Statements;

/// <summary>A part that the words give to a party, with the rule that says so.</summary>
internal sealed record FoundRole(Role Role, Organisation Party, string Rule);

/// <summary>Finds who plays which part: by labels, by what a preamble calls the parties, by the words of a sentence.</summary>
internal static class RoleFinder
{
    /// <summary>How far behind a name the preamble may say what it is called.</summary>
    private const int PreambleReach = 460;

    /// <summary>How far behind a word of relation its party may stand.</summary>
    private const int SentenceReach = 90;

    /// <summary>Behind a label or a passive its party begins within so many characters.</summary>
    private const int IsReach = 40;
    private const int NextReach = 6;

    /// <summary>", the ": what stands between a name and what it is.</summary>
    private const int LongestArticle = 7;

    /// <summary>Whom a letter asks to make the goods; its reader is then no seller.</summary>
    public const string AskedToMake = "asked to make";

    private static readonly (string Field, Role Role)[] Labels =
    [
        ("supplier", Role.Supplier), ("buyer", Role.Buyer), ("consignee", Role.Consignee), ("end-user", Role.EndUser), ("maker", Role.Maker),
        ("intermediary", Role.Intermediary), ("carrier", Role.Carrier), ("consignor", Role.Supplier),
    ];

    private static readonly (string Concept, Role Role)[] Parts = [("party-seller", Role.Supplier), ("party-buyer", Role.Buyer), ("party-agent", Role.Intermediary)];

    public static IReadOnlyList<FoundRole> All(AnnotatedPaper paper)
    {
        var found = new List<FoundRole>();
        Called(paper, found);
        Numbered(paper, found);
        Labelled(paper, found);
        Related(paper, found);
        Said(paper, found);
        Passive(paper, found);
        return [.. found.DistinctBy(f => (f.Role, f.Party.Start))];
    }

    private static void Labelled(AnnotatedPaper paper, List<FoundRole> found)
    {
        foreach (var (name, role) in Labels)
        {
            foreach (var field in paper.FieldsOf(name).Where(f => !f.IsEmpty && f.LabelStart >= paper.OwnPart.Start))
            {
                if (paper.OrganisationIn(field.ValueStart, Math.Max(field.ValueEnd, field.FirstLineEnd)) is { } party && party.Start - field.ValueStart < (field.IsLoose ? 3 : SentenceReach))
                {
                    found.Add(new FoundRole(role, party, field.Rule));
                }
            }
        }
    }

    /// <summary>"… hereinafter the Seller", "… (the Seller)", "… («Продавец»)".</summary>
    private static void Called(AnnotatedPaper paper, List<FoundRole> found)
    {
        foreach (var (concept, role) in Parts)
        {
            if (found.Exists(f => f.Role == role && f.Rule.StartsWith("label", StringComparison.Ordinal)) && role != Role.Supplier && role != Role.Buyer)
            {
                continue;
            }

            // "Посредник (брокер)" labels the party below it.
            foreach (var cue in paper.Of(concept).Where(c => !paper.Fields.Any(f => !f.IsLoose && f.LabelStart <= c.Start && c.End <= f.ValueStart) && !IsFormer(paper, c)))
            {
                var party = IsIntroduced(paper, cue) ? paper.Organisations.LastOrDefault(o => o.End <= cue.Start && cue.Start - o.End < PreambleReach && !o.IsBank && IsOwn(paper, o, cue, Parts)) : null;
                if (party is not null)
                {
                    found.Add(new FoundRole(role, party, cue.Rule));
                    break;
                }
            }
        }
    }

    /// <summary>"the former Buyer": whom another took the place of.</summary>
    private static bool IsFormer(AnnotatedPaper paper, Cue cue) => paper.Of("former").Any(f => f.End <= cue.Start && cue.Start - f.End <= 1);

    /// <summary>True for what a party is called from here on.</summary>
    private static bool IsIntroduced(AnnotatedPaper paper, Cue cue) =>
        paper.Of("hereinafter").Any(h => h.End <= cue.Start && cue.Start - h.End < 60) || IsBracketed(paper.Text, cue.Start, cue.End) || IsApposition(paper, cue);

    /// <summary>"X, the Buyer, and Y, the Supplier, have agreed": right behind a name and between commas.</summary>
    private static bool IsApposition(AnnotatedPaper paper, Cue cue) =>
        cue.End < paper.Text.Length && paper.Text[cue.End] == ',' && paper.Organisations.Any(o => o.End < cue.Start && cue.Start - o.End <= LongestArticle && paper.Text[o.End] == ',' && !paper.Text.AsSpan(o.End + 1, cue.Start - o.End - 1).ContainsAny(",;.\n"));

    /// <summary>The First and the Second Party: who of them sells is told by who supplies.</summary>
    private static void Numbered(AnnotatedPaper paper, List<FoundRole> found)
    {
        var (first, second) = (Defined(paper, "first-party"), Defined(paper, "second-party"));
        if (first is null || second is null || ReferenceEquals(first, second))
        {
            return;
        }

        var (sells, sold) = (Supplies(paper, "first-party"), Supplies(paper, "second-party"));
        if (sells.Count == sold.Count)
        {
            return;
        }

        var rule = (sells.Count > sold.Count ? sells[0] : sold[0]).Rule;
        found.Add(new FoundRole(Role.Supplier, sells.Count > sold.Count ? first : second, rule));
        found.Add(new FoundRole(Role.Buyer, sells.Count > sold.Count ? second : first, rule));
    }

    private static Organisation? Defined(AnnotatedPaper paper, string concept)
    {
        foreach (var cue in paper.Of(concept))
        {
            if (paper.Of("hereinafter").Any(h => h.End <= cue.Start && cue.Start - h.End < 40) || IsBracketed(paper.Text, cue.Start, cue.End))
            {
                var others = paper.Of("first-party").Concat(paper.Of("second-party")).Where(o => o.Start < cue.Start).Select(o => o.Start).DefaultIfEmpty(0).Max();
                return paper.Organisations.LastOrDefault(o => o.End <= cue.Start && o.Start >= others && cue.Start - o.End < PreambleReach && o.Kind is PartyKind.Company or PartyKind.Agency && !o.IsBank)
                    ?? paper.Organisations.FirstOrDefault(o => o.End <= cue.Start && o.Start >= others && cue.Start - o.End < PreambleReach && !o.IsBank);
            }
        }

        return null;
    }

    private static List<Cue> Supplies(AnnotatedPaper paper, string concept) =>
        [.. paper.Of(concept).Where(c => paper.In(c.End, Math.Min(paper.Text.Length, c.End + 50), "activity-supply", "activity-training", "activity-repair").FirstOrDefault() is { } act && act.Sentence == c.Sentence)];

    /// <summary>"manufactured by X", "for the exclusive use of X", "the End User is X", "through X".</summary>
    private static void Related(AnnotatedPaper paper, List<FoundRole> found)
    {
        foreach (var cue in paper.In(paper.OwnPart.Start, paper.OwnPart.End, "make", "for-needs", "through", "end-user-is"))
        {
            var sentence = paper.SentenceAt(cue.Start);
            var party = paper.Organisations.FirstOrDefault(o => o.Start >= cue.End && o.Start - cue.End <= SentenceReach && o.Start < sentence.End && !o.IsBank);
            var role = cue.Concept switch { "make" => Role.Maker, "through" => Role.Intermediary, _ => Role.EndUser };
            if (party is not null && (role != Role.Maker || party.Kind is PartyKind.Company or PartyKind.Agency) && (role != Role.EndUser || cue.Concept != "for-needs" || party.Kind is not PartyKind.Company))
            {
                found.Add(new FoundRole(role, party, cue.Rule));
            }
        }

        // "… Ministry of Defence (the End-User)", "The End User of the Goods is the Ministry …".
        foreach (var field in InSentences(paper, "end-user"))
        {
            var sentence = paper.SentenceAt(field.Start);
            var party = IsBracketed(paper.Text, field.Start, field.End) ? paper.Organisations.LastOrDefault(o => o.End <= field.Start && field.Start - o.End < 60)
                : paper.Organisations.FirstOrDefault(o => o.Start >= field.End && o.Start - field.End <= SentenceReach && o.Start < sentence.End && o.Kind is not PartyKind.Company)
                    ?? paper.Organisations.LastOrDefault(o => o.End <= field.Start && field.Start - o.End < 6);
            if (party is not null && !party.IsBank)
            {
                found.Add(new FoundRole(Role.EndUser, party, "label end-user in a sentence"));
            }
        }
    }

    /// <summary>"поставщиком является X", "consignee – X": a label inside a sentence, with a dash or "is" between it and its party.</summary>
    private static void Said(AnnotatedPaper paper, List<FoundRole> found)
    {
        foreach (var (name, role) in Labels.Where(l => l.Role != Role.EndUser && l.Field != "consignor"))
        {
            foreach (var label in InSentences(paper, name))
            {
                var party = paper.Organisations.FirstOrDefault(o => o.Start >= label.End && o.Start - label.End < IsReach && !o.IsBank);
                if (party is null || found.Exists(f => f.Role == role && ReferenceEquals(f.Party, party)))
                {
                    continue;
                }

                var between = paper.Text.AsSpan(label.End, party.Start - label.End);
                if (!between.ContainsAny(",;.\n") && ((between.Trim().Length == 1 && between.IndexOfAny("-–—=") >= 0) || paper.Of("is").Any(c => c.Start - label.End is >= 0 and < 3 && c.End <= party.Start)))
                {
                    found.Add(new FoundRole(role, party, $"label {name} in a sentence"));
                }
            }
        }
    }

    /// <summary>"exported by X", "purchased by X via Y", "ask X to make", "for the ministry of Z".</summary>
    private static void Passive(AnnotatedPaper paper, List<FoundRole> found)
    {
        foreach (var cue in paper.In(paper.OwnPart.Start, paper.OwnPart.End, "supply-by", "buy-by"))
        {
            if (paper.Organisations.FirstOrDefault(o => o.Start >= cue.End && o.Start - cue.End <= NextReach && !o.IsBank) is not { } party)
            {
                continue;
            }

            found.Add(new FoundRole(cue.Concept == "buy-by" ? Role.Buyer : Role.Supplier, party, cue.Rule));

            // Whoever a buyer buys through sells to him where nobody else does.
            var sentence = paper.SentenceAt(cue.Start);
            if (cue.Concept == "buy-by" && !found.Exists(f => f.Role == Role.Supplier) && found.FindIndex(f => f.Role == Role.Intermediary && f.Party.Start > party.End && f.Party.Start < sentence.End) is >= 0 and var sells)
            {
                found[sells] = found[sells] with { Role = Role.Supplier };
            }
        }

        foreach (var cue in paper.In(paper.OwnPart.Start, paper.OwnPart.End, "buy-from"))
        {
            if (!found.Exists(f => f.Role == Role.Supplier) && paper.Organisations.FirstOrDefault(o => o.Start >= cue.End && o.Start - cue.End <= IsReach && o.Kind is PartyKind.Company or PartyKind.Agency && !o.IsBank) is { } seller
                && !paper.Text.AsSpan(cue.End, seller.Start - cue.End).ContainsAny(",;.:"))
            {
                found.Add(new FoundRole(Role.Supplier, seller, cue.Rule));
            }
        }

        foreach (var cue in paper.In(paper.OwnPart.Start, paper.OwnPart.End, "to-make"))
        {
            if (paper.Organisations.LastOrDefault(o => o.End <= cue.Start && cue.Start - o.End <= 3 && o.Kind is PartyKind.Company or PartyKind.Agency && !o.IsBank) is { } asked)
            {
                found.Add(new FoundRole(Role.Maker, asked, AskedToMake));
            }
        }

        foreach (var cue in paper.In(paper.OwnPart.Start, paper.OwnPart.End, "meant-for"))
        {
            var sentence = paper.SentenceAt(cue.Start);
            if (paper.Organisations.FirstOrDefault(o => o.Start >= cue.End && o.Start - cue.End <= NextReach) is { Kind: PartyKind.Ministry or PartyKind.MilitaryUnit } user && !found.Exists(f => f.Role == Role.EndUser)
                && paper.Has(sentence.Start, cue.Start, "activity-supply", "make", "ship"))
            {
                found.Add(new FoundRole(Role.EndUser, user, "for-needs " + cue.Rule));
            }
        }
    }

    private static IEnumerable<TextSpan> InSentences(AnnotatedPaper paper, string label) =>
        paper.LabelsIn(0, paper.Text.Length).Where(m => m.Concept == label).Select(m => new TextSpan(paper.Tokens[m.First].Start, paper.Tokens[m.Last].End));

    /// <summary>Between a name and what it is called no other party is called anything.</summary>
    private static bool IsOwn(AnnotatedPaper paper, Organisation party, Cue cue, (string Concept, Role Role)[] parts) =>
        !parts.Any(p => paper.Of(p.Concept).Any(c => c.Start >= party.End && c.End <= cue.Start && IsIntroduced(paper, c)));

    private static bool IsBracketed(string text, int start, int end)
    {
        var open = text.LastIndexOf('(', Math.Max(0, start - 1));
        return open >= 0 && start - open < 40 && text.IndexOf(')', end) is var close && close >= 0 && close - end < 30 && text.IndexOf(')', open, start - open) < 0;
    }
}
