using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Charts;
using DrawingParagraph = DocumentFormat.OpenXml.Drawing.Paragraph;
using DrawingText = DocumentFormat.OpenXml.Drawing.Text;

namespace Waybill.Extraction.Formats;

/// <summary>What a chart says: its titles, and the names and values that it keeps of the cells it was drawn from.</summary>
internal static class ChartText
{
    /// <summary>A line for each title, then one for each row of names or values.</summary>
    public static IEnumerable<string> Of(OpenXmlElement? chart)
    {
        foreach (var paragraph in chart?.Descendants<DrawingParagraph>() ?? [])
        {
            yield return string.Concat(paragraph.Descendants<DrawingText>().Select(text => text.Text));
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var cache in chart?.Descendants().Where(element => element is StringCache or NumberingCache or StringLiteral or NumberLiteral) ?? [])
        {
            var row = string.Join('\t', cache.Descendants<NumericValue>().Select(value => value.Text));
            if (seen.Add(row))
            {
                yield return row;
            }
        }
    }
}
