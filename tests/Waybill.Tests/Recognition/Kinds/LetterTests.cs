namespace Waybill.Tests.Recognition.Kinds;

/// <summary>Letters as offices of the region write them.</summary>
public sealed class LetterTests
{
    [Theory]
    [InlineData("Исх. № 12/345 от 12.03.2019", "12/345 2019-03-12")]
    [InlineData("12 марта 2019 г. № 01-17/455", "01-17/455 2019-03-12")]
    [InlineData("№ 5/1-77 «12» марта 2019 г.", "5/1-77 2019-03-12")]
    [InlineData("№ 5/1-77 \"12\" марта 2019 г.", "5/1-77 2019-03-12")]
    [InlineData("12.03.2019 № 08-15/1234дсп\nНа № 5-2/678 от 01.03.2019", "08-15/1234дсп 2019-03-12")]
    [InlineData("На № 5-2/678 от 01.03.2019\n12.03.2019 № 08-15/1234", "08-15/1234 2019-03-12")]
    [InlineData("12.03.2019г. исх.№ 44", "44 2019-03-12")]
    [InlineData("Исходящий № ГА/17-1\nДата: 12.03.2019", "ГА/17-1 2019-03-12")]
    [InlineData("исх. № 101\nот 12 марта 2019 года", "101 2019-03-12")]
    [InlineData("Вх. № 1760 24.02.2020\n№ 17/9 от 20.02.2020", "17/9 2020-02-20")]
    [InlineData("Экз. № 2\n№ 17/9 от 20.02.2020", "17/9 2020-02-20")]
    [InlineData("ОКПО\n28491413\nДля служебного пользования\nЭкз. № 1\n20.02.2020 № 17/9", "17/9 2020-02-20")]
    [InlineData("п/я № 1155\nтел. № 44-12-10\n20.02.2020 № 17/9", "17/9 2020-02-20")]
    [InlineData("12.III.2019 № 7-1", "7-1 2019-03-12")]
    [InlineData("___.___.2019 № ______\n12.03.2019", "2019-03-12")]
    public async Task The_number_and_date_of_a_Russian_letter_are_found(string header, string expected) =>
        (await OwnAsync($"""
            АО «Вектор-Юг»
            070004, г. Энск, ул. Полевая, 5, тел. 55-10-10

            {header}

            Директору ООО «Север Прибор»
            Петрову П.П.

            Уважаемый Пётр Петрович!
            Просим сообщить сроки поставки изделий, указанных в нашей заявке, и условия оплаты.

            Директор                                      И.И.Иванов
            """)).ShouldBe(expected);

    [Theory]
    [InlineData("12 березня 2019 р. № 15/2-114", "15/2-114 2019-03-12")]
    [InlineData("№ 5/1-77 «12» березня 2019 р.", "5/1-77 2019-03-12")]
    [InlineData("від 12.03.2019 № 15/2-114\nна № 44 від 01.03.2019", "15/2-114 2019-03-12")]
    [InlineData("від 12.03.2019 № 15/2-114      на № 44 від 01.03.2019", "15/2-114 2019-03-12")]
    [InlineData("Вих. № 15/2-114\nвід «12» березня 2019 року", "15/2-114 2019-03-12")]
    [InlineData("12.03.2019 р. вих. № 15/2-114\nна вих. № 44 від 01.03.2019 р.", "15/2-114 2019-03-12")]
    public async Task The_number_and_date_of_a_Ukrainian_letter_are_found(string header, string expected) =>
        (await OwnAsync($"""
            ТОВАРИСТВО З ОБМЕЖЕНОЮ ВІДПОВІДАЛЬНІСТЮ «ПІВДЕНЬ ПРИЛАД»
            вул. Польова, 5, м. Київ, 01001, код ЄДРПОУ 12345678

            {header}

            Директору ДП «Завод «Стріла»
            Коваленку П.П.

            Шановний Петре Петровичу!
            Просимо повідомити строки постачання виробів та умови оплати за договором.

            Директор                                      І.І. Іваненко
            """)).ShouldBe(expected);

