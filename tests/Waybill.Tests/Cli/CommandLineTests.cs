using System.CommandLine;
using Waybill.Cli;

namespace Waybill.Tests.Cli;

public sealed class CommandLineTests
{
    public static TheoryData<string> Commands => [.. Below(CommandLine.Root(), []).Select(c => string.Join(' ', c.Path))];

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_value_of_the_wrong_kind_is_answered_in_our_own_words(string path)
    {
        var (_, command) = Below(CommandLine.Root(), []).Single(c => string.Join(' ', c.Path) == path);
        var asked = new List<string>();
        foreach (var option in command.Options.Where(o => o.ValueType != typeof(bool) && !o.Hidden))
        {
            var line = CommandLine.Root().Parse([.. path.Split(' '), option.Name, "~"]);
            asked.AddRange(line.Errors.Select(e => e.Message));
        }

        foreach (var argument in command.Arguments.Where(a => a.ValueType == typeof(long) || a.ValueType == typeof(int) || a.ValueType.IsEnum))
        {
            asked.AddRange(CommandLine.Root().Parse([.. path.Split(' '), "~", "~"]).Errors.Select(e => e.Message));
            argument.Name.ShouldNotBeEmpty();
        }

        asked.Where(m => m.Contains("expected type", StringComparison.Ordinal) || m.Contains("System.", StringComparison.Ordinal) || m.Contains('\n', StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("--sort takes relevance, date, newest, path or amount, and not 'foo'", "search", "c", "x", "--sort", "foo")]
    [InlineData("--limit takes a number from 1 to 10000, and not '0'", "search", "c", "x", "--limit", "0")]
    [InlineData("--port takes a number from 1 to 65535, and not 'abc'", "serve", "c", "--port", "abc")]
    [InlineData("--by takes reason, format or root, and not 'x'", "coverage", "c", "--by", "x")]
    [InlineData("NUMBER takes the number of a decision, as 'waybill decisions' prints it, and not 'x'", "decide", "c", "withdraw", "x")]
    [InlineData("--role takes reader, reviewer, editor or owner, and not 'boss'", "users", "add", "c", "anna", "--role", "boss")]
    [InlineData("--since takes a moment as 2024-06-01 or 2024-06-01T12:00, and not 'may'", "search", "c", "--since", "may")]
    public void What_is_allowed_is_named(string expected, params string[] words) =>
        CommandLine.Root().Parse(words).Errors.Select(e => e.Message).ShouldBe([expected]);

    [Fact]
    public void Good_values_are_taken()
    {
        CommandLine.Root().Parse(["search", "c", "x", "--sort", "newest", "--limit", "5", "--since", "2024-06-01"]).Errors.ShouldBeEmpty();
        CommandLine.Root().Parse(["serve", "c", "--port", "8080"]).Errors.ShouldBeEmpty();
        CommandLine.Root().Parse(["decide", "c", "withdraw", "3"]).Errors.ShouldBeEmpty();
        CommandLine.Root().Parse(["coverage", "c", "--by", "format"]).Errors.ShouldBeEmpty();
    }

    private static IEnumerable<(IReadOnlyList<string> Path, Command Command)> Below(Command command, IReadOnlyList<string> path) =>
        command.Subcommands.Where(c => !c.Hidden).SelectMany(c =>
        {
            IReadOnlyList<string> own = [.. path, c.Name];
            return Below(c, own).Prepend((own, c));
        });
}
