using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Waybill.Extraction.Formats.Word;

/// <summary>Who put in and took out what while changes were tracked (ECMA-376 part 1 §17.13.5). What was taken out stands in the text as hidden.</summary>
internal static class TrackedChanges
{
    private const int MostAuthors = 20;

    /// <summary><c>3 inserted, 1 deleted; by Novik</c>; null where nothing was tracked.</summary>
    public static string? Describe(OpenXmlElement body)
    {
        var (inserted, deleted) = (0, 0);
        var authors = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var element in body.Descendants())
        {
            var (isInsertion, isDeletion) = (element is InsertedRun or MoveToRun or Inserted, element is DeletedRun or MoveFromRun or Deleted);
            inserted += isInsertion ? 1 : 0;
            deleted += isDeletion ? 1 : 0;
            if ((isInsertion || isDeletion) && element.GetAttributes().FirstOrDefault(attribute => attribute.LocalName == "author").Value is { Length: > 0 } author && authors.Count < MostAuthors)
            {
                authors.Add(author);
            }
        }

        return inserted + deleted == 0 ? null
            : FormattableString.Invariant($"{inserted} inserted, {deleted} deleted") + (authors.Count > 0 ? "; by " + string.Join(", ", authors) : "");
    }
}
