namespace Waybill.Tests;

public sealed class RealPathTests : IDisposable
{
    private readonly string _root = RealPath.Of(Directory.CreateTempSubdirectory("waybill-path-").FullName);

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Links_are_followed_wherever_they_stand()
    {
        Directory.CreateDirectory(In("a", "b"));
        Directory.CreateSymbolicLink(In("absolute"), In("a", "b"));
        Directory.CreateSymbolicLink(In("a", "relative"), "../absolute");

        RealPath.Of(In("a", "relative", "new.txt")).ShouldBe(In("a", "b", "new.txt"));
        RealPath.Of(In("a", ".", "relative") + "/").ShouldBe(In("a", "b"));
        RealPath.Of("/").ShouldBe("/");
    }

    [Fact]
    public void Two_dots_lead_out_of_what_a_link_leads_to()
    {
        Directory.CreateDirectory(In("a", "b"));
        Directory.CreateSymbolicLink(In("link"), In("a", "b"));

        RealPath.Of(In("link", "..", "x")).ShouldBe(In("a", "x"));
    }

    [Fact]
    public void Links_in_a_circle_are_refused()
    {
        File.CreateSymbolicLink(In("one"), In("two"));
        File.CreateSymbolicLink(In("two"), In("one"));

        Should.Throw<IOException>(() => RealPath.Of(In("one"))).Message.ShouldContain("leads back to itself");
    }

    [Fact]
    public void Devices_are_told_from_files_also_behind_a_link()
    {
        File.WriteAllText(In("file"), "");
        File.CreateSymbolicLink(In("null"), "/dev/null");

        RealPath.IsSpecial(In("null")).ShouldBeTrue();
        RealPath.IsSpecial(In("file")).ShouldBeFalse();
        RealPath.IsSpecial(_root).ShouldBeFalse();
        RealPath.IsSpecial(In("nothing")).ShouldBeFalse();
    }

    private string In(params ReadOnlySpan<string> parts) => Path.Combine([_root, .. parts]);
}
