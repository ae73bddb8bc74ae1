using System.CommandLine;

namespace Waybill.Cli.Commands;

/// <summary>What the commands have in common: the case, the form of output, the end of each help text.</summary>
internal static class Shared
{
    public static Argument<string> Case() => Filled(new Argument<string>("CASE") { Description = "the folder of the case" });

    /// <summary>Refuses the empty name that a shell makes of a variable nobody set.</summary>
    public static Argument<string> Filled(Argument<string> argument)
    {
        argument.Validators.Add(found =>
        {
            if (found.Tokens is [{ Value: "" }])
            {
                found.AddError($"{argument.Name} is empty: name a folder");
            }
        });
        return argument;
    }

    /// <inheritdoc cref="Filled(Argument{string})"/>
    public static Option<T> Filled<T>(Option<T> option)
    {
        option.Validators.Add(found =>
        {
            if (found.Tokens is [{ Value: "" }])
            {
                found.AddError($"{option.Name} is empty: name a place");
            }
        });
        return option;
    }

    /// <summary>Passwords for encrypted files, which the case keeps.</summary>
    public static Option<string?> PasswordsOption()
    {
        var option = Filled(new Option<string?>("--passwords") { HelpName = "FILE", Description = "passwords to try on encrypted files, one a line in UTF-8; the case keeps them in passwords.txt" });
        option.Validators.Add(found =>
        {
            if (found.Tokens is [{ Value: { Length: > 0 } path }] && !File.Exists(path))
            {
                found.AddError($"there is no file {path}");
            }
        });
        return option;
    }

    public static Option<bool> Json() => new("--json") { Description = "print JSON" };

    /// <summary>A command that prints something of the dossier: as JSON where asked for, else for eyes.</summary>
    public static Command OfDossier<T>(string name, string description, Func<Dossier, T> select, Action<Screen, Dossier, T> show)
    {
        var (@case, json) = (Case(), Json());
        var command = new DocumentedCommand(name, description, $"{name} leak.case") { @case, json };
        command.SetAction(async (line, cancellation) =>
        {
            await using var session = await Session.OpenAsync(line.GetRequiredValue(@case), cancellation);
            var dossier = await session.DossierAsync(cancellation);
            var selected = select(dossier);
            if (line.GetValue(json))
            {
                Screen.Out.Json(selected);
            }
            else
            {
                show(Screen.Out, dossier, selected);
            }

            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>What stands for an empty table: while files wait, nobody has looked, and that is not the same as nothing.</summary>
    public static string IfEmpty(Dossier dossier, string nothing) =>
        dossier.Coverage.Any(r => r.State == ReadingState.Waiting) ? "Nothing so far." : nothing;

    /// <summary>The first digits of a hash, enough to type and to tell documents apart.</summary>
    public static string ShortId(ContentHash hash) => hash.Digits[..12];

    /// <summary><c>1 document</c>, <c>2 documents</c>.</summary>
    public static string Count(int number, string what) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{number} {what}{(number == 1 ? "" : "s")}");

    /// <summary>Where a document stood first; its short id where the case has no place for it.</summary>
    public static string PathOf(Dossier dossier, ContentHash file) =>
        dossier.Case.Documents.FirstOrDefault(d => d.File == file)?.Path ?? ShortId(file);

    public static string? NameOf(Dossier dossier, string? partyId) =>
        partyId is null ? null : dossier.Case.Parties.FirstOrDefault(p => p.Id == partyId)?.Name ?? partyId;
}
