namespace Waybill;

/// <summary>What one document says, each thing with the words that say it. Nothing here depends on any other document.</summary>
public sealed record Claims
{
    public required ContentHash File { get; init; }

    public required DocumentKind Kind { get; init; }

    /// <summary>The words that gave the kind away; null for <see cref="DocumentKind.Other"/>.</summary>
    public Quote? KindQuote { get; init; }

    /// <summary>The paper's own number as printed, without "№".</summary>
    public Stated<string>? Number { get; init; }

    /// <summary>The date that the document gives itself.</summary>
    public Stated<PartialDate>? Date { get; init; }

    /// <summary>Of a contract the seller, of a consignment note the consignor, of an invoice the one who bills.</summary>
    public Mention? Sender { get; init; }

    public Mention? Addressee { get; init; }

    /// <summary>Who signed, as printed: <c>П.П.Петров</c>.</summary>
    public Stated<string>? Signatory { get; init; }

    /// <summary>The office that the signatory names as his: <c>Заместитель директора</c>.</summary>
    public Stated<string>? SignatoryOffice { get; init; }

    /// <summary>The person addressed, as printed: <c>Иванову И.И.</c>.</summary>
    public Stated<string>? AddresseePerson { get; init; }

    /// <summary>Other papers that this one names.</summary>
    public IReadOnlyList<Citation> References { get; init; } = [];

    /// <summary>Every organisation that the document names, the sender and the addressee included.</summary>
    public IReadOnlyList<Mention> Mentions { get; init; } = [];

    /// <summary>What it says of deals in arms; none for papers about canteens and stationery.</summary>
    public IReadOnlyList<DealStatement> Deals { get; init; } = [];

    /// <summary>Sums that can be recalculated.</summary>
    public IReadOnlyList<Account> Accounts { get; init; } = [];

    /// <summary>Words whose existence can be dated: currencies, forms of account, decrees, standards, bodies.</summary>
    public IReadOnlyList<Stated<string>> DatedTerms { get; init; } = [];

    /// <summary>Statements that the author attributes to others or does not vouch for; they prove no stage.</summary>
    public IReadOnlyList<Assertion> Assertions { get; init; } = [];
}

/// <summary>An organisation, unit or state as one document names it once.</summary>
public sealed record Mention
{
    /// <summary>As printed, without line ends: <c>ОАО «КБ «Спектрон»</c>, in whatever case it stands.</summary>
    public required Stated<string> Name { get; init; }

    public required PartyKind Kind { get; init; }

    /// <summary>ISO 3166-1 alpha-2, where the words around the name say it.</summary>
    public Stated<string>? Country { get; init; }

    /// <summary>Registration numbers printed beside the name.</summary>
    public IReadOnlyList<Stated<Identifier>> Identifiers { get; init; } = [];

    /// <summary>Other forms of the same name that the document itself equates: the second language of a letterhead.</summary>
    public IReadOnlyList<Stated<string>> OtherForms { get; init; } = [];
}

/// <summary>A registration or bank number.</summary>
/// <param name="Scheme">As the export names it: <c>BY-UNP</c>, <c>RU-INN</c>, <c>OKPO</c>, <c>RU-OGRN</c>, <c>AZ-VOEN</c>, <c>UA-EDRPOU</c>, <c>IBAN</c>, <c>REG</c> …</param>
/// <param name="Value">Without spaces, as printed otherwise.</param>
/// <param name="IsValid">Whether its check digit holds; null where the scheme has none that is known.</param>
public sealed record Identifier(string Scheme, string Value, bool? IsValid);

/// <summary>A paper that another paper names.</summary>
public sealed record Citation
{
    /// <summary>As printed, without "№".</summary>
    public required Stated<string> Number { get; init; }

    public Stated<PartialDate>? Date { get; init; }

    public required CitationKind Kind { get; init; }

    /// <summary>Who is said to have written it; null where nobody is named.</summary>
    public Stated<string>? Author { get; init; }
}

public enum CitationKind
{
    /// <summary>A letter or note that this one answers: <c>На № … от …</c>.</summary>
    Answers,

    /// <summary>A letter or note that it mentions.</summary>
    Letter,
    Contract,
    Invoice,
    EndUserCertificate,
    Other,
}

/// <summary>What one document says of one deal.</summary>
public sealed record DealStatement
{
    public required IReadOnlyList<Item> Items { get; init; }

    public IReadOnlyList<RoleClaim> Roles { get; init; } = [];

