using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Waybill.Web.Host;

/// <summary>Turns an answer into a page.</summary>
internal static class Screen
{
    /// <summary>The component takes the answer by its parameter <c>Answer</c>; where there is none, there is no such page.</summary>
    public static IResult Of<TPage>(object? answer)
        where TPage : IComponent => answer is null
            ? Results.NotFound()
            : new RazorComponentResult<TPage>(new Dictionary<string, object?>(StringComparer.Ordinal) { ["Answer"] = answer }) { PreventStreamingRendering = true };

    /// <summary>The answer as JSON, or that there is none.</summary>
    public static Results<Ok<T>, NotFound> Json<T>(T? answer)
        where T : class => answer is null ? TypedResults.NotFound() : TypedResults.Ok(answer);
}
