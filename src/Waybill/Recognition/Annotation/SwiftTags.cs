using System.Globalization;
using System.Text.RegularExpressions;
using Waybill.Language;

namespace Waybill.Recognition.Annotation;

/// <summary>Reads the tagged fields of bank messages (SWIFT MT, Standards MT categories 1 and 7): <c>:20:</c>, <c>:32A:</c>, <c>59: Beneficiary</c>.</summary>
internal static partial class SwiftTags
{
    private const int FewestTags = 4;

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["20"] = "swift-number", ["32A"] = "swift-date", ["31C"] = "swift-date", ["30"] = "swift-date", ["50"] = "applicant", ["50K"] = "applicant", ["50A"] = "applicant", ["50F"] = "applicant",
        ["59"] = "beneficiary", ["59A"] = "beneficiary", ["59F"] = "beneficiary", ["45A"] = "description", ["70"] = "remarks",
    };

    /// <summary>The fields of a text that has enough tags to be such a message; none otherwise.</summary>
    public static IReadOnlyList<Field> All(AnnotatedPaper paper)
    {
        var tags = Tag().Matches(paper.Text).ToList();
        if (tags.Count < FewestTags || tags.Select(t => t.Groups["tag"].Value).Distinct(StringComparer.Ordinal).Count() < FewestTags)
        {
            return [];
        }

        var fields = new List<Field>();
        for (var i = 0; i < tags.Count; i++)
        {
            var tag = tags[i].Groups["tag"].Value;
            if (!Names.TryGetValue(tag, out var name))
            {
                continue;
            }

            var start = tags[i].Index + tags[i].Length;
            var end = i + 1 < tags.Count ? tags[i + 1].Index : paper.Text.Length;
            var match = Value().Match(paper.Text, start, end - start);
            var from = match.Success ? match.Groups["value"].Index : start;
            var line = paper.Text.IndexOf('\n', from, Math.Max(0, end - from));
            fields.Add(new Field(name, tags[i].Index, start, from, FieldFinder.TrimEnd(paper.Text, from, end), line < 0 ? end : line, IsLoose: false, new Phrase(name, "", tag, "SWIFT " + tag)));
        }

        return fields;
    }

    /// <summary>Where the tags themselves stand; none in a text that is no such message.</summary>
    public static IReadOnlyList<TextSpan> Places(AnnotatedPaper paper)
    {
        var tags = Tag().Matches(paper.Text).Select(m => new TextSpan(m.Groups["tag"].Index, m.Groups["tag"].Index + m.Groups["tag"].Length)).ToList();
        return tags.Count < FewestTags ? [] : tags;
    }

    /// <summary>The date of six digits, YYMMDD, that a field begins with or ends in.</summary>
    public static FoundDate? DateOf(string text, Field field)
    {
        var match = SixDigits().Match(text, field.ValueStart, Math.Max(0, field.ValueEnd - field.ValueStart));
        return match.Success && int.Parse(match.Groups["y"].ValueSpan, CultureInfo.InvariantCulture) is var year && PartialDate.TryCreate(2000 + year, int.Parse(match.Groups["m"].ValueSpan, CultureInfo.InvariantCulture), int.Parse(match.Groups["d"].ValueSpan, CultureInfo.InvariantCulture)) is { } date
            ? new FoundDate(date, match.Index, match.Index + 6) : null;
    }

    [GeneratedRegex(@"(?:^|\n)[ \t]*:?(?<tag>\d\d[A-Z]?):", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex Tag();

    // An account line comes before the name; the name of the field before a tab or a wide gap.
    [GeneratedRegex(@"\G(?:[^\n\t]*(?:\t| {2,}))?\s*(?:/[^\n]*\n)?(?:F\d{2}:)?(?<value>\S)", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex Value();

    [GeneratedRegex(@"(?<!\d)(?<y>\d\d)(?<m>\d\d)(?<d>\d\d)(?=\D|$)", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex SixDigits();
}
