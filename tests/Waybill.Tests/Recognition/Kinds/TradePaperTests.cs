namespace Waybill.Tests.Recognition.Kinds;

/// <summary>Contracts, invoices, papers of the road and of the authorities, in the forms in which offices head them.</summary>
public sealed class TradePaperTests
{
    [Theory]
    [InlineData("КОНТРАКТ КУПЛИ-ПРОДАЖИ № 2/112-19", DocumentKind.Contract, "2/112-19")]
    [InlineData("ДОГОВОР КОМИССИИ № 17", DocumentKind.Contract, "17")]
    [InlineData("Договор поставки № 17/2019", DocumentKind.Contract, "17/2019")]
    [InlineData("ДОГОВІР ПОСТАВКИ № 5-18", DocumentKind.Contract, "5-18")]
    [InlineData("КОНТРАКТ\n№ 5-18", DocumentKind.Contract, "5-18")]
    [InlineData("CONTRACT OF SALE No. GT-19/5", DocumentKind.Contract, "GT-19/5")]
    [InlineData("SUPPLY AGREEMENT No GT-19/5", DocumentKind.Contract, "GT-19/5")]
    [InlineData("Sales Contract # GT-19/5", DocumentKind.Contract, "GT-19/5")]
    [InlineData("ДОПОЛНИТЕЛЬНОЕ СОГЛАШЕНИЕ № 3\nк контракту № 2/112-19 от 20.05.2019", DocumentKind.Amendment, "3")]
    [InlineData("ДОДАТКОВА УГОДА № 3\nдо договору № 5-18 від 20.05.2018", DocumentKind.Amendment, "3")]
    [InlineData("ADDENDUM No. 3\nto Contract No. GT-19/5 dated 20.05.2019", DocumentKind.Amendment, "3")]
    [InlineData("MÜQAVİLƏ № 12/19", DocumentKind.Contract, "12/19")]
    [InlineData("ПРИЛОЖЕНИЕ № 1\nк контракту № 2/112-19 от 20.05.2019\nСПЕЦИФИКАЦИЯ № 1", DocumentKind.Specification, "1")]
    [InlineData("СПЕЦИФІКАЦІЯ № 2\nдо договору № 5-18 від 20.05.2018", DocumentKind.Specification, "2")]
    [InlineData("Annex No. 1 to\nContract No. GT-19/5 dated 20.05.2019\nSPECIFICATION No. 1", DocumentKind.Specification, "1")]
    [InlineData("СЧЁТ-ФАКТУРА № 84 от 26.09.2019", DocumentKind.Invoice, "84")]
    [InlineData("Инвойс № INV-043 от 26.09.2019", DocumentKind.Invoice, "INV-043")]
    [InlineData("РАХУНОК-ФАКТУРА № 84", DocumentKind.Invoice, "84")]
    [InlineData("PROFORMA INVOICE No. PI-7/19", DocumentKind.ProformaInvoice, "PI-7/19")]
    [InlineData("Commercial Invoice\nInvoice No.: CI-7/19", DocumentKind.Invoice, "CI-7/19")]
    [InlineData("INVOICE\nNumber: 2019-77", DocumentKind.Invoice, "2019-77")]
    [InlineData("ВИДАТКОВА НАКЛАДНА № 45", DocumentKind.ConsignmentNote, "45")]
    [InlineData("ТОВАРНО-ТРАНСПОРТНА НАКЛАДНА № 45", DocumentKind.ConsignmentNote, "45")]
    [InlineData("INTERNATIONAL CONSIGNMENT NOTE (CMR) No. 0045123", DocumentKind.ConsignmentNote, "0045123")]
    [InlineData("AIR WAYBILL No. 465-12345675", DocumentKind.AirWaybill, "465-12345675")]
    [InlineData("МИТНА ДЕКЛАРАЦІЯ № UA100110/2019/123456", DocumentKind.CustomsDeclaration, "UA100110/2019/123456")]
    [InlineData("ДЕКЛАРАЦИЯ НА ТОВАРЫ\nРегистрационный номер: 55301/120319/0012345", DocumentKind.CustomsDeclaration, "55301/120319/0012345")]
    [InlineData("ДОЗВІЛ № 1234/19", DocumentKind.ExportLicence, "1234/19")]
    [InlineData("Дозвіл на експорт № 1234/19", DocumentKind.ExportLicence, "1234/19")]
    [InlineData("РАЗОВАЯ ЛИЦЕНЗИЯ № 1234/19", DocumentKind.ExportLicence, "1234/19")]
    [InlineData("РАЗРЕШЕНИЕ № 1234/19", DocumentKind.ExportLicence, "1234/19")]
    [InlineData("EXPORT LICENCE No. 1234/19", DocumentKind.ExportLicence, "1234/19")]
    [InlineData("СЕРТИФИКАТ КОНЕЧНОГО ПОЛЬЗОВАТЕЛЯ № 5/19", DocumentKind.EndUserCertificate, "5/19")]
    [InlineData("СЕРТИФІКАТ КІНЦЕВОГО СПОЖИВАЧА № 5/19", DocumentKind.EndUserCertificate, "5/19")]
    [InlineData("END-USER CERTIFICATE No. 5/19", DocumentKind.EndUserCertificate, "5/19")]
    [InlineData("END USE CERTIFICATE\nRef. No. 5/19", DocumentKind.EndUserCertificate, "5/19")]
    [InlineData("АКТ ПРИЁМА-ПЕРЕДАЧИ № 12", DocumentKind.AcceptanceAct, "12")]
    [InlineData("Акт приёма-передачи № 12", DocumentKind.AcceptanceAct, "12")]
    [InlineData("АКТ № 12\nздачі-приймання виробів", DocumentKind.AcceptanceAct, "12")]
    [InlineData("ACCEPTANCE PROTOCOL No. 12", DocumentKind.AcceptanceAct, "12")]
    [InlineData("DELIVERY AND ACCEPTANCE ACT No. 12", DocumentKind.AcceptanceAct, "12")]
    [InlineData("ПАСПОРТ ЭКСПОРТНОГО ОБЛИКА № 51-ПЭО", DocumentKind.ExportPassport, "51-ПЭО")]
    [InlineData("ФОРМУЛЯР\nзаводской № 12345\nАБВГ.123456.001 ФО", DocumentKind.ProductPassport, "АБВГ.123456.001 ФО")]
    public async Task A_heading_gives_kind_and_number(string heading, DocumentKind kind, string number)
    {
        var claims = await Office.ReadAsync($"""
            {heading}

            г. Энск                                                  20.05.2019

            ТОО «Север Прибор» и ЗАО «Меридиан-7» подтверждают нижеследующее в отношении изделий.
            """);

        claims.Kind.ShouldBe(kind);
        claims.Number.ShouldNotBeNull().Value.ShouldBe(number);
    }

