using Waybill.Recognition.Kinds;

namespace Waybill.Tests.Recognition.Kinds;

public sealed class KnownKindsTests
{
    [Fact]
    public void Every_kind_in_the_assembly_is_listed_once()
    {
        var written = typeof(KnownKinds).Assembly.GetTypes().Where(t => typeof(IDocumentKind).IsAssignableFrom(t) && t is { IsClass: true, IsAbstract: false });

        KnownKinds.All.Select(k => k.GetType()).ShouldBe(written, ignoreOrder: true);
        KnownKinds.All.Select(k => k.Kind).ShouldBe(Enum.GetValues<DocumentKind>(), ignoreOrder: true);
    }

    [Fact]
    public void The_kind_for_all_else_is_asked_last() => KnownKinds.All[^1].Kind.ShouldBe(DocumentKind.Other);
}
