using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Waybill.Extraction.Formats.Html;

/// <summary>Which elements of a page a person does not see: by attribute, by style, by a simple rule in the page's own style sheet.</summary>
/// <remarks>Selectors of one class, id or element are understood; a whole cascade would need a browser.</remarks>
internal sealed partial class HiddenRules
{
    private readonly HashSet<string> _selectors = new(StringComparer.Ordinal);

    public static HiddenRules Of(IHtmlDocument page)
    {
        var rules = new HiddenRules();
        foreach (var sheet in page.QuerySelectorAll("style"))
        {
            foreach (Match rule in Rule().Matches(sheet.TextContent))
            {
                if (HidingStyle().IsMatch(rule.Groups["style"].Value))
                {
                    rules._selectors.UnionWith(rule.Groups["selectors"].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
                }
            }
        }

        return rules;
    }

    public bool Hides(IElement element) =>
        element.HasAttribute("hidden")
        || (element.GetAttribute("style") is { } style && HidingStyle().IsMatch(style))
        || (_selectors.Count > 0 && (
            _selectors.Contains(element.LocalName)
            || (element.Id is { } id && _selectors.Contains("#" + id))
            || element.ClassList.Any(name => _selectors.Contains("." + name) || _selectors.Contains(element.LocalName + "." + name))));

    [GeneratedRegex(@"(?<selectors>[^{}@]+)\{(?<style>[^{}]+)\}", RegexOptions.NonBacktracking)]
    private static partial Regex Rule();

    [GeneratedRegex(@"(^|[;\s])(display\s*:\s*none|visibility\s*:\s*(hidden|collapse)|opacity\s*:\s*0?\.?0*\s*(;|!|$)|font-size\s*:\s*0[a-z%]*\s*(;|!|$)|mso-hide\s*:\s*all|color\s*:\s*(transparent|#fff|#ffffff|white)\s*(;|!|$))", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex HidingStyle();
}
