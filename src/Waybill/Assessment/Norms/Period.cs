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

    /// <summary>As a sentence has it: <c>on 2015-11-17</c>, <c>from 2019-02-11 to 2019-11-02</c>.</summary>
    public override string ToString() => From == To ? $"on {PartialDate.FromDay(From)}" : $"from {PartialDate.FromDay(From)} to {PartialDate.FromDay(To)}";
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
