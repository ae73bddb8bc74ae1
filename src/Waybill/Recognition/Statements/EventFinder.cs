using Waybill.Recognition.Annotation;
using Waybill.Recognition.Zones;

namespace Waybill.Recognition.Statements;

/// <summary>What a paper says happened to its deal: by being what it is, and by its sentences, each within its own scope.</summary>
internal sealed class EventFinder(AnnotatedPaper paper, DocumentKind kind, IReadOnlyList<PlacedItem> items, IReadOnlyList<FoundCitation> citations)
{
    /// <summary>Words of grammar act on an act within so many words.</summary>
    private const int NegationReach = 3;
    private const int PlanReach = 10;

    /// <summary>What comes or does not stands within so many words before its verb.</summary>
    private const int SubjectReach = 14;

    /// <summary>"For the" before the side that signs.</summary>
    private const int WordsBeforeSide = 2;

    private static readonly Dictionary<string, (Stage Stage, EventMode Mode)> Acts = new(StringComparer.Ordinal)
    {
        ["ask"] = (Stage.Inquiry, EventMode.Asked),
        ["offer"] = (Stage.Offer, EventMode.Done),
        ["agree"] = (Stage.Agreement, EventMode.Done),
        ["order"] = (Stage.Contract, EventMode.Done),
        ["sign"] = (Stage.Contract, EventMode.Done),
        ["pay"] = (Stage.Payment, EventMode.Done),
        ["produce"] = (Stage.Production, EventMode.Done),
        ["accept"] = (Stage.Acceptance, EventMode.Done),
        ["ship"] = (Stage.Dispatch, EventMode.Done),
        ["cross"] = (Stage.BorderCrossing, EventMode.Done),
        ["receive"] = (Stage.Receipt, EventMode.Done),
        ["commission"] = (Stage.InService, EventMode.Done),
        ["use"] = (Stage.Use, EventMode.Done),
        ["refuse"] = (Stage.Inquiry, EventMode.Refused),
        ["cancel"] = (Stage.Contract, EventMode.Cancelled),
        ["withdraw"] = (Stage.Offer, EventMode.Withdrawn),
        ["correct"] = (Stage.Agreement, EventMode.Corrected),
        ["plan"] = (Stage.Contract, EventMode.Planned),
        ["possible"] = (Stage.Inquiry, EventMode.Planned),
    };

    /// <summary>Words that make an act one to come.</summary>
    private static readonly string[] Plans = ["future", "plan", "possible", "condition"];

    private static readonly string[] ActNames = [.. Acts.Keys];

    private readonly KindTraits _traits = KindTraits.Of(kind);

    public IReadOnlyList<DealEvent> All(Stated<PartialDate>? paperDate, Quote? kindQuote)
    {
        var events = new List<DealEvent>();
        if (_traits.Own is { } own && kindQuote is not null)
        {
            events.AddRange(OfKind(own, kindQuote));
        }

        if (SpeaksInSentences())
        {
            events.AddRange(OfSentences(paperDate));
        }
        else
        {
            events.AddRange(Corrections());
        }

        if (_traits.Cap >= Stage.Contract && citations.FirstOrDefault(c => c.Citation.Kind is CitationKind.Contract or CitationKind.Order) is { } contract && !events.Exists(e => e.Mode == EventMode.Done && e.Stage.Value == Stage.Contract))
        {
            events.Add(Event(Stage.Contract, EventMode.Done, Stated.By(Stage.Contract, contract.Citation.Number.Quotes).By("the contract is cited by its number")));
        }

        return [.. events.DistinctBy(e => (e.Stage.Value, e.Mode, string.Join(',', e.Items.Select(i => $"{i.Item}:{i.Quantity?.Value}"))))];
    }

    /// <summary>Words that deny that goods were sent, received or paid; null where nothing is denied.</summary>
    public Stated<string>? Denial()
    {
        if (!SpeaksInSentences())
        {
            return null;
        }

        var undone = paper.In(paper.OwnPart.Start, paper.OwnPart.End, "undone").FirstOrDefault(c => !IsOfNoGoods(c));
        undone ??= paper.In(paper.OwnPart.Start, paper.OwnPart.End, "ship", "receive").FirstOrDefault(c => IsNegated(c) && !IsPlanned(c) && !IsOfNoGoods(c));
        return undone is null ? null : paper.Paper.State(Paper.Flat(paper.Text[undone.Start..undone.End]), undone.Start, undone.End).By(undone.Rule);
    }

