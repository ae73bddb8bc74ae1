using Waybill.Language;
using Waybill.Tests.Recognition.Statements;

namespace Waybill.Tests.Recognition;

/// <summary>Papers of Hungarian offices, which put the year first, the number before its sign and the noun behind both.</summary>
public sealed class HungarianTests
{
    private const string Goods = "4 készlet „Köd-2” rádiózavaró állomás";

    [Fact]
    public async Task A_letter_says_its_number_date_and_ends_and_what_it_answers() =>
        (await Office.SummaryAsync("""
            Dunamenti Minta Zrt.
            1117 Budapest, Példa utca 5.

            Iktatószám: 45/2019
            Budapest, 2019. március 12.

            Tisza Példa Kft.
            Kovács Péter igazgató úr részére
            4025 Debrecen, Minta utca 3.

            Tárgy: Ajánlat rádiózavaró állomásokra

            Tisztelt Igazgató Úr!

            Hivatkozással 2019. március 1-jén kelt, 17/B-2019. számú levelükre, az alábbi ajánlatot tesszük az önök által megjelölt termékekre.

            Üdvözlettel:
            Szabó Anna
            vezérigazgató
            """)).ShouldBe("Letter 45/2019 2019-03-12 | Dunamenti Minta Zrt > Tisza Példa Kft | 17/B-2019 2019-03-01 | hu");

    [Theory]
    [InlineData($"Ajánlunk {Goods}t 250 000 euró egységáron.", Stage.Offer, DealOutcome.Open)]
    [InlineData($"Készek vagyunk {Goods}t szállítani.", Stage.Offer, DealOutcome.Open)]
    [InlineData($"Kérjük, küldjenek ajánlatot {Goods} szállítására.", Stage.Inquiry, DealOutcome.Open)]
    [InlineData($"A minisztérium hozzájárul {Goods} szállításához.", Stage.Agreement, DealOutcome.Open)]
    [InlineData($"A felek szerződést kötöttek {Goods} szállítására.", Stage.Contract, DealOutcome.Open)]
    [InlineData($"Sajnos nem áll módunkban {Goods}t szállítani.", Stage.Inquiry, DealOutcome.Refused)]
    [InlineData($"A {Goods} szállítását elutasítjuk.", Stage.Inquiry, DealOutcome.Refused)]
    [InlineData($"A {Goods} szállítására kötött szerződést felbontjuk.", Stage.Contract, DealOutcome.Cancelled)]
    public async Task A_letter_says_how_far_a_deal_has_come(string sentence, Stage stage, DealOutcome outcome)
    {
        var deal = (await DealPaper.LetterComesToAsync(sentence)).ShouldHaveSingleItem();
        (deal.Stage?.Value, deal.Outcome, deal.Items[0].Quantity?.Value, deal.Items[0].Unit?.Value, deal.Items[0].Designation?.Value).ShouldBe((stage, outcome, 4m, "készlet", "Köd-2"));
    }

    [Theory]
    [InlineData($"A {Goods}t 2019. április 2-án feladtuk.", Stage.Dispatch, EventMode.Done)]
    [InlineData($"A {Goods}t 2019. április 2-án átvettük.", Stage.Receipt, EventMode.Done)]
    [InlineData($"A {Goods} vételárát kifizettük.", Stage.Payment, EventMode.Done)]
    [InlineData($"A {Goods} elkészült.", Stage.Production, EventMode.Done)]
    [InlineData($"A {Goods}t a honvédség rendszeresítette.", Stage.InService, EventMode.Done)]
    [InlineData($"A {Goods} várhatóan májusban kerül leszállításra.", Stage.Dispatch, EventMode.Planned)]
    public async Task A_letter_says_what_happened_or_is_to_come(string sentence, Stage stage, EventMode mode)
    {
        var deal = (await DealPaper.LetterSaysAsync(sentence)).ShouldHaveSingleItem();
        deal.Events.Select(e => (e.Stage.Value, e.Mode)).ShouldBe([(stage, mode)]);
    }

    [Fact]
    public async Task A_possibility_that_is_looked_at_is_hedged() =>
        (await DealPaper.LetterComesToAsync($"A minisztérium vizsgálja {Goods} beszerzésének lehetőségét.")).ShouldHaveSingleItem().Hedged.ShouldBeTrue();

