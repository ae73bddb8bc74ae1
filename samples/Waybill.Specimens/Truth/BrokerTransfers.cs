using Waybill.Specimens.Story;

namespace Waybill.Specimens.Truth;

/// <summary>The two deals of the broker's folder.</summary>
internal static class BrokerTransfers
{
    /// <summary>Ordered, amended, confirmed but for one item, and received in part. The register repeats what the consignment note proves.</summary>
    public static ExpectedTransfer ThermalSights() => new()
    {
        Id = "tps-7",
        Roles =
        [
            new("supplier", Parties.Sinchets), new("buyer", Parties.Thornhaven), new("consignee", Parties.MoldovanMinistry),
            new("end-user", Parties.MoldovanMinistry), new("carrier", Parties.Lastovitsa),
        ],
        From = "BG",
        To = "MD",
        Items =
        [
            new()
            {
                Designation = "TPS-7", Description = "thermal sight", Activity = "supply",
                Quantity = 18, Unit = "pcs", UnitPrice = 14200.00m, Amount = 255600.00m, Currency = "EUR", Delivered = 12,
            },
            new()
            {
                Designation = "LD-22", Description = "laser rangefinder", Activity = "supply",
                Quantity = 6, Unit = "pcs", UnitPrice = 9750.00m, Amount = 58500.00m, Currency = "EUR",
            },
            new()
            {
                Designation = "NV-3", Description = "night vision monocular", Activity = "supply",
                Quantity = 10, Unit = "pcs", UnitPrice = 3400.00m, Amount = 34000.00m, Currency = "EUR",
            },
        ],
        Contract = new("TB-2021/017", "2021-03-09"),
        Total = new(348100.00m, "EUR"),
        Stage = "receipt",
        Events =
        [
            new("contract", "done", "2021-03-09", Cache.PurchaseOrder, new(0, 18), new(1, 4), new(2, 10)),
            new("contract", "corrected", "2021-03-30", Cache.Amendment, new ExpectedEventItem(1, 6)),
            new("contract", "done", "2021-04-14", Cache.Confirmation, new(0, 18), new(1, 6)),
            new("inquiry", "refused", "2021-04-14", Cache.Confirmation, new ExpectedEventItem(2, 10)),
            new("dispatch", "planned", "2021-04-14", Cache.Confirmation, new ExpectedEventItem(0, 12)),
            new("dispatch", "done", "2021-05-07", Cache.RoadNote, new ExpectedEventItem(0, 12)),
            new("dispatch", "done", "2021-05-07", Cache.Register, new ExpectedEventItem(0, 12)),
            new("receipt", "done", "2021-05-12", Cache.RoadNote, new ExpectedEventItem(0, 12)),
            new("receipt", "done", "2021-05-12", Cache.Register, new ExpectedEventItem(0, 12)),
            new("dispatch", "planned", "2021-07-30", Cache.Register, new ExpectedEventItem(0, 6)),
            new("dispatch", "planned", "2021-07-30", Cache.Register, new ExpectedEventItem(1, 6)),
        ],
        FromDate = "2021-03-09",
        ToDate = "2021-07-20",
        Evidence =
        [
            new("roles[0]", Cache.PurchaseOrder, 1, "Supplier: Sinchets Optika AD"),
            new("roles[1]", Cache.PurchaseOrder, 1, "Buyer: Thornhaven Brokers Ltd"),
            new("roles[2]", Cache.RoadNote, 1, "2 Consignee (name, address, country) Ministry of Defence of the Republic of Moldova"),
            new("roles[3]", Cache.PurchaseOrder, 1, "End user: Ministry of Defence of the Republic of Moldova"),
            new("roles[4]", Cache.RoadNote, 1, "16 Carrier (name, address, country) Lastovitsa Trans OOD"),
            new("from", Cache.PurchaseOrder, 1, "4999 Sinchets, Bulgaria"),
            new("to", Cache.PurchaseOrder, 1, "Republic of Moldova"),
            new("items[0].designation", Cache.PurchaseOrder, 1, "TPS-7"),
            new("items[0].description", Cache.PurchaseOrder, 1, "Thermal sight"),
            new("items[0].activity", Cache.PurchaseOrder, 1, "Delivery"),
            new("items[0].quantity", Cache.PurchaseOrder, 1, "18 pcs"),
            new("items[0].unit", Cache.PurchaseOrder, 1, "pcs"),
            new("items[0].unitPrice", Cache.PurchaseOrder, 1, "14,200.00"),
            new("items[0].amount", Cache.PurchaseOrder, 1, "255,600.00"),
            new("items[0].currency", Cache.PurchaseOrder, 1, "EUR"),
            new("items[0].delivered", Cache.RoadNote, 1, "Received 12 of 18 pcs TPS-7"),
            new("items[1].designation", Cache.PurchaseOrder, 1, "LD-22"),
            new("items[1].description", Cache.PurchaseOrder, 1, "Laser rangefinder"),
            new("items[1].activity", Cache.PurchaseOrder, 1, "Delivery"),
            new("items[1].quantity", Cache.Amendment, 1, "instead of 4 pcs read 6 pcs"),
            new("items[1].unit", Cache.Amendment, 1, "pcs"),
            new("items[1].unitPrice", Cache.PurchaseOrder, 1, "9,750.00"),
            new("items[1].amount", Cache.Amendment, 1, "instead of EUR 39,000.00 read EUR 58,500.00"),
            new("items[1].currency", Cache.Amendment, 1, "EUR"),
            new("items[2].designation", Cache.PurchaseOrder, 1, "NV-3"),
            new("items[2].description", Cache.PurchaseOrder, 1, "Night vision monocular"),
            new("items[2].activity", Cache.PurchaseOrder, 1, "Delivery"),
            new("items[2].quantity", Cache.PurchaseOrder, 1, "10 pcs"),
            new("items[2].unit", Cache.PurchaseOrder, 1, "pcs"),
            new("items[2].unitPrice", Cache.PurchaseOrder, 1, "3,400.00"),
            new("items[2].amount", Cache.PurchaseOrder, 1, "34,000.00"),
            new("items[2].currency", Cache.PurchaseOrder, 1, "EUR"),
            new("contract.number", Cache.PurchaseOrder, 1, "TB-2021/017"),
            new("contract.date", Cache.PurchaseOrder, 1, "9 March 2021"),
            new("total.amount", Cache.Amendment, 1, "EUR 348,100.00"),
            new("total.currency", Cache.Amendment, 1, "EUR"),
            new("stage", Cache.RoadNote, 1, "Received 12 of 18 pcs TPS-7. Chisinau, 12 May 2021. Maj. V. Rotarenco"),
            new("from_date", Cache.PurchaseOrder, 1, "9 March 2021"),
            new("to_date", Cache.Register, 1, "20 July 2021"),
        ],
    };

