using Waybill.Assessment.Checks;

namespace Waybill.Tests.Assessment;

public sealed class InvoiceArithmeticTests
{
    private static readonly InvoiceArithmeticCheck Check = new(CaseUnderTest.Reference);

    [Theory]
    [InlineData("4", "1320250", "5281000", "5281000", "5281000", "5281000", CheckOutcome.Pass)]
    [InlineData("4", "1320250", "5281000", "5283700", "5283700", "5283700", CheckOutcome.Fail)] // the sum
    [InlineData("4", "1320250", "5281000", "5281000", "5281000", "5481000", CheckOutcome.Fail)] // the words
    [InlineData("4", "1320250", "5281000", "5281000", "5291000", "5291000", CheckOutcome.Fail)] // the text
    [InlineData("4", "1320250", "5280000", "5280000", "5280000", "5280000", CheckOutcome.Fail)] // the line
    [InlineData("3", "33.33", "100.00", "100.00", "100.00", "100", CheckOutcome.Pass)] // a unit price that was rounded
    [InlineData("10", "10.00", "100.00", "120.00", "120.00", "120", CheckOutcome.Pass)] // with tax
    [InlineData("1", "100.50", "100.50", "100.50", "100.50", "100", CheckOutcome.Pass)] // words without the cents
    [InlineData("24", "48500", "1164000", "1164", "1164", "1164000", CheckOutcome.NotTestable)] // a grouping sign was lost
    public void Lines_sums_and_words_agree(string quantity, string price, string amount, string total, string stated, string words, CheckOutcome outcome) =>
        Check.Examine(Invoice(quantity, price, amount, total, stated, words)).Single().Outcome.ShouldBe(outcome);

    [Fact]
    public void The_sentence_says_what_was_compared() =>
        Check.Examine(Invoice("4", "1320250", "5281000", "5283700", "5283700", "5283700")).Single()
            .Detail.ShouldBe("The lines come to 5,281,000, and the total says 5,283,700.");

    [Fact]
    public void One_digit_of_a_shaky_reading_accuses_nobody()
    {
        var invoice = Invoice("4", "1320250", "5281000", "5231000", "5231000", "5231000") with { Origin = TextOrigin.Recognised, Confidence = 0.6 };

        Check.Examine(invoice).Single().Outcome.ShouldBe(CheckOutcome.NotTestable);
    }

    [Fact]
    public void More_than_a_digit_of_a_shaky_reading_warns()
    {
        var invoice = Invoice("4", "1320250", "5281000", "6397000", "6397000", "6397000") with { Origin = TextOrigin.Recognised, Confidence = 0.6 };

        Check.Examine(invoice).Single().Outcome.ShouldBe(CheckOutcome.Warn);
    }

    [Fact]
    public void Numbers_beyond_all_measure_are_passed_over() =>
        Check.Examine(Invoice("79228162514264337593543950335", "79228162514264337593543950335", "1", "1", "1", "1")).Single().Outcome.ShouldBe(CheckOutcome.Pass);