    [Fact]
    public async Task What_was_not_delivered_is_denied() =>
        (await DealPaper.LetterSaysAsync($"A {Goods} nem került leszállításra.")).ShouldHaveSingleItem().Denial.ShouldNotBeNull();

    [Fact]
    public async Task A_letter_may_refuse_one_line_and_offer_another()
    {
        var claims = await DealPaper.RecogniseAsync("""
            Dunamenti Minta Zrt.

            Iktatószám: 52/2019
            2019. április 2.

            Tisza Példa Kft.
            Kovács Péter igazgató úr részére

            Tisztelt Igazgató Úr!

            Ajánlunk 4 készlet „Köd-2” rádiózavaró állomást, készletenként 250 000 euró egységáron. Sajnos nem áll módunkban 8 db „Szikra-75” hőkamerát szállítani.

            Üdvözlettel:
            Szabó Anna
            vezérigazgató
            """);

        claims.Deals.Select(d => (d.Items.Single().Designation?.Value, d.Items.Single().Quantity?.Value, d.Items.Single().Unit?.Value)).ShouldBe([("Köd-2", 4m, "készlet"), ("Szikra-75", 8m, "db")]);
        (claims.Deals[0].Items[0].UnitPrice?.Value, claims.Deals[0].Items[0].Currency?.Value).ShouldBe((250_000m, "EUR"));
        claims.Deals.Select(d => d.Events.Select(e => (e.Stage.Value, e.Mode)).Single()).ShouldBe([(Stage.Offer, EventMode.Done), (Stage.Inquiry, EventMode.Refused)]);
    }

    [Fact]
    public async Task A_contract_says_who_sells_what_to_whom()
    {
        var claims = await DealPaper.RecogniseAsync("""
            ADÁSVÉTELI SZERZŐDÉS
            Szám: 18/HT-2019

            amely létrejött egyrészről a Dunamenti Minta Zrt. (1117 Budapest, Példa utca 5., adószám: 12345676-2-41), a továbbiakban: Eladó, másrészről az Örmény Köztársaság Védelmi Minisztériuma, a továbbiakban: Vevő, között az alábbi feltételekkel.

            Budapest, 2019. május 20.

            1. A szerződés tárgya. Az Eladó szállítja, a Vevő megvásárolja az alábbi termékeket:

            | Ssz. | Megnevezés | Típus | Mértékegység | Mennyiség | Egységár, EUR | Összesen, EUR |
            | 1 | Rádiózavaró állomás | Köd-2 | készlet | 4 | 250 000,00 | 1 000 000,00 |
            | 2 | Kezelők kiképzése | – | fő | 8 | 5 000,00 | 40 000,00 |
            | Mindösszesen: | < | < | < | < | < | 1 040 000,00 |

            A szerződés összértéke 1 040 000,00 EUR (azaz egymillió-negyvenezer euró).
            """);

        (claims.Kind, claims.Number?.Value, claims.Date?.Value.ToString()).ShouldBe((DocumentKind.Contract, "18/HT-2019", "2019-05-20"));
        (claims.Sender?.Name.Value, claims.Addressee?.Name.Value, claims.Addressee?.Country?.Value).ShouldBe(("Dunamenti Minta Zrt", "Örmény Köztársaság Védelmi Minisztériuma", "AM"));
        var deal = claims.Deals.ShouldHaveSingleItem();
        deal.Items.Select(DealPaper.Line).ShouldBe(["[Köd-2] Rádiózavaró állomás; Supply; 4 készlet; 250000 × → 1000000 EUR", "[] Kezelők kiképzése; Training; 8 fő; 5000 × → 40000 EUR"]);
        (deal.Total?.Value, deal.TotalCurrency?.Value, deal.FurthestDone?.Value).ShouldBe((1_040_000m, "EUR", Stage.Contract));
    }

