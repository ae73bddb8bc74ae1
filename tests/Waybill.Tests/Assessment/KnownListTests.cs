using Waybill.Assessment;

namespace Waybill.Tests.Assessment;

public sealed class KnownListTests
{
    [Fact]
    public async Task Every_check_of_the_library_is_listed() =>
        KnownChecks.Create(await CaseUnderTest.ReferenceAsync()).Select(c => c.GetType()).ShouldBe(Implementations<ICheck>(), ignoreOrder: true);

    [Fact]
    public void Every_norm_test_of_the_library_is_listed() =>
        Waybill.Assessment.Norms.KnownNormTests.All.Select(t => t.GetType()).ShouldBe(Implementations<Waybill.Assessment.Norms.INormTest>(), ignoreOrder: true);

    [Fact]
    public async Task Checks_are_named_as_the_export_names_them() =>
        KnownChecks.Create(await CaseUnderTest.ReferenceAsync()).Select(c => c.Name).Order(StringComparer.Ordinal).ShouldBe(
        [
            "anachronism", "destination-agreement", "hidden-text", "identifier-check-digit", "invoice-arithmetic", "metadata-date", "near-duplicate", "number-sequence",
            "quantity-agreement", "reference-consistency", "signatory-tenure", "weekday",
        ]);

    private static IEnumerable<Type> Implementations<T>() =>
        typeof(ICheck).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(T)));
}
