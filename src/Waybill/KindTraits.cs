namespace Waybill;

/// <summary>What a kind of paper can prove, who its two ends are, and how it ranks among the papers of one deal.</summary>
/// <remarks>The one place that says so; case export version 2, Stages and Conventions.</remarks>
public sealed record KindTraits
{
    private static readonly Dictionary<DocumentKind, KindTraits> Known = new()
    {
        [DocumentKind.Specification] = new() { Cap = Stage.Contract, Own = Stage.Contract, Rank = 0, Ends = KindEnds.Trade, Binds = true },
        [DocumentKind.Contract] = new() { Cap = Stage.Contract, Own = Stage.Contract, Rank = 1, Ends = KindEnds.Trade, Binds = true, MakesDeal = true },
        [DocumentKind.Amendment] = new() { Cap = Stage.Contract, Own = Stage.Contract, Rank = 1, Ends = KindEnds.Trade, Binds = true, Corrects = true },
        [DocumentKind.PurchaseOrder] = new() { Cap = Stage.Contract, Own = Stage.Contract, Rank = 2, Ends = KindEnds.TradeFromBuyer, Binds = true, MakesDeal = true },
        [DocumentKind.Invoice] = new() { Cap = Stage.Payment, Own = Stage.Contract, Rank = 3, Ends = KindEnds.Trade, Binds = true, ComesInParts = true },
        [DocumentKind.ProformaInvoice] = new() { Cap = Stage.Offer, Own = Stage.Offer, Rank = 6, Ends = KindEnds.Trade },
        [DocumentKind.ConsignmentNote] = new() { Cap = Stage.Receipt, Own = Stage.Dispatch, Rank = 4, Ends = KindEnds.Transport, Binds = true, ComesInParts = true },
        [DocumentKind.BillOfLading] = new() { Cap = Stage.Dispatch, Own = Stage.Dispatch, Rank = 4, Ends = KindEnds.Transport, Binds = true, ComesInParts = true },
        [DocumentKind.AirWaybill] = new() { Cap = Stage.Dispatch, Own = Stage.Dispatch, Rank = 4, Ends = KindEnds.Transport, Binds = true, ComesInParts = true },
        [DocumentKind.PackingList] = new() { Cap = Stage.Dispatch, Own = Stage.Dispatch, Rank = 5, Ends = KindEnds.Transport, Binds = true, ComesInParts = true },
        [DocumentKind.AcceptanceAct] = new() { Cap = Stage.Receipt, Own = Stage.Acceptance, Rank = 5, Ends = KindEnds.Trade, Binds = true, ComesInParts = true },
        [DocumentKind.DeliveryVerification] = new() { Cap = Stage.Receipt, Own = Stage.Receipt, Rank = 5, Ends = KindEnds.Authority, Binds = true, ComesInParts = true },
        [DocumentKind.CustomsDeclaration] = new() { Cap = Stage.BorderCrossing, Own = Stage.BorderCrossing, Rank = 6, Ends = KindEnds.Transport, Binds = true, ComesInParts = true },
        [DocumentKind.ExportLicence] = new() { Cap = Stage.Licence, Own = Stage.Licence, Rank = 6, Ends = KindEnds.Authority, Binds = true },
        [DocumentKind.EndUserCertificate] = new() { Cap = Stage.Licence, Own = Stage.Licence, Rank = 6, Ends = KindEnds.Authority, Binds = true },
        [DocumentKind.PaymentMessage] = new() { Cap = Stage.Payment, Own = Stage.Payment, Rank = 7, Ends = KindEnds.Payment },
        [DocumentKind.ProductPassport] = new() { Cap = Stage.Acceptance, Own = Stage.Acceptance, Rank = 7 },
        [DocumentKind.Minutes] = new() { Cap = Stage.Agreement, Own = null, Rank = 8, Ends = KindEnds.Trade },
        [DocumentKind.Offer] = new() { Cap = Stage.Offer, Own = Stage.Offer, Rank = 8, Ends = KindEnds.Trade, IsCorrespondence = true },
        [DocumentKind.LicenceApplication] = new() { Cap = Stage.Inquiry, Own = null, Rank = 8, Ends = KindEnds.Correspondence, IsCorrespondence = true },
        [DocumentKind.NoteVerbale] = new() { Cap = Stage.Agreement, Own = null, Rank = 9, Ends = KindEnds.Correspondence, IsCorrespondence = true },
        [DocumentKind.Letter] = new() { Cap = Stage.Contract, Own = null, Rank = 10, Ends = KindEnds.Correspondence, IsCorrespondence = true },
        [DocumentKind.Email] = new() { Cap = Stage.Contract, Own = null, Rank = 11, Ends = KindEnds.Correspondence, IsCorrespondence = true },
        [DocumentKind.ExportPassport] = new() { Cap = Stage.Marketing, Own = Stage.Marketing, Rank = 12 },
        [DocumentKind.PriceList] = new() { Cap = Stage.Marketing, Own = Stage.Marketing, Rank = 12, Ends = KindEnds.Trade },
        [DocumentKind.PowerOfAttorney] = new() { Rank = 13, Ends = KindEnds.Correspondence },
        [DocumentKind.Register] = new() { Rank = 14 },
        [DocumentKind.Chat] = new() { Rank = 15 },
        [DocumentKind.Report] = new() { Rank = 15, IsHearsay = true },
        [DocumentKind.PressArticle] = new() { Rank = 16, IsHearsay = true },
        [DocumentKind.Other] = new() { Rank = 17 },
    };

    /// <summary>The furthest stage that a paper of this kind can prove; null where it proves none by itself.</summary>
    public Stage? Cap { get; private init; }

    /// <summary>The stage that the paper shows by being what it is, whatever its sentences say; null where only its sentences tell.</summary>
    public Stage? Own { get; private init; }

    /// <summary>Where papers of one deal differ, the one of lower rank counts.</summary>
    public int Rank { get; private init; }

    public KindEnds Ends { get; private init; }

    /// <summary>True for papers that bind or record: only these can contradict each other.</summary>
    public bool Binds { get; private init; }

    /// <summary>True for papers that often speak of a part of the goods: what they say adds up.</summary>
    public bool ComesInParts { get; private init; }

    /// <summary>True where the paper's own number is the number of the deal.</summary>
    public bool MakesDeal { get; private init; }

    /// <summary>True where it changes what an earlier paper of the deal says.</summary>
    public bool Corrects { get; private init; }

    public bool IsCorrespondence { get; private init; }

    /// <summary>True for papers that report what others did or said.</summary>
    public bool IsHearsay { get; private init; }

    public static KindTraits Of(DocumentKind kind) => Known[kind];
}

/// <summary>Who stands at the two ends of a paper, and so who its sender and addressee are.</summary>
public enum KindEnds
{
    /// <summary>Nobody in particular: passports, tables, articles.</summary>
    None,

    /// <summary>Who wrote it and to whom.</summary>
    Correspondence,

    /// <summary>The seller and the buyer.</summary>
    Trade,

    /// <summary>The seller and the buyer, written by the buyer: the sender is the buyer.</summary>
    TradeFromBuyer,

    /// <summary>The consignor and the consignee.</summary>
    Transport,

    /// <summary>The one who orders the payment and the one who is paid.</summary>
    Payment,

    /// <summary>The office that issues it and the one to whom it is issued.</summary>
    Authority,
}