    [Theory]
    [InlineData("Отчёт о командировке в г. Баку")]
    [InlineData("ОТЧЁТ\nо результатах командировки")]
    [InlineData("ЗВІТ про відрядження")]
    [InlineData("TRIP REPORT")]
    [InlineData("Trip report: visit to Yerevan")]
    [InlineData("СЛУЖЕБНАЯ ЗАПИСКА")]
    public async Task A_report_is_told_by_its_heading(string heading) =>
        (await Office.ReadAsync($"""
            {heading}

            12.03.2019

            Проведены переговоры с представителями заказчика. Заказчик подтвердил интерес к изделиям.
            """)).Kind.ShouldBe(DocumentKind.Report);

    [Fact]
    public async Task The_preamble_says_who_sells_and_who_buys()
    {
        var claims = await Office.ReadAsync("""
            ДОГОВІР ПОСТАВКИ № 5-18

            м. Київ                                                  «20» травня 2018 року

            ПАТ «Південь Прилад», далі – «Постачальник», в особі директора І.І. Іваненка, що діє на підставі статуту, з однієї сторони,
            та Міністерство оборони Грузії, далі – «Покупець», в особі П.П. Гелашвілі, з іншої сторони, уклали цей договір.
            """);

        claims.Sender.ShouldNotBeNull().Name.Value.ShouldBe("ПАТ «Південь Прилад»");
        claims.Addressee.ShouldNotBeNull().Name.Value.ShouldBe("Міністерство оборони Грузії");
        claims.Date.ShouldNotBeNull().Value.ToString().ShouldBe("2018-05-20");
    }

    [Fact]
    public async Task An_English_preamble_says_who_sells_and_who_buys()
    {
        var claims = await Office.ReadAsync("""
            CONTRACT No. GT-19/5

            Almaty                                                   20 May 2019

            Nordwind Systems Ltd, hereinafter referred to as "the Buyer", represented by Mr J. Smith, on the one part, and
            Alatau Pribor LLP (Kazakhstan), hereinafter referred to as "the Seller", on the other part, have agreed as follows.
            """);

        claims.Sender.ShouldNotBeNull().Name.Value.ShouldBe("Alatau Pribor LLP");
        claims.Addressee.ShouldNotBeNull().Name.Value.ShouldBe("Nordwind Systems Ltd");
    }

