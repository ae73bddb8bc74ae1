using System.Globalization;
using Waybill.Language;

namespace Waybill.Assessment.Checks;

/// <summary>Two files are not the same paper with a few characters changed: a way to mark copies so that a leak can be traced.</summary>
/// <remarks>Letters made from one template differ in number and date and are not compared; a copy in which only one of the two differs is. The words of
/// recognised pages differ by chance and are not compared; of certificates and licences with one number the quantities are.</remarks>
public sealed class NearDuplicateCheck : ICheck
{
    private const string Draft = "A draft beside the final paper, or one that was corrected; also a way to tell who leaked a copy.";

    /// <summary>Beyond this, two papers with one number are two papers.</summary>
    private const int MaxWords = 60;
    private const double MaxShareOfText = 0.05;

    /// <summary>Without a number to tie two papers together, only a trace of a difference is one.</summary>
    private const double MaxShareOfUnnumbered = 0.01;
    private const int MaxWordsOfUnnumbered = 6;
    private const int ShownChanges = 3;

    /// <summary>Papers with which one is compared; more papers of one number, or more unnumbered mails of one length, are no copies.</summary>
    private const int MaxRivals = 50;

    public string Name => "near-duplicate";

    public IEnumerable<CheckFinding> Examine(CaseIndex index)
    {
        // A quote for each word of a large case would fill the memory: only those of papers with a rival are kept.
        var counts = index.Documents.Where(d => !CaseIndex.IsRecognised(d)).ToDictionary(d => d.File, d => WordDifference.WordsOf(d).Count);
        var rivals = index.Documents
            .Where(d => counts.GetValueOrDefault(d.File) > 0)
            .GroupBy(d => (
                d.Claims.Kind,
                Number: d.Claims.Number is { } n ? PaperNumber.Key(n.Value) : null,
                Date: d.Claims.Date?.Value,
                Sender: d.Claims.Number is null ? d.Sender ?? "" : ""))
            .SelectMany(g => Pairs([.. g.OrderBy(d => counts[d.File])]))
            .Where(p => p.One.Sender is null || p.Other.Sender is null || p.One.Sender == p.Other.Sender)
            .ToLookup(p => p.One.File, p => p.Other);
        var twins = OfOneNumberOrDate(index, counts).ToLookup(p => p.One.File, p => p.Other);
        var certificates = OfOneCertificate(index).ToLookup(p => p.One.File, p => p.Other);
        var words = new Dictionary<ContentHash, IReadOnlyList<Quote>>();
        IReadOnlyList<Quote> WordsOf(CaseDocument document) => words.TryGetValue(document.File, out var known) ? known : words[document.File] = WordDifference.WordsOf(document);

        return index.ForEach(this, "It has no words of its own, or they were recognised from a picture, so that small differences prove nothing.", (document, seen) =>
        {
            foreach (var other in rivals[document.File])
            {
                Compare(document, other, WordsOf, seen);
            }

            foreach (var other in twins[document.File])
            {
                CompareTwins(document, other, WordsOf, seen);
            }

            foreach (var other in certificates[document.File])
            {
                CompareQuantities(index, document, other, seen);
            }

            if (seen.Count == 0 && counts.GetValueOrDefault(document.File) > 0)
            {
                seen.Pass("No other file is the same paper with a few characters changed.");
            }
        });
    }

    /// <summary>Each pair once, under the file that was made later, or else stands later: nobody can tell which of them is off.</summary>
    private static IEnumerable<(CaseDocument One, CaseDocument Other)> Pairs(List<CaseDocument> documents) =>
        documents.SelectMany((one, i) => documents.Skip(i + 1).Take(MaxRivals).Select(other =>
            string.CompareOrdinal(Made(one), Made(other)) > 0 ? (one, other) : (other, one)));

    /// <summary>Papers of one kind and sender that have the number or the date in common, but not both.</summary>
    private static IEnumerable<(CaseDocument One, CaseDocument Other)> OfOneNumberOrDate(CaseIndex index, Dictionary<ContentHash, int> counts)
    {
        var numbered = index.Documents.Where(d => counts.GetValueOrDefault(d.File) > 0 && d.Claims is { Number: not null, Date: not null } && d.Claims.Kind != DocumentKind.Email).ToList();
        var byNumber = numbered.GroupBy(d => (d.Claims.Kind, Sender: d.Sender ?? "", Key: PaperNumber.Key(d.Claims.Number!.Value))); // numbered ones have both
        var byDate = numbered.GroupBy(d => (d.Claims.Kind, Sender: d.Sender ?? "", Key: d.Claims.Date!.Value.ToString())); // as above
        return byNumber.Concat(byDate).SelectMany(g => Pairs([.. g.OrderBy(d => counts[d.File])]))
            .Where(p => PaperNumber.Key(p.One.Claims.Number!.Value) == PaperNumber.Key(p.Other.Claims.Number!.Value) != (p.One.Claims.Date!.Value == p.Other.Claims.Date!.Value)); // as above
    }

