using Waybill.Specimens.Making;

namespace Waybill.Specimens.Story;

/// <summary>Mortars for one country that a ship lands in another, and the table in which the broker keeps his shipments.</summary>
internal static class Shipment
{
    public static Paper EndUserCertificate() => new()
    {
        Title = "End-user certificate MOD/EUC/088-21",
        Date = new DateOnly(2021, 6, 2),
        Blocks =
        [
            new Paragraph("REPUBLIC OF GHANA", Align.Centre, Bold: true),
            new Paragraph("MINISTRY OF DEFENCE", Align.Centre, Bold: true),
            new Gap(14),
            new Paragraph("END-USER CERTIFICATE", Align.Centre, Bold: true, Size: 14),
            new Paragraph("No. MOD/EUC/088-21", Align.Centre),
            new Paragraph("Date of issue: 2 June 2021", Align.Centre),
            new Gap(14),
            new Paragraph($"1. Exporter and manufacturer: {Cast.Dryan}, {Cast.DryanAddress}"),
            new Paragraph($"2. Broker: {Cast.Thornhaven}, {Cast.ThornhavenAddress}"),
            new Paragraph($"3. End-user: {Cast.GhanaianMinistry}, Accra"),
            new Paragraph("4. Country of final destination: Republic of Ghana"),
            new Paragraph("5. Contract No. DA-2021/31 dated 21 May 2021"),
            new Paragraph("6. Goods:"),
            new Gap(4),
            new Table(
                [50, 25, 25],
                [
                    ["Goods", "Designation", "Quantity"],
                    ["60 mm mortar", "LM-60K", "24 pcs"],
                ]),
            new Gap(10),
            new Paragraph($"The {Cast.GhanaianMinistry} certifies that the goods listed above are intended for its own use and will not be re-exported or transferred to a third party without the prior written consent of the competent authority of the Republic of Bulgaria.", Indented: true),
            new Paragraph("This certificate is valid for twelve months from the date of issue."),
            new Gap(20),
            new Columns(["Director of Procurement"], ["K. A. Bonsufi"]),
            new Gap(8),
            new Seal(["MINISTRY", "OF DEFENCE", "SPECIMEN"]),
        ],
    };

    /// <summary>The certificate names Ghana; this names a port and a consignee in Guinea.</summary>
    public static Paper BillOfLading() => new()
    {
        Title = "Bill of lading PSL-BOJ-21093",
        Date = new DateOnly(2021, 7, 18),
        Blocks =
        [
            new Paragraph("BILL OF LADING", Align.Centre, Bold: true, Size: 14),
            new Paragraph("for combined transport or port to port shipment", Align.Centre, Size: 9.5f),
            new Gap(10),
            new Columns(
                ["Shipper:", Cast.Dryan, Cast.DryanAddress],
                ["B/L No. PSL-BOJ-21093", $"Carrier: {Cast.PelicanStrand}"]),
            new Gap(8),
            new Columns(
                ["Consignee:", Cast.Kaloumba, "Conakry, Republic of Guinea"],
                ["Notify party:", "same as consignee"]),
            new Gap(8),
            new Columns(
                ["Vessel and voyage:", "Pelican Strand, 114S"],
                ["Port of loading:", "Burgas, Bulgaria"]),
            new Gap(8),
            new Columns(
                ["Port of discharge:", "Conakry, Guinea"],
                ["Place of delivery:", "Conakry, Guinea"]),
            new Gap(10),
            new Table(
                [24, 16, 44, 18],
                [
                    ["Container and seal No.", "Packages", "Description of goods", "Gross weight, kg"],
                    ["XQTU4172650, seal 004417", "12 cases", "60 mm mortars LM-60K, 24 pcs", "1,104"],
                ]),
            new Gap(8),
            new Paragraph("Contract No. DA-2021/31 of 21 May 2021, end-user certificate No. MOD/EUC/088-21 of 2 June 2021"),
            new Paragraph("Freight prepaid"),
            new Gap(8),
            new Paragraph("Shipped on board in apparent good order and condition: 18 July 2021"),
            new Paragraph("Number of original bills of lading: three"),
            new Gap(14),
            new Columns(["Place and date of issue:", "Burgas, 18 July 2021"], [$"For the carrier {Cast.PelicanStrand}", "D. Yanchevski"]),
            new Gap(8),
            new Seal(["PELICAN", "STRAND", "SPECIMEN"]),
        ],
    };

    public static IReadOnlyList<IReadOnlyList<object>> RegisterRows() =>
    [
        [Paper.Mark],
        [$"{Cast.Thornhaven}: register of shipments and payments 2021, as of 20 July 2021"],
        ["Date", "Order or contract", "Supplier", "Consignee", "Goods", "Qty", "Unit", "Paper", "Amount, EUR", "Status"],
        ["20-Apr-2021", "TB-2021/017 of 9 March 2021", Cast.Sinchets, "", "advance 30 %", "", "", "", 94230.00m, "paid"],
        ["07-May-2021", "TB-2021/017 of 9 March 2021", Cast.Sinchets, Cast.MoldovanMinistry, "TPS-7", 12m, "pcs", "CMR 0418826", 170400.00m, "shipped, received 12-May-2021"],
        ["30-Jul-2021", "TB-2021/017 of 9 March 2021", Cast.Sinchets, Cast.MoldovanMinistry, "TPS-7", 6m, "pcs", "", 85200.00m, "planned"],
        ["30-Jul-2021", "TB-2021/017 of 9 March 2021", Cast.Sinchets, Cast.MoldovanMinistry, "LD-22", 6m, "pcs", "", 58500.00m, "planned"],
        ["18-Jul-2021", "DA-2021/31 of 21 May 2021", Cast.Dryan, Cast.GhanaianMinistry, "LM-60K", 24m, "pcs", "B/L PSL-BOJ-21093", "", "shipped"],
    ];
}
