using System.Formats.Tar;
using System.Text;
using Waybill.Extraction;

namespace Waybill.Tests.Extraction;

/// <summary>What comes out of archives of every make, and what is said of what does not.</summary>
public sealed class ArchiveContentsTests
{
    private static readonly Passwords Two = new([new Password("wrong", "password 1 of the list"), new Password("Весна 2019", "password 2 of the list")]);

    [Fact]
    public async Task An_encrypted_member_opens_with_the_password_that_fits_and_says_whence_it_came()
    {
        using var extracting = new Extracting();

        var contents = (await extracting.RunAsync(ArchiveSamples.LockedZip("letter.txt", "hello", "Весна 2019"), passwords: Two)).Value.ShouldNotBeNull();

        contents.Children.ShouldHaveSingleItem().Problem.ShouldBeNull();
        (await File.ReadAllTextAsync(contents.Children[0].TemporaryFile.ShouldNotBeNull(), TestContext.Current.CancellationToken)).ShouldBe("hello");
        contents.Metadata[MetadataKeys.OpenedWith].ShouldBe("password 2 of the list");
        string.Join(' ', contents.Metadata.Values).ShouldNotContain("Весна");
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("cp866")]
    [InlineData("windows-1251")]
    public async Task A_password_fits_in_whatever_encoding_it_was_typed(string encoding)
    {
        using var extracting = new Extracting();
        var bytes = (CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.UTF8).GetBytes("Весна 2019");

        (await extracting.RunAsync(ArchiveSamples.LockedZip("letter.txt", "hello", bytes), passwords: Two)).Value.ShouldNotBeNull().Children.ShouldHaveSingleItem().Problem.ShouldBeNull();
    }

    [Fact]
    public async Task A_member_that_no_password_opens_says_how_many_were_tried()
    {
        using var extracting = new Extracting();

        var contents = (await extracting.RunAsync(ArchiveSamples.LockedZip("letter.txt", "hello", "другой"), passwords: Two)).Value.ShouldNotBeNull();

        var problem = contents.Children.ShouldHaveSingleItem().Problem.ShouldNotBeNull();
        problem.Code.ShouldBe(ProblemCode.Encrypted);
        problem.Detail.ShouldContain("none of the 2");
    }

    [Fact]
    public async Task Both_makes_of_rar_are_read()
    {
        (await Extracting.ChildrenAsync(ArchiveSamples.Rar4(("a.txt", "old"), ("b.txt", "make")))).ShouldBe([new("a.txt", "old"), new("b.txt", "make")]);
        (await Extracting.ChildrenAsync(ArchiveSamples.Rar5(("акт.txt", "new")))).ShouldBe([new("акт.txt", "new")]);
    }

    [Fact]
    public async Task Links_and_devices_are_named_and_never_made()
    {
        var tar = ArchiveSamples.Tar(
            (TarEntryType.SymbolicLink, "link", "/etc/passwd"),
            (TarEntryType.HardLink, "hard", "../../secret"),
            (TarEntryType.Fifo, "pipe", ""),
            (TarEntryType.RegularFile, "../../up.txt", "kept inside"));

        (await Extracting.ChildrenAsync(tar)).ShouldBe(
            [new("link", "lost-in-container"), new("hard", "lost-in-container"), new("pipe", "lost-in-container"), new("up.txt", "kept inside")]);
    }

    [Fact]
    public async Task A_broken_header_in_a_tar_loses_its_member_alone()
    {
        var tar = ArchiveSamples.Tar((TarEntryType.RegularFile, "1.txt", "first"), (TarEntryType.RegularFile, "2.txt", "second"), (TarEntryType.RegularFile, "3.txt", "third"));
        tar[1024] ^= 0x40;

        var outcome = await Extracting.FromAsync(tar);

        outcome.Value.ShouldNotBeNull().Children.Select(child => child.Path).ShouldBe(["1.txt", "3.txt"]);
        outcome.Problems.ShouldHaveSingleItem().Code.ShouldBe(ProblemCode.LostInContainer);
    }

