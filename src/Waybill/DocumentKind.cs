namespace Waybill;

/// <summary>What a paper is in the trade's terms, and so the most that it can prove.</summary>
public enum DocumentKind
{
    Other,
    Letter,
    NoteVerbale,
    Contract,
    Specification,
    Invoice,

    /// <summary>ТТН, ТН, CMR or air waybill.</summary>
    ConsignmentNote,
    CustomsDeclaration,
    ExportLicence,
    EndUserCertificate,

    /// <summary>Паспорт экспортного облика or advertising passport: an export configuration was approved for offer.</summary>
    ExportPassport,

    /// <summary>Паспорт or формуляр of one article (GOST 2.610).</summary>
    ProductPassport,
    AcceptanceAct,
    Email,
    Report,
    PressArticle,

    /// <summary>Of a contract: what it changes counts from then on.</summary>
    Amendment,
    PurchaseOrder,

    /// <summary>Quotation or technical-commercial proposal.</summary>
    Offer,
    ProformaInvoice,
    PackingList,
    BillOfLading,
    AirWaybill,

    /// <summary>The state of destination certifies that the goods arrived.</summary>
    DeliveryVerification,

    /// <summary>SWIFT message, bank advice, letter of credit.</summary>
    PaymentMessage,

    /// <summary>Of a negotiation.</summary>
    Minutes,
    PowerOfAttorney,
    LicenceApplication,
    PriceList,
    Chat,

    /// <summary>A table that somebody keeps of shipments, payments or contracts.</summary>
    Register,
}

/// <summary>How far a deal has come, in order: a later value outranks an earlier one.</summary>
public enum Stage
{
    Marketing,
    Inquiry,
    Offer,
    Agreement,
    Contract,
    Licence,
    Payment,
    Production,
    Acceptance,
    Dispatch,
    BorderCrossing,
    Receipt,
    InService,
    Use,
}

/// <summary>What is done with the goods. Training and maintenance pass the same stages as supply.</summary>
public enum Activity
{
    Supply,
    Modernisation,
    Repair,
    Training,
    Maintenance,
    Production,
}

public enum DealOutcome
{
    Open,
    Cancelled,
    Refused,
}

/// <summary>The part that a party plays in one deal.</summary>
public enum Role
{
    Supplier,
    Maker,
    Intermediary,
    Buyer,
    Consignee,
    EndUser,
    Carrier,
}

public enum PartyKind
{
    Company,
    Agency,
    Ministry,
    Embassy,
    MilitaryUnit,
    Person,
    State,
}

/// <summary>The names of the enumerations as exports, the command line and people write them: <c>end-user-certificate</c>.</summary>
public static class Names
{
    /// <summary>Lower case with hyphens: <c>NoteVerbale</c> is <c>note-verbale</c>.</summary>
    public static string NameOf<T>(this T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i == 0 ? "" : "-") + char.ToLowerInvariant(c) : c.ToString()));
    }
}
