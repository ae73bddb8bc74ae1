using System.Text.RegularExpressions;
using Waybill.Recognition.Values;

namespace Waybill.Recognition.Statements;

/// <summary>Puts together what one paper says of a deal: goods, roles, countries, contract, sums, stage.</summary>
internal sealed partial class DealFinder
{
    private const int TimeoutMilliseconds = 2000;
    private readonly Lexicon _lexicon;
    private readonly ItemTables _tables;
    private readonly ItemForms _forms;
    private readonly ItemProse _prose;
    private readonly MoneyFinder _money;
    private readonly DesignationFinder _designations;

    public DealFinder(Lexicon lexicon)
    {
        _lexicon = lexicon;
        _designations = new DesignationFinder(lexicon);
        _tables = new ItemTables(lexicon, _designations);
        _forms = new ItemForms(lexicon, _designations);
        _prose = new ItemProse(lexicon, _designations);
        _money = new MoneyFinder(lexicon);
    }

    public (IReadOnlyList<DealStatement> Deals, IReadOnlyList<Account> Accounts) Find(PaperReading reading, DocumentKind kind, Quote? kindQuote, Identity identity, IReadOnlyList<Citation> citations)
    {
        var paper = reading.Paper;
        var activities = ActivityFinder.All(paper, reading.Organisations);
        var tables = _tables.All(paper, reading.Organisations);
        var money = _money.All(paper, 0, paper.Text.Length).Where(m => paper.BlockAt(m.At)?.Cell is null || tables.Count == 0).ToList();
        var accounts = Accounts(paper, tables, money);
        if (kind is DocumentKind.Other or DocumentKind.PressArticle)
        {
            return ([], accounts);
        }

        var items = Items(reading, kind, kindQuote, tables, activities, money);
        if (items.Count == 0 || SpeaksForOthers().IsMatch(paper.Text))
        {
            return ([], accounts);
        }

        var stage = StageFinder.Stage(paper, kind, kindQuote, citations);
        var contract = Contract(kind, identity, citations);
        var total = Total(accounts, money, items);
        var roles = Roles(reading, kind, identity, stage?.Value);
        var statement = new DealStatement
        {
            Items = items,
            Roles = roles,
            From = Country(paper, roles, Role.Supplier) ?? Country(paper, roles, Role.Maker),
            To = Country(paper, roles, Role.EndUser) ?? Country(paper, roles, Role.Buyer) ?? Destination(paper),
            ContractNumber = contract.Number,
            ContractDate = contract.Date,
            Total = total.Amount,
            TotalCurrency = total.Currency,
            Stage = stage,
            Outcome = StageFinder.Outcome(paper, kind),
            Hedge = StageFinder.Hedge(paper, kind, stage),
            Denial = StageFinder.Denial(paper),
            ArmsQuote = Arms(reading, kind, kindQuote, items),
        };
        return ([statement], accounts);
    }

    private List<Item> Items(PaperReading reading, DocumentKind kind, Quote? kindQuote, IReadOnlyList<ItemTable> tables,
        IReadOnlyList<(Activity Activity, Match Place)> activities, IReadOnlyList<MoneyFinder.Money> money)
    {
        var paper = reading.Paper;
        var prose = _prose.All(paper, reading.Organisations, activities, money);
        var items = new List<Item>();
        var form = tables.Count == 0 && kind is DocumentKind.CustomsDeclaration or DocumentKind.ExportLicence or DocumentKind.EndUserCertificate or DocumentKind.ConsignmentNote
            ? _forms.Read(paper, reading.Organisations)
            : null;
        foreach (var source in tables.Select(t => t.Items).Append(form is null ? [] : [form]).Append([.. prose.Where(i => tables.Count == 0 || i.Designation is not null)]))
        {
            // Two rows of one table are two items, whatever they are called; elsewhere the same goods are told again.
            var before = tables.Any(t => ReferenceEquals(t.Items, source)) ? items.Count : int.MaxValue;
            foreach (var item in source)
            {
                var at = items.FindIndex(i => Same(i, item));
                if (at >= 0 && at < before)
                {
                    items[at] = Complete(items[at], item);
                }
                else
                {
                    items.Add(item);
                }
            }
        }

        if (items.Count == 0 && kind is not (DocumentKind.Report or DocumentKind.Invoice))
        {
            items.AddRange(new[] { Single(paper, reading, kind, kindQuote) ?? _prose.Uncounted(paper, reading.Organisations, activities) }.OfType<Item>());
        }

        // What is taught has its own word beside it; goods without a word of their own are not "trained".
        var main = activities.FirstOrDefault(a => a.Activity != Activity.Training);
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Activity is null && main.Place is not null)
            {
                items[i] = items[i] with { Activity = paper.State(main.Activity, main.Place) };
            }