    /// <summary>"No complaints were received": what did not come is no goods.</summary>
    private bool IsOfNoGoods(Cue cue) => paper.Of("no-goods").Any(n => n.Sentence == cue.Sentence && ((n.Last < cue.First && cue.First - n.Last <= SubjectReach) || (n.First > cue.Last && n.First - cue.Last <= NegationReach)));

    private bool SpeaksInSentences() => _traits.IsCorrespondence || kind == DocumentKind.Minutes;

    private IEnumerable<DealEvent> OfKind(Stage own, Quote quote)
    {
        IReadOnlyList<EventItem> all = _traits.ComesInParts ? [.. items.Select((item, i) => (item, i)).Where(x => x.item.Moved is not null).Select(x => new EventItem(x.i, x.item.Moved))] : [];
        if (kind == DocumentKind.ExportLicence && Refusal() is { } refused)
        {
            yield return Event(Stage.Licence, EventMode.Refused, paper.Paper.State(Stage.Licence, refused.Start, refused.End).By(refused.Rule));
            yield break;
        }

        yield return Event(own, EventMode.Done, Stated.By(own, quote).By($"a paper of the kind {kind.NameOf()}")) with { Items = all };
        switch (kind)
        {
            case DocumentKind.Invoice when paper.Of("pay").FirstOrDefault(c => !IsNegated(c) && !IsPlanned(c)) is { } paid:
                yield return Event(Stage.Payment, EventMode.Done, paper.Paper.State(Stage.Payment, paid.Start, paid.End).By(paid.Rule)) with { Date = DateIn(paper.SentenceAt(paid.Start)) };
                break;
            case DocumentKind.ConsignmentNote when ReceivedBox() is { } box:
                yield return Event(Stage.Receipt, EventMode.Done, paper.Paper.State(Stage.Receipt, box.LabelStart, Math.Max(box.LabelEnd, box.ValueEnd)).By(box.Rule)) with { Items = Signed(box, all), Date = DateIn(new TextSpan(box.LabelStart, Math.Max(box.LabelEnd, box.ValueEnd))) };
                break;
            case DocumentKind.AcceptanceAct when BuyerSigns() is { } signs:
                yield return Event(Stage.Receipt, EventMode.Done, paper.Paper.State(Stage.Receipt, signs.Start, signs.End).By(signs.Rule)) with { Items = all };
                break;
            default:
                break;
        }
    }

    private Cue? Refusal()
    {
        var refuse = paper.In(0, paper.Text.Length, "refuse").FirstOrDefault(c => !IsNegated(c) && !IsPlanned(c));
        return refuse is not null && !paper.Of("agree").Any(c => c.Start < refuse.Start && !IsNegated(c)) ? refuse : null;
    }

    /// <summary>The box in which the consignee signs and dates: filled, it is a receipt.</summary>
    private Field? ReceivedBox() => paper.FieldsOf("received").FirstOrDefault(f => paper.Dates.Any(d => d.Date.IsDay && d.Start >= f.LabelStart && d.End <= Math.Max(f.ValueEnd, f.LabelEnd) + 2));

    /// <summary>What the consignee's own words say he got: a part of the goods where they count it.</summary>
    private IReadOnlyList<EventItem> Signed(Field box, IReadOnlyList<EventItem> all)
    {
        var counted = items.Select((item, i) => (item, i)).Where(x => x.item.Start >= box.LabelStart && x.item.End <= box.ValueEnd && x.item.Item.Quantity is not null).Select(x => new EventItem(x.i, x.item.Item.Quantity)).ToList();
        return counted.Count > 0 ? counted : all;
    }

    /// <summary>In the foot of an act both sides sign, each on a line of its own ("For the Buyer"): the buyer took the goods over. "Received by" may be an agency's, so that it counts only where forces are named.</summary>
    private Cue? BuyerSigns()
    {
        var foot = Math.Max(0, paper.Text.TrimEnd().Length * 6 / 10);
        var buyer = paper.Of("party-buyer").Concat(paper.Organisations.Any(o => o.IsArmed) ? paper.Of("takes-over") : []).LastOrDefault(c => c.Start >= foot && paper.Lines.At(c.Start) is { } line && c.First - paper.TokenAt(line.Start) <= WordsBeforeSide);
        return buyer is not null && paper.Has(0, paper.Text.Length, "receive", "accept") ? buyer : null;
    }

