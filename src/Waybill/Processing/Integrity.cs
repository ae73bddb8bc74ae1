using System.Text.Json;
using Waybill.Storage;

namespace Waybill.Processing;

/// <summary>Proves that a case is what it was: originals by their hash, quotes by their pages, the journal by its seals.</summary>
public sealed class Integrity(CaseStores stores)
{
    /// <summary>One sentence for each thing that differs; empty where all is as it was.</summary>
    /// <param name="seal">Of an entry of the journal that a person remembers; null where nobody does.</param>
    public async Task<IntegrityReport> CheckAsync(Dossier dossier, ContentHash? seal, CancellationToken cancellation)
    {
        var faults = new List<string>();
        var files = dossier.Coverage.Where(r => r.File is not null).GroupBy(r => r.File!.Value).ToList(); // those without were left out
        for (var i = 0; i < files.Count; i++)
        {
            var now = await stores.Vault.RehashAsync(files[i].Key, cancellation);
            if (now != files[i].Key)
            {
                faults.Add(now is null
                    ? $"the original of {files[i].First().Path} ({files[i].Key}) is gone"
                    : $"the original of {files[i].First().Path} ({files[i].Key}) was changed: its hash is now {now}");
            }

        }

        var pages = dossier.Case.Documents.DistinctBy(d => d.File)
            .SelectMany(d => d.Transcript.Pages.Select(p => (d.File, d.Path, Page: p)))
            .ToDictionary(p => (p.File, p.Page.Number), p => (p.Path, p.Page));
        var quotes = QuotesOf(dossier);
        foreach (var quote in quotes)
        {
            if (!pages.TryGetValue((quote.File, quote.PageNumber), out var found))
            {
                faults.Add($"a quote names page {quote.PageNumber} of {quote.File}, which the case does not have");
            }
            else if (!quote.Holds(found.Page))
            {
                faults.Add($"{found.Path}, page {quote.PageNumber}, does not say at {quote.Span.Start} to {quote.Span.End} what is quoted from it");
            }
        }

        var entries = await stores.Journal.EntriesAsync(cancellation);
        if (JournalEntry.FirstBroken(entries) is { } broken)
        {
            faults.Add($"the journal (journal.sqlite) was changed: its entry {broken} does not bear the seal that it was given");
        }

        if ((await stores.Catalogue.WitnessAsync(cancellation))?.Misses(entries) is { } lost)
        {
            faults.Add($"the journal (journal.sqlite) is not whole: {lost}; put it back from a copy");
        }

        if (seal is { } remembered && entries.All(e => e.Seal != remembered))
        {
            faults.Add($"the journal (journal.sqlite) has no entry with the seal {remembered}: what it sealed was changed or is gone");
        }

        return new IntegrityReport(files.Count, quotes.Count, entries.Count, entries.Count == 0 ? null : entries[^1].Seal, faults);
    }

    /// <summary>Every quote that stands anywhere in the case and the findings, each once.</summary>
    private static HashSet<Quote> QuotesOf(Dossier dossier)
    {
        var quotes = new HashSet<Quote>();
        foreach (var document in dossier.Case.Documents)
        {
            Collect(JsonSerializer.SerializeToElement(document.Claims, WaybillJson.Options), quotes);
            Collect(JsonSerializer.SerializeToElement(document.References, WaybillJson.Options), quotes);
        }

        Collect(JsonSerializer.SerializeToElement(dossier.Case.Parties, WaybillJson.Options), quotes);
        Collect(JsonSerializer.SerializeToElement(dossier.Case.Transfers, WaybillJson.Options), quotes);
        Collect(JsonSerializer.SerializeToElement(dossier.Case.Gaps, WaybillJson.Options), quotes);
        Collect(JsonSerializer.SerializeToElement(dossier.Findings, WaybillJson.Options), quotes);
        return quotes;
    }

    // In JSON, so that a noun that gains a quote tomorrow is checked tomorrow.
    private static void Collect(JsonElement element, HashSet<Quote> quotes)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Collect(item, quotes);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (element.TryGetProperty("pageNumber", out _) && element.TryGetProperty("span", out _) && element.TryGetProperty("text", out _))
            {
                quotes.Add(element.Deserialize<Quote>(WaybillJson.Options)!); // an object is not null
                return;
            }

            foreach (var property in element.EnumerateObject())
            {
                Collect(property.Value, quotes);
            }
        }
    }
}

/// <param name="Files">Originals that were hashed again.</param>
/// <param name="Quotes">Quotes that were held against their pages.</param>
/// <param name="JournalSeal">Of the last entry, for a person to keep elsewhere; null where there is none.</param>
/// <param name="Faults">One sentence for each thing that differs.</param>
public sealed record IntegrityReport(int Files, int Quotes, int JournalEntries, ContentHash? JournalSeal, IReadOnlyList<string> Faults);
