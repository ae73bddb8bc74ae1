using Waybill.Recognition.Annotation;
using Waybill.Recognition.Zones;

namespace Waybill.Recognition.Kinds;

/// <summary>Kinds that no heading names: a letter by its parts, a table that somebody keeps by its columns.</summary>
internal static class Shapes
{
    private const int SignatureLength = 400;
    private const int MostOfByline = 60;
    private const int LinesOfMasthead = 3;
    private static readonly string[] KeepersColumns = ["status", "etd", "eta", "closed", "remarks", "mode", "ref"];
    private static readonly string[] PartyColumns = ["supplier", "buyer", "consignee", "end-user", "contract", "order", "invoice"];

    public static void Letter(AnnotatedPaper paper, List<Evidence> evidence)
    {
        if (paper.Paper.IsMail)
        {
            return;
        }

        if (Body.Salutation(paper) is { } greeting)
        {
            evidence.Add(Mark(3, greeting.Start, greeting.End, "somebody is greeted"));
        }

        if (LetterHead.Own(paper) is { } own)
        {
            evidence.Add(Mark(3, own.Number.Start, own.Number.End, "a register line"));
        }

        if (LetterHead.Answers(paper) is { } answers)
        {
            evidence.Add(Mark(3, answers.Start, answers.End, "a line of what it answers"));
        }

        if (LetterHead.AddresseeMark(paper) is { } mark)
        {
            evidence.Add(Mark(2, mark.Start, mark.End, "somebody is addressed"));
        }

        // Where no paragraph is long enough to be the body, a letter may take its leave behind its head.
        var body = paper.BodyStart < paper.Text.Length ? paper.BodyStart : paper.Text.Length / 3;
        var closing = paper.Of("close").FirstOrDefault(c => c.Start >= body);
        if (closing is not null)
        {
            var signature = paper.Text.AsSpan(closing.End).Trim(" ,\t\n");
            evidence.Add(Mark(signature.Length is > 3 and < SignatureLength ? 3 : 2, closing.Start, closing.End, "it takes its leave"));
        }

        if (paper.FieldsOf("subject").FirstOrDefault(f => f.LabelStart < paper.BodyStart && !f.IsEmpty && !f.IsLoose) is { } subject)
        {
            evidence.Add(Mark(1.5, subject.LabelStart, subject.LabelEnd, "a subject"));
        }

        var foot = Math.Max(0, paper.Text.TrimEnd().Length - SignatureLength);
        if (paper.BodyStart < paper.Text.Length && paper.Of("office").LastOrDefault(c => c.Start >= Math.Max(foot, paper.BodyStart)) is { } office && evidence.Exists(e => e.Kind == DocumentKind.Letter))
        {
            evidence.Add(Mark(1, office.Start, office.End, "an office signs it"));
        }
    }

