namespace Waybill.Tests.Publication;

/// <summary>The small dossier with everything in its texts that could break a page or deceive its reader.</summary>
internal static class HostileDossier
{
    private const string Nasty = "<script>alert(1)</script>\u202ecba\0\u200b\ud83d&amp;\"'";
    private static readonly string Endless = new('Ж', 1_000_000);

    public static Dossier Make()
    {
        var dossier = SmallDossier.Make();
        var paper = new Paper("a\u202e\"><svg onload=alert(1)>.pdf") { Scanned = true };
        var number = paper.Say("№ ", Nasty);
        var endless = paper.Say(" ", Endless);
        var date = paper.Say(" ", "12.03.0019", new PartialDate(19, 3, 12));
        var parties = dossier.Case.Parties;
        var transfer = dossier.Case.Transfers[0];
        var self = new Citation { Number = number, Kind = CitationKind.Answers };
        return dossier with
        {
            Title = Nasty,
            Case = dossier.Case with
            {
                Documents =
                [
                    paper.Done(c => c with
                    {
                        Number = number, Date = date, Signatory = endless,
                        Assertions = [new Assertion { Sentence = endless, AttributedTo = number, Hedge = number }],
                    }) with { References = [new Reference(self, paper.File, Nasty), new Reference(self, null, null)], Sender = "no such party" },
                    .. dossier.Case.Documents,
                ],
                Parties = [parties[0] with { Name = Nasty }, parties[1] with { Name = Endless, Aliases = [Nasty, Endless] }],
                Transfers =
                [
                    transfer with
                    {
                        Id = Nasty,
                        Items = [transfer.Items[0] with { Designation = number, Description = endless, Unit = number }],
                        Roles = [.. transfer.Roles, new TransferRole(Role.EndUser, number)],
                        ContractNumber = endless,
                        Documents = [paper.File, ContentHash.Of("gone"u8)],
                    },
                ],
                Gaps = [new Gap(Endless, null, CitationKind.Other, [paper.File, ContentHash.Of("gone"u8)], endless.Quotes), new Gap(Nasty, null, CitationKind.Answers, [paper.File], number.Quotes)],
            },
            Findings = dossier.Findings with
            {
                Checks = [new CheckFinding { Check = Nasty, Document = paper.File, Outcome = CheckOutcome.Warn, Detail = Endless, Quotes = endless.Quotes }],
                Norms = dossier.Findings.Norms.Select(n => n with { Norm = Nasty, Reason = Nasty }).ToArray(),
                Background = [new BackgroundEvent(Nasty, BackgroundLane.Hostilities, Nasty, new PartialDate(1), new PartialDate(9999), Nasty)],
            },
            Coverage = [new CoverageRow { Path = Nasty, LengthInBytes = 1, State = ReadingState.Unreadable, Problems = [new Problem(ProblemCode.Damaged, Endless)] }],
        };
    }
}
