using Waybill.Language;

namespace Waybill.Assessment.Checks;

/// <summary>A reply is not older than what it answers, and a cited number and date are those of the paper in the case.</summary>
public sealed class ReferenceConsistencyCheck(ReferenceData reference) : ICheck
{
    private const string SlipOfThePen = "A slip of the pen, or a letter with the same number out of another register.";

    private readonly StatedDays _days = new(reference);

    public string Name => "reference-consistency";

    public IEnumerable<CheckFinding> Examine(CaseIndex index)
    {
        var byNumber = index.Documents.Where(d => d.Claims.Number is not null).ToLookup(d => PaperNumber.Key(d.Claims.Number!.Value), StringComparer.Ordinal);
        return index.ForEach(this, "It cites no paper with a date or in the case.", (document, seen) =>
        {
            foreach (var named in document.References)
            {
                Compare(index, document, named.Citation, Target(index, byNumber, document, named), seen);
            }
        });
    }

    private void Compare(CaseIndex index, CaseDocument citing, Citation citation, CaseDocument? target, Observations seen)
    {
        var (number, cited, own) = (citation.Number, citation.Date, citing.Claims.Date);
        if (cited is not null && own is not null && cited.Value.Earliest > own.Value.Latest)
        {
            var actual = target?.Claims.Date is { } date ? $"; the paper itself is of {date.Value}" : "";
            var answers = citation.Kind == CitationKind.Answers ? "answers" : "cites";
            seen.Judge(
                Doubt.Gravest(index.DoubtOf("cited date", cited), _days.DoubtOfDate(index, citing)),
                $"It {answers} № {number.Value} of {cited.Value}, which is later than its own date {own.Value}{actual}.",
                SlipOfThePen,
                [cited.Quote, own.Quote, .. target?.Claims.Date?.Quotes.Take(1) ?? []]);
        }
        else if (target?.Claims.Date is not { } date)
        {
            if (cited is not null && own is not null)
            {
                seen.Pass($"№ {number.Value} of {cited.Value} is not later than its own date {own.Value}.", cited.Quote, own.Quote);
            }
        }
        else if (own is not null && date.Value.Earliest > own.Value.Latest && cited is null)
        {
            seen.Judge(
                Doubt.Gravest(index.DoubtOf("cited number", number), _days.DoubtOfDate(index, target), _days.DoubtOfDate(index, citing)),
                $"It cites № {number.Value}, which is of {date.Value}, later than its own date {own.Value}.",
                SlipOfThePen,
                number.Quote, own.Quote, date.Quote);
        }
        else if (cited is null || Overlap(cited.Value, date.Value))
        {
            seen.Pass($"№ {number.Value} of {cited?.Value ?? date.Value} is in the case and fits.", number.Quote);
        }
        else if (cited.Value.Year == date.Value.Year || !BeginsAnewEachYear(citation))
        {
            var doubt = Doubt.Gravest(
                index.DoubtOf("cited number", number), index.DoubtOf("cited date", cited), _days.Judged(index, target, d => !Overlap(d, cited.Value)),
                IsTelling(number.Value) ? null : new Doubt($"papers of other senders may have the number {number.Value} too", IsOpen: false));
            seen.Judge(
                doubt, $"It cites № {number.Value} of {cited.Value}, and the paper of that number is of {date.Value}.", SlipOfThePen, cited.Quote, date.Quote);
        }
    }

    /// <summary>Outgoing numbers begin again each January: the same number of another year is another letter. A telling number of a contract is that contract.</summary>
    private static bool BeginsAnewEachYear(Citation citation) => citation.Kind is not (CitationKind.Contract or CitationKind.Order) || !IsTelling(citation.Number.Value);

    /// <summary>The cited paper, where it is in the case and can be the one that is meant.</summary>
    private static CaseDocument? Target(CaseIndex index, ILookup<string, CaseDocument> byNumber, CaseDocument citing, Reference reference)
    {
        if (index.Find(reference.Document) is { } found)
        {
            return IsPlausible(citing, reference.Citation, found) ? found : null;
        }

        var candidates = byNumber[PaperNumber.Key(reference.Citation.Number.Value)]
            .Where(d => d.File != citing.File && IsPlausible(citing, reference.Citation, d)
                && (IsTelling(reference.Citation.Number.Value) || IsAnswered(citing, d)))
            .ToList();
        return candidates.Count == 1 ? candidates[0] : null;
    }

    private static bool IsPlausible(CaseDocument citing, Citation citation, CaseDocument target) =>
        citation.Kind switch
        {
            CitationKind.Answers => IsLetter(target) && AreNotDifferent(target.Sender, citing.Addressee) && AreNotDifferent(target.Addressee, citing.Sender),
            CitationKind.Letter => IsLetter(target),
            CitationKind.Contract => target.Claims.Kind is DocumentKind.Contract or DocumentKind.PurchaseOrder,
            CitationKind.Order => target.Claims.Kind is DocumentKind.PurchaseOrder or DocumentKind.Contract,
            CitationKind.Invoice => target.Claims.Kind is DocumentKind.Invoice or DocumentKind.ProformaInvoice,
            CitationKind.EndUserCertificate => target.Claims.Kind == DocumentKind.EndUserCertificate,
            CitationKind.Licence => target.Claims.Kind == DocumentKind.ExportLicence,
            CitationKind.Transport => KindTraits.Of(target.Claims.Kind).Ends == KindEnds.Transport,
            _ => true,
        };

    private static bool IsLetter(CaseDocument document) =>
        KindTraits.Of(document.Claims.Kind).IsCorrespondence || document.Claims.Kind is DocumentKind.Report or DocumentKind.Other;

    private static bool IsAnswered(CaseDocument citing, CaseDocument target) => target.Sender is not null && target.Sender == citing.Addressee;

    private static bool AreNotDifferent(string? one, string? other) => one is null || other is null || one == other;

    /// <summary>True for a number that few papers share: <c>08-15/161</c>, not <c>58</c>.</summary>
    private static bool IsTelling(string number) => number.Count(char.IsLetterOrDigit) >= 4 && number.Any(c => !char.IsDigit(c));

    private static bool Overlap(PartialDate one, PartialDate other) => one.Earliest <= other.Latest && other.Earliest <= one.Latest;
}