    private IEnumerable<DealEvent> OfSentences(Stated<PartialDate>? paperDate)
    {
        var events = new List<DealEvent>();
        var start = _traits.IsCorrespondence ? Math.Max(paper.OwnPart.Start, Math.Min(paper.BodyStart, paper.OwnPart.End)) : 0;
        start = start >= paper.OwnPart.End ? paper.OwnPart.Start : start;
        var sentences = ProseItems.Sentences(paper, start, Body.EndOf(paper)).ToList();
        for (var i = 0; i < sentences.Count; i++)
        {
            var sentence = sentences[i];
            if (paper.Has(sentence.Start, sentence.End, "hearsay"))
            {
                continue;
            }

            var scope = Scope(sentences, i);
            foreach (var cue in ActsIn(sentence))
            {
                if (Made(cue, sentence) is var (stage, mode) && !(mode.IsEnd() && scope.Count == 0 && IsOfOtherWork(cue, sentence)))
                {
                    var stated = paper.Paper.State(stage, cue.Start, cue.End).By(cue.Rule);
                    events.Add(Event(stage, mode, stated) with { Items = mode == EventMode.Corrected ? Corrected(cue, sentence, scope) : scope, Date = mode == EventMode.Done ? DateOf(cue, sentence, paperDate) : null });

                    // Who takes back an offer had made it.
                    if (mode == EventMode.Withdrawn && paper.Has(cue.Start, sentence.End, "paper-offer"))
                    {
                        events.Add(Event(Stage.Offer, EventMode.Done, stated.With(Stage.Offer)) with { Items = scope });
                    }
                }
            }
        }

        return events;
    }

    /// <summary>The acts of a sentence; where one asks for what another word offers, possibly or plainly, the asking counts.</summary>
    private List<Cue> ActsIn(TextSpan sentence)
    {
        // The same letters refuse in one language and cancel in another: those of the paper's language count.
        var acts = paper.In(sentence.Start, sentence.End, ActNames).GroupBy(a => (a.Start, a.End))
            .SelectMany(g => g.DistinctBy(a => a.Concept).Skip(1).Any() ? g.GroupBy(a => a.Phrase.Language, StringComparer.Ordinal).MaxBy(l => paper.CuesOf(l.Key))! : g.AsEnumerable()).ToList(); // no group is empty
        acts = [.. acts.Where(a => !acts.Exists(o => !ReferenceEquals(o, a) && o.Start <= a.Start && o.End >= a.End && o.End - o.Start > a.End - a.Start))];
        if (Request(sentence, acts) is { } request)
        {
            acts.Add(request);
        }

        var asks = acts.Find(a => a.Concept == "ask" && !IsNegated(a));
        if (asks is not null)
        {
            acts.RemoveAll(a => a.Concept is "possible" or "plan" or "offer" or "agree" or "order" && a.Start >= asks.Start);
            acts.RemoveAll(a => a.Concept is "receive" or "ship" or "pay" or "accept" or "produce" && a.Start > asks.Start);
        }

        if (acts.Exists(a => a.Concept is "refuse" or "withdraw" or "cancel" && !IsNegated(a)))
        {
            acts.RemoveAll(a => a.Concept is "possible" or "plan" or "offer" or "ask" or "agree");
        }

        return acts;
    }

    /// <summary>"I ask to be told by 5 March whether a repair of 8 stations is possible": whatever is asked of counted goods and what is to be done with them, is asked for.</summary>
    private Cue? Request(TextSpan sentence, List<Cue> acts) =>
        acts.TrueForAll(a => a.Concept is "possible" or "plan") && paper.In(sentence.Start, sentence.End, "request").FirstOrDefault() is { } request && !IsNegated(request)
        && items.Any(i => i.Start >= sentence.Start && i.End <= sentence.End && i.Item.Quantity is not null) && paper.In(sentence.Start, sentence.End, ItemNamer.ActivityNames).Any()
            ? request with { Concept = "ask" } : null;

