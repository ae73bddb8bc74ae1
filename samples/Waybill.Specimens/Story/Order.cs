using System.Text;
using MimeKit;
using Waybill.Specimens.Making;

namespace Waybill.Specimens.Story;

/// <summary>The papers of purchase order TB-2021/017: ordered, amended, confirmed but for one item, and received in part.</summary>
internal static class Order
{
    public static readonly DateTimeOffset MailSent = new(2021, 4, 14, 10, 42, 0, TimeSpan.FromHours(3));

    public const string MailText =
        $"""
        {Paper.Mark}

        Dear Mr Pellworth,

        Thank you for your purchase order No. TB-2021/017 of 9 March 2021 and Amendment No. 1 of 30 March 2021.

        We confirm 18 thermal sights TPS-7 and 6 laser rangefinders LD-22 at the prices of your order.
        The first 12 thermal sights will be shipped in the first week of May, all else in July.

        We regret that we cannot supply the 10 night vision monoculars NV-3: they are no longer produced.

        The value of what we confirm is EUR 314,100.00. Please transfer the advance of 30 %, EUR 94,230.00, to our account
        {Cast.SinchetsIban} with Skalabank AD.

        Kind regards,
        Radostina Valkova
        Sales Manager
        {Cast.Sinchets}
        """;

    public static Paper PurchaseOrder() => new()
    {
        Title = "Purchase order TB-2021/017",
        Date = new DateOnly(2021, 3, 9),
        Blocks =
        [
            .. Letterhead(),
            new Paragraph("PURCHASE ORDER No. TB-2021/017", Align.Centre, Bold: true, Size: 14),
            new Paragraph("Date: 9 March 2021", Align.Centre),
            new Gap(12),
            new Columns(
                ["Supplier:", Cast.Sinchets, Cast.SinchetsAddress, $"EIK {Cast.SinchetsEik}"],
                ["Buyer:", Cast.Thornhaven, Cast.ThornhavenAddress]),
            new Gap(12),
            new Table(
                [7, 38, 14, 9, 9, 19, 20],
                [
                    ["Item", "Description", "Model", "Qty", "Unit", "Unit price, EUR", "Amount, EUR"],
                    ["1", "Thermal sight", "TPS-7", "18", "pcs", "14,200.00", "255,600.00"],
                    ["2", "Laser rangefinder", "LD-22", "4", "pcs", "9,750.00", "39,000.00"],
                    ["3", "Night vision monocular", "NV-3", "10", "pcs", "3,400.00", "34,000.00"],
                    ["", "Total", "", "", "", "", "328,600.00"],
                ]),
            new Gap(8),
            new Paragraph("Say: three hundred twenty-eight thousand six hundred euros."),
            new Paragraph($"End user: {Cast.MoldovanMinistry}"),
            new Paragraph("Delivery: DAP Chisinau (Incoterms 2020), until 31 July 2021, part shipments allowed"),
            new Paragraph("Payment: 30 % in advance within ten days of the supplier's confirmation, 70 % within thirty days of each delivery"),
            new Gap(8),
            new Paragraph("Please confirm this order in writing within fourteen days."),
            new Gap(24),
            new Columns(["Director"], ["A. J. Pellworth"]),
            new Gap(8),
            new Seal(["THORNHAVEN", "BROKERS", "SPECIMEN"]),
        ],
    };

    public static Paper Amendment() => new()
    {
        Title = "Amendment 1 to purchase order TB-2021/017",
        Date = new DateOnly(2021, 3, 30),
        Blocks =
        [
            .. Letterhead(),
            new Paragraph("AMENDMENT No. 1", Align.Centre, Bold: true, Size: 14),
            new Paragraph("to Purchase Order No. TB-2021/017 of 9 March 2021", Align.Centre),
            new Gap(10),
            new Columns(["Limassol"], ["30 March 2021"]),
            new Gap(10),
            new Paragraph($"{Cast.Thornhaven}, the Buyer, and {Cast.Sinchets}, the Supplier, have agreed to amend the order as follows:"),
            new Paragraph("1. In item 2, laser rangefinder LD-22, instead of 4 pcs read 6 pcs, and instead of EUR 39,000.00 read EUR 58,500.00."),
            new Paragraph("2. The total of the order is EUR 348,100.00 instead of EUR 328,600.00."),
            new Paragraph("3. All other terms of the order remain unchanged."),
            new Gap(20),
            new Columns(["For the Buyer:", "Director", "A. J. Pellworth"], ["For the Supplier:", "Sales Manager", "R. D. Valkova"]),
        ],
    };

