namespace Waybill.Extraction.Formats.Spreadsheet;

/// <summary>The name of a sheet, which a person reads on the tab below its cells.</summary>
internal static class SheetTab
{
    /// <summary>The cells and then the name; a sheet on which nothing stands stays empty, for its name alone is nothing to read.</summary>
    public static IReadOnlyList<ContentBlock> Below(IReadOnlyList<ContentBlock> blocks, string? name, bool isHidden) =>
        blocks.Count > 0 && BlockText.Of(name ?? "") is { Length: > 0 } clean ? [.. blocks, new ContentBlock(clean, Hidden: isHidden)] : blocks;
}
