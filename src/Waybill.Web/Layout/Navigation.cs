namespace Waybill.Web.Layout;

/// <summary>Where one can go from every page.</summary>
/// <param name="Key">What follows <c>g</c> on the keyboard.</param>
internal sealed record Destination(string Href, string Name, char Key);

internal static class Navigation
{
    public const string Overview = "/";
    public const string Search = "/search";
    public const string Documents = "/documents";
    public const string Transfers = "/transfers";
    public const string Parties = "/parties";
    public const string Timeline = "/timeline";
    public const string Correspondence = "/correspondence";
    public const string Missing = "/missing";
    public const string Checks = "/checks";
    public const string Obligations = "/obligations";
    public const string Coverage = "/coverage";
    public const string Review = "/review";
    public const string Hypotheses = "/hypotheses";
    public const string Decisions = "/decisions";
    public const string Dossier = "/dossier";
    public const string Help = "/help";

    /// <summary>In the order of a day's work: what there is, what it says, how sure it is, what comes of it.</summary>
    public static IReadOnlyList<IReadOnlyList<Destination>> Groups { get; } =
    [
        [new(Overview, "Overview", 'o'), new(Search, "Search", 's'), new(Documents, "Documents", 'd')],
        [new(Transfers, "Transfers", 't'), new(Parties, "Parties", 'p'), new(Timeline, "Time line", 'l'), new(Correspondence, "Correspondence", 'c'), new(Missing, "Missing papers", 'm')],
        [new(Checks, "Checks", 'k'), new(Obligations, "Obligations", 'b'), new(Coverage, "Coverage", 'v')],
        [new(Review, "Review", 'r'), new(Hypotheses, "Hypotheses", 'y'), new(Decisions, "Decisions", 'j')],
        [new(Dossier, "Dossier", 'e'), new(Help, "Help", 'h')],
    ];
}
