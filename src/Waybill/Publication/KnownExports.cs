using Waybill.Publication.CaseExport;
using Waybill.Publication.DossierHtml;
using Waybill.Publication.Graph;
using Waybill.Publication.Ledger;
using Waybill.Publication.Timeline;

namespace Waybill.Publication;

/// <summary>Every form in which a dossier can leave, in the order in which help texts list them.</summary>
public static class KnownExports
{
    public static IReadOnlyList<IExport> All { get; } =
    [
        // The contract with other programs.
        new CaseJsonExport(),
        // The register of transfers, for spreadsheets.
        new LedgerCsvExport(),
        new LedgerXlsxExport(),
        // The account that people read and print.
        new DossierHtmlExport(),
        // Drawings that stand alone.
        new TimelineSvgExport(),
        new GraphSvgExport(),
        // The correspondence for programs that lay out graphs.
        new GexfExport(),
        new GraphMlExport(),
    ];
}