    /// <summary>Certificates and licences with one number. Of a picture of the signed paper and a file, the file is the one that can be changed at a desk.</summary>
    private static IEnumerable<(CaseDocument One, CaseDocument Other)> OfOneCertificate(CaseIndex index) =>
        index.Documents.Where(d => d.Claims.Number is not null && KindTraits.Of(d.Claims.Kind) is { Binds: true, Ends: KindEnds.Authority })
            .GroupBy(d => (d.Claims.Kind, PaperNumber.Key(d.Claims.Number!.Value))) // only those that have one
            .SelectMany(g => Pairs([.. g]))
            .Select(p => CaseIndex.IsRecognised(p.One) && !CaseIndex.IsRecognised(p.Other) ? (p.Other, p.One) : p);

    private static void CompareTwins(CaseDocument document, CaseDocument other, Func<CaseDocument, IReadOnlyList<Quote>> wordsOf, Observations seen)
    {
        var difference = WordDifference.Find(wordsOf(document), wordsOf(other), MaxWordsOfUnnumbered);
        if (difference is { Changes.Count: > 0 } && difference.Letters <= MaxShareOfUnnumbered * document.Transcript.Pages.Sum(p => p.Text.Length))
        {
            seen.Warn(
                $"But for number or date it is {other.Path} in all but a few characters: {string.Join("; ", difference.Changes.Take(ShownChanges).Select(Describe))}.",
                "Two letters of one day made from one text, or a draft whose number was set later.",
                difference.Changes.Take(ShownChanges).SelectMany(c => (Quote[])[.. c.OneWords.Take(1), .. c.OtherWords.Take(1)]));
        }
    }

    private static void CompareQuantities(CaseIndex index, CaseDocument document, CaseDocument other, Observations seen)
    {
        foreach (var (one, two) in DealLines.InBoth(document, other))
        {
            if (one.Item.Quantity is { } a && two.Item.Quantity is { } b && !Readings.Any([a, b], r => r[0] == r[1]))
            {
                var doubt = Doubt.Gravest(index.DoubtOf("quantity", a), index.DoubtOf("quantity there", b));
                var isClosed = new[] { a, b }.All(q => q.Sureness == Sureness.Sure || q.OtherReading is not null || index.IsSure(q.Quote));
                seen.Judge(
                    isClosed ? Doubt.Closed(doubt) : doubt,
                    $"It has its number in common with {other.Path}, and gives {Print(a.Value)} {one.Name} where that gives {Print(b.Value)}.",
                    "A certificate that was issued anew.", a.Quote, b.Quote);
            }
        }
    }

    private static string Print(decimal value) => value.ToString("#,0.####", CultureInfo.InvariantCulture);

    private static string Made(CaseDocument document) => document.Transcript.Metadata.GetValueOrDefault(MetadataKeys.Created) ?? "";

    private static void Compare(CaseDocument document, CaseDocument other, Func<CaseDocument, IReadOnlyList<Quote>> wordsOf, Observations seen)
    {
        var isNumbered = document.Claims.Number is not null;
        var difference = WordDifference.Find(wordsOf(document), wordsOf(other), isNumbered ? MaxWords : MaxWordsOfUnnumbered);
        var length = document.Transcript.Pages.Sum(p => p.Text.Length);
        var most = (isNumbered ? MaxShareOfText : MaxShareOfUnnumbered) * length;
        if (difference is { Changes.Count: 0 })
        {
            if (document.Transcript.MediaType == other.Transcript.MediaType)
            {
                seen.Warn($"It says the same as {other.Path}, and the bytes of the two files differ.", "The paper was saved or exported twice.", Numbered(document));
            }
        }
        else if (difference is not null && difference.Letters <= most)
        {
            var changes = difference.Changes.Take(ShownChanges).Select(Describe);
            seen.Fail(
                $"It differs from {other.Path} in a few characters: {string.Join("; ", changes)}{(difference.Changes.Count > ShownChanges ? " …" : "")}.",
                Draft,
                difference.Changes.Take(ShownChanges).SelectMany(c => (Quote[])[.. c.OneWords.Take(1), .. c.OtherWords.Take(1)]));
        }
        else if (isNumbered && document.Claims.Kind is DocumentKind.Letter or DocumentKind.NoteVerbale && document.Sender is not null && document.Sender == other.Sender)
        {
            seen.Warn($"It has number and date in common with {other.Path}, and the two say different things.", "A number given twice by mistake, or a letter sent in two languages.", Numbered(document));
        }
    }

    private static IEnumerable<Quote> Numbered(CaseDocument document) => document.Claims.Number is { } number ? [number.Quote] : [];

    private static string Describe(WordDifference.Change change) => (change.One, change.Other) switch
    {
        ("", var other) => $"“{other}” stands only there",
        (var one, "") => $"“{one}” stands only here",
        var (one, other) => $"“{one}” here, “{other}” there",
    };
}
