namespace Waybill.Search;

/// <summary>Carries a fault out of the depth of a query to the place that hands it over as a value.</summary>
internal sealed class QueryException(QueryFault fault) : Exception(fault.Message)
{
    public QueryFault Fault { get; } = fault;
}
