using System.Text.Json.Serialization;

namespace Waybill;

/// <summary>The words in a document that support a claim, and where they stand.</summary>
/// <remarks>Offsets count UTF-16 code units in <see cref="Page.Text"/>.</remarks>
public sealed record Quote
{
    public required ContentHash File { get; init; }

    /// <summary>The first page is 1.</summary>
    public required int PageNumber
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "the first page is 1");
    }

    public required TextSpan Span { get; init; }

    /// <summary>Exactly as read, never corrected.</summary>
    public required string Text
    {
        get;
        init => field = value.Length > 0 ? value : throw new ArgumentException("a quote has words", nameof(value));
    }

    /// <summary>Cuts a quote out of a page; white space at both ends is left out.</summary>
    public static Quote From(ContentHash file, Page page, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && char.IsWhiteSpace(page.Text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(page.Text[end - 1]))
        {
            end--;
        }

        return new Quote { File = file, PageNumber = page.Number, Span = new TextSpan(start, end), Text = page.Text[start..end] };
    }

    /// <summary>True where the page still says exactly this.</summary>
    public bool Holds(Page page) =>
        page.Number == PageNumber && Span.End <= page.Text.Length
        && page.Text.AsSpan(Span.Start, Span.Length).Equals(Text, StringComparison.Ordinal);
}

/// <summary>A value and the words that say it. It cannot be made without words.</summary>
public sealed record Stated<T>
{
    public Stated(T value, IReadOnlyList<Quote> quotes)
    {
        if (quotes.Count == 0)
        {
            throw new ArgumentException("no claim without a quote", nameof(quotes));
        }

        Value = value;
        Quotes = quotes;
    }

    public T Value { get; }

    /// <summary>At least one; the first is the plainest.</summary>
    public IReadOnlyList<Quote> Quotes { get; }

    /// <summary>The rule that made the value out of the words: <c>label consignee</c>, <c>cell quantity</c>; null for what people stated.</summary>
    public string? Rule { get; init; }

    public Sureness Sureness { get; init; }

    /// <summary>Why the value is not sure, in one clause; null where it is.</summary>
    public string? Doubt { get; init; }

    /// <summary>Of a number whose only separator may group or part, the other of its two readings; null where there is one, or where another doubt outweighs it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? OtherReading { get; init; }

    public Quote Quote => Quotes[0];

    /// <summary>Another value of the same words, made by the same rule and as sure.</summary>
    public Stated<TOther> With<TOther>(TOther value) => new(value, Quotes) { Rule = Rule, Sureness = Sureness, Doubt = Doubt, OtherReading = OtherReading };

    /// <summary>The same value, named for the rule that made it.</summary>
    public Stated<T> By(string rule) => this with { Rule = rule };

    /// <summary>The same value, less sure for a reason; what is more doubtful already stays as it is.</summary>
    public Stated<T> Doubted(string reason, Sureness sureness = Sureness.Doubtful) =>
        sureness <= Sureness ? this : this with { Sureness = sureness, Doubt = reason, OtherReading = null };
}

/// <summary>How far a recognised value may be trusted. A check fails only on sure values.</summary>
public enum Sureness
{
    /// <summary>A label, a cell or a formula says it, in words that were read plainly.</summary>
    Sure,

    /// <summary>Its place or its neighbours make it the best reading; another is possible.</summary>
    Likely,

    /// <summary>Two readings are as good, or the words were read badly, or it does not fit its row, words or total.</summary>
    Doubtful,
}

/// <summary>Short ways to make a <see cref="Stated{T}"/>.</summary>
public static class Stated
{
    public static Stated<T> By<T>(T value, params IReadOnlyList<Quote> quotes) => new(value, quotes);

    /// <summary>The value, and the other reading of its words where they have two.</summary>
    public static IReadOnlyList<decimal> Readings(this Stated<decimal> value) => value.OtherReading is { } other ? [value.Value, other] : [value.Value];
}
