using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Waybill.Cli.Commands;

/// <summary>Options and arguments whose value is no free text: whoever types another is told which there are.</summary>
internal static class Typed
{
    /// <summary>One of the names of an enumeration, as outputs write them.</summary>
    public static Option<T> Name<T>(Option<T> option)
        where T : struct, Enum
    {
        option.CustomParser = found =>
        {
            var values = Enum.GetValues<T>();
            foreach (var value in values.Where(v => string.Equals(v.NameOf(), Word(found), StringComparison.OrdinalIgnoreCase)))
            {
                return value;
            }

            return Refuse<T>(found, option.Name, List([.. values.Select(v => v.NameOf())]));
        };
        return option;
    }

    /// <summary>One of these words.</summary>
    public static Option<string> Word(Option<string> option, IReadOnlyList<string> words)
    {
        option.CustomParser = found => words.Contains(Word(found), StringComparer.Ordinal) ? Word(found) : Refuse<string>(found, option.Name, List(words));
        option.CompletionSources.Add([.. words]);
        return option;
    }

    /// <param name="what">What the number counts, as <c>the number of a page, counted from 1</c>; null where the bounds say enough.</param>
    public static Option<int> Number(Option<int> option, int least, int most, string? what = null)
    {
        option.CustomParser = found =>
            int.TryParse(Word(found), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
                ? number
                : Refuse<int>(found, option.Name, what ?? string.Create(CultureInfo.InvariantCulture, $"a number from {least} to {most}"));
        return option;
    }

    /// <inheritdoc cref="Number(Option{int}, int, int, string?)"/>
    public static Argument<long> Number(Argument<long> argument, string what)
    {
        argument.CustomParser = found => long.TryParse(Word(found), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : Refuse<long>(found, argument.Name, what);
        return argument;
    }

    /// <summary>Says what the option takes, and gives nothing.</summary>
    public static T? Refuse<T>(ArgumentResult found, string name, string takes)
    {
        found.AddError($"{name} takes {takes}, and not '{Word(found)}'");
        return default;
    }

    private static string Word(ArgumentResult found) => found.Tokens[0].Value;

    private static string List(IReadOnlyList<string> words) => $"{string.Join(", ", words.SkipLast(1))} or {words[^1]}";
}