    [Theory]
    [InlineData("", Stage.Contract)]
    [InlineData("Fizetve: 2019. július 3.", Stage.Payment)]
    public async Task An_invoice_says_who_bills_and_who_pays(string mark, Stage stage)
    {
        var claims = await DealPaper.RecogniseAsync($"""
            SZÁMLA
            Számla sorszáma: KM-2019/00084

            Eladó: Dunamenti Minta Zrt., 1117 Budapest, Példa utca 5.

            Vevő: Tisza Példa Kft., 4025 Debrecen, Minta utca 3.

            Számla kelte: 2019. június 26.

            Szerződés: 18/HT-2019, 2019. május 20.

            | Megnevezés | Mennyiség | Egység | Egységár, Ft | Nettó érték, Ft |
            | Hőkamera „Szikra-75” | 8 | db | 1 200 000 | 9 600 000 |
            | Összesen fizetendő: | < | < | < | 9 600 000 |

            {mark}
            """);

        (claims.Kind, claims.Number?.Value, claims.Date?.Value.ToString()).ShouldBe((DocumentKind.Invoice, "KM-2019/00084", "2019-06-26"));
        (claims.Sender?.Name.Value, claims.Addressee?.Name.Value).ShouldBe(("Dunamenti Minta Zrt", "Tisza Példa Kft"));
        claims.References.Select(r => (r.Number.Value, r.Kind, r.Date?.Value.ToString())).ShouldBe([("18/HT-2019", CitationKind.Contract, "2019-05-20")]);
        var deal = claims.Deals.ShouldHaveSingleItem();
        deal.Items.Select(DealPaper.Line).ShouldBe(["[Szikra-75] Hőkamera; Supply; 8 db; 1200000 × → 9600000 HUF"]);
        (deal.Total?.Value, deal.FurthestDone?.Value).ShouldBe((9_600_000m, stage));
    }

    [Theory]
    [InlineData("Az árut átvette: Nagy Béla raktárvezető, 2019. július 5.", Stage.Receipt)]
    [InlineData("Az árut átvette: ____________", Stage.Dispatch)]
    public async Task A_delivery_note_says_who_sends_and_proves_receipt_where_the_reader_dated_it(string mark, Stage stage)
    {
        var claims = await DealPaper.RecogniseAsync($"""
            SZÁLLÍTÓLEVÉL
            Szállítólevél száma: SZL-0417/2019

            Kelt: 2019. július 1.

            Feladó: Dunamenti Minta Zrt., 1117 Budapest, Példa utca 5.

            Címzett: Tisza Példa Kft., 4025 Debrecen, Minta utca 3.

            | Megnevezés | Mennyiség | Mértékegység |
            | Hőkamera „Szikra-75” | 8 | db |

            {mark}
            """);

        (claims.Kind, claims.Number?.Value, claims.Date?.Value.ToString()).ShouldBe((DocumentKind.ConsignmentNote, "SZL-0417/2019", "2019-07-01"));
        (claims.Sender?.Name.Value, claims.Addressee?.Name.Value).ShouldBe(("Dunamenti Minta Zrt", "Tisza Példa Kft"));
        var deal = claims.Deals.ShouldHaveSingleItem();
        deal.Items.Select(i => (i.Designation?.Value, i.Quantity?.Value, i.Unit?.Value)).ShouldBe([("Szikra-75", 8m, "db")]);
        (deal.FurthestDone?.Value).ShouldBe(stage);
    }

    [Fact]
    public async Task A_certificate_says_who_uses_what()
    {
        var claims = await DealPaper.RecogniseAsync("""
            Örmény Köztársaság Védelmi Minisztériuma

            VÉGFELHASZNÁLÓI NYILATKOZAT
            Szám: 12/2019

            Kelt: Jereván, 2019. április 3.

            Szállító: Dunamenti Minta Zrt.

            Végfelhasználó: Örmény Köztársaság Védelmi Minisztériuma

            Rendeltetési ország: Örményország

            | Megnevezés | Típus | Mennyiség | Mértékegység |
            | Rádiózavaró állomás | Köd-2 | 4 | készlet |
            """);

        (claims.Kind, claims.Number?.Value, claims.Date?.Value.ToString()).ShouldBe((DocumentKind.EndUserCertificate, "12/2019", "2019-04-03"));
        var deal = claims.Deals.ShouldHaveSingleItem();
        deal.Roles.First(r => r.Role == Role.EndUser).Party.Name.Value.ShouldBe("Örmény Köztársaság Védelmi Minisztériuma");
        deal.Roles.First(r => r.Role == Role.Supplier).Party.Name.Value.ShouldBe("Dunamenti Minta Zrt");
        (deal.To?.Value, deal.Items.ShouldHaveSingleItem().Designation?.Value).ShouldBe(("AM", "Köd-2"));
    }

