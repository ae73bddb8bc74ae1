namespace Waybill.Search;

/// <summary>The language of the paragraph that a place on a page belongs to.</summary>
internal static class PageLanguages
{
    /// <summary>A function that is to be asked from the first place to the last: it walks along the blocks of the page.</summary>
    public static Func<int, string?> Of(Page page)
    {
        var next = 0;
        return at =>
        {
            while (next < page.Blocks.Count && page.Blocks[next].Span.End <= at)
            {
                next++;
            }

            return next < page.Blocks.Count && page.Blocks[next].Span.Start <= at ? page.Blocks[next].Language : null;
        };
    }
}