    [Theory]
    [InlineData("№ 12-3/441 ад 12.03.2019", "12-3/441 2019-03-12")]
    [InlineData("12 сакавіка 2019 г. № 12-3/441\nНа № 5 ад 01.03.2019", "12-3/441 2019-03-12")]
    public async Task The_number_and_date_of_a_Belarusian_letter_are_found(string header, string expected) =>
        (await OwnAsync($"""
            ААТ «Паўднёвы прыбор»
            220001, г. Мінск, вул. Палявая, 5

            {header}

            Дырэктару ААТ «Завод «Страла»
            Пятрову П.П.

            Паважаны Пётр Пятровіч!
            Просім паведаміць тэрміны пастаўкі вырабаў і ўмовы аплаты па дагаворы.

            Дырэктар                                      І.І.Іваноў
            """)).ShouldBe(expected);

    [Theory]
    [InlineData("Our ref: GA-12/2019\nYour ref: 02-39\n12 March 2019", "GA-12/2019 2019-03-12")]
    [InlineData("Ref. No. GA-12/2019, dated 12 March 2019", "GA-12/2019 2019-03-12")]
    [InlineData("Ref: GA-12/2019\nDate: March 12, 2019", "GA-12/2019 2019-03-12")]
    [InlineData("12th March 2019\nYour ref.: 02-39 of 22.01.2019\nOur ref.: GA-12/2019", "GA-12/2019 2019-03-12")]
    [InlineData("No. 17/2019\n12.03.2019", "17/2019 2019-03-12")]
    [InlineData("12-Mar-2019", "2019-03-12")]
    public async Task The_number_and_date_of_an_English_letter_are_found(string header, string expected) =>
        (await OwnAsync($"""
            SOUTHERN DEVICES LLC
            12 Field Street, Tbilisi 0105, Georgia

            {header}

            To: Mr P. Petrov, Director
            Northern Arrow Plant JSC

            Dear Mr Petrov,
            Please let us know the terms of delivery of the goods listed in our request and the conditions of payment.

            Yours sincerely,
            J. Smith
            Director
            """)).ShouldBe(expected);

    [Theory]
    [InlineData("Çıxış № 3/1-567\n14 may 2019-cu il", "3/1-567 2019-05-14")]
    [InlineData("№ 3/1-567\n14.05.2019", "3/1-567 2019-05-14")]
    [InlineData("Çıxış № 3/1-567, 14.05.2019", "3/1-567 2019-05-14")]
    public async Task The_number_and_date_of_an_Azerbaijani_letter_are_found(string header, string expected) =>
        (await OwnAsync($"""
            Azərbaycan Respublikası
            Müdafiə Nazirliyi

            {header}

            «Şimal Cihaz» MMC-nin direktoruna
            cənab Petrova

            Hörmətli cənab direktor!
            Xahiş edirik malların təchizat müddəti və ödəniş şərtləri barədə məlumat verəsiniz.

            Departament rəisi                              N.A.Əliyev
            """)).ShouldBe(expected);

    [Theory]
    [InlineData("№ 12/34-19, 14.05.2019թ.", "12/34-19 2019-05-14")]
    [InlineData("№ 12/34-19\n«14» մայիսի 2019թ.", "12/34-19 2019-05-14")]
    [InlineData("Ելք № 12/34-19\n2019 թվականի մայիսի 14", "12/34-19 2019-05-14")]
    public async Task The_number_and_date_of_an_Armenian_letter_are_found(string header, string expected) =>
        (await OwnAsync($"""
            «Հարավ Սարք» ՓԲԸ
            ք. Երևան, Դաշտի փողոց 5

            {header}

            «Հյուսիս» ՍՊԸ-ի տնօրեն
            պարոն Պետրոսյանին

            Հարգելի պարոն տնօրեն,
            Խնդրում ենք հայտնել ապրանքի մատակարարման ժամկետները և վճարման պայմանները։

            Տնօրեն՝                                        Ա. Հակոբյան
            """)).ShouldBe(expected);

