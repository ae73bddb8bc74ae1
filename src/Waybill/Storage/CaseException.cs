namespace Waybill.Storage;

/// <summary>A case cannot be used as it was asked. The message is one sentence for the person who asked.</summary>
public sealed class CaseException : Exception
{
    public CaseException(string message)
        : base(message)
    {
    }

    public CaseException(string message, Exception inner)
        : base(message, inner)
    {
    }

    public CaseException()
    {
    }
}
