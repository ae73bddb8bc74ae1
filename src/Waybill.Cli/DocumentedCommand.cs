using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Waybill.Cli;

/// <summary>A command whose help ends with an example and with what its exit codes mean.</summary>
/// <param name="example">What to type after <c>waybill</c>.</param>
/// <param name="foundWrong">What the exit code 1 means; null for commands that do not end with it.</param>
internal sealed class DocumentedCommand(string name, string description, string example, string? foundWrong = null) : Command(name, description)
{
    private string Epilogue => $"""
        Example:
          waybill {example}

        Exit codes:
          0  done{(foundWrong is null ? "" : $"\n  1  {foundWrong}")}
          2  the command line, the folder or the case cannot be used, or the disk is full; one sentence says why
          3  a fault of Waybill itself
          130  stopped by the person
        """;

    /// <summary>The option <c>--help</c> for the root and all its commands.</summary>
    public static HelpOption HelpOption()
    {
        var help = new HelpOption();
        help.Action = new HelpWithEpilogue((HelpAction)help.Action!); // the option is made with this action
        return help;
    }

    private sealed class HelpWithEpilogue(HelpAction help) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var code = help.Invoke(parseResult);
            if (parseResult.CommandResult.Command is DocumentedCommand command)
            {
                parseResult.InvocationConfiguration.Output.WriteLine(command.Epilogue);
            }

            return code;
        }
    }
}
