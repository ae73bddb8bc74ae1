using System.CommandLine;
using Waybill.Processing.Isolation;

namespace Waybill.Cli.Commands;

/// <summary><c>worker</c>: the inside of the sandbox. Started by Waybill itself, so no help lists it.</summary>
internal static class WorkerCommand
{
    public const string Name = "worker";

    public static Command Create()
    {
        var inFolder = new Argument<string>("IN") { Description = "where the file lies that is read" };
        var outFolder = new Argument<string>("OUT") { Description = "where it may write" };
        var contained = new Option<bool>("--contained") { Description = "every process that it can see is its own" };
        var limit = LimitOption.Create();
        var command = new Command(Name, "Reads files for another process of Waybill.") { inFolder, outFolder, contained, limit };
        command.Hidden = true;
        command.SetAction(async (line, cancellation) =>
        {
            await using var jobs = Console.OpenStandardInput();
            await using var answers = Console.OpenStandardOutput();
            await WorkerHost.RunAsync(
                line.GetRequiredValue(inFolder),
                line.GetRequiredValue(outFolder),
                line.GetValue(contained),
                new WorkerPipes(jobs, answers),
                () => Composition.LearnAsync(LimitOption.Read(line.GetValue(limit)).OfOneFile, cancellation),
                cancellation);
            return ExitCode.Done;
        });
        return command;
    }
}
