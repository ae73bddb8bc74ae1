using System.Text;
using Waybill.Assessment;

namespace Waybill.Tests.Assessment;

/// <summary>A paper made for a test: a page of text whose claims quote it.</summary>
internal sealed record PaperUnderTest(string Path, DocumentKind Kind)
{
    public string? Number { get; init; }

    public string? Date { get; init; }

    public string? Sender { get; init; }

    public string? Addressee { get; init; }

    /// <summary>What stands on the page below number and date.</summary>
    public string Text { get; init; } = "";

    public TextOrigin Origin { get; init; } = TextOrigin.Native;

    /// <summary>Of every word, for a recognised page.</summary>
    public double Confidence { get; init; } = 0.95;

    public string MediaType { get; init; } = "application/pdf";

    public (string Key, string Value)[] Metadata { get; init; } = [];

    /// <summary>Words that no reader of the page would see.</summary>
    public string[] Concealed { get; init; } = [];

    public Func<PaperUnderTest, Claims, Claims> Claiming { get; init; } = (_, claims) => claims;

    public Func<PaperUnderTest, IEnumerable<Reference>> Citing { get; init; } = _ => [];

    private string WholeText => $"№ {Number} от {Date}\n{Text}\n";

    private Page Page
    {
        get
        {
            var text = WholeText;
            var words = new List<Word>();
            for (var i = 0; i < text.Length; i++)
            {
                var start = i;
                while (i < text.Length && !char.IsWhiteSpace(text[i]))
                {
                    i++;
                }

                if (i > start)
                {
                    words.Add(new Word(
                        new TextSpan(start, i), default, Origin == TextOrigin.Recognised ? Confidence : null, Concealed.Contains(text[start..i])));
                }
            }

            return new Page { Number = 1, Text = text, Origin = Origin, Words = words };
        }
    }

    public ContentHash Hash => ContentHash.Of(Encoding.UTF8.GetBytes(Path + WholeText));

    public Stated<T> Says<T>(T value, string words)
    {
        var at = WholeText.IndexOf(words, StringComparison.Ordinal);
        at.ShouldBeGreaterThanOrEqualTo(0, $"'{words}' must stand in {Path}");
        return Stated.By(value, Quote.From(Hash, Page, new TextSpan(at, at + words.Length)));
    }

    /// <summary>A number of which recognition says that it may be another.</summary>
    public Stated<decimal> MaySay(decimal value, decimal other, string words) => Says(value, words).Doubted($"{words} may be {value} or {other}", Sureness.Likely) with { OtherReading = other };

    public Stated<decimal> Says(decimal value) => Says(value, value.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>How recognition found <see cref="Date"/>.</summary>
    public string? DateRule { get; init; }

    public Reference Cites(string number, string? date, CitationKind kind = CitationKind.Answers, PaperUnderTest? means = null) => new(
        new Citation { Number = Says(number, number), Date = date is null ? null : Says(PartialDate.Parse(date), date), Kind = kind }, means?.Hash, null);

    public CaseDocument Build() => new()
    {
        File = Hash,
        Path = Path,
        LengthInBytes = 1,
        Transcript = new Transcript
        {
            File = Hash,
            MediaType = MediaType,
            Pages = [Page],
            Metadata = Metadata.ToDictionary(m => m.Key, m => m.Value, StringComparer.Ordinal),
        },
        Claims = Claiming(this, new Claims
        {
            File = Hash,
            Kind = Kind,
            Number = Number is null ? null : Says(Number, Number),
            Date = Date is null ? null : Says(PartialDate.Parse(Date), Date) with { Rule = DateRule },
        }),
        Sender = Sender,
        Addressee = Addressee,
        References = [.. Citing(this)],
    };
}

/// <summary>A case made for a test, and what the checks say of it.</summary>
internal static class CaseUnderTest
{
    public static Case Of(params IEnumerable<PaperUnderTest> papers) => new()
    {
        Documents = [.. papers.Select(p => p.Build()).OrderBy(d => d.Path, StringComparer.Ordinal)],
        Parties = [],
        Transfers = [],
        Gaps = [],
    };

    public static CheckFinding Of(this IEnumerable<CheckFinding> findings, PaperUnderTest paper) => findings.Single(f => f.Document == paper.Hash);

    /// <summary>One finding for every document, and every quote in it holds on its page.</summary>
    public static IReadOnlyList<CheckFinding> Examine(this ICheck check, Case settled)
    {
        var findings = check.Examine(new CaseIndex(settled)).ToList();
        findings.Select(f => f.Document).ShouldBe(settled.Documents.Where(d => d.DuplicateOf is null).Select(d => d.File));
        foreach (var finding in findings)
        {
            finding.Check.ShouldBe(check.Name);
            finding.Detail.ShouldNotBeEmpty();
            (finding.BenignCause is null).ShouldBe(finding.Outcome is CheckOutcome.Pass or CheckOutcome.NotTestable);
            finding.Quotes.ShouldAllBe(q => settled.Documents.Any(d => d.File == q.File && d.Transcript.Pages.Any(p => q.Holds(p))));
        }

        return findings;
    }

    public static IReadOnlyList<CheckFinding> Examine(this ICheck check, params PaperUnderTest[] papers) => check.Examine(Of(papers));

    /// <summary>The tables of the repository, for checks that are made once for all tests of a class.</summary>
    public static ReferenceData Reference { get; } = Task.Run(() => ReferenceData.LoadAsync([Folder()], CancellationToken.None)).GetAwaiter().GetResult();

    public static Task<ReferenceData> ReferenceAsync() => ReferenceData.LoadAsync([Folder()], TestContext.Current.CancellationToken);

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Waybill.slnx")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("no folder above the tests holds Waybill.slnx");
        }

        return Path.Combine(folder.FullName, "reference");
    }
}
