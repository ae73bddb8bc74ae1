using Waybill.Web.Host;

namespace Waybill.Tests.Web;

public sealed class AccountsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("waybill-accounts-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_link_that_came_with_the_case_is_not_written_through()
    {
        var (file, other) = (Path.Combine(_folder.FullName, "accounts.json"), Path.Combine(_folder.FullName, "other"));
        File.WriteAllText(other, "theirs");
        File.CreateSymbolicLink(file + ".unfinished", other);

        var accounts = new Accounts(file);
        accounts.Add("vera", WorkbenchRole.Reader, "a long enough password");

        File.ReadAllText(other).ShouldBe("theirs");
        accounts.All().ShouldHaveSingleItem().Name.ShouldBe("vera");
        Directory.GetFiles(_folder.FullName).Select(Path.GetFileName).ShouldBe(["accounts.json", "other"], ignoreOrder: true);
    }
}
