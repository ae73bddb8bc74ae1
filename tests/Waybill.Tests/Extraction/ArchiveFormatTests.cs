using System.Buffers.Binary;
using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Waybill.Extraction;

namespace Waybill.Tests.Extraction;

public sealed class ArchiveFormatTests
{
    [Fact]
    public async Task Files_and_folders_of_a_zip_come_out_with_their_paths_and_times()
    {
        var bytes = Zip(("a/б/letter.txt", "hello"), ("note.txt", "x"));

        var contents = (await Extracting.FromAsync(bytes)).Value.ShouldNotBeNull();

        (contents.MediaType, contents.IsContainerOnly).ShouldBe(("application/zip", true));
        contents.Children[0].Modified.ShouldBe(new DateTimeOffset(2019, 3, 12, 10, 16, 0, TimeSpan.Zero));
        (await Extracting.ChildrenAsync(bytes)).ShouldBe([new("a/б/letter.txt", "hello"), new("note.txt", "x")]);
    }

    [Fact]
    public async Task Names_packed_on_a_russian_windows_are_read()
    {
        var bytes = Zip(CodePagesEncodingProvider.Instance.GetEncoding("cp866"), ("Договоры/Накладная.txt", "x"));

        (await Extracting.ChildrenAsync(bytes)).Keys.ShouldBe(["Договоры/Накладная.txt"]);
    }

    [Fact]
    public async Task Names_that_climb_out_are_cleaned_and_twins_told_apart() =>
        (await Extracting.ChildrenAsync(Zip(("../../etc/passwd", "1"), ("/abs.txt", "2"), ("C:\\win\\x.txt", "3"), ("abs.txt", "4"))))
            .Keys.ShouldBe(["etc/passwd", "abs.txt", "win/x.txt", "abs (2).txt"]);

    [Fact]
    public async Task An_encrypted_member_is_reported_not_skipped()
    {
        var bytes = Zip(("open.txt", "1"), ("locked.txt", "2"));
        MarkEncrypted(bytes, "locked.txt");

        (await Extracting.ChildrenAsync(bytes)).ShouldBe([new("open.txt", "1"), new("locked.txt", "encrypted")]);
    }

    [Fact]
    public async Task A_bomb_is_stopped_and_what_was_before_it_is_kept()
    {
        var bytes = Zip(("small.txt", "1"), ("bomb.txt", new string('0', 3_000_000)));

        var children = await Extracting.ChildrenAsync(bytes, new() { RatioFloorBytes = 1_000_000, MaxRatio = 50 });

        children.ShouldBe([new("small.txt", "1"), new("bomb.txt", "limit-reached")]);
    }

    [Fact]
    public async Task The_whole_of_an_archive_has_a_limit_too()
    {
        var outcome = await Extracting.FromAsync(Zip(("1.txt", new string('a', 600)), ("2.txt", new string('b', 600)), ("3.txt", "c")), new() { MaxExpandedBytes = 1000 });

        outcome.Value.ShouldNotBeNull().Children.Select(child => child.Problem?.Code).ShouldBe([null, ProblemCode.LimitReached]);
        outcome.Problems.ShouldHaveSingleItem().Code.ShouldBe(ProblemCode.LimitReached);
    }

    [Fact]
    public async Task More_children_than_the_limit_are_named_as_left_out()
    {
        var outcome = await Extracting.FromAsync(Zip(("1.txt", "a"), ("2.txt", "b"), ("3.txt", "c")), new() { MaxChildren = 2 });

        outcome.Value.ShouldNotBeNull().Children.Count.ShouldBe(2);
        outcome.Problems.ShouldHaveSingleItem().Code.ShouldBe(ProblemCode.LimitReached);
    }

    [Fact]
    public async Task A_zip_that_lost_its_directory_still_gives_its_files()
    {
        var bytes = Zip(("1.txt", "first"), ("2.txt", "second"));
        var directory = bytes.AsSpan().IndexOf("PK\x01\x02"u8);

        var outcome = await Extracting.FromAsync(bytes[..directory]);

        outcome.Problems.ShouldNotBeEmpty();
        outcome.Value.ShouldNotBeNull().Children.Select(child => child.Path).ShouldBe(["1.txt", "2.txt"]);
    }

