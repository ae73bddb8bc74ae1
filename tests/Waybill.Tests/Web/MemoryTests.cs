using System.Reflection;
using Waybill.Storage;
using Waybill.Tests.Publication;
using Waybill.Web.Cases;

namespace Waybill.Tests.Web;

public sealed class MemoryTests
{
    [Fact]
    public async Task A_case_that_cannot_be_written_to_can_be_looked_at() =>
        (await new Memory(DispatchProxy.Create<ICatalogue, Unwritable>()).RememberAsync(SmallDossier.Make(), TestContext.Current.CancellationToken)).ShouldBeNull();

    /// <summary>The catalogue of a case on a disc: it finds nothing and keeps nothing.</summary>
    private class Unwritable : DispatchProxy
    {
        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => targetMethod?.Name switch
        {
            "get_IsReadOnly" => true,
            nameof(ICatalogue.FindConclusionAsync) => Task.FromResult<ReadOnlyMemory<byte>?>(null),
            _ => throw new CaseException("the case cannot be written to"),
        };
    }
}
