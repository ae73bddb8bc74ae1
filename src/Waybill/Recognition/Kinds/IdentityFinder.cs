using Waybill.Language;
using Waybill.Recognition.Annotation;
using Waybill.Recognition.Naming;
using Waybill.Recognition.Statements;
using Waybill.Recognition.Zones;

namespace Waybill.Recognition.Kinds;

/// <summary>What a paper says of itself: number, date, its two ends, who signed. Where to look is told by its family of kinds.</summary>
/// <param name="own">The number that <see cref="OwnNumber"/> found.</param>
/// <param name="citations">The numbers of other papers in it.</param>
internal sealed class IdentityFinder(AnnotatedPaper paper, FoundKind kind, RegisterLine? own, IReadOnlyList<FoundCitation> citations, IReadOnlyList<FoundRole> roles)
{
    /// <summary>A firm without a legal form stands within so many lines below the words that address it.</summary>
    private const int LinesOfAddress = 4;
    private const int LinesOfHead = 3;
    private const int NearTitle = OwnNumber.NearTitle;
    private const int AddressReach = 260;

    /// <summary>A line that only greets is no longer.</summary>
    private const int LongestGreeting = 40;

    /// <summary>Who signs stands in the last lines of what he writes.</summary>
    private const int SignatureReach = 300;

    private readonly KindTraits _traits = KindTraits.Of(kind.Kind);

    public Identity Find()
    {
        var (sender, addressee) = Ends();
        if (sender is not null && addressee is not null && string.Equals(sender.Name, addressee.Name, StringComparison.OrdinalIgnoreCase) && kind.Kind != DocumentKind.Email)
        {
            var keepsSender = _traits.Ends == KindEnds.Authority;
            sender = keepsSender ? sender : null;
            addressee = keepsSender ? null : addressee;
        }

        var signature = kind.Kind is DocumentKind.NoteVerbale && !IsPersonal() ? null : Signature();
        return new Identity
        {
            Number = own is null ? null : paper.Paper.State(own.Number.Of(paper.Text).Replace("\n", "", StringComparison.Ordinal).TrimEnd('.', '-', '/'), own.Number.Start, own.Number.End).By("the paper's own number"),
            Date = Date(),
            Sender = paper.MentionOf(sender),
            Addressee = paper.MentionOf(addressee),
            Signatory = signature,
            AddresseePerson = addressee is null || !_traits.IsCorrespondence ? null : PersonBehind(addressee),
        };
    }

