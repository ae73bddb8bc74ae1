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

    /// <summary>A column of names and sentences narrower than this is no pleasure to read.</summary>
    private const int LeastOfLong = 24;

    private const int BetweenColumns = 3;

    private static readonly Style Bold = new(decoration: Decoration.Bold);

    private static readonly Style Dim = new(decoration: Decoration.Dim);

    private static readonly JsonSerializerOptions Indented = new(WaybillJson.Options) { WriteIndented = true };

    private readonly IAnsiConsole _console;

    private Screen(TextWriter output, bool isTerminal, int widthOfFiles = WidthOfFiles)
    {
        Output = output;
        IsTerminal = isTerminal;
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = isTerminal ? InteractionSupport.Detect : InteractionSupport.No,
        });
        _console.Profile.Width = isTerminal && Console.WindowWidth > 0 ? Math.Max(NarrowestWidth, Console.WindowWidth) : widthOfFiles;
        _console.Profile.Capabilities.Unicode = true;
    }

    public static Screen Out { get; } = new(
        new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true }, !Console.IsOutputRedirected);

    /// <summary>For progress and remarks, so that what is printed can be piped on.</summary>
    public static Screen Error { get; } = new(Console.Error, !Console.IsErrorRedirected);

    /// <summary>A screen that nobody looks at on a terminal.</summary>
    /// <param name="width">In characters.</param>
    public static Screen On(TextWriter output, int width = WidthOfFiles) => new(output, isTerminal: false, width);

    public TextWriter Output { get; }

    public bool IsTerminal { get; }

    public IAnsiConsole Ansi => _console;

    public void Line(string text = "") => Output.WriteLine(Visible.OneLine(text));

    /// <summary>Text as it stands for files and pipes; harmless, at the same offsets, for eyes.</summary>
    public void Text(string text) => Output.Write(IsTerminal ? Visible.Lines(text) : text);

    public void Json<T>(T value) => Output.WriteLine(Visible.Json(JsonSerializer.Serialize(value, Indented)));

    public void JsonLine<T>(T value) => Output.WriteLine(Visible.Json(JsonSerializer.Serialize(value, WaybillJson.Options)));

    /// <summary>A sentence for eyes: broken between words where the window ends.</summary>
    public void Sentence(string text) => Show(new Text(Visible.OneLine(text) + "\n"));

    public void Show(IRenderable renderable) => _console.Write(renderable);

    /// <summary>Ends a line inside a cell. A paper that holds this character gains a line end and nothing else.</summary>
    public const char LineEnd = '\u001F';

    /// <summary>A table whose cells are text and never markup; a line instead where there is nothing in it.</summary>
    /// <remarks>Where the window is too narrow for columns that can be read, each row becomes a paragraph headed by its first two cells.</remarks>
    public void Table(string ifEmpty, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string?>> rows)
    {
        var cells = rows.Select(r => r.Select(Cell).ToArray()).ToList();
        if (cells.Count == 0)
        {
            Line(ifEmpty);
            return;
        }

        var widths = columns.Select((c, i) => cells.SelectMany(r => r[i].Split('\n')).Append(c).Max(l => l.Length)).ToArray();
        if (widths.Sum(w => Math.Min(w, LeastOfLong) + BetweenColumns) <= _console.Profile.Width)
        {
            ShowColumns(columns, widths, cells);
        }
        else
        {
            ShowParagraphs(columns, cells);
        }
    }

    private void ShowColumns(IReadOnlyList<string> columns, int[] widths, List<string[]> rows)
    {
        var table = new Table().Border(TableBorder.Simple).Collapse();
        for (var i = 0; i < columns.Count; i++)
        {
            // Ids, dates and numbers stay whole, and the width that is left goes to names and sentences.
            table.AddColumn(new TableColumn(new Text(columns[i], Bold)) { NoWrap = widths[i] <= LongestWhole });
        }

        foreach (var row in rows)
        {
            table.AddRow(row.Select(IRenderable (cell) => new Text(cell)));
        }

        Show(table);
    }

    private void ShowParagraphs(IReadOnlyList<string> columns, List<string[]> rows)
    {
        const int inHeading = 2;
        foreach (var row in rows)
        {
            Line();
            Show(new Text(string.Join("  ", row.Take(inHeading).Where(c => c.Length > 0)) + "\n", Bold));
            var grid = new Grid().AddColumn(new GridColumn { NoWrap = true, Padding = new Padding(2, 0, 2, 0) }).AddColumn(new GridColumn { Padding = new Padding(0, 0, 0, 0) });
            for (var i = inHeading; i < columns.Count; i++)
            {
                if (row[i].Length > 0)
                {
                    grid.AddRow(new Text(columns[i], Dim), new Text(row[i]));
                }
            }

            if (grid.Rows.Count > 0)
            {
                Show(grid);
            }
        }

        Line();
    }

    private static string Cell(string? text) => string.Join('\n', (text ?? "").Split(LineEnd).Select(Visible.OneLine));
}
