using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Waybill.Cli;

/// <summary>A command whose help ends with an example and with what its exit codes mean.</summary>
/// <param name="example">What to type after <c>waybill</c>.</param>
/// <param name="foundWrong">What the exit code 1 means; null for commands that do not end with it.</param>
internal sealed class DocumentedCommand(string name, string description, string example, string? foundWrong = null) : Command(name, description)
{
    /// <summary>The widest help that is printed where there is no window: longer lines are no pleasure to read.</summary>
    private const int WidthOfFiles = 100;

    private const int NarrowestWidth = 40;

    private static int Width => Console.IsOutputRedirected || Console.WindowWidth <= 0 ? WidthOfFiles : Math.Max(NarrowestWidth, Console.WindowWidth);

    /// <summary>An example is one line, however long: it is there to be copied.</summary>
    private IEnumerable<string> Epilogue =>
    [
        "Example:",
        $"  waybill {example}",
        "",
        "Exit codes:",
        .. ExitCodes.SelectMany(c => Wrapped($"  {c.Code,-3}  ", c.Meaning)),
    ];

    private IEnumerable<(int Code, string Meaning)> ExitCodes =>
    [
        (ExitCode.Done, "done, or whoever reads the output has seen enough"),
        .. foundWrong is null ? [] : new[] { (ExitCode.FoundWrong, foundWrong) },
        (ExitCode.BadInput, "the command line, the folder or the case cannot be used, or the disk is full; one sentence says why"),
        (ExitCode.Internal, "a fault of Waybill itself"),
        (ExitCode.Stopped, "stopped by the person"),
    ];

    private static IEnumerable<string> Wrapped(string start, string text)
    {
        var line = start;
        foreach (var word in text.Split(' '))
        {
            if (line.Length > start.Length && line.Length + word.Length > Width)
            {
                yield return line.TrimEnd();
                line = new string(' ', start.Length);
            }

            line += word + " ";
        }

        yield return line.TrimEnd();
    }

    /// <summary>The option <c>--help</c> for the root and all its commands.</summary>
    public static HelpOption HelpOption()
    {
        var help = new HelpOption();
        var action = (HelpAction)help.Action!; // the option is made with this action
        action.MaxWidth = Width;
        help.Action = new HelpWithEpilogue(action);
        return help;
    }

    private sealed class HelpWithEpilogue(HelpAction help) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var code = help.Invoke(parseResult);
            if (parseResult.CommandResult.Command is DocumentedCommand command)
            {
                foreach (var line in command.Epilogue)
                {
                    parseResult.InvocationConfiguration.Output.WriteLine(line);
                }
            }

            return code;
        }
    }
}
