using Waybill.Specimens.Making;

namespace Waybill.Specimens.Story;

/// <summary>The whole cache as a list of files, in the order of their paths.</summary>
internal static class Cache
{
    public const string Request = "Исходящие/08-14_212 от 11.02.2019.pdf";
    public const string UkrainianRequest = "Исходящие/08-14_640 от 21.05.2019.pdf";
    public const string Wish = "Исходящие/08-14_733 от 10.07.2019.docx";
    public const string OldOffer = "Входящие/2-7_905 от 17.11.2015.pdf";
    public const string Offer = "Входящие/6-3_317 от 28.02.2019.docx";
    public const string Lost = "Входящие/6-3_1102 от 09.09.2019.docx";
    public const string UkrainianRefusal = "Входящие/118_06 від 05.06.2019.pdf";
    public const string OfferCopy = "Копии/6-3_317 от 28.02.2019.docx";
    public const string Asking = "Ноты/нота 147.pdf";
    public const string Agreeing = "Ноты/нота 05-21_409.pdf";
    public const string Contract = "Контракты/Контракт 7_41-19.pdf";
    public const string Invoice = "Контракты/Счёт 58.xlsx";
    public const string ProductPassport = "Контракты/Паспорт 190412.docx";
    public const string CustomsDeclaration = "Контракты/ДТ 0041726.pdf";
    public const string Annexes = "Контракты/Приложения.zip";
    public const string Specification = Annexes + "!/Контракт 7_41-19/Спецификация 1.docx";
    public const string Licence = Annexes + "!/Разрешения/Лицензия 1907_33.pdf";
    public const string EndUserCertificate = Annexes + "!/Разрешения/EUC 206-19.pdf";
    public const string Mail = "Почта/0007.eml";
    public const string Duplicate = Mail + "!/08-14_212 от 11.02.2019.pdf";
    public const string Report = "Разное/записка 29.07.txt";
    public const string Article = "Разное/vecherka.html";
    public const string Canteen = "Разное/столовая.txt";
    public const string Stationery = "Разное/Договор канцтовары.docx";
    public const string ConsignmentNote = "Сканы/img_0031.jpg";
    public const string ExportPassport = "Сканы/img_0032.png";
    public const string AcceptanceAct = "Сканы/img_0033.pdf";
    public const string PurchaseOrder = "Thornhaven/Orders/PO TB-2021-017.pdf";
    public const string Amendment = "Thornhaven/Orders/PO TB-2021-017 Amendment 1.docx";
    public const string Confirmation = "Thornhaven/Mail/RE_ PO TB-2021_017.eml";
    public const string RoadNote = "Thornhaven/Shipping/CMR 0418826.jpg";
    public const string BillOfLading = "Thornhaven/Shipping/BL PSL-BOJ-21093.pdf";
    public const string Register = "Thornhaven/Shipping/Register 2021.xlsx";
    public const string GhanaianCertificate = "Thornhaven/EUC/EUC 088-21.pdf";

