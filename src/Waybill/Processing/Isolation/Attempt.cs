namespace Waybill.Processing.Isolation;

/// <summary>Something that a worker tried which a hostile file would try.</summary>
/// <param name="Deed">What was tried, as a person says it: <c>open a socket to the internet</c>.</param>
/// <param name="Refused">True where it did not work, as it should be.</param>
/// <param name="HeldBy">What holds it back where all is in force.</param>
public sealed record Attempt(string Deed, bool Refused, Guard HeldBy);

public enum Guard
{
    /// <summary>The walls that bubblewrap builds.</summary>
    Walls,

    /// <summary>The filter of system calls.</summary>
    Filter,
}
