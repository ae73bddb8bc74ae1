namespace Waybill.Assessment.Checks;

/// <summary>Registration and bank numbers carry check digits, and those hold.</summary>
public sealed class IdentifierCheckDigitCheck : ICheck
{
    private const string Slip = "A slip in copying; a good digit proves no more than that a number was copied well.";

    /// <summary>A word less sure than this is no evidence of any digit.</summary>
    private const double HardlyRead = 0.50;

    public string Name => "identifier-check-digit";

    public IEnumerable<CheckFinding> Examine(CaseIndex index)
    {
        var good = index.Documents
            .SelectMany(d => Identifiers(d).Where(i => i.Value.IsValid == true).Select(i => (i.Value.Scheme, i.Value.Value, d.File)))
            .Distinct()
            .ToLookup(i => i.Scheme, StringComparer.Ordinal);

        return index.ForEach(this, "It prints no number that has a known check digit.", (document, seen) =>
        {
            foreach (var identifier in Identifiers(document))
            {
                switch (identifier.Value.IsValid)
                {
                    case true:
                        seen.Pass($"The check digit of {identifier.Value.Scheme} {identifier.Value.Value} holds.", identifier.Quote);
                        break;
                    case false:
                        TellBad(index, identifier, [.. good[identifier.Value.Scheme].Select(g => g.Value).Distinct(StringComparer.Ordinal)], seen);
                        break;
                }
            }
        });
    }

    private static void TellBad(CaseIndex index, Stated<Identifier> identifier, List<string> good, Observations seen)
    {
        var (scheme, value) = (identifier.Value.Scheme, identifier.Value.Value);
        var twin = good.Where(g => Differing(g, value) is 1 or 2).OrderBy(g => Differing(g, value)).ThenBy(g => g, StringComparer.Ordinal).FirstOrDefault();
        var repaired = twin is null ? "" : $"; other papers print {twin}, of which it holds";
        var sentence = $"The check digit of {scheme} {value} does not hold{repaired}.";

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
        else
        {
            // Where a good twin is known and its digits do not look like these, a middling confidence is enough.
            var sure = confidence >= CaseIndex.SureConfidence || (twin is not null && !misreading && confidence >= HardlyRead);
            seen.FailIf(sure, sentence, Slip, identifier.Quote);
        }
    }

    /// <summary>Each number of a document once, at the first place where it stands.</summary>
    private static IEnumerable<Stated<Identifier>> Identifiers(CaseDocument document)
    {
        IEnumerable<Mention?> mentions = [.. document.Claims.Mentions, document.Claims.Sender, document.Claims.Addressee];
        return mentions.OfType<Mention>().SelectMany(m => m.Identifiers).DistinctBy(i => (i.Value.Scheme, i.Value.Value));
    }

    /// <summary>The number of places in which two numbers of one length differ.</summary>
    private static int Differing(string one, string other) =>
        one.Length == other.Length ? one.Zip(other).Count(p => p.First != p.Second) : int.MaxValue;
}
