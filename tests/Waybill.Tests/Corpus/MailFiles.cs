using System.Text;
using Waybill.Tests.Extraction;
using static Waybill.Tests.Corpus.CorpusFiles;

namespace Waybill.Tests.Corpus;

internal static class MailFiles
{
    private const string Head = "From: novik@plant.example\nTo: petrenko@trade.example\nDate: Tue, 12 Mar 2019 10:15:00 +0300\nMessage-ID: <1@plant.example>\nMIME-Version: 1.0\n";

    public static IReadOnlyList<CorpusFile> All { get; } =
    [
        new("mail.eml", "A mail with a note attached.", null, () => Utf8(Mail())),
        new("truncated.eml", "The same mail, cut in its attachment.", "cut", () => Utf8(Mail()[..^30])),
        new("broken-base64.eml", "A mail whose attachment holds letters that base64 does not know.", "a broken encoding", () => Utf8(Mail().Replace("U1BF", "U1B\u00A7!!!\n~~", StringComparison.Ordinal))),
        new("wrong-charset.eml", "A mail in KOI8-R that says it is ASCII.", "a wrong character set", () => [.. Utf8(Head + "Subject: Charset\nContent-Type: text/plain; charset=us-ascii\n\n"), .. In("koi8-r", "Прошу подтвердить отгрузку четырёх комплектов.\n" + Mark)]),
        new("mails-in-mails.eml", "Twelve mails, each forwarded in the next.", "deeper than the limit", () => Utf8(Forwarded(12))),
        new("remote-picture.eml", "A mail that asks for a picture from a server, to tell when it is read.", "calls home", () => Utf8(Head + "Subject: Offer\nContent-Type: text/html; charset=utf-8\n\n<p>" + Mark + "</p><img src=\"http://tracker.example/1.gif\"><link rel=stylesheet href=\"http://tracker.example/s.css\">\n")),
        new("hostile-attachment-name.eml", "A mail whose attachment wants to lie elsewhere.", "a hostile name", () => Utf8(Mail().Replace("filename=note.txt", "filename=\"../../../etc/cron.d/note.txt\"", StringComparison.Ordinal))),
        new("saved-page.mht", "A page that a browser saved with a table beside it.", null, () => Utf8(MarkupSamples.SavedPage(Mark))),
        new("truncated.mht", "The same, cut in its page.", "cut", () => Utf8(MarkupSamples.SavedPage(Mark)[..^280])),
        new("contact.vcf", "A card of version 2.1 in quoted-printable, with a picture that is none.", null, () => Utf8(MarkupSamples.Card.Replace("ORG:Plant", "NOTE:" + Mark + "\r\nORG:Plant", StringComparison.Ordinal))),
        new("truncated.vcf", "The same, cut in its picture.", "cut", () => Utf8(MarkupSamples.Card[..^20])),
        new("meeting.ics", "A calendar of one meeting.", null, () => Utf8(MarkupSamples.Calendar)),
        new("sealed.eml", "A mail whose text opens with a certificate only (S/MIME).", "encrypted", () => Utf8(Head + "Subject: Sealed\nContent-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\nContent-Transfer-Encoding: base64\n\nMIAGCSqGSIb3DQEHA6CAMIACAQAxAA==\n")),
        new("sealed-by-pgp.eml", "A mail whose text opens with a key of PGP only.", "encrypted", () => Utf8(Head + "Subject: Sealed\nContent-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=b\n\n--b\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n\n--b\nContent-Type: application/octet-stream; name=encrypted.asc\n\n-----BEGIN PGP MESSAGE-----\n\nhQEM\n-----END PGP MESSAGE-----\n--b--\n")),
        new("mails.mbox", "Two mails in one file.", null, () => Utf8(Mailbox(2))),
        new("truncated.mbox", "A mailbox that ends in the heading of its third mail.", "cut", () => Utf8(Mailbox(2) + "From novik@plant.example Tue Mar 12 10:15:00 2019\nFrom: novik@pl")),
        new("damaged-mail.mbox", "Three mails; the second is noise.", "a damaged mail", () => Utf8(Mailbox(1) + "From x Tue Mar 12 10:15:00 2019\n\u0001\u0002 noise\n\u0003\n\n" + Mailbox(1))),
        new("mail.emlx", "A mail as Apple Mail keeps it.", null, () => Utf8($"{Mail().Length}\n{Mail()}<?xml version=\"1.0\"?><plist><dict/></plist>")),
        new("truncated.emlx", "The same, cut in its attachment.", "cut", () => Utf8($"{Mail().Length}\n{Mail()[..^30]}")),
        new("signed.asc", "A text that PGP signed.", null, () => Utf8("-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\n" + Mark + "\n-----BEGIN PGP SIGNATURE-----\n\niQEz\n-----END PGP SIGNATURE-----\n")),
        new("sealed.asc", "A message that opens with a key of PGP only.", "encrypted", () => Utf8("-----BEGIN PGP MESSAGE-----\n\nhQEM\n-----END PGP MESSAGE-----\n")),
        new("truncated.pst", "The beginning of an Outlook mailbox whose folders promise 42 items.", "cut", () => MailboxTests.Mailbox(3, 39)),
        new("winmail.dat", "A mail in the wrapper of Exchange.", null, () => OldOfficeSamples.Wrapper("note.txt", Mark)),
        new("truncated-winmail.dat", "The wrapper, cut in its attachment.", "cut", () => OldOfficeSamples.Wrapper("note.txt", Mark)[..^12]),
        new("mail.msg", "A mail as Outlook keeps it, with a note and a mail attached.", null, OldOfficeSamples.Message),
        new("truncated.msg", "The same without its second half.", "cut", () => Cut(OldOfficeSamples.Message(), 50)),
        new("letter.p7m", "A note in the envelope of a signature.", null, () => SmallFormatTests.Signed(Mark)),
        new("truncated.p7m", "The envelope without its end.", "cut", () => Cut(SmallFormatTests.Signed(Mark), 60)),
        new("sealed.p7m", "An envelope that opens with the addressee's key only.", "encrypted", () => [0x30, 0x80, 0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x03, 0xA0, 0x80, 0x30, 0x80, 0x02, 0x01, 0x00, .. new byte[64]]),
    ];

    private static string Mail() =>
        Head + "Subject: Note\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n\n" + Mark + "\nSee the note.\n--b\n"
        + "Content-Type: text/plain\nContent-Disposition: attachment; filename=note.txt\nContent-Transfer-Encoding: base64\n\n"
        + Convert.ToBase64String(Utf8(Mark + ": four sets were sent on 12.03.2019.")) + "\n--b--\n";

    private static string Forwarded(int depth)
    {
        var mail = Head + "Subject: Mail 0\n\n" + Mark + "\n";
        for (var i = 1; i < depth; i++)
        {
            mail = $"{Head}Subject: Mail {i}\nContent-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n\n{Mark} {i}\n--b{i}\nContent-Type: message/rfc822\n\n{mail}\n--b{i}--\n";
        }

        return mail;
    }

    private static string Mailbox(int mails)
    {
        var box = new StringBuilder();
        for (var i = 1; i <= mails; i++)
        {
            box.Append($"From novik@plant.example Tue Mar 12 10:15:00 2019\n{Head}Subject: Mail {i}\n\n{Mark}\n{i} sets.\n\n");
        }

        return box.ToString();
    }
}
