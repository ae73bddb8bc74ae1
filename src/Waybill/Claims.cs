using System.Text.Json.Serialization;

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

    /// <summary>Numbers of ships, containers, waybills and accounts that belong to no party, and register numbers whose holder the paper does not tell.</summary>
    public IReadOnlyList<Stated<Identifier>> Identifiers { get; init; } = [];

    /// <summary>What it says of deals in arms; none for papers about canteens and stationery.</summary>
    public IReadOnlyList<DealStatement> Deals { get; init; } = [];

    /// <summary>Sums that can be recalculated.</summary>
    public IReadOnlyList<Account> Accounts { get; init; } = [];

    /// <summary>Words whose existence can be dated: currencies, forms of account, decrees, standards, bodies.</summary>
    public IReadOnlyList<Stated<string>> DatedTerms { get; init; } = [];

    /// <summary>Statements that the author attributes to others or does not vouch for; they prove no stage.</summary>
    public IReadOnlyList<Assertion> Assertions { get; init; } = [];

    /// <summary>What spoke for the kind, the weightiest first: each the reason with its words. Last, because a reader judges claims in this order.</summary>
    public IReadOnlyList<Stated<string>> KindReasons { get; init; } = [];
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

/// <summary>A registration, bank or transport number.</summary>
/// <param name="Scheme">As the export names it: <c>BY-UNP</c>, <c>RU-INN</c>, <c>OKPO</c>, <c>RU-OGRN</c>, <c>AZ-VOEN</c>, <c>UA-EDRPOU</c>, <c>PL-NIP</c>, <c>IBAN</c>, <c>IMO</c>, <c>REG</c> …</param>
/// <param name="Value">Without spaces; where the scheme has one form, without signs that only group.</param>
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

    /// <summary>A purchase order: it makes a deal as a contract does.</summary>
    Order,
    Offer,
    Invoice,
    EndUserCertificate,

    /// <summary>An export licence or permit.</summary>
    Licence,

    /// <summary>A waybill, bill of lading or packing list.</summary>
    Transport,
    Other,
}

/// <summary>What one document says of one deal.</summary>
public sealed record DealStatement
{
    public required IReadOnlyList<Item> Items { get; init; }

    public IReadOnlyList<RoleClaim> Roles { get; init; } = [];

    /// <summary>The country that the goods leave, ISO 3166-1 alpha-2, where the words say it.</summary>
    public Stated<string>? From { get; init; }

    public Stated<string>? To { get; init; }

    public Stated<string>? ContractNumber { get; init; }

    public Stated<PartialDate>? ContractDate { get; init; }

    public Stated<decimal>? Total { get; init; }

    /// <summary>ISO 4217.</summary>
    public Stated<string>? TotalCurrency { get; init; }

    /// <summary>What the paper says happened, or is planned, asked or refused; in the order of the text.</summary>
    public IReadOnlyList<DealEvent> Events { get; init; } = [];

    /// <summary>Words that show that the deal is in arms; null where only its other papers can tell.</summary>
    public Quote? ArmsQuote { get; init; }

    /// <summary>Words that deny an event (<c>не поставлялось</c>); null where nothing is denied.</summary>
    public Stated<string>? Denial { get; init; }

    /// <summary>The furthest stage that the paper can prove: that of its events that are done; null where none is.</summary>
    [JsonIgnore]
    public Stated<Stage>? FurthestDone => Events.Where(e => e.Mode is EventMode.Done && e.Proves).MaxBy(e => e.Stage.Value)?.Stage;

    /// <summary>True where the words are among those by which a reader would know which deal this is: its contract, its goods.</summary>
    public bool IsSpokenOfAt(Quote seen) =>
        Items.SelectMany(i => (i.Designation?.Quotes ?? []).Concat(i.Description?.Quotes ?? []))
            .Concat(ContractNumber?.Quotes ?? [])
            .Concat(ArmsQuote is null ? [] : [ArmsQuote])
            .Any(q => q.PageNumber == seen.PageNumber && q.Span.Overlaps(seen.Span));
}

/// <summary>One thing that a paper says of its deal, within the scope of one sentence, row or paper.</summary>
public sealed record DealEvent
{
    /// <summary>The stage that the words speak of.</summary>
    public required Stated<Stage> Stage { get; init; }

    public required EventMode Mode { get; init; }

    /// <summary>True where a paper of this kind can prove that the stage was reached.</summary>
    public bool Proves { get; init; } = true;

    /// <summary>When it happened, or is to happen, where the words say it; null: the date of the paper.</summary>
    public Stated<PartialDate>? Date { get; init; }

    /// <summary>Which items of <see cref="DealStatement.Items"/> it speaks of; empty for all of them.</summary>
    public IReadOnlyList<EventItem> Items { get; init; } = [];
}

/// <param name="Item">Index of the item.</param>
/// <param name="Quantity">How many of it; null for all.</param>
public sealed record EventItem(int Item, Stated<decimal>? Quantity);

/// <summary>How real an event is (case export, version 2).</summary>
public enum EventMode
{
    Done,

    /// <summary>A plan, a wish or a possibility: <c>will be signed</c>.</summary>
    Planned,
    Asked,
    Refused,

    /// <summary>The one who asked or offered takes it back.</summary>
    Withdrawn,
    Cancelled,

    /// <summary>Words of an earlier paper are replaced: <c>instead of 4 read 6</c>.</summary>
    Corrected,
}

internal static class EventModes
{
    /// <summary>True where what was spoken of comes to nothing: refused, taken back or called off.</summary>
    public static bool IsEnd(this EventMode mode) => mode is EventMode.Refused or EventMode.Withdrawn or EventMode.Cancelled;
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

    /// <summary>Of a settled deal: how many of them its papers show as handed over or sent, added up; null where none speaks of it.</summary>
    public Stated<decimal>? Delivered { get; init; }

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

    /// <summary>The sum of the lines, where the paper prints one before discounts, freight and taxes.</summary>
    public Stated<decimal>? Subtotal { get; init; }

    /// <summary>What is added to the lines or taken off them before the total.</summary>
    public IReadOnlyList<AccountAdjustment> Adjustments { get; init; } = [];

    public Stated<decimal>? Total { get; init; }

    /// <summary>The total that the text states apart from the table ("Всего к оплате", "Общая сумма").</summary>
    public Stated<decimal>? StatedTotal { get; init; }

    /// <summary>The total in words, as the number that the words say.</summary>
    public Stated<decimal>? TotalInWords { get; init; }
}

/// <param name="Amount">As printed; whether it is added or taken off is told by its kind.</param>
public sealed record AccountAdjustment(AdjustmentKind Kind, Stated<decimal> Amount);

public enum AdjustmentKind
{
    Discount,
    Freight,
    Tax,

    /// <summary>Paid before, and taken off what is due.</summary>
    Advance,
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
