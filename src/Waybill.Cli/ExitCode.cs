namespace Waybill.Cli;

/// <summary>What the process says when it ends; every help text repeats it.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The command ran, and what it looked at is not as it should be.</summary>
    public const int FoundWrong = 1;

    /// <summary>The command line, the folder or the case is not what the command needs, or the disk is full.</summary>
    public const int BadInput = 2;

    /// <summary>A fault of Waybill itself.</summary>
    public const int Internal = 3;

    /// <summary>Stopped by the person, as shells count it: 128 and the number of SIGINT.</summary>
    public const int Stopped = 130;
}