    [Theory]
    [InlineData("3223000", "discount 23000", "3200000", "3200000", CheckOutcome.Pass)]
    [InlineData("3223000", "discount 23000", "3223000", "3223000", CheckOutcome.Fail)] // the discount was not taken off
    [InlineData("3232000", "", "3232000", "3232000", CheckOutcome.Fail)] // the sub-total is not that of the lines
    [InlineData("3223000", "freight 12000", "3235000", "3235000", CheckOutcome.Pass)]
    [InlineData("3223000", "tax 644600", "3867600", "3867600", CheckOutcome.Pass)]
    [InlineData("3223000", "tax 491000", "3223000", "3223000", CheckOutcome.Pass)] // the tax is included
    [InlineData("3223000", "advance 1000000", "3223000", "2223000", CheckOutcome.Pass)] // words say what is due
    [InlineData("3223000", "advance 1000000", "2223000", "2223000", CheckOutcome.Pass)]
    [InlineData("3223000", "discount 23000", "3200000", "3223000", CheckOutcome.Pass)] // words say the sub-total
    [InlineData("3223000", "discount 23000", "3200000", "3300000", CheckOutcome.Fail)]
    public void What_is_added_and_taken_off_counts(string subtotal, string adjustment, string total, string words, CheckOutcome outcome)
    {
        var invoice = new PaperUnderTest("invoice.pdf", DocumentKind.Invoice)
        {
            Text = $"6 | 297500 | 1785000\n100 | 14200 | 1420000\n12 | 1500 | 18000\n{subtotal}\n{adjustment}\nИтого {total}\nпрописью {words}",
            Claiming = (p, claims) => claims with
            {
                Accounts =
                [
                    new Account
                    {
                        Lines = [Line(p, "6", "297500", "1785000"), Line(p, "100", "14200", "1420000"), Line(p, "12", "1500", "18000")],
                        Subtotal = Number(p, subtotal),
                        Adjustments = adjustment.Split(' ') is [var kind, var amount] ? [new AccountAdjustment(Enum.Parse<AdjustmentKind>(kind, ignoreCase: true), Number(p, amount))] : [],
                        Total = Number(p, total),
                        TotalInWords = Number(p, words),
                    },
                ],
            },
        };

        Check.Examine(invoice).Single().Outcome.ShouldBe(outcome);
    }

    [Theory]
    [InlineData(5000, CheckOutcome.NotTestable)] // with the other reading the line multiplies
    [InlineData(7000, CheckOutcome.Warn)]
    public void A_number_with_two_readings_accuses_only_where_both_contradict(int other, CheckOutcome outcome)
    {
        var invoice = new PaperUnderTest("invoice.pdf", DocumentKind.Invoice)
        {
            Text = "5.000 | 118.50 | 592500",
            Claiming = (p, claims) => claims with
            {
                Accounts = [new Account { Lines = [new AccountLine { Quantity = p.MaySay(5, other, "5.000"), UnitPrice = p.Says(118.50m), Amount = p.Says(592500m) }] }],
            },
        };

        Check.Examine(invoice).Single().Outcome.ShouldBe(outcome);
    }

    [Fact]
    public void A_row_that_recognition_doubts_is_no_failure_of_the_paper()
    {
        var invoice = new PaperUnderTest("scan.jpg", DocumentKind.Invoice)
        {
            Text = "32 | 49000 | 1569",
            Claiming = (p, claims) => claims with
            {
                Accounts = [new Account { Lines = [new AccountLine { Quantity = p.Says(32m), UnitPrice = p.Says(49000m), Amount = p.Says(1569m).Doubted("the row does not add up, and was read from a picture") }] }],
            },
        };

        Check.Examine(invoice).Single().Detail.ShouldStartWith("The amount is not sure (the row does not add up");
    }

    private static AccountLine Line(PaperUnderTest paper, string quantity, string price, string amount) =>
        new() { Quantity = Number(paper, quantity), UnitPrice = Number(paper, price), Amount = Number(paper, amount) };

    private static PaperUnderTest Invoice(string quantity, string price, string amount, string total, string stated, string words) =>
        new("invoice.xlsx", DocumentKind.Invoice)
        {
            Text = $"{quantity} | {price} | {amount}\nИтого {total}\nВсего к оплате {stated}\nпрописью {words}",
            Claiming = (p, claims) => claims with
            {
                Accounts =
                [
                    new Account
                    {
                        Lines = [new AccountLine { Quantity = Number(p, quantity), UnitPrice = Number(p, price), Amount = Number(p, amount) }],
                        Total = Number(p, total),
                        StatedTotal = Number(p, stated),
                        TotalInWords = Number(p, words),
                    },
                ],
            },
        };

    private static Stated<decimal> Number(PaperUnderTest paper, string text) =>
        paper.Says(decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture), text);
}
