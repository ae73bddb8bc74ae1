using System.Globalization;
using CsCheck;
using Waybill.Language;
using Waybill.Tests.Recognition;

namespace Waybill.Tests.Language;

public sealed class NumberReadingTests
{
    [Theory]
    [InlineData("1 250 000,00", "1250000.00")]
    [InlineData("1,250,000.00", "1250000.00")]
    [InlineData("1.250.000,00", "1250000.00")]
    [InlineData("1'250'000-00", "1250000")]
    [InlineData("1’250’000.00", "1250000.00")]
    [InlineData("1568 000,00", "1568000.00")]
    [InlineData("12.500,00", "12500.00")]
    [InlineData("294,000", "294000")]
    [InlineData("0,125", "0.125")]
    [InlineData("2 000", "2000")]
    [InlineData("INR 12,50,000/-", "1250000")]
    [InlineData("Rs. 1,12,50,000.00", "11250000.00")]
    [InlineData("2,5 mln", "2500000")]
    [InlineData("1,143 mln", "1143000")]
    [InlineData("20k", "20000")]
    [InlineData("3 lakh", "300000")]
    [InlineData("184 тыс.", "184000")]
    [InlineData("USD 12.5", "12.5")]
    public async Task An_amount_is_read_as_papers_print_it(string printed, string value) =>
        (await ReadAsync(printed)).ShouldHaveSingleItem().Value.ShouldBe(decimal.Parse(value, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("")]
    [InlineData("четыре")]
    [InlineData("99999999999999999999")]
    public async Task What_is_no_amount_is_not_read(string printed) => (await ReadAsync(printed)).ShouldBeEmpty();

    [Theory]
    [InlineData("5.000 pcs, EUR 1.250.000,00", 5000)]
    [InlineData("5.000 pcs at 12,50", 5000)]
    [InlineData("5,000 pcs at 12.50", 5000)]
    [InlineData("5.000 kg net, 12.50 each, 3.25 gross", 5)]
    [InlineData("5,000 kg, 12,50 each", 5)]
    [InlineData("5,000 pcs, 1,250,000.00 in all", 5000)]
    public async Task What_a_sign_means_is_decided_for_the_whole_document(string text, int value)
    {
        var first = (await ReadAsync(text))[0];

        first.Value.ShouldBe(value);
        first.Other.ShouldBe(value == 5 ? 5000 : 5);
    }

    [Theory]
    [InlineData("5.000 pcs", 5000, 5)]
    [InlineData("5,000 pcs", 5000, 5)]
    public async Task A_document_that_does_not_tell_groups_and_keeps_the_other_reading(string text, int value, int other)
    {
        var only = (await ReadAsync(text)).ShouldHaveSingleItem();

        (only.Value, only.Other).ShouldBe((value, other));
    }

    [Theory]
    [InlineData("1 250 000,00")]
    [InlineData("12.50")]
    [InlineData("0,125")]
    [InlineData("1.250.000")]
    [InlineData("480")]
    public async Task A_number_of_one_reading_has_no_other(string printed) => (await ReadAsync(printed)).ShouldHaveSingleItem().Other.ShouldBeNull();

    [Fact]
    public async Task A_line_may_end_inside_a_number_of_a_cell_only()
    {
        var words = await WordsAsync();

        new NumberReading("184\n500,00", words, (_, _) => true).All.Select(n => n.Value).ShouldBe([184_500.00m]);
        new NumberReading("184\n500,00", words, (_, _) => false).All.Select(n => n.Value).ShouldBe([184m, 500.00m]);
        new NumberReading("12\n118 400,00\n1 420 800,00", words, (_, _) => false).All.Select(n => n.Value).ShouldBe([12m, 118_400.00m, 1_420_800.00m]);
    }

    [Theory]
    [InlineData("2С1", true)]
    [InlineData("АБ-12/34", true)]
    [InlineData("KZ-8812", true)]
    [InlineData("12 шт.", false)]
    [InlineData("1 250 000-00", false)]
    public async Task A_number_inside_a_designation_is_a_code(string text, bool isCode) => (await ReadAsync(text))[0].IsCode.ShouldBe(isCode);

    [Fact]
    public async Task A_place_leads_back_to_what_was_printed()
    {
        const string Text = "поставить 12 изделий на 1 250 000,00 долл. США";
        (await ReadAsync(Text)).Select(n => Text[n.Start..n.End]).ShouldBe(["12", "1 250 000,00"]);
    }

    [Fact]
    public async Task Numbers_of_a_stretch_are_those_that_lie_in_it()
    {
        var reading = new NumberReading("12 and 340 and 5600", await WordsAsync(), (_, _) => false);

        reading.In(3, 14).Select(n => n.Value).ShouldBe([340m]);
        reading.In(0, 19).Select(n => n.Value).ShouldBe([12m, 340m, 5600m]);
        reading.In(0, 9).Select(n => n.Value).ShouldBe([12m]);
    }

    [Fact]
    public async Task Every_way_of_printing_a_sum_is_read_back()
    {
        var words = await WordsAsync();
        Gen.Select(Gen.Long[1_000, 999_999_999_999], Gen.Int[0, 99]).Sample(sum =>
        {
            var value = sum.Item1 + (sum.Item2 / 100m);
            foreach (var (group, point) in new[] { (" ", ","), (",", "."), (".", ","), ("'", "."), (" ", ".") })
            {
                var printed = value.ToString("#,0.00", new NumberFormatInfo { NumberGroupSeparator = group, NumberDecimalSeparator = point });
                new NumberReading(printed, words, (_, _) => false).All.Select(n => n.Value).ShouldBe([value], printed);
            }
        });
    }

    private static async Task<NumberWords> WordsAsync() => new(await Office.ReferenceAsync());

    private static async Task<IReadOnlyList<FoundNumber>> ReadAsync(string text) => new NumberReading(text, await WordsAsync(), (_, _) => false).All;
}
