namespace Waybill.Tests;

/// <summary>Decisions as a journal would give them: numbered from 1, all by one reader unless said otherwise.</summary>
internal static class Decided
{
    public static Decisions By(params IReadOnlyList<Ruling> rulings) => new([.. rulings.Select((r, i) => Of(i + 1, r))]);

    public static Decision Of(long number, Ruling ruling, string who = "anna") => new(number, DateTimeOffset.UnixEpoch, who, null, ruling);
}
