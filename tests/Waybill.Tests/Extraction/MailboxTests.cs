using System.Buffers.Binary;
using System.Text;
using Waybill.Extraction.Formats.OutlookMailbox;

namespace Waybill.Tests.Extraction;

/// <summary>Many mails in one file, and mails that others wrapped, signed or took apart.</summary>
public sealed class MailboxTests
{
    private const string Head = "From: a@plant.example\nTo: b@trade.example\n";

    [Fact]
    public async Task A_mail_comes_out_with_the_bytes_that_it_went_in_with() =>
        (await Extracting.ChildrenAsync(Bytes($"From a Tue Mar 12 10:15:00 2019\n{Head}X-Odd:   spaces  \n\nOne\n\nFrom b Tue Mar 12 10:16:00 2019\n{Head}\nTwo\n")))
            .ShouldBe([new("000001.eml", $"{Head}X-Odd:   spaces  \n\nOne\n"), new("000002.eml", $"{Head}\nTwo\n")]);

    [Fact]
    public async Task Quoted_lines_get_their_from_back() =>
        (await Extracting.ChildrenAsync(Bytes($"From a Tue Mar 12 10:15:00 2019\n{Head}\n>From here on\n>>From there\n> From nobody\n")))["000001.eml"]
            .ShouldBe($"{Head}\nFrom here on\n>From there\n> From nobody\n");

    [Fact]
    public async Task A_stated_length_counts_where_the_next_mail_begins_behind_it()
    {
        const string body = "One\n\nFrom x Tue Mar 12 10:15:30 2019\nstill one\n";

        var children = await Extracting.ChildrenAsync(Bytes($"From a Tue Mar 12 10:15:00 2019\n{Head}Content-Length: {body.Length}\n\n{body}\nFrom b Tue Mar 12 10:16:00 2019\n{Head}Content-Length: 999\n\nTwo\n\nFrom c Tue Mar 12 10:17:00 2019\n{Head}\nThree\n"));

        children.Count.ShouldBe(3);
        children["000001.eml"].ShouldContain("still one");
        children["000003.eml"].ShouldContain("Three");
    }

    [Fact]
    public async Task A_damaged_mail_loses_itself_alone()
    {
        var contents = await Extracting.WholeAsync(Bytes($"From a Tue Mar 12 10:15:00 2019\n{Head}\nOne\n\nFrom b Tue Mar 12 10:16:00 2019\n\u0001\u0002 noise\n\u0003\n\nFrom c Tue Mar 12 10:17:00 2019\n{Head}\nThree\n"));

        contents.Children.Select(child => child.Problem?.Code).ShouldBe([null, ProblemCode.Damaged, null]);
        contents.Children[1].TemporaryFile.ShouldNotBeNull("its bytes are there for who can use them");
    }

    [Fact]
    public async Task A_mail_of_apple_is_read_to_its_length_and_says_what_lies_outside()
    {
        var mail = $"{Head}Subject: s\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nText\n--b\nContent-Disposition: attachment; filename=plan.pdf\nX-Apple-Content-Length: 1234\n\n--b--\n";

        var outcome = await Extracting.FromAsync(Bytes($"{mail.Length}      \n{mail}<?xml version=\"1.0\"?><plist><dict/></plist>"));

        outcome.Problems.ShouldBeEmpty();
        var contents = outcome.Value.ShouldNotBeNull();
        contents.Pages[0].Blocks[^1].Text.ShouldBe("Text");
        contents.Children.ShouldHaveSingleItem().Problem.ShouldNotBeNull().Code.ShouldBe(ProblemCode.LostInContainer);
        (await Extracting.FromAsync(Bytes($"{mail.Length + 5000}\n{mail}"))).Problems.ShouldHaveSingleItem().Code.ShouldBe(ProblemCode.Damaged);
    }

    [Fact]
    public async Task A_signed_mail_is_open_and_its_signature_a_child()
    {
        var outcome = await Extracting.FromAsync(Bytes($"{Head}Content-Type: multipart/signed; protocol=\"application/pgp-signature\"; boundary=b\n\n--b\n\nSigned text\n--b\nContent-Type: application/pgp-signature; name=signature.asc\n\n-----BEGIN PGP SIGNATURE-----\n\niQEz\n-----END PGP SIGNATURE-----\n--b--\n"));

        outcome.Problems.ShouldBeEmpty();
        outcome.Value.ShouldNotBeNull().Pages[0].Blocks[^1].Text.ShouldBe("Signed text");
        outcome.Value.Children.ShouldHaveSingleItem().Path.ShouldBe("signature.asc");
    }

    [Theory]
    [InlineData("-----BEGIN PGP MESSAGE-----\n\nhQEM\n-----END PGP MESSAGE-----\n")]
    public async Task A_message_of_pgp_is_encrypted_wherever_it_stands(string message)
    {
        (await Extracting.FromAsync(Bytes(message))).Problems.ShouldHaveSingleItem().Code.ShouldBe(ProblemCode.Encrypted);
        (await Extracting.FromAsync(Bytes($"{Head}\nHello\n\n{message}"))).Problems.ShouldHaveSingleItem().Code.ShouldBe(ProblemCode.Encrypted);
    }

    [Fact]
    public async Task An_encrypted_part_has_a_row_of_its_own()
    {
        var children = await Extracting.ChildrenAsync(Bytes($"{Head}Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\nContent-Transfer-Encoding: base64\n\nMIIB\n"));

        children.ShouldBe([new("smime.p7m", "encrypted")]);
    }