    [Fact]
    public async Task A_tar_that_breaks_off_gives_what_it_holds()
    {
        var tar = ArchiveSamples.Tar((TarEntryType.RegularFile, "1.txt", "first"), (TarEntryType.RegularFile, "2.txt", new string('x', 2000)));

        var outcome = await Extracting.FromAsync(tar[..2200]);

        outcome.Value.ShouldNotBeNull().Children.Select(child => (child.Path, child.Problem?.Code)).ShouldContain(("1.txt", null));
        outcome.Problems.Select(problem => problem.Code).Concat(outcome.Value.Children.Select(child => child.Problem?.Code).OfType<ProblemCode>()).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_member_that_differs_from_its_checksum_is_kept_and_named()
    {
        var zip = ArchiveFormatTests.Stored(("1.txt", "first"), ("2.txt", "second"));
        zip[zip.AsSpan().IndexOf("first"u8)] = (byte)'F';

        var children = (await Extracting.FromAsync(zip)).Value.ShouldNotBeNull().Children;

        children.Select(child => child.Problem?.Code).ShouldBe([ProblemCode.LostInContainer, null]);
        children[0].Problem.ShouldNotBeNull().Detail.ShouldContain("checksum");
        children[0].TemporaryFile.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_directory_that_promises_more_than_it_names_says_how_many_are_lost()
    {
        var zip = ArchiveFormatTests.Stored(("1.txt", "first"));
        zip[^14] = 3;
        zip[^12] = 3;

        (await Extracting.FromAsync(zip)).Problems.ShouldContain(problem => problem.Code == ProblemCode.LostInContainer && problem.Detail.Contains("2 are lost", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(936, "文件审计压缩测试/采购合同.txt")]
    [InlineData(932, "文章.txt")]
    [InlineData(866, "Договоры/Накладная.txt")]
    [InlineData(1251, "Договоры/Накладная.txt")]
    [InlineData(437, "résumé.txt")]
    public async Task Names_of_members_are_read_in_the_encoding_of_whoever_packed_them(int codePage, string name)
    {
        var encoded = CodePagesEncodingProvider.Instance.GetEncoding(codePage).ShouldNotBeNull().GetBytes(name);
        var zip = ArchiveFormatTests.Stored((new string('#', encoded.Length), "x"));
        // The whole name: a lone sign may also be a byte of the time of day.
        var blank = Enumerable.Repeat((byte)'#', encoded.Length).ToArray();
        for (var at = zip.AsSpan().IndexOf(blank); at >= 0; at = zip.AsSpan().IndexOf(blank))
        {
            encoded.CopyTo(zip, at);
        }

        var contents = await Extracting.WholeAsync(zip);

        contents.Children.ShouldHaveSingleItem().Path.ShouldBe(name);
        contents.Pages.ShouldHaveSingleItem().Blocks.ShouldHaveSingleItem().Text.ShouldBe(name, "the names of members are text too");
    }

    [Fact]
    public async Task Packed_files_of_every_make_give_what_was_packed()
    {
        (await Extracting.ChildrenAsync(ArchiveSamples.Snappy("stored, ", "packed. ")))["content"].ShouldBe("stored, packed. packed. ");
        (await Extracting.ChildrenAsync(ArchiveSamples.Lz4("abcdefgh", 4)))["content"].ShouldBe("abcdefghabcdefghabcdefghabcdefghabcdefghtail!");
        using var packed = new MemoryStream();
        await using (var zstd = new SharpCompress.Compressors.ZStandard.CompressionStream(packed, leaveOpen: true))
        {
            await zstd.WriteAsync("hello"u8.ToArray(), TestContext.Current.CancellationToken);
        }

        (await Extracting.ChildrenAsync(packed.ToArray()))["content"].ShouldBe("hello");
    }

    [Fact]
    public async Task A_packed_file_that_breaks_off_keeps_its_beginning_and_says_so()
    {
        var random = new byte[200_000];
        new Random(8).NextBytes(random);

        var outcome = await Extracting.FromAsync(ArchiveFormatTests.Gzip(random)[..100_000]);

        var child = outcome.Value.ShouldNotBeNull().Children.ShouldHaveSingleItem();
        outcome.Problems.Append(child.Problem).OfType<Problem>().ShouldHaveSingleItem().Code.ShouldBeOneOf(ProblemCode.Damaged, ProblemCode.LostInContainer);
        child.TemporaryFile.ShouldNotBeNull();
    }

    [Fact]
    public async Task An_archive_behind_a_program_is_read()
    {
        byte[] program = [.. "MZ"u8, .. new byte[500]];

        (await Extracting.ChildrenAsync([.. program, .. ArchiveFormatTests.Zip(("letter.txt", "hello"))])).ShouldBe([new("letter.txt", "hello")]);
        (await Extracting.ChildrenAsync([.. program, .. ArchiveSamples.Rar5(("letter.txt", "hello"))])).ShouldBe([new("letter.txt", "hello")]);
        (await Extracting.FromAsync(program)).Problems.ShouldHaveSingleItem().Code.ShouldBe(ProblemCode.Unsupported);
    }

    [Fact]
    public async Task Archives_of_rarer_kinds_are_read_by_a_program() =>
        (await Extracting.ChildrenAsync(ArchiveSamples.Cpio(("a/letter.txt", "hello"), ("../up.txt", "inside")))).ShouldBe([new("a/letter.txt", "hello"), new("up.txt", "inside")]);
}
