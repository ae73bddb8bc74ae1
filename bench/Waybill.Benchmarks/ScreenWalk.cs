using System.Globalization;
using Waybill.Web.Cases;

namespace Waybill.Benchmarks;

/// <summary>The way of a person through all screens: each once in every form, at other papers, deals and words each time.</summary>
internal sealed class ScreenWalk(CaseView view, GeneratedPapers papers)
{
    private static readonly string[] Kinds = ["letter", "contract", "invoice", "email"];
    private static readonly string[] Sorts = ["path", "kind", "number", "date"];

    private readonly Party _mostNamed = view.Case.Parties.MaxBy(p => p.Quotes.Count)!; // every generated paper names some

    /// <returns>What the screen is called in the table, and the address to ask for.</returns>
    public IEnumerable<(string Screen, string Address)> Round(Random random)
    {
        yield return ("overview", "/");
        yield return ("documents", "/documents");
        yield return ("documents, a kind, further on", $"/documents?kind={Any(random, Kinds)}&sort={Any(random, Sorts)}&from={Number(random.Next(view.Documents.Count))}");
        yield return ("documents, words", $"/documents?text={Number(random.Next(10, 99))}-{Number(random.Next(30))}%2F");
        yield return ("documents of a party", $"/documents?party={Any(random, view.Case.Parties).Id}");
        yield return ("document", "/documents/" + CaseView.AddressOf(Any(random, view.Documents).File));
        yield return ("document as JSON", "/api/documents/" + CaseView.AddressOf(Any(random, view.Documents).File));
        yield return ("transfers", "/transfers");
        yield return ("transfers, chosen and sorted", $"/transfers?to=AZ&sort=-amount&start={Number(random.Next(view.Case.Transfers.Count))}");
        yield return ("transfer", "/transfers/" + Any(random, view.Case.Transfers).Id);
        yield return ("parties", "/parties");
        yield return ("parties, words", "/parties?text=" + Uri.EscapeDataString(Any(random, view.Case.Parties).Name[..8]));
        yield return ("party", "/parties/" + Any(random, view.Case.Parties).Id);
        yield return ("party, the most named", "/parties/" + _mostNamed.Id);
        yield return ("time line", "/timeline");
        yield return ("time line, two years", $"/timeline?from={Number(2008 + random.Next(10))}&to={Number(2018 + random.Next(3))}");
        yield return ("correspondence", "/correspondence");
        yield return ("correspondence, a paper missing", $"/correspondence?missing=yes&start={Number(random.Next(200))}");
        yield return ("missing papers", "/missing");
        yield return ("checks", "/checks");
        yield return ("checks, all, further on", $"/checks?outcome=all&start={Number(random.Next(view.Dossier.Findings.Checks.Count))}");
        yield return ("obligations", "/obligations");
        yield return ("obligations, a verdict", "/obligations?verdict=insufficient-facts");
        yield return ("coverage", "/coverage");
        yield return ("coverage, every file, further on", $"/coverage?state=all&start={Number(random.Next(view.Dossier.Coverage.Count))}");
        yield return ("search, a frequent word", "/search?query=" + Uri.EscapeDataString(papers.FrequentWord(random.Next(1_000))));
        yield return ("search, narrowed by a facet", $"/search?query={Uri.EscapeDataString(papers.FrequentWord(random.Next(1_000)))}&only=kind%3Dletter&sort=date");
        yield return ("search, kept searches", "/search");
        yield return ("dossier", "/dossier");
        yield return ("dossier, deals further on", $"/dossier?start={Number(random.Next(view.Case.Transfers.Count))}");
        yield return ("transfers of a party", $"/transfers?party={_mostNamed.Id}");
        yield return ("documents that nothing links", $"/documents?linked=no&from={Number(random.Next(200))}");
        yield return ("correspondence, a long chain on", $"/correspondence?from={Number(random.Next(400))}");
        yield return ("review", "/review");
        yield return ("review, the next claim", $"/review/next?document={CaseView.AddressOf(Any(random, view.Documents).File)}");
        yield return ("decisions", "/decisions");
        yield return ("hypotheses", "/hypotheses");
        yield return ("search, a phrase", $"/search?query={Uri.EscapeDataString($"\"{papers.FrequentWord(random.Next(1_000))} {papers.FrequentWord(random.Next(1_000))}\"~9")}");
        yield return ("search, documents like one", "/search?like=" + CaseView.AddressOf(Any(random, view.Documents).File));
    }

    private static T Any<T>(Random random, IReadOnlyList<T> all) => all[random.Next(all.Count)];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
