using Waybill.Linking;

namespace Waybill.Tests.Linking;

public sealed class MailThreadTests
{
    [Fact]
    public async Task A_reply_is_linked_by_the_number_that_it_names() =>
        (await LinksAsync(Mail(1, id: "1@plant.example"), Mail(2, id: "2@trade.example", answers: "1@plant.example")))
            .ShouldBe([new MailLink(Hash(2), Hash(1), "In-Reply-To names its Message-ID", IsGuess: false)]);

    [Fact]
    public async Task Where_the_mail_between_is_missing_the_nearest_earlier_one_is_named_and_the_hole_said()
    {
        var link = (await LinksAsync(Mail(1, id: "1@plant.example"), Mail(3, id: "3@plant.example", answers: "2@trade.example", references: "1@plant.example 2@trade.example"))).ShouldHaveSingleItem();

        (link.Answered, link.IsGuess).ShouldBe((Hash(1), false));
        link.Reason.ShouldContain("a mail between them is not in the case");
    }

    [Fact]
    public async Task A_mail_that_is_not_in_the_case_is_named() =>
        (await LinksAsync(Mail(2, id: "2@trade.example", answers: "<0@plant.example>"))).ShouldHaveSingleItem().Reason.ShouldContain("<0@plant.example>");

    [Fact]
    public async Task A_subject_alone_is_a_guess_and_says_so()
    {
        var link = (await LinksAsync(
            Mail(1, subject: "Поставка", from: "Новик <novik@plant.example>", to: "petrenko@trade.example", sent: "2019-03-12T10:00:00+03:00"),
            Mail(2, subject: "Отв: Re: Поставка", from: "petrenko@trade.example", to: "novik@plant.example", sent: "2019-03-13T10:00:00+03:00"))).ShouldHaveSingleItem();

        (link.Mail, link.Answered, link.IsGuess).ShouldBe((Hash(2), Hash(1), true));
    }

    [Fact]
    public async Task The_same_subject_between_others_is_no_guess_even() =>
        (await LinksAsync(
            Mail(1, subject: "Поставка", from: "novik@plant.example", to: "petrenko@trade.example", sent: "2019-03-12T10:00:00+03:00"),
            Mail(2, subject: "Re: Поставка", from: "other@trade.example", to: "third@trade.example", sent: "2019-03-13T10:00:00+03:00"))).ShouldBeEmpty();

    private static async Task<IReadOnlyList<MailLink>> LinksAsync(params CaseDocument[] mails) => new MailThreads(await Recognition.Office.ReferenceAsync()).Link(mails);

    /// <summary>Hashes that sort as the mails are numbered.</summary>
    private static ContentHash Hash(int number) => ContentHash.Parse(number.ToString("D64", System.Globalization.CultureInfo.InvariantCulture));

    private static CaseDocument Mail(int number, string? id = null, string? answers = null, string? references = null, string? subject = null, string? from = null, string? to = null, string? sent = null)
    {
        var metadata = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in new[]
        {
            (MetadataKeys.MessageId, id), (MetadataKeys.InReplyTo, answers), (MetadataKeys.References, references), (MetadataKeys.Subject, subject),
            (MetadataKeys.From, from), (MetadataKeys.To, to), (MetadataKeys.Sent, sent),
        })
        {
            if (value is not null)
            {
                metadata[key] = value;
            }
        }

        return new CaseDocument
        {
            File = Hash(number),
            Path = $"{number}.eml",
            LengthInBytes = 1,
            Transcript = new Transcript { File = Hash(number), MediaType = "message/rfc822", Pages = [], Metadata = metadata },
            Claims = new Claims { File = Hash(number), Kind = DocumentKind.Email },
        };
    }
}