            // A contract for nothing else supplies what it lists, also where it only "sells" or "makes".
            if (items[i].Activity is { Value: Activity.Production } made && kind is not DocumentKind.ProductPassport)
            {
                var supplied = activities.FirstOrDefault(a => a.Activity is not (Activity.Production or Activity.Training));
                items[i] = items[i] with { Activity = supplied.Place is null ? made.With(Activity.Supply) : paper.State(supplied.Activity, supplied.Place) };
            }

            items[i] = items[i] with
            {
                Activity = items[i].Activity ?? (kindQuote is null ? null : Stated.By(Activity.Supply, kindQuote)),
                Serials = items.Count == 1 ? Serials(paper) : items[i].Serials,
                Categories = items[i].Description is { } words ? _lexicon.CategoriesOf(words.Value) : [],
            };
        }

        return items.Count == 1 ? [Priced(items[0], money)] : Priced(items, money);
    }

    /// <summary>An export passport or a product passport is about one article, which stands alone on a line behind the heading.</summary>
    private Item? Single(Paper paper, PaperReading reading, DocumentKind kind, Quote? heading)
    {
        if (kind is not (DocumentKind.ExportPassport or DocumentKind.ProductPassport) || heading is null)
        {
            return null;
        }

        foreach (var block in paper.Blocks.Where(b => !paper.TextOf(b).AsSpan().Trim().IsEmpty && paper.Quote(b.Start, b.End).Span.End > heading.Span.Start))
        {
            foreach (var designation in _designations.All(paper, reading.Organisations, block.Start, block.End).Where(d => !d.Text.Contains('.', StringComparison.Ordinal)))
            {
                var start = paper.Text.LastIndexOf('\n', designation.Start) + 1;
                var words = Paper.Flat(paper.Text[Math.Max(start, block.Start)..designation.Start]).TrimEnd('«', ' ', '"');
                var item = new Item { Designation = paper.State(designation.Text, designation.Start, designation.End), Activity = Stated.By(Activity.Supply, heading) };
                return words.Length is < 3 or > 90 ? item : item with { Description = paper.State(words, Math.Max(start, block.Start), designation.Start) };
            }
        }

        return null;
    }

    private static bool Same(Item a, Item b) =>
        a.Designation is { } x && b.Designation is { } y ? Key(x.Value) == Key(y.Value) && !Apart(a, b)
        : a.Description is { } d && b.Description is { } e && string.Equals(d.Value, e.Value, StringComparison.OrdinalIgnoreCase);

    /// <summary>Four systems and the training of twelve people on them are two items of one deal.</summary>
    private static bool Apart(Item a, Item b) =>
        (a.Activity?.Value ?? Activity.Supply) is var x && (b.Activity?.Value ?? Activity.Supply) is var y && x != y
        && a.Quantity is { } m && b.Quantity is { } n && (m.Value != n.Value || x == Activity.Training || y == Activity.Training);

    private static string Key(string designation) => string.Concat(designation.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static Item Complete(Item first, Item second) => first with
    {
        Description = first.Description ?? second.Description,
        Activity = first.Activity ?? second.Activity,
        Quantity = first.Quantity ?? second.Quantity,
        Unit = first.Unit ?? second.Unit,
        UnitPrice = first.UnitPrice ?? second.UnitPrice,
        Amount = first.Amount ?? second.Amount,
        Currency = first.Currency ?? second.Currency,
    };

    /// <summary>Sums of the prose belong to the item where the paper has only one.</summary>
    private static Item Priced(Item item, IReadOnlyList<MoneyFinder.Money> money)
    {
        var price = money.FirstOrDefault(m => m.Meaning == MoneyFinder.Meaning.UnitPrice);
        var total = MoneyFinder.Whole(money.Where(m => price is null || price.Currency.Value == m.Currency.Value));
        var priced = item with
        {
            UnitPrice = item.UnitPrice ?? price?.Amount,
            Amount = item.Amount ?? total?.Amount,
        };
        return priced with { Currency = item.Currency ?? (priced.UnitPrice is not null && price is not null ? price.Currency : total?.Currency) };
    }

    /// <summary>Among several items a price and a sum of the prose belong to the one that they fit.</summary>
    private static List<Item> Priced(List<Item> items, IReadOnlyList<MoneyFinder.Money> money)
    {
        foreach (var price in money.Where(m => m.Meaning == MoneyFinder.Meaning.UnitPrice && !items.Exists(i => i.UnitPrice?.Quote == m.Amount.Quote)))
        {
            var fitting = items.Where(i => i.UnitPrice is null && i.Quantity is { } count && money.Any(m => m.Currency.Value == price.Currency.Value && m.Amount.Value == price.Amount.Value * count.Value)).ToList();
            if (fitting is [{ Quantity: { } counted } only])
            {
                var amount = money.First(m => m.Currency.Value == price.Currency.Value && m.Amount.Value == price.Amount.Value * counted.Value);
                items[items.IndexOf(only)] = only with { UnitPrice = price.Amount, Amount = only.Amount ?? amount.Amount, Currency = price.Currency };
            }
        }

        return items;
    }

    private static IReadOnlyList<Account> Accounts(Paper paper, IReadOnlyList<ItemTable> tables, IReadOnlyList<MoneyFinder.Money> money)
    {
        var stated = MoneyFinder.Whole(money);
        var words = TotalInWords(paper, stated);
        if (tables.Count == 0)
        {
            return stated is null || words is null ? [] : [new Account { Lines = [], StatedTotal = stated.Amount, TotalInWords = words }];
        }

        return [.. tables.Select((t, i) => i == tables.Count - 1 ? t.Account with { StatedTotal = stated?.Amount, TotalInWords = words } : t.Account)];
    }

    private static Stated<decimal>? TotalInWords(Paper paper, MoneyFinder.Money? stated)
    {
        foreach (var (start, end) in Candidates())
        {
            if (NumberWords.First(paper.Text, start, end) is { } words)
            {
                return paper.State(words.Value, words.Start, words.End);
            }
        }

        return null;

        IEnumerable<(int, int)> Candidates()
        {
            var label = InWords().Match(paper.Text);
            if (label.Success)
            {
                yield return (label.Index + label.Length, Math.Min(paper.Text.Length, label.Index + label.Length + 260));
            }

            var bracket = stated is null ? -1 : paper.Text.IndexOf('(', stated.At);
            if (bracket >= 0 && bracket - stated!.At < 60) // stated is not null: bracket would be -1
            {
                var close = paper.Text.IndexOf(')', bracket);
                yield return (bracket, close > 0 ? close : Math.Min(paper.Text.Length, bracket + 260));
            }
        }
    }

    private static (Stated<decimal>? Amount, Stated<string>? Currency) Total(IReadOnlyList<Account> accounts, IReadOnlyList<MoneyFinder.Money> money, IReadOnlyList<Item> items)
    {
        var stated = MoneyFinder.Whole(money);
        var table = accounts.Select(a => a.Total).FirstOrDefault(t => t is not null);
        var currency = items.Select(i => i.Currency).FirstOrDefault(c => c is not null) ?? money.FirstOrDefault()?.Currency;
        stated = stated is { Meaning: MoneyFinder.Meaning.Amount } && items.Count > 1 ? null : stated;
        return stated is not null ? (stated.Amount, stated.Currency)
            : table is not null ? (table, currency)
            : items is [{ Amount: { } only }] ? (only, currency) : (null, null);
    }

    private static (Stated<string>? Number, Stated<PartialDate>? Date) Contract(DocumentKind kind, Identity identity, IReadOnlyList<Citation> citations)
    {
        if (kind == DocumentKind.Contract)
        {
            return (identity.Number, identity.Date);
        }

        var cited = citations.FirstOrDefault(c => c.Kind == CitationKind.Contract && c.Date is not null) ?? citations.FirstOrDefault(c => c.Kind == CitationKind.Contract);
        return (cited?.Number, cited?.Date);
    }

    private static List<RoleClaim> Roles(PaperReading reading, DocumentKind kind, Identity identity, Stage? stage)
    {
        var roles = reading.Roles.Select(r => new RoleClaim(r.Role, reading.MentionOf(r.Party)!)).ToList(); // a found party has its mention
        void Add(Role role, Mention? party)
        {
            if (party is not null && !roles.Exists(r => r.Role == role))
            {
                roles.Add(new RoleClaim(role, party));
            }
        }

        switch (kind)
        {
            case DocumentKind.Contract or DocumentKind.Invoice:
                Add(Role.Supplier, identity.Sender);
                Add(Role.Buyer, identity.Addressee);
                break;
            case DocumentKind.ExportPassport or DocumentKind.ProductPassport:
                Add(Role.Maker, identity.Sender);
                break;
            case DocumentKind.ConsignmentNote:
                Add(Role.Consignee, identity.Addressee);
                break;
            case DocumentKind.Letter when stage == Stage.Offer && !roles.Exists(r => r.Role is Role.Maker):
                // Who offers its own work is the supplier, unless the paper names another.
                Add(Role.Supplier, identity.Sender);
                break;
        }

        if (roles.Exists(r => r.Role == Role.Supplier) || kind is DocumentKind.Contract)
        {
            return WithCustomer(reading, kind, roles);
        }

        return WithCustomer(reading, kind, roles);
    }

    /// <summary>A ministry of defence that a paper names and gives no other part is the one for whom the goods are.</summary>
    private static List<RoleClaim> WithCustomer(PaperReading reading, DocumentKind kind, List<RoleClaim> roles)
    {
        if (kind is DocumentKind.Letter or DocumentKind.Email && !roles.Exists(r => r.Role is Role.EndUser or Role.Buyer))
        {
            var forces = reading.Organisations.FirstOrDefault(o => o.Kind is PartyKind.Ministry && Defence().IsMatch(o.Name));
            if (forces is not null)
            {
                roles.Add(new RoleClaim(Role.EndUser, reading.MentionOf(forces)!)); // a found party has its mention
            }
        }

        return roles;
    }

    private static Stated<string>? Country(Paper paper, List<RoleClaim> roles, Role role) =>
        roles.Where(r => r.Role == role).Select(r => r.Party.Country).FirstOrDefault(c => c is not null);

    /// <summary>The state into which the paper says that the goods go: "в Азербайджанскую Республику", "to the Republic of …".</summary>
    private Stated<string>? Destination(Paper paper)
    {
        foreach (var (code, place) in _lexicon.StatesIn(paper.Text, 0, paper.Text.Length, withCities: false))
        {
            if (Into().IsMatch(paper.Text[Math.Max(0, place.Index - 34)..place.Index]))
            {
                return paper.State(code, place);
            }
        }

        return null;
    }

    private static IReadOnlyList<Stated<string>> Serials(Paper paper)
    {
        var found = new List<Stated<string>>();
        for (var match = Serial().Match(paper.Text); match.Success; match = match.NextMatch())
        {
            var number = match.Groups["serial"];
            if (!found.Exists(f => f.Value == number.Value))
            {
                found.Add(paper.State(number.Value, number));
            }
        }

        return found;
    }

    private Quote? Arms(PaperReading reading, DocumentKind kind, Quote? kindQuote, IReadOnlyList<Item> items)
    {
        if (kind is DocumentKind.ExportPassport or DocumentKind.EndUserCertificate)
        {
            return kindQuote;
        }

        var described = items.FirstOrDefault(i => i.Description is { } words && _lexicon.SpeaksOfArms(words.Value))?.Description?.Quote
            ?? items.FirstOrDefault(i => i.Designation is { } name && _lexicon.Designations.Contains(name.Value))?.Designation?.Quote;
        var licensed = ExportControl().Match(reading.Paper.Text);
        return described ?? (licensed.Success ? reading.Paper.Quote(licensed) : null) ?? reading.Organisations.Where(o => o.Kind == PartyKind.MilitaryUnit || (o.Kind == PartyKind.Ministry && Defence().IsMatch(o.Name)))
            .Select(o => reading.Paper.Quote(o.Start, o.End)).FirstOrDefault();
    }

    [GeneratedRegex(@"дозв[оі]л\p{L}*\s+на\s+(?:експорт|вив[еі]з)\p{L}*|(?:лицензи|разрешени|ліцензі)\p{L}*\s+на\s+(?:вывоз|экспорт|експорт|вивезення)\p{L}*|сертификат\p{L}*\s+конечного\s+п\p{L}+|сертифікат\p{L}*\s+кінцевого\s+\p{L}+|export\s+(?:licen[cs]e|permit)|end[- ]user\s+certificate|военно-техническ\p{L}+\s+сотруднич\p{L}+|військово-технічн\p{L}+\s+співробітн\p{L}+|продукци\p{L}+\s+военного\s+назначения", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeoutMilliseconds)]
    private static partial Regex ExportControl();

    // A protest about what newspapers wrote is no deal of the one who protests.
    [GeneratedRegex(@"сообщени\p{L}+\s+средств\s+массовой\s+информации|сообщени\p{L}+\s+(?:СМИ|прессы)|публикаци\p{L}+\s+в\s+(?:СМИ|прессе)|повідомлен\p{L}+\s+(?:ЗМІ|засобів\s+масової)|press\s+reports|media\s+reports|reports?\s+in\s+the\s+(?:press|media)|mətbuat\p{L}*|media\p{L}*\s+məlumat|մամուլ\p{L}*|լրատվամիջոց\p{L}*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeoutMilliseconds)]
    private static partial Regex SpeaksForOthers();

    [GeneratedRegex(@"прописью|прописом|словами\s*:|in\s+words|sözlə|всього\s+на\s+суму|^[ \t]*Всего\s*:|բառերով", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline, TimeoutMilliseconds)]
    private static partial Regex InWords();

    [GeneratedRegex(@"оборон|абарон|defen[cs]e|m[üui]+daf|պաշտպան|қорғаныс", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeoutMilliseconds)]
    private static partial Regex Defence();

    [GeneratedRegex(@"(?:(?<!\p{L})(?:в|до|у|для)\s+|(?:стран\p{L}|країн\p{L})\s+(?:назначени\p{L}|призначенн\p{L})\s*[:—-]?\s*|(?<!\p{L})(?:to|into)\s+(?:the\s+)?|destination\s*:?\s*|экспорт\p{L}*\s+в\s+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeoutMilliseconds)]
    private static partial Regex Into();

    [GeneratedRegex(@"(?:зав(?:одской|одська|одские|\.)?\s*(?:номер\p{L}?|№)|серийн\p{L}+\s+номер\p{L}?|серійн\p{L}+\s+номер\p{L}?|заводськ\p{L}+\s+номер\p{L}?|serial\s+(?:no\.?|number)|zavod\s+nömrəsi)\s*[:№]?\s*(?<serial>[\p{Lu}\d]*\d[\p{Lu}\d-]{2,14})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeoutMilliseconds)]
    private static partial Regex Serial();
}
