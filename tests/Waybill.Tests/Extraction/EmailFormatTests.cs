using System.Text;

namespace Waybill.Tests.Extraction;

public sealed class EmailFormatTests
{
    private const string Mail = """
        From: =?utf-8?B?0JIuINCd0L7QstC40Lo=?= <novik@plant.example>
        To: "Petrenko, P." <petrenko@trade.example>
        Subject: =?koi8-r?B?7s/X2cog18/Q0s/T?=
        Date: Tue, 12 Mar 2019 10:15:00 +0300
        Message-ID: <1@plant.example>
        In-Reply-To: <0@trade.example>
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: multipart/alternative; boundary=c

        --c
        Content-Type: text/plain; charset=utf-8

        First paragraph.

        Second.
        --c
        Content-Type: text/html; charset=utf-8

        <p>First paragraph.</p>
        --c--
        --b
        Content-Type: text/plain; name="=?utf-8?B?0LDQutGCLnR4dA==?="
        Content-Disposition: attachment; filename*=utf-8''%D0%B0%D0%BA%D1%82.txt
        Content-Transfer-Encoding: base64

        aGVsbG8=
        --b
        Content-Type: message/rfc822

        From: a@plant.example
        Subject: Inner

        Inner text
        --b--

        """;

    [Fact]
    public async Task The_heading_is_decoded_and_stands_above_the_text()
    {
        var contents = (await Extracting.FromAsync(Bytes(Mail))).Value.ShouldNotBeNull();

        contents.MediaType.ShouldBe("message/rfc822");
        contents.Pages.ShouldHaveSingleItem().Blocks.Select(block => block.Text).ShouldBe(
        [
            "From: В. Новик <novik@plant.example>",
            "To: Petrenko, P. <petrenko@trade.example>",
            "Date: Tue, 12 Mar 2019 10:15:00 +0300",
            "Subject: Новый вопрос",
            "First paragraph.",
            "Second.",
        ]);
    }

    [Fact]
    public async Task Headers_become_metadata()
    {
        var metadata = (await Extracting.WholeAsync(Bytes(Mail))).Metadata;

        metadata[MetadataKeys.Sent].ShouldBe("2019-03-12T10:15:00+03:00");
        metadata[MetadataKeys.From].ShouldBe("В. Новик <novik@plant.example>");
        metadata[MetadataKeys.MessageId].ShouldBe("1@plant.example");
        metadata[MetadataKeys.InReplyTo].ShouldBe("0@trade.example");
    }

    [Fact]
    public async Task Attachments_and_forwarded_mails_are_children()
    {
        var children = await Extracting.ChildrenAsync(Bytes(Mail));

        children.Keys.ShouldBe(["акт.txt", "Inner.eml"]);
        children["акт.txt"].ShouldBe("hello");
        children["Inner.eml"].ShouldContain("Inner text");
    }

    [Fact]
    public async Task A_mail_of_html_alone_is_read_as_its_page()
    {
        var contents = await Extracting.WholeAsync(Bytes("From: a@plant.example\nTo: b@trade.example\nContent-Type: text/html\n\n<p>Текст <b>письма</b></p>"));

        contents.Pages[0].Blocks[^1].Text.ShouldBe("Текст письма");
    }

    [Fact]
    public async Task Text_in_an_undeclared_encoding_is_found_out()
    {
        var body = CodePagesEncodingProvider.Instance.GetEncoding("windows-1251").ShouldNotBeNull().GetBytes("Направляем проект контракта на согласование");

        var contents = await Extracting.WholeAsync([.. Bytes("From: a@plant.example\nTo: b@trade.example\n\n"), .. body]);

        contents.Pages[0].Blocks[^1].Text.ShouldBe("Направляем проект контракта на согласование");
    }

    [Fact]
    public async Task An_encrypted_mail_is_reported_and_its_heading_kept()
    {
        var outcome = await Extracting.FromAsync(Bytes(
            "From: a@plant.example\nTo: b@trade.example\nContent-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=b\n\n--b\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--b\nContent-Type: application/octet-stream\n\nxxx\n--b--\n"));

        outcome.Problems.ShouldHaveSingleItem().Code.ShouldBe(ProblemCode.Encrypted);
        outcome.Value.ShouldNotBeNull().Pages[0].Blocks[0].Text.ShouldBe("From: a@plant.example");
    }

    [Fact]
    public async Task A_mailbox_gives_its_mails()
    {
        var contents = await Extracting.WholeAsync(Bytes("From a@plant.example Tue Mar 12 10:15:00 2019\nFrom: a@plant.example\nTo: b@trade.example\n\nOne\n\nFrom a@plant.example Tue Mar 12 10:16:00 2019\nFrom: a@plant.example\nTo: b@trade.example\n\nTwo\n"));

        contents.IsContainerOnly.ShouldBeTrue();
        contents.Children.Select(child => child.Path).ShouldBe(["000001.eml", "000002.eml"]);
    }

    [Fact]
    public async Task A_memo_with_one_line_like_a_header_is_no_mail() =>
        (await Extracting.WholeAsync(Bytes("Subject: what we spoke of\n\nPlease see below."))).MediaType.ShouldBe("text/plain");

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
