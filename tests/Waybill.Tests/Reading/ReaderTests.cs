using Waybill.Reading;

namespace Waybill.Tests.Reading;

public sealed class ReaderTests
{
    private static readonly ContentHash File = ContentHash.Of("file"u8);

    [Fact]
    public async Task Paragraphs_and_cells_of_a_native_format_keep_their_order_and_places()
    {
        var read = await ReadAsync(Native(
            new ContentBlock("Спецификация"),
            new ContentBlock("Товар", new CellPosition(0, 0, 0)),
            new ContentBlock("тайна", Hidden: true)));

        var page = read.Value!.Pages.ShouldHaveSingleItem();
        page.Text.ShouldBe("Спецификация\nТовар\nтайна");
        page.Origin.ShouldBe(TextOrigin.Native);
        page.Blocks.Select(b => b.Span.Of(page.Text)).ShouldBe(["Спецификация", "Товар", "тайна"]);
        page.Blocks[1].Cell.ShouldBe(new CellPosition(0, 0, 0));
        page.Blocks[2].Hidden.ShouldBeTrue();
    }

    [Theory]
    [InlineData("и\u0306", "й")]
    [InlineData("ﬁ", "ﬁ")]
    [InlineData("Гроза\u200b-C", "Гроза\u200b-C")]
    [InlineData("№ 5\u00a000", "№ 5\u00a000")]
    public async Task Text_is_composed_but_not_normalised_further(string written, string expected) =>
        (await ReadAsync(Native(new ContentBlock(written)))).Value!.Pages[0].Text.ShouldBe(expected);

    [Fact]
    public async Task Half_a_surrogate_pair_does_not_stop_the_reading() =>
        (await ReadAsync(Native(new ContentBlock("a\ud800b")))).Value!.Pages[0].Text.ShouldBe("a\ufffdb");

    [Fact]
    public async Task Every_word_of_a_text_layer_stands_at_its_span()
    {
        var paper = new Paper().Line(80, 100, "Директор завода").Line(400, 100, "А.Б.Иванов").Line(80, 130, "тел. 12345");
        var concealed = new PlacedWord("секрет", new Box(200, 130, 230, 140), Concealed: true);

        var read = await ReadAsync(Layer([.. paper.Words, concealed]));

        var page = read.Value!.Pages[0];
        page.Words.Select(w => w.Span.Of(page.Text)).ShouldBe(["Директор", "завода", "А.Б.Иванов", "тел.", "12345", "секрет"]);
        page.Words[^1].Concealed.ShouldBeTrue();
        page.Blocks.ShouldAllBe(b => b.Box != null);
        foreach (var word in page.Words)
        {
            page.Blocks.Count(b => b.Span.Contains(word.Span)).ShouldBe(1);
        }
    }

    [Fact]
    public async Task What_could_not_be_extracted_is_passed_on_with_its_reasons()
    {
        var read = await new Reader(new ScriptedEngine()).ReadAsync(
            File, Outcome.Failed<FileContents>(ProblemCode.Encrypted, "needs a password"), "none", "none", TestContext.Current.CancellationToken);

        read.Value.ShouldBeNull();
        read.Problems.ShouldHaveSingleItem().Code.ShouldBe(ProblemCode.Encrypted);
    }

    [Fact]
    public async Task A_file_with_nothing_to_read_is_empty_and_not_a_transcript_of_nothing()
    {
        var read = await ReadAsync(Layer([]));

        read.Value.ShouldBeNull();
        read.Problems.ShouldHaveSingleItem().Code.ShouldBe(ProblemCode.Empty);
    }

    [Fact]
    public async Task An_archive_has_no_text_and_that_is_no_problem()
    {
        var read = await ReadAsync(new FileContents { MediaType = "application/zip", IsContainerOnly = true });

        read.Value!.IsContainerOnly.ShouldBeTrue();
        read.Problems.ShouldBeEmpty();
    }

    private static FileContents Native(params ContentBlock[] blocks) =>
        new() { MediaType = "text/html", Pages = [new ContentPage { Number = 1, Blocks = blocks }] };

    private static FileContents Layer(IReadOnlyList<PlacedWord> words) =>
        new() { MediaType = "application/pdf", HasPhysicalPages = true, Pages = [new ContentPage { Number = 1, Width = 595, Height = 842, Words = words }] };

    private static Task<Outcome<Transcript>> ReadAsync(FileContents contents) =>
        new Reader(new ScriptedEngine()).ReadAsync(File, Outcome.Of(contents), "none", "none", TestContext.Current.CancellationToken);
}

/// <summary>An engine that reads what the test tells it, by the languages it is asked for.</summary>
internal sealed class ScriptedEngine : IOcrEngine
{
    private readonly Dictionary<string, IReadOnlyList<PlacedWord>> _pages = new(StringComparer.Ordinal);

    public List<string> Asked { get; } = [];

    public string Recipe => "scripted";

    public ScriptedEngine With(string languages, IReadOnlyList<PlacedWord> words)
    {
        _pages[languages] = words;
        return this;
    }

    public Task<Outcome<RecognisedPage>> RecogniseAsync(PageScan scan, IReadOnlyList<string> languages, CancellationToken cancellation)
    {
        var models = string.Join('+', languages);
        Asked.Add(models);
        return Task.FromResult(Outcome.Of(new RecognisedPage("scripted 1", models, languages, _pages.GetValueOrDefault(models) ?? [])));
    }
}
