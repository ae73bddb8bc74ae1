namespace Waybill.Reading.Languages;

/// <summary>Words by which languages in Latin letters give themselves away in letters, contracts, forms and mails, in lower case.</summary>
/// <remarks>Function words from the grammars and words of office papers, collected by us. Names of firms and places and legal forms are left out on
/// purpose: they stand in papers of every language. Serbian stands for Croatian, Bosnian and Montenegrin too, in both ways of writing ě.</remarks>
internal static class LatinWords
{
    public static IReadOnlyList<(string Language, string Words)> Lists { get; } =
    [
        ("en", """
            the of and to in for on with by from at is are was were be been being this that these those which who whom whose shall will would should could can may must has have had its
            as an a or not no nor your our my we you it they them their he she his her under over between into upon hereby hereof hereto herein thereof any all some such other each every both per
            please dear sir sirs madam sincerely yours regards best kind thank thanks hello letter contract agreement invoice total amount price prices quote quotation date dated goods seller buyer
            delivery deliver delivered payment paid pay ministry defence defense republic embassy company department deputy minister note number quantity unit description shipment shipped shipper
            consignee consignor carrier end user certificate signed signature reference subject honour avail itself assurances highest consideration presents compliments test document documents
            about after before because during within without against if when where what how than then there here only also more most very until since following above below above-mentioned
            name address place country origin net gross weight kg packages marks bank account beneficiary order annex terms conditions validity receipt request office registered
            closed joint-stock limited liability manufacturing production export import licence license authorised authorized according accordance attached enclosed further inform
            know need send sent let want ask asked meeting tomorrow today week month year days now new first second party parties one two three do does did done make made yes good
            general managing directorate sultanate sultan state states united commission trading foreign affairs chief
            equipment production inspection transport insurance customs clearance damage defective spare parts consent competent authority authorities agreement
            copy original condition technical carrier carriage stamp sales purchase supply supplier approval approved confirm confirmed available possible problem
            meeting call phone message regarding concerning respect whether while through both either own full list item items below part parts service services
            training ammunition vehicle vehicles weapons aircraft flight cargo warehouse port loading discharge unloading received issued required necessary
            provided subject
            monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december four five
            six seven eight nine ten hundred thousand million again always never often soon still already yet why though although however therefore instead
            perhaps maybe something anything nothing everything someone anyone people man men work works working time way thing things case point said say says
            told tell tells think thinks see seen saw look come came go went gone take took give gave given get got keep kept put called try tried used using use
            wants big small old long short high low next last same many much few less least enough him me us myself off out up down back away around among along
            behind beside beyond
            """),
        ("az", """
            və ilə üçün bu bir olan olaraq edilməsi edir etmək xahiş sizin bizim haqqında üzrə barədə qədər tərəfindən həm da də hər heç nə ya yaxud əgər lakin ancaq daha çox artıq hələ
            ki cənab hörmətlə hörmətli tarixli nömrəli nömrə məktub məktubunuza cavab müqavilə müqaviləyə müqavilənin təchizat tədarük olunur edilmişdir edilir olunması verilmişdir verilir göndərilir
            respublikası respublikasının respublikasındakı azərbaycan müdafiə nazirliyi nazirliyinin nazirliyinə səfirliyi biz siz onun onlar öz digər sonra əvvəl indi bütün həmin
            səfirlik şəhəri direktor direktoruna departamenti vasitəsilə məlumat ədəd vahid əlavə vərəq cu il ildə mart aprel deyil lazım olmaq əsasən görə malların malın qiymət qiyməti
            may iyun iyul avqust sentyabr oktyabr noyabr dekabr yanvar fevral xarici işlər dövlət komitəsi cəmi məbləğ ödəniş ödəmə alıcı satıcı bank hesab imza möhür tərəf tərəflər ünvan ünvanı
            avadanlıq avadanlığın avadanlıqların ehtiyat hissələri hissə istehsal istehsalı daşınma daşınması sığorta gömrük rəsmiləşdirilməsi sənəd sənədlər
            sənədləri razılıq razılığı səlahiyyətli orqan saziş sazişin nüsxə nüsxəsi vəziyyəti texniki satış alış təsdiq edirik etdik mümkün görüş zəng salam
            sabah bu gün sizə bizə məhsul məhsullar məhsulların ixrac idxal ixracı lisenziya yük yükün çəki çəkisi sayı yeri ölkə ölkələr müddət müddətində
            ərzində başlayaraq göstərilən göndərilən alınmış idarəsi şöbəsi müəssisə müəssisəsi şirkət şirkəti təyyarə liman anbar yoxlama aşkar sonuna edəcək
            olacaq olmadan bildiririk bildirir
            bazar ertəsi çərşənbə cümə şənbə iki üç dörd beş altı yeddi səkkiz doqquz on yüz min milyon niyə çünki yenə həmişə vaxt tez bəlkə nəsə hamı kim kimi
            harada necə hansı nəyə deyir dedi demək bilir bilmək istəyir istəmək görmək gördü gəlmək gəldi getmək getdi almaq aldı vermək verdi qoymaq edib olub
            oldu idi imiş var yoxdur böyük kiçik yeni köhnə uzun yaxşı pis eyni başqa çoxlu az adam insanlar iş işləyir yer şey zaman mənə mən sən onlara bunun
            bunu onu üçüncü ikinci birinci öncə altında üstündə arasında içində yanında qarşı sülh hərbi silah əmlak axşam səhər dən dan dir dır dur
            """),
        ("tr", """
            ve ile için bu bir olan olarak edilmesi eder etmek rica sizin bizim hakkında üzere kadar tarafından hem da de her hiç ne veya eğer ancak daha çok henüz gibi göre sonra önce şimdi bütün tüm
            sayın saygılarımla saygılar merhaba bey hanım tarihli tarih tarihinde sayılı sayı yazımız yazımıza yazınız mektup cevap cevabınızı sözleşme sözleşmesi sözleşmeye teslimat teslim sevk sevkiyat
             cumhuriyeti savunma bakanlığı bakanlığının büyükelçiliği şirketi şirket müdür müdürü müdürlüğü genel başkanlığı değil değildir var yok olup olduğu olduğunu ederiz ettiği edilmiştir
            edilecektir edilen verilen yapılan gerekli ilgili ekte ek adet tutar tutarı toplam fiyat fiyatı fiyatları ödeme alıcı satıcı fatura mal malzeme malzemeler ürün ürünler belge belgesi imza kaşe
            adres adresi gümrük ihracat ithalat izin izni uçak uçuş yük yükleme kilo gün yıl ay ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık lütfen teşekkür bilgi bilginize arz
            mı mi biz siz onun onlar kendi acil aynı diğer dolayı dair konu ilgi nedeniyle üzerine içinde itibaren
            teçhizat yedek parça parçalar üretim üretimi nakliye taşıma sigorta gümrükleme işlem işlemleri onay onayı yetkili makam makamı anlaşma anlaşması nüsha
            durumu teknik satış alım teyit ettik mümkün toplantı telefon bugün yarın size bize ürünlerin lisans lisansı ağırlık ağırlığı yeri ülke ülkeler süre
            süresi süresinde belirtilen gönderilen alınan dairesi şube kurum kurumu uçağı liman depo muayene hasar sonuna olacak olmadan bildiririz bildirilmiştir
            konuştuk gönderiyorum rağmen yapılacak yapılması tarafımıza tarafınıza hususunda olması halinde kabul
            pazartesi salı çarşamba perşembe cuma cumartesi pazar dört beş altı yedi sekiz dokuz on yüz bin milyon neden niçin çünkü yine hep hiçbir belki şey
            şeyi herkes kim nerede nasıl hangi diyor dedi demek biliyor bilmek istiyor istemek görmek gördü gelmek geldi gitmek gitti almak aldı vermek verdi
            koymak etti oldu idi imiş büyük küçük yeni eski uzun iyi kötü başka birçok az adam insanlar iş çalışıyor çalışma zaman bana ben sen onlara bunun bunu
            onu üçüncü ikinci birinci altında üstünde arasında yanında karşı askeri silah akşam sabah geç misiniz mısınız musunuz yapmak yaptı yapıyor ediyor
            ettiler kaldı kalan tane
            """),
        ("pl", """
            i w z na do od o po za ze we przez dla przy pod nad oraz lub albo że się nie jest są był była było być będzie to ten ta te tego tej tych jako jak który która które których co czy już tylko także
            również ponieważ jeżeli gdy ich jego jej nasz nasza nasze naszej państwa państwo pan pana pani panie my prosimy proszę informujemy zgodnie umowa umowy umową umowie dostawa dostawy zapłata
            faktura faktury cena ceny cenę kwota kwotę suma ilość sztuk szt towar towaru towarów sprzęt sprzętu sprzedawca sprzedający kupujący zamawiający wykonawca strona strony stron data dnia roku rok
            termin terminie zamówienie zamówienia pismo pisma nr numer adres nazwa rzeczypospolitej ministerstwo obrony narodowej minister dyrektor prezes departament urząd
            zezwolenie wywóz wywozu eksport odbiorca nadawca odbiorcy podpis poważaniem szanowni szanowny dziękuję pozdrawiam dzień dobry załącznik załączniku niniejszym został została zostały między
            jutro dziś tym temu bez może można proszę waga netto brutto stan opakowania konto bank
            części zamienne produkcja produkcji transport transportu ubezpieczenie ubezpieczenia odprawa celna celnej dokument dokumenty dokumentów zgoda zgody
            organ organu porozumienie egzemplarz stan techniczny przewoźnik przewoźnika pieczęć sprzedaż sprzedaży zakup zakupu potwierdzenie potwierdzamy możliwe
            spotkanie spotkaniu telefon rozmowa wysłać wysłany przesyłam przesyłamy otrzymaliśmy otrzymania wyrób wyroby wyrobów zezwolenia licencja ładunek
            ładunku waga sztuki miejsce kraj kraju ciągu wymienione wskazane zakład zakładu samolot port magazyn kontrola uszkodzenia komisja komisji końca będą
            zostały właściwy pisemnej należy oraz więc gdzie pozdrowieniami
            poniedziałek wtorek środa czwartek czwartku piątek sobota niedziela stycznia lutego kwietnia maja czerwca lipca sierpnia września października
            listopada grudnia jeden dwa dwie trzy cztery pięć sześć siedem osiem dziewięć dziesięć sto tysiąc tysięcy milion dlaczego znowu zawsze nigdy często
            wkrótce coś cokolwiek nic wszystko ktoś kto mówi powiedział wiedzieć wie chce chcą chcieć widzieć widział przyjść przyszedł iść poszedł brać wziął dać
            dał mieć miał miała ma mają mamy jestem jesteśmy byli były mógłby mogą duży mały nowy stary długi zły inny wiele mało ludzie człowiek praca pracuje
            rzecz czas mnie mi ja ty on ona ono oni nam was wam niego niej nich trzeci drugi druga pierwszy pierwsza bo aby żeby lecz ani niż zanim potem teraz
            wieczorem rano
            """),
        ("cs", """
            a v ve z ze na do od o po za s se k ke u pro při před pod nad mezi nebo že si není je jsou byl byla bylo být bude to ten ta tento tato toto tohoto této těchto jako jak který která které kterého co
            také pouze protože pokud když jejich jeho její náš naše naší našeho vás vám váš vaše vaší my prosíme žádáme sdělujeme oznamujeme podle smlouva smlouvy smlouvě dodávka dodávky platba částka
            faktura faktury cena ceny cenu množství počet kusů ks zboží zařízení prodávající kupující objednatel dodavatel strana strany dne roku rok měsíc týden termín termínu objednávka dopis dopisu
            číslo č adresa název česká české republiky ministerstvo obrany ministr ředitel odbor úřad povolení vývoz vývozu příjemce odesílatel podpis razítko pozdravem vážený vážená
            děkuji děkujeme dobrý den příloha příloze byly bez až může lze jsme jste již ještě celní hmotnost banka účet zítra dnes proti kvůli jeden dva
            náhradní díly výroba výroby přeprava přepravy doprava dopravu pojištění clo celního řízení doklad doklady dokladů souhlas souhlasu úřadu dohoda dohody
            výtisk stav technický dopravce prodej prodeje nákup potvrzení potvrzujeme možné schůzka telefon zaslat zasíláme posílám obdrželi obdržení výrobek
            výrobky výrobků licence náklad nákladu váha kusy místo země zemí průběhu uvedené uvedeného podnik podniku letadlo přístav sklad kontrola poškození
            komise konce budou byly příslušný písemného nutné kde proto tedy těšíme hezký ahoj vyrobeno zaplatí žádost
            pondělí úterý středa čtvrtek čtvrtka pátek sobota neděle ledna února dubna května června července srpna září října listopadu prosince dvě tři čtyři
            pět šest sedm osm devět deset sto tisíc milion proč zase vždy nikdy často brzy snad něco nic všechno někdo kdo říká řekl vědět ví chce chtějí chtít
            vidět viděl přijít přišel jít šel vzít vzal dát dal mít měl měla má mají máme jsem byli mohou mohl velký malý nový starý dlouhý špatný jiný mnoho málo
            lidé člověk práce pracuje věc čas mě mi já ty on ona ono oni nám něj ní nich třetí druhý druhá první aby ale ani než pak teď večer ráno jestli zda
            nejdřív jen více méně
            """),
        ("sk", """
            a v vo z zo na do od o po za s so sa k ku u pre pri pred pod nad medzi alebo že si nie je sú bol bola bolo byť bude to ten tá tento táto toto tohto tejto týchto ako ktorý ktorá ktoré ktorého čo
            tiež len pretože ak keď ich jeho jej náš naša naše našej nášho vás vám váš vaša vaše vašej my prosíme žiadame oznamujeme podľa zmluva zmluvy zmluve dodávka dodávky platba suma sumu
            faktúra faktúry cena ceny cenu množstvo počet kusov ks tovar tovaru zariadenie zariadenia predávajúci kupujúci objednávateľ dodávateľ strana strany dňa roku rok mesiac týždeň termín termíne objednávka list listu
            číslo č adresa názov slovenská slovenskej republiky ministerstvo obrany minister riaditeľ odbor úrad povolenie vývoz vývozu príjemca odosielateľ podpis pečiatka pozdravom vážený vážená
            ďakujem ďakujeme dobrý deň príloha prílohe boli bez až môže možno sme ste už ešte colný hmotnosť banka účet zajtra dnes proti pre jeden dva
            náhradné diely výroba výroby preprava prepravy doprava dopravu poistenie colného konania doklad doklady dokladov súhlas súhlasu úradu dohoda dohody
            výtlačok stav technický dopravca dopravcu predaj predaja nákup potvrdenie potvrdzujeme možné stretnutie telefón zaslať zasielame posielam dostali
            prijatie výrobok výrobky výrobkov licencia náklad nákladu váha kusy miesto krajina krajín priebehu uvedené uvedeného podnik podniku lietadlo prístav
            sklad kontrola poškodenie komisia konca budú príslušný písomného nutné kde preto teda tešíme ahoj vyrobené zaplatí žiadosť
            pondelok utorok streda štvrtok štvrtka piatok sobota nedeľa januára februára apríla mája júna júla augusta septembra októbra novembra decembra dve tri
            štyri päť šesť sedem osem deväť desať sto tisíc milión prečo lebo zase vždy nikdy často skoro snáď niečo nič všetko niekto kto hovorí povedal vedieť
            vie chce chcú chcieť vidieť videl prísť prišiel ísť šiel vziať vzal dať dal mať mal mala má majú máme som môžu mohol mohli veľký malý nový starý dlhý
            zlý iný veľa málo ľudia človek práca pracuje vec čas ma mi ja ty on ona ono oni nám neho nej nich tretí druhý druhá prvý aby ale ani než potom teraz
            večer ráno či najprv iba viac menej
            """),
        ("sr", """
            i u o na za od do po sa s iz k ka kod pri pred pod nad između ili ali da ne nije nisu je su sam smo ste si bio bila bilo biti biće će ćemo ću bi to taj ta te ovaj ova ovo ovog ove ovim kao kako
            koji koja koje kojeg kojim što šta samo takođe također jer ako kad kada njihov njegov naš naša naše našu našoj vas vam vaš vaša vaše vašeg mi molimo obaveštavamo obavještavamo prema ugovor ugovora ugovoru
            isporuka isporuke isporuku plaćanje plaćanja iznos faktura račun računa cena cene cijena cijene količina količine kom komada roba robe oprema opreme prodavac kupac prodavatelj strana strane dana godine godina
            mesec mjesec rok roka roku narudžba zahtev zahtjev zahteva dopis broj br adresa naziv republika republike ministarstvo ministarstva odbrane obrane ministar direktor
            uprava sektor dozvola dozvole dozvolu izvoz izvoza izvozne uvoz primalac pošiljalac potpis pečat poštovanjem poštovani poštovana pozdrav srdačan hvala dobar dan prilog prilogu prilogom ponuda ponude ponudu
            upit upita osnovu sve svih može možemo nema ima treba već još bez uz radi posle nakon sutra danas rešenje rješenje zakon zakona stav član člana preduzeće poduzeće ukupno težina srećan sretan rođendan
            rezervni delovi dijelovi delova dijelova proizvodnja proizvodnje prevoz prevoza prijevoz prijevoza osiguranje osiguranja carina carinjenje carinska
            dokument dokumenti dokumenta dokumente saglasnost suglasnost organ organa sporazum sporazuma primerak primjerak stanje tehnički tehničko prevoznik
            prijevoznik prodaja prodaje nabavka nabava potvrda potvrdu potvrđujemo moguće sastanak sastanka telefon telefonom šaljem šaljemo dostavljamo dobili
            prijem proizvod proizvodi proizvoda licenca teret tereta vozilo vozila mesto mjesto zemlja zemlje toku tijeku navedene navedenih fabrika tvornica
            fabrike avion luka skladište pregled komisija komisije kraja kraju nadležni pismene potrebno gde gdje zato znači javi čekam ćete hoće mogu nisam jesmo
            vidimo
            ponedeljak ponedjeljak utorak sreda srijeda četvrtak četvrtka petak subota subotu nedelja nedjelja januara februara aprila maja juna jula avgusta
            septembra oktobra novembra decembra siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenog prosinca jedan jedna dva
            dve dvije tri četiri pet šest sedam osam devet deset sto hiljada tisuća milion zašto opet uvek uvijek nikad često uskoro možda nešto ništa neko netko
            ko tko rekao kaže kažu znati zna žele želi videti vidjeti video doći došao ići otišao uzeti dati dao imati imao imala imaju imamo jesam jeste mogao
            velik veliki mali nov novi star dug loš drugi druga druge mnogo malo ljudi čovek čovjek posao rade stvar vreme vrijeme mene meni ja ti on ona ono oni
            nam njega nje njih treći prvi prva prvo pa li dok nego tek onda ipak uvece uveče jutro zatim stoga osim
            """),
        ("ro", """
            și și în de la cu pe din pentru prin până după sub între sau că nu este sunt a fost fi va vor fi al ai ale lui lor o un una unei unui acest această acestui acestei aceste acești ca cum care ce
            numai deasemenea dacă când noastră nostru noastre dumneavoastră vă ne se să au are am ați noi rugăm informăm conform contract contractul contractului livrare livrării livrarea plată plata suma sumei
            factura factură facturii preț prețul cantitate cantitatea buc bucăți marfa mărfii mărfurilor echipament vânzător vânzătorul cumpărător cumpărătorul furnizor beneficiar părți părțile data zile zi lună an anul
            termen termenul comandă comanda scrisoare scrisoarea scrisorii nr număr numărul adresa denumire denumirea republica republicii ministerul ministerului apărării ministru director
            direcția export exportul licență licența destinatar expeditor semnătura ștampila stimă stimate stimată mulțumim mulțumesc bună ziua anexă anexa fără mai poate trebuie încă mâine azi către societății societatea
            piese schimb producție producția producției transport transportul transportului asigurare asigurarea vamă vamal vamale document documente documentele
            acordul acordului autoritate autorității competente exemplar exemplarul starea tehnică transportator transportatorul vânzare vânzări achiziție
            confirmare confirmăm posibil întâlnire întâlnirea telefon trimite trimit trimitem primit primirea produs produse produsele licenței încărcătură
            greutate greutatea bucată locul țară țării cursul menționat menționate fabrica avion aeronavă port depozit control deteriorări comisia comisiei
            sfârșitul scris necesar necesare unde deci atunci salut domnule doamnă domnul aceasta fost
            luni marți miercuri joi vineri sâmbătă duminică ianuarie februarie martie aprilie iunie iulie august septembrie octombrie noiembrie decembrie doi două
            trei patru cinci șase șapte opt nouă zece sută sute mie mii milion milioane fiindcă deoarece iar mereu niciodată des curând ceva nimic tot toate toți
            cineva cine spune spus știe știu vrea vedea văzut veni venit merge mers lua luat da dat avea avut avem aveți suntem ești era erau putea putem mare mic
            nou vechi lung bun rău alt alta altul mult multe puțin oameni om lucru lucrează timp loc mine eu tu el ea ei ele îi îl își doilea prima primul înainte
            înaintea înapoi apoi acum seara dimineața dar ori nici decât precum spre asupra
            """),
        ("de", """
            der die das den dem des und oder in im an am auf aus bei mit nach von vom zu zum zur für durch über unter zwischen vor ist sind war waren wird werden wurde wurden worden sein nicht kein keine ein eine einer
            eines einem einen als wie dass daß ob wenn weil auch nur noch schon sehr mehr sich er sie es wir ihr ihre ihren ihrer ihnen unser unsere unserer ich dieser diese dieses diesem diesen bitte teilen gemäß laut
            vertrag vertrags lieferung liefern zahlung betrag rechnung preis preise menge stück ware waren verkäufer käufer auftraggeber lieferant parteien datum tag tage tagen jahr jahre monat woche termin frist auftrag
            bestellung schreiben brief nr nummer anschrift adresse name republik bundesministerium ministerium verteidigung minister direktor abteilung amt genehmigung ausfuhr ausfuhrgenehmigung
            empfänger absender frachtführer unterschrift stempel grüßen grüße freundlichen geehrte geehrter damen herren herr frau danke vielen guten anlage beiliegend ohne kann können muss müssen haben hat hatte bis
            wegen morgen heute ursprüngliche nachricht gesendet betreff von gewicht konto ende erhalten
            ersatzteile teile teil produktion herstellung transport beförderung versicherung zoll verzollung unterlagen dokumente zustimmung behörde behörden
            vereinbarung vereinbart exemplar zustand technischer verkauf einkauf bestätigung bestätigen möglich besprechung gespräch telefon senden sende
            übersenden versandt erhalt erzeugnis erzeugnisse gerät geräte ausrüstung ladung stücke ort land länder innerhalb genannten unternehmen gesellschaft
            flugzeug hafen lager prüfung schaden schäden kommission schriftliche zuständigen erforderlich wo daher also damit dabei sowie bereits jedoch diesem
            unseren unserem ihrem ihres hiermit wurden hallo vorab rückfragen
            montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni juli august september oktober november dezember eins
            zwei drei vier fünf sechs sieben acht neun zehn hundert tausend million warum wieder immer nie niemals oft bald vielleicht etwas irgendetwas nichts
            alles alle allen aller jemand wer welche welcher sagt sagte gesagt wissen weiß will wollen wollte sehen gesehen kommen kam gekommen gehen ging
            gegangen nehmen nahm geben gab gegeben habe hatten bin sei wäre könnte könnten sollte sollen groß klein neu alt lang gut schlecht andere anderen viel
            viele wenig leute mensch arbeit arbeitet sache zeit mich mir du ihm ihn uns euch dritte zweite erste aber denn doch dann jetzt abend bevor nachdem
            während ins ans beim seit gegen um sondern
            """),
        ("fr", """
            le la les l d un une des du de au aux et ou à en dans par pour sur sous avec sans entre vers chez est sont était été être sera seront a ont avait avoir ce cet cette ces que qui dont où ne pas plus
            n s c qu j il elle ils elles nous vous on se son sa ses leur leurs notre nos votre vos mon ma mes je comme si quand mais donc aussi très bien tout tous toute toutes même après avant depuis jusqu
            selon conformément contrat contrats livraison paiement montant facture prix quantité pièces pièce marchandise marchandises matériel matériels vendeur acheteur fournisseur parties date jour jours an année mois
            délai commande lettre numéro n° adresse nom rue république ministère ministre ambassade défense nationale état-major direction directeur général chef secrétaire licence exportation destinataire expéditeur
            transporteur signature cachet veuillez agréer monsieur madame messieurs salutations distinguées sentiments expression considération honneur bonjour merci cordialement objet annexe joint ci-joint présente présent
            compliments assurances haute société banque compte demain sûr fait lui rien afin suite raison concernant
            rechange production fabrication transport assurance douane dédouanement document documents nécessaires accord autorité autorités compétente exemplaire
            état technique vente ventes achat confirmation confirmer possible réunion téléphone envoyer envoie envoyons reçu réception produit produits cargaison
            poids nombre colis lieu pays cours mentionné indiqué usine avion port entrepôt contrôle dommage dommages commission écrit ci-dessous ci-dessus ainsi
            alors voici merci prions prie vouloir faire peut doit être avons veuille auprès dès lors
            lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre deux trois
            quatre cinq six sept huit neuf dix cent cents mille million pourquoi car parce encore toujours jamais souvent bientôt quelque chose quoi quelqu quel
            quelle quelles quels dit dire savoir sait veut veulent voir vu venir vient aller va vont prendre pris donner donné avez êtes suis sommes étaient
            pouvoir pouvons pouvez pourriez grand petit nouveau nouvelle vieux long bon mauvais autre autres beaucoup peu gens homme travail temps moi te toi eux
            celui celle ceux troisième deuxième premier première puis maintenant soir matin or ni jusque contre hors malgré parmi
            """),
        ("es", """
            el la los las un una unos unas de del al y o en con por para sin sobre entre hasta desde hacia según es son era fue fueron ser será serán ha han había haber este esta estos estas ese esa que quien cual cuyo
            no más se su sus nuestro nuestra nuestros nuestras le les lo nos usted ustedes me mi como si cuando pero también muy bien todo todos toda todas mismo después antes contrato contratos entrega pago importe monto
            factura precio precios cantidad piezas unidad mercancía mercancías material equipo equipos vendedor comprador proveedor partes fecha día días año años mes plazo pedido carta número dirección nombre calle república
            ministerio ministro embajada defensa nacional dirección director general jefe secretario licencia exportación destinatario remitente transportista firma sello estimado estimada señor señora señores atentamente
            saludos saluda cordialmente gracias buenos días asunto anexo adjunto presente compañía empresa sociedad banco cuenta mañana hemos tiene tienen está están favor ruego rogamos solicitamos acuerdo conformidad
            repuesto repuestos producción fabricación transporte seguro aduana aduanero despacho documento documentos necesarios autoridad autoridades competente
            ejemplar estado técnico venta ventas compra confirmación confirmar posible reunión teléfono enviar envío enviamos enviado recibido recepción producto
            productos carga peso número bultos lugar país países curso indicado mencionado fábrica avión puerto almacén control daño daños comisión escrito debajo
            así entonces aquí hola puede debe fueron dicho dicha mediante cada donde
            lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre dos tres
            cuatro cinco seis siete ocho nueve diez cien cientos mil millón millones porque pues otra otro otros vez siempre nunca luego quizás algo nada alguien
            quién dónde cómo cuál dice dijo decir saber sabe quiere quieren querer ver visto venir viene ir va van tomar dar dado tener tenía tenemos soy somos
            eres eran poder podemos pueden podría grande pequeño nuevo nueva viejo largo bueno malo mucho mucha muchos poco gente hombre trabajo trabaja cosa
            tiempo yo tú él ella ellos ellas ello mí tercer segundo segunda primer primera ahora noche tarde aunque sino ni contra durante bajo ante
            """),
        ("pt", """
            o a os as um uma uns umas de do da dos das ao à aos às no na nos nas e ou em com por pelo pela pelos pelas para sem sobre entre até desde segundo é são era foi foram ser será serão há tem têm este esta estes estas
            esse essa isto que quem cujo não mais se seu sua seus suas nosso nossa nossos nossas lhe lhes vossa vosso você senhor senhora me meu minha como quando mas também muito bem todo todos toda todas mesmo depois antes
            contrato contratos entrega pagamento montante valor fatura factura preço preços quantidade peças unidade mercadoria mercadorias material equipamento equipamentos vendedor comprador fornecedor partes data dia dias ano anos
            mês prazo pedido encomenda carta número endereço morada nome rua república ministério ministro embaixada defesa nacional direção direcção diretor general geral chefe secretário licença exportação importação destinatário
            remetente transportadora assinatura carimbo exmo cumprimentos atenciosamente obrigado obrigada bom assunto anexo presente empresa sociedade banco conta amanhã está estão favor solicitamos acordo conforme
            sobresselentes produção fabrico fabricação transporte seguro alfândega aduaneiro documento documentos necessários autoridade autoridades competente
            exemplar estado técnico venda vendas compra confirmação confirmar possível reunião telefone enviar envio enviamos enviado recebido receção recepção
            produto produtos carga peso líquido volumes lugar país países curso indicado mencionado fábrica avião porto armazém controlo controle dano danos
            comissão escrito abaixo assim então aqui olá pode deve foram dito dita mediante cada onde
            terça quarta quinta sexta feira sábado domingo janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro dois duas três
            quatro cinco seis sete oito nove dez cem centos quinhentas mil milhão milhões porque pois outra outro outros vez sempre nunca logo talvez algo nada
            tudo alguém alguma algum coisa qual diz disse dizer saber sabe quer querem querer ver visto vir vem ir vai vão tomar dar dado ter tinha temos sou
            somos eram poder podemos podem poderia grande pequeno novo nova velho longo mau muita muitos pouco gente homem trabalho trabalha tempo eu tu ele ela
            eles elas mim terceiro segunda primeiro primeira agora noite tarde embora nem já contra durante sob perante num numa
            """),
        ("it", """
            il lo la i gli le l un uno una di del dello della dei degli delle a al allo alla ai alle da dal dalla in nel nella nei con per su sul sulla tra fra e ed o è sono era stato stata stati essere sarà saranno ha hanno
            aveva avere questo questa questi queste quello che chi cui non più si suo sua loro nostro nostra nostri vostro vostra vostri vi ci ne come se quando ma anche molto bene tutto tutti tutta tutte stesso dopo prima
            fino entro secondo contratto contratti consegna pagamento importo fattura prezzo prezzi quantità pezzi pezzo unità merce merci materiale materiali venditore acquirente compratore fornitore parti data giorno giorni anno anni
            mese termine ordine lettera numero indirizzo nome via repubblica ministero ministro ambasciata difesa nazionale direzione direttore generale capo segretario licenza esportazione importazione destinatario mittente vettore
            firma timbro gentile egregio signor signora spettabile distinti saluti cordiali grazie buongiorno oggetto allegato presente società banca conto domani abbiamo siamo preghiamo chiediamo accordo conformità
            ricambi ricambio produzione fabbricazione trasporto assicurazione dogana doganale sdoganamento documento documenti necessari autorità competente copia
            esemplare stato tecnico vendita vendite acquisto conferma confermare possibile incontro riunione telefono inviare invio inviamo inviato ricevuto
            ricevimento prodotto prodotti carico peso numero colli luogo paese paesi corso indicato menzionato fabbrica aereo porto magazzino controllo danno
            danni commissione scritto sotto così allora ecco ciao può deve furono detto detta mediante ogni dove
            lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
            due tre quattro cinque sei sette otto nove dieci cento mila mille milione milioni perché poiché altra altro altri altre volta sempre mai presto forse
            qualcosa niente qualcuno quale dice disse dire sapere sa vuole vogliono volere vedere visto venire viene andare va vanno prendere preso dare dato
            avevamo erano potere possiamo possono potrebbe grande piccolo nuovo nuova vecchio lungo buono cattivo molti poco gente uomo lavoro lavora cosa tempo
            io tu lui lei noi voi me terzo seconda primo adesso sera mattina però né oppure contro durante davanti sui dai
            """),
        ("hu", """
            a az és vagy hogy nem is van volt voltak lesz lenni egy ez ezt azt ezen ennek annak akkor mint ami amely amelyek aki ha de csak már még meg ki el be fel le át össze után előtt alatt között szerint részére
            által miatt nélkül ellen mellett iránt számára kell lehet kérjük tájékoztatjuk közöljük szerződés szerződést szerződésben szállítás szállítási szállító fizetés fizetési összeg összege számla számlát ár ára árak
            mennyiség darab db áru árut termék termékek felszerelés eladó vevő megrendelő fél felek dátum nap napon napja év évi hónap hét határidő megrendelés levél levelet szám száma cím címe név neve
             magyar köztársaság minisztérium honvédelmi miniszter igazgató osztály hivatal engedély kivitel kiviteli export címzett feladó aláírás bélyegző tisztelettel tisztelt uram üdvözlettel köszönjük köszönöm
            jó napot melléklet mellékelt szíves önök ön önt bank számla holnap ma
            alkatrész alkatrészek alkatrészeket gyártás gyártási szállításhoz biztosítás biztosítási vám vámkezelés irat iratok iratokat okmány okmányok
            hozzájárulás hozzájárulása hatóság hatóságok illetékes megállapodás példány példányát állapot állapota műszaki fuvarozó eladás értékesítés
            értékesítési beszerzés ellátás megerősítés lehetséges megbeszélés telefon telefonon küld küldjük küldöm kaptuk átvétel átvételét terméket termékeket
            engedélyt rakomány súly súlya nettó bruttó csomag csomagok hely ország országok során belül felsorolt vállalat gyár repülőgép kikötő raktár ellenőrzés
            kár sérülés bizottság végéig írásos szükséges ahol ezért tehát szerinti köteles lesznek küldött tartalmazza érvényes kérelem kérem számára valamint
            továbbá illetve
            hétfő kedd szerda csütörtök péntek szombat vasárnap január február március április május június július augusztus szeptember október november december
            kettő két három négy öt hat nyolc kilenc tíz száz ezer millió miért mert megint mindig soha gyakran hamar talán valami bármi semmi minden valaki hol
            hogyan melyik mondja mondta tud tudja tudná akar akarja akarnak látni látta jön jött megy ment vesz vett ad adott vannak vagyok vagyunk voltunk
            lehetett lehetne nagy kicsi új régi hosszú rossz más több kevés emberek ember munka dolgozik dolog idő én te ő mi ti ők nekem neki őket harmadik
            második első mielőtt miután most este reggel hanem sem se óta felé fölött alól legyen legyenek volna hetente napig késő előbb aztán
            """),
    ];
}
