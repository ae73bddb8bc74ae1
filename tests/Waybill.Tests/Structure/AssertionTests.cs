using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Waybill.Tests.Structure;

/// <summary>An assertion that stands behind <c>?.</c> is not made where there is nothing: the test would pass on what it should fail.</summary>
public sealed class AssertionTests
{
    [Fact]
    public void No_assertion_stands_behind_a_question_mark() => Sources.Parsed("tests").SelectMany(Found).ShouldBeEmpty();

    [Theory]
    [InlineData("claims.Number?.Value.ShouldBe(5);")]
    [InlineData("claims?.Number?.Value.ToString().ShouldBe(5);")]
    [InlineData("claims?[0].ShouldNotBeNull().Value.ShouldBe(5);")]
    [InlineData("list.ForEach(c => c.Number?.ShouldBe(5));")]
    public void What_is_not_asserted_is_seen(string code) => Found(Sources.Parse("T.cs", code)).ShouldHaveSingleItem();

    [Theory]
    [InlineData("(claims.Number?.Value).ShouldBe(5);")]
    [InlineData("claims.Number.ShouldNotBeNull().Value.ShouldBe(5);")]
    [InlineData("claims.Select(c => c.Number?.Value).ShouldBe([5]);")]
    [InlineData("(a?.B, c?.D).ShouldBe((1, 2));")]
    public void What_is_asserted_may_be_null(string code) => Found(Sources.Parse("T.cs", code)).ShouldBeEmpty();

    private static IEnumerable<string> Found(SyntaxTree tree) =>
        tree.GetRoot().DescendantNodes().OfType<ConditionalAccessExpressionSyntax>()
            .Where(access => access.Parent is not ConditionalAccessExpressionSyntax && EndsInAssertion(access))
            .Select(access => $"{Sources.PlaceOf(access)} {access}");

    private static bool EndsInAssertion(ExpressionSyntax expression) => expression switch
    {
        ConditionalAccessExpressionSyntax access => EndsInAssertion(access.WhenNotNull),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } => IsAssertion(member.Name),
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax member } => IsAssertion(member.Name),
        PostfixUnaryExpressionSyntax sure => EndsInAssertion(sure.Operand),
        MemberAccessExpressionSyntax member => EndsInAssertion(member.Expression),
        _ => false,
    };

    private static bool IsAssertion(SimpleNameSyntax name) => name.Identifier.ValueText.StartsWith("Should", StringComparison.Ordinal);
}
