namespace Waybill.Tests;

public sealed class CheckDigitTests
{
    [Theory]
    [InlineData("BY-UNP", "200988541", true)]
    [InlineData("BY-UNP", "MA1953684", true)]
    [InlineData("BY-UNP", "МА1953684", true)] // Cyrillic letters
    [InlineData("BY-UNP", "200988542", false)]
    [InlineData("BY-UNP", "100138662", true)]
    [InlineData("BY-UNP", "100093400", true)]
    [InlineData("BY-UNP", "600136102", true)]
    [InlineData("BY-UNP", "100534485", true)]
    [InlineData("BY-UNP", "101050240", false)] // a public list prints it; the digit that would hold is 3
    [InlineData("RU-INN", "7736050003", true)]
    [InlineData("RU-INN", "7707083893", true)]
    [InlineData("RU-INN", "1234567895", false)]
    [InlineData("RU-INN", "123456789047", true)]
    [InlineData("RU-OGRN", "1022200525819", true)]
    [InlineData("RU-OGRN", "1022500001328", false)]
    [InlineData("RU-OGRN", "385768585948949", true)]
    [InlineData("OKPO", "00040778", true)]
    [InlineData("OKPO", "00032537", true)]
    [InlineData("OKPO", "00032538", false)]
    [InlineData("AZ-VOEN", "1401555071", true)]
    [InlineData("AZ-VOEN", "1401555081", false)]
    [InlineData("UA-EDRPOU", "32855961", true)]
    [InlineData("UA-EDRPOU", "32855962", false)]
    [InlineData("IBAN", "BY13NBRB3600900000002Z00AB00", true)]
    [InlineData("IBAN", "AZ21NABZ00000000137010001944", true)]
    [InlineData("IBAN", "AZ21NABZ00000000137010001945", false)]
    [InlineData("LEI", "213800KUD8LAJWSQ9D15", true)]
    [InlineData("LEI", "213800KUD8LAJWSQ9D16", false)]
    [InlineData("IMO", "9319466", true)]
    [InlineData("IMO", "8814274", false)]
    [InlineData("ISO6346", "CSQU3054383", true)]
    [InlineData("ISO6346", "CSQU3054384", false)]
    [InlineData("VIN", "1M8GDM9AXKP042788", true)]
    [InlineData("VIN", "1M8GDM9A1KP042788", false)]
    public void A_check_digit_holds_or_not(string scheme, string value, bool holds) => CheckDigits.Holds(scheme, value).ShouldBe(holds);

    [Theory]
    [InlineData("BY-UNP", "20098854")]
    [InlineData("BY-UNP", "8009885410")]
    [InlineData("RU-INN", "77360500O3")]
    [InlineData("IBAN", "BY13NBRB36009")]
    [InlineData("IBAN", "BY13NBRBABCD00000002Z00AB00X")] // the second part of a Belarusian account is digits
    [InlineData("AZ-VOEN", "")]
    [InlineData("ISO6346", "CSQ13054383")]
    public void A_value_without_the_form_of_its_scheme_does_not_hold(string scheme, string value) =>
        CheckDigits.Holds(scheme, value).ShouldBe(false);

    [Fact]
    public void A_scheme_without_a_known_check_digit_is_not_judged() => CheckDigits.Holds("AM-TIN", "01234567").ShouldBeNull();

    [Fact]
    public void A_vehicle_from_where_the_check_digit_is_not_used_is_not_judged() => CheckDigits.Holds("VIN", "Y3M6303A8F0001234").ShouldBeNull();

    [Fact]
    public void Every_scheme_that_is_listed_is_judged() =>
        CheckDigits.Schemes.ShouldAllBe(s => CheckDigits.Holds(s, "?") == false);
}
