using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;
using Waybill.Extraction.Formats.PlainText;

namespace Waybill.Extraction.Formats.Html;

/// <summary>HTML as a person sees it, with scripts off and nothing loaded from anywhere.</summary>
internal sealed partial class HtmlFormat : IFileFormat
{
    private const int CharsetWithin = 4096;

    /// <summary>As deep as browsers go; the parser makes deeper elements siblings.</summary>
    private const int DeepestElement = 512;

    public string Name => "HTML page";

    public bool Recognises(FileHead head) => Start().IsMatch(head.Ascii());

    public async Task<Outcome<FileContents>> ExtractAsync(Original original, CancellationToken cancellation)
    {
        using var bytes = await original.LoadAsync(cancellation);
        if (bytes.Length > original.Limits.MaxMarkup)
        {
            return Outcome.Failed<FileContents>(ProblemCode.LimitReached, original.Limits.TooMuchMarkup);
        }

        var (text, encoding) = Decode(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), declared: null);
        using var page = await ParseAsync(text, cancellation);
        var blocks = HtmlBlocks.Read(page, cancellation);
        if (BlockText.Of(page.Title ?? "") is { Length: > 0 } title && !blocks.Any(block => block.Text.Contains(title, StringComparison.Ordinal)))
        {
            blocks = [new ContentBlock(title), .. blocks];
        }

        await DataAddresses.AddAsync(page, original.Children, cancellation);
        return blocks.Count == 0 && original.Children.Files.Count == 0
            ? Outcome.Failed<FileContents>(ProblemCode.Empty, "the page shows no text")
            : Outcome.Of(new FileContents
            {
                MediaType = "text/html",
                Metadata = ReadMetadata(page).Add(MetadataKeys.Encoding, encoding).Build(),
                Pages = [new ContentPage { Number = 1, Blocks = blocks }],
                Children = original.Children.Files,
            });
    }

    internal static Task<IHtmlDocument> ParseAsync(string text, CancellationToken cancellation) =>
        new HtmlParser(new HtmlParserOptions { IsScripting = false, MaximumDepth = DeepestElement, OnToken = GuardFor(cancellation) }).ParseDocumentAsync(IsXhtml(text) ? Closed(text) : text, cancellation);

    private static bool IsXhtml(string text) => text.AsSpan(0, Math.Min(text.Length, 1000)).Contains("http://www.w3.org/1999/xhtml", StringComparison.Ordinal);

    /// <summary>In XHTML <c>&lt;title/&gt;</c> is a whole element; to a parser of HTML it would swallow the page.</summary>
    private static string Closed(string text) => SelfClosed().Replace(text, "<${name}${rest}></${name}>");

    private static Action<HtmlToken, TextRange> GuardFor(CancellationToken cancellation)
    {
        var guard = new DepthGuard(cancellation);
        return (token, _) => guard.Watch(token);
    }

    /// <summary>By the mark at the start, else by what the transport or the page declares, else by the bytes.</summary>
    internal static (string Text, string Encoding) Decode(ReadOnlySpan<byte> bytes, string? declared)
    {
        var detected = TextEncodings.Detect(bytes);
        if (detected is { Preamble: > 0 } or { Encoding: System.Text.UnicodeEncoding })
        {
            return (detected.Value.Encoding.GetString(bytes[detected.Value.Preamble..]), detected.Value.Encoding.WebName);
        }

        var start = System.Text.Encoding.Latin1.GetString(bytes[..Math.Min(CharsetWithin, bytes.Length)]);
        declared ??= Charset().Match(start) is { Success: true } match ? match.Groups["name"].Value : null;
        var encoding = declared is not null ? TextEncodings.Get(declared) : null;

        // Pages are often saved again in another encoding than they declare; only UTF-8 can be proved wrong.
        var isWrong = encoding is System.Text.UTF8Encoding && detected is { Encoding: not System.Text.UTF8Encoding };
        encoding = encoding is null or System.Text.UnicodeEncoding || isWrong ? detected?.Encoding ?? System.Text.Encoding.UTF8 : encoding;
        return (encoding.GetString(bytes), encoding.WebName);
    }

    private static MetadataBuilder ReadMetadata(IHtmlDocument page)
    {
        var metadata = new MetadataBuilder().Add(MetadataKeys.Title, page.Title);
        foreach (var element in page.QuerySelectorAll("meta[content]"))
        {
            var name = (element.GetAttribute("name") ?? element.GetAttribute("property") ?? element.GetAttribute("itemprop") ?? "").ToLowerInvariant();
            var key = name switch
            {
                "author" or "article:author" or "dc.creator" => MetadataKeys.Author,
                "generator" => MetadataKeys.Creator,
                "date" or "article:published_time" or "datepublished" or "dc.date" or "pubdate" => MetadataKeys.Created,
                "last-modified" or "article:modified_time" or "datemodified" => MetadataKeys.Modified,
                "description" or "og:title" or "og:site_name" or "og:url" => name,
                _ => null,
            };
            if (key is not null)
            {
                metadata.Add(key, element.GetAttribute("content"));
            }
        }

        return metadata;
    }

    [GeneratedRegex(@"\A[\s\uFFFD]*(<\?xml[^>]*>\s*)?(<!--[^>]*-->\s*)*(<!doctype\s+html|<html|<head|<body|<title|<meta|<table|<div|<p[\s>]|<h[1-6]|<style|<script|<font|<center)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Start();

    [GeneratedRegex(@"<(?<name>title|script|style|textarea|iframe|noscript|a|p|div|span|td|th|li|b|i|em|strong)(?<rest>(\s[^<>]*)?)/>", RegexOptions.NonBacktracking)]
    private static partial Regex SelfClosed();

    [GeneratedRegex(@"<(meta|\?xml)[^>]*(charset|encoding)\s*=\s*[""']?(?<name>[A-Za-z0-9_:.-]+)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Charset();
}
