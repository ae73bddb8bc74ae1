using Waybill.Recognition.Kinds;

namespace Waybill.Tests.Recognition;

public sealed class KnownKindsTests
{
    [Fact]
    public void Every_kind_of_the_library_is_listed_once() =>
        KnownKinds.All.Select(k => k.GetType()).ShouldBe(
            typeof(IDocumentKind).Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(IDocumentKind)) && !t.IsAbstract), ignoreOrder: true);

    [Fact]
    public void Every_kind_that_exports_name_can_be_told() =>
        KnownKinds.All.Select(k => k.Kind).Order().ShouldBe(Enum.GetValues<DocumentKind>().Order());

    [Fact]
    public void What_is_of_no_kind_is_asked_for_last() => KnownKinds.All[^1].Kind.ShouldBe(DocumentKind.Other);
}
