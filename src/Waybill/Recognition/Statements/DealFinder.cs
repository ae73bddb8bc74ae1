using Waybill.Recognition.Annotation;
using Waybill.Recognition.Kinds;

namespace Waybill.Recognition.Statements;

/// <summary>Puts together what one paper says of deals: goods, parts, countries, contract, sums, events.</summary>
internal sealed class DealFinder
{
    /// <summary>The rule of a sum that an amendment puts in place of another.</summary>
    private const string InsteadOfAnother = "sum instead of another";

    /// <summary>Between a heading and its goods a paper says who met and what was done.</summary>
    private const int LongestPreamble = 600;

    private readonly Lexicon _lexicon;
    private readonly DesignationFinder _designations;
    private readonly TableItems _tables;
    private readonly ProseItems _prose;
    private readonly ItemNamer _namer;

    public DealFinder(Lexicon lexicon)
    {
        _lexicon = lexicon;
        _namer = new ItemNamer(lexicon);
        _designations = new DesignationFinder(lexicon);
        _tables = new TableItems(_namer);
        _prose = new ProseItems(lexicon);
    }

    public (IReadOnlyList<DealStatement> Deals, IReadOnlyList<Account> Accounts) Find(AnnotatedPaper paper, FoundKind kind, Identity identity, IReadOnlyList<FoundCitation> citations, IReadOnlyList<FoundRole> roles)
    {
        var taken = Taken(paper, citations);
        var designations = _designations.All(paper, taken);
        var money = MoneyFinder.All(paper);
        if (kind.Kind == DocumentKind.Register)
        {
            return (new RegisterRows(_namer).All(paper, designations), []);
        }

        var tables = _tables.All(paper, designations);
        var accounts = Sums.Accounts(paper, tables, money);
        if (kind.Kind is DocumentKind.Other or DocumentKind.PressArticle)
        {
            return ([], accounts);
        }

        if (KindTraits.Of(kind.Kind).IsHearsay || kind.Kind == DocumentKind.Chat)
        {
            return (Mentioned(citations), accounts);
        }

        var items = Items(paper, kind, tables, designations, taken, money);
        var (number, date) = Contract(kind.Kind, identity, citations, items.Count > 0);
        if (items.Count == 0 && number is null && !(kind.Kind == DocumentKind.PaymentMessage && citations.Any(c => c.Citation.Kind == CitationKind.Invoice)))
        {
            return ([], accounts);
        }

        var events = new EventFinder(paper, kind.Kind, items, citations);
        var total = Sums.Total(paper, accounts, money, items);
        var all = events.All(identity.Date, kind.Quote);
        var parts = Parts.Of(paper, kind.Kind, identity, roles, all, citations);
        var statement = new DealStatement
        {
            Items = [.. items.Select((i, n) => Corrected(InCurrencyOf(total.Currency, i.Item), n, all))],
            Roles = parts,
            From = States.From(paper, _lexicon, identity, parts),
            To = Destination(paper) ?? States.To(identity, parts),
            ContractNumber = number,
            ContractDate = date,
            Total = total.Amount,
            TotalCurrency = total.Currency,
            Events = all,
            Denial = events.Denial(),
            ArmsQuote = Arms(paper, kind, items),
        };
        return (DealSplitter.Split(paper, kind.Kind, statement, items, citations), accounts);
    }

    /// <summary>Prices of a table that names no currency are of that of its total.</summary>
    private static Item InCurrencyOf(Stated<string>? total, Item item) =>
        item.Currency is null && total is not null && (item.UnitPrice is not null || item.Amount is not null) ? item with { Currency = total.By("currency of the total") } : item;

    /// <summary>What a paper corrects it says itself: the new quantity, and no price that was of the old one.</summary>
    private static Item Corrected(Item item, int index, IReadOnlyList<DealEvent> events)
    {
        var quantity = events.Where(e => e.Mode == EventMode.Corrected).SelectMany(e => e.Items).Where(i => i.Item == index).Select(i => i.Quantity).LastOrDefault(q => q is not null);
        return quantity is null ? item : item with { Quantity = quantity, Amount = item.Amount is { } a && (a.Rule == InsteadOfAnother || (item.UnitPrice is { } p && Arithmetic.Fits(quantity.Value, p.Value, a.Value))) ? a : null };
    }

    private static List<TextSpan> Taken(AnnotatedPaper paper, IReadOnlyList<FoundCitation> citations) =>
    [
        .. paper.Dates.Select(d => new TextSpan(d.Start, d.End)), .. paper.Identifiers.Select(i => new TextSpan(i.Start, i.End)), .. citations.Select(c => c.Number),
        .. paper.Organisations.Select(o => new TextSpan(o.Start, o.End)), .. SwiftTags.Places(paper),
    ];

