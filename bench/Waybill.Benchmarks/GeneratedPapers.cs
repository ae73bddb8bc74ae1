using System.Globalization;
using System.Text;

namespace Waybill.Benchmarks;

/// <summary>The papers of a large invented case with what they claim: letters that answer each other, deals with their papers, mails, press. The same number, the same paper.</summary>
/// <remarks>In each forty papers: nine of one deal, twenty letters, eight mails, a report and two others. Nothing is read from files: what is to be measured begins where the catalogue ends.</remarks>
internal sealed class GeneratedPapers
{
    private const int Seed = 20_19;
    private const int InForty = 40;
    private const int PapersOfDeal = 9;

    /// <summary>Letters between the same two, one after another.</summary>
    private const int LettersOfTalk = 5;

    /// <summary>Of so many letters one answers a paper that is not in the case.</summary>
    private const int Missing = 11;

    private static readonly (string Name, string Country, PartyKind Kind)[] Bodies =
    [
        ("Министерство обороны Республики Липа", "BY", PartyKind.Ministry),
        ("Министерство обороны Азербайджанской Республики", "AZ", PartyKind.Ministry),
        ("Министерство иностранных дел Республики Армения", "AM", PartyKind.Ministry),
        ("Посольство Республики Казахстан", "KZ", PartyKind.Embassy),
        ("войсковая часть 89165", "BY", PartyKind.MilitaryUnit),
        ("Министерство обороны Украины", "UA", PartyKind.Ministry),
    ];

    private static readonly string[] Countries = ["BY", "RU", "AZ", "AM", "KZ", "UA"];

    private readonly GeneratedLibrary _library = new(Seed);
    private readonly string[] _firms;
    private readonly string[] _goods;

    public GeneratedPapers(int documents)
    {
        _firms = [.. Enumerable.Range(0, Math.Max(20, documents / 50)).Select(i => $"ОАО «{Capital(Word(i * 7, 900) + Word(i * 13, 2_900))}»")];
        _goods = [.. Enumerable.Range(0, 60 + (documents / 200)).Select(i => string.Create(CultureInfo.InvariantCulture, $"{Capital(Word(i * 11, 4_900) + Word(i * 3, 700))}-{(i % 90) + 10}"))];
    }

    /// <summary>A word that many of the papers say.</summary>
    public string FrequentWord(int number) => _library.Word(number % GeneratedLibrary.Languages.Count, 20 + (number % 400));

