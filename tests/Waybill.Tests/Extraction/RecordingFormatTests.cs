using System.Text;

namespace Waybill.Tests.Extraction;

public sealed class RecordingFormatTests
{
    [Fact]
    public async Task A_recording_is_named_by_its_tags_and_said_not_to_be_written_down()
    {
        var outcome = await Extracting.FromAsync(Mp3(("TIT2", "Совещание"), ("TALB", "Записи"), ("TRCK", "3/12"), ("TCON", "(17)")));

        outcome.Value.ShouldNotBeNull().Pages[0].Blocks.Select(block => block.Text).ShouldBe(["Title: Совещание", "Album: Записи, track 3/12", "Genre: Rock"]);
        outcome.Problems.ShouldHaveSingleItem().Code.ShouldBe(ProblemCode.Unsupported);
    }

    [Fact]
    public async Task A_comment_in_narrow_letters_is_not_taken_for_wide_ones() =>
        (await Extracting.FromAsync([.. "ID3"u8, 3, 0, 0, 0, 0, 0, 27, .. Frame("COMM", [0, .. "XXX"u8, 0, .. "Recorded"u8, 0, 0, 0, 0]), 0xFF, 0xFB, 0x90, 0, .. new byte[200]]))
            .Value.ShouldNotBeNull().Pages[0].Blocks.ShouldBe([new ContentBlock("Comment: Recorded")]);

    [Fact]
    public async Task Tags_of_mp4_are_found_inside_its_boxes() =>
        (await Extracting.FromAsync(Mp4("Совещание"))).Value.ShouldNotBeNull().Pages[0].Blocks.ShouldBe([new ContentBlock("Title: Совещание")]);

    [Fact]
    public async Task Of_a_closed_format_only_runs_of_letters_are_taken_and_that_is_said()
    {
        var outcome = await Extracting.FromAsync(Closed());

        outcome.Value.ShouldNotBeNull().Pages[0].Blocks.Select(block => block.Text).ShouldBe(["Front view", "Чертёж 5"]);
        outcome.Problems.ShouldHaveSingleItem().Code.ShouldBe(ProblemCode.Unsupported);
    }

    internal static byte[] Closed() => [0xA5, 0x0F, 0xF0, 0x5A, 0, 0, .. "Front view"u8, 0, 7, 1, 2, .. "a$`"u8, 0, 8, .. Encoding.Unicode.GetBytes("Чертёж 5"), 0, 0];

    internal static byte[] Mp3(params (string Name, string Text)[] frames)
    {
        byte[] body = [.. frames.SelectMany(frame => Frame(frame.Name, [1, 0xFF, 0xFE, .. Encoding.Unicode.GetBytes(frame.Text)]))];
        return [.. "ID3"u8, 3, 0, 0, 0, 0, (byte)(body.Length >> 7), (byte)(body.Length & 0x7F), .. body, 0xFF, 0xFB, 0x90, 0, .. new byte[200]];
    }

    internal static byte[] Mp4(string title) =>
    [
        .. Box("ftyp", [.. "M4A "u8]),
        .. Box("moov", Box("udta", Box("meta", [0, 0, 0, 0, .. Box("ilst", Box("\u00A9nam", Box("data", [0, 0, 0, 1, 0, 0, 0, 0, .. Encoding.UTF8.GetBytes(title)])))]))),
    ];

    private static byte[] Frame(string name, byte[] body) => [.. Encoding.ASCII.GetBytes(name), 0, 0, (byte)(body.Length >> 8), (byte)(body.Length & 0xFF), 0, 0, .. body];

    private static byte[] Box(string name, byte[] body) => [0, 0, (byte)((body.Length + 8) >> 8), (byte)((body.Length + 8) & 0xFF), .. Encoding.Latin1.GetBytes(name), .. body];
}
