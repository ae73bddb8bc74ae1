using System.CommandLine;
using System.CommandLine.Completions;
using System.Globalization;
using Waybill.Search;

namespace Waybill.Cli;

/// <summary>What a shell may offer while a command line is typed, asked for by <c>waybill '[suggest:12]' 'waybill sear'</c>.</summary>
/// <remarks>The directive is that of System.CommandLine, so that shells which know <c>dotnet-suggest</c> know this, too.</remarks>
internal static class Completion
{
    private const string Directive = "[suggest";

    public static bool IsAskedFor(string word) => word.StartsWith(Directive, StringComparison.Ordinal) && word.EndsWith(']');

    public static int Print(Command root, string directive, string typed)
    {
        var position = directive.Split(':', ']') is [_, var digits, ..] && int.TryParse(digits, CultureInfo.InvariantCulture, out var at)
            ? Math.Clamp(at, 0, typed.Length)
            : typed.Length;
        foreach (var completion in root.Parse(typed).GetCompletions(position))
        {
            Screen.Out.Line(completion.InsertText ?? completion.Label);
        }

        return ExitCode.Done;
    }

    /// <summary>Fields of a query, or the values of the field that was typed.</summary>
    public static IEnumerable<CompletionItem> OfQuery(CompletionContext context)
    {
        var word = context.WordToComplete.Split(' ', '(')[^1].TrimStart('+', '-', '"', '\'');
        var before = context.WordToComplete[..^word.Length];
        return word.Split(':') is [var name, _]
            ? (SearchFields.Find(name)?.Values ?? []).Select(v => new CompletionItem($"{before}{name}:{v}"))
            : SearchFields.All.Where(f => f.Name != SearchFields.Text).Select(f => new CompletionItem($"{before}{f.Name}:"));
    }

    /// <summary>The facets, as <c>--only</c> and <c>--without</c> take them.</summary>
    public static IEnumerable<CompletionItem> OfFacet(CompletionContext context) =>
        context.WordToComplete.Split('=') is [var name, _]
            ? (SearchFields.Find(name)?.Values ?? []).Select(v => new CompletionItem($"{name}={v}"))
            : SearchFields.Facets.Select(f => new CompletionItem(f.Name + "="));
}