    [Fact]
    public async Task A_note_verbale_says_who_writes_to_whom() =>
        (await Office.SummaryAsync("""
            Szám: 114/2019

            SZÓBELI JEGYZÉK

            Az Örmény Köztársaság Nagykövetsége tiszteletét fejezi ki Magyarország Külgazdasági és Külügyminisztériumának, és van szerencséje a 2019. április 3-án kelt kérelem ügyében az alábbiakról tájékoztatni.

            Budapest, 2019. április 10.
            """)).ShouldBe("NoteVerbale 114/2019 2019-04-10 | Örmény Köztársaság Nagykövetsége > Magyarország Külgazdasági és Külügyminisztériumának | - | hu");

    [Fact]
    public async Task An_international_consignment_note_is_read_by_its_boxes()
    {
        var claims = await DealPaper.RecogniseAsync("""
            NEMZETKÖZI FUVARLEVÉL (CMR) Szám: 0045123

            1 Feladó (név, cím, ország)
            Dunamenti Minta Zrt.
            Budapest, Magyarország

            2 Címzett (név, cím, ország)
            Tisza Példa Kft.
            Debrecen, Magyarország

            16 Fuvarozó
            Alföldi Minta Kft.

            21 Kiállítás helye és napja: Budapest, 2019. július 1.
            """);

        (claims.Kind, claims.Number?.Value, claims.Date?.Value.ToString(), claims.Sender?.Name.Value, claims.Addressee?.Name.Value).ShouldBe((DocumentKind.ConsignmentNote, "0045123", "2019-07-01", "Dunamenti Minta Zrt", "Tisza Példa Kft"));
    }

    [Fact]
    public async Task A_licence_may_be_refused()
    {
        var claims = await DealPaper.RecogniseAsync("""
            Magyar Kereskedelmi Engedélyezési Hivatal

            HATÁROZAT
            Iktatószám: HTE-117/2019

            Budapest, 2019. május 6.

            Kérelmező: Dunamenti Minta Zrt.

            A kérelmező 2019. április 8-án benyújtott kérelmét, amely 4 készlet „Köd-2” rádiózavaró állomás kivitelére irányult, elutasítom.
            """);

        (claims.Kind, claims.Number?.Value, claims.Date?.Value.ToString(), claims.Sender?.Name.Value).ShouldBe((DocumentKind.ExportLicence, "HTE-117/2019", "2019-05-06", "Magyar Kereskedelmi Engedélyezési Hivatal"));
        claims.Deals.ShouldHaveSingleItem().Events.Select(e => (e.Stage.Value, e.Mode)).ShouldBe([(Stage.Licence, EventMode.Refused)]);
    }

    [Theory]
    [InlineData("VÉGFELHASZNÁLÓI NYILATKOZAT\nSzám: 12/2019", DocumentKind.EndUserCertificate, "12/2019")]
    [InlineData("KIVITELI ENGEDÉLY\nEngedély száma: HTE-117/2019", DocumentKind.ExportLicence, "HTE-117/2019")]
    [InlineData("SZERZŐDÉSMÓDOSÍTÁS\nSzám: 2/2019", DocumentKind.Amendment, "2/2019")]
    [InlineData("ÁTADÁS-ÁTVÉTELI JEGYZŐKÖNYV\nSzám: 7/2019", DocumentKind.AcceptanceAct, "7/2019")]
    [InlineData("MEGRENDELÉS\nMegrendelés száma: R-31/2019", DocumentKind.PurchaseOrder, "R-31/2019")]
    [InlineData("ÁRAJÁNLAT\nAjánlat száma: AJ-5/2019", DocumentKind.Offer, "AJ-5/2019")]
    [InlineData("DÍJBEKÉRŐ\nSorszám: DB-9/2019", DocumentKind.ProformaInvoice, "DB-9/2019")]
    [InlineData("LÉGI FUVARLEVÉL\nLégi fuvarlevél száma: 176-11880425", DocumentKind.AirWaybill, "176-11880425")]
    [InlineData("CSOMAGOLÁSI JEGYZÉK\nSzám: CS-3/2019", DocumentKind.PackingList, "CS-3/2019")]
    [InlineData("KIVITELI ENGEDÉLY IRÁNTI KÉRELEM\nIktatószám: K-8/2019", DocumentKind.LicenceApplication, "K-8/2019")]
    public async Task A_heading_gives_the_kind(string heading, DocumentKind kind, string number)
    {
        var claims = await Office.ReadAsync($"{heading}\n\nBudapest, 2019. május 20.\n\nA Dunamenti Minta Zrt. és a Tisza Példa Kft. az alábbiakat rögzíti a termékekkel kapcsolatban.");
        (claims.Kind, claims.Number?.Value, claims.Date?.Value.ToString()).ShouldBe((kind, number, "2019-05-20"));
    }