    /// <summary>What journalists write: a byline, sources, the furniture of a site.</summary>
    public static void Press(AnnotatedPaper paper, List<Evidence> evidence)
    {
        if (paper.Paper.IsMail)
        {
            return;
        }

        foreach (var cue in paper.Of("press-byline"))
        {
            if (paper.Lines.At(cue.Start) is { } line && cue.First == paper.TokenAt(line.Start) && paper.Dates.Any(d => d.Start >= cue.End && d.Start <= line.End + MostOfByline))
            {
                evidence.Add(new Evidence(DocumentKind.PressArticle, 5, cue.Start, line.End, "a byline with a date"));
                break;
            }
        }

        // "Daily of the district, No. 5, 27 June 2018" on top.
        var mastheads = paper.Of("press-masthead").Where(c => paper.Lines.At(c.Start) is { Index: < LinesOfMasthead }).ToList();
        foreach (var name in mastheads)
        {
            if (paper.Lines.At(name.Start) is { } line && paper.Dates.Any(d => d.Start >= line.Start && d.End <= line.End))
            {
                evidence.Add(new Evidence(DocumentKind.PressArticle, 5, name.Start, line.End, "the name of a newspaper with a date"));
                break;
            }
        }

        // "Lahn-Bote, 12. Juli 2019, Seite 14": the first line of a cutting.
        if (paper.Lines.All is [var head, ..] && paper.Dates.Any(d => d.Date.IsDay && d.Start >= head.Start && d.End <= head.End)
            && paper.Of("press-page").FirstOrDefault(c => c.Start >= head.Start && c.End <= head.End && c.Last + 1 < paper.Tokens.Count && paper.Tokens[c.Last + 1].IsNumber) is { } page)
        {
            evidence.Add(new Evidence(DocumentKind.PressArticle, 5, head.Start, page.End, "a name with a date and a page"));
        }

        if (paper.Paper.Transcript.MediaType.Contains("html", StringComparison.Ordinal) && mastheads is [var masthead, ..])
        {
            evidence.Add(new Evidence(DocumentKind.PressArticle, 3.5, masthead.Start, masthead.End, "the name of a newspaper"));
        }

        // "Author: Jane Doe".
        if (paper.Of("press-byline").FirstOrDefault(c => paper.Lines.At(c.Start) is { } line && c.First == paper.TokenAt(line.Start) && paper.Text.AsSpan(c.End, Math.Max(0, line.End - c.End)).StartsWith(":")) is { } author)
        {
            evidence.Add(new Evidence(DocumentKind.PressArticle, 1.5, author.Start, author.End, "a byline") { IsMark = true });
        }

        // "Daily Example, 29 November 2018": the first line.
        if (paper.Lines.All is [var top, ..] && top.End - top.Start < MostOfByline && paper.Dates.FirstOrDefault(d => d.Date.IsDay && d.Start >= top.Start && d.End <= top.End) is { } day
            && day.Start > top.Start && paper.Text.AsSpan(top.Start, day.Start - top.Start).TrimEnd().EndsWith(","))
        {
            evidence.Add(new Evidence(DocumentKind.PressArticle, 1.5, top.Start, top.End, "a name with a date"));
        }

        if (paper.Paper.Transcript.MediaType.Contains("html", StringComparison.Ordinal) && paper.Lines.All is [var first, ..])
        {
            evidence.Add(new Evidence(DocumentKind.PressArticle, 1.5, first.Start, first.End, "a page of the web"));
        }

        foreach (var cue in paper.Of("hearsay").DistinctBy(c => c.Phrase.Form))
        {
            evidence.Add(new Evidence(DocumentKind.PressArticle, 1, cue.Start, cue.End, $"hearsay ({cue.Phrase.Origin})") { IsMark = true });
        }

        foreach (var cue in paper.Of("press-source").Concat(paper.Of("press-furniture")).DistinctBy(c => c.Phrase.Form))
        {
            evidence.Add(new Evidence(DocumentKind.PressArticle, 1.5, cue.Start, cue.End, $"words of the press ({cue.Phrase.Origin})") { IsMark = true });
        }
    }

    /// <summary>The tags of a bank message.</summary>
    public static void BankMessage(AnnotatedPaper paper, List<Evidence> evidence)
    {
        if (SwiftTags.All(paper) is [var first, ..])
        {
            evidence.Add(new Evidence(DocumentKind.PaymentMessage, 14, first.LabelStart, first.LabelEnd, "the tags of a bank message"));
        }
    }

    /// <summary>A table with columns that only its keeper needs: status, dates of sailing, remarks; several deals in its rows.</summary>
    public static void Register(AnnotatedPaper paper, List<Evidence> evidence)
    {
        foreach (var grid in paper.Grids.Where(g => g.Rows.Count > 2))
        {
            if (paper.HeadOf(grid) is not var (row, columns) || row == grid.Rows.Count - 1)
            {
                continue;
            }

            var weight = KeepersColumns.Count(columns.Has) * 2.0 + PartyColumns.Count(columns.Has) * 2.0 + (columns.Has("date") ? 1 : 0) - (columns.Has("unit-price") ? 3 : 0);
            // A workbook with a row for each shipment is nothing else.
            weight += weight >= 5 && grid.Rows.Count > 3 && paper.Paper.Transcript.MediaType.Contains("sheet", StringComparison.Ordinal) ? 6 : 0;
            if (weight >= 5 && columns.Count >= 4)
            {
                var head = grid.Rows[row];
                evidence.Add(new Evidence(DocumentKind.Register, weight, head[0].Start, head[0].End, "a table with the columns of a register"));
                return;
            }
        }
    }

    private static Evidence Mark(double weight, int start, int end, string reason) => new(DocumentKind.Letter, weight, start, end, reason);
}
