using System.Runtime.Versioning;
using Waybill.Cli;
using Waybill.Storage;

namespace Waybill.Tests.Cli;

[UnsupportedOSPlatform("windows")]
public sealed class OutputFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("waybill-output-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_failure_leaves_what_was_there_and_nothing_else()
    {
        File.WriteAllText(In("out"), "old");
        File.WriteAllText(In("out.unfinished"), "of the user");

        await Should.ThrowAsync<IOException>(OutputFile.WriteAsync(In("out"), stream =>
        {
            stream.WriteByte(1);
            throw new IOException("the disk broke");
        }));

        File.ReadAllText(In("out")).ShouldBe("old");
        File.ReadAllText(In("out.unfinished")).ShouldBe("of the user");
        Directory.GetFileSystemEntries(_folder).Length.ShouldBe(2);
    }

    [Fact]
    public async Task What_is_written_takes_the_place_and_the_permissions_of_what_was_there()
    {
        File.WriteAllText(In("out"), "something longer");
        File.SetUnixFileMode(In("out"), UnixFileMode.UserRead | UnixFileMode.UserWrite);

        await OutputFile.WriteAsync(In("out"), New);

        File.ReadAllText(In("out")).ShouldBe("new");
        File.GetUnixFileMode(In("out")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Directory.GetFileSystemEntries(_folder).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_link_stays_and_what_it_leads_to_is_written(bool exists)
    {
        Directory.CreateDirectory(In("far"));
        File.CreateSymbolicLink(In("link"), "far/out");
        if (exists)
        {
            File.WriteAllText(In("far/out"), "old");
        }

        await OutputFile.WriteAsync(In("link"), New);

        new FileInfo(In("link")).LinkTarget.ShouldBe("far/out");
        File.ReadAllText(In("far/out")).ShouldBe("new");
    }

    [Fact]
    public async Task A_device_stays_a_device()
    {
        File.CreateSymbolicLink(In("null"), "/dev/null");

        await OutputFile.WriteAsync(In("null"), New);

        RealPath.IsSpecial("/dev/null").ShouldBeTrue();
        new FileInfo(In("null")).LinkTarget.ShouldBe("/dev/null");
    }

    [Fact]
    public async Task A_file_of_any_case_is_refused_by_whatever_way_it_is_reached()
    {
        var @case = CaseFolder.OpenOrCreate(In("a.case"), "a");
        File.WriteAllText(@case.Journal, "decisions");
        Directory.CreateSymbolicLink(In("way"), @case.Root);

        (await Should.ThrowAsync<UsageException>(OutputFile.WriteAsync(In("way/journal.sqlite"), New))).Message.ShouldContain("belongs to the case itself");
        File.ReadAllText(@case.Journal).ShouldBe("decisions");
    }

    [Fact]
    public async Task The_dossier_in_a_case_does_not_follow_a_link_that_came_with_it()
    {
        File.WriteAllText(In("precious"), "old");
        File.CreateSymbolicLink(In("dossier.html"), "precious");

        await OutputFile.WriteOwnAsync(In("dossier.html"), New);

        File.ReadAllText(In("precious")).ShouldBe("old");
        File.ReadAllText(In("dossier.html")).ShouldBe("new");
    }

    private static async Task New(Stream stream) => await stream.WriteAsync("new"u8.ToArray());

    private string In(string name) => Path.Combine(_folder, name);
}
