using System.Globalization;
using System.Text.Json;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Waybill.Search.Lucene;

/// <summary>A document of ours as Lucene keeps it.</summary>
internal static class LuceneDocument
{
    private static readonly FieldType Pages = Units(omitNorms: false);
    private static readonly FieldType Names = Units(omitNorms: true);

    public static Document Of(IndexedDocument document, UnitKeys keys)
    {
        var card = document.Card;
        var made = new Document
        {
            new StringField(LuceneFields.Id, card.File.Digits, Field.Store.NO),
            new BinaryDocValuesField(LuceneFields.Id, new BytesRef(Convert.FromHexString(card.File.Digits))),
            new BinaryDocValuesField(LuceneFields.Fingerprint, new BytesRef(document.Fingerprint)),
            OfCard(JsonSerializer.SerializeToUtf8Bytes(card, WaybillJson.Options)),
            new Int64Field(LuceneFields.Acquired, document.Acquired.ToUnixTimeMilliseconds(), Field.Store.NO),
            new NumericDocValuesField(LuceneFields.ByHash, unchecked((long)ulong.Parse(card.File.Digits[..16], NumberStyles.HexNumber, CultureInfo.InvariantCulture))),
            new SortedDocValuesField(LuceneFields.ByPath, new BytesRef(LuceneFields.Cut(card.Path))),
        };
        if (document.Transcript is { } transcript)
        {
            made.Add(new Field(SearchFields.Text, new UnitStream(keys, [.. transcript.Pages.Select(p => (p.Text, PageLanguages.Of(p)))]), Pages));
        }

        AddNames(made, "from", document.Senders, keys);
        AddNames(made, "to", document.Addressees, keys);
        AddNames(made, "party", document.Parties, keys);
        AddWords(made, "number", card.Number is { } number ? [number] : [], keys);
        AddWords(made, "designation", document.Designations, keys);
        AddPaths(made, document, keys);
        AddValues(made, "kind", [card.Kind.NameOf()]);
        AddValues(made, "outcome", [card.Outcome.NameOf()]);
        AddValues(made, "lang", card.Languages);
        AddValues(made, "stage", document.Stages);
        AddValues(made, "problem", document.Problems);
        AddValues(made, "currency", document.Amounts.Select(a => a.Currency).OfType<string>());
        AddFacet(made, "designation", document.Designations);
        AddDate(made, card.Date);
        AddAmounts(made, document.Amounts);
        return made;
    }

    /// <summary>Values of documents are read in no time, stored fields only with their neighbours and unpacked: those are for cards too long to be values.</summary>
    private static Field OfCard(byte[] card) =>
        card.Length <= LuceneFields.LongestValue ? new BinaryDocValuesField(LuceneFields.Card, new BytesRef(card)) : new StoredField(LuceneFields.Card, card);

    private static void AddNames(Document made, string field, IReadOnlyList<PartyNames> parties, UnitKeys keys)
    {
        AddWords(made, field, parties.SelectMany(p => p.Others.Prepend(p.Name)).Distinct(StringComparer.Ordinal), keys);
        AddFacet(made, field, parties.Select(p => p.Name));
    }

    private static void AddPaths(Document made, IndexedDocument document, UnitKeys keys)
    {
        AddWords(made, "path", document.Paths, keys);
        foreach (var path in document.Paths)
        {
            made.Add(new Field("path", LuceneFields.WholePathMark + LuceneFields.Cut(path).ToLowerInvariant(), WholeTerm));
        }

        if (document.Container is { } container)
        {
            AddWords(made, "container", [container], keys);
            AddFacet(made, "container", [container]);
        }
    }

    private static FieldType WholeTerm { get; } = Whole();

    private static void AddDate(Document made, PartialDate? date)
    {
        if (date is not { } day)
        {
            return;
        }

        made.Add(new Int32Field(LuceneFields.FirstDay, day.Earliest.DayNumber, Field.Store.NO));
        made.Add(new Int32Field(LuceneFields.LastDay, day.Latest.DayNumber, Field.Store.NO));
        made.Add(new NumericDocValuesField(LuceneFields.ByDate, day.Earliest.DayNumber));
        AddFacet(made, "year", [day.Year.ToString("0000", CultureInfo.InvariantCulture)]);
    }

    private static void AddAmounts(Document made, IReadOnlyList<SumOfMoney> amounts)
    {
        foreach (var (amount, currency) in amounts.Distinct())
        {
            made.Add(new DoubleField("amount", (double)amount, Field.Store.NO));
            if (currency is not null)
            {
                made.Add(new DoubleField(LuceneFields.AmountIn(currency), (double)amount, Field.Store.NO));
            }
        }

        if (amounts.Count > 0)
        {
            made.Add(new NumericDocValuesField(LuceneFields.ByAmount, NumericUtils.DoubleToSortableInt64((double)amounts.Max(a => a.Amount))));
        }
    }

    private static void AddWords(Document made, string field, IEnumerable<string> texts, UnitKeys keys)
    {
        (string, Func<int, string?>)[] all = [.. texts.Select(t => (t, new Func<int, string?>(_ => null)))];
        if (all.Length > 0)
        {
            made.Add(new Field(field, new UnitStream(keys, all), Names));
        }
    }

    private static void AddValues(Document made, string field, IEnumerable<string> values)
    {
        foreach (var value in values.Distinct(StringComparer.Ordinal))
        {
            made.Add(new StringField(field, LuceneFields.Cut(value).ToLowerInvariant(), Field.Store.NO));
            if (SearchFields.Find(field) is { IsFacet: true })
            {
                AddFacet(made, field, [value]);
            }
        }
    }

    private static void AddFacet(Document made, string field, IEnumerable<string> values)
    {
        foreach (var value in values.Where(v => v.Length > 0).Select(LuceneFields.Cut).Distinct(StringComparer.Ordinal))
        {
            made.Add(new StringField(LuceneFields.FacetOf(field), value, Field.Store.NO));
            made.Add(new SortedSetDocValuesField(LuceneFields.FacetOf(field), new BytesRef(value)));
        }
    }

    private static FieldType Units(bool omitNorms)
    {
        var type = new FieldType { IsIndexed = true, IsTokenized = true, IndexOptions = IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, OmitNorms = omitNorms };
        type.Freeze();
        return type;
    }

    private static FieldType Whole()
    {
        var type = new FieldType { IsIndexed = true, IsTokenized = false, IndexOptions = IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, OmitNorms = true };
        type.Freeze();
        return type;
    }
}