    [Fact]
    public async Task Parts_within_parts_end_at_a_limit_that_is_named()
    {
        var mail = new StringBuilder(Head);
        for (var i = 0; i < 1000; i++)
        {
            mail.Append($"Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n");
        }

        mail.Append("Content-Type: text/plain\n\ndeep\n");

        (await Extracting.FromAsync(Bytes(mail.ToString()))).Problems.ShouldContain(problem => problem.Code == ProblemCode.LimitReached);
    }

    [Fact]
    public async Task Very_many_parts_end_at_a_limit_that_is_named()
    {
        var mail = $"{Head}Content-Type: multipart/mixed; boundary=b\n\n{string.Concat(Enumerable.Repeat("--b\nContent-Type: application/x-a\n\nx\n", 300))}--b--\n";

        var outcome = await Extracting.FromAsync(Bytes(mail), new() { MaxChildren = 100 });

        outcome.Value.ShouldNotBeNull().Children.Count.ShouldBe(100);
        outcome.Problems.ShouldHaveSingleItem().Code.ShouldBe(ProblemCode.LimitReached);
    }

    [Fact]
    public async Task A_header_of_ten_megabytes_is_only_long()
    {
        var contents = await Extracting.WholeAsync(Bytes($"{Head}Subject: {new string('s', 10_000_000)}\n\nText\n"));

        contents.Metadata[MetadataKeys.Subject].Length.ShouldBeLessThan(5000);
        contents.Pages[0].Blocks[^1].Text.ShouldBe("Text");
    }

    [Theory]
    [InlineData("koi8-r", "koi8-r")]
    [InlineData("windows-1251", "windows-1251")]
    [InlineData("utf-8", "windows-1251")]
    [InlineData("us-ascii", "koi8-r")]
    public async Task Text_is_read_in_its_charset_also_where_another_is_declared(string declared, string used)
    {
        const string text = "Направляем проект контракта на согласование";
        var body = CodePagesEncodingProvider.Instance.GetEncoding(used).ShouldNotBeNull().GetBytes(text);

        var contents = await Extracting.WholeAsync([.. Bytes($"{Head}Content-Type: text/plain; charset={declared}\nContent-Transfer-Encoding: 8bit\n\n"), .. body]);

        contents.Pages[0].Blocks[^1].Text.ShouldBe(text);
    }

    [Fact]
    public async Task The_folders_of_an_outlook_mailbox_say_how_many_items_they_hold()
    {
        var path = Path.GetTempFileName();
        await File.WriteAllBytesAsync(path, Mailbox(3, 39), TestContext.Current.CancellationToken);
        await using (var file = File.OpenRead(path))
        {
            MailboxTables.CountItems(file).ShouldBe(new MailboxTables.Count(42, 2, 0));
        }

        File.Delete(path);
    }

    [Fact]
    public async Task A_mailbox_whose_tables_are_broken_is_not_counted_by_guess()
    {
        var broken = Mailbox(3);
        broken[0xD8 + 8 + 6] = 0x7F;

        (await Extracting.FromAsync(broken)).Problems.ShouldContain(problem => problem.Detail.Contains("cannot be told", StringComparison.Ordinal));
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>The header of a Unicode PST, a leaf of each of its two trees, and a block of properties for each folder, [MS-PST].</summary>
    internal static byte[] Mailbox(params int[] itemsOfFolders)
    {
        const int nodes = 0x400, blocks = 0x600, data = 0x800;
        var file = new byte[data + (itemsOfFolders.Length * 64)];
        "!BDN"u8.CopyTo(file);
        "SM"u8.CopyTo(file.AsSpan(8));
        Put(10, 23, 2);
        Put(0xD8 + 8, nodes, 8);
        Put(0xE8 + 8, blocks, 8);
        for (var i = 0; i < itemsOfFolders.Length; i++)
        {
            var block = data + (i * 64);
            Put(nodes + (i * 32), 0x8022 + (i * 0x20), 8);
            Put(nodes + (i * 32) + 8, 4 * (i + 1), 8);
            Put(blocks + (i * 24), 4 * (i + 1), 8);
            Put(blocks + (i * 24) + 8, block, 8);
            Put(blocks + (i * 24) + 16, 40, 2);
            Put(block, 28, 2);
            Put(block + 2, 0xBCEC, 2);
            Put(block + 4, 0x20, 4);
            file[block + 12] = 0xB5;
            (file[block + 13], file[block + 14]) = (2, 6);
            Put(block + 16, 0x40, 4);
            Put(block + 20, 0x3602, 2);
            Put(block + 22, 3, 2);
            Put(block + 24, itemsOfFolders[i], 4);
            Put(block + 28, 2, 2);
            Put(block + 32, 12, 2);
            Put(block + 34, 20, 2);
            Put(block + 36, 28, 2);
        }

        (file[nodes + 488], file[nodes + 490]) = ((byte)itemsOfFolders.Length, 32);
        (file[blocks + 488], file[blocks + 490]) = ((byte)itemsOfFolders.Length, 24);
        return file;

        void Put(int at, long value, int bytes)
        {
            var wide = new byte[8];
            BinaryPrimitives.WriteInt64LittleEndian(wide, value);
            wide.AsSpan(0, bytes).CopyTo(file.AsSpan(at));
        }
    }
}