    [Fact]
    public async Task A_table_of_requisites_says_who_sells_and_who_buys()
    {
        var claims = await Office.ReadAsync("""
            <html><body><h1>КОНТРАКТ № 2/112-19</h1><p>г. Алматы, 20.05.2019</p>
            <p>Стороны договорились о поставке изделий согласно спецификации.</p>
            <table><tr><td>Покупатель</td><td>Продавец</td></tr>
            <tr><td>ЗАО «Меридиан-7», г. Ереван</td><td>ТОО «Север Прибор», г. Алматы</td></tr></table></body></html>
            """);

        claims.Sender.ShouldNotBeNull().Name.Value.ShouldBe("ТОО «Север Прибор»");
        claims.Addressee.ShouldNotBeNull().Name.Value.ShouldBe("ЗАО «Меридиан-7»");
    }

    [Fact]
    public async Task An_additional_agreement_cites_its_contract() =>
        (await Office.CitedAsync("""
            ДОПОЛНИТЕЛЬНОЕ СОГЛАШЕНИЕ № 3
            к контракту № 2/112-19 от 20.05.2019

            г. Алматы                                                01.07.2019

            ТОО «Север Прибор», именуемое в дальнейшем «Продавец», и ЗАО «Меридиан-7», именуемое в дальнейшем «Покупатель», согласились.
            """)).ShouldBe("2/112-19 2019-05-20");

    [Theory]
    [InlineData("""
        Nordwind Systems Ltd
        P.O. Box 12, Road Town

        PROFORMA INVOICE No. PI-7/19
        Date: 20 May 2019

        Bill to:
        Alatau Pribor LLP
        Ship to:
        Northern Arrow Plant JSC
        """, DocumentKind.ProformaInvoice, "Nordwind Systems Ltd > Alatau Pribor LLP")]
    [InlineData("""
        РАХУНОК-ФАКТУРА № 84
        від 20 травня 2019 р.

        Постачальник: ТОВ «Південь Прилад», код ЄДРПОУ 12345678
        Платник: ЗАТ «Меридіан-7»
        """, DocumentKind.Invoice, "ТОВ «Південь Прилад» > ЗАТ «Меридіан-7»")]
    [InlineData("""
        <html><body><h2>COMMERCIAL INVOICE No. 7</h2><table><tr><td>Seller</td><td>Buyer</td></tr>
        <tr><td>Alatau Pribor LLP, Almaty</td><td>Nordwind Systems Ltd, Tortola</td></tr></table><p>Date: 20.05.2019</p></body></html>
        """, DocumentKind.Invoice, "Alatau Pribor LLP > Nordwind Systems Ltd")]
    public async Task An_invoice_says_who_bills_and_who_pays(string text, DocumentKind kind, string expected) =>
        (await PartiesAsync(text, kind)).ShouldBe(expected);

    [Theory]
    [InlineData("""
        INTERNATIONAL CONSIGNMENT NOTE (CMR) No. 0045123

        1 Sender (name, address, country)
        Alatau Pribor LLP
        Almaty, Kazakhstan

        2 Consignee (name, address, country)
        Northern Arrow Plant JSC
        Yerevan, Armenia

        16 Carrier
        Steppe Trans LLP
        """, "Alatau Pribor LLP > Northern Arrow Plant JSC")]
    [InlineData("""
        ВИДАТКОВА НАКЛАДНА № 45
        від 20 травня 2019 р.

        Постачальник: ТОВ «Південь Прилад»
        Одержувач: військова частина А1234
        """, "ТОВ «Південь Прилад» > військова частина А1234")]
    public async Task A_consignment_note_says_who_sends_and_who_receives(string text, string expected) =>
        (await PartiesAsync(text, DocumentKind.ConsignmentNote)).ShouldBe(expected);

    [Fact]
    public async Task A_letter_that_begins_a_line_with_a_contract_is_no_contract() =>
        (await Office.ReadAsync("""
            АО «Вектор-Юг»
            № 12/5 от 12.03.2019

            Директору ООО «Север Прибор»

            Контракт № 2/112-19 от 20.05.2019

            Уважаемый Пётр Петрович!

            Сообщаем, что поставка завершена.

            Директор                 И.И.Иванов
            """)).Kind.ShouldBe(DocumentKind.Letter);

    private static async Task<string> PartiesAsync(string text, DocumentKind kind)
    {
        var claims = await Office.ReadAsync(text);
        claims.Kind.ShouldBe(kind);
        return $"{claims.Sender?.Name.Value ?? "?"} > {claims.Addressee?.Name.Value ?? "?"}";
    }
}
