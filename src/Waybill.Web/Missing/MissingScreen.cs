using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Waybill.Web.Cases;
using Waybill.Web.Host;

namespace Waybill.Web.Missing;

/// <summary>Papers that others cite and that are not in the case.</summary>
internal sealed class MissingQuery(OpenCase @case)
{
    public const int MostLines = 100;

    private readonly PerView<IReadOnlyList<Gap>> _sorted = new(view => [.. view.Case.Gaps.OrderByDescending(g => g.CitedBy.Count).ThenBy(g => g.Date)]);

    /// <summary>Those that are cited most come first.</summary>
    /// <param name="start">The first to show, counted from 0.</param>
    public async Task<MissingAnswer> AnswerAsync(int? start, CancellationToken cancellation)
    {
        var all = _sorted.Of(await @case.ViewAsync(cancellation));
        var first = Math.Clamp(start ?? 0, 0, Math.Max(0, all.Count - 1));
        return new MissingAnswer(all.Count, first, [.. all.Skip(first).Take(MostLines)]);
    }
}

/// <param name="Found">How many there are, of which <paramref name="Gaps"/> shows some.</param>
public sealed record MissingAnswer(int Found, int Start, IReadOnlyList<Gap> Gaps);

internal static class MissingScreen
{
    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder api)
    {
        pages.MapGet("/missing", async (int? start, MissingQuery query, CancellationToken cancellation) => Screen.Of<MissingPage>(await query.AnswerAsync(start, cancellation))).ExcludeFromDescription();
        api.MapGet("/missing", (int? start, MissingQuery query, CancellationToken cancellation) => query.AnswerAsync(start, cancellation))
            .WithSummary("Papers that others cite and that are not in the case, those that are cited most first, a hundred at a time.");
    }
}
