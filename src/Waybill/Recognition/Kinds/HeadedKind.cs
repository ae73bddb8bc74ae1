using System.Text.RegularExpressions;
using Waybill.Recognition.Naming;

namespace Waybill.Recognition.Kinds;

/// <summary>A paper that names its kind in a heading of its own and keeps its number and date near it.</summary>
internal abstract partial class HeadedKind : IDocumentKind
{
    protected const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.Multiline;

    /// <summary>For headings: whether a word in small letters is one is decided by where it stands.</summary>
    protected const RegexOptions AnyCase = Options | RegexOptions.IgnoreCase;

    /// <summary>A heading stands on the first sheet, before this many characters.</summary>
    private const int HeadLength = 1600;

    /// <summary>A heading in small letters has no more words on its line.</summary>
    private const int MostWords = 9;

    public abstract DocumentKind Kind { get; }

    /// <summary>The heading at the beginning of a line.</summary>
    protected abstract Regex Heading { get; }

    public virtual Quote? Recognise(PaperReading reading) =>
        Head(reading) is { Success: true } head ? reading.Paper.Quote(head) : null;

    public virtual Identity Identify(PaperReading reading)
    {
        var paper = reading.Paper;
        var heading = Head(reading);
        var head = heading.Success ? heading.Index : 0;
        var (number, date) = NumberAndDate(paper, head + heading.Length);
        var addressee = Addressee(reading);
        return new Identity
        {
            Number = number,
            Date = date ?? DateNear(reading, head),
            // Nobody writes to himself: where only one end is named, it is the one that a label gives.
            Sender = Sender(reading) is { } sender && !sender.Name.Equals(addressee?.Name, StringComparison.OrdinalIgnoreCase) ? reading.MentionOf(sender) : null,
            Addressee = reading.MentionOf(addressee),
            Signatory = Signatory(paper),
        };
    }

    /// <summary>The first place where the words stand as a heading does: on a line that they begin, before anybody is greeted.</summary>
    public Match Head(PaperReading reading)
    {
        var text = reading.Paper.Text;
        for (var match = Heading.Match(text); match.Success && match.Index <= HeadLength; match = match.NextMatch())
        {
            if (IsHeading(reading, match))
            {
                return match;
            }
        }

        return Match.Empty;
    }

    protected virtual Organisation? Sender(PaperReading reading) => null;

    protected virtual Organisation? Addressee(PaperReading reading) => null;

    /// <summary>The last name with initials: who signed.</summary>
    protected virtual Stated<string>? Signatory(Paper paper)
    {
        var signature = PersonFinder.LastSignature(paper.Text, 0, paper.Text.Length);
        return signature.Success ? paper.State(Paper.Flat(signature.Value), signature) : null;
    }

    /// <summary>The first number behind the heading, with the date that follows it on the same line.</summary>
    protected static (Stated<string>? Number, Stated<PartialDate>? Date) NumberAndDate(Paper paper, int head)
    {
        var end = Math.Min(paper.Text.Length, head + 400);
        var beside = NumberBeside().Match(paper.Text, head, end - head);
        var match = beside.Success ? beside : NumberBehind().Match(paper.Text, head, end - head);
        while (match.Success && !beside.Success && OtherPaper().IsMatch(paper.Text[Math.Max(head, match.Index - 40)..match.Index]))
        {
            match = match.NextMatch();
        }

        if (!match.Success)
        {
            return (null, null);
        }

        // A number may be broken behind its hyphen.
        var number = paper.State(match.Groups["number"].Value.Replace("\n", "", StringComparison.Ordinal), match.Groups["number"]);
        var date = match.Groups["date"];
        return (number, date.Success && Values.DateFinder.Read(date.Value) is { } day ? paper.State(day, date) : null);
    }

    /// <summary>A labelled date; else the first behind the heading; else the nearest before it; never one that belongs to another paper.</summary>
    protected static Stated<PartialDate>? DateNear(PaperReading reading, int head)
    {
        var paper = reading.Paper;
        var own = reading.OwnDates.ToList();
        var labelled = own.Where(d => DateLabel().IsMatch(paper.Text[Math.Max(0, d.Place.Index - 30)..d.Place.Index])).Take(1);
        var best = labelled.Concat(own.Where(d => d.Place.Index >= head && d.Place.Index < head + 500).Take(1)).Concat(own.Where(d => d.Place.Index < head).TakeLast(1)).Concat(own.TakeLast(1));
        return best.Select(d => paper.State(d.Date, d.Place)).FirstOrDefault();
    }

