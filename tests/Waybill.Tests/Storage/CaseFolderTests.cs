using System.Runtime.Versioning;
using Waybill.Storage;

namespace Waybill.Tests.Storage;

[UnsupportedOSPlatform("windows")]
public sealed class CaseFolderTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("waybill-case-").FullName;

    private string CasePath => Path.Combine(_root, "leak.case");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void A_case_is_made_once_and_opened_again()
    {
        CaseFolder.OpenOrCreate(CasePath, "Leak").Settings.ShouldBe(new CaseSettings("waybill-case-folder", 1, "Leak"));

        CaseFolder.OpenOrCreate(CasePath, "Another").Settings.Title.ShouldBe("Leak");
        CaseFolder.Open(CasePath).Settings.Title.ShouldBe("Leak");
    }

    [Fact]
    public void What_is_not_there_is_said_so() => Refusal(() => CaseFolder.Open(CasePath)).ShouldBe($"there is no case at {CasePath}");

    [Fact]
    public void A_folder_that_is_no_case_is_refused_and_not_written_to()
    {
        File.WriteAllText(Path.Combine(_root, "letter.txt"), "x");

        Refusal(() => CaseFolder.Open(_root)).ShouldBe($"{_root} is not a case: it has no waybill.json");
        Refusal(() => CaseFolder.OpenOrCreate(_root, "x")).ShouldBe($"{_root} holds other files and is not a case: name an empty or a new folder");
        Directory.GetFiles(_root).Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("""{"format":"waybill-case-folder","version":2,"title":"x"}""", "was made by a newer Waybill (case version 2; this one reads up to 1)")]
    [InlineData("""{"format":"something","version":1,"title":"x"}""", "is not a case: its waybill.json does not say so")]
    [InlineData("nonsense", "is not a case: its waybill.json cannot be read")]
    public void A_case_that_cannot_be_used_is_refused_in_one_sentence(string settings, string expected)
    {
        File.WriteAllText(Path.Combine(_root, "waybill.json"), settings);

        Refusal(() => CaseFolder.Open(_root)).ShouldContain(expected);
    }

    [Fact]
    public void Making_a_case_that_was_killed_in_the_middle_is_done_again()
    {
        Directory.CreateDirectory(CasePath);
        File.WriteAllText(Path.Combine(CasePath, "waybill.json.new"), "{\"for");

        CaseFolder.OpenOrCreate(CasePath, "Leak").Settings.Title.ShouldBe("Leak");
    }

    [Fact]
    public void A_new_case_is_for_its_owner_alone()
    {
        CaseFolder.OpenOrCreate(CasePath, "Leak");

        File.GetUnixFileMode(CasePath).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public void A_link_that_came_with_a_case_leads_no_writing_out_of_it()
    {
        var (folder, precious) = (CaseFolder.OpenOrCreate(CasePath, "Leak"), Path.Combine(_root, "precious"));
        File.WriteAllText(precious, "old");
        File.CreateSymbolicLink(Path.Combine(CasePath, "waybill.json.new"), precious);

        folder.WithLimits(new Dictionary<string, string>(StringComparer.Ordinal) { ["root-bytes"] = "1GiB" });

        File.ReadAllText(precious).ShouldBe("old");
        CaseFolder.Open(CasePath).Settings.Limits.ShouldNotBeNull().ShouldContainKey("root-bytes");
    }

    [Fact]
    public async Task Originals_without_the_record_of_their_places_are_not_passed_off_as_an_empty_case()
    {
        var folder = CaseFolder.OpenOrCreate(CasePath, "Leak");
        await new FolderVault(folder.Vault).PutAsync(new MemoryStream([1]), TestContext.Current.CancellationToken);

        Refusal(() => CaseFolder.Open(CasePath)).ShouldContain("acquisitions.sqlite) is gone");
    }

    [Fact]
    public void Two_runs_do_not_write_to_one_case()
    {
        var folder = CaseFolder.OpenOrCreate(CasePath, "Leak");
        using (folder.Lock())
        {
            Refusal(() => folder.Lock()).ShouldContain("another run of Waybill is at work");
        }

        folder.Lock().Dispose();
    }

    [Theory]
    [InlineData("waybill.json", true)]
    [InlineData("journal.sqlite-wal", true)]
    [InlineData("vault/x.json", true)]
    [InlineData("dossier.html", false)]
    [InlineData("vault.txt", false)]
    public void What_makes_a_case_belongs_to_it_by_whatever_way_it_is_reached(string name, bool isOwn)
    {
        CaseFolder.OpenOrCreate(CasePath, "Leak");
        Directory.CreateDirectory(Path.Combine(CasePath, "vault"));
        Directory.CreateSymbolicLink(Path.Combine(_root, "way"), CasePath);
        File.CreateSymbolicLink(Path.Combine(_root, "file"), Path.Combine("way", name));

        string? owner = isOwn ? CasePath : null;
        CaseFolder.OwnerOf(Path.Combine(CasePath, name)).ShouldBe(owner);
        CaseFolder.OwnerOf(Path.Combine(_root, "way", name)).ShouldBe(owner);
        CaseFolder.OwnerOf(Path.Combine(_root, "way", "vault", "..", name)).ShouldBe(owner);
        CaseFolder.OwnerOf(Path.Combine(_root, "file")).ShouldBe(owner);
        CaseFolder.OwnerOf(Path.Combine(_root, name)).ShouldBeNull();
    }

    private static string Refusal(Func<object> act) => Should.Throw<CaseException>(act).Message;
}