    /// <summary>Parts that sender and addressee play only if they sit in two states, which another paper may tell.</summary>
    public IReadOnlyList<RoleClaim> RolesAcrossBorders { get; init; } = [];

    /// <summary>The country that the goods leave, ISO 3166-1 alpha-2, where the words say it.</summary>
    public Stated<string>? From { get; init; }

    public Stated<string>? To { get; init; }

    public Stated<string>? ContractNumber { get; init; }

    public Stated<PartialDate>? ContractDate { get; init; }

    public Stated<decimal>? Total { get; init; }

    /// <summary>ISO 4217.</summary>
    public Stated<string>? TotalCurrency { get; init; }

    /// <summary>The furthest stage that the words claim, already capped by what this kind of document can prove; null where it proves none.</summary>
    public Stated<Stage>? Stage { get; init; }

    public Stated<DealOutcome>? Outcome { get; init; }

    /// <summary>The plan, wish or possibility that the words speak of instead of a fact; null where they assert or plainly ask.</summary>
    public Stated<string>? Hedge { get; init; }

    /// <summary>Words that show that the deal is in arms; null where only its other papers can tell.</summary>
    public Quote? ArmsQuote { get; init; }

    /// <summary>Words that deny an event (<c>не поставлялось</c>); null where nothing is denied.</summary>
    public Stated<string>? Denial { get; init; }

    /// <summary>True where the words are among those by which a reader would know which deal this is: its contract, its goods.</summary>
    public bool IsSpokenOfAt(Quote seen) =>
        Items.SelectMany(i => (i.Designation?.Quotes ?? []).Concat(i.Description?.Quotes ?? []))
            .Concat(ContractNumber?.Quotes ?? [])
            .Concat(ArmsQuote is null ? [] : [ArmsQuote])
            .Any(q => q.PageNumber == seen.PageNumber && q.Span.Overlaps(seen.Span));
}

public sealed record RoleClaim(Role Role, Mention Party);

/// <summary>Goods or services of a deal; what the paper does not say is null.</summary>
public sealed record Item
{
    /// <summary>As printed: <c>Гроза-С</c>, <c>2С1 «Гвоздика»</c>; null for goods that are only described.</summary>
    public Stated<string>? Designation { get; init; }

    /// <summary>What the thing is: <c>станция радиопомех</c>.</summary>
    public Stated<string>? Description { get; init; }

    public Stated<Activity>? Activity { get; init; }

    public Stated<decimal>? Quantity { get; init; }

    /// <summary>As printed: шт., ед. and компл. are different units.</summary>
    public Stated<string>? Unit { get; init; }

    public Stated<decimal>? UnitPrice { get; init; }

    public Stated<decimal>? Amount { get; init; }

    /// <summary>ISO 4217.</summary>
    public Stated<string>? Currency { get; init; }

    public IReadOnlyList<Stated<string>> Serials { get; init; } = [];

    /// <summary>Munitions-list candidates, each with its reason.</summary>
    public IReadOnlyList<Category> Categories { get; init; } = [];
}

/// <param name="Scheme"><c>EU-ML</c> (the EU Common Military List, numbered as Wassenaar's).</param>
/// <param name="Code"><c>ML11</c>.</param>
public sealed record Category(string Scheme, string Code, string Reason);

/// <summary>A table of amounts with its totals: what a checker can add up again.</summary>
public sealed record Account
{
    public required IReadOnlyList<AccountLine> Lines { get; init; }

    public Stated<decimal>? Total { get; init; }

    /// <summary>The total that the text states apart from the table ("Всего к оплате", "Общая сумма").</summary>
    public Stated<decimal>? StatedTotal { get; init; }

    /// <summary>The total in words, as the number that the words say.</summary>
    public Stated<decimal>? TotalInWords { get; init; }
}

public sealed record AccountLine
{
    public Stated<decimal>? Quantity { get; init; }

    public Stated<decimal>? UnitPrice { get; init; }

    public Stated<decimal>? Amount { get; init; }
}

/// <summary>A sentence that somebody is said to have said, or that its author only reports.</summary>
public sealed record Assertion
{
    public required Stated<string> Sentence { get; init; }

    /// <summary>Who is quoted; null where the author speaks.</summary>
    public Stated<string>? AttributedTo { get; init; }

    /// <summary>"suggest", "по слухам": the words that weaken it; null where none does.</summary>
    public Stated<string>? Hedge { get; init; }
}
