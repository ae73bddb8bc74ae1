using System.Globalization;
using System.Text;
using AngleSharp.Html.Dom;

namespace Waybill.Extraction.Formats.Html;

/// <summary>Files that a page carries inside its own addresses (RFC 2397): pictures, fonts, scripts, whole documents.</summary>
internal static class DataAddresses
{
    private static readonly string[] Attributes = ["src", "href", "data", "poster"];

    /// <summary>Each once, in the order of the page, under a name by its number: <c>embedded1.png</c>.</summary>
    public static async Task AddAsync(IHtmlDocument page, ChildFolder children, CancellationToken cancellation)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var address in page.All.SelectMany(element => Attributes.Select(element.GetAttribute)).OfType<string>())
        {
            if (address.AsSpan().TrimStart().StartsWith("data:", StringComparison.OrdinalIgnoreCase) && seen.Add(address))
            {
                await AddAsync(address.TrimStart(), seen.Count, children, cancellation);
            }
        }
    }

    private static async Task AddAsync(string address, int number, ChildFolder children, CancellationToken cancellation)
    {
        var comma = address.IndexOf(',', StringComparison.Ordinal);
        var kind = (comma < 0 ? "" : address[5..comma]).Split(';');
        var ending = kind[0].Split('/') is [_, var subtype] && subtype.All(char.IsAsciiLetterOrDigit) && subtype.Length is > 0 and < 12 ? "." + subtype.ToLowerInvariant() : "";
        var name = string.Create(CultureInfo.InvariantCulture, $"embedded{number}{ending}");
        try
        {
            var written = Uri.UnescapeDataString(address[(comma + 1)..]);
            var isPacked = kind.Any(word => word.Trim().Equals("base64", StringComparison.OrdinalIgnoreCase));
            using var bytes = new MemoryStream(comma < 0 ? [] : isPacked ? Unpacked(written) : Encoding.UTF8.GetBytes(written), writable: false);
            await children.AddAsync(name, modified: null, bytes, packedBytes: null, cancellation);
        }
        catch (FormatException)
        {
            children.AddLost(name, modified: null, new Problem(ProblemCode.LostInContainer, "a file in an address of the page, which is not written as such files are"));
        }
    }

    private static byte[] Unpacked(string written)
    {
        var digits = string.Concat(written.Where(c => !char.IsWhiteSpace(c))).TrimEnd('=');
        return Convert.FromBase64String(digits.PadRight((digits.Length + 3) / 4 * 4, '='));
    }
}
