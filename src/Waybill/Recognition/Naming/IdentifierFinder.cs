using System.Text;
using System.Text.RegularExpressions;

namespace Waybill.Recognition.Naming;

/// <summary>A registration, bank or transport number in a text.</summary>
/// <param name="Value">Without spaces, in capitals.</param>
/// <param name="Start">Where the number begins in the text that was searched; its label lies before.</param>
internal sealed record FoundIdentifier(string Scheme, string Value, int Start, int End);

/// <summary>Finds registration, bank and transport numbers: by the labels that stand before them, and those whose form speaks for itself.</summary>
/// <remarks>Labels are the rows of <c>reference/identifiers.csv</c>. They match in any case and without their diacritics; of two letters only in capitals.</remarks>
internal sealed class IdentifierFinder
{
    /// <summary>The scheme of the rows that list words which may stand between a label and its number.</summary>
    private const string NumberSign = "*";

    /// <summary>No number of any scheme is longer.</summary>
    private const int Longest = 34;

    // A number of a scheme with check digits has one length; digits that do not fit it are a slip only where they are a number of their own.
    private const int ShortestSlip = 6;
    private const int LongestSlip = 15;

    /// <summary>Numbers of things and of banks: two parties may share one.</summary>
    private static readonly HashSet<string> OfNoParty = new(["AWB", "BIC", "IMO", "ISO6346", "RU-BIK", "UA-MFO", "VIN"], StringComparer.Ordinal);

    private readonly Dictionary<string, List<LabelRow>> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<char, LabelPattern> _labels;
    private readonly Regex _between;
    private readonly SelfDescribedNumbers _selfDescribed;