    /// <summary>Certified for one country and landed in another; the contract is not in the cache.</summary>
    public static ExpectedTransfer Mortars() => new()
    {
        Id = "lm-60k",
        Roles =
        [
            new("supplier", Parties.Dryan), new("maker", Parties.Dryan), new("intermediary", Parties.Thornhaven),
            new("consignee", Parties.Kaloumba), new("end-user", Parties.GhanaianMinistry), new("carrier", Parties.PelicanStrand),
        ],
        From = "BG",
        To = "GH",
        Items = [new() { Designation = "LM-60K", Description = "60 mm mortar", Activity = "supply", Quantity = 24, Unit = "pcs", Delivered = 24 }],
        Contract = new("DA-2021/31", "2021-05-21"),
        Stage = "dispatch",
        Events =
        [
            new("dispatch", "done", "2021-07-18", Cache.BillOfLading, new ExpectedEventItem(0, 24)),
            new("dispatch", "done", "2021-07-18", Cache.Register, new ExpectedEventItem(0, 24)),
        ],
        FromDate = "2021-06-02",
        ToDate = "2021-07-20",
        Evidence =
        [
            new("roles[0]", Cache.GhanaianCertificate, 1, "Exporter and manufacturer: Dryan Arms AD"),
            new("roles[1]", Cache.GhanaianCertificate, 1, "Exporter and manufacturer: Dryan Arms AD"),
            new("roles[2]", Cache.GhanaianCertificate, 1, "Broker: Thornhaven Brokers Ltd"),
            new("roles[3]", Cache.BillOfLading, 1, "Consignee: Kaloumba Transit SARL"),
            new("roles[4]", Cache.GhanaianCertificate, 1, "End-user: Ministry of Defence of the Republic of Ghana"),
            new("roles[5]", Cache.BillOfLading, 1, "Carrier: Pelican Strand Lines Ltd"),
            new("from", Cache.BillOfLading, 1, "Burgas, Bulgaria"),
            new("to", Cache.GhanaianCertificate, 1, "Country of final destination: Republic of Ghana"),
            new("items[0].designation", Cache.GhanaianCertificate, 1, "LM-60K"),
            new("items[0].description", Cache.GhanaianCertificate, 1, "60 mm mortar"),
            new("items[0].activity", Cache.BillOfLading, 1, "Shipped on board"),
            new("items[0].quantity", Cache.GhanaianCertificate, 1, "24 pcs"),
            new("items[0].unit", Cache.GhanaianCertificate, 1, "pcs"),
            new("items[0].delivered", Cache.BillOfLading, 1, "60 mm mortars LM-60K, 24 pcs"),
            new("contract.number", Cache.GhanaianCertificate, 1, "DA-2021/31"),
            new("contract.date", Cache.GhanaianCertificate, 1, "21 May 2021"),
            new("stage", Cache.BillOfLading, 1, "Shipped on board in apparent good order and condition: 18 July 2021"),
            new("from_date", Cache.GhanaianCertificate, 1, "2 June 2021"),
            new("to_date", Cache.Register, 1, "20 July 2021"),
        ],
    };
}
