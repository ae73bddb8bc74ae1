using System.Buffers;
using System.Text.RegularExpressions;
using Waybill.Language;
using Waybill.Recognition.Annotation;

namespace Waybill.Recognition.Statements;

/// <summary>A designation of goods: a code (<c>2Б37-К</c>, <c>9M113</c>), a name in quotes (<c>«Туман-М»</c>), or both.</summary>
/// <param name="Start">In the folded text.</param>
/// <param name="IsKnown">True for one of the reference data.</param>
internal sealed record Designation(int Start, int End, string Text, bool IsKnown);

/// <summary>Finds designations of goods by their form and in the list of known ones.</summary>
internal sealed partial class DesignationFinder
{
    private const string Code = @"(?:\p{Lu}{1,5}-?\d{1,4}|\d{1,3}\p{Lu}{1,3}\d{0,4})(?:\p{Lu}{1,3}\d{0,2}){0,2}(?:[-–][\p{Lu}\d]{1,4}){0,2}";
    private static readonly Regex[] Forms = [CodeAndName(), QuotedName(), OpenQuoted(), NameAndCode(), Calibre(), BareCode(), NamedModel(), CapitalModel()];

    /// <summary>A known name with so many small letters is no code: its capitals are the same name.</summary>
    private const int ShortestName = 4;

    private readonly SearchValues<string> _beginnings;
    private readonly int _longestBeginning;
    private readonly Dictionary<string, List<string[]>> _known;