    public IdentifierFinder(ReferenceData reference)
    {
        var table = reference.Table("identifiers");
        // Labels in many languages share the form of their number, and a pattern takes long to make.
        var patterns = table.Where(r => r["scheme"] != NumberSign).Select(r => r["pattern"]).Distinct(StringComparer.Ordinal)
            .ToDictionary(p => p, p => new Regex($"^(?:{p})$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, PatternTime.Span), StringComparer.Ordinal);
        foreach (var row in table.Where(r => r["scheme"] != NumberSign))
        {
            var label = KeyOf(row["label"]);
            if (!_rows.TryGetValue(label, out var rows))
            {
                _rows[label] = rows = [];
            }

            rows.Add(new LabelRow(row["scheme"], patterns[row["pattern"]], row["confidence"]));
        }

        _labels = _rows.Keys.GroupBy(l => l[0]).ToDictionary(g => g.Key, g => new LabelPattern([.. g.OrderByDescending(l => l.Length).ThenBy(l => l, StringComparer.Ordinal)]));
        var signs = table.Where(r => r["scheme"] == NumberSign).Select(r => KeyOf(r["label"])).Distinct(StringComparer.Ordinal).OrderByDescending(s => s.Length).Select(Regex.Escape).DefaultIfEmpty("(?!)");
        _between = new Regex($@"\G[\s.:;,#=()\[\]|/\-\u2013\u2014\u00AB\u00BB]{{0,8}}(?:(?:{string.Join('|', signs)})(?!\p{{L}})[\s.:=(/\-]{{0,4}})?", RegexOptions.CultureInvariant, PatternTime.Span);
        _selfDescribed = new SelfDescribedNumbers(reference);
    }

    /// <summary>True where a number of the scheme says nothing of who stands beside it.</summary>
    public static bool IsOfNoParty(string scheme) => OfNoParty.Contains(scheme);

    /// <summary>Each number at each place, in the order of the text; the places do not overlap.</summary>
    public IReadOnlyList<FoundIdentifier> All(string text)
    {
        var plain = new IdentifierText(text);
        var (labelled, announced) = Labelled(plain);

        // Words that announce an account are followed by other numbers too; an IBAN says by itself where it ends.
        var found = SelfDescribedNumbers.Accounts(plain).ToList();
        found.AddRange(Settled(labelled).Where(l => !found.Exists(f => f.Overlaps(l))));
        found.AddRange(SelfDescribedNumbers.OfTransport(plain, announced).Where(t => !found.Exists(f => f.Overlaps(t))).ToList());
        return [.. found.OrderBy(f => f.Start).Select(f => new FoundIdentifier(f.Scheme, f.Value, plain.Origin(f.Start), plain.Origin(f.End - 1) + 1))];
    }

    private (List<List<NumberCandidate>> Found, ILookup<string, int> Announced) Labelled(IdentifierText plain)
    {
        var found = new List<List<NumberCandidate>>();
        var announced = new List<(string Scheme, int At)>();
        for (var at = 0; at < plain.Text.Length; at++)
        {
            if ((at > 0 && char.IsLetterOrDigit(plain.Text[at - 1])) || !_labels.TryGetValue(plain.Text[at], out var labels)
                || labels.At(plain.Text, at) is not ({ } label, var end) || (end - at <= 2 && !plain.IsInCapitals(at, end)))
            {
                continue;
            }

            var rows = _rows[label];
            announced.AddRange(rows.Select(r => r.Scheme).Distinct(StringComparer.Ordinal).Select(s => (s, at)));
            var start = end + _between.Match(plain.Text, end).Length;
            var candidates = rows.Select(r => Best(plain, r, start)).OfType<NumberCandidate>().ToList();
            if (candidates.Count == 0 && end - at > 2 && Slip(plain, rows[0], start) is { } slip)
            {
                candidates.Add(slip);
            }

            if (candidates.Count > 0)
            {
                found.Add(candidates);
            }
        }

        return (found, announced.ToLookup(a => a.Scheme, a => a.At, StringComparer.Ordinal));
    }

    /// <summary>One scheme for each label: that whose check digit holds, then that of a country of which another number speaks, then the first of the table.</summary>
    private static IEnumerable<NumberCandidate> Settled(List<List<NumberCandidate>> labelled)
    {
        var countries = labelled.Where(c => c.Select(n => n.Scheme).Distinct(StringComparer.Ordinal).Count() == 1 && c[0].Country is not null)
            .Select(c => c[0].Country).ToHashSet(StringComparer.Ordinal);
        var last = 0;
        foreach (var candidates in labelled)
        {
            var chosen = candidates.OrderByDescending(c => c.Holds == true).ThenByDescending(c => countries.Contains(c.Country)).First();
            if (chosen.Start >= last)
            {
                last = chosen.End;
                yield return chosen;
            }
        }
    }

    /// <summary>The value that begins at a place: one whose digit holds before others, and a shorter one before a longer.</summary>
    private NumberCandidate? Best(IdentifierText plain, LabelRow row, int start)
    {
        NumberCandidate? best = null;
        foreach (var (compact, end) in Runs(plain.Text, start, row.IsJudged))
        {
            if (row.Pattern.Match(compact) is not { Success: true } match)
            {
                continue;
            }

            var value = match.Groups["value"] is { Success: true } group ? group.Value : compact;
            var holds = CheckDigits.Holds(row.Scheme, value);
            if (holds != true && (row.IsLow || !plain.IsInCapitals(start, end) || (row.Scheme == "BIC" && !_selfDescribed.IsCountry(value[4..6]))))
            {
                continue;
            }

            var candidate = new NumberCandidate(row.Scheme, SelfDescribedNumbers.Printed(row.Scheme, value), start, end, holds);
            if (holds == true)
            {
                return candidate;
            }

            best ??= candidate;
        }

        return best;
    }

    /// <summary>The characters from a place on, ended at each place where a number may end.</summary>
    /// <param name="isJudged">True for a scheme of fixed length, whose numbers are grouped with any sign and may go on in the next line.</param>
    private static IEnumerable<(string Compact, int End)> Runs(string text, int start, bool isJudged)
    {
        var compact = new StringBuilder();
        for (var at = start; at < text.Length && char.IsAsciiLetterOrDigit(text[at]) && compact.Length <= Longest;)
        {
            var end = at;
            var hasDigit = compact.Length == 0;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || (!isJudged && text[end] == '-' && end + 1 < text.Length && char.IsAsciiLetterOrDigit(text[end + 1]))))
            {
                hasDigit |= char.IsAsciiDigit(text[end]);
                end++;
            }

            // Behind the first group a word without digits is a word.
            if (!hasDigit || compact.Length + end - at > Longest)
            {
                yield break;
            }

            compact.Append(text, at, end - at);
            if (!GoesOn(text, end, isJudged ? "," : ",/."))
            {
                yield return (compact.ToString(), end);
            }

            var next = end;
            while (next < text.Length && next - end < 4 && (text[next] is ' ' || (isJudged && text[next] is '\n' or '\r' or '\t' or '-' or '.' or '/' or '\u2013')))
            {
                next++;
            }

            at = next > end && text[end..next].Count(c => c == '\n') <= 1 ? next : text.Length;
        }
    }

