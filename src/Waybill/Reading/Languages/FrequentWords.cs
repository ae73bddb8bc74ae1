using System.Collections.Frozen;

namespace Waybill.Reading.Languages;

/// <summary>Words by which a language gives itself away in letters, contracts and notes, in lower case.</summary>
/// <remarks>Function words and words of office papers that the other languages of the list do not share; collected by us from
/// the grammar of each language. A word that stands in two lists counts for both.</remarks>
internal static class FrequentWords
{
    private static readonly (string Language, string Words)[] Lists =
    [
        ("ru", """
            и в во на с со по для от из к о об не что как его её их это при или за до под над без между через также том числе
            быть был была было были будет является вас вам ваш ваше вашего наш нашего просим сообщаем направляем прошу уважаемый
            письмо письмом договор договора контракт контракта поставка поставки республики министерство директор директору
            завод общество сумма цена товар товара счёт дата адрес приложение настоящий настоящего стороны продавец покупатель
            г ул тел года лист экз шт итого всего кол-во № российской федерации беларусь минск государственный комитет
            """),
        ("be", """
            і ў у з са па для ад аб не што як яго яе іх гэта пры або за да пад без паміж праз таксама быць быў была было былі
            будзе з'яўляецца вас вам ваш нашага просім паведамляем накіроўваем паважаны ліст лістом дагавор дагавора кантракт
            пастаўка рэспублікі рэспубліка міністэрства дырэктар дырэктару завод таварыства дзяржаўны дзяржаўнае камітэт
            вул тэл горад мінск беларусь года вобласць вуліца знешнегандлёвае прадпрыемства адкрытае акцыянернае унітарнае
            ааа ааат заа дзгуп пасольства сума цана тавар рахунак дата адрас
            """),
        ("uk", """
            і та й у в з із зі на по для від до про не що як його її їх це при або за під без між через також бути був була
            було були буде є вас вам ваш наш нашого просимо повідомляємо надсилаємо шановний лист листом договір договору
            контракт поставка постачання україни україна міністерство директор директору завод товариство державне державний
            підприємство сума ціна товар рахунок дата адреса додаток сторони продавець покупець вул тел року київ місто
            обмеженою відповідальністю акціонерне код єдрпоу комітет
            """),
        ("en", """
            the of and to in for on with by from at is are was were be been this that which shall will has have had its as an a
            or not no your our we you it their under between hereby any all may other such per please dear sir sincerely yours
            regards letter contract agreement invoice total amount price date goods seller buyer delivery payment ministry
            republic embassy company director note number quantity unit description shipment end user certificate signed
            reference subject honour avail itself assurances highest consideration presents compliments test document
            """),
        ("az", """
            və ilə üçün bu bir olan olaraq edilməsi edir etmək xahiş sizin bizim haqqında üzrə barədə qədər tərəfindən həm da də
            ki cənab hörmətlə hörmətli tarixli nömrəli nömrə məktub məktubunuza cavab müqavilə müqaviləyə təchizat tədarük
            respublikası respublikasının respublikasındakı azərbaycan müdafiə nazirliyi nazirliyinin nazirliyinə səfirliyi
            səfirlik şəhəri direktor direktoruna departamenti vasitəsilə məlumat ədəd vahid əlavə vərəq cu il ildə mart aprel
            may iyun iyul avqust sentyabr oktyabr noyabr dekabr yanvar fevral xarici işlər dövlət komitəsi cəmi məbləğ malın
            """),
        ("kk", """
            және мен бен пен үшін туралы бойынша арқылы сәйкес осы бұл сіздің біздің сіз біз бар жоқ болып табылады деп дейін кейін
            жылғы жылдың жыл күні қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан
            республикасы республикасының министрлігі министрлігінің қорғаныс қазақстан қаласы көшесі хат хатқа жауап келісімшарт шарт
            жеткізу сатып алу тауар дана саны бағасы жалпы сома тел директоры құрметті шығыс кіріс
            """),
    ];

    private static readonly FrozenDictionary<string, string[]> Languages = Lists
        .SelectMany(l => l.Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Select(w => (Word: w, l.Language)))
        .GroupBy(p => p.Word, p => p.Language, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    /// <summary>The languages to whose frequent words this one belongs.</summary>
    /// <param name="word">In lower case.</param>
    public static IReadOnlyList<string> LanguagesOf(string word) => Languages.GetValueOrDefault(word) ?? [];
}