    public DesignationFinder(Lexicon lexicon)
    {
        // "Ejder Yalçın" is printed in capitals too.
        var known = lexicon.Designations.Concat(lexicon.Designations.Where(d => d.Count(char.IsLower) >= ShortestName).Select(LookAlikes.Capitals)).Distinct(StringComparer.Ordinal).OrderByDescending(d => d.Length).Select(d => d.Split(' ')).ToList();
        _known = known.GroupBy(d => d[0], StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        _longestBeginning = _known.Keys.Select(k => k.Length).DefaultIfEmpty(0).Max();
        _beginnings = SearchValues.Create([.. _known.Keys], StringComparison.Ordinal);
    }

    /// <summary>Designations of the whole paper, in the order of the text; quotes around a lone name are not part of it.</summary>
    /// <param name="taken">Places that are something else: parties, numbers of papers, identifiers.</param>
    public IReadOnlyList<Designation> All(AnnotatedPaper paper, IReadOnlyList<TextSpan> taken)
    {
        var found = new List<Designation>();
        foreach (var span in Known(paper.Text))
        {
            if (!taken.Any(t => t.Overlaps(span)))
            {
                found.Add(new Designation(span.Start, span.End, Paper.Flat(span.Of(paper.Text)), IsKnown: true));
            }
        }

        foreach (var pattern in Forms)
        {
            for (var match = pattern.Match(paper.Text); match.Success; match = match.NextMatch())
            {
                var place = match.Groups["designation"] is { Success: true } group ? group : match;
                var span = new TextSpan(place.Index, place.Index + place.Length);
                if (match.Groups["name"] is { Success: true } name && !IsOwnName(paper, name))
                {
                    continue;
                }

                if (match.Groups["by"] is { Success: true } by && LookAlikes.Latin(by.Value[0]) is not ('x' or 'X' or '×'))
                {
                    continue;
                }

                if (!found.Exists(f => f.Start < span.End && span.Start < f.End) && !taken.Any(t => t.Overlaps(span)) && !IsSomethingElse(paper, match.Index, span))
                {
                    found.Add(new Designation(span.Start, span.End, Paper.Flat(span.Of(paper.Text)), IsKnown: false));
                }
            }
        }

        return [.. found.OrderBy(f => f.Start)];
    }

    /// <summary>Where designations of the reference data stand as words of their own, from left to right, the longest of a place.</summary>
    private IEnumerable<TextSpan> Known(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var found = text.AsSpan(at).IndexOfAny(_beginnings);
            if (found < 0)
            {
                yield break;
            }

            var start = at + found;
            var end = start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '-') ? -1 : EndOfKnown(text, start);
            if (end > start)
            {
                // "36Д6-М", "ПСО-1-1": the mark of the model belongs to it.
                end += ModelMark().Match(text, end).Length;
                yield return new TextSpan(start, end);
            }

            at = Math.Max(start + 1, end);
        }
    }

    /// <summary>Behind the longest known designation that begins at a place and ends with a word; -1 where none does.</summary>
    private int EndOfKnown(string text, int start)
    {
        var known = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        var best = -1;
        for (var length = Math.Min(_longestBeginning, text.Length - start); length > 0; length--)
        {
            if (known.TryGetValue(text.AsSpan(start, length), out var designations))
            {
                best = designations.Select(words => EndOf(text, start + length, words)).Where(end => end == text.Length || (end >= 0 && !char.IsLetterOrDigit(text[end]))).Append(best).Max();
            }
        }

        return best;
    }

    /// <summary>Behind the words of a designation whose first ends at a place, any white space between them; -1 where others stand there.</summary>
    private static int EndOf(string text, int end, string[] words)
    {
        foreach (var word in words.Skip(1))
        {
            var next = end;
            while (next < text.Length && char.IsWhiteSpace(text[next]))
            {
                next++;
            }

            if (next == end || string.CompareOrdinal(text, next, word, 0, word.Length) != 0)
            {
                return -1;
            }

            end = next + word.Length;
        }

        return end;
    }

    /// <summary>"BOZTUY B-2": a word in capitals that says nothing of what the goods are, on a line that is not all capitals.</summary>
    private static bool IsOwnName(AnnotatedPaper paper, Group name)
    {
        if (paper.Vocabulary.Lexicon.SpeaksOfArms(name.Value) || paper.LabelsIn(name.Index, name.Index + name.Length).Any() || paper.Cues.Any(c => c.Start <= name.Index && c.End >= name.Index + name.Length)
            || paper.Lines.At(name.Index) is not { } line)
        {
            return false;
        }

        return paper.Lines.TextOf(line).Any(char.IsLower) || string.IsNullOrWhiteSpace(paper.Text[line.Start..name.Index]);
    }

    private static bool IsSomethingElse(AnnotatedPaper paper, int matchStart, TextSpan span)
    {
        var (first, name) = (paper.TokenAt(span.Start), span.Of(paper.Text));
        if ((name.Length <= 2 && paper.Text[matchStart] != '«') || CountInQuotes().IsMatch(name) || Category().IsMatch(name) || paper.Currencies.Any(c => c.Start >= span.Start && c.End <= span.End))
        {
            return true;
        }

        // Behind a sign for number, a noun for papers or another numbered thing the code is a number.
        if (paper.Cues.Any(c => c.End <= span.Start && span.Start - c.End <= 3
            && (c.Concept is "number-sign" or "not-a-paper" or "in-reply" or "outgoing" or "incoming" or "executor" || (c.IsPaper && paper.Text[matchStart] != '«'))))
        {
            return true;
        }

        // «Продавец», «Buyer», and what a heading or an office is called.
        if (paper.Cues.Any(c => c.First >= first && c.Start < span.End && (c.IsParty || c.Concept is "first-party" or "second-party" or "office"))
            || paper.Of("hereinafter").Any(h => h.End <= span.Start && span.Start - h.End < 50))
        {
            return true;
        }

        // (the «Contract»): what a paper calls something is no name of goods.
        if (paper.Text[matchStart] == '«' && span.End + 1 < paper.Text.Length && paper.Text.AsSpan(span.End + 1).TrimStart().StartsWith(")") && paper.Text.LastIndexOf('(', matchStart, Math.Min(matchStart, 14)) >= 0)
        {
            return true;
        }

        return paper.Fields.Any(f => f.Name is "bank" or "account" or "phone" or "address" or "serial" or "lot" or "hs-code" or "number" or "date" or "our-reference" or "your-reference"
            && !f.IsLoose && span.Start >= f.ValueStart && span.End <= f.FirstLineEnd && f.ValueStart > f.LabelStart);
    }

    [GeneratedRegex(@"\G[-–](?:\p{Lu}{1,2}\d?|\d{1,2}\p{Lu}?)(?![\p{L}\d/-])", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex ModelMark();

    // «40 шт.»
    [GeneratedRegex(@"^\d[\d\s.,]*(?:\p{Ll}|$)", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex CountInQuotes();

    // ML4a: a heading of the munitions list.
    [GeneratedRegex(@"^ML\d{1,2}\p{L}?$", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex Category();

    [GeneratedRegex(@"(?<![\p{L}\d/№.-])(?<designation>" + Code + @"\s+«\p{Lu}[^«»\n]{1,24}»)", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex CodeAndName();

    [GeneratedRegex(@"(?<![\p{L}\d/№.@«-])(?<designation>(?<name>\p{Lu}{4,14}) (?:" + Code + @"|\d{1,2}(?<by>[\p{L}×])\d{1,2}))(?![\p{L}\d/@]|-\p{Ll}|\.\d)", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex NameAndCode();

    [GeneratedRegex(@"«(?<designation>[\p{Lu}\d][^«»]{1,28})»", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex QuotedName();

    [GeneratedRegex(@"(?<![\p{L}\d/№.@-])" + Code + @"(?:\([\p{Lu}\d]{1,3}\))?(?![\p{L}\d/@]|-\p{Ll}|\.\d)", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex BareCode();

    // "KALOFER-9", "İĞNE-L": a name in capitals with the mark of its model.
    [GeneratedRegex(@"(?<![\p{L}\d/№.@«-])(?:\p{Lu}{6,14}-\d{1,3}\p{Lu}{0,2}|\p{Lu}{3,14}-\p{Lu}\d{0,2}\p{Lu}?)(?![\p{L}\d/@-]|\.\d)", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex CapitalModel();

    // The quote that closes is often lost or read as a letter.
    [GeneratedRegex(@"«(?<designation>\p{Lu}\p{Ll}{2,14}-(?:\p{Lu}{1,2}\d?|\d{1,3}))(?=[\s,.;)]|\p{Ll}\s)", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex OpenQuoted();

    // "7,62x39", "12.7x108", "PN 5x80(J)": a calibre with the length of its case, or a magnification with its opening.
    [GeneratedRegex(@"(?<![\p{L}\d/№.,-])(?:\p{Lu}{1,4} )?\d{1,2}(?:[.,]\d{1,2})?(?<by>[\p{L}×])\d{2,3}\p{Lu}?(?:\([\p{Lu}\d]{1,3}\))?(?![\p{L}\d/@])", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex Calibre();

    // "Su-25UB", "Филин-2": a name with a number, where no quotes show that it is one.
    [GeneratedRegex(@"(?<![\p{L}\d/№.@«-])\p{Lu}\p{Ll}{1,14}-(?:\d{1,3}(?:\p{Lu}{1,3}\d{0,2}|\p{Ll}{1,2})?(?:-\p{Lu}{1,2})?|\p{Lu}{1,2}\d{0,2}(?!\p{Ll}))(?![\p{L}\d/@]|-\p{Ll}|\.\d)", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex NamedModel();
}