    private List<PlacedItem> Items(AnnotatedPaper paper, FoundKind kind, IReadOnlyList<ItemTable> tables, IReadOnlyList<Designation> designations, List<TextSpan> taken, IReadOnlyList<Money> money)
    {
        var traits = KindTraits.Of(kind.Kind);
        if (kind.Kind is DocumentKind.ExportPassport or DocumentKind.ProductPassport && kind.Title is { } named && Single(paper, designations, named) is { Count: > 0 } article)
        {
            return [.. SerialFinder.Add(paper, [.. article.Select(i => i with { Item = Done(i.Item, kind, null) })])];
        }

        List<PlacedItem> items = [.. tables.SelectMany(t => t.Items).Where(i => i.Start >= paper.OwnPart.Start && i.End <= paper.OwnPart.End)];
        items = Packed(items, kind.Kind);
        var unpriced = taken.Concat(money.Select(m => new TextSpan(m.Start, m.End))).ToList();
        if (items.Count == 0)
        {
            var described = kind.Kind == DocumentKind.PaymentMessage ? paper.FieldsOf("description").FirstOrDefault(f => f.Phrase.Origin.StartsWith("SWIFT", StringComparison.Ordinal)) : null;
            if (kind.Kind == DocumentKind.PaymentMessage)
            {
                return described is null ? [] : Priced(paper, [.. _prose.All(paper, described.ValueStart, described.ValueEnd, designations, unpriced)], money);
            }

            var start = traits.IsCorrespondence && paper.BodyStart < paper.OwnPart.End ? Math.Max(paper.OwnPart.Start, paper.BodyStart) : paper.OwnPart.Start;
            items = [.. _prose.All(paper, start, paper.OwnPart.End, designations, unpriced)];
            if (items.Count == 0 && paper.OwnPart.End < paper.Text.Length && traits.IsCorrespondence)
            {
                items = [.. _prose.All(paper, paper.OwnPart.End, paper.Text.Length, designations, unpriced)];
            }

            items = items.Count > 0 || traits.IsCorrespondence ? items : InBox(paper, designations);
            items = items.Count > 0 ? items
                : traits.IsCorrespondence || traits.Ends is KindEnds.Trade or KindEnds.Authority ? [.. _prose.Uncounted(paper, start, paper.OwnPart.End, designations)] : [];
            items = Priced(paper, CountedInBox(paper, items), money);
        }
        else if (traits.IsCorrespondence)
        {
            // Beside the table of what is agreed a sentence may refuse or plan other goods.
            var others = _prose.All(paper, Math.Max(paper.OwnPart.Start, Math.Min(paper.BodyStart, items[0].Start)), paper.OwnPart.End, designations, unpriced)
                .Where(i => i.Item.Designation is not null && !items.Exists(o => ProseItems.IsSame(o.Item, i.Item)) && paper.SentenceAt(i.Start) is var s && paper.Has(s.Start, s.End, "refuse", "agree", "ask", "offer", "plan", "possible", "withdraw"));
            items.AddRange(others);
        }

        var activity = ItemNamer.ActivityIn(paper, kind.Title?.Start ?? 0, Math.Min(paper.GoodsStart, Math.Min(paper.Text.Length, (kind.Title?.End ?? 0) + LongestPreamble)));
        items = [.. items.Select(i => i with { Item = Done(i.Item, kind, activity) })];
        return [.. SerialFinder.Add(paper, items)];
    }

    /// <summary>The goods of a form that names them in one box: a customs declaration, an application.</summary>
    private List<PlacedItem> InBox(AnnotatedPaper paper, IReadOnlyList<Designation> designations)
    {
        if (paper.FieldsOf("description").Where(f => !f.IsEmpty && !f.IsLoose).ToList() is not [var box])
        {
            return [];
        }

        var item = _namer.Name(paper, designations, new Item(), new TextSpan(box.ValueStart, box.ValueEnd), null);
        return item.Designation is null ? [] : [new PlacedItem(item, box.ValueStart, box.ValueEnd)];
    }

    /// <summary>A form that names its only goods in one box counts them in another.</summary>
    private static List<PlacedItem> CountedInBox(AnnotatedPaper paper, List<PlacedItem> items)
    {
        if (items is not [{ Item: { Quantity: null, Activity: null or { Value: not Activity.Training } } } only]
            || paper.FieldsOf("quantity").Where(f => !f.IsEmpty && !f.IsLoose).ToList() is not [var box]
            || CountFinder.All(paper, box.ValueStart, box.ValueEnd, []) is not [var count])
        {
            return items;
        }

        // The box stands away from the goods, so that its unit is quoted with its number.
        return [only with { Item = only.Item with { Quantity = count.Stated(paper, box.Rule, withUnit: true), Unit = count.StatedUnit(paper, box.Rule) } }];
    }

