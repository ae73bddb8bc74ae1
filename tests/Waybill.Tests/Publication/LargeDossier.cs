namespace Waybill.Tests.Publication;

/// <summary>Invented deals, ten where nobody asks for more, in some thirty papers with long names, five missing papers, scans, a press article: as crowded as a real case.</summary>
internal static class LargeDossier
{
    private static readonly (string Id, string Name, string Country)[] Companies =
    [
        ("p-agency", "Государственное внешнеторговое унитарное предприятие «Сожоборонимпэкс»", "BY"),
        ("p-maker", "Открытое акционерное общество «Научно-исследовательский институт радиоэлектронных систем «Радиодвина» — управляющая компания холдинга «Приборы и комплексы»", "BY"),
        ("p-optics", "ОАО «Оптико-механический завод «Линзар»", "BY"),
        ("p-buyer", "Общество с ограниченной ответственностью «Апшерон-Техноидхал»", "AZ"),
        ("p-ministry", "Министерство обороны Азербайджанской Республики", "AZ"),
        ("p-committee", "Государственный военно-промышленный комитет Республики Беларусь", "BY"),
    ];

    private static readonly (string Designation, string Description, string Unit)[] Goods =
    [
        ("Вихрь-С", "станция радиопомех малогабаритная переносная для противодействия беспилотным летательным аппаратам", "компл."),
        ("ПГ-17М", "панорама артиллерийская", "шт."),
        ("ЛДМ-7", "дальномер лазерный", "шт."),
        ("Заслон-4К", "комплекс обнаружения и подавления каналов управления", "компл."),
        ("2А99 «Лесник»", "гаубица буксируемая, капитальный ремонт с модернизацией", "ед."),
    ];

    public static Dossier Make(int deals = 10)
    {
        var documents = new List<CaseDocument>();
        var transfers = new List<Transfer>();
        var gaps = new List<Gap>();
        var checks = new List<CheckFinding>();
        var norms = new List<NormFinding>();
        for (var k = 0; k < deals; k++)
        {
            AddDeal(k, 1210 / deals, documents, transfers, gaps, checks, norms);
        }

        documents.Add(Press());
        documents.Add(new Paper("scans/0031.pdf", DocumentKind.Other).Done(transcript: t => t with
        {
            MediaType = "application/pdf", Pages = [], Languages = [], Problems = [new Problem(ProblemCode.Encrypted, "needs a password")],
        }));
        var sorted = documents.OrderBy(d => d.Path, StringComparer.Ordinal).ToArray();
        return new Dossier
        {
            Title = "Specimen: the Sozh correspondence",
            Case = new Case
            {
                Documents = sorted,
                Parties = Companies.Select(c => new Party
                {
                    Id = c.Id, Name = c.Name, Kind = PartyKind.Company, Country = c.Country, Aliases = [c.Name.ToUpperInvariant(), "Sozhoboronimpex SFTUE"],
                    Identifiers = [new Identifier("BY-UNP", "200988541", true), new Identifier("OKPO", "00040779", false), new Identifier("REG", "17-04", null)],
                    Quotes = documents.Where(d => d.Sender == c.Id && d.Claims.Sender is not null).SelectMany(d => d.Claims.Sender!.Name.Quotes) // filtered just before
                        .DefaultIfEmpty(transfers[0].Roles[0].PartyId.Quote).ToArray(),
                    Reasons = ["Both names stand beside УНП 200988541 (letter 05-11/101, p. 1)."],
                }).ToArray(),
                Transfers = transfers,
                Gaps = gaps,
            },
            Findings = new Findings
            {
                Checks = checks,
                Norms = norms,
                Background =
                [
                    new BackgroundEvent("H1", BackgroundLane.Hostilities, "Border clashes in the northern sector", new PartialDate(2018, 7, 12), new PartialDate(2018, 7, 16), "hostilities.csv:4"),
                    new BackgroundEvent("H2", BackgroundLane.Hostilities, "44-day war", new PartialDate(2020, 9, 27), new PartialDate(2020, 11, 10), "hostilities.csv:5"),
                    new BackgroundEvent("H3", BackgroundLane.Hostilities, "Attacks across the border", new PartialDate(2021, 5, 12), new PartialDate(2021, 5, 13), "hostilities.csv:6"),
                    new BackgroundEvent("A0", BackgroundLane.TreatyAct, "Request not to deliver arms", new PartialDate(1992, 2, 28), null, "obligations.csv:9"),
                    new BackgroundEvent("A1", BackgroundLane.TreatyAct, "Consultation asked for under Article 2", new PartialDate(2021, 5, 14), null, "obligations.csv:12"),
                    new BackgroundEvent("A2", BackgroundLane.TreatyAct, "Protocol on preferential supply amended", new PartialDate(2019, 6), null, "obligations.csv:13"),
                ],
            },
            Coverage = sorted.Select(d => new CoverageRow
            {
                Path = d.Path, File = d.File, LengthInBytes = d.LengthInBytes, MediaType = d.Transcript.MediaType,
                State = d.Transcript.Problems.Count == 0 ? ReadingState.Read : ReadingState.Unreadable, Problems = d.Transcript.Problems,
            }).Append(new CoverageRow
            {
                Path = "mail/lost.bin", LengthInBytes = 12, State = ReadingState.Unreadable, Problems = [new Problem(ProblemCode.Inaccessible, "permission denied")],
            }).Append(new CoverageRow { Path = "mail/9999.eml", LengthInBytes = 4096, State = ReadingState.Waiting }).ToArray(),
        };
    }

