namespace Waybill.Assessment.Norms;

/// <summary>The days within which something happened, without saying on which.</summary>
public readonly record struct Period(DateOnly From, DateOnly To)
{
    /// <summary>How these days lie to a time that may have no known end.</summary>
    /// <remarks>Bounds that are only a month or a year widen the part of which nothing certain can be said.</remarks>
    public TimeRelation RelationTo(PartialDate from, PartialDate? to) =>
        To < from.Earliest ? TimeRelation.Before
        : to is { } end && From > end.Latest ? TimeRelation.After
        : From >= from.Latest && (to is not { } last || To <= last.Earliest) ? TimeRelation.Within
        : TimeRelation.Overlaps;

    public override string ToString() => From == To ? PartialDate.FromDay(From).ToString() : $"{PartialDate.FromDay(From)} to {PartialDate.FromDay(To)}";
}

/// <summary>Where a period lies when set against another.</summary>
public enum TimeRelation
{
    Before,

    /// <summary>Certainly wholly inside.</summary>
    Within,

    /// <summary>Partly, or perhaps, inside.</summary>
    Overlaps,
    After,
}