    /// <summary>What a line does not say of itself is supplied, or what the heading says is done.</summary>
    private static Item Done(Item item, FoundKind kind, Stated<Activity>? heading)
    {
        var activity = item.Activity ?? (heading?.Value is Activity.Repair or Activity.Modernisation or Activity.Maintenance ? heading : null);
        // A contract for nothing else supplies what it lists, also where it only "makes" it.
        if (activity?.Value == Activity.Production && kind.Kind != DocumentKind.ProductPassport)
        {
            activity = activity.With(Activity.Supply);
        }

        activity ??= (item.Designation ?? item.Description) is { } named ? Stated.By(Activity.Supply, named.Quotes).By("goods of a deal are supplied unless it says otherwise") : null;
        return item with { Activity = activity };
    }

    /// <summary>A packing list counts one kind of goods in many crates: together they are one line.</summary>
    private static List<PlacedItem> Packed(List<PlacedItem> items, DocumentKind kind)
    {
        if (!KindTraits.Of(kind).ComesInParts || kind is DocumentKind.Invoice)
        {
            return items;
        }

        var packed = new List<PlacedItem>();
        foreach (var group in items.GroupBy(i => i.Item.Designation is { } name ? Language.PaperNumber.Key(name.Value) : $"#{i.Start}", StringComparer.Ordinal))
        {
            var all = group.ToList();
            packed.Add(all.Count == 1 || all.Exists(i => i.Item.Quantity is null) ? all[0] with { Item = all[0].Item with { Serials = [.. all.SelectMany(i => i.Item.Serials)] } } : all[0] with
            {
                Item = all[0].Item with
                {
                    Quantity = AddedUp(all.ConvertAll(i => i.Item.Quantity)),
                    Serials = [.. all.SelectMany(i => i.Item.Serials)],
                },
                End = all[^1].End,
                Received = AddedUp(all.ConvertAll(i => i.Received)),
            });
        }

        return packed;
    }

    /// <summary>The sum of what cells count; null where one of them counts nothing.</summary>
    private static Stated<decimal>? AddedUp(List<Stated<decimal>?> counts) =>
        counts.OfType<Stated<decimal>>().ToList() is var known && known.Count == counts.Count ? Stated.By(known.Sum(c => c.Value), [.. known.SelectMany(c => c.Quotes)]).By("cells quantity, added up") : null;

    /// <summary>A passport is about one article, which stands behind its heading or before it.</summary>
    private static List<PlacedItem> Single(AnnotatedPaper paper, IReadOnlyList<Designation> designations, Cue title)
    {
        var found = designations.FirstOrDefault(d => d.Start >= title.End && !d.Text.Contains('.', StringComparison.Ordinal)) ?? designations.FirstOrDefault(d => !d.Text.Contains('.', StringComparison.Ordinal));
        if (found is null || paper.Lines.At(found.Start) is not { } line)
        {
            return [];
        }

        var item = new Item { Designation = paper.Paper.State(found.Text, found.Start, found.End).By("the article of a passport"), Description = ItemNamer.Described(paper, line.Start, found.Start) };
        return [new PlacedItem(item, line.Start, found.End)];
    }

    /// <summary>Sums of the prose belong to the item whose count they fit, or to the only one.</summary>
    private static List<PlacedItem> Priced(AnnotatedPaper paper, List<PlacedItem> items, IReadOnlyList<Money> money)
    {
        var priced = items.ToList();
        for (var i = 0; i < priced.Count; i++)
        {
            var item = priced[i].Item;
            if (item.Quantity is not { } count)
            {
                continue;
            }

            var near = money.Where(m => OwnerOf(paper, items, m) == i).ToList();
            var price = near.Find(m => m.Meaning == MoneyMeaning.UnitPrice) ?? near.Find(m => near.Exists(a => a.Currency.Value == m.Currency.Value && m.Amount.Value * count.Value == a.Amount.Value && count.Value > 1));
            var amount = price is null ? null : money.FirstOrDefault(m => m.Currency.Value == price.Currency.Value && m.Amount.Value == price.Amount.Value * count.Value);
            amount ??= items.Count == 1 ? money.FirstOrDefault(m => m.Meaning is MoneyMeaning.Total or MoneyMeaning.Amount && (price is null || m.Currency.Value == price.Currency.Value)) : null;
            amount = price is null && NewSum(paper, items[i], near) is { } sum ? sum with { Amount = sum.Amount.By(InsteadOfAnother) } : amount;
            if (price is not null || amount is not null)
            {
                priced[i] = priced[i] with { Item = item with { UnitPrice = item.UnitPrice ?? price?.Amount, Amount = item.Amount ?? amount?.Amount, Currency = item.Currency ?? (price ?? amount)!.Currency } }; // one is there: see above
            }
        }

        return priced;
    }

