using System.Collections.Frozen;

namespace Waybill.Search.Words;

/// <summary>Words whose forms no rule of endings brings together: the key, then the forms, in folded letters.</summary>
/// <remarks>Own work. The key is the stem that the regular forms of the word have, where it has any.</remarks>
internal static class Irregulars
{
    private static readonly FrozenDictionary<(string Language, string Form), string> Keys = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ru"] = Russian,
        ["uk"] = Ukrainian,
        ["be"] = Belarusian,
        ["az"] = Azerbaijani,
        ["hy"] = Armenian,
        ["en"] = English,
    }
    .SelectMany(l => l.Value.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .SelectMany(words => words.Skip(1).Select(form => ((l.Key, form), Key: words[0]))))
    .DistinctBy(p => p.Item1)
    .ToFrozenDictionary(p => p.Item1, p => p.Key);

    /// <summary>The key of an irregular form; null for every other word.</summary>
    public static string? KeyOf(string language, string folded) => Keys.GetValueOrDefault((language, folded));

    private const string Russian = """
        день день дня дню днем дне дни дней дням днями днях
        дно дно дна дну дном
        лет лет
        год год года году годом годе годы годов годам годами годах
        человк человек человека человеку человеком человеке люди людей людям людьми людях
        ребенк ребенок ребенка ребенку ребенком ребенке дети детей детям детьми детях
        отец отец отца отцу отцом отце отцы отцов отцам отцами отцах
        матерь мать матери матерью матерей матерям матерями матерях
        дочерь дочь дочери дочерью дочерей дочерям дочерями дочерьми дочерях
        время время времени временем времена времен временам временами временах
        имя имя имени именем имена имен именам именами именах
        знамя знамя знамени знаменем знамена знамен знаменам знаменами
        письм письмо письма письму письмом письме писем письмам письмами письмах
        идти идти иду идешь идет идем идете идут шел шла шло шли иди идите идя
        уйти уйти уйду уйдет уйдут ушел ушла ушло ушли
        прийти прийти приду придет придут придем пришел пришла пришло пришли
        пойти пойти пойду пойдет пойдут пойдем пошел пошла пошло пошли
        лев лев льва льву львом льве львы львов львам
        лоб лоб лба лбу лбом лбе лбы лбов
        рот рот рта рту ртом рте рты ртов
        сон сон сна сну сном сне сны снов снам
        пень пень пня пню пнем пни пней
        огнь огонь огня огню огнем огне огни огней огням огнями огнях
        судн судно судна судну судном судне суда судов судам судами судах
        суд суд суду судом суде суды
        церковь церковь церкви церковью церквей церквам церквями церквах
        займ заем займ займа займу займом займе займы займов займам займами
        хорош хороший хорошего хорошему хорошим хорошем хорошая хорошей хорошую хорошее хорошие хороших хорошими лучше лучший лучшая лучшее лучшие лучших
        плох плохой плохого плохому плохим плохом плохая плохую плохое плохие плохих хуже худший худшая худшие
        быть быть был была было были будет будут буду будем есть будучи
        судьба судьба судьбы судьбе судьбу судьбой судеб судьбам
        """;

    private const string Ukrainian = """
        ден день дня дню днем дні днів дням днями днях
        дно дно дна дну дном
        людин людина людини людині людину людиною люди людей людям людьми людях
        імен імя імені іменем імена імен іменам іменами іменах
        час час часу часом часі часи часів часам часами часах
        воін війна війни війні війну війною воєн війнам війнами війнах
        вояк воїн воїна воїну воїном воїни воїнів воїнам
        йти йти іти йду йдеш йде йдемо йдете йдуть іду іде ідуть йшов йшла йшло йшли ішов ішла ішли
        піти піти піду піде підемо підуть пішов пішла пішло пішли
        дитин дитина дитини дитині дитину дитиною діти дітей дітям дітьми дітях
        мати мати матері матірю матерів матерям
        передати передати передам передасть передадуть передав передала передали передано переданий передана
        продати продати продам продасть продадуть продав продала продали продано проданий
        бути бути був була було були буде будуть є
        """;

    private const string Belarusian = """
        дзень дзень дня дню днем дні дзен днем днеу дням днями днях
        год год года году годам годзе гады гадоу гадам гадамі гадах
        чалавек чалавек чалавека чалавеку чалавекам людзі людзей людзям людзьмі людзях
        імя імя імені імем іменем імены іменау іменамі
        ісці ісці іду ідзеш ідзе ідзем ідуць ішоу ішла ішло ішлі
        дзіця дзіця дзіцяці дзеці дзяцей дзецям дзецьмі
        перадаць перадаць перадам перадасць перададуць перадау перадала перадалі перададзена перададзены
        прадаць прадаць прадам прадасць прададуць прадау прадала прадалі прададзена прададзены
        быць быць быу была было былі будзе будуць есць
        вайна вайна вайны вайне вайну вайной войны войнау войнам войнамі
        месяц месяц месяца месяцу месяцам месяцы месяцау месяцамі месяцах
        цан цана цаны цане цану цаной цэны цэн цэнам цэнамі
        іван іван івана івану іванам іване іваны
        беларусія беларусь беларусі беларуссю
        """;

    private const string Azerbaijani = """
        su su suyu suyun suya suda sudan sular sulari sularin
        et etmek edir etdi edib edilmis edirik etdik edecek edilib edildi edilir eden edirler etmis ederek etdiler
        get getmek gedir getdi gedib gedecek gedirler getdiler geden
        al almaq alir aldi alib alinmis aliriq aldiq alacaq alinib alindi alinir alan alaraq alirlar aldilar
        de demek deyir dedi deyib deyilir deyilib demis
        ye yemek yeyir yedi yeyib
        ol olmaq olur oldu olub olacaq olan olaraq olunur olunub olundu olunmus olmus
        ad ad adi adin ada adda addan adlar adlari adlarin adimiz
        ay ay ayi ayin aya ayda aydan aylar aylari aylarin
        ile ile
        """;

    private const string Armenian = """
        մարդ մարդ մարդու մարդը մարդուն մարդուց մարդով մարդիկ մարդկանց մարդկանցից մարդկանցով
        տարի տարի տարվա տարին տարում տարուց տարով տարիներ տարիների տարիները տարիներին տարիներից տարիներում
        օր օր օրվա օրը օրից օրում օրով օրեր օրերի օրերը օրերին օրերից օրերում
        տուն տուն տան տունը տանը տնից տնով տներ տների տները տներին տներից տներում
        հայր հայր հոր հայրը հորը հայրեր հայրերի հայրերը հորից հորով
        մայր մայր մոր մայրը մորը մայրեր մայրերի մորից
        եղբայր եղբայր եղբոր եղբայրը եղբորը եղբայրներ եղբայրների
        անուն անուն անվան անունը անունով անուններ անունների անունները
        լեզու լեզու լեզվի լեզուն լեզվով լեզուներ լեզուների լեզուները
        ամիս ամիս ամսվա ամսի ամիսը ամսում ամսից ամիսներ ամիսների ամիսները
        հայ հայ հայի հայը հայեր հայերի հայերը հայերին հայերից
        սպա սպա սպայի սպան սպային սպաներ սպաների սպաները սպաներին
        գին գին գնի գինը գնով գնից գնում գներ գների գները գներով գներից
        գինի գինի գինու գինին գինով գինիներ գինիների
        ընկեր ընկեր ընկերոջ ընկերը ընկերներ ընկերների ընկերները ընկերներին
        կին կին կնոջ կինը կնոջը կանայք կանանց
        անձ անձ անձի անձը անձին անձից անձինք անձանց
        """;

    private const string English = """
        shelf shelf shelves
        knif knife knives
        half half halves
        lif life lives
        wif wife wives
        leaf leaf leaves
        sel sell sells selling sold
        bui buy buys buying bought
        writ write writes writing wrote written
        send send sends sending sent
        pay pay pays paying paid
        giv give gives giving gave given
        tak take takes taking took taken
        go go goes going went gone
        goods goods
        good good better best
        bad bad worse worst
        man man men mans mens
        woman woman women womans womens
        child child children childs childrens
        foot foot feet foots
        new new newer newest
        news news
        light light lights lighted lighting lit
        begin begin begins beginning began begun
        know know knows knowing knew known
        find find finds finding found
        hold hold holds holding held
        mak make makes making made
        meet meet meets meeting met
        say say says saying said
        see see sees seeing saw seen
        speak speak speaks speaking spoke spoken
        tel tell tells telling told
        think think thinks thinking thought
        bring bring brings bringing brought
        build build builds building built
        building buildings
        fli fly flies flying flew flown
        analysi analysis analyses
        basi basis
        bas base based basing
        crisi crisis crises
        datum datum data
        deal deal deals dealing dealt
        custom custom
        customs customs
        its its
        ris rise rises rising rose risen
        driv drive drives driving drove driven
        break break breaks breaking broke broken
        choos choose chooses choosing chose chosen
        draw draw draws drawing drew drawn
        eat eat eats eating ate eaten
        fal fall falls falling fell fallen
        feel feel feels feeling felt
        fight fight fights fighting fought
        get get gets getting got gotten
        hav have has having had
        hear hear hears hearing heard
        keep keep keeps keeping kept
        lead lead leads leading led
        leav leave left leaving
        los lose loses losing lost
        mean mean means meaning meant
        run run runs running ran
        sit sit sits sitting sat
        spend spend spends spending spent
        stand stand stands standing stood
        teach teach teaches teaching taught
        understand understand understands understanding understood
        wear wear wears wearing wore worn
        win win wins winning won
        arm arm arms armed arming
        """;
}
