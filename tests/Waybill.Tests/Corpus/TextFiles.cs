using System.Text;
using Waybill.Tests.Extraction;
using static Waybill.Tests.Corpus.CorpusFiles;

namespace Waybill.Tests.Corpus;

internal static class TextFiles
{
    private const string Note = "Служебная записка 12\nПрошу подтвердить отгрузку четырёх комплектов станции помех в адрес заказчика до 12 марта 2019 года.\n" + Mark + "\n";

    private const string Laughs =
        "<?xml version=\"1.0\"?>\n<!DOCTYPE lolz [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">"
        + "<!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\"><!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;\"><!ENTITY g \"&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;\"><!ENTITY h \"&g;&g;&g;&g;&g;&g;&g;&g;&g;&g;\">]>\n";

    public static IReadOnlyList<CorpusFile> All { get; } =
    [
        new("note.txt", "A note in UTF-8.", null, () => Utf8(Note)),
        new("utf16-with-mark.txt", "The note in UTF-16 with its mark.", null, () => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Note)]),
        new("utf16-without-mark.txt", "The note in UTF-16 without its mark.", "no mark", () => Encoding.Unicode.GetBytes(Note)),
        new("utf16-big-endian-without-mark.txt", "The note in big-endian UTF-16 without its mark.", "no mark", () => Encoding.BigEndianUnicode.GetBytes(Note)),
        new("windows-1251.txt", "The note as Russian Windows writes it.", "no encoding is said", () => In("windows-1251", Note)),
        new("koi8-r.txt", "The note as old Unix mail writes it.", "no encoding is said", () => In("koi8-r", Note)),
        new("koi8-u.txt", "A note as old Unix mail writes Ukrainian.", "no encoding is said", () => In("koi8-u", "Службова записка 12\nПросимо підтвердити відвантаження чотирьох комплектів станції, її приймання та оплату.\n" + Mark)),
        new("x-mac-cyrillic.txt", "The note as an old Macintosh writes it.", "no encoding is said", () => In("x-mac-cyrillic", Note)),
        new("windows-1254.txt", "A note as Turkish Windows writes it.", "no encoding is said", () => In("windows-1254", "Sayın müdür, dört takım cihazın sevkiyatını doğrulamanızı rica ederiz. Şartname ekte.\n" + Mark)),
        new("armscii-8.txt", "A note as Armenian offices wrote it before Unicode.", "no encoding is said", () => Armenian("Հարգելի տնօրեն, խնդրում ենք հաստատել չորս կայանների առաքումը պատվիրատուի հասցեով։\n" + Mark)),
        new("cp866.txt", "The note as DOS wrote it.", "no encoding is said", () => In("cp866", Note)),
        new("binary-after-text.txt", "A note that goes on as something else.", "bytes that are no text", () => [.. Utf8(string.Concat(Enumerable.Repeat(Note, 40))), .. Enumerable.Range(0, 4000).Select(i => (byte)(i * 37 % 9))]),
        new("invisible-letters.txt", "A note with letters that nobody sees between those that everybody sees.", "hidden letters", () => Utf8(Note.Replace("комплектов", "ком\u200Bплек\u2060тов", StringComparison.Ordinal))),
        new("one-endless-line.txt", "Forty thousand letters without a space.", "made to exhaust patterns", () => Utf8(Mark + "\n" + new string('a', 40_000))),
        new("white-space-only.txt", "A text of spaces and line ends.", "empty", () => Utf8(" \n\t\n   \n")),
        new("no-bytes.txt", "A file that holds nothing.", "empty", () => []),
        new("page.html", "A page with a table.", null, () => Utf8("<!DOCTYPE html><html><head><meta charset=utf-8><title>Page</title></head><body><p>" + Mark + "</p><table><tr><td>Station</td><td>4 sets</td></tr></table></body></html>")),
        new("truncated.html", "A page that breaks off in a tag.", "cut", () => Utf8("<!DOCTYPE html><html><body><p>" + Mark + "</p><table><tr><td>Station</td><td cl")),
        new("deep-elements.html", "Ten thousand elements inside each other.", "made to exhaust the stack", () => Utf8("<!DOCTYPE html><body><p>" + Mark + "</p>" + string.Concat(Enumerable.Repeat("<b>", 10_000)) + "deep")),
        new("hidden-text.html", "A page with a sentence that no reader sees.", "hidden content", () => Utf8("<!DOCTYPE html><body><p>" + Mark + "</p><p style=\"display:none\">The price was 4 500 000.</p>")),
        new("script-and-remote-picture.html", "A page that wants to run a script and fetch a picture.", "calls home", () => Utf8("<!DOCTYPE html><body><p>" + Mark + "</p><img src=\"http://tracker.example/p.gif\"><script>document.write('written by a script')</script>")),
        new("record.xml", "A record of a deal.", null, () => Utf8(MarkupSamples.DealRecord)),
        new("truncated.xml", "The same, cut in its goods.", "cut", () => Utf8(MarkupSamples.DealRecord[..90])),
        new("data.json", "The data of a deal.", null, () => Utf8(MarkupSamples.Data)),
        new("truncated.json", "The same without its end.", "cut", () => Utf8(MarkupSamples.Data[..^30])),
        new("deep-arrays.json", "Two thousand arrays inside each other.", "made to exhaust the stack", () => Utf8("{\"note\": \"" + Mark + "\", \"a\": " + new string('[', 2000) + new string(']', 2000) + "}")),
        new("billion-laughs.xml", "An entity that expands to a hundred million letters.", "an entity bomb", () => Utf8(Laughs + "<lolz><note>" + Mark + "</note>&h;</lolz>\n")),
        new("external-entity.xml", "An entity that is to be fetched from the reader's disk.", "an external entity", () => Utf8("<?xml version=\"1.0\"?>\n<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<r><note>" + Mark + "</note>&x;</r>\n")),
        new("deep-elements.xml", "Three thousand elements inside each other.", "made to exhaust the stack", () => Utf8("<?xml version=\"1.0\"?><r><note>" + Mark + "</note>" + string.Concat(Enumerable.Repeat("<a>", 3000)) + string.Concat(Enumerable.Repeat("</a>", 3000)) + "</r>")),
    ];

    /// <summary>ArmSCII-8: capital and small letters side by side from 0xB2 on, the full stop at 0xA3.</summary>
    private static byte[] Armenian(string text) =>
        [.. text.Select(c => c switch
        {
            >= 'Ա' and <= 'Ֆ' => (byte)(0xB2 + (2 * (c - 'Ա'))),
            >= 'ա' and <= 'ֆ' => (byte)(0xB3 + (2 * (c - 'ա'))),
            '։' => (byte)0xA3,
            'և' => (byte)0xA2,
            _ => (byte)c,
        })];
}
