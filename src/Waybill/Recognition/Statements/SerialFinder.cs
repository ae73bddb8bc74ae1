using System.Text.RegularExpressions;
using Waybill.Recognition.Annotation;

namespace Waybill.Recognition.Statements;

/// <summary>Finds factory numbers, the join between paper and battlefield.</summary>
internal static partial class SerialFinder
{
    private const int Most = 400;

    /// <summary>The numbers of a cell below the head of serial numbers; a range stays as it is printed.</summary>
    public static IReadOnlyList<Stated<string>> InCell(AnnotatedPaper paper, GridCell cell) =>
        [.. Serial().Matches(paper.Text[cell.Start..cell.End]).Take(Most).Select(m => paper.Paper.State(m.Value, cell.Start + m.Index, cell.Start + m.Index + m.Length).By("cell serial"))];

    /// <summary>Gives each number behind its label to the only item, or else to the one named last before it.</summary>
    public static IReadOnlyList<PlacedItem> Add(AnnotatedPaper paper, IReadOnlyList<PlacedItem> items)
    {
        var all = items.ToList();
        foreach (var field in paper.FieldsOf("serial").Concat(Inline(paper)))
        {
            for (var match = ListedSerial().Match(paper.Text, field.ValueStart, Math.Max(0, field.ValueEnd - field.ValueStart)); match.Success; match = match.NextMatch())
            {
                var number = match.Groups["serial"];
                var owner = all.Count == 1 ? 0 : all.FindLastIndex(i => i.Start <= number.Index && number.Index - i.Start < 600);
                if (owner >= 0 && all[owner].Item.Serials.All(s => s.Value != number.Value) && all[owner].Item.Activity?.Value != Activity.Training)
                {
                    var item = all[owner].Item;
                    all[owner] = all[owner] with { Item = item with { Serials = [.. item.Serials, paper.Paper.State(number.Value, number).By(field.Rule)] } };
                }
            }
        }

        return all;
    }

    /// <summary>"… зав. № 419560317" inside a sentence.</summary>
    private static IEnumerable<Field> Inline(AnnotatedPaper paper)
    {
        foreach (var match in paper.LabelsIn(0, paper.Text.Length).Where(m => m.Concept == "serial"))
        {
            var (start, end) = (paper.Tokens[match.First].Start, paper.Tokens[match.Last].End);
            if (paper.Fields.All(f => f.LabelStart != start) && paper.Lines.At(start) is { } line)
            {
                yield return new Field("serial", start, end, end, Math.Max(end, line.End), line.End, IsLoose: true, match.Phrase);
            }
        }
    }

    [GeneratedRegex(@"(?<![\p{L}\d])(?:\p{Lu}{1,4}[-/ ]?)?[\p{Lu}\d]*\d[\p{Lu}\d/-]*(?:[….-]{1,3}[\p{Lu}\d]*\d[\p{Lu}\d/-]*)?", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex Serial();

    [GeneratedRegex(@"\G(?:[\s:,;№.]|\p{Ll}{1,3}\s){0,5}(?<serial>(?:\p{Lu}{1,4}-)?[\p{Lu}\d]*\d[\p{Lu}\d/-]{1,16})(?![\p{L}\d])", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex ListedSerial();
}
