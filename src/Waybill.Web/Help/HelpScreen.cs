using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Waybill.Web.Cases;
using Waybill.Web.Host;

namespace Waybill.Web.Help;

internal static class HelpScreen
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/help", async (OpenCase @case, CancellationToken cancellation) =>
        Screen.Of<HelpPage>(await @case.ViewAsync(cancellation))).ExcludeFromDescription();
}
