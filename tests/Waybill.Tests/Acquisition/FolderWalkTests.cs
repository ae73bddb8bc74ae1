using System.Diagnostics;
using System.Text;
using Waybill.Acquisition;

namespace Waybill.Tests.Acquisition;

public sealed class FolderWalkTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("waybill-walk-").FullName;

    // A shell, because names that are not UTF-8 and folders deeper than any path are out of reach of the class library.
    public void Dispose() => Shell($"chmod -R u+rwx . ; cd / && rm -rf -- '{_folder}'", _folder);

    [Fact]
    public void Names_that_are_not_utf8_keep_their_bytes()
    {
        Shell(@"printf a > ""$(printf 'old\320\377%%.txt')""; printf b > ""$(printf '100%% готово.txt')""");

        Paths().ShouldBe(["100% готово.txt", "old%D0%FF%25.txt"]);
        Entries().Select(e => TextOf(e.Entry)).ShouldBe(["b", "a"]);
    }

    [Fact]
    public void Leading_dashes_line_ends_and_very_long_names_are_names_like_others()
    {
        var longName = new string('д', 127);
        Shell($@"printf 1 > ./-rf; printf 2 > ""$(printf 'two\nlines')""; printf 3 > '{longName}'");

        Entries().Select(e => (e.Path, TextOf(e.Entry))).ShouldBe([("-rf", "1"), ("two\nlines", "2"), (longName, "3")]);
    }

    [Fact]
    public void Folders_deeper_than_any_path_may_be_long_are_looked_through()
    {
        var name = new string('n', 200);
        Shell($"for i in $(seq 30); do mkdir {name}; cd {name}; done; printf deep > bottom.txt");

        var (path, text) = FolderWalkOf().Select(e => (e.Path, TextOf(e))).ShouldHaveSingleItem();
        text.ShouldBe("deep");
        path.ShouldBe(string.Concat(Enumerable.Repeat(name + "/", 30)) + "bottom.txt");
    }

    [Fact]
    public void Links_are_reported_and_not_followed()
    {
        Shell("mkdir real; printf x > real/x.txt; ln -s real folder-link; ln -s real/x.txt file-link; ln -s nowhere broken-link");

        Entries().Select(e => $"{e.Path}: {e.Entry.Problem}").ShouldBe(
        [
            "broken-link: not-a-file: a link, which is not followed",
            "file-link: not-a-file: a link, which is not followed",
            "folder-link: not-a-file: a link, which is not followed",
            "real/x.txt: ",
        ]);
    }

    [Fact]
    public void A_named_pipe_is_not_opened_and_holds_nobody_up()
    {
        Shell("mkfifo pipe");

        Entries().ShouldHaveSingleItem().Entry.Problem.ShouldBe(new Problem(ProblemCode.NotAFile, "a named pipe, which is not opened"));
    }

    [Fact]
    public void A_file_that_cannot_be_had_is_a_problem_and_the_walk_goes_on()
    {
        Shell("printf 1 > a.txt; printf 2 > b.txt");

        var seen = new List<string>();
        foreach (var entry in FolderWalkOf())
        {
            File.Delete(Path.Combine(_folder, "a.txt"));
            var opened = entry.Open();
            opened.Value?.Dispose();
            seen.Add($"{entry.Path}: {opened.Problems.SingleOrDefault()}");
        }

        seen.ShouldBe(["a.txt: inaccessible: no such file or directory", "b.txt: "]);
    }

    [Fact]
    public void What_becomes_a_pipe_after_it_was_seen_does_not_hang_the_walk()
    {
        Shell("printf 1 > a.txt");

        var entry = FolderWalkOf().GetEnumerator();
        entry.MoveNext().ShouldBeTrue();
        Shell("rm a.txt; mkfifo a.txt");
        var opened = entry.Current.Open();
        opened.Value?.Dispose();
        entry.Dispose();
    }

    [Fact]
    public void Length_and_time_of_change_are_those_of_the_file_system()
    {
        Shell("printf 12345 > a.txt; touch -d '2019-03-12T10:15:00.5Z' a.txt");

        var entry = Entries().ShouldHaveSingleItem().Entry;
        entry.LengthInBytes.ShouldBe(5);
        entry.Modified.ShouldBe(new DateTimeOffset(2019, 3, 12, 10, 15, 0, 500, TimeSpan.Zero));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_said_so() =>
        Should.Throw<DirectoryNotFoundException>(() => new FolderWalk(Path.Combine(_folder, "none")).Entries(TestContext.Current.CancellationToken));

    private IEnumerable<FoundFile> FolderWalkOf() => new FolderWalk(_folder).Entries(TestContext.Current.CancellationToken);

    private IReadOnlyList<string> Paths() => [.. FolderWalkOf().Select(e => e.Path)];

    /// <summary>Reads while the walk stands at the entry, as callers must.</summary>
    private IEnumerable<(string Path, FoundFile Entry)> Entries() => FolderWalkOf().Select(e => (e.Path, e));

    private static string TextOf(FoundFile entry)
    {
        using var stream = entry.Open().Value.ShouldNotBeNull();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private void Shell(string script, string? folder = null)
    {
        using var shell = Process.Start(new ProcessStartInfo("bash", ["-c", script]) { WorkingDirectory = folder ?? _folder })!;
        shell.WaitForExit();
        shell.ExitCode.ShouldBe(0);
    }
}
