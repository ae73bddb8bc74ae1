using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Waybill.Extraction.Formats.Word;

/// <summary>The numbers that Word puts before the paragraphs of a list, ECMA-376 part 1 §17.9: they are nowhere in the text.</summary>
/// <remarks>Paragraphs are asked for in the order of reading. Signs of unnumbered lists are left out.</remarks>
internal sealed class WordNumbering
{
    private const int Levels = 9;
    private readonly Dictionary<int, (int List, Level?[] Levels, int?[] Starts)> _lists = [];
    private readonly Dictionary<string, NumberingProperties> _styles = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int?[]> _counters = [];
    private readonly HashSet<(int List, int Level)> _restarted = [];

    public WordNumbering(MainDocumentPart main)
    {
        var numbering = main.NumberingDefinitionsPart?.Numbering;
        var kinds = (numbering?.Elements<AbstractNum>() ?? []).Where(kind => kind.AbstractNumberId?.Value is not null)
            .ToLookup(kind => kind.AbstractNumberId!.Value); // asked for in the line above
        foreach (var list in numbering?.Elements<NumberingInstance>() ?? [])
        {
            if (list.NumberID?.Value is { } id && list.AbstractNumId?.Val?.Value is { } kind)
            {
                var (levels, starts) = (new Level?[Levels], new int?[Levels]);
                Place(kinds[kind].FirstOrDefault()?.Elements<Level>() ?? [], levels);
                foreach (var change in list.Elements<LevelOverride>().Where(change => change.LevelIndex?.Value is >= 0 and < Levels))
                {
                    Place(change.Elements<Level>(), levels);
                    starts[change.LevelIndex!.Value] = change.StartOverrideNumberingValue?.Val?.Value; // asked for in the line above
                }

                _lists.TryAdd(id, (kind, levels, starts));
            }
        }

        foreach (var style in main.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? [])
        {
            if (style.StyleId?.Value is { } id && style.StyleParagraphProperties?.NumberingProperties is { } properties)
            {
                _styles.TryAdd(id, properties);
            }
        }
    }

    /// <summary>The number with a space behind it; empty where the paragraph has none.</summary>
    public string Next(Paragraph paragraph)
    {
        var own = paragraph.ParagraphProperties?.NumberingProperties;
        var style = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value is { } name ? _styles.GetValueOrDefault(name) : null;
        if ((own?.NumberingId?.Val?.Value ?? style?.NumberingId?.Val?.Value) is not { } id || !_lists.TryGetValue(id, out var list))
        {
            return "";
        }

        var level = Math.Clamp(own?.NumberingLevelReference?.Val?.Value ?? style?.NumberingLevelReference?.Val?.Value ?? 0, 0, Levels - 1);
        if (list.Levels[level] is not { } format)
        {
            return "";
        }

        if (!_counters.TryGetValue(list.List, out var counters))
        {
            _counters[list.List] = counters = new int?[Levels];
        }

        var restart = list.Starts[level] is not null && _restarted.Add((id, level)) ? list.Starts[level] : null;
        counters[level] = restart ?? (counters[level] is { } last ? last + 1 : StartOf(list.Levels, level));
        for (var other = 0; other < Levels; other++)
        {
            // Deeper levels begin again after any higher one, or only after the one that they name, or never (0).
            if (other > level && (list.Levels[other]?.LevelRestart?.Val?.Value ?? int.MaxValue) > level)
            {
                counters[other] = null;
            }
            else if (other < level)
            {
                // A level that was skipped counts as begun.
                counters[other] ??= StartOf(list.Levels, other);
            }
        }

        return Show(format, list.Levels, counters) is { Length: > 0 } number ? number + " " : "";
    }

    private static void Place(IEnumerable<Level> from, Level?[] to)
    {
        foreach (var level in from.Where(level => level.LevelIndex?.Value is >= 0 and < Levels))
        {
            to[level.LevelIndex!.Value] = level; // asked for in the line above
        }
    }

    private static int StartOf(Level?[] levels, int level) => levels[level]?.StartNumberingValue?.Val?.Value ?? 0;

    private static string Show(Level format, Level?[] levels, int?[] counters)
    {
        if (format.NumberingFormat?.Val is { } kind && (kind.Value == NumberFormatValues.Bullet || kind.Value == NumberFormatValues.None))
        {
            return "";
        }

        var isLegal = WordBlocks.IsOn(format.IsLegalNumberingStyle);
        var pattern = format.LevelText?.Val?.Value ?? "";
        var number = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '%' && i + 1 < pattern.Length && pattern[i + 1] is >= '1' and <= '9')
            {
                var level = pattern[++i] - '1';
                number.Append(Show(counters[level] ?? StartOf(levels, level), isLegal ? NumberFormatValues.Decimal : levels[level]?.NumberingFormat?.Val?.Value ?? NumberFormatValues.Decimal));
            }
            else
            {
                number.Append(pattern[i]);
            }
        }

        return number.ToString();
    }

    private static string Show(int number, NumberFormatValues format) =>
        format == NumberFormatValues.UpperRoman ? Roman(number)
        : format == NumberFormatValues.LowerRoman ? Roman(number).ToLowerInvariant()
        : format == NumberFormatValues.UpperLetter ? Letter(number, 'A', 26)
        : format == NumberFormatValues.LowerLetter ? Letter(number, 'a', 26)
        : format == NumberFormatValues.RussianUpper ? Letter(number, 'А', 32)
        : format == NumberFormatValues.RussianLower ? Letter(number, 'а', 32)
        : format == NumberFormatValues.DecimalZero ? number.ToString("00", CultureInfo.InvariantCulture)
        : format == NumberFormatValues.Ordinal ? number.ToString(CultureInfo.InvariantCulture) + EnglishEnding(number)
        : number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A to Z, then AA to ZZ.</summary>
    private static string Letter(int number, char first, int letters) =>
        number < 1 || number > letters * 100 ? number.ToString(CultureInfo.InvariantCulture) : new string((char)(first + ((number - 1) % letters)), ((number - 1) / letters) + 1);

    private static string Roman(int number)
    {
        if (number is < 1 or > 3999)
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }

        var text = new StringBuilder();
        foreach (var (value, sign) in (ReadOnlySpan<(int, string)>)[(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")])
        {
            for (; number >= value; number -= value)
            {
                text.Append(sign);
            }
        }

        return text.ToString();
    }

    private static string EnglishEnding(int number) => (number % 100) is >= 11 and <= 13 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" };
}
