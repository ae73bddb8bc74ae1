namespace Waybill.Tests.Publication;

/// <summary>One deal in eight invented papers: a station of four is refused, six of eighteen guns arrive, a number and the buyer are corrected, the rest is only planned.</summary>
internal static class PartsDossier
{
    public static Dossier Make()
    {
        var ask = new Paper("01-ask.pdf");
        var askDate = ask.Day("Письмо от ", "10.01.2018");
        var asked = ask.Say(". ", "Просим поставить", Stage.Inquiry);
        var fourAsked = ask.Number(" ", "4");
        ask.And(" станции");

        var answer = new Paper("02-answer.pdf");
        var answerDate = answer.Day("Ответ от ", "01.02.2018");
        var refused = answer.Say(". Поставка ", "четвёртой станции невозможна", Stage.Inquiry);
        var oneRefused = refused.With(1m);

        var contract = new Paper("03-contract.docx", DocumentKind.Contract);
        var number = contract.Say("ДОГОВОР № ", "7/2018");
        var date = contract.Day(" от ", "05.03.2018");
        var seller = contract.Say("\nПродавец ", "ОАО «Дубрава»");
        var firstBuyer = contract.Say(", покупатель ", "ООО «Каспий-Ввоз»");
        var guns = contract.Say("\nГаубица ", "Дуб-30");
        var sixteen = contract.Number(", ", "16");
        var unit = contract.Say(" ", "шт.");
        var price = contract.Number(" по ", "100 000").Doubted("one digit of the price was read badly").By("cell price");
        var stations = contract.Say("\nСтанция ", "Вихрь-С");
        var three = contract.Number(", ", "3");
        var signed = contract.Say("\n", "подписан", Stage.Contract).By("form contract");

        var amendment = new Paper("04-amendment.docx", DocumentKind.Amendment);
        var amended = amendment.Day("Соглашение от ", "01.04.2018");
        var corrected = amendment.Say(": ", "вместо 16 читать", Stage.Contract);
        var toEighteen = amendment.Number(" ", "18");
        var replaced = amendment.Say("; ", "Покупателя считать", Stage.Contract);
        var newBuyer = amendment.Say(" ", "ООО «Гирканик»");

        var plan = new Paper("05-plan.eml", DocumentKind.Email);
        var planDate = plan.Day("Отправлено ", "20.05.2018");
        var planned = plan.Say(". ", "будет отгружено", Stage.Dispatch);
        var twelve = plan.Number(" ", "12");
        var plannedOn = plan.Say(" в ", "сентябре 2018", PartialDate.Parse("2018-09"));

        var act = new Paper("06-act.pdf", DocumentKind.AcceptanceAct);
        var acted = act.Day("Акт от ", "19.06.2018");
        var received = act.Say(". Покупатель ", "принял", Stage.Receipt).By("verb accept");
        var six = act.Number(" ", "6").By("cell quantity").Doubted("the column may count crates", Sureness.Likely);

        var press = new Paper("07-press.txt", DocumentKind.PressArticle);
        var pressDate = press.Day("Газета, ", "01.07.2018");
        var reported = press.Say(": ", "все орудия поставлены", Stage.Receipt);

        var undated = new Paper("08-note.txt", DocumentKind.Chat);
        var wish = undated.Say("", "хорошо бы ещё", Stage.Marketing);

        CaseDocument[] documents =
        [
            ask.Done(c => c with { Date = askDate }), answer.Done(c => c with { Date = answerDate }),
            contract.Done(c => c with { Number = number, Date = date, KindReasons = [signed.With("headed as a contract").Doubted("its head was read badly", Sureness.Likely)], Deals = [Said(signed, planned: false)] }),
            amendment.Done(c => c with { Date = amended }), plan.Done(c => c with { Date = planDate, Deals = [Said(planned, planned: true)] }), act.Done(c => c with { Date = acted }),
            press.Done(c => c with { Date = pressDate }), undated.Done(),
        ];
        TransferEvent[] events =
        [
            new(ask.File, asked, EventMode.Asked, askDate, [new(1, fourAsked)], Proves: true),
            new(answer.File, refused, EventMode.Refused, answerDate, [new(1, oneRefused)], Proves: true),
            new(contract.File, signed, EventMode.Done, date, [], Proves: true),
            new(amendment.File, corrected, EventMode.Corrected, amended, [new(0, toEighteen)], Proves: true),
            new(amendment.File, replaced, EventMode.Corrected, amended, [], Proves: true),
            new(act.File, received, EventMode.Done, acted, [new(0, six)], Proves: true),
            new(press.File, reported, EventMode.Done, pressDate, [new(0, null)], Proves: false),
            new(plan.File, planned, EventMode.Planned, plannedOn, [new(0, twelve)], Proves: true),
            new(undated.File, wish, EventMode.Planned, null, [], Proves: false),
        ];
        var deal = new Transfer
        {
            Id = "t-parts",
            Roles = [new(Role.Supplier, seller.With("p-dubrava")), new(Role.Buyer, newBuyer.With("p-hyrcanic"))],
            Items =
            [
                new Item { Designation = guns, Quantity = toEighteen, Unit = unit, UnitPrice = price, Delivered = six },
                new Item { Designation = stations, Quantity = three },
            ],
            ContractNumber = number,
            ContractDate = date,
            Stage = received,
            StageSupports = [new(contract.File, signed), new(act.File, received)],
            Events = events,
            FromDate = askDate,
            ToDate = pressDate,
            Contradictions = [new Contradiction("items[0].quantity", toEighteen.With("18"), sixteen.With("16"))],
            Documents = [.. documents.Select(d => d.File)],
        };
        return new Dossier
        {
            Title = "Parts",
            Case = new Case
            {
                Documents = documents,
                Parties =
                [
                    new Party { Id = "p-dubrava", Name = "ОАО «Дубрава»", Kind = PartyKind.Company, Country = "BY", Quotes = seller.Quotes },
                    new Party { Id = "p-hyrcanic", Name = "ООО «Гирканик»", Kind = PartyKind.Company, Quotes = newBuyer.Quotes },
                    new Party { Id = "p-caspian", Name = "ООО «Каспий-Ввоз»", Kind = PartyKind.Company, Quotes = firstBuyer.Quotes },
                ],
                Transfers = [deal],
                Gaps = [new Gap("11/С", null, CitationKind.Transport, [act.File], six.Quotes)],
            },
            Findings = new Findings { Checks = [], Norms = [] },
            Coverage = [.. documents.Select(d => new CoverageRow { Path = d.Path, File = d.File, LengthInBytes = d.LengthInBytes, MediaType = "text/plain", State = ReadingState.Read })],
        };
    }

    private static DealStatement Said(Stated<Stage> words, bool planned) => new()
    {
        Items = [],
        Events = [new DealEvent { Stage = words, Mode = planned ? EventMode.Planned : EventMode.Done }],
    };
}
