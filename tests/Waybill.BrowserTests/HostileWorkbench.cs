using System.Text;

namespace Waybill.BrowserTests;

/// <summary>A cache made of hostile strings: in names of files, in letters, in mail, in pages, in archives that are none.</summary>
public sealed class HostileWorkbench : IAsyncLifetime
{
    /// <summary>More than thirty ways to be taken for something else than text.</summary>
    public static IReadOnlyList<string> Strings { get; } =
    [
        "<script>evil=1</script>",
        "</script><script>evil=1</script>",
        "<img src=x onerror=evil=1 data-evil>",
        "<svg onload=evil=1 data-evil>",
        "<svg><script>evil=1</script></svg>",
        "<body onload=evil=1>",
        "<iframe src=javascript:evil=1 data-evil></iframe>",
        "<object data=javascript:evil=1></object>",
        "<embed src=javascript:evil=1>",
        "<base href=https://evil.example/>",
        "<meta http-equiv=refresh content=0;url=https://evil.example/>",
        "<link rel=stylesheet href=https://evil.example/evil.css>",
        "<style>body{display:none}</style>",
        "<form action=https://evil.example/evil><button data-evil>",
        "<a href=javascript:evil=1 data-evil>evil</a>",
        "<details open ontoggle=evil=1 data-evil>",
        "<input autofocus onfocus=evil=1 data-evil>",
        "<marquee onstart=evil=1 data-evil>",
        "<math href=javascript:evil=1 data-evil>evil",
        "<template data-evil><script>evil=1</script></template>",
        "\"><script>evil=1</script>",
        "' onmouseover='evil=1' data-evil='",
        "\" onfocus=evil=1 autofocus data-evil=\"",
        "`${evil=1}`",
        "{{constructor.constructor('evil=1')()}}",
        "<!--><script>evil=1</script>-->",
        "<![CDATA[<script>evil=1</script>]]>",
        "&lt;script&gt;evil=1&lt;/script&gt;",
        "&#60;script&#62;evil=1&#60;/script&#62;",
        "%3Cscript%3Eevil=1%3C/script%3E",
        "=HYPERLINK(\"https://evil.example/\";\"evil\")",
        "@SUM(1+1)*cmd|' /C calc'!A0",
        "javascript:evil=1//",
        "data:text/html,<script>evil=1</script>",
        "\u202Egnp.evil\u202C",
        "\u2066evil\u2069\u200Fevil\u200E",
        "ev\u200Bil\u200D\uFEFF",
        "e" + new string('\u0301', 40) + "vil",
        "<\u0000script>evil=1</script>",
        "\uFF1Cscript\uFF1Eevil=1\uFF1C/script\uFF1E",
        "<ſcript>evil=1</ſcript>",
        "\u001B]0;evil\u0007\u001B[31m",
    ];

    public Workbench Workbench { get; private set; } = null!; // xunit initialises it before any test

    public async ValueTask InitializeAsync()
    {
        var cache = Directory.CreateTempSubdirectory("waybill-hostile-").FullName;
        try
        {
            for (var i = 0; i < Strings.Count; i++)
            {
                WriteAll(cache, i, Strings[i]);
            }

            await File.WriteAllTextAsync(Path.Combine(cache, "megabyte.txt"), new string('Ж', 1_000_000));
            await File.WriteAllBytesAsync(Path.Combine(cache, "<img src=x onerror=evil=1 data-evil>.zip"), "PK\u0003\u0004 no archive"u8.ToArray());
            Workbench = await Workbench.OpenAsync(cache);
        }
        finally
        {
            Directory.Delete(cache, recursive: true);
        }
    }

    public async ValueTask DisposeAsync() => await Workbench.DisposeAsync();

    /// <summary>A letter, a contract, a mail and a page that say it wherever a paper says anything.</summary>
    private static void WriteAll(string cache, int number, string text)
    {
        var name = text.Replace('/', '∕').Replace("\0", "", StringComparison.Ordinal);
        name = name[..Math.Min(name.Length, 60)];
        File.WriteAllText(Path.Combine(cache, $"{number} letter {name}.txt"), $"""
            ОАО «КБ {text}»
            УНП 190483758

            12.03.2019 № 08-15/{number}{text}
            На № 5-2/{number}{text} от 01.03.2019

            Директору ГВТУП «Липа {text}» Иванову И.И.

            О поставке изделий

            Уважаемый Иван Иванович!
            Просим поставить в Азербайджанскую Республику 4 шт. станций радиопомех «{text}» по контракту № 7/{number}{text} от 20.05.2019 на сумму 5 000 000 долларов США.
            Заводской № {text}

            Директор П.П.Петров {text}
            """);
        File.WriteAllText(Path.Combine(cache, $"{number} contract {name}.txt"), $"""
            КОНТРАКТ № 7/{number}{text}
            г. Минск 20.05.2019
            ОАО «КБ {text}», именуемое в дальнейшем «Продавец», и Министерство обороны Азербайджанской Республики, именуемое в дальнейшем «Покупатель», заключили настоящий контракт.
            1. Продавец поставляет 4 шт. «Гроза-С {text}» (станция радиопомех).
            2. Общая сумма контракта составляет 5 000 000,00 долларов США.
            """);
        File.WriteAllText(Path.Combine(cache, $"{number}.html"), $"<html><head><title>{text}</title><meta name=\"author\" content=\"{text}\"></head><body><p>№ {number} {text}</p></body></html>");
        var subject = Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
        File.WriteAllText(Path.Combine(cache, $"{number}.eml"), $"""
            From: =?utf-8?B?{subject}?= <evil{number}@evil.example>
            To: =?utf-8?B?{subject}?= <reader@evil.example>
            Subject: =?utf-8?B?{subject}?=
            Date: Tue, 12 Mar 2019 10:00:00 +0300
            Message-ID: <{number}@evil.example>
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/plain; charset=utf-8

            {text}
            --b
            Content-Type: text/plain; charset=utf-8; name="=?utf-8?B?{subject}?="
            Content-Disposition: attachment; filename="=?utf-8?B?{subject}?="

            Приложение {number} {text}
            --b--
            """.ReplaceLineEndings("\r\n"));
    }
}
