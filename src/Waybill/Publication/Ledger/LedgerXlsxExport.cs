using System.IO.Compression;
using System.Text;
using System.Xml;
using Waybill.Publication.Markup;

namespace Waybill.Publication.Ledger;

/// <summary>The register of transfers as a workbook (ECMA-376, SpreadsheetML), with numbers as numbers and a header row that stays.</summary>
/// <remarks>Every text is an inline string: no cell can be a formula or a link. Written by hand because packages of the library carry
/// identities and times of their own, and the same dossier has to give the same bytes.</remarks>
public sealed class LedgerXlsxExport : IExport
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string OfficeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>In characters: a spreadsheet takes no more in one cell.</summary>
    private const int LongestCell = 32_000;

    /// <summary>The earliest moment that a ZIP entry can have.</summary>
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public string Format => "xlsx";

    public string FileExtension => "xlsx";

    public async Task WriteAsync(Dossier dossier, IPagePictureSource pictures, Stream output, CancellationToken cancellation)
    {
        using var packed = new MemoryStream();
        using (var package = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(package, "[Content_Types].xml", WriteTypes);
            Add(package, "_rels/.rels", xml => WriteRelation(xml, "officeDocument", "xl/workbook.xml"));
            Add(package, "xl/workbook.xml", WriteWorkbook);
            Add(package, "xl/_rels/workbook.xml.rels", xml => WriteRelation(xml, "worksheet", "worksheets/sheet1.xml"));
            Add(package, "xl/worksheets/sheet1.xml", xml => WriteSheet(xml, LedgerBuilder.Build(dossier.Case)));
        }

        packed.Position = 0;
        await packed.CopyToAsync(output, cancellation);
    }

    private static void Add(ZipArchive package, string name, Action<XmlWriter> write)
    {
        var entry = package.CreateEntry(name);
        entry.LastWriteTime = NoTime;
        using var stream = entry.Open();
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) });
        xml.WriteStartDocument(standalone: true);
        write(xml);
        xml.WriteEndDocument();
    }

    private static void WriteTypes(XmlWriter xml)
    {
        const string types = "http://schemas.openxmlformats.org/package/2006/content-types";
        const string sheets = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        xml.WriteStartElement("Types", types);
        Element(xml, types, "Default", ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
        Element(xml, types, "Override", ("PartName", "/xl/workbook.xml"), ("ContentType", sheets + "sheet.main+xml"));
        Element(xml, types, "Override", ("PartName", "/xl/worksheets/sheet1.xml"), ("ContentType", sheets + "worksheet+xml"));
        xml.WriteEndElement();
    }

    private static void WriteRelation(XmlWriter xml, string type, string target)
    {
        xml.WriteStartElement("Relationships", Relations);
        Element(xml, Relations, "Relationship", ("Id", "rId1"), ("Type", $"{OfficeRelations}/{type}"), ("Target", target));
        xml.WriteEndElement();
    }

    private static void WriteWorkbook(XmlWriter xml)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteStartElement("sheets", Main);
        xml.WriteStartElement("sheet", Main);
        xml.WriteAttributeString("name", "Transfers");
        xml.WriteAttributeString("sheetId", "1");
        xml.WriteAttributeString("r", "id", OfficeRelations, "rId1");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteSheet(XmlWriter xml, IReadOnlyList<LedgerRow> rows)
    {
        xml.WriteStartElement("worksheet", Main);
        xml.WriteStartElement("sheetViews", Main);
        xml.WriteStartElement("sheetView", Main);
        xml.WriteAttributeString("workbookViewId", "0");
        Element(xml, Main, "pane", ("ySplit", "1"), ("topLeftCell", "A2"), ("activePane", "bottomLeft"), ("state", "frozen"));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("sheetData", Main);
        xml.WriteStartElement("row", Main);
        foreach (var column in LedgerColumns.All)
        {
            WriteText(xml, column.Name);
        }

        xml.WriteEndElement();
        foreach (var row in rows)
        {
            xml.WriteStartElement("row", Main);
            foreach (var column in LedgerColumns.All)
            {
                WriteCell(xml, column, column.Value(row));
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteCell(XmlWriter xml, LedgerColumn column, string? value)
    {
        if (value is null)
        {
            Element(xml, Main, "c");
        }
        else if (column.IsNumber)
        {
            xml.WriteStartElement("c", Main);
            xml.WriteElementString("v", Main, value);
            xml.WriteEndElement();
        }
        else
        {
            WriteText(xml, value);
        }
    }

    private static void WriteText(XmlWriter xml, string text)
    {
        xml.WriteStartElement("c", Main);
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is", Main);
        xml.WriteStartElement("t", Main);
        xml.WriteAttributeString("xml", "space", null, "preserve");

        // XML has no place for most control characters; they are shown by their code point as everywhere.
        xml.WriteString(VisibleText.Of(VisibleText.Shorten(text, LongestCell)));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string space, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name, space);
        foreach (var (attribute, value) in attributes)
        {
            xml.WriteAttributeString(attribute, value);
        }

        xml.WriteEndElement();
    }
}
