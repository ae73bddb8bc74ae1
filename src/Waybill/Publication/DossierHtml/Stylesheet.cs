namespace Waybill.Publication.DossierHtml;

/// <summary>How the dossier looks on a screen and on A4 paper.</summary>
internal static class Stylesheet
{
    public const string Text = """
        :root { --ink: #1b1b1a; --soft: #5c5a55; --rule: #cfcac0; --tint: #f5f2ec; --link: #1f4468; --against: #8b1e1e; --odd: #8a5a00; --holds: #2c5e3a; --mark: #fbe9a9; }
        * { box-sizing: border-box; }
        html { font: 16px/1.5 Charter, "Bitstream Charter", "Iowan Old Style", "PT Serif", "Noto Serif", "DejaVu Serif", Georgia, serif; color: var(--ink); background: #fff; }
        body { max-width: 74rem; margin: 0 auto; padding: 2.5rem 1.5rem 4rem; overflow-wrap: break-word; }
        bdi, code { overflow-wrap: anywhere; } time, data { white-space: nowrap; }
        h1, h2, h3, h4, th, caption, figcaption, .kicker, .figures, .facts dt, .ladder, .small, .where, .path, .verdict, .outcome, .role, .activity, nav, svg text, footer, .nothing
          { font-family: "Source Sans 3", "Segoe UI", "Helvetica Neue", "PT Sans", "Noto Sans", "DejaVu Sans", Arial, sans-serif; }
        h1 { font-size: 2.3rem; line-height: 1.15; margin: .2rem 0 .8rem; font-weight: 600; }
        h2 { font-size: 1.5rem; line-height: 1.2; margin: 3.2rem 0 .8rem; padding-top: .7rem; border-top: 2px solid var(--ink); font-weight: 600; }
        h3 { font-size: 1.12rem; line-height: 1.3; margin: 1.8rem 0 .3rem; font-weight: 600; }
        h4 { font-size: .86rem; margin: 1.1rem 0 .25rem; font-weight: 600; color: var(--soft); }
        p { margin: .35rem 0 .8rem; max-width: 46rem; }
        a { color: var(--link); text-decoration: none; }
        a:hover { text-decoration: underline; }
        a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
        :target { background: var(--mark); }
        .skip { position: absolute; left: -99rem; }
        .skip:focus { left: 1rem; top: 1rem; background: #fff; padding: .3rem .6rem; }
        .kicker { text-transform: uppercase; letter-spacing: .12em; font-size: .75rem; color: var(--soft); margin: 0; }
        .standfirst { font-size: 1.2rem; line-height: 1.4; max-width: 42rem; }
        .promise { display: grid; grid-template-columns: 1fr 1fr; gap: 0 2.2rem; margin: 1.5rem 0; padding: .9rem 1.2rem; background: var(--tint); }
        .promise h2, nav h2, .in-short h2 { font-size: .86rem; border: 0; padding: 0; margin: .9rem 0 .2rem; color: var(--soft); }
        .promise p { font-size: .93rem; }
        .figures { display: grid; grid-template-columns: repeat(6, 1fr); gap: 0 1rem; margin: 1.6rem 0; border-top: 1px solid var(--rule); border-bottom: 1px solid var(--rule); padding: .7rem 0; }
        .figures div { display: flex; flex-direction: column; }
        .figures dt { order: 2; font-size: .82rem; line-height: 1.25; }
        .figures dd { order: 3; margin: 0; font-size: .72rem; line-height: 1.25; color: var(--soft); }
        .figures dd.number { order: 1; font-size: 1.7rem; line-height: 1.2; color: var(--ink); font-variant-numeric: lining-nums; }
        nav ol { columns: 3; margin: .2rem 0; padding-left: 1.3rem; font-size: .88rem; }
        table { width: 100%; border-collapse: collapse; font-size: .86rem; line-height: 1.38; margin: .5rem 0 1.2rem; }
        caption { text-align: left; font-size: .78rem; color: var(--soft); padding: .2rem 0; }
        th, td { text-align: left; vertical-align: top; padding: .35rem .7rem .35rem 0; border-bottom: 1px solid var(--rule); }
        thead th { font-size: .75rem; color: var(--soft); font-weight: 600; border-bottom: 1.5px solid var(--ink); vertical-align: bottom; }
        tbody th { font-weight: 600; }
        table.small td, table.small th { font-size: .8rem; padding-top: .2rem; padding-bottom: .2rem; }
        .deal caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
        td.amount { min-width: 5.2rem; font-variant-numeric: tabular-nums lining-nums; }
        .ledger { font-size: .8rem; }
        .ledger tbody tr > * { border-bottom: 1px dotted var(--rule); } .ledger tbody tr:last-child > *, .ledger [rowspan] { border-bottom: 1px solid #a8a296; }
        tbody th > a:only-child { white-space: nowrap; } .country { min-width: 3.1rem; }
        .ledger th:nth-child(2) { width: 19%; } .ledger thead th:nth-child(6) { width: 22%; } .ledger thead th:nth-child(8) { width: 15%; }
        .sum { width: auto; min-width: 18rem; } .sum td.amount { text-align: right; } tfoot th, tfoot td { border-bottom: 0; font-weight: 600; }
        .role, .activity { font-size: .74rem; color: var(--soft); }
        .small, .where, .path { font-size: .8rem; color: var(--soft); max-width: none; }
        .doubt { font-size: .84em; color: var(--odd); } .mode { font-size: .76rem; font-weight: 600; white-space: nowrap; } .mode.done { color: var(--holds); } .mode.planned, .mode.asked, .mode.unproven { color: var(--soft); font-style: italic; } .mode.refused, .mode.withdrawn, .mode.cancelled { color: var(--against); } .mode.corrected { color: var(--odd); } .not-done > td { color: var(--soft); }
        .nothing { color: var(--soft); font-size: .84rem; }
        .stage { font-size: 1.05rem; margin: .2rem 0 .5rem; }
        .ladder { display: flex; list-style: none; margin: .4rem 0 1rem; padding: 0; gap: 2px; font-size: .6rem; line-height: 1.15; color: var(--soft); }
        .ladder li { flex: 1 1 0; border-top: 5px solid #e4dfd5; padding-top: 3px; overflow-wrap: normal; hyphens: auto; }
        .ladder .below { border-top-color: #b9c6d3; } .ladder .carried { border-top-color: var(--link); color: var(--ink); font-weight: 600; }
        .facts { display: grid; grid-template-columns: repeat(4, 1fr); gap: .45rem 1.4rem; margin: .6rem 0 1rem; }
        .facts dt { font-size: .72rem; color: var(--soft); line-height: 1.2; } .facts dd { margin: 0; font-size: .9rem; line-height: 1.35; }
        .document .facts { grid-template-columns: repeat(4, 1fr); } code { font: .72rem/1.3 "DejaVu Sans Mono", Consolas, Menlo, monospace; }
        article.deal { border-top: 1px solid var(--rule); margin-top: 2rem; padding-top: .2rem; }
        article.document, article.party, article.report, article.norm { border-top: 1px solid var(--rule); margin-top: 1.2rem; padding-top: .1rem; }
        article.document h3, article.party h3 { margin-top: .7rem; } article.document dd { font-size: .84rem; }
        .for-against { display: grid; grid-template-columns: 1fr 1fr; gap: 0 2rem; font-size: .86rem; } .for-against > p { grid-column: 1 / -1; }
        .for-against h4 { margin-top: .3rem; }
        ul.plain { list-style: none; padding: 0; margin: .2rem 0 .6rem; font-size: .88rem; } ul.plain li { margin: .25rem 0; } ul.small { margin: .2rem 0 .8rem; padding-left: 1.1rem; }
        blockquote { margin: .3rem 0 .4rem; padding-left: .9rem; border-left: 3px solid var(--rule); max-width: 46rem; white-space: pre-line; }
        blockquote.provision { font-style: italic; }
        .outcome, .verdict { font-size: .76rem; font-weight: 600; padding: 0 .35em; border: 1px solid currentColor; border-radius: 2px; white-space: nowrap; }
        .outcome.fail { color: var(--against); } .outcome.warn { color: var(--odd); } .outcome.pass { color: var(--holds); }
        .verdict { color: var(--soft); } .verdict.engaged { color: var(--ink); } .verdict.insufficient-facts, .verdict.sources-conflict, .verdict.non-binding { color: var(--odd); }
        .problem { color: var(--against); font-size: .88rem; }
        .marks { font: .66em/0 "DejaVu Sans", Arial, sans-serif; vertical-align: super; overflow-wrap: normal; margin-left: .12em; font-variant-numeric: lining-nums; }
        .code-point { font-family: "DejaVu Sans Mono", Consolas, monospace; font-size: .78em; color: var(--against); background: #fbeaea; }
        mark { background: var(--mark); color: inherit; padding: 0 .05em; }
        .notes { padding-left: 2.6rem; font-size: .86rem; } .notes > li { margin: .55rem 0; } .notes > li::marker { font-family: "DejaVu Sans", Arial, sans-serif; font-size: .78rem; color: var(--soft); }
        .note { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 1.4rem; align-items: start; } .note blockquote { line-height: 1.4; white-space: normal; }
        .where { margin: .1rem 0; font-size: .74rem; } .crop { width: 17rem; max-height: 8rem; border: 1px solid var(--rule); }
        .store { position: absolute; width: 0; height: 0; }
        .place { fill: #f2c200; fill-opacity: .25; stroke: #a67c00; stroke-width: .5; }
        .plates { display: grid; grid-template-columns: repeat(auto-fill, minmax(14rem, 1fr)); gap: 1.4rem; } .plates figure { margin: 0; } .plates svg { width: 100%; border: 1px solid var(--rule); }
        figure.drawing { margin: .6rem 0 1.6rem; } .drawing svg { width: 100%; height: auto; display: block; } figcaption { font-size: .78rem; color: var(--soft); margin: .3rem 0; }
        .graph { max-width: 56rem; margin-bottom: .8rem; }
        svg text { fill: var(--ink); font-size: 10.5px; } svg .tick, svg .nothing { fill: var(--soft); font-size: 9.5px; } svg .tick.year { fill: var(--ink); font-weight: 600; }
        .lane-line { stroke: #8d887c; stroke-width: .8; } .lane-name { font-weight: 600; } .grid { stroke: #ece8df; stroke-width: .7; } .grid.year { stroke: #cfcac0; }
        .mark rect, .mark circle, .mark path { fill: var(--link); } .mark.transfers rect { fill: #7d9ab5; stroke: var(--link); stroke-width: .7; } .mark.transfers.hedged rect { fill: url(#hatch); }
        .mark.deal-events circle, .mark.deal-events path, .mark.deal-events rect { fill: none; stroke: var(--link); stroke-width: 1.3; }
        .mark.deal-events.done circle, .mark.deal-events.done rect { fill: var(--link); } .mark.deal-events.unproven circle { stroke: var(--soft); } .mark.deal-events.planned circle { stroke-dasharray: 1.8 1.6; } .mark.deal-events.corrected rect { stroke: var(--odd); }
        .mark.deal-events.refused path, .mark.deal-events.withdrawn path, .mark.deal-events.cancelled path { stroke: var(--against); stroke-width: 1.7; }
        .mark .inside { font-size: 8.2px; font-weight: 600; fill: var(--ink); } .mark.hostilities .inside { fill: #fff; }
        .mark.hostilities rect { fill: var(--against); fill-opacity: .75; } .mark.treaty-acts rect, .mark.treaty-acts path { fill: #6b5a2e; } .hatch-ground { fill: #fff; } .hatch-line { stroke: var(--link); stroke-width: 1.8; }
        .column-name { font-size: 10px; font-weight: 600; } .column-line { stroke: #e4dfd5; stroke-dasharray: 1 3; } svg.graph text { font-size: 10px; } svg.graph .node-date { fill: var(--soft); font-size: 9px; }
        .node rect { fill: #fff; stroke: var(--link); stroke-width: 1; } .node.missing rect { stroke: var(--against); stroke-dasharray: 4 3; fill: #fffaf8; } .node.missing text { fill: var(--against); }
        .edge path { fill: none; stroke: #8d887c; stroke-width: 1; stroke-dasharray: 1.5 2.5; } .edge.answers path { stroke: var(--link); stroke-width: 1.3; stroke-dasharray: none; } .arrow-head { fill: #8d887c; } .arrow-head.answers { fill: var(--link); }
        footer { margin-top: 3rem; padding-top: .6rem; border-top: 1px solid var(--rule); font-size: .78rem; color: var(--soft); }
        @media (max-width: 46rem) { .figures { grid-template-columns: repeat(3, 1fr); } .promise, .for-against { grid-template-columns: 1fr; } .facts, .document .facts { grid-template-columns: 1fr 1fr; } nav ol { columns: 1; } .note { grid-template-columns: 1fr; } .ladder { flex-wrap: wrap; } table { display: block; overflow-x: auto; } }
        @page { size: A4; margin: 19mm 17mm 18mm; @top-left { content: "Waybill dossier"; font: 8pt "DejaVu Sans", Arial, sans-serif; color: #5c5a55; } @top-right { content: "It quotes and tests; it accuses nobody"; font: 8pt "DejaVu Sans", Arial, sans-serif; color: #5c5a55; } @bottom-right { content: counter(page) " / " counter(pages); font: 8pt "DejaVu Sans", Arial, sans-serif; color: #5c5a55; } }
        @page wide { size: A4 landscape; margin: 17mm 15mm 16mm; }
        @media print {
          html { font-size: 9.6pt; } body { max-width: none; padding: 0; margin: 0; } * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
          .skip { display: none; } a { color: inherit; } .marks a, .where a { color: var(--link); }
          #ledger, #timeline { page: wide; } #ledger, #deals, #timeline, #correspondence, #notes, #pages { break-before: page; } #ledger h2, #deals h2, #timeline h2, #correspondence h2, #notes h2, #pages h2 { margin-top: 0; }
          h2, h3, h4, caption, figcaption { break-after: avoid; } tr, figure.drawing svg, .ladder, .facts > div, article.document, article.party, .assertion, .plates figure, .note, .figures, .promise { break-inside: avoid; } thead { display: table-header-group; }
          .drawing svg.timeline { max-height: 138mm; } .drawing svg.graph { max-height: 235mm; } .plates { grid-template-columns: repeat(3, 1fr); } .crop { width: 60mm; } p { orphans: 3; widows: 3; } :target { background: none; }
        }
        """;
}
