using System.CommandLine;
using System.Text;
using Waybill.Storage;
using Waybill.Web.Host;

namespace Waybill.Cli.Commands;

/// <summary><c>users</c>: who may sign in to the workbench from another machine.</summary>
internal static class UsersCommand
{
    public static Command Create() => new("users", "Says who may sign in to the workbench from another machine, and what each of them may do.") { Add(), Remove(), List() };

    private static DocumentedCommand Add()
    {
        var (@case, name) = (Shared.Case(), Name());
        var role = Typed.Name(new Option<WorkbenchRole>("--role")
        {
            HelpName = "ROLE",
            Description = "reader (reads everything), reviewer (judges claims), editor (corrects, joins, reads what waits), owner (all of that)",
            DefaultValueFactory = _ => WorkbenchRole.Reader,
        });
        var command = new DocumentedCommand(
            "add",
            "Adds a person, or gives one who is there another password and role. The password is asked for, or taken from the first line of standard input.",
            "users add leak.case anna --role reviewer")
        {
            @case,
            name,
            role,
        };
        command.SetAction(line =>
        {
            var folder = CaseFolder.Open(line.GetRequiredValue(@case));
            Accounts.Of(folder).Add(line.GetRequiredValue(name), line.GetValue(role), Password());
            Screen.Out.Line($"{line.GetRequiredValue(name)} may sign in as {line.GetValue(role).NameOf()}");
            return ExitCode.Done;
        });
        return command;
    }

    private static DocumentedCommand Remove()
    {
        var (@case, name) = (Shared.Case(), Name());
        var command = new DocumentedCommand("remove", "Takes the right to sign in from a person. Sessions of theirs that are open end at once.", "users remove leak.case anna") { @case, name };
        command.SetAction(line =>
        {
            var folder = CaseFolder.Open(line.GetRequiredValue(@case));
            if (!Accounts.Of(folder).Remove(line.GetRequiredValue(name)))
            {
                throw new UsageException($"nobody of that name may sign in: 'waybill users list {folder.Root}'");
            }

            Screen.Out.Line($"{line.GetRequiredValue(name)} may not sign in any more");
            return ExitCode.Done;
        });
        return command;
    }

    private static DocumentedCommand List()
    {
        var (@case, json) = (Shared.Case(), Shared.Json());
        var command = new DocumentedCommand("list", "Lists who may sign in.", "users list leak.case") { @case, json };
        command.SetAction(line =>
        {
            var people = Accounts.Of(CaseFolder.Open(line.GetRequiredValue(@case))).All().Select(a => new Person(a.Name, a.Role)).ToArray();
            if (line.GetValue(json))
            {
                Screen.Out.Json(people);
            }
            else
            {
                Screen.Out.Table("Nobody may sign in from another machine.", ["Name", "Role"], people.Select(p => new[] { p.Name, p.Role.NameOf() }));
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Argument<string> Name() => Shared.Filled(new Argument<string>("NAME") { Description = "the name that the person signs in with" });

    /// <summary>Typed unseen on a terminal; a line of standard input elsewhere.</summary>
    private static string Password()
    {
        if (Console.IsInputRedirected)
        {
            return Console.In.ReadLine() ?? "";
        }

        Console.Error.Write($"Password, at least {Accounts.ShortestPassword} characters: ");
        var typed = new StringBuilder();
        for (var key = Console.ReadKey(intercept: true); key.Key != ConsoleKey.Enter; key = Console.ReadKey(intercept: true))
        {
            if (key.Key != ConsoleKey.Backspace)
            {
                typed.Append(key.KeyChar);
            }
            else if (typed.Length > 0)
            {
                typed.Length--;
            }
        }

        Console.Error.WriteLine();
        return typed.ToString();
    }

    private sealed record Person(string Name, WorkbenchRole Role);
}