    public static byte[] Mail() => MailMaker.Eml(
        new MailboxAddress(Encoding.UTF8, "Radostina Valkova", "sales@sinchets.example"),
        new MailboxAddress(Encoding.UTF8, "A. J. Pellworth", "pellworth@thornhaven.example"),
        "RE: PO TB-2021/017",
        MailText,
        MailSent,
        [],
        "sinchets.example");

    /// <summary>Box 24 is what the consignee wrote: he has got twelve of the eighteen that were ordered.</summary>
    public static Paper RoadNote() => new()
    {
        Title = "CMR 0418826",
        Date = new DateOnly(2021, 5, 7),
        Blocks =
        [
            new Columns(
                ["1 Sender (name, address, country)", Cast.Sinchets, Cast.SinchetsAddress],
                ["INTERNATIONAL CONSIGNMENT NOTE", "CMR No. 0418826", "This carriage is subject to the Convention on the Contract for the International Carriage of Goods by Road (CMR)"]),
            new Gap(10),
            new Columns(
                ["2 Consignee (name, address, country)", Cast.MoldovanMinistry, "Chisinau, Republic of Moldova"],
                ["16 Carrier (name, address, country)", Cast.Lastovitsa, "Ruse, Bulgaria", "Lorry: P 0000 XX"]),
            new Gap(10),
            new Columns(
                ["3 Place of delivery of the goods", "Chisinau, Republic of Moldova"],
                ["17 Successive carriers", "none"]),
            new Gap(10),
            new Columns(
                ["4 Place and date of taking over the goods", "Sinchets, Bulgaria, 7 May 2021"],
                ["18 Carrier's reservations and observations", "none"]),
            new Gap(10),
            new Columns(["5 Documents attached", "Purchase Order No. TB-2021/017 of 9 March 2021, packing list"], []),
            new Gap(10),
            new Table(
                [16, 14, 14, 42, 18, 14],
                [
                    ["6 Marks and numbers", "7 Number of packages", "8 Method of packing", "9 Nature of the goods", "11 Gross weight, kg", "12 Volume, m3"],
                    ["TB-017/1 to 4", "4", "cases", "Thermal sights TPS-7, 12 pcs", "216", "0.9"],
                ]),
            new Gap(10),
            new Paragraph("13 Sender's instructions: part shipment 1 of 2"),
            new Gap(6),
            new Paragraph("21 Established in Sinchets on 7 May 2021"),
            new Gap(10),
            new Table(
                [34, 34, 42],
                [
                    ["22 Signature and stamp of the sender", "23 Signature and stamp of the carrier", "24 Goods received"],
                    [$"{Cast.Sinchets} R. D. Valkova", $"{Cast.Lastovitsa} driver S. Mintchev", "Received 12 of 18 pcs TPS-7. Chisinau, 12 May 2021. Maj. V. Rotarenco"],
                ]),
            new Gap(10),
            new Seal(["SINCHETS", "OPTIKA", "SPECIMEN"]),
        ],
    };

    /// <summary>The head of the broker's papers.</summary>
    private static IEnumerable<Block> Letterhead() =>
    [
        new Paragraph(Cast.Thornhaven, Align.Centre, Bold: true, Size: 13),
        new Paragraph(Cast.ThornhavenAddress, Align.Centre, Size: 9.5f),
        new Paragraph("Tel. +357 25 000 417, e-mail: office@thornhaven.example", Align.Centre, Size: 9.5f),
        new Gap(16),
    ];
}
