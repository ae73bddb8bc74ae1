using Waybill.Language;

namespace Waybill.Assessment.Checks;

/// <summary>Registration, bank and transport numbers carry check digits, and those hold.</summary>
public sealed class IdentifierCheckDigitCheck : ICheck
{
    private const string Slip = "A slip in copying; a good digit proves no more than that a number was copied well.";

    private const string Alike = "A register that gives numbers by another rule, or a slip that was copied from paper to paper.";

    public string Name => "identifier-check-digit";

    public IEnumerable<CheckFinding> Examine(CaseIndex index)
    {
        var good = index.Documents
            .SelectMany(d => Identifiers(d).Where(i => i.Value.IsValid == true).Select(i => (i.Value.Scheme, i.Value.Value, d.File)))
            .Distinct()
            .ToLookup(i => i.Scheme, StringComparer.Ordinal);
        var bad = index.Documents
            .SelectMany(d => Identifiers(d).Where(i => i.Value.IsValid == false).Select(i => (i.Value.Scheme, i.Value.Value)))
            .CountBy(i => i).ToDictionary(c => c.Key, c => c.Value);

        return index.ForEach(this, "It prints no number that has a known check digit.", (document, seen) =>
        {
            var identifiers = Identifiers(document).ToList();
            foreach (var identifier in identifiers)
            {
                switch (identifier.Value.IsValid)
                {
                    case true:
                        seen.Pass($"The check digit of {identifier.Value.Scheme} {identifier.Value.Value} holds.", identifier.Quote);
                        break;
                    case false:
                        TellBad(index, identifier, [.. good[identifier.Value.Scheme].Select(g => g.Value).Distinct(StringComparer.Ordinal)], bad[(identifier.Value.Scheme, identifier.Value.Value)], seen);
                        break;
                    default:
                        // Beside a number that could be judged, one that nobody can judge is no news.
                        if (!identifiers.Exists(i => i.Value.IsValid is not null))
                        {
                            seen.NotTestable($"No check digit of {identifier.Value.Scheme} {identifier.Value.Value} is known.", identifier.Quote);
                        }

                        break;
                }
            }

            if (identifiers.Count == 0 && IsPartlyUnread(document))
            {
                seen.NotTestable("No number that has a known check digit was read; a part of the paper could not be read, or hardly.");
            }
        });
    }

    private static void TellBad(CaseIndex index, Stated<Identifier> identifier, List<string> good, int papers, Observations seen)
    {
        var (scheme, value) = (identifier.Value.Scheme, identifier.Value.Value);
        var twin = good.Where(g => Differing(g, value) is 1 or 2).OrderBy(g => Differing(g, value)).ThenBy(g => g, StringComparer.Ordinal).FirstOrDefault();
        var repaired = twin is null ? "" : $"; other papers print {twin}, of which it holds";
        var sentence = CheckDigits.HasDigit(scheme) ? $"The check digit of {scheme} {value} does not hold{repaired}." : $"{scheme} {value} does not have the form of such numbers{repaired}.";

        var confidence = index.ConfidenceOf(identifier.Quotes.Take(1));
        var misreading = twin is not null && twin.Zip(value).All(p => LookAlikes.AreConfusedInPrint(p.First, p.Second));
        if (scheme == "IMO")
        {
            seen.Warn(sentence, "Many ships carry numbers whose check digit does not hold.", identifier.Quote);
        }
        else if (misreading && index.IsRecognised(identifier.Quote))
        {
            seen.NotTestable($"{sentence} The digits that differ are often misread for one another.", identifier.Quote);
        }
        else if (twin is null && papers > 1 && identifier.Value.Scheme != "IBAN")
        {
            seen.Warn($"{sentence[..^1]}; {papers} papers print it alike.", Alike, identifier.Quote);
        }
        else
        {
            // Where a good twin is known and its digits do not look like these, a middling confidence is enough.
            var sure = confidence >= CaseIndex.SureConfidence || (twin is not null && !misreading && confidence >= CaseIndex.HardlyRead);
            seen.Judge(sure ? null : index.DoubtOf("number", identifier) ?? new Doubt("the number may be misread", IsOpen: false), sentence, Slip, identifier.Quote);
        }
    }

    private static bool IsPartlyUnread(CaseDocument document) =>
        document.Transcript.Problems.Count > 0
        || document.Transcript.Pages.Any(p => p.Origin == TextOrigin.Recognised && (p.Confidence < CaseIndex.HardlyRead || p.Words.Any(w => w.Confidence < CaseIndex.HardlyRead)));

    /// <summary>Each number of a document once, at the first place where it stands; a domain is a name and no number.</summary>
    private static IEnumerable<Stated<Identifier>> Identifiers(CaseDocument document)
    {
        IEnumerable<Mention?> mentions = [.. document.Claims.Mentions, document.Claims.Sender, document.Claims.Addressee];
        return mentions.OfType<Mention>().SelectMany(m => m.Identifiers).Concat(document.Claims.Identifiers)
            .Where(i => i.Value.Scheme != "DOMAIN").DistinctBy(i => (i.Value.Scheme, i.Value.Value));
    }

    /// <summary>The number of places in which two numbers of one length differ.</summary>
    private static int Differing(string one, string other) =>
        one.Length == other.Length ? one.Zip(other).Count(p => p.First != p.Second) : int.MaxValue;
}