    private (Stage Stage, EventMode Mode)? Made(Cue cue, TextSpan sentence)
    {
        var (stage, mode) = Acts[cue.Concept];

        // "with the signing of the contract", "after receipt": the name of an act is no act.
        if (mode == EventMode.Done && paper.Of("act-noun").Any(n => n.Start <= cue.Start && cue.Start < n.End))
        {
            return null;
        }

        if (IsNegated(cue))
        {
            return cue.Concept is "agree" or "offer" ? (Stage.Inquiry, EventMode.Refused) : null;
        }

        switch (cue.Concept)
        {
            case "plan":
            case "possible":
                // A plan is of the furthest act that its sentence names; "будет поставлено" holds its act itself.
                var acts = paper.In(sentence.Start, sentence.End, "sign", "ship", "receive", "pay", "produce", "accept").ToList();
                var inner = acts.Find(a => a.Start >= cue.Start && a.End <= cue.End);
                return acts.Exists(a => a.Start < cue.Start || a.End > cue.End) ? null
                    : inner is not null && cue.Concept == "plan" ? (Acts[inner.Concept].Stage, EventMode.Planned)
                    : paper.Has(sentence.Start, sentence.End, "paper-contract", "paper-amendment") ? (Stage.Contract, EventMode.Planned)
                    : paper.Has(sentence.Start, sentence.End, "activity-supply") && cue.Concept == "plan" ? (Stage.Dispatch, EventMode.Planned)
                    : items.Any(i => i.Start >= sentence.Start && i.End <= sentence.End) || paper.Has(sentence.Start, sentence.End, "activity-supply", "activity-training", "activity-repair", "activity-modernisation") ? (Stage.Inquiry, EventMode.Planned) : null;
            case "offer" when paper.Of("possible").Any(p => p.Sentence == cue.Sentence && p.First < cue.First && cue.First - p.Last <= 1):
                // "may be able to supply".
                return (Stage.Inquiry, EventMode.Planned);
            case "ask" when IsAboutPapers(cue, sentence):
                return null;
            case "sign" or "pay" or "produce" or "accept" or "ship" or "cross" or "receive" or "commission" or "use" or "order" when IsPlanned(cue):
                return (stage, EventMode.Planned);
            case "refuse" or "cancel" or "withdraw" or "agree" when IsConditional(cue):
                return null;
            default:
                return (stage, mode);
        }
    }

    /// <summary>"Please confirm receipt", "please send the certificate": asking for paper and not for goods.</summary>
    private bool IsAboutPapers(Cue cue, TextSpan sentence)
    {
        var end = Math.Min(sentence.End, cue.End + 120);
        return !items.Any(i => i.Start >= sentence.Start && i.Start <= sentence.End) && !paper.Has(sentence.Start, sentence.End, "activity-supply", "activity-repair", "activity-modernisation", "activity-training", "paper-offer")
            && paper.Cues.Any(c => c.Start >= cue.End - 1 && c.End <= end && (c.IsPaper || c.Concept is "pay"));
    }

    private bool IsNegated(Cue cue) =>
        paper.Of("negation").Any(n => n.Sentence == cue.Sentence && ((n.Last < cue.First && cue.First - n.Last <= NegationReach && !Breaks(n.End, cue.Start)) || (n.First > cue.Last && n.First - cue.Last <= 1) || (n.First >= cue.First && n.Last <= cue.Last && cue.Concept is "ship" or "receive" or "pay" or "accept" or "produce" or "sign")));

    private bool IsPlanned(Cue cue) =>
        Plans.SelectMany(paper.Of).Any(p => p.Sentence == cue.Sentence && !ReferenceEquals(p, cue) && Math.Abs(p.First - cue.First) <= PlanReach && (p.First <= cue.Last) && !(p.Start >= cue.Start && p.End <= cue.End && p.Concept is "possible"));

    private bool IsConditional(Cue cue) => paper.Of("condition").Any(p => p.Sentence == cue.Sentence && p.Last < cue.First && cue.First - p.Last <= PlanReach);

    private bool Breaks(int start, int end) => paper.Text.AsSpan(start, Math.Max(0, end - start)).ContainsAny(",;:");

    /// <summary>The goods that a sentence speaks of: those in it, or those of the list that it leads in; empty for all.</summary>
    private IReadOnlyList<EventItem> Scope(List<TextSpan> sentences, int at)
    {
        var own = Within(sentences[at]);
        if (own.Count > 0 || at + 1 >= sentences.Count || !LeadsIn(sentences[at]))
        {
            return own;
        }

        var listed = new List<EventItem>();
        for (var i = at + 1; i < sentences.Count && Within(sentences[i]) is { Count: > 0 } more && !paper.In(sentences[i].Start, sentences[i].End, "refuse", "agree", "ask", "cancel").Any(); i++)
        {
            listed.AddRange(more);
        }

        return listed;
    }

