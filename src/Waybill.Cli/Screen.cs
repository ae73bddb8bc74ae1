using System.Text;
using System.Text.Json;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Waybill.Cli;

/// <summary>Where commands print: plain UTF-8 to files and pipes, as wide as the window on a terminal.</summary>
internal sealed class Screen
{
    /// <summary>How wide tables are that nobody looks at on a terminal.</summary>
    private const int WidthOfFiles = 160;

    private const int NarrowestWidth = 40;

    /// <summary>Cells up to this length are not broken into lines.</summary>
    private const int LongestWhole = 20;

    private static readonly JsonSerializerOptions Indented = new(WaybillJson.Options) { WriteIndented = true };

    private readonly IAnsiConsole _console;

    private Screen(TextWriter output, bool isTerminal)
    {
        Output = output;
        IsTerminal = isTerminal;
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        _console.Profile.Width = isTerminal && Console.WindowWidth > 0 ? Math.Max(NarrowestWidth, Console.WindowWidth) : WidthOfFiles;
        _console.Profile.Capabilities.Unicode = true;
    }

    public static Screen Out { get; } = new(
        new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true }, !Console.IsOutputRedirected);

    /// <summary>For progress and remarks, so that what is printed can be piped on.</summary>
    public static Screen Error { get; } = new(Console.Error, !Console.IsErrorRedirected);

    public TextWriter Output { get; }

    public bool IsTerminal { get; }

    public IAnsiConsole Ansi => _console;

    public void Line(string text = "") => Output.WriteLine(Visible.OneLine(text));

    /// <summary>Text as it stands for files and pipes; harmless, at the same offsets, for eyes.</summary>
    public void Text(string text) => Output.Write(IsTerminal ? Visible.Lines(text) : text);

    public void Json<T>(T value) => Output.WriteLine(Visible.Json(JsonSerializer.Serialize(value, Indented)));

    public void JsonLine<T>(T value) => Output.WriteLine(Visible.Json(JsonSerializer.Serialize(value, WaybillJson.Options)));

    public void Show(IRenderable renderable) => _console.Write(renderable);

    /// <summary>Ends a line inside a cell. A paper that holds this character gains a line end and nothing else.</summary>
    public const char LineEnd = '\u001F';

    /// <summary>A table whose cells are text and never markup; a line instead where there is nothing in it.</summary>
    public void Table(string ifEmpty, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string?>> rows)
    {
        var table = new Table().Border(TableBorder.Simple).Collapse();
        var cells = rows.Select(r => r.Select(Cell).ToArray()).ToList();
        for (var i = 0; i < columns.Count; i++)
        {
            // Ids, dates and numbers stay whole, and the width that is left goes to names and sentences.
            var isShort = cells.TrueForAll(r => r[i].Split('\n').All(l => l.Length <= LongestWhole));
            table.AddColumn(new TableColumn(new Text(columns[i], new Style(decoration: Decoration.Bold))) { NoWrap = isShort });
        }

        foreach (var row in cells)
        {
            table.AddRow(row.Select(IRenderable (cell) => new Text(cell)));
        }

        if (table.Rows.Count == 0)
        {
            Line(ifEmpty);
        }
        else
        {
            Show(table);
        }
    }

    private static string Cell(string? text) => string.Join('\n', (text ?? "").Split(LineEnd).Select(Visible.OneLine));
}
