using Waybill.Extraction;
using Waybill.Processing;

namespace Waybill.Tests.Processing;

public sealed class VolumesTests
{
    [Fact]
    public async Task Pieces_that_lie_side_by_side_are_one_archive()
    {
        await using var work = new Workshop();
        var zip = Workshop.Zip(("in.txt", Workshop.Text("5 b")));
        work.Write("x/a.zip.001", zip[..60]);
        work.Write("x/a.zip.002", zip[60..]);
        work.Write("y/a.zip.002", "other 1");
        await work.AddAsync();
        await work.WorkAsync();

        (await work.CoverageAsync()).Select(r => $"{r.Path}: {r.State.NameOf()}").ShouldBe(
        [
            "x/a.zip.001: read",
            "x/a.zip.001!/a.zip: read",
            "x/a.zip.001!/a.zip!/in.txt: read",
            "x/a.zip.002: read",
            "y/a.zip.002: read",
        ]);
        (await work.WorkAsync()).MadeNow.ShouldBe(0);
    }

    [Fact]
    public async Task A_missing_piece_is_named_by_its_number_in_what_is_read_instead()
    {
        await using var work = new Workshop();
        work.Write("a.7z.001", "1 a");
        work.Write("a.7z.003", "3 c");
        await work.AddAsync();
        await work.WorkAsync();

        var documents = (await work.ConcludeAsync()).Case.Documents;
        documents.ShouldHaveSingleItem().Transcript.Pages[0].Text.ShouldStartWith("waybill volumes 1\n");
        documents[0].Transcript.Pages[0].Text.ShouldContain("\"missing\":[2]");
    }

    [Theory]
    [InlineData("a.part01.rar", "Rar", "a.rar", 1)]
    [InlineData("a.PART2.RAR", "Rar", "a.rar", 2)]
    [InlineData("a.rar", "Rar", "a.rar", 1)]
    [InlineData("a.r00", "Rar", "a.rar", 2)]
    [InlineData("a.s03", "Rar", "a.rar", 105)]
    [InlineData("a.tar.gz.002", "Pieces", "a.tar.gz", 2)]
    [InlineData("a.z01", "Zip", "a.zip", 1)]
    [InlineData("a.zip", "Zip", "a.zip", null)]
    public void A_name_says_which_part_of_what_it_is(string name, string kind, string whole, int? number) =>
        VolumeName.Of(name).ShouldHaveSingleItem().ShouldBe(new VolumeName(Enum.Parse<VolumeKind>(kind), whole, number, Proves: name is not ("a.rar" or "a.zip")));

    [Theory]
    [InlineData("letter.pdf")]
    [InlineData("2019.03")]
    [InlineData("a.zip.000")]
    public void Other_names_say_nothing(string name) => VolumeName.Of(name).ShouldBeEmpty();
}
