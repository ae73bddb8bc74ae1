namespace Waybill.Assessment;

/// <summary>Why a comparison proves less than it seems to.</summary>
/// <param name="Reason">One clause: <c>the quantity was read badly</c>.</param>
/// <param name="IsOpen">True where another reading of the words may fit; false where every reading that is known contradicts.</param>
internal sealed record Doubt(string Reason, bool IsOpen)
{
    /// <summary>The doubt that weighs most; null where nothing is doubted.</summary>
    public static Doubt? Gravest(params IEnumerable<Doubt?> doubts) => doubts.OfType<Doubt>().OrderByDescending(d => d.IsOpen).FirstOrDefault();

    /// <summary>The same doubt, with what further looking showed.</summary>
    public static Doubt? Closed(Doubt? doubt) => doubt is null ? null : doubt with { IsOpen = false };
}
