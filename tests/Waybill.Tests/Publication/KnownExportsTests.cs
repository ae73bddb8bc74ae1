using Waybill.Publication;

namespace Waybill.Tests.Publication;

public sealed class KnownExportsTests
{
    [Fact]
    public void Every_export_of_the_library_is_listed_once() =>
        KnownExports.All.Select(e => e.GetType().Name).Order().ShouldBe(
            typeof(IExport).Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(IExport)) && !t.IsInterface).Select(t => t.Name).Order());

    [Fact]
    public void No_two_exports_have_one_name() =>
        KnownExports.All.Select(e => e.Format).ShouldBeUnique();
}
