using System.Collections;
using System.Text;
using Waybill.Tests.Linking;

namespace Waybill.Tests.Recognition.Statements;

/// <summary>A paper written for a test: paragraphs parted by empty lines, tables as lines that begin with a bar (⏎ ends a line inside a cell), pages parted by a form feed.</summary>
/// <remarks>Whatever is recognised in one is held against the law that each quote equals its page.</remarks>
internal static class DealPaper
{
    /// <summary>A letter in which the sentence is all that matters.</summary>
    public static async Task<IReadOnlyList<DealStatement>> LetterSaysAsync(string sentence) =>
        (await RecogniseAsync(LetterOf(sentence))).Deals;

    /// <summary>What the deals of such a letter come to where it is the only paper of the case, in the order of their contracts and goods.</summary>
    public static async Task<IReadOnlyList<Transfer>> LetterComesToAsync(string sentence) =>
        [.. (await TransferCase.SettleAsync(("letter", LetterOf(sentence)))).Transfers.OrderBy(t => t.ContractNumber?.Value, StringComparer.Ordinal).ThenBy(t => t.Items[0].Designation?.Value, StringComparer.Ordinal)];

    public static async Task<Claims> RecogniseAsync(string text, TextOrigin origin = TextOrigin.Native)
    {
        var recogniser = await Office.RecogniserAsync();
        var transcript = Of(text, origin);
        var claims = recogniser.Recognise(transcript).Value!;
        foreach (var quote in Quotes(claims))
        {
            transcript.Pages.ShouldContain(p => quote.Holds(p), $"«{quote.Text}» must stand where its quote says");
        }

        return claims;
    }

    public static Task<ReferenceData> ReferenceAsync() => Office.ReferenceAsync();

    public static Transcript Of(string text, TextOrigin origin = TextOrigin.Native)
    {
        var pages = text.Split('\f').Select((page, i) => PageOf(page, i + 1, origin)).ToList();
        return new Transcript { File = ContentHash.Of(Encoding.UTF8.GetBytes(text)), MediaType = "text/plain", Pages = pages, Languages = ["ru"] };
    }

    /// <summary>Goods as one line each: <c>[Дымка-2] станций радиопомех; Supply; 4 компл.; 100 × → 400 USD</c>.</summary>
    public static string Line(Item item) => FormattableString.Invariant(
        $"[{item.Designation?.Value}] {item.Description?.Value}; {item.Activity?.Value}; {item.Quantity?.Value} {item.Unit?.Value}; {item.UnitPrice?.Value:0.##} × → {item.Amount?.Value:0.##} {item.Currency?.Value}");

    private static Page PageOf(string text, int number, TextOrigin origin)
    {
        var page = new StringBuilder();
        var blocks = new List<Block>();
        var (table, row) = (-1, 0);
        var inTable = false;
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var prose = new List<string>();
            foreach (var line in paragraph.Trim('\n').Split('\n'))
            {
                if (!line.StartsWith('|'))
                {
                    inTable = false;
                    prose.Add(line);
                    continue;
                }

                AddProse(prose);
                (table, row) = inTable ? (table, row + 1) : (table + 1, 0);
                inTable = true;
                foreach (var (cell, column) in line.Trim().Trim('|').Split('|').Select((c, i) => (c.Trim().Replace('⏎', '\n'), i)).Where(c => c.Item1 != "<"))
                {
                    Add(cell, new CellPosition(table, row, column));
                }
            }

            AddProse(prose);
            inTable = false;
        }

        return new Page { Number = number, Text = page.ToString(), Origin = origin, Blocks = blocks };

        void AddProse(List<string> lines)
        {
            if (lines.Count > 0)
            {
                Add(string.Join('\n', lines), null);
                lines.Clear();
            }
        }

        void Add(string words, CellPosition? cell)
        {
            page.Append(page.Length > 0 ? "\n" : "");
            blocks.Add(new Block { Span = new TextSpan(page.Length, page.Length + words.Length), Cell = cell });
            page.Append(words);
        }
    }

    private static string LetterOf(string sentence) => $"№ 12/345 от 05.04.2019\nДиректору ОАО «Адресат»\n\nУважаемый Иван Иванович!\n\n{sentence}\n\nДиректор П.П.Петров";

    /// <summary>Every quote that hangs anywhere on a record.</summary>
    private static IEnumerable<Quote> Quotes(object? value) => value switch
    {
        null or string => [],
        Quote quote => [quote],
        IEnumerable many => many.Cast<object?>().SelectMany(Quotes),
        _ when value.GetType().Assembly == typeof(Quote).Assembly && value.GetType().IsClass =>
            value.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0).SelectMany(p => Quotes(p.GetValue(value))),
        _ => [],
    };
}
