namespace Waybill.Recognition;

/// <summary>How much of one paper is searched for claims.</summary>
/// <remarks>What lies behind is kept, shown and found like all text; only nothing is concluded from it, and the document says so.</remarks>
public sealed record RecognitionLimits
{
    /// <summary>In UTF-16 code units, from the first page. Default 500,000, which is about 200 printed pages.</summary>
    public int MaxCharacters { get; init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "a limit is above zero"); } = 500_000;

    internal Problem NotSearched(int page) =>
        Problem.OfLimit("claims-characters", MaxCharacters.ToString(System.Globalization.CultureInfo.InvariantCulture), "its text was searched for claims up to this page and no further") with { PageNumber = page };
}