    [Theory]
    [InlineData("АО «Вектор-Юг»\nул. Полевая, 5, тел. 55-10-10\n\n№ 12/5 от 12.03.2019\n\nДиректору ООО «Север Прибор»", "АО «Вектор-Юг» > ООО «Север Прибор»")]
    [InlineData("АО «Вектор-Юг»\nул. Полевая, 5, тел. 55-10-10\n\n№ 12/5 от 12.03.2019\n\nКому: ООО «Север Прибор»", "АО «Вектор-Юг» > ООО «Север Прибор»")]
    [InlineData("АО «Вектор-Юг»\nул. Полевая, 5, тел. 55-10-10\n\n№ 12/5 от 12.03.2019\n\nООО «Север Прибор»", "АО «Вектор-Юг» > ООО «Север Прибор»")]
    [InlineData("Генеральному директору\nООО «Север Прибор»\nПетрову П.П.\n\nАО «Вектор-Юг»\nул. Полевая, 5, тел. 55-10-10\n№ 12/5 от 12.03.2019", "АО «Вектор-Юг» > ООО «Север Прибор»")]
    [InlineData("Министерство промышленности Республики Казахстан\nРеспубликанское государственное предприятие «Вектор-Юг»\nг. Энск, ул. Полевая, 5\n\n№ 12/5 от 12.03.2019\n\nМинистерству обороны Республики Армения", "Республиканское государственное предприятие «Вектор-Юг» > Министерству обороны Республики Армения")]
    [InlineData("Министерство обороны Республики Армения\n\n№ 12/5 от 12.03.2019\n\nГенеральному директору компании Nordwind Systems Ltd\nг-ну Дж. Смиту", "Министерство обороны Республики Армения > Nordwind Systems Ltd")]
    [InlineData("АО «Вектор-Юг»\n№ 12/5 от 12.03.2019\n\nПосольству Грузии в Республике Казахстан", "АО «Вектор-Юг» > Посольству Грузии в Республике Казахстан")]
    [InlineData("АО «Вектор-Юг»\n№ 12/5 от 12.03.2019\n\nДиректору ООО «Север Прибор»\nДиректору ЗАО «Меридиан-7»", "АО «Вектор-Юг» > ООО «Север Прибор»")]
    [InlineData("АО «Вектор-Юг»\n№ 12/5 от 12.03.2019\n\nКопия: ЗАО «Меридиан-7»", "АО «Вектор-Юг» > ?")]
    [InlineData("АО «Вектор-Юг»\n№ 12/5 от 12.03.2019", "АО «Вектор-Юг» > ?")]
    [InlineData("№ 12/5 от 12.03.2019\n\nДиректору ООО «Север Прибор»", "АО «Вектор-Юг» > ООО «Север Прибор»")]
    public async Task Sender_and_addressee_are_told_apart(string head, string expected) =>
        (await PartiesAsync($"""
            {head}

            Уважаемый Пётр Петрович!

            Просим сообщить сроки поставки изделий, указанных в нашей заявке, и условия оплаты.

            Директор АО «Вектор-Юг»                                      И.И.Иванов
            """)).ShouldBe(expected);

    [Fact]
    public async Task A_Kazakh_and_Russian_letterhead_gives_the_Russian_name_and_both_languages() =>
        (await Office.SummaryAsync("""
            «Алатау Аспап» акционерлік қоғамы
            Қазақстан Республикасы, Алматы қаласы, Дала көшесі, 5

            Акционерное общество «Алатау Аспап»
            Республика Казахстан, г. Алматы, ул. Полевая, 5
            БИН 010840000123

            12.03.2019 ж. № 02-11/45
            На № 3/1-567 от 01.03.2019 г.

            Министерство обороны Республики Армения

            Уважаемые господа!

            Рассмотрев Ваше обращение, сообщаем, что поставка изделий возможна в третьем квартале текущего года.
            Просим подтвердить количество и комплектность, а также направить проект сертификата конечного пользователя.

            Председатель Правления                       А. Сериков
            """)).ShouldBe("Letter 02-11/45 2019-03-12 | Акционерное общество «Алатау Аспап» > Министерство обороны Республики Армения | 3/1-567 2019-03-01 | ru kk");

