using System.Text;
using Waybill.Publication.Markup;

namespace Waybill.Publication.DossierHtml;

/// <summary>The printed account: one HTML file that needs nothing but itself, in which each statement leads to its words.</summary>
/// <remarks>No script, no outside resource, no date of production: the same dossier gives the same bytes. Text of the cache is
/// always encoded. Pictures stand in it once each.</remarks>
public sealed class DossierHtmlExport : IExport
{
    /// <summary>What a strict reader may allow the file: its own styles and the pictures inside it.</summary>
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

    private readonly DossierHtmlLimits _limits;

    public DossierHtmlExport()
        : this(new DossierHtmlLimits())
    {
    }

    public DossierHtmlExport(DossierHtmlLimits limits) => _limits = limits;

    public string Format => "html";

    public string FileExtension => "html";

    public async Task WriteAsync(Dossier dossier, IPagePictureSource pictures, Stream output, CancellationToken cancellation)
    {
        var view = new DossierView(dossier.AsPrinted());
        IReadOnlyList<Section> sections = dossier.Account.Count > 0 ? [AccountPart.Section, .. Sections] : Sections;
        var html = new MarkupWriter();
        html.Doctype();
        using (html.In("html", ("lang", "en")))
        {
            WriteHead(html, dossier);
            using (html.In("body"))
            {
                html.Element("a", "Skip to the ledger", ("class", "skip"), ("href", "#ledger"));
                OpeningPart.Write(html, view, sections);
                using (html.In("main"))
                {
                    foreach (var section in sections)
                    {
                        WriteSection(html, view, section);
                        await FlushAsync(html, output, cancellation);
                    }

                    // Only now is it known which pages the notes speak of.
                    var book = await PictureBook.LoadAsync(view, pictures, _limits, cancellation);
                    foreach (var picture in book.Pictures)
                    {
                        PlatesPart.WriteStore(html, picture);
                        await FlushAsync(html, output, cancellation);
                    }

                    FootnotesPart.Write(html, view, book);
                    PlatesPart.Write(html, view, book);
                }

                html.Element("footer", "Made by Waybill from the papers named above. It quotes and tests; it does not judge.");
            }
        }

        html.Line();
        await FlushAsync(html, output, cancellation);
    }

    /// <summary>In the order of the page; notes and pictures follow them.</summary>
    private static IReadOnlyList<Section> Sections { get; } =
    [
        new("ledger", "Ledger", LedgerPart.Write),
        new("deals", "Deals", DealsPart.Write),
        new("timeline", "Time line", TimelinePart.Write),
        new("correspondence", "Correspondence", CorrespondencePart.Write),
        new("missing", "Missing papers", MissingPapersPart.Write),
        new("norms", "Norms", NormsPart.Write),
        new("checks", "Checks", ChecksPart.Write),
        new("reported", "What others reported (proves no stage)", ReportedPart.Write),
        new("documents", "Documents", DocumentsPart.Write),
        new("parties", "Parties", PartiesPart.Write),
        new("coverage", "What could not be read", CoveragePart.Write),
    ];

    private static void WriteHead(MarkupWriter html, Dossier dossier)
    {
        using var head = html.In("head");
        html.Empty("meta", ("charset", "utf-8"));
        html.Empty("meta", ("http-equiv", "Content-Security-Policy"), ("content", Policy));
        html.Empty("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.Empty("meta", ("name", "referrer"), ("content", "no-referrer"));
        html.Empty("meta", ("name", "robots"), ("content", "noindex"));
        html.Element("title", $"{dossier.Title} · Waybill dossier");
        html.Style(Stylesheet.Text);
    }

    private static void WriteSection(MarkupWriter html, DossierView view, Section section)
    {
        using (html.In("section", ("id", section.Id), ("aria-labelledby", section.Id + "-heading")))
        {
            html.Element("h2", section.Title, ("id", section.Id + "-heading"));
            section.Write(html, view);
        }

        html.Line();
    }

    private static async Task FlushAsync(MarkupWriter html, Stream output, CancellationToken cancellation) =>
        await output.WriteAsync(Encoding.UTF8.GetBytes(html.Take()), cancellation);
}

/// <summary>A part of the page with a heading of its own.</summary>
internal sealed record Section(string Id, string Title, Action<MarkupWriter, DossierView> Write);

/// <summary>How large a dossier may become.</summary>
public sealed record DossierHtmlLimits
{
    /// <summary>Of all pictures together, before they are encoded; pages after that are named and not shown.</summary>
    public long PicturesInBytes { get; init; } = 24L << 20;

    /// <summary>Of one picture.</summary>
    public long PictureInBytes { get; init; } = 2L << 20;
}
