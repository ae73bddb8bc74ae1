using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Microsoft.Data.Sqlite;
using Waybill.Cli.Commands;
using Waybill.Processing.Isolation;
using Waybill.Search;
using Waybill.Storage;

namespace Waybill.Cli;

/// <summary>All commands, in the order in which help lists them, and what becomes of their faults: one sentence, never a stack trace.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        if (args is [var directive, var typed] && Completion.IsAskedFor(directive))
        {
            return Completion.Print(Root(), directive, typed);
        }

        // Nothing is read from files that an argument happens to name: a document may be called @home.
        var line = Root().Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (args.Length == 0)
        {
            await Root().Parse("--help").InvokeAsync();
            return ExitCode.BadInput;
        }

        if (line.Action is ParseErrorAction && line.Errors is [var error, ..])
        {
            return Fail(ExitCode.BadInput, line.UnmatchedTokens is [var unknown, ..]
                ? $"there is no command, option or argument '{unknown}' here; see '{Name(line.CommandResult)} --help'"
                : $"{error.Message.TrimEnd('.')}; see '{Name(line.CommandResult)} --help'");
        }

        try
        {
            return await line.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception e)
        {
            return Explain(e);
        }
    }

    // Not a RootCommand, which names itself after the file that was started.
    internal static Command Root() => new("waybill", "Turns a cache of leaked papers on the arms trade into an account in which every statement has its quote.")
    {
        InvestigateCommand.Create(),
        AddCommand.Create(),
        ProcessCommand.Create(),
        CoverageCommand.Create(),
        DocumentsCommand.Create(),
        TextCommand.Create(),
        SearchCommand.Create(),
        SearchesCommand.Create(),
        LedgerCommand.Create(),
        PartiesCommand.Create(),
        TimelineCommand.Create(),
        GapsCommand.Create(),
        ThreadsCommand.Create(),
        PasswordsCommand.Create(),
        ChecksCommand.Create(),
        NormsCommand.Create(),
        ExplainCommand.Create(),
        ClaimsCommand.Create(),
        DecideCommand.Create(),
        DecisionsCommand.Create(),
        DossierCommand.Create(),
        ExportCommand.Create(),
        ServeCommand.Create(),
        UsersCommand.Create(),
        VerifyCommand.Create(),
        ConfigCommand.Create(),
        DoctorCommand.Create(),
        WorkerCommand.Create(),
        DocumentedCommand.HelpOption(),
        new VersionOption(),
    };

    private static string Name(CommandResult command) =>
        command.Parent is CommandResult parent ? $"{Name(parent)} {command.Command.Name}" : command.Command.Name;

    private static int Explain(Exception e)
    {
        const int readOnlyMedium = 30;
        const int brokenPipe = 32;
        const int sqliteBusy = 5;
        const int sqliteReadOnly = 8;
        const int sqliteFull = 13;
        const int sqliteCannotOpen = 14;
        return e switch
        {
            CaseException or UsageException or SandboxException or SearchIndexBusyException => Fail(ExitCode.BadInput, e.Message),
            OperationCanceledException => Fail(ExitCode.Stopped, "stopped; what was done is kept, and the same command goes on from there"),
            IOException { HResult: brokenPipe } => ExitCode.Done,
            IOException io when CaseFolder.IsFull(io) => DiskFull(),
            SqliteException { SqliteErrorCode: sqliteFull } => DiskFull(),
            SqliteException { SqliteErrorCode: sqliteBusy } => Fail(ExitCode.BadInput, "another run of Waybill is writing to the case; try again when it has ended"),
            SqliteException { SqliteErrorCode: sqliteReadOnly or sqliteCannotOpen } => Fail(ExitCode.BadInput, "the case cannot be written to: check the permissions of its folder"),
            OutOfMemoryException => Fail(ExitCode.BadInput, "there is not enough memory for this case; nothing that was kept is lost, and a larger machine goes on from there"),
            UnauthorizedAccessException when e.Message.Split('\'', 2) is [_, var path] => Fail(ExitCode.BadInput, $"you have no right to {path[..path.LastIndexOf('\'')]}"),
            UnauthorizedAccessException => ExitCode.Done, // without a path, it is a stream that the caller closed
            IOException { HResult: readOnlyMedium } => Fail(ExitCode.BadInput, $"what this writes lies on a medium that is only for reading: {e.Message[(e.Message.IndexOf('\'', StringComparison.Ordinal) + 1)..].TrimEnd('\'')}"),
            InvalidDataException => Fail(ExitCode.BadInput, e.Message),
            IOException => Fail(ExitCode.BadInput, e.Message),
            _ => Fail(ExitCode.Internal, $"Waybill itself failed ({e.GetType().Name}); nothing that was kept is lost. With WAYBILL_TRACE=1 it says where."),
        };

        int Fail(int code, string sentence)
        {
            if (Environment.GetEnvironmentVariable("WAYBILL_TRACE") == "1")
            {
                Console.Error.WriteLine(e);
            }

            return CommandLine.Fail(code, sentence);
        }

        int DiskFull() => Fail(ExitCode.BadInput, "the disk is full; nothing that was kept is lost: free some space and run the same command again");
    }

    private static int Fail(int code, string sentence)
    {
        try
        {
            Console.Error.WriteLine("waybill: " + Visible.OneLine(sentence));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Nobody listens; the exit code says it all the same.
        }

        return code;
    }
}

/// <summary>The command line asks for something that is not there. The message is one sentence for the person who typed it.</summary>
internal sealed class UsageException : Exception
{
    public UsageException(string message)
        : base(message)
    {
    }

    public UsageException(string message, Exception inner)
        : base(message, inner)
    {
    }

    public UsageException()
    {
    }
}