    [Theory]
    [InlineData("a 18/HT-2019 számú szerződés", "18/HT-2019")]
    [InlineData("a 2019. május 20-án kelt, 18/HT-2019. számú szerződés", "18/HT-2019 2019-05-20")]
    [InlineData("a 18/HT-2019. számú, 2019. május 20-án kelt szerződés", "18/HT-2019 2019-05-20")]
    [InlineData("a 18/HT-2019 sz. szerződés", "18/HT-2019")]
    public async Task A_paper_is_cited_by_the_number_before_its_noun(string words, string cited) =>
        (await Office.CitedAsync($"Iktatószám: 61/2019\n2019. június 3.\n\nTisza Példa Kft.\n\nTisztelt Igazgató Úr!\n\nTájékoztatjuk, hogy {words} szerinti első szállítmány elkészült.\n\nÜdvözlettel:\nSzabó Anna")).ShouldBe(cited);

    [Theory]
    [InlineData("2019. március 12.")]
    [InlineData("2019. március 12-én")]
    [InlineData("2019. március 12-i")]
    [InlineData("2019.03.12.")]
    [InlineData("2019-03-12")]
    public async Task A_day_with_the_year_first_is_read(string words) =>
        new DateReading(await Office.ReferenceAsync()).All($"Budapest, {words} kelt").Select(d => d.Date.ToString()).ShouldBe(["2019-03-12"]);

    [Theory]
    [InlineData("tizenkettő", 12)]
    [InlineData("huszonöt", 25)]
    [InlineData("kétszázötven", 250)]
    [InlineData("ezer-kétszáz", 1200)]
    [InlineData("negyvenezer", 40_000)]
    [InlineData("kétszáznegyvenezer-ötszáz", 240_500)]
    [InlineData("egymillió-negyvenezer", 1_040_000)]
    public async Task A_number_in_words_is_read(string words, int value) =>
        new NumberWords(await Office.ReferenceAsync()).All(Words.Of(words)).Select(n => n.Value).ShouldBe([value]);

    [Fact]
    public async Task A_tax_number_is_that_of_its_firm() =>
        (await DealPaper.RecogniseAsync("Dunamenti Minta Zrt., adószám: 12345676-2-41, cégjegyzékszám: 01-10-041372, eladó.")).Mentions.ShouldHaveSingleItem()
            .Identifiers.Select(i => $"{i.Value.Scheme} {i.Value.Value}").ShouldBe(["HU-VAT 12345676", "HU-CG 01-10-041372"]);

    [Theory]
    [InlineData("Magyarország Honvédelmi Minisztériuma", "HU")]
    [InlineData("az Azerbajdzsáni Köztársaság Védelmi Minisztériuma", "AZ")]
    [InlineData("Ukrajna Védelmi Minisztériuma", "UA")]
    [InlineData("Örményország Nagykövetsége", "AM")]
    public async Task An_office_is_of_the_state_before_it(string office, string country) =>
        (await DealPaper.RecogniseAsync($"SZERZŐDÉS\nSzám: 5/2019\n\nVégfelhasználó: {office}")).Mentions.ShouldHaveSingleItem().Country.ShouldNotBeNull().Value.ShouldBe(country);
}