    [Fact]
    public async Task A_packed_tar_opens_in_two_steps()
    {
        using var tar = new MemoryStream();
        using (var writer = new TarWriter(tar, leaveOpen: true))
        {
            writer.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "a/letter.txt") { DataStream = new MemoryStream("hello"u8.ToArray()), ModificationTime = new DateTimeOffset(2019, 3, 12, 0, 0, 0, TimeSpan.Zero) });
        }

        using var extracting = new Extracting();
        var outer = (await extracting.RunAsync(Gzip(tar.ToArray()))).Value.ShouldNotBeNull();
        outer.MediaType.ShouldBe("application/gzip");
        var inner = await File.ReadAllBytesAsync(outer.Children.ShouldHaveSingleItem().TemporaryFile.ShouldNotBeNull(), TestContext.Current.CancellationToken);

        (await Extracting.ChildrenAsync(inner)).ShouldBe([new("a/letter.txt", "hello")]);
    }

    [Fact]
    public async Task A_packed_file_that_breaks_off_is_kept_and_called_damaged()
    {
        var whole = Gzip(Encoding.UTF8.GetBytes(string.Join(' ', Enumerable.Range(0, 2000))));

        (await Extracting.FromAsync(whole)).Problems.ShouldBeEmpty();
        (await Extracting.FromAsync([.. whole, .. Gzip("more"u8.ToArray())])).Problems.ShouldBeEmpty("members one after the other are whole");
        var cut = await Extracting.FromAsync(whole[..(whole.Length / 2)]);
        cut.Problems.ShouldHaveSingleItem().Code.ShouldBe(ProblemCode.Damaged);
        cut.Value.ShouldNotBeNull().Children.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("a/b.txt", "a/b.txt")]
    [InlineData("..\\..\\b.txt", "b.txt")]
    [InlineData("", "unnamed")]
    [InlineData("a!/b", "a!_/b")]
    [InlineData("a\u0000b\n", "a\uFFFDb\uFFFD")]
    public void Names_of_children_are_made_safe(string name, string path) => ChildPath.Clean(name).ShouldBe(path);

    internal static byte[] Zip(params (string Name, string Text)[] files) => Zip(encoding: null, files);

    /// <summary>Without compression, so that what stands in the first member can be seen from outside.</summary>
    internal static byte[] Stored(params (string Name, string Text)[] files) => StoredBytes([.. files.Select(file => (file.Name, Encoding.UTF8.GetBytes(file.Text)))]);

    internal static byte[] StoredBytes(params (string Name, byte[] Bytes)[] files)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var member = archive.CreateEntry(name, CompressionLevel.NoCompression).Open();
                member.Write(content);
            }
        }

        return bytes.ToArray();
    }

    internal static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    private static byte[] Zip(Encoding? encoding, params (string Name, string Text)[] files)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true, encoding))
        {
            foreach (var (name, text) in files)
            {
                var entry = archive.CreateEntry(name);
                entry.LastWriteTime = new DateTimeOffset(2019, 3, 12, 10, 16, 0, TimeSpan.Zero);
                using var writer = new StreamWriter(entry.Open());
                writer.Write(text);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>Sets the flag of encryption in both headers of a member.</summary>
    private static void MarkEncrypted(byte[] zip, string name)
    {
        foreach (var (signature, flagsAt, nameAt) in new[] { ("PK\x03\x04", 6, 30), ("PK\x01\x02", 8, 46) })
        {
            var header = Encoding.Latin1.GetBytes(signature);
            for (var at = 0; at + nameAt + name.Length <= zip.Length; at++)
            {
                if (zip.AsSpan(at).StartsWith(header) && zip.AsSpan(at + nameAt).StartsWith(Encoding.ASCII.GetBytes(name)))
                {
                    var flags = BinaryPrimitives.ReadUInt16LittleEndian(zip.AsSpan(at + flagsAt));
                    BinaryPrimitives.WriteUInt16LittleEndian(zip.AsSpan(at + flagsAt), (ushort)(flags | 1));
                }
            }
        }
    }
}
