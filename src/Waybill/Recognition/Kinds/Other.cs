using System.Text.RegularExpressions;

namespace Waybill.Recognition.Kinds;

/// <summary>A paper of no kind that says anything of deals: orders on leave, canteen notices, greetings.</summary>
internal sealed partial class Other : IDocumentKind
{
    public DocumentKind Kind => DocumentKind.Other;

    // The last of the list: it takes what no other kind knew, and there are no words that would show it.
    public Quote? Recognise(PaperReading reading) => null;

    public Identity Identify(PaperReading reading)
    {
        var paper = reading.Paper;
        var header = DateAndNumber().Match(paper.Text);
        if (header.Success && Values.DateFinder.Read(header.Groups["date"].Value) is { } day)
        {
            return new Identity
            {
                Number = paper.State(header.Groups["number"].Value, header.Groups["number"]),
                Date = paper.State(day, header.Groups["date"]),
            };
        }

        if (Order().Match(paper.Text) is { Success: true } order)
        {
            var near = Values.DateFinder.First(paper.Text, order.Index, Math.Min(paper.Text.Length, order.Index + 300));
            return new Identity
            {
                Number = paper.State(order.Groups["number"].Value, order.Groups["number"]),
                Date = near is { } dated ? paper.State(dated.Date, dated.Place) : null,
            };
        }

        // A notice carries its date at its foot; anything else at its head.
        var lastBlock = paper.Blocks.Count > 0 ? paper.Blocks[^1].Start : 0;
        var own = reading.OwnDates.ToList();
        var chosen = own.Where(d => d.Place.Index >= lastBlock).Concat(own).Take(1).ToList();
        return new Identity { Date = chosen.Select(d => paper.State(d.Date, d.Place)).FirstOrDefault() };
    }

    [GeneratedRegex(@"^[ \t]*(?:ПРИКАЗ|НАКАЗ|ЗАГАД|БҰЙРЫҚ|РАСПОРЯЖЕНИЕ|РОЗПОРЯДЖЕННЯ|ORDER|ƏMR|ՀՐԱՄԱՆ|ПРОТОКОЛ|PACKING\s+LIST|УПАКОВОЧНЫЙ\s+ЛИСТ|ПАКУВАЛЬНИЙ\s+ЛИСТ)\s*(?:№|N[o°ºeе]?\.?:?)\s*(?<number>(?=[\p{L}/._-]*\d)(?>[\p{L}\d]+(?:[/._-]+[\p{L}\d]+)*))", RegexOptions.CultureInvariant | RegexOptions.Multiline, PatternTime.Limit)]
    private static partial Regex Order();

    [GeneratedRegex(@"(?<date>" + Values.DateFinder.Pattern + @")\s*(?:г\.)?\s*№\s*(?<number>(?>[\p{L}\d]+(?:[/._-]+[\p{L}\d]+)*))", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex DateAndNumber();
}