    private static void AddDeal(
        int k, int daysApart, List<CaseDocument> documents, List<Transfer> transfers, List<Gap> gaps, List<CheckFinding> checks, List<NormFinding> norms)
    {
        var (agency, maker) = (Companies[0], Companies[k % 2 == 0 ? 1 : 2]);
        var buyer = Companies[k % 3 == 0 ? 4 : 3];
        var start = new DateOnly(2018, 3, 5).AddDays(k * daysApart);
        var goods = Goods[k % Goods.Length];
        var hedged = k is 4 or 8;
        string Written(int days) => start.AddDays(days).ToString("dd.MM.yyyy");

        var ask = new Paper($"letters/{k:00}-ask.pdf", k % 3 == 0 ? DocumentKind.NoteVerbale : DocumentKind.Letter) { Scanned = k % 2 == 0 };
        var askFrom = ask.Say("", buyer.Name);
        var askNumber = ask.Say("\n№ ", $"{k + 3}/{210 + (k * 17)}");
        var askDate = ask.Day(" от ", Written(0));
        var wish = ask.Say("\nВ соответствии с достигнутыми договорённостями ", hedged ? "рассматривается возможность закупки" : "просим Вас сообщить о возможности поставки", Stage.Inquiry);
        var askQuantity = ask.Number("\nв количестве ", (4 + k).ToString());
        var askUnit = ask.Say(" ", goods.Unit);
        var askWhat = ask.Say(" изделия ", goods.Designation);
        var askDescription = ask.Say(", ", goods.Description);
        ask.And(".\nНастоящее письмо не является обязательством. Ответ просим направить в возможно короткий срок по указанному адресу.");
        documents.Add(ask.Done(c => c with { Number = askNumber, Date = askDate, Sender = new Mention { Name = askFrom, Kind = PartyKind.Ministry } }) with { Sender = buyer.Id, Addressee = agency.Id });

        var order = new Paper($"letters/{k:00}-order.docx");
        var orderFrom = order.Say("", agency.Name);
        var orderNumber = order.Say("\n№ ", $"05-11/{101 + (k * 7)}");
        var orderDate = order.Day(" от ", Written(17));
        var cited = order.Say("\nНа № ", askNumber.Value);
        var missing = k % 2 == 1 ? order.Say("\nи в дополнение к письму № ", $"5-2/{678 + k}") : null;
        var forward = order.Say("\n", "направляем в Ваш адрес запрос инозаказчика", Stage.Agreement);
        documents.Add(order.Done(c => c with { Number = orderNumber, Date = orderDate, Sender = new Mention { Name = orderFrom, Kind = PartyKind.Company } }) with
        {
            Sender = agency.Id,
            Addressee = maker.Id,
            References =
            [
                new Reference(new Citation { Number = cited, Date = askDate, Kind = CitationKind.Answers }, ask.File, "number and date"),
                .. missing is null ? (Reference[])[] : [new Reference(new Citation { Number = missing, Kind = CitationKind.Letter }, null, null)],
            ],
        });
        if (missing is not null)
        {
            gaps.Add(new Gap(missing.Value, k % 4 == 1 ? null : PartialDate.FromDay(start.AddDays(-9)), k % 4 == 1 ? CitationKind.Letter : CitationKind.EndUserCertificate, [order.File], missing.Quotes));
        }

        Paper? contract = hedged || k == 7 ? null : new Paper($"contracts/{k:00}.pdf", DocumentKind.Contract) { Scanned = k % 3 == 0 };
        var roles = new List<TransferRole> { new(Role.Supplier, orderFrom.With(agency.Id)), new(Role.Buyer, askFrom.With(buyer.Id)) };
        var item = new Item { Designation = askWhat, Description = askDescription, Quantity = askQuantity, Unit = askUnit, Categories = [new Category("EU-ML", "ML11", "a station that jams radio")] };
        var transfer = new Transfer
        {
            Id = $"t-{k}", Roles = roles, Items = [item], Documents = [ask.File, order.File], Hedged = hedged, HedgeQuotes = hedged ? wish.Quotes : [],
            Stage = hedged ? wish : forward, StageSupports = hedged ? [new(ask.File, wish)] : [new(ask.File, wish), new(order.File, forward)],
            From = orderFrom.With("BY"), To = askFrom.With("AZ"), FromDate = askDate, ToDate = orderDate,
            Outcome = k == 7 ? DealOutcome.Refused : DealOutcome.Open, OutcomeQuotes = k == 7 ? forward.Quotes : [],
        };

        if (contract is not null)
        {
            var number = contract.Say("КОНТРАКТ № ", $"{k}/112-19");
            var date = contract.Day(" от ", Written(60));
            var seller = contract.Say("\nПродавец: ", agency.Name);
            var quantity = contract.Number("\nКоличество: ", (4 + k).ToString());
            var price = contract.Number(" по цене ", "1 250 000,00");
            var amount = contract.Number(" на сумму ", $"{5 + k} 000 000,00");
            var currency = contract.Say(" ", "долл. США", "USD");
            var serial = contract.Say("; заводской № ", $"04512{k}");
            var signed = contract.Say("\n", "Контракт вступает в силу с момента подписания", Stage.Contract);
            documents.Add(contract.Done(c => c with { Number = number, Date = date, Sender = new Mention { Name = seller, Kind = PartyKind.Company } }) with
            {
                Sender = agency.Id, Addressee = buyer.Id,
                References = [new Reference(new Citation { Number = orderNumber, Kind = CitationKind.Letter }, order.File, "number; no date given")],
            });
            var bill = new Paper($"invoices/{k:00}.xlsx", DocumentKind.Invoice);
            var billNumber = bill.Say("Счёт-фактура № ", $"{300 + k}");
            var billDate = bill.Day(" от ", Written(75));
            var under = bill.Say(" по контракту № ", number.Value);
            var billed = bill.Number("\nКоличество ", (6 + k).ToString());
            documents.Add(bill.Done(c => c with { Number = billNumber, Date = billDate }) with
            {
                Sender = k % 2 == 0 ? agency.Id : null,
                References = [new Reference(new Citation { Number = under, Kind = CitationKind.Contract }, contract.File, "number")],
            });
            transfer = transfer with
            {
                ContractNumber = number, ContractDate = date, Total = amount, TotalCurrency = currency, Stage = signed, ToDate = billDate,
                Items = k % 4 == 0 ? [item with { Quantity = quantity, UnitPrice = price, Amount = amount, Currency = currency, Serials = [serial] }, item with { Designation = null, Activity = wish.With(Activity.Training) }]
                    : [item with { Quantity = quantity, UnitPrice = price, Amount = amount, Currency = currency, Serials = [serial] }],
                StageSupports = [.. transfer.StageSupports, new(contract.File, signed)],
                Documents = [ask.File, order.File, contract.File, bill.File],
                Contradictions = k % 3 == 0 ? [new Contradiction("items[0].quantity", quantity.With($"{4 + k}"), billed.With($"{6 + k}"))] : [],
                Roles = [.. roles, new(Role.Maker, seller.With(maker.Id))],
            };
            checks.Add(new CheckFinding
            {
                Check = "quantity-agreement", Document = bill.File, Outcome = CheckOutcome.Fail, BenignCause = "partial deliveries or an amendment that is not in the case",
                Detail = $"the invoice bills {6 + k} {goods.Unit}, the contract has {4 + k}", Quotes = [billed.Quote, quantity.Quote],
            });
            checks.Add(new CheckFinding { Check = "identifier-check-digit", Document = contract.File, Outcome = CheckOutcome.Pass, Detail = "BY-UNP 200988541 holds", Quotes = seller.Quotes });
            checks.Add(new CheckFinding { Check = "signatory-tenure", Document = contract.File, Outcome = CheckOutcome.NotTestable, Detail = "the signatory is in no table" });
        }

        checks.Add(new CheckFinding { Check = "number-sequence", Document = order.File, Outcome = k == 3 ? CheckOutcome.Warn : CheckOutcome.Pass, BenignCause = k == 3 ? "a second register" : null, Detail = $"{orderNumber.Value} lies between its neighbours", Quotes = orderNumber.Quotes });
        if (k % 2 == 0)
        {
            norms.Add(new NormFinding
            {
                Norm = "CST-1-2", Title = "Collective Security Treaty, Article 1(2)", Provision = "States Parties shall not enter alliances or take part in actions directed against another State Party.",
                Source = "obligations.csv:2", Transfer = transfer.Id, Verdict = k == 8 ? Verdict.InsufficientFacts : Verdict.Engaged,
                Reason = "the seller’s state was bound on the date; whether an export is an action directed against a party is for lawyers to say", MissingFacts = k == 8 ? ["the date of any delivery"] : [], Quotes = askFrom.Quotes,
            });
            norms.Add(new NormFinding
            {
                Norm = "OSCE-1992", Title = "Request of the OSCE’s senior officials, 1992", Provision = "Participating States are requested not to deliver weapons to forces engaged in combat in the area.",
                Source = "obligations.csv:9", Transfer = transfer.Id, Verdict = k == 2 ? Verdict.DoesNotCoverThisAct : Verdict.NonBinding, Reason = "the request is political and concerns forces in one area",
                MissingFacts = ["which forces receive the goods"],
            });
        }

        transfers.Add(transfer);
    }

    private static CaseDocument Press()
    {
        var press = new Paper("press/story.html", DocumentKind.PressArticle);
        var first = press.Say("", "Documents seen by the Gazette suggest that the stations were delivered in 2020.");
        var second = press.Say(" ", "“We never received them,” said a spokesman of the ministry.");
        var hedge = first.With("suggest");
        return press.Done(c => c with
        {
            Date = first.With(new PartialDate(2021, 6)),
            Assertions = [new Assertion { Sentence = first, Hedge = hedge }, new Assertion { Sentence = second, AttributedTo = second.With("a spokesman of the ministry") }],
        });
    }
}
