using System.Globalization;
using CsCheck;
using Waybill.Recognition.Values;

namespace Waybill.Tests.Recognition.Values;

public sealed class AmountTests
{
    [Theory]
    [InlineData("1 250 000,00", "1250000.00")]
    [InlineData("1,250,000.00", "1250000.00")]
    [InlineData("1.250.000,00", "1250000.00")]
    [InlineData("1'250'000-00", "1250000")]
    [InlineData("1568 000,00", "1568000.00")]
    [InlineData("12.500,00", "12500.00")]
    [InlineData("294,000", "294000")]
    [InlineData("0,125", "0.125")]
    [InlineData("2 000", "2000")]
    public void An_amount_is_read_as_papers_print_it(string printed, string value) => AmountFinder.Read(printed).ShouldBe(decimal.Parse(value, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("")]
    [InlineData("12.03.2019")]
    [InlineData("1 25 000")]
    [InlineData("четыре")]
    [InlineData("99999999999999999999")]
    public void What_is_no_amount_is_not_read(string printed) => AmountFinder.Read(printed).ShouldBeNull();

    [Fact]
    public void Every_way_of_printing_a_sum_is_read_back() =>
        Gen.Select(Gen.Long[1_000, 999_999_999_999], Gen.Int[0, 99]).Sample(sum =>
        {
            var value = sum.Item1 + (sum.Item2 / 100m);
            foreach (var (group, point) in new[] { (" ", ","), (",", "."), (".", ","), ("'", "."), (" ", ".") })
            {
                var printed = value.ToString("#,0.00", new NumberFormatInfo { NumberGroupSeparator = group, NumberDecimalSeparator = point });
                AmountFinder.Read(printed).ShouldBe(value, printed);
            }
        });
}