    private bool LeadsIn(TextSpan sentence)
    {
        var end = Math.Min(paper.Text.Length, sentence.End + 3);
        return paper.Text.AsSpan(sentence.End, end - sentence.End).Contains(':') || (sentence.End > 0 && paper.Text[sentence.End - 1] == ':');
    }

    /// <summary>"We do without the training": work that none of the goods is of, so that the refusal is of none of them.</summary>
    private bool IsOfOtherWork(Cue cue, TextSpan sentence) =>
        items.Count > 0 && ItemNamer.ActivityIn(paper, cue.End, sentence.End) is { Value: Activity.Training or Activity.Repair or Activity.Modernisation or Activity.Maintenance } work && items.All(i => i.Item.Activity is { } own && own.Value != work.Value);

    private List<EventItem> Within(TextSpan sentence) =>
        [.. items.SelectMany((item, i) => item.Again.Prepend((item.Start, item.Item.Quantity)).Where(p => p.Item1 >= sentence.Start && p.Item1 < sentence.End).Select(p => new EventItem(i, p.Item2)).Take(1))];

    /// <summary>Corrections of forms and contracts: "the quantity of 3.000 pcs is replaced by 4.000 pcs".</summary>
    private IEnumerable<DealEvent> Corrections()
    {
        foreach (var cue in paper.Of("correct"))
        {
            var sentence = paper.SentenceAt(cue.Start);
            var corrected = Corrected(cue, sentence, Within(sentence));
            if (corrected.Count > 0)
            {
                yield return Event(_traits.Own ?? Stage.Contract, EventMode.Corrected, paper.Paper.State(_traits.Own ?? Stage.Contract, cue.Start, cue.End).By(cue.Rule)) with { Items = corrected };
            }
        }
    }

    /// <summary>The new quantity of the goods of the sentence: of two counts the one behind "by", "read", "следует читать".</summary>
    private List<EventItem> Corrected(Cue cue, TextSpan sentence, IReadOnlyList<EventItem> scope)
    {
        var counts = CountFinder.All(paper, sentence.Start, Math.Min(paper.Text.Length, sentence.End + 2), [.. paper.Dates.Select(d => new TextSpan(d.Start, d.End))]).Where(c => c.UnitKind is not "package").ToList();
        counts = counts.Count(c => c.UnitKind is not null) >= 2 ? counts.FindAll(c => c.UnitKind is not null) : counts;
        if (counts.Count < 2 || scope.Count == 0)
        {
            return [];
        }

        // "read 6 instead of 4": the new one stands first where the word for "instead" stands between.
        var instead = paper.In(sentence.Start, sentence.End, "instead").FirstOrDefault(i => i.Start >= counts[0].End && i.End <= counts[1].Start);
        var chosen = instead is not null ? counts[0] : counts[1];
        return [new EventItem(scope[0].Item, paper.Paper.State(chosen.Value, chosen.Start, chosen.Unit?.Start ?? chosen.End).By(cue.Rule))];
    }

    private DealEvent Event(Stage stage, EventMode mode, Stated<Stage> stated) => new() { Stage = stated, Mode = mode, Proves = _traits.Cap is { } cap && stage <= cap };

    private Stated<PartialDate>? DateOf(Cue cue, TextSpan sentence, Stated<PartialDate>? paperDate)
    {
        var date = paper.Dates.Where(d => d.Date.IsDay && d.Start >= sentence.Start && d.End <= sentence.End && citations.All(c => c.Date is not { } cited || !cited.Overlaps(new TextSpan(d.Start, d.End)))).OrderBy(d => Math.Abs(d.Start - cue.Start)).FirstOrDefault();
        return date is null || (paperDate is not null && date.Date > paperDate.Value) ? null : paper.Paper.State(date.Date, date.Start, date.End).By("date in the sentence");
    }

    private Stated<PartialDate>? DateIn(TextSpan span) =>
        paper.Dates.FirstOrDefault(d => d.Date.IsDay && d.Start >= span.Start && d.End <= span.End + 2) is { } date ? paper.Paper.State(date.Date, date.Start, date.End).By("date in the box") : null;
}
