using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Waybill.Web.Host;

/// <summary>Every screen of the workbench: one line each for what answers it and where it stands.</summary>
internal static class Screens
{
    public static void AddTo(IServiceCollection services) => services
        .AddSingleton<Overview.ReadingWork>()
        .AddSingleton<Overview.OverviewQuery>()
        .AddSingleton<Searching.SearchingQuery>()
        .AddSingleton<Documents.DocumentsQuery>()
        .AddSingleton<Documents.DocumentQuery>()
        .AddSingleton<Transfers.TransfersQuery>()
        .AddSingleton<Transfers.TransferQuery>()
        .AddSingleton<Parties.PartiesQuery>()
        .AddSingleton<Timeline.TimelineQuery>()
        .AddSingleton<Correspondence.CorrespondenceQuery>()
        .AddSingleton<Missing.MissingQuery>()
        .AddSingleton<Checks.ChecksQuery>()
        .AddSingleton<Obligations.ObligationsQuery>()
        .AddSingleton<Coverage.CoverageQuery>()
        .AddSingleton<Review.ReviewQuery>()
        .AddSingleton<Deciding.DecisionTaker>()
        .AddSingleton<Deciding.DecisionsQuery>()
        .AddSingleton<Hypotheses.HypothesesQuery>()
        .AddSingleton<Dossiers.DossierQuery>()
        .AddSingleton<Dossiers.PdfPrinter>();

    /// <param name="pages">Where browsers look.</param>
    /// <param name="api">Where programs look, below <c>/api</c>.</param>
    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder api)
    {
        Overview.OverviewScreen.Map(pages, api);
        Searching.SearchingScreen.Map(pages, api);
        Documents.DocumentsScreen.Map(pages, api);
        Transfers.TransfersScreen.Map(pages, api);
        Parties.PartiesScreen.Map(pages, api);
        Timeline.TimelineScreen.Map(pages, api);
        Correspondence.CorrespondenceScreen.Map(pages, api);
        Missing.MissingScreen.Map(pages, api);
        Checks.ChecksScreen.Map(pages, api);
        Obligations.ObligationsScreen.Map(pages, api);
        Coverage.CoverageScreen.Map(pages, api);
        Review.ReviewScreen.Map(pages, api);
        Hypotheses.HypothesesScreen.Map(pages, api);
        Deciding.DecidingScreen.Map(pages, api);
        Dossiers.DossiersScreen.Map(pages, api);
        Help.HelpScreen.Map(pages);
    }
}
