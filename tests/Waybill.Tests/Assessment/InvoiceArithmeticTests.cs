using Waybill.Assessment.Checks;

namespace Waybill.Tests.Assessment;

public sealed class InvoiceArithmeticTests
{
    private static readonly InvoiceArithmeticCheck Check = new();

    [Theory]
    [InlineData("4", "1320250", "5281000", "5281000", "5281000", "5281000", CheckOutcome.Pass)]
    [InlineData("4", "1320250", "5281000", "5283700", "5283700", "5283700", CheckOutcome.Fail)] // the sum
    [InlineData("4", "1320250", "5281000", "5281000", "5281000", "5481000", CheckOutcome.Fail)] // the words
    [InlineData("4", "1320250", "5281000", "5281000", "5291000", "5291000", CheckOutcome.Fail)] // the text
    [InlineData("4", "1320250", "5280000", "5280000", "5280000", "5280000", CheckOutcome.Fail)] // the line
    [InlineData("3", "33.33", "100.00", "100.00", "100.00", "100", CheckOutcome.Pass)] // a unit price that was rounded
    [InlineData("10", "10.00", "100.00", "120.00", "120.00", "120", CheckOutcome.Pass)] // with tax
    [InlineData("1", "100.50", "100.50", "100.50", "100.50", "100", CheckOutcome.Pass)] // words without the cents
    public void Lines_sums_and_words_agree(string quantity, string price, string amount, string total, string stated, string words, CheckOutcome outcome) =>
        Check.Examine(Invoice(quantity, price, amount, total, stated, words)).Single().Outcome.ShouldBe(outcome);

    [Fact]
    public void The_sentence_says_what_was_compared() =>
        Check.Examine(Invoice("4", "1320250", "5281000", "5283700", "5283700", "5283700")).Single()
            .Detail.ShouldBe("The lines add up to 5,281,000, and the total says 5,283,700.");

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
