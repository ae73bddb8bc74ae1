using System.Globalization;

namespace Waybill.Extraction;

/// <summary>How large, deep and numerous the inside of one file may grow before reading it stops.</summary>
/// <remarks>A file that reaches a limit ends with <see cref="ProblemCode.LimitReached"/> and what was recovered until then.
/// The defaults hold ordinary office papers with room to spare; who reads whole mailboxes or disks raises them.</remarks>
public sealed record ExtractionLimits
{
    /// <summary>The largest file that is opened, in bytes. Default 2 GiB.</summary>
    public long MaxFileBytes { get; init => field = Positive(value); } = 2L << 30;

    /// <summary>The largest file that is taken out of another, in bytes. Default 1 GiB.</summary>
    public long MaxChildBytes { get; init => field = Positive(value); } = 1L << 30;

    /// <summary>All that one container may expand to, in bytes. Default 4 GiB.</summary>
    public long MaxExpandedBytes { get; init => field = Positive(value); } = 4L << 30;

    /// <summary>How many files one container may hold. Default 100,000.</summary>
    public int MaxChildren { get; init => field = (int)Positive(value); } = 100_000;

    /// <summary>How many bytes one packed byte may become, over a whole child of at least <see cref="RatioFloorBytes"/>. Default 250.</summary>
    public double MaxRatio
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "a ratio is at least 1");
    }

    = 250;

    /// <summary>The size in bytes below which <see cref="MaxRatio"/> is not asked: a page of zeros is no bomb. Default 16 MiB.</summary>
    public long RatioFloorBytes { get; init => field = Positive(value); } = 16L << 20;

    /// <summary>How many pages, sheets or pictures of one file are read. Default 20,000.</summary>
    public int MaxPages { get; init => field = (int)Positive(value); } = 20_000;

    /// <summary>How many containers may stand inside each other; whoever feeds children back counts them. Default 16.</summary>
    public int MaxDepth { get; init => field = (int)Positive(value); } = 16;

    /// <summary>The largest picture that is handed on, in pixels. Default 400 million, which is a sheet of A2 at 1,200 dots per inch.</summary>
    public long MaxPicturePixels { get; init => field = Positive(value); } = 400_000_000;

    /// <summary>How much text one file may hold, in UTF-16 code units. Default 30 million, about 12,000 printed pages: what goes through several hands in memory at once.</summary>
    public long MaxCharacters { get; init => field = Positive(value); } = 30_000_000;

    /// <summary>The longest page, part or message that is taken apart for its text, in characters or bytes. Default 200 million.</summary>
    public long MaxMarkup { get; init => field = Positive(value); } = 200_000_000;

    internal string TooManyCharacters => Named("it holds more text than is read", "characters", MaxCharacters);

    internal string TooMuchMarkup => Named("it is longer than what is taken apart", "markup", MaxMarkup);

    internal string TooTightlyPacked => Named("it expands too far", "member-ratio", MaxRatio);

    internal string TooManyPixels(long width, long height) => Named($"a picture of {width} × {height} dots", "picture-dots", MaxPicturePixels);

    internal string TooManyPages(string left) => Named(left, "pages", MaxPages);

    private static string Named(string detail, string limit, double value) =>
        Problem.OfLimit(limit, value.ToString(CultureInfo.InvariantCulture), detail).Detail;

    private static long Positive(long value) =>
        value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "a limit is above zero");
}