    /// <summary>"instead of EUR 39,000.00 read EUR 58,500.00": of the sums of a correcting sentence the one that is not taken away.</summary>
    private static Money? NewSum(AnnotatedPaper paper, PlacedItem item, List<Money> near)
    {
        var sentence = paper.SentenceAt(item.Start);
        var own = near.FindAll(m => m.Start >= sentence.Start && m.End <= sentence.End + 2);
        return paper.Has(sentence.Start, sentence.End, "correct") && own.Exists(m => m.Meaning == MoneyMeaning.Part) && own.FindAll(m => m.Meaning is not (MoneyMeaning.Part or MoneyMeaning.UnitPrice)) is [var only] ? only : null;
    }

    /// <summary>Of which goods a sum is: of those before it, but of a training only in its own sentence; a sum before all of the first that share its sentence.</summary>
    private static int OwnerOf(AnnotatedPaper paper, List<PlacedItem> items, Money money)
    {
        var owner = items.FindLastIndex(i => i.Start <= money.Start && (i.Item.Activity?.Value != Activity.Training || items.TrueForAll(o => o.Item.Activity?.Value == Activity.Training) || paper.SentenceAt(i.End - 1).End > money.Start));
        return owner < 0 && items.Count > 0 && paper.SentenceAt(items[0].Start).Start <= money.Start ? 0 : owner;
    }

    private static (Stated<string>? Number, Stated<PartialDate>? Date) Contract(DocumentKind kind, Identity identity, IReadOnlyList<FoundCitation> citations, bool hasGoods)
    {
        var contracts = citations.Where(c => c.Citation.Kind is CitationKind.Contract or CitationKind.Order && !c.IsBeside).Select(c => c.Citation).ToList();

        // An agreement without goods that names a contract is about that contract's deal: a commission, a service.
        if (KindTraits.Of(kind).MakesDeal && (hasGoods || contracts.Count == 0))
        {
            return (identity.Number, identity.Date);
        }

        var cited = contracts.Find(c => c.Date is not null) ?? contracts.FirstOrDefault();
        return (cited?.Number, cited?.Date);
    }

    /// <summary>Reports and chats say nothing that counts, but which deals they speak of.</summary>
    private static List<DealStatement> Mentioned(IReadOnlyList<FoundCitation> citations) =>
        [.. citations.Where(c => c.Citation.Kind is CitationKind.Contract or CitationKind.Order).Select(c => new DealStatement { Items = [], ContractNumber = c.Citation.Number, ContractDate = c.Citation.Date })];

    private Stated<string>? Destination(AnnotatedPaper paper)
    {
        foreach (var field in paper.FieldsOf("country-destination").Where(f => !f.IsEmpty))
        {
            if (_lexicon.StatesIn(paper.Text, field.ValueStart, field.FirstLineEnd, withCities: false) is [var state, ..])
            {
                return paper.Paper.State(state.Code, state.Place).By(field.Rule);
            }
        }

        return null;
    }

    private Quote? Arms(AnnotatedPaper paper, FoundKind kind, IReadOnlyList<PlacedItem> items)
    {
        if (kind.Kind is DocumentKind.ExportPassport or DocumentKind.EndUserCertificate or DocumentKind.ExportLicence or DocumentKind.LicenceApplication or DocumentKind.DeliveryVerification)
        {
            return kind.Quote;
        }

        return items.Select(i => i.Item).FirstOrDefault(i => i.Description is { } words && _lexicon.SpeaksOfArms(words.Value))?.Description?.Quote
            ?? items.Select(i => i.Item).FirstOrDefault(i => i.Designation is { } name && _lexicon.Designations.Contains(name.Value))?.Designation?.Quote
            ?? paper.In(0, paper.Text.Length, "paper-certificate", "paper-licence").Select(c => paper.Paper.Quote(c.Start, c.End)).FirstOrDefault()
            ?? paper.Organisations.Where(o => o.IsArmed).Select(o => paper.Paper.Quote(o.Start, o.End)).FirstOrDefault();
    }
}
