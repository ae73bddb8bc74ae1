namespace Waybill.Extraction.Formats.Archives;

/// <summary>The outcome of every format that is a place for files and nothing besides.</summary>
internal static class ContainerContents
{
    /// <summary>The names of members are text too: they stand as the container's only page.</summary>
    /// <param name="openedWith">Where the password was had from; null where none was needed.</param>
    public static Outcome<FileContents> Of(string mediaType, Original original, IReadOnlyList<Problem> problems, string? openedWith = null)
    {
        var all = original.Children.Full is { } full ? [.. problems, full] : problems;
        var children = original.Children.Files;
        if (children.Count == 0)
        {
            return all.Count > 0 ? new Outcome<FileContents>(null, all) : Outcome.Failed<FileContents>(ProblemCode.Empty, "it holds no files");
        }

        return new Outcome<FileContents>(
            new FileContents
            {
                MediaType = mediaType,
                IsContainerOnly = true,
                Metadata = new MetadataBuilder().Add(MetadataKeys.OpenedWith, openedWith).Build(),
                Pages = [new ContentPage { Number = 1, Blocks = [.. children.Select(child => new ContentBlock(CleanText.OneLine(child.Path)))] }],
                Children = children,
            },
            all);
    }
}
