using System.Globalization;

namespace Waybill.Reading;

/// <summary>The program <c>tesseract</c>, run as a child process with one thread for each page.</summary>
public sealed class TesseractEngine : IOcrEngine
{
    private const string Name = "tesseract";
    private const string Package = "tesseract-ocr";

    /// <summary>Page segmentation modes, as <c>tesseract --help-psm</c> lists them.</summary>
    private const string AnyLayout = "3";

    private const string OneColumn = "6";

    /// <summary>Tesseract reads a line twice, as it is and with black and white exchanged, where the first reading is less sure than this
    /// (0 to 1; its own default is 0.7). Lines in white on black get below 0.4 at first, so the second look at merely faint print is saved.</summary>
    private const string SureEnough = "0.5";

    /// <summary>A page of dense text takes some 3 s; what takes longer than this is no page.</summary>
    private static readonly TimeSpan PageLimit = TimeSpan.FromSeconds(120);

    private static readonly TimeSpan QuestionLimit = TimeSpan.FromSeconds(20);

    private readonly string _program;
    private readonly string? _version;
    private readonly IReadOnlyList<string> _models;
    private readonly Problem? _missing;

    private TesseractEngine(string program, string? version, IReadOnlyList<string> models, Problem? missing) =>
        (_program, _version, _models, _missing) = (program, version, models, missing);

    public string Recipe => _missing is null ? $"{Name} {_version}; {string.Join(' ', _models)}; sure {SureEnough}" : $"{Name} missing";

    /// <summary>Asks the installed program for its version and models. Where there is none, every page will say so.</summary>
    public static Task<TesseractEngine> FindAsync(CancellationToken cancellation) => FindAsync(Name, cancellation);

    internal static async Task<TesseractEngine> FindAsync(string program, CancellationToken cancellation)
    {
        var version = await ChildProgram.RunAsync(program, Package, ["--version"], QuestionLimit, cancellation);
        var models = await ChildProgram.RunAsync(program, Package, ["--list-langs"], QuestionLimit, cancellation);
        if (version.Value is not { } said || models.Value is not { } listed)
        {
            return new TesseractEngine(program, null, [], version.Problems.Concat(models.Problems).First());
        }

        // "tesseract 5.3.0", and from Debian's own builds "tesseract 5.3.0-12-g…".
        var number = said.Output.Split('\n')[0].Split(' ').ElementAtOrDefault(1)?.Trim() ?? "of unknown version";
        return new TesseractEngine(
            program,
            number,
            [.. listed.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1).Order(StringComparer.Ordinal)],
            null);
    }

    public async Task<Outcome<RecognisedPage>> RecogniseAsync(PageScan scan, IReadOnlyList<string> languages, CancellationToken cancellation)
    {
        if (_missing is not null)
        {
            return new Outcome<RecognisedPage>(null, [_missing]);
        }

        var models = languages.Select(ModelOf).ToArray();
        if (models.FirstOrDefault(m => !_models.Contains(m)) is { } lacking)
        {
            return Outcome.Failed<RecognisedPage>(ProblemCode.ToolMissing, $"{Name} has no model {lacking} (Debian package {PackageOf(lacking)})");
        }

        var joined = string.Join('+', models);
        var dots = Math.Round(scan.DotsPerInch).ToString(CultureInfo.InvariantCulture);
        string[] arguments =
        [
            scan.PicturePath, "stdout", "--dpi", dots, "-l", joined, "--psm", scan.IsOneColumn ? OneColumn : AnyLayout,
            "-c", $"tessedit_page_number={scan.Frame.ToString(CultureInfo.InvariantCulture)}",
            "-c", $"invert_threshold={SureEnough}",
            "tsv",
        ];
        var answer = await ChildProgram.RunAsync(_program, Package, arguments, PageLimit, cancellation);
        if (answer.Value is not { } page)
        {
            return new Outcome<RecognisedPage>(null, answer.Problems);
        }

        return page.ExitCode == 0
            ? Outcome.Of(new RecognisedPage($"{Name} {_version}", joined, languages, [.. Words(page.Output, scan.DotsPerInch)]))
            : Outcome.Failed<RecognisedPage>(ProblemCode.Damaged, $"{Name} could not read the picture: {FirstLine(page.Errors)}");
    }

    /// <summary>Debian's package for a model, whose name has no underscores.</summary>
    public static string PackageOf(string model) => $"{Package}-{model.Replace('_', '-')}";

    /// <summary>Tesseract's name for the model of a BCP 47 language.</summary>
    private static string ModelOf(string language) => language switch
    {
        "ru" => "rus",
        "be" => "bel",
        "uk" => "ukr",
        "az" => "aze",
        "hy" => "hye",
        "en" => "eng",
        "sr" => "srp",
        "sr-Latn" => "srp_latn",
        "bg" => "bul",
        "pl" => "pol",
        "cs" => "ces",
        "sk" => "slk",
        "tr" => "tur",
        "fr" => "fra",
        "de" => "deu",
        "ro" => "ron",
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, "no model is known for this language"),
    };

    /// <summary>Reads lines of twelve columns: level, page, block, paragraph, line, word, left, top, width, height, confidence, text.</summary>
    private static IEnumerable<PlacedWord> Words(string table, double dotsPerInch)
    {
        const string wordLevel = "5";
        foreach (var line in table.Split('\n'))
        {
            var columns = line.Split('\t');
            if (columns.Length < 12 || columns[0] != wordLevel || columns[11].Trim() is not { Length: > 0 } text
                || !TryRead(columns[6], out var left) || !TryRead(columns[7], out var top)
                || !TryRead(columns[8], out var width) || !TryRead(columns[9], out var height) || !TryRead(columns[10], out var percent))
            {
                continue;
            }

            var scale = 72 / dotsPerInch;
            yield return new PlacedWord(
                text,
                new Box(left * scale, top * scale, (left + width) * scale, (top + height) * scale),
                Math.Round(Math.Clamp(percent / 100, 0, 1), 4));
        }
    }

    private static bool TryRead(string text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    private static string FirstLine(string text) => text.Split('\n', 2)[0].Trim();
}
