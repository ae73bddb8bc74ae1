namespace Waybill;

/// <summary>How long one regular expression may search, as the last resort against text that nobody foresaw.</summary>
/// <remarks>It goes by the clock, so what comes of a search that reaches it depends on the machine: whatever is searched is bounded in
/// characters, so that ordinary text stays far below, and a search that was ended counts as one that may pass on another try.</remarks>
internal static class PatternTime
{
    /// <summary>In milliseconds, for one match.</summary>
    public const int Limit = 60_000;

    public static TimeSpan Span { get; } = TimeSpan.FromMilliseconds(Limit);
}
