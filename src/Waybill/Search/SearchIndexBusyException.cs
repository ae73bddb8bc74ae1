namespace Waybill.Search;

/// <summary>Another process writes to the index. The message is one sentence for the person who asked.</summary>
public sealed class SearchIndexBusyException : Exception
{
    public SearchIndexBusyException(string message)
        : base(message)
    {
    }

    public SearchIndexBusyException(string message, Exception inner)
        : base(message, inner)
    {
    }

    public SearchIndexBusyException()
    {
    }
}
