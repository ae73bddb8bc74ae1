using Waybill.Reading.Layout;

namespace Waybill.Reading.Ocr;

/// <summary>Leaves out what an engine took for text and is none: rules of tables, arcs of stamps, strokes of signatures.</summary>
/// <remarks>What looks like a word stays, however badly it was read.</remarks>
internal static class MarkFilter
{
    public const string Version = "marks 1";

    /// <summary>Signs without letters need this confidence.</summary>
    private const double TrustInSigns = 0.6;

    /// <summary>One or two letters need this confidence.</summary>
    private const double TrustInFragments = 0.3;

    /// <summary>In points: a sign this near to a line is the line.</summary>
    private const double Touch = 2.5;

    /// <param name="strokes">Lines of the straightened page.</param>
    public static IReadOnlyList<PlacedWord> Filter(IReadOnlyList<PlacedWord> words, IReadOnlyList<Stroke> strokes, Straightening straight) =>
        [.. words.Where(w => IsText(w, strokes, straight))];

    private static bool IsText(PlacedWord word, IReadOnlyList<Stroke> strokes, Straightening straight)
    {
        var signs = word.Text.Count(char.IsLetterOrDigit);
        var confidence = word.Confidence ?? 1;
        if (signs > 0)
        {
            return signs > 2 || confidence >= TrustInFragments || word.Text.Any(char.IsDigit);
        }

        // A blank to be filled in is drawn as underlines, and says that something was left open.
        var isBlank = word.Text.Length >= 3 && word.Text.All(c => c == '_');
        return isBlank || (confidence >= TrustInSigns && !(word.Text.Any(IsRuleLike) && IsOnStroke(straight.Turn(word.Box), strokes)));
    }

    private static bool IsRuleLike(char c) => c is '|' or '_' or '—' or '-' or '–' or '[' or ']' or '{' or '}' or '(' or ')' or '!' or '/' or '\\' or '=' or 'ǀ' or '¦';

    private static bool IsOnStroke(Box box, IReadOnlyList<Stroke> strokes) =>
        strokes.Any(s => box.Left < Math.Max(s.StartX, s.EndX) + Touch && Math.Min(s.StartX, s.EndX) - Touch < box.Right
            && box.Top < Math.Max(s.StartY, s.EndY) + Touch && Math.Min(s.StartY, s.EndY) - Touch < box.Bottom);
}