    private Stated<PartialDate>? Date()
    {
        if (paper.FieldsOf("swift-date").FirstOrDefault(f => !f.IsEmpty) is { } tag && SwiftTags.DateOf(paper.Text, tag) is { } swift)
        {
            return paper.Paper.State(swift.Date, swift.Start, swift.End).By(tag.Rule);
        }

        if (kind.Kind == DocumentKind.Email && paper.FieldsOf("date").FirstOrDefault(f => f.LabelStart < paper.OwnPart.Start) is { } sent && DateIn(sent.ValueStart, sent.FirstLineEnd) is { } mailed)
        {
            return State(mailed, sent.Rule);
        }

        if (own?.Date is { } beside)
        {
            return State(beside, "date beside the paper's own number");
        }

        var free = paper.Dates.Where(d => d.Date.IsDay && d.Start >= paper.OwnPart.Start && d.End <= paper.OwnPart.End
            && citations.All(c => c.Date is not { } cited || !cited.Overlaps(new TextSpan(d.Start, d.End))) && !IsTerm(d)).ToList();
        // A bilingual paper cites twice: "от 22.05.2019", "du 22.05.2019".
        free.RemoveAll(d => citations.Any(c => c.Citation.Date?.Value == d.Date) && paper.Of("of-date").Any(c => c.End <= d.Start && d.Start - c.End <= 2));
        if (kind.Kind == DocumentKind.Register)
        {
            // What stands in the rows of a register is the date of other papers.
            var rows = paper.Grids.Select(g => paper.HeadOf(g) is { } head ? new TextSpan(g.Rows[head.Row][0].Start, g.Rows[^1][^1].End) : default).ToList();
            free.RemoveAll(d => rows.Exists(r => d.Start >= r.Start && d.End <= r.End));
        }

        foreach (var field in paper.FieldsOf("date", "place-date").Where(f => !f.IsEmpty && f.LabelStart >= paper.OwnPart.Start))
        {
            if (free.Find(d => d.Start >= field.ValueStart && d.Start - field.ValueStart < 40 && d.End <= field.ValueEnd) is { } labelled)
            {
                return State(labelled, field.Rule);
            }
        }

        // Air waybills print the label below what it labels: "28 AUG 2014 SOFIA" over "Executed on (date) at (place)".
        foreach (var field in _traits.Ends == KindEnds.Transport ? paper.FieldsOf("date", "place-date") : [])
        {
            if (paper.Lines.At(field.LabelStart) is { Index: > 0, Cell: not null } line && paper.Lines.All[line.Index - 1] is var above && ReferenceEquals(above.Block, line.Block) && free.Find(d => d.Start >= above.Start && d.End <= above.End) is { } over)
            {
                return State(over, field.Rule);
            }
        }

        var at = kind.Title?.Start ?? 0;
        var end = kind.Title is { } title ? title.End + NearTitle : Math.Min(paper.BodyStart + 1, NearTitle * 2);
        var near = _traits.IsCorrespondence ? free.Find(d => d.Start < Math.Max(paper.BodyStart, 1)) : free.Find(d => d.Start >= at && d.Start <= end) ?? free.FindLast(d => d.Start < at);
        // A date on a line of its own above the body is the letter's, also below the number of a paper that it answers.
        near ??= _traits.IsCorrespondence ? paper.Dates.FirstOrDefault(d => d.Date.IsDay && d.Start >= paper.OwnPart.Start && d.Start < paper.BodyStart && !IsTerm(d)
            && paper.Lines.At(d.Start) is { Cell: null } line && paper.Lines.TextOf(line).Trim().Length <= d.End - d.Start + 1) : null;
        near ??= free.Count > 0 && paper.Text.TrimEnd().Length - free[^1].End < NearTitle ? free[^1] : null;
        near ??= free.FirstOrDefault();
        if (near is null && kind.Kind == DocumentKind.Specification && citations.FirstOrDefault(c => c.Citation.Kind == CitationKind.Contract && c.Citation.Date is not null) is { } contract)
        {
            return contract.Citation.Date!.By("an annex is of its contract's date"); // dated: see above
        }

        return near is null ? null : State(near, "date of the paper by its place");
    }

    private FoundDate? DateIn(int start, int end) => paper.Dates.FirstOrDefault(d => d.Date.IsDay && d.Start >= start && d.End <= end);

    private Stated<PartialDate> State(FoundDate date, string rule) => paper.Paper.State(date.Date, date.Start, date.End).By(rule);

    /// <summary>A deadline, the end of a validity, the date of a law or of what came in.</summary>
    private bool IsTerm(FoundDate date) =>
        paper.Cues.Any(c => c.End <= date.Start && date.Start - c.End <= 12 && c.Concept is "until" or "incoming")
        || paper.Cues.Any(c => c.Concept == "not-a-paper" && paper.Lines.At(c.Start) is { } own && paper.TokenAt(own.Start) != c.First && c.End <= date.Start && date.Start - c.End <= 40 && (date.Start - c.End <= 8 || paper.Has(c.End, date.Start, "of-date")) && paper.TokenAt(date.Start) - c.Last <= 4)
        || (paper.Lines.At(date.Start) is { } row && paper.Of("in-reply").Any(c => c.Start >= row.Start && c.End <= date.Start))
        || paper.FieldsOf("validity", "delivery-term", "etd", "eta", "your-reference").Any(f => date.Start >= f.LabelStart && date.End <= f.FirstLineEnd + 1);

    private (Organisation? Sender, Organisation? Addressee) Ends() => _traits.Ends switch
    {
        _ when kind.Kind == DocumentKind.Email => (paper.MailSender, paper.MailAddressee),
        _ when kind.Kind == DocumentKind.Other => (Heads(), null),
        KindEnds.Trade => Trade(With(Role.Supplier), With(Role.Buyer)),
        KindEnds.TradeFromBuyer => Trade(With(Role.Supplier), With(Role.Buyer)) is var (seller, buyer) ? (buyer ?? Letterhead(seller), seller) : default,
        KindEnds.Transport => (Labelled("consignor", "supplier") ?? With(Role.Supplier) ?? Letterhead(null), Labelled("consignee") ?? With(Role.Consignee) ?? With(Role.Buyer)),
        KindEnds.Payment => (Labelled("applicant", "buyer") ?? Letterhead(null), Labelled("beneficiary", "supplier")),
        KindEnds.Authority => (Labelled("issuer") ?? Authority(), Labelled("addressee") ?? With(Role.Supplier)),
        KindEnds.Correspondence => Correspondence(),
        _ => (null, null),
    };

