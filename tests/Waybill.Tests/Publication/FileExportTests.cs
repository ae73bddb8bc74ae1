using System.IO.Compression;
using System.Xml.Linq;
using Waybill.Publication;
using Waybill.Publication.Graph;
using Waybill.Publication.Ledger;
using Waybill.Publication.Timeline;

namespace Waybill.Tests.Publication;

/// <summary>What leaves as a workbook, a drawing or a graph.</summary>
public sealed class FileExportTests
{
    public static TheoryData<IExport> All => [new LedgerXlsxExport(), new TimelineSvgExport(), new GraphSvgExport(), new GexfExport(), new GraphMlExport()];

    [Theory]
    [MemberData(nameof(All))]
    public async Task The_same_dossier_gives_the_same_bytes(IExport export) =>
        (await WriteAsync(export, LargeDossier.Make())).ShouldBe(await WriteAsync(export, LargeDossier.Make()));

    [Theory]
    [MemberData(nameof(All))]
    public async Task Hostile_text_stays_text_in_well_formed_files(IExport export)
    {
        var bytes = await WriteAsync(export, HostileDossier.Make());

        foreach (var xml in export is LedgerXlsxExport ? [.. Parts(bytes).Values] : (XDocument[])[Xml(bytes)])
        {
            xml.Descendants().Where(e => e.Name.LocalName is "script" or "f" or "hyperlink" or "foreignObject").ShouldBeEmpty();
            xml.Descendants().SelectMany(e => e.Attributes()).Where(a => a.Name.LocalName.StartsWith("on", StringComparison.Ordinal)).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task The_workbook_has_the_cells_of_the_ledger_with_numbers_as_numbers()
    {
        var dossier = SmallDossier.Make();
        var sheet = Parts(await WriteAsync(new LedgerXlsxExport(), dossier))["xl/worksheets/sheet1.xml"];

        var rows = sheet.Descendants().Where(e => e.Name.LocalName == "row").Select(r => r.Elements().ToArray()).ToArray();
        rows.Length.ShouldBe(1 + LedgerBuilder.Build(dossier.Case).Count);
        rows.ShouldAllBe(r => r.Length == rows[0].Length);
        var ordered = Array.FindIndex(rows[0], c => c.Value == "Number ordered");
        rows[1][ordered].Value.ShouldBe("4");
        rows[1][ordered].Attribute("t").ShouldBeNull();
        rows[1][Array.FindIndex(rows[0], c => c.Value == "Weapon designation")].Attribute("t").ShouldNotBeNull().Value.ShouldBe("inlineStr");
    }

    [Fact]
    public async Task Graphs_have_every_paper_and_every_link_of_the_correspondence()
    {
        var dossier = LargeDossier.Make();
        var graph = GraphBuilder.Build(dossier.Case);
        graph.Nodes.ShouldNotBeEmpty();
        foreach (var export in (IExport[])[new GexfExport(), new GraphMlExport()])
        {
            var xml = Xml(await WriteAsync(export, dossier));
            xml.Descendants().Count(e => e.Name.LocalName == "node").ShouldBe(graph.Nodes.Count);
            xml.Descendants().Count(e => e.Name.LocalName == "edge").ShouldBe(graph.Edges.Count);
        }
    }

    [Fact]
    public async Task All_chains_stand_below_each_other_in_one_drawing()
    {
        var xml = Xml(await WriteAsync(new GraphSvgExport(), LargeDossier.Make()));

        var bands = xml.Root!.Elements().Where(e => e.Name.LocalName == "svg").Select(e => (Top: Number(e, "y"), Height: Number(e, "height"))).ToArray(); // a drawing has a root
        bands.Length.ShouldBeGreaterThan(1);
        for (var i = 1; i < bands.Length; i++)
        {
            bands[i].Top.ShouldBeGreaterThanOrEqualTo(bands[i - 1].Top + bands[i - 1].Height);
        }
    }

    private static double Number(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, System.Globalization.CultureInfo.InvariantCulture); // each band has it

    private static async Task<byte[]> WriteAsync(IExport export, Dossier dossier)
    {
        using var output = new MemoryStream();
        await export.WriteAsync(dossier, new NoPictures(), output, TestContext.Current.CancellationToken);
        return output.ToArray();
    }

    private static XDocument Xml(byte[] bytes) => XDocument.Load(new MemoryStream(bytes));

    private static Dictionary<string, XDocument> Parts(byte[] bytes)
    {
        using var package = new ZipArchive(new MemoryStream(bytes));
        return package.Entries.ToDictionary(e => e.FullName, e =>
        {
            using var stream = e.Open();
            return XDocument.Load(stream);
        }, StringComparer.Ordinal);
    }
}
