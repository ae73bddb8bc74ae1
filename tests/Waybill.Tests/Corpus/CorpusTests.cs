using System.Text.Json;
using Waybill.Extraction;

namespace Waybill.Tests.Corpus;

/// <summary>Laws that hold for every file of <c>corpus/</c>. <c>corpus/README.md</c> says how a file is added.</summary>
public sealed class CorpusTests(CorpusCase corpus) : IClassFixture<CorpusCase>
{
    private const int LargestFile = 50_000;
    private const int LargestCorpus = 3_000_000;

    /// <summary>Nothing at hand writes a mailbox that the program which reads them takes for whole.</summary>
    private const string ReadByAnother = "Outlook mailbox (PST, OST)";

    /// <summary>Reasons that lie in the machine and not in a file; their tests are named here.</summary>
    private static readonly Dictionary<ProblemCode, string> OfTheMachine = new()
    {
        [ProblemCode.ToolMissing] = nameof(Reading.TesseractEngineTests.A_missing_program_is_named_with_its_package_and_is_not_an_empty_page),
        [ProblemCode.Inaccessible] = nameof(Acquisition),
        [ProblemCode.NotAFile] = nameof(Acquisition.FolderWalkTests.Links_are_reported_and_not_followed),
    };

    public static TheoryData<string> Files => [.. CorpusCase.Names()];

    [Fact]
    public void Every_file_that_code_makes_lies_in_the_corpus()
    {
        var written = new List<string>();
        Directory.CreateDirectory(CorpusCase.Folder);
        foreach (var file in CorpusFiles.All.Where(f => !File.Exists(PathOf(f.Name))))
        {
            File.WriteAllBytes(PathOf(file.Name), file.Make());
            written.Add(file.Name);
        }

        written.ShouldBeEmpty("these were not there and are written now: run the tests again, read what is expected of them, and commit both");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_file_comes_out_as_it_is_expected(string name)
    {
        var beside = PathOf(name + ".expected.json");
        var made = CorpusFiles.All.FirstOrDefault(f => f.Name == name);
        var known = File.Exists(beside) ? JsonSerializer.Deserialize<ExpectedFile>(await File.ReadAllTextAsync(beside, TestContext.Current.CancellationToken), ExpectedJson.Options) : null;
        var actual = JsonSerializer.Serialize(await corpus.ActualAsync(name, made?.About ?? known?.About ?? "", made is null ? known?.Fault : made.Fault), ExpectedJson.Options) + "\n";
        if (known is null)
        {
            await File.WriteAllTextAsync(beside, actual, TestContext.Current.CancellationToken);
            throw new InvalidOperationException($"{name}.expected.json was not there and is written now: read it, say what the file is about, and commit it when it is right");
        }

        actual.ShouldBe(await File.ReadAllTextAsync(beside, TestContext.Current.CancellationToken), $"{name}: after a wanted change delete {name}.expected.json and run again");
        known.About.ShouldNotBeNullOrWhiteSpace($"{name}.expected.json does not say what the file is");
    }

    [Fact]
    public void Every_file_is_accounted_for_and_says_why_where_it_was_not_read()
    {
        corpus.Dossier.Coverage.Where(r => !r.Path.Contains("!/", StringComparison.Ordinal)).Select(r => r.Path).ShouldBe(CorpusCase.Names());
        corpus.Dossier.Coverage.ShouldAllBe(r => r.State == ReadingState.Read || r.Problems.Count > 0);
        corpus.Dossier.Coverage.ShouldNotContain(r => r.State == ReadingState.Waiting);
    }

    [Fact]
    public void Every_quote_equals_the_page_at_its_offsets() => corpus.Faults.ShouldBeEmpty();

    [Fact]
    public void Processing_twice_changes_nothing()
    {
        corpus.MadeAgain.ShouldBe(0);
        corpus.SecondAccount.ShouldBe(corpus.FirstAccount);
    }

    [Fact]
    public async Task Every_format_has_a_good_file_and_a_faulty_one()
    {
        var files = await ExpectedAsync();
        var missing = new List<string>();
        foreach (var format in KnownFormats.All.Select(f => f.Name))
        {
            var of = files.Where(f => f.Format == format).ToArray();
            if (format != ReadByAnother && !Array.Exists(of, f => f.Fault is null))
            {
                missing.Add($"a good file of the format '{format}'");
            }

            if (!Array.Exists(of, f => f.Fault is not null))
            {
                missing.Add($"a faulty file of the format '{format}'");
            }
        }

        missing.ShouldBeEmpty("add to corpus/ (see corpus/README.md)");
    }

    [Fact]
    public async Task Every_reason_has_a_file()
    {
        var reasons = (await ExpectedAsync()).SelectMany(f => f.Members.Values.Prepend(f.Outcome)).SelectMany(o => o.Reasons).ToHashSet(StringComparer.Ordinal);

        Enum.GetValues<ProblemCode>().Where(code => !OfTheMachine.ContainsKey(code)).Select(code => new Problem(code, "").Name).Where(name => !reasons.Contains(name))
            .ShouldBeEmpty("add a file to corpus/ that ends with it (see corpus/README.md)");
    }

    [Fact]
    public void The_files_stay_small()
    {
        var lengths = CorpusCase.Names().ToDictionary(n => n, n => new FileInfo(PathOf(n)).Length);

        lengths.Where(l => l.Value > LargestFile).Select(l => l.Key).ShouldBeEmpty();
        lengths.Values.Sum().ShouldBeLessThan(LargestCorpus);
    }

    [Fact]
    public void An_expected_outcome_stands_beside_a_file() =>
        Directory.EnumerateFiles(CorpusCase.Folder, "*.expected.json").Select(f => Path.GetFileName(f)[..^".expected.json".Length]).Except(CorpusCase.Names()).ShouldBeEmpty();

    private static async Task<IReadOnlyList<ExpectedFile>> ExpectedAsync()
    {
        var files = new List<ExpectedFile>();
        foreach (var name in CorpusCase.Names().Select(n => PathOf(n + ".expected.json")).Where(File.Exists))
        {
            files.Add(JsonSerializer.Deserialize<ExpectedFile>(await File.ReadAllTextAsync(name, TestContext.Current.CancellationToken), ExpectedJson.Options)!); // never "null"
        }

        return files;
    }

    private static string PathOf(string name) => Path.Combine(CorpusCase.Folder, name);
}