    private (Organisation?, Organisation?) Trade(Organisation? seller, Organisation? buyer)
    {
        if (kind.Kind is DocumentKind.Invoice or DocumentKind.ProformaInvoice && kind.Title is { } title
            && paper.Organisations.FirstOrDefault(o => !o.IsBank && o.Start < title.Start && !Same(o, buyer)) is { } bills && !roles.Any(r => ReferenceEquals(r.Party, bills) && r.Role is not Role.Supplier))
        {
            // Whose paper it is bills, also for another supplier.
            seller = bills;
        }

        if (_traits.IsCorrespondence || kind.Kind is DocumentKind.ProformaInvoice or DocumentKind.Invoice or DocumentKind.PriceList)
        {
            buyer ??= Labelled("addressee", "consignee") ?? (_traits.IsCorrespondence ? Correspondence().Addressee : null);
            seller ??= Letterhead(buyer);
        }

        if (seller is null && buyer is null)
        {
            // Between a firm and armed forces it is the firm that sells, whoever is named first.
            var first = paper.Organisations.FirstOrDefault(o => !o.IsBank);
            var forces = paper.Organisations.FirstOrDefault(o => o.IsArmed);
            var firm = paper.Organisations.FirstOrDefault(o => o is { Kind: PartyKind.Company or PartyKind.Agency, IsBank: false });
            return ReferenceEquals(first, forces) && first is not null && (_traits.MakesDeal ? firm is not null : kind.Kind == DocumentKind.Minutes) ? (firm, forces) : (first, null);
        }

        return (seller ?? (buyer is null ? null : Letterhead(buyer)), buyer);
    }

    private Organisation? With(Role role) => roles.Where(r => r.Role == role).Select(r => r.Party).FirstOrDefault();

    private Organisation? Labelled(params string[] fields) =>
        fields.SelectMany(name => paper.FieldsOf(name)).Where(f => !f.IsEmpty && f.LabelStart >= paper.OwnPart.Start)
            .Select(f => paper.OrganisationIn(f.ValueStart, f.IsLoose ? Math.Min(f.FirstLineEnd, f.ValueStart + 3) : Math.Max(f.ValueEnd, f.FirstLineEnd))).FirstOrDefault(o => o is not null);

