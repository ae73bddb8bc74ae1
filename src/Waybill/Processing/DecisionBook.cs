using System.Text.Json;
using Waybill.Storage;

namespace Waybill.Processing;

/// <summary>The decisions in a journal: read from it, and written into it.</summary>
public sealed class DecisionBook(IJournal journal, TimeProvider time)
{
    /// <summary>What each kind of entry holds; the names stand in journals and never change.</summary>
    private static readonly IReadOnlyDictionary<string, Type> Kinds = new Dictionary<string, Type>(StringComparer.Ordinal)
    {
        ["decided-party"] = typeof(PartyRuling),
        ["decided-deal"] = typeof(DealRuling),
        ["decided-text"] = typeof(TextCorrection),
        ["decided-claim"] = typeof(ClaimRuling),
        ["decided-grade"] = typeof(GradeRuling),
        ["decided-attestation"] = typeof(Attestation),
        ["decided-hypothesis"] = typeof(Hypothesis),
        ["decided-sentence"] = typeof(WrittenSentence),
        ["decided-choice"] = typeof(DealChoice),
        ["decided-withdrawal"] = typeof(Withdrawal),
    };

    public async Task<Decisions> ReadAsync(CancellationToken cancellation)
    {
        var entries = await journal.EntriesAsync(cancellation);
        return new Decisions([.. entries.Where(e => Kinds.ContainsKey(e.Note.Kind)).Select(Decision)]);
    }

    /// <summary>Writes a decision down. It is obeyed from the next time that the case is settled.</summary>
    /// <exception cref="CaseException">It says nothing, or withdraws what was never decided.</exception>
    public async Task<Decision> DecideAsync(string who, string? reason, Ruling ruling, CancellationToken cancellation)
    {
        if (Fault(ruling, await ReadAsync(cancellation)) is { } fault)
        {
            throw new CaseException(fault);
        }

        var kind = Kinds.First(k => k.Value == ruling.GetType()).Key;
        var content = JsonSerializer.Serialize(new Entry(reason, JsonSerializer.SerializeToElement(ruling, ruling.GetType(), WaybillJson.Options)), WaybillJson.Options);
        return Decision(await journal.AppendAsync(new JournalNote(time.GetUtcNow(), who, kind, content), cancellation));
    }

    private static string? Fault(Ruling ruling, Decisions before) => ruling switch
    {
        PartyRuling { First: var a, Second: var b } when a.Length == 0 || b.Length == 0 || a == b => "two different names are needed to say whether they are one party",
        DealRuling { First: var a, Second: var b } when a == b => "two places are needed to say whether they speak of one deal",
        TextCorrection c when c.Text == c.Seen.Text => "the correction says what was read already",
        TextCorrection c when !c.Text.IsNormalized() => "the text is not in Unicode normalisation form C",
        Attestation a when a.Expert.Length == 0 || a.Scope.Length == 0 => "an attestation names the expert and what was vouched for",
        Hypothesis h when h.Name.Length == 0 || h.Sentence.Length == 0 => "a hypothesis has a name and says what may be so",
        Hypothesis { Against.Length: 0 } => "what speaks against a hypothesis, or would, must be written down with it",
        WrittenSentence s when s.Name.Length == 0 || s.Text.Length == 0 => "a sentence says something",
        Withdrawal w when !before.InForce.Any(d => d.Number == w.Decision) => $"no decision {w.Decision} is in force",
        _ => null,
    };

    private static Decision Decision(JournalEntry entry)
    {
        try
        {
            if (JsonSerializer.Deserialize<Entry>(entry.Note.Content, WaybillJson.Options) is { } content
                && content.Ruling.Deserialize(Kinds[entry.Note.Kind], WaybillJson.Options) is Ruling ruling)
            {
                return new Decision(entry.Number, entry.Note.When, entry.Note.Who, content.Reason, ruling);
            }
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            throw Unreadable(e);
        }

        throw Unreadable(inner: null);

        CaseException Unreadable(Exception? inner) =>
            new($"entry {entry.Number} of the journal (journal.sqlite) is damaged: put the journal back from a copy", inner!); // an exception may have none inside
    }

    private sealed record Entry(string? Reason, JsonElement Ruling);
}
