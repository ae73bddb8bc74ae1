using System.Text.RegularExpressions;

namespace Waybill.Recognition.Statements;

/// <summary>Puts together what one paper says of a deal: goods, roles, countries, contract, sums, stage.</summary>
internal sealed partial class DealFinder
{
    private readonly Lexicon _lexicon;
    private readonly ItemTables _tables;
    private readonly GoodsFinder _goods;
    private readonly MoneyFinder _money;
    private readonly DealParties _parties;

    public DealFinder(Lexicon lexicon)
    {
        _lexicon = lexicon;
        var designations = new DesignationFinder(lexicon);
        _tables = new ItemTables(lexicon, designations);
        _goods = new GoodsFinder(lexicon, designations);
        _parties = new DealParties(lexicon);
        _money = new MoneyFinder(lexicon);
    }

    public (IReadOnlyList<DealStatement> Deals, IReadOnlyList<Account> Accounts) Find(PaperReading reading, DocumentKind kind, Quote? kindQuote, Identity identity, IReadOnlyList<Citation> citations)
    {
        var paper = reading.Paper;
        var activities = ActivityFinder.All(paper, reading.Organisations);
        var tables = _tables.All(paper, reading.Organisations);
        var money = _money.All(paper, 0, paper.Text.Length).Where(m => paper.BlockAt(m.At)?.Cell is null || tables.Count == 0).ToList();
        var accounts = DealSums.Accounts(paper, tables, money);
        if (kind is DocumentKind.Other or DocumentKind.PressArticle)
        {
            return ([], accounts);
        }

        var items = _goods.All(reading, kind, kindQuote, tables, activities, money);
        var contract = Contract(kind, identity, citations);
        if (SpeaksForOthers().IsMatch(paper.Text) || (items.Count == 0 && !(IsUnderContract(kind) && contract.Number is not null)))
        {
            return ([], accounts);
        }

        var stage = StageFinder.Stage(paper, kind, kindQuote, citations);
        var total = DealSums.Total(accounts, money, items);
        var outcome = StageFinder.Outcome(paper, kind, (0, paper.Text.Length));
        var roles = DealParties.Roles(reading, kind, identity, stage, outcome?.Value);
        var (from, to) = DealParties.OfNote(kind, identity, _parties.From(reading, roles), _parties.To(reading, roles));
        var statement = new DealStatement
        {
            Items = items,
            Roles = roles,
            RolesAcrossBorders = DealParties.AcrossBorders(kind, identity, stage, outcome?.Value, roles),
            From = from,
            To = to,
            ContractNumber = contract.Number,
            ContractDate = contract.Date,
            Total = total.Amount,
            TotalCurrency = total.Currency,
            Stage = stage,
            Outcome = outcome,
            Hedge = StageFinder.Hedge(paper, kind, stage, (0, paper.Text.Length)),
            Denial = StageFinder.Denial(paper, (0, paper.Text.Length)),
            ArmsQuote = Arms(reading, kind, kindQuote, items),
        };
        return (DealSplitter.Split(reading, kind, statement, citations), accounts);
    }

    /// <summary>Papers that say who, how much and how far also where the goods stand in an annex.</summary>
    private static bool IsUnderContract(DocumentKind kind) =>
        kind is DocumentKind.Contract or DocumentKind.Invoice or DocumentKind.ConsignmentNote or DocumentKind.AcceptanceAct or DocumentKind.EndUserCertificate or DocumentKind.ExportLicence;

    private static (Stated<string>? Number, Stated<PartialDate>? Date) Contract(DocumentKind kind, Identity identity, IReadOnlyList<Citation> citations)
    {
        if (kind == DocumentKind.Contract)
        {
            return (identity.Number, identity.Date);
        }

        var cited = citations.FirstOrDefault(c => c.Kind == CitationKind.Contract && c.Date is not null) ?? citations.FirstOrDefault(c => c.Kind == CitationKind.Contract);
        return (cited?.Number, cited?.Date);
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

    [GeneratedRegex(@"дозв[оі]л\p{L}*\s+на\s+(?:експорт|вив[еі]з)\p{L}*|(?:лицензи|разрешени|ліцензі)\p{L}*\s+на\s+(?:вывоз|экспорт|експорт|вивезення)\p{L}*|сертификат\p{L}*\s+конечного\s+п\p{L}+|сертифікат\p{L}*\s+кінцевого\s+\p{L}+|export\s+(?:licen[cs]e|permit)|end[- ]user\s+certificate|военно-техническ\p{L}+\s+сотруднич\p{L}+|військово-технічн\p{L}+\s+співробітн\p{L}+|продукци\p{L}+\s+военного\s+назначения", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Limit)]
    private static partial Regex ExportControl();

    // A protest about what newspapers wrote is no deal of the one who protests.
    [GeneratedRegex(@"сообщени\p{L}+\s+средств\s+массовой\s+информации|сообщени\p{L}+\s+(?:СМИ|прессы)|публикаци\p{L}+\s+в\s+(?:СМИ|прессе)|повідомлен\p{L}+\s+(?:ЗМІ|засобів\s+масової)|press\s+reports|media\s+reports|reports?\s+in\s+the\s+(?:press|media)|mətbuat\p{L}*|media\p{L}*\s+məlumat|մամուլ\p{L}*|լրատվամիջոց\p{L}*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Limit)]
    private static partial Regex SpeaksForOthers();

    [GeneratedRegex(@"оборон|абарон|defen[cs]e|m[üui]+daf|պաշտպան|қорғаныс", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Limit)]
    private static partial Regex Defence();
}