    public static ContentHash HashOf(int number) => ContentHash.Of(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"paper {number}")));

    public static string PathOf(int number) => string.Create(CultureInfo.InvariantCulture, $"box {number / 1000:000}/paper {number:0000000}.{(IsMail(number) ? "eml" : "docx")}");

    public static bool IsMail(int number) => number % InForty is >= 29 and < 37;

    public (Transcript Transcript, Claims Claims) Paper(int number)
    {
        var page = new GeneratedPage(HashOf(number));
        var claims = (number % InForty) switch
        {
            < PapersOfDeal => OfDeal(page, number),
            < 29 => Letter(page, number),
            < 37 => Mail(page, number),
            37 => Titled(page, number, DocumentKind.Report, "Отчёт"),
            38 => Titled(page, number, DocumentKind.PressArticle, "Газета"),
            _ => new Claims { File = HashOf(number), Kind = DocumentKind.Other },
        };
        var body = _library.Document(number);
        var language = body.Card.Languages[0];
        page.Fill("\n").Fill(body.Transcript!.Pages[0].Text); // every document has a page
        return (new Transcript
        {
            File = HashOf(number),
            MediaType = IsMail(number) ? "message/rfc822" : "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Metadata = IsMail(number) ? HeadersOf(number) : new Dictionary<string, string>(StringComparer.Ordinal),
            Pages = [page.ToPage(language)],
            Languages = [language],
        }, claims);
    }

    /// <summary>The contract, its specification, the bill, the note of the carrier, and letters before and after.</summary>
    private Claims OfDeal(GeneratedPage page, int number)
    {
        var (deal, part) = (number / InForty, number % InForty);
        var kind = part switch { 0 => DocumentKind.Contract, 1 => DocumentKind.Specification, 2 => DocumentKind.Invoice, 3 => DocumentKind.ConsignmentNote, _ => DocumentKind.Letter };
        var contract = string.Create(CultureInfo.InvariantCulture, $"{deal + 1}/{DayOfDeal(deal).Year}-К");
        var date = Date(page, DayOfDeal(deal).AddDays(part switch { 4 => -60, 5 => -30, _ => part * 14 }));
        var (seller, buyer) = (Firm(page, deal), deal % 3 == 0 ? Firm(page, deal + (_firms.Length / 2)) : Body(page, deal));
        var ownNumber = page.State(part == 0 ? contract : NumberOf(number, date.Value));

        // The first two letters ask and offer: nobody knows of a contract yet.
        var named = part is 4 or 5 ? null : page.State(contract);
        var items = Enumerable.Range(0, 1 + (deal % 3)).Select(i => Item(page, (deal * 7) + (i * 31), (deal % 40) + 1 + (deal % 97 == 5 ? part % 2 : 0), part < 4)).ToList();
        var stage = part switch { 0 => Stage.Contract, 1 => Stage.Contract, 2 => Stage.Payment, 3 => Stage.Dispatch, 4 => Stage.Inquiry, 5 => Stage.Offer, _ => Stage.Agreement };
        return new Claims
        {
            File = HashOf(number),
            Kind = kind,
            Number = ownNumber,
            Date = date,
            Sender = seller,
            Addressee = buyer,
            Mentions = [seller, buyer],
            References = part > 5 && named is not null ? [new Citation { Number = named, Kind = CitationKind.Contract }] : [],
            Deals =
            [
                new DealStatement
                {
                    Items = items,
                    Roles = [new RoleClaim(Role.Supplier, seller), new RoleClaim(Role.EndUser, buyer)],
                    ContractNumber = named,
                    Events =
                    [
                        new DealEvent { Stage = Stated.By(stage, items[0].Designation!.Quote), Mode = EventMode.Done }, // every item has one
                        .. deal % 9 == 4 ? [new DealEvent { Stage = page.State("возможно").With(Stage.Contract), Mode = EventMode.Planned }] : Array.Empty<DealEvent>(),
                    ],
                    ArmsQuote = items[0].Designation!.Quote, // as before
                },
            ],
        };
    }

    /// <summary>Each but the first of a talk answers the one before; some answer a letter that is not in the case.</summary>
    private Claims Letter(GeneratedPage page, int number)
    {
        var (one, other, day) = Talk(number);
        var (sender, addressee) = (Firm(page, one), other % 5 == 0 ? Body(page, other) : Firm(page, other));
        var date = Date(page, day);
        var ownNumber = page.State(NumberOf(number, date.Value));
        var references = AnsweredBy(number) is { } before ? (IReadOnlyList<Citation>)[Cite(page, number, before)] : [];
        return new Claims { File = HashOf(number), Kind = DocumentKind.Letter, Number = ownNumber, Date = date, Sender = sender, Addressee = addressee, Mentions = [sender, addressee, Firm(page, number)], References = references };
    }

    /// <summary>The letter before it in the talk. The first letters of every other forty answer each other, so that one chain is very long.</summary>
    private static int? AnsweredBy(int number) =>
        PlaceInTalk(number) > 0 ? number - 1
        : number % (2 * InForty) == PapersOfDeal && number > 2 * InForty ? number - (2 * InForty)
        : null;

    private Citation Cite(GeneratedPage page, int number, int before)
    {
        var day = Talk(before).Day;
        var date = new PartialDate(day.Year, day.Month, day.Day);
        return new Citation
        {
            Number = page.Fill("На № ").State(number % Missing == 3 ? string.Create(CultureInfo.InvariantCulture, $"99-{number % 30}/{number}") : NumberOf(before, date), " от "),
            Date = Stated.By(date, page.Say(date.ToString())),
            Kind = CitationKind.Answers,
        };
    }

    private Claims Mail(GeneratedPage page, int number)
    {
        var (sender, date) = (Firm(page, number / 8), Date(page, DayOf(number)));
        return new Claims { File = HashOf(number), Kind = DocumentKind.Email, Date = date, Sender = sender, Mentions = [sender, Firm(page, number + 3)] };
    }

    private Claims Titled(GeneratedPage page, int number, DocumentKind kind, string title)
    {
        var words = page.Say(title);
        return new Claims { File = HashOf(number), Kind = kind, KindQuote = words, Date = Date(page, DayOf(number)), Mentions = [Firm(page, number), Body(page, number)] };
    }

    private static Dictionary<string, string> HeadersOf(int number)
    {
        var headers = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [MetadataKeys.From] = $"clerk{number % 97}@plant.example",
            [MetadataKeys.To] = $"clerk{number % 89}@trade.example",
            [MetadataKeys.Subject] = $"Paper {number / 4}",
            [MetadataKeys.MessageId] = $"<{number}@plant.example>",
            [MetadataKeys.Sent] = DayOf(number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T10:00:00Z",
        };
        if (IsMail(number - 1))
        {
            headers[MetadataKeys.InReplyTo] = $"<{number - 1}@plant.example>";
        }

        return headers;
    }

    private Item Item(GeneratedPage page, int goods, int count, bool priced)
    {
        var designation = page.State(_goods[goods % _goods.Length], " ");
        var quantity = Stated.By((decimal)count, page.Say(count.ToString(CultureInfo.InvariantCulture), " "));
        var unit = page.State("шт.", " ");
        return !priced ? new Item { Designation = designation, Quantity = quantity, Unit = unit } : new Item
        {
            Designation = designation,
            Quantity = quantity,
            Unit = unit,
            UnitPrice = Stated.By(((goods % 900) + 100) * 100m, page.Say($"{((goods % 900) + 100) * 100}", " ")),
            Currency = Stated.By("USD", page.Say("USD")),
        };
    }

    private Mention Firm(GeneratedPage page, int firm)
    {
        var at = firm % _firms.Length;
        var name = page.State(_firms[at], " ");
        var number = (100_000_000 + at).ToString(CultureInfo.InvariantCulture);
        return new Mention
        {
            Name = name,
            Kind = PartyKind.Company,
            Country = Stated.By(Countries[at % 2], page.Say(at % 2 == 0 ? "Республика Беларусь" : "Российская Федерация", " ")),
            Identifiers = firm % 4 == 1 ? [Stated.By(new Identifier(at % 2 == 0 ? "BY-UNP" : "RU-OGRN", number, true), page.Say(number))] : [],
        };
    }

    private static Mention Body(GeneratedPage page, int body)
    {
        var (name, country, kind) = Bodies[body % Bodies.Length];
        var words = page.State(name);
        return new Mention { Name = words, Kind = kind, Country = words.With(country) };
    }

    private static Stated<PartialDate> Date(GeneratedPage page, DateOnly day) =>
        Stated.By(new PartialDate(day.Year, day.Month, day.Day), page.Say(day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture)));

    private static int PlaceInTalk(int number) => ((number % InForty) - PapersOfDeal) % LettersOfTalk;

    /// <summary>Who writes to whom, and when: the two take turns.</summary>
    private (int Sender, int Addressee, DateOnly Day) Talk(int number)
    {
        var (place, talk) = (PlaceInTalk(number), number - PlaceInTalk(number));
        var (one, other) = (Mixed(talk) % _firms.Length, Mixed(talk + 1) % _firms.Length);
        var day = DayOf(talk).AddDays(place * 9);
        return place % 2 == 0 ? (one, other, day) : (other, one, day);
    }

    private static string NumberOf(int number, PartialDate date) =>
        string.Create(CultureInfo.InvariantCulture, $"{(Mixed(number / LettersOfTalk) % 90) + 10}-{number % 30}/{(date.Earliest.DayOfYear * 4) + (number % 4)}");

    private static DateOnly DayOfDeal(int deal) => new DateOnly(2008, 3, 1).AddDays(Mixed(deal) % 4_500);

    private static DateOnly DayOf(int number) => new DateOnly(2008, 1, 10).AddDays(Mixed(number) % 4_700);

    /// <summary>Spreads neighbours over the whole range (Knuth, The Art of Computer Programming, 6.4).</summary>
    private static int Mixed(int number) => (int)(unchecked((uint)number * 2_654_435_769u) >> 8);

    private string Word(int number, int rank) => _library.Word(0, rank + (number % 2_000));

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