    /// <summary>The first organisation that follows a label within reach.</summary>
    protected static Organisation? Behind(PaperReading reading, Regex label, int reach = 140)
    {
        for (var match = label.Match(reading.Paper.Text); match.Success; match = match.NextMatch())
        {
            var end = match.Index + match.Length;
            if (reading.Organisations.FirstOrDefault(o => o.Start >= end && o.Start - end < reach) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static bool IsHeading(PaperReading reading, Match match)
    {
        var text = reading.Paper.Text;
        var first = match.Index + match.Value.TakeWhile(char.IsWhiteSpace).Count();
        if (reading.Salutation is { } greeting && greeting < first)
        {
            return false;
        }

        var above = text[..first].TrimEnd(' ', '\t');
        var lineAbove = above.TrimEnd('\n')[(above.TrimEnd('\n').LastIndexOf('\n') + 1)..];
        if (GoesOn().IsMatch(lineAbove))
        {
            return false;
        }

        if (!match.Value.Any(char.IsLower))
        {
            return true;
        }

        var end = text.IndexOf('\n', first);
        var line = text[first..(end < 0 ? text.Length : end)].Trim();
        var starts = reading.Paper.BlockAt(first)?.Start is not { } start || start >= match.Index || lineAbove.Length < 60;
        return starts && reading.Salutation is null
            && (Numbered().IsMatch(line) || (line.Split(' ').Length <= MostWords && line[^1] is not ('.' or ',' or ';' or ':')));
    }

    // "INVOICE ZR-02": the heading's own line ends with a number that no sign announces; ТТН-1 and ТН-2 are names of forms.
    [GeneratedRegex(@"\G[ \t]{0,4}:?[ \t]{0,4}(?!(?:ТТН|ТН|СМР|CMR|КО|М|Т)(?:-?\d{1,2})?(?![\p{L}\d/.]))(?!" + Values.DateFinder.Pattern + @")(?<number>(?=[\p{Lu}/._-]*\d)(?>[\p{Lu}\d]+(?:[/._-]+[\p{Lu}\d]+)*))(?=[ \t]*(?:\n|\z|(?:от|ад|від|dated|of)\s))(?:[ ]*(?:от|ад|від|dated|of)[ ]*(?<date>" + Values.DateFinder.Pattern + "))?", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex NumberBeside();

    [GeneratedRegex(@"(?:(?:№\.?|N[o°º]\s?[.:]{0,2}|(?<=\p{L}\s)no[.:]{1,2}|N[eе](?=\s\d)|Nr\.?|#)\s*:?|(?<!\p{L})(?i:номер|нөмірі|number|ref(?:erence)?(?:\.|\sno\.?)?)\s*[:№]{0,2})\s*(?<number>(?=[\p{L}/._-]*-?\n?\d)(?>[\p{L}\d]+(?:(?:-\n|[/._-]+)[\p{L}\d]+)*))(?:[ ]*,?\n?[ ]*(?:от|ад|від|dated|of)[ ]*(?<date>" + Values.DateFinder.Pattern + "))?", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex NumberBehind();

    // "по контракту № …": the number of the paper that this one is about.
    [GeneratedRegex(@"(?:контракт|кантракт|дагавор|догов[оі]р|contract|agreement|müqavilə|сертифик|сертифік|указ|закон|при[её]мк|заказ|замовлен|order|п/п|з/п|л/с|(?<!\p{L})(?:ТУ|ГОСТ|ДСТУ)(?!\p{L})|приложени|додат|annex)\p{L}*\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Limit)]
    private static partial Regex OtherPaper();

    [GeneratedRegex(@"(?:дат[аы]?\s+(?:выдачи|видачі|составления|складання)?|date(?:\s+of\s+issue)?|tarix|видано|выдан[ао]?|от)\s*:?\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Limit)]
    private static partial Regex DateLabel();

    // A line that ends so is not finished: "Приложение № 1 к" over "КОНТРАКТУ № 5".
    [GeneratedRegex(@"(?:^|\s)(?:к|до|да|по|to|of|the|under|по|за|и|та|and|for|from|от|від)$|,$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Limit)]
    private static partial Regex GoesOn();

    [GeneratedRegex(@"^[^\n]{0,60}?(?:№|N[o°º]\b|#|Nr\b)", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex Numbered();
}
