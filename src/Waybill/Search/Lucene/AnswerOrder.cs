using System.Globalization;
using System.Text;
using J2N.Numerics;
using Lucene.Net.Search;
using Lucene.Net.Util;
using Int64 = J2N.Numerics.Int64;
using Single = J2N.Numerics.Single;

namespace Waybill.Search.Lucene;

/// <summary>The orders of answers, and the place in them at which an answer is taken up again.</summary>
/// <remarks>A place is the value by which the last document stood there, and its hash: it stays good when the index has changed.</remarks>
internal static class AnswerOrder
{
    public static Sort Of(SearchOrder order) => order switch
    {
        SearchOrder.Relevance => new Sort(SortField.FIELD_SCORE, ByHash),
        SearchOrder.Date => new Sort(Number(LuceneFields.ByDate, reverse: false, ifMissing: long.MaxValue), ByHash),
        SearchOrder.Newest => new Sort(Number(LuceneFields.ByDate, reverse: true, ifMissing: long.MinValue), ByHash),
        SearchOrder.Path => new Sort(new SortField(LuceneFields.ByPath, SortFieldType.STRING), ByHash),
        SearchOrder.Amount => new Sort(Number(LuceneFields.ByAmount, reverse: true, ifMissing: long.MinValue), ByHash),
        _ => throw new ArgumentOutOfRangeException(nameof(order), order, null),
    };

    public static string Write(SearchOrder order, FieldDoc last)
    {
        var value = last.Fields[0] switch
        {
            BytesRef path => path.Utf8ToString(),
            Single score => score.ToSingle().ToString("R", CultureInfo.InvariantCulture),
            Number number => number.ToInt64().ToString(CultureInfo.InvariantCulture),
            _ => "",
        };
        var place = string.Create(CultureInfo.InvariantCulture, $"{order.NameOf()}|{((Number)last.Fields[1]).ToInt64()}|{value}");
        return Convert.ToBase64String(Encoding.UTF8.GetBytes(place)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
    }

    /// <exception cref="QueryException">It is no place in this order.</exception>
    public static FieldDoc Read(SearchOrder order, string typed)
    {
        var text = Decode(typed);
        var parts = text?.Split('|', 3) ?? [];
        if (parts.Length == 3 && parts[0] == order.NameOf() && long.TryParse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var hash)
            && Value(order, parts[2]) is { } value)
        {
            // Values decide, and the hash after them: the number that Lucene gave the document means nothing any more.
            return new FieldDoc(int.MaxValue, 0, [value, Int64.GetInstance(hash)]);
        }

        throw new QueryException(new QueryFault($"the place to go on from is not one of an answer in the order '{order.NameOf()}': take it from 'next' of the answer before"));
    }

    private static SortField ByHash { get; } = new(LuceneFields.ByHash, SortFieldType.INT64);

    private static SortField Number(string field, bool reverse, long ifMissing)
    {
        var sort = new SortField(field, SortFieldType.INT64, reverse);
        sort.SetMissingValue(ifMissing);
        return sort;
    }

    private static object? Value(SearchOrder order, string typed) => order switch
    {
        SearchOrder.Relevance => float.TryParse(typed, CultureInfo.InvariantCulture, out var score) ? Single.GetInstance(score) : null,
        SearchOrder.Path => new BytesRef(typed),
        _ => long.TryParse(typed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? Int64.GetInstance(value) : null,
    };

    private static string? Decode(string typed)
    {
        try
        {
            var base64 = typed.Replace('-', '+').Replace('_', '/');
            return Encoding.UTF8.GetString(Convert.FromBase64String(base64 + new string('=', (4 - (base64.Length % 4)) % 4)));
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
