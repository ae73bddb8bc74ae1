namespace Waybill.Processing.Isolation;

/// <summary>The process that reads files could not be started; the message is one sentence for the person who runs Waybill.</summary>
public sealed class SandboxException : Exception
{
    public SandboxException(string message)
        : base(message)
    {
    }

    public SandboxException(string message, Exception inner)
        : base(message, inner)
    {
    }

    public SandboxException()
    {
    }
}