    [Fact]
    public async Task A_Ukrainian_letter_without_salutation_is_a_letter() =>
        (await Office.SummaryAsync("""
            ДЕРЖАВНА КОМПАНІЯ
            «ПІВДЕНЬ-СПЕЦЕКСПОРТ»
            вул. Польова, 5, м. Київ, 01001

            12.03.2019 № 15/2-114
            на № 44/1 від 01.03.2019

            Міністерство оборони
            Республіки Вірменія

            Щодо постачання виробів

            У відповідь на Ваш лист від 01.03.2019 № 44/1 повідомляємо, що постачання виробів можливе за умови надання сертифіката
            кінцевого споживача. Просимо підтвердити кількість та строки.

            Заступник директора                                  І.І. Іваненко
            """)).ShouldBe("Letter 15/2-114 2019-03-12 | ДЕРЖАВНА КОМПАНІЯ «ПІВДЕНЬ-СПЕЦЕКСПОРТ» > Міністерство оборони Республіки Вірменія | 44/1 2019-03-01 | uk");

    [Fact]
    public async Task An_English_letter_without_letterhead_is_from_the_firm_that_signs() =>
        (await Office.SummaryAsync("""
            12 March 2019

            Ministry of Defence of Georgia
            Tbilisi

            Dear Sirs,

            Further to our contract No. GT-5/19 dated 1 February 2019 we inform you that the goods are ready for shipment.

            Yours faithfully,

            J. Smith
            Director
            Nordwind Systems Ltd
            """)).ShouldBe("Letter 2019-03-12 | Nordwind Systems Ltd > Ministry of Defence of Georgia | GT-5/19 2019-02-01 | en");

    [Fact]
    public async Task A_reply_line_is_a_reference_and_not_the_number() =>
        (await Office.SummaryAsync("""
            ТОО «Север Прибор»
            г. Алматы, ул. Полевая, 5

            Исх. № 7/12 от 12.03.2019
            На № 5-2/678 от 01.03.2019

            Генеральному директору
            АО «Вектор-Юг»

            Уважаемый Пётр Петрович!

            Направляем запрошенные сведения.

            Директор                       И.И.Иванов
            """)).ShouldBe("Letter 7/12 2019-03-12 | ТОО «Север Прибор» > АО «Вектор-Юг» | 5-2/678 2019-03-01 | ru");

    [Fact]
    public async Task Columns_of_a_letterhead_do_not_mix_sender_and_addressee() =>
        (await PartiesAsync("""
            ПАТ «Південь Прилад»                     Директору
            вул. Польова, 5                          ДП «Завод «Стріла»
            м. Київ, 01001                           Коваленку П.П.
            12.03.2019 № 15/2

            Шановний Петре Петровичу!

            Просимо повідомити строки постачання виробів та умови оплати за договором.

            Голова правління                         І.І. Іваненко
            """)).ShouldBe("ПАТ «Південь Прилад» > ДП «Завод «Стріла»");

    [Theory]
    [InlineData("ПРИКАЗ\n\n22.04.2019 № 153-к\n\nО предоставлении отпуска\n\nПРИКАЗЫВАЮ:\nпредоставить Петрову П.П. отпуск с 1 мая 2019 г.\n\nДиректор          И.И.Иванов")]
    [InlineData("ОБЪЯВЛЕНИЕ\n\nУважаемые коллеги!\nСтоловая закрыта на ремонт до 1 марта.\n\nАдминистрация АО «Вектор-Юг»\n12.02.2019")]
    [InlineData("Уважаемые сотрудники!\n\nВ связи с ремонтом столовая не работает. Приносим извинения.\n\nС уважением, И.И.Иванов", Skip = "Known limit: a notice that salutes its readers is taken for a letter.")]
    public async Task Orders_and_notices_are_no_letters(string text) =>
        (await Office.ReadAsync(text)).Kind.ShouldBe(DocumentKind.Other);

    private static async Task<string> OwnAsync(string text)
    {
        var claims = await Office.ReadAsync(text);
        claims.Kind.ShouldBe(DocumentKind.Letter);
        return string.Join(' ', new[] { claims.Number?.Value, claims.Date?.Value.ToString() }.Where(s => s is not null));
    }

    private static async Task<string> PartiesAsync(string text)
    {
        var claims = await Office.ReadAsync(text);
        claims.Kind.ShouldBe(DocumentKind.Letter);
        return $"{claims.Sender?.Name.Value ?? "?"} > {claims.Addressee?.Name.Value ?? "?"}";
    }
}
