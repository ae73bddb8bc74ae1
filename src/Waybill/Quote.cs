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

    public Quote Quote => Quotes[0];

    public Stated<TOther> With<TOther>(TOther value) => new(value, Quotes);
}

/// <summary>Short ways to make a <see cref="Stated{T}"/>.</summary>
public static class Stated
{
    public static Stated<T> By<T>(T value, params IReadOnlyList<Quote> quotes) => new(value, quotes);
}