    /// <summary>The first party above the body that is not the other end.</summary>
    private Organisation? Letterhead(Organisation? other) =>
        paper.Organisations.FirstOrDefault(o => !o.IsBank && o.Start >= paper.OwnPart.Start && o.Start < Math.Max(paper.BodyStart, NearTitle) && (other is null || !string.Equals(o.Name, other.Name, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The firm or office that heads a notice or an order of its own: it begins one of the first lines.</summary>
    private Organisation? Heads() =>
        paper.Organisations.FirstOrDefault(o => !o.IsBank && paper.Lines.At(o.Start) is { Index: < LinesOfHead } line && o.Start - line.Start <= 1);

    /// <summary>The office whose paper it is: an office of state in the head, or else whoever stands there.</summary>
    private Organisation? Authority() =>
        paper.Organisations.FirstOrDefault(o => o.Kind is not PartyKind.Company && o.Start < Math.Max(paper.BodyStart, NearTitle)) ?? Letterhead(null);

    /// <summary>Who writes and to whom: the letterhead and the address; where only one stands, the signature tells the other.</summary>
    private (Organisation? Sender, Organisation? Addressee) Correspondence()
    {
        var end = Math.Min(paper.BodyStart, paper.OwnPart.End);
        var head = paper.Organisations.Where(o => o.Start < end && o.Start >= paper.OwnPart.Start && !IsCopy(o)).ToList();
        var signer = paper.Organisations.LastOrDefault(o => o.Start >= Body.EndOf(paper) && o.Start < paper.OwnPart.End && !o.IsBank) ?? Signs();
        var addressee = Labelled("addressee", "attention") is { } labelled && labelled.Start < end ? labelled : null;
        if (kind.Kind == DocumentKind.NoteVerbale)
        {
            var compliments = paper.Of("compliments").FirstOrDefault();
            var writes = compliments is null ? null : paper.Organisations.LastOrDefault(o => o.End <= compliments.Start + 2 && o.Start >= paper.SentenceAt(compliments.Start).Start - 2) ?? paper.Organisations.LastOrDefault(o => o.End <= compliments.Start);
            if (writes is not null && compliments is not null && paper.Organisations.FirstOrDefault(o => o.Start >= paper.SentenceAt(compliments.Start).Start - 2) is { } first && !Same(first, writes) && first.End <= writes.Start
                && !paper.Organisations.Any(o => o.Start >= compliments.End && o.Start < paper.SentenceAt(compliments.Start).End && (o.Kind == PartyKind.Embassy || o.Body == "ministry-foreign") && !Same(o, first) && !Same(o, writes) && o.Body != writes.Body))
            {
                // In languages with the verb last both stand before it, the writer first; no reader of notes follows.
                writes = first;
            }

            var reads = compliments is null ? null : paper.Organisations.FirstOrDefault(o => o.Start >= (writes?.End ?? paper.SentenceAt(compliments.Start).Start) && !Same(o, writes));
            return (writes ?? head.FirstOrDefault(), reads ?? paper.Organisations.LastOrDefault());
        }

        if (addressee is null && LetterHead.AddresseeMark(paper) is { } mark)
        {
            addressee = head.Find(o => o.End > mark.Start && o.Start - mark.Start < AddressReach && !IsLetterhead(o, head));
            addressee ??= head.FindLast(o => o.End <= mark.Start && mark.Start - o.End < 80 && head.Count > 1 && !IsLetterhead(o, head));
        }

        if (addressee is null && LetterHead.AddresseeMark(paper) is { } office && paper.Lines.At(office.Start) is { } addressed)
        {
            // A firm without a legal form, below whom it may concern or on the label's line.
            addressee = paper.Lines.All.Skip(addressed.Index).Take(LinesOfAddress).Where(l => l.Start < end && l.Start >= addressed.Start).Select(l => Named(l, office)).FirstOrDefault(o => o is not null && !Same(o, head.FirstOrDefault()));
        }

        if (addressee is null && LetterHead.Own(paper) is { } line && head.Find(o => o.Start > line.Number.Start) is { } below && (head.Exists(o => o.End <= line.Number.Start) || signer is not null))
        {
            addressee = below;
        }

        // "Генеральному директору ООО «…»" above the letterhead: the firm that signs is not the one written to.
        if (LetterHead.AddresseeMark(paper) is { } top && head.Count > 1 && top.Start < head[0].Start && head[0].Start - top.End < AddressReach && Same(addressee, signer) && !Same(head[0], signer))
        {
            addressee = head[0];
        }

        var sender = head.Find(o => !Same(o, addressee) && (addressee is null || o.Start < addressee.Start || head.TrueForAll(x => Same(x, addressee) || x.Start > addressee.Start)));
        if (sender is null || (signer is not null && !Same(signer, addressee) && head.Count <= 1))
        {
            sender = signer is not null && !Same(signer, addressee) ? signer : sender;
        }

        // Where the letterhead is missing and the date stands on top, the only firm above the body is written to.
        addressee ??= head.LastOrDefault(o => !Same(o, sender) && (!IsLetterhead(o, head) || (ReferenceEquals(sender, signer) && !head.Exists(x => Same(x, sender)) && paper.Dates.Any(d => d.End <= o.Start && d.Start >= paper.OwnPart.Start))));
        return (Own(sender, head), addressee);
    }

    /// <summary>The firm whose letterhead it is: below the office that it is under, and in the language of the letter.</summary>
    private Organisation? Own(Organisation? sender, List<Organisation> head)
    {
        var at = sender is null ? -1 : head.IndexOf(sender);
        if (at < 0)
        {
            return sender;
        }

        var under = at + 1 < head.Count ? head[at + 1] : null;
        if (sender!.Kind is PartyKind.Ministry && under is { Kind: PartyKind.Company or PartyKind.Agency, IsBank: false } && paper.Text.AsSpan(sender.End, under.Start - sender.End).Trim().IsEmpty) // at is its place
        {
            return under;
        }

        var language = paper.Paper.BlockAt(Math.Min(paper.BodyStart, paper.Text.Length - 1))?.Language;
        return language is null || paper.Paper.BlockAt(sender.Start)?.Language == language ? sender
            : head.Find(o => Same(o, sender) && paper.Paper.BlockAt(o.Start)?.Language == language) ?? sender;
    }

    /// <summary>The firm behind the office of whoever signs: "Директор АО «…»      И.И.Иванов".</summary>
    private Organisation? Signs()
    {
        var from = Math.Max(Math.Min(paper.BodyStart, paper.OwnPart.End), paper.OwnPart.End - SignatureReach);
        foreach (var office in paper.Of("office").Where(c => c.Start >= from && c.End <= paper.OwnPart.End).Reverse())
        {
            if (paper.Lines.At(office.Start) is { Cell: null } line && paper.TokenAt(line.Start) == office.First
                && paper.Organisations.FirstOrDefault(o => o.Start >= office.End && o.Start < line.End && !o.IsBank) is { } firm && paper.Vocabulary.Persons.Signatory(paper.Paper, line.Start, line.End) is not null)
            {
                return firm;
            }
        }

        return null;
    }

    /// <summary>The party that a line of an address names without a legal form; null for persons, offices and streets.</summary>
    private Organisation? Named(Line line, TextSpan mark)
    {
        var start = line.Contains(mark.Start) ? mark.End : line.Start;
        while (start < line.End && !char.IsLetterOrDigit(paper.Text[start]) && paper.Text[start] != '«')
        {
            start++;
        }

        if (line.End - start < 4 || paper.In(start, line.End, "office", "courtesy", "sir", "number-sign").Any() || paper.Dates.Any(d => d.Start >= start && d.End <= line.End)
            || paper.Vocabulary.Persons.AddressedIn(paper.Paper, start, line.End) is not null)
        {
            return null;
        }

        return paper.Vocabulary.Organisations.Of(paper.Paper, start, line.End, PartyKind.Company) is { } named ? paper.Register(named) : null;
    }

    /// <summary>The first party of the head, and its name in other languages beside it.</summary>
    private bool IsLetterhead(Organisation organisation, List<Organisation> head) =>
        head.Count > 0 && (ReferenceEquals(head[0], organisation) || paper.MentionOf(head[0])!.OtherForms.Any(f => f.Value == organisation.Name)) && (head.Count > 1 || LetterHead.Own(paper) is not { } own || organisation.Start < own.Number.Start);

    private bool Same(Organisation? a, Organisation? b) =>
        a is not null && b is not null && (ReferenceEquals(a, b) || string.Equals(a.Name, b.Name, StringComparison.OrdinalIgnoreCase) || paper.MentionOf(a)!.OtherForms.Any(f => f.Value == b.Name)); // found parties have mentions

    private bool IsCopy(Organisation organisation) => paper.FieldsOf("copy-to").Any(f => organisation.Start >= f.LabelStart && organisation.End <= f.ValueEnd);

    /// <summary>A note in the first person greets its reader on a line of its own: "Господин Министр,".</summary>
    private bool IsPersonal() => Body.Salutation(paper) is not null || paper.Of("courtesy").Any(c => paper.Lines.At(c.Start) is { Cell: null } line
        && paper.TokenAt(line.Start) == c.First && line.End - line.Start < LongestGreeting && paper.Text.AsSpan(line.Start, line.End - line.Start).TrimEnd() is [.., ',' or '!']);

    private Stated<string>? Signature()
    {
        var from = _traits.IsCorrespondence && kind.Kind != DocumentKind.NoteVerbale ? Math.Min(paper.BodyStart, paper.OwnPart.End) : paper.OwnPart.Start;
        var person = paper.Vocabulary.Persons.Signatory(paper.Paper, Math.Min(from, paper.OwnPart.End), paper.OwnPart.End);
        return person is null ? null : paper.Paper.State(person.Name, person.Start, person.End).By("the last person named in it");
    }

    private Stated<string>? PersonBehind(Organisation addressee)
    {
        var end = Math.Min(paper.BodyStart, Math.Min(paper.Text.Length, addressee.End + 90));
        var person = end <= addressee.End ? null : paper.Vocabulary.Persons.AddressedIn(paper.Paper, addressee.End, end);
        return person is null ? null : paper.Paper.State(person.Name, person.Start, person.End).By("a person behind the addressee");
    }
}