    /// <summary>A label of one scheme before digits that are too many or too few: the number is there, and its form is wrong.</summary>
    private static NumberCandidate? Slip(IdentifierText plain, LabelRow row, int start)
    {
        if (!row.IsHigh || !CheckDigits.HasDigit(row.Scheme))
        {
            return null;
        }

        var end = start;
        while (end < plain.Text.Length && char.IsAsciiDigit(plain.Text[end]))
        {
            end++;
        }

        var isNumber = end - start is >= ShortestSlip and <= LongestSlip && (end == plain.Text.Length || !char.IsLetter(plain.Text[end])) && !GoesOn(plain.Text, end, ",./-");
        return isNumber ? new NumberCandidate(row.Scheme, plain.Text[start..end], start, end, CheckDigits.Holds(row.Scheme, plain.Text[start..end])) : null;
    }

    private static bool GoesOn(string text, int end, string signs) =>
        end + 1 < text.Length && signs.Contains(text[end], StringComparison.Ordinal) && char.IsAsciiDigit(text[end + 1]);

    private static string KeyOf(string label) => IdentifierText.PlainLabel(label).TrimEnd('.', ':', ' ');

    /// <summary>The labels of one first letter, the longest first.</summary>
    private sealed class LabelPattern(IReadOnlyList<string> labels)
    {
        private readonly Regex _pattern = new($@"\G(?:{string.Join('|', labels.Select(l => $"({Pattern(l)})"))})(?!\p{{L}})", RegexOptions.CultureInvariant, PatternTime.Span);

        /// <summary>The label that begins at a place, with its end there; null where none does.</summary>
        public (string? Label, int End) At(string text, int at)
        {
            var match = _pattern.Match(text, at);
            var which = match.Success ? Enumerable.Range(0, labels.Count).First(i => match.Groups[i + 1].Success) : -1;
            return which < 0 ? (null, at) : (labels[which], at + match.Length);
        }

        /// <summary>Spaces may be missing or a line's end, hyphens may be missing; a star is any ending.</summary>
        private static string Pattern(string label) => Regex.Escape(label)
            .Replace(@"\ ", @"\s{0,3}", StringComparison.Ordinal)
            .Replace(@"\*", @"\p{L}{0,12}", StringComparison.Ordinal)
            .Replace("-", @"[-\s]?", StringComparison.Ordinal);
    }

    private sealed record LabelRow(string Scheme, Regex Pattern, string Confidence)
    {
        public bool IsJudged { get; } = CheckDigits.Schemes.Contains(Scheme, StringComparer.Ordinal);

        /// <summary>A row that counts only where the check digit holds.</summary>
        public bool IsLow => Confidence == "low";

        public bool IsHigh => Confidence == "high";
    }
}

/// <summary>A number at a place of an <see cref="IdentifierText"/>.</summary>
internal sealed record NumberCandidate(string Scheme, string Value, int Start, int End, bool? Holds)
{
    /// <summary>Null for schemes of no country.</summary>
    public string? Country => Scheme == "IBAN" ? Value[..2] : Scheme.Length > 3 && Scheme[2] == '-' ? Scheme[..2] : null;

    public bool Overlaps(NumberCandidate other) => Start < other.End && other.Start < End;
}
