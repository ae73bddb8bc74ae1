using Waybill.Publication;

namespace Waybill.Tests.Publication;

/// <summary>Two deals in five invented papers: one with a contract, one that was only wished for and then refused.</summary>
internal static class SmallDossier
{
    public static Dossier Make()
    {
        var letter = new Paper("mail/0007.eml!/letter.pdf");
        var letterNumber = letter.Say("№ ", "08-15/1234");
        var letterDate = letter.Day(" от ", "12.03.2019");
        var cited = letter.Say("\nНа № ", "5-2/678");
        var citedOn = letter.Day(" от ", "01.03.2019");
        var letterSays = letter.Say("\nПросим ", "изготовить", Stage.Inquiry);
        var signatory = letter.Say(" изделия.\nДиректор ", "П.П.Лозовик");

        var contract = new Paper("contract & annex.docx", DocumentKind.Contract);
        var number = contract.Say("КОНТРАКТ № ", "2/112-19");
        var date = contract.Day(" от ", "20.05.2019");
        var seller = contract.Say("\nПродавец: ", "ОАО «Оптолот»");
        var buyer = contract.Say(", Покупатель: ", "ООО «Хазар-Идхал»");
        var from = contract.Say("\nиз ", "Республики Беларусь", "BY");
        var to = contract.Say(" в ", "Азербайджанскую Республику", "AZ");
        var supply = contract.Say("\nпродаёт ", "продаёт", Activity.Supply);
        var what = contract.Say(": ", "станция радиопомех");
        var designation = contract.Say(" ", "«Вихрь-С»", "Вихрь-С");
        var quantity = contract.Number(", ", "4");
        var unit = contract.Say(" ", "компл.");
        var price = contract.Number(" по цене ", "1 250 000,00");
        var amount = contract.Number(" на сумму ", "5 000 000,00");
        var currency = contract.Say(" ", "долл. США", "USD");
        var serial = contract.Say(", зав. № ", "045126");
        var signed = contract.Say("\n", "Подписано", Stage.Contract);
        var tax = contract.Say("\nУНП ", "200988541", new Identifier("BY-UNP", "200988541", true));

        var invoice = new Paper("invoice.xlsx", DocumentKind.Invoice);
        var billed = invoice.Number("Счёт. Кол-во ", "6");

        var note = new Paper("note.txt", DocumentKind.NoteVerbale);
        var wish = note.Say("Нота. ", "Рассматривается возможность", true);
        var wished = note.Say(" ", "обучения", Activity.Training);
        var refusal = note.Say(". Ответ: ", "не представляется возможным", DealOutcome.Refused);

        var copy = contract.Done() with { Path = "z/copy.docx", DuplicateOf = contract.File };
        var broken = new Paper("scan.pdf", DocumentKind.Other).Done(transcript: t => t with
        {
            MediaType = "application/pdf",
            Pages = [],
            Languages = [],
            Problems = [new Problem(ProblemCode.Encrypted, "needs a password")],
        });
        var archive = new Paper("mail.zip", DocumentKind.Other).Done(transcript: t => t with { IsContainerOnly = true, Pages = [] });

        var reference = new Citation { Number = cited, Date = citedOn, Kind = CitationKind.Answers };
        CaseDocument[] documents =
        [
            contract.Done(
                c => c with { Number = number, Date = date, Sender = new Mention { Name = seller, Kind = PartyKind.Company } },
                t => t with { HasPhysicalPages = true }) with { Sender = "p-optolot", Addressee = "p-khazar" },
            invoice.Done(c => c with { References = [] }),
            letter.Done(c => c with { Number = letterNumber, Date = letterDate, Signatory = signatory, References = [reference] })
                with { References = [new Reference(reference, null, null)] },
            archive,
            note.Done(),
            broken,
            copy,
        ];

        return new Dossier
        {
            Title = "Specimen",
            Case = new Case
            {
                Documents = documents.OrderBy(d => d.Path, StringComparer.Ordinal).ToArray(),
                Parties =
                [
                    new Party
                    {
                        Id = "p-khazar", Name = "ООО «Хазар-Идхал»", Kind = PartyKind.Company, Country = "AZ", Quotes = buyer.Quotes,
                    },
                    new Party
                    {
                        Id = "p-optolot", Name = "ОАО «Оптолот»", Kind = PartyKind.Company, Country = "BY", Aliases = ["ААТ «Опталот»"],
                        Identifiers = [tax.Value], Quotes = seller.Quotes, Reasons = ["ААТ «Опталот» stands beside ОАО «Оптолот» on one letterhead"],
                    },
                ],
                Transfers =
                [
                    new Transfer
                    {
                        Id = "t-1",
                        Roles = [new(Role.Supplier, seller.With("p-optolot")), new(Role.Buyer, buyer.With("p-khazar"))],
                        From = from,
                        To = to,
                        Items =
                        [
                            new Item
                            {
                                Designation = designation, Description = what, Activity = supply, Quantity = quantity, Unit = unit,
                                UnitPrice = price, Amount = amount, Currency = currency, Serials = [serial],
                                Categories = [new Category("EU-ML", "ML11", "a station that jams radio")],
                            },
                        ],
                        ContractNumber = number,
                        ContractDate = date,
                        Total = amount,
                        TotalCurrency = currency,
                        Stage = signed,
                        StageSupports = [new StageSupport(letter.File, letterSays), new StageSupport(contract.File, signed)],
                        FromDate = letterDate,
                        ToDate = date,
                        Documents = [letter.File, contract.File, invoice.File],
                        Contradictions = [new Contradiction("items[0].quantity", quantity.With("4"), billed.With("6"))],
                    },
                    new Transfer
                    {
                        Id = "t-2",
                        Roles = [],
                        Items = [new Item { Activity = wished }],
                        Outcome = DealOutcome.Refused,
                        OutcomeQuotes = refusal.Quotes,
                        Hedged = true,
                        HedgeQuotes = wish.Quotes,
                        Documents = [note.File],
                    },
                ],
                Gaps = [new Gap("5-2/678", citedOn.Value, CitationKind.Answers, [letter.File], cited.Quotes)],
            },
            Findings = new Findings
            {
                Checks =
                [
                    new CheckFinding
                    {
                        Check = "quantity-agreement", Document = invoice.File, Outcome = CheckOutcome.Fail,
                        Detail = "the invoice bills 6, the contract has 4", BenignCause = "a second contract", Quotes = [billed.Quote, quantity.Quote],
                    },
                    new CheckFinding { Check = "identifier-check-digit", Document = contract.File, Outcome = CheckOutcome.Pass, Detail = "BY-UNP 200988541 holds" },
                    new CheckFinding { Check = "signatory-tenure", Document = letter.File, Outcome = CheckOutcome.NotTestable, Detail = "the signatory is in no table" },
                ],
                Norms =
                [
                    new NormFinding
                    {
                        Norm = "CST-4", Title = "Collective Security Treaty, Article 4", Provision = "Help against aggression is owed.",
                        Source = "norms.csv:3", Transfer = "t-1", Verdict = Verdict.DoesNotCoverThisAct, Reason = "it is a duty to help, not one to refrain from selling",
                    },
                    new NormFinding
                    {
                        Norm = "OSCE-1992", Title = "OSCE request of 1992", Provision = "States are asked not to deliver.", Source = "norms.csv:9",
                        Transfer = "t-1", Verdict = Verdict.NonBinding, Reason = "the request is political", MissingFacts = ["which forces receive the goods"],
                    },
                ],
                Background =
                [
                    new BackgroundEvent("H1", BackgroundLane.Hostilities, "Border fighting", new PartialDate(2019, 4, 2), new PartialDate(2019, 4, 5), "hostilities.csv:2"),
                    new BackgroundEvent("A1", BackgroundLane.TreatyAct, "Membership frozen", new PartialDate(2019, 5), null, "norms.csv:4"),
                ],
            },
            Coverage = [.. Covered(documents), Lost("lost.bin")],
        };
    }

    private static IEnumerable<CoverageRow> Covered(IEnumerable<CaseDocument> documents) => documents.Select(d => new CoverageRow
    {
        Path = d.Path,
        File = d.File,
        LengthInBytes = d.LengthInBytes,
        MediaType = d.Transcript.MediaType,
        State = d.Transcript.Problems.Count == 0 ? ReadingState.Read : ReadingState.Unreadable,
        Problems = d.Transcript.Problems,
    });

    private static CoverageRow Lost(string path) => new()
    {
        Path = path,
        LengthInBytes = 12,
        State = ReadingState.Unreadable,
        Problems = [new Problem(ProblemCode.Inaccessible, "permission denied")],
    };
}

/// <summary>A case without pictures.</summary>
internal sealed class NoPictures : IPagePictureSource
{
    public Task<PagePicture?> PictureAsync(ContentHash file, int pageNumber, CancellationToken cancellation) => Task.FromResult<PagePicture?>(null);
}