    /// <summary>Every document that a reader could hold, by the path that the case export gives it.</summary>
    public static IReadOnlyList<SpecimenFile> Documents(Fonts fonts)
    {
        var typesetter = new Typesetter(fonts);
        var pdf = new PdfMaker(typesetter);
        var scanner = new Scanner(typesetter);
        var request = pdf.WithTextLayer(Letters.Request());
        var note = new ScanSettings { DotsPerInch = 250, Degrees = 0.7, JpegQuality = 40, Seed = 31 };
        var passport = new ScanSettings { DotsPerInch = 300, Degrees = -0.5, JpegQuality = null, Seed = 32 };
        var act = new ScanSettings { DotsPerInch = 200, Degrees = -0.7, JpegQuality = 42, Seed = 33 };
        var roadNote = new ScanSettings { DotsPerInch = 250, Degrees = 0.4, JpegQuality = 45, Seed = 34 };
        return
        [
            Pdf(Request, Letters.Request()),
            Pdf(UkrainianRequest, Letters.UkrainianRequest()),
            Docx(Wish, Letters.Wish()),
            Pdf(OldOffer, Letters.OldOffer()),
            Docx(Offer, Letters.Offer(daysToMake: 150)),
            Docx(OfferCopy, Letters.Offer(daysToMake: 160)),
            new SpecimenFile(Lost, HalfOf(OfficeMaker.Docx(Letters.Request() with { Blocks = Surroundings.Lost().Blocks })), []),
            Pdf(UkrainianRefusal, Letters.UkrainianRefusal()),
            Pdf(Asking, Notes.Asking()),
            Pdf(Agreeing, Notes.Agreeing()),
            Pdf(Contract, Deal.Contract()),
            Xlsx(Invoice, "Счёт-фактура 58", new DateOnly(2019, 6, 25), "Счёт", Deal.InvoiceRows()),
            Docx(ProductPassport, Movement.ProductPassport()),
            Pdf(CustomsDeclaration, Movement.CustomsDeclaration()),
            Docx(Specification, Deal.Specification()),
            Pdf(Licence, Deal.Licence()),
            Pdf(EndUserCertificate, Deal.EndUserCertificate()),
            new SpecimenFile(Mail, Surroundings.Mail(Path.GetFileName(Duplicate), request), [Surroundings.MailText]),
            Pdf(Duplicate, Letters.Request()),
            new SpecimenFile(Report, Surroundings.InWindows1251(Surroundings.ReportText), [Surroundings.ReportText]),
            new SpecimenFile(Article, Surroundings.InUtf8(Surroundings.ArticleHtml), [Surroundings.ArticleHtml]),
            new SpecimenFile(Canteen, Surroundings.InWindows1251(Surroundings.CanteenText), [Surroundings.CanteenText]),
            Docx(Stationery, Surroundings.Stationery()),
            new SpecimenFile(ConsignmentNote, scanner.Scan(Movement.ConsignmentNote(), note)[0], Movement.ConsignmentNote().PageTexts()),
            new SpecimenFile(ExportPassport, scanner.Scan(Movement.ExportPassport(), passport)[0], Movement.ExportPassport().PageTexts()),
            new SpecimenFile(
                AcceptanceAct,
                PdfMaker.OfScans(Movement.AcceptanceAct(), scanner.Scan(Movement.AcceptanceAct(), act)),
                Movement.AcceptanceAct().PageTexts()),
            Pdf(PurchaseOrder, Order.PurchaseOrder()),
            Docx(Amendment, Order.Amendment()),
            new SpecimenFile(Confirmation, Order.Mail(), [Order.MailText]),
            new SpecimenFile(RoadNote, scanner.Scan(Order.RoadNote(), roadNote)[0], Order.RoadNote().PageTexts()),
            Pdf(GhanaianCertificate, Shipment.EndUserCertificate()),
            Pdf(BillOfLading, Shipment.BillOfLading()),
            Xlsx(Register, "Register of shipments and payments 2021", new DateOnly(2021, 7, 20), "2021", Shipment.RegisterRows()),
        ];

        SpecimenFile Pdf(string path, Paper paper) => new(path, pdf.WithTextLayer(paper), paper.PageTexts());
        static SpecimenFile Xlsx(string path, string title, DateOnly date, string sheet, IReadOnlyList<IReadOnlyList<object>> rows) =>
            new(path, OfficeMaker.Xlsx(title, date, [(sheet, rows)]), [string.Join(' ', rows.SelectMany(row => row).OfType<string>())]);
        static SpecimenFile Docx(string path, Paper paper) => new(path, OfficeMaker.Docx(paper), [string.Join(' ', paper.PageTexts())]);
    }

    /// <summary>The files of the folder: attachments inside their mail, annexes inside their archive.</summary>
    public static IEnumerable<(string Path, byte[] Bytes)> Files(IReadOnlyList<SpecimenFile> documents)
    {
        const string inside = Annexes + "!/";
        var annexes = documents.Where(d => d.Path.StartsWith(inside, StringComparison.Ordinal)).Select(d => (d.Path[inside.Length..], d.Bytes));
        return documents
            .Where(d => !d.Path.Contains("!/", StringComparison.Ordinal))
            .Select(d => (d.Path, d.Bytes))
            .Append((Annexes, Packing.Zip(annexes, new DateOnly(2019, 6, 17))))
            .OrderBy(file => file.Item1, StringComparer.Ordinal);
    }

    private static byte[] HalfOf(byte[] whole) => whole[..(whole.Length / 2)];
}

/// <param name="Path">As the case export names it, <c>!/</c> entering a container.</param>
/// <param name="PageTexts">What stands on each page, as the author wrote it; none where the file cannot be read.</param>
internal sealed record SpecimenFile(string Path, byte[] Bytes, IReadOnlyList<string> PageTexts);
