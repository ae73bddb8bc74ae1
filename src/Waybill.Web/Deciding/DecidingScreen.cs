using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Waybill.Storage;
using Waybill.Web.Host;

namespace Waybill.Web.Deciding;

/// <summary>Where decisions are sent: each from a form of a page, and as JSON from programs, to the same operation and for the same roles.</summary>
internal static class DecidingScreen
{
    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder api)
    {
        pages.MapGet("/decisions", async (string? which, DecisionsQuery query, CancellationToken cancellation) => Screen.Of<DecisionsPage>(await query.AnswerAsync(which, cancellation))).ExcludeFromDescription();
        api.MapGet("/decisions", (string? which, DecisionsQuery query, CancellationToken cancellation) => query.AnswerAsync(which, cancellation))
            .WithSummary("What people decided, with who, when and why, the last first; with which=stranded those that have lost what they were about.");
        api.MapGet("/guard", (HttpContext context, IAntiforgery antiforgery) => new Guard(antiforgery.GetAndStoreTokens(context).RequestToken!)) // one is always made
            .WithSummary("The proof that a change was meant: send it back in the header X-Waybill-Guard, with the cookies of this answer.");

        Add<ClaimInput>(pages, api, "claims", WorkbenchRole.Reviewer, "Confirms, disputes or rejects one claim.", (t, who, input, c) => t.JudgeAsync(who, input, c));
        Add<GradeInput>(pages, api, "grades", WorkbenchRole.Reviewer, "Grades a document: the source A to F, what it says 1 to 6, each by itself.", (t, who, input, c) => t.GradeAsync(who, input, c));
        Add<AttestationInput>(pages, api, "attestations", WorkbenchRole.Reviewer, "A named expert vouches for something about a document.", (t, who, input, c) => t.AttestAsync(who, input, c));
        Add<HypothesisInput>(pages, api, "hypotheses", WorkbenchRole.Reviewer, "What may be so, and what speaks against it.", (t, who, input, c) => t.SupposeAsync(who, input, c));
        Add<TieInput>(pages, api, "ties", WorkbenchRole.Reviewer, "Ties a claim to a sentence or a hypothesis, or loosens it.", (t, who, input, c) => t.TieAsync(who, input, c));
        Add<PartyInput>(pages, api, "parties", WorkbenchRole.Editor, "Two names are one party, or are not.", (t, who, input, c) => t.RuleOnPartiesAsync(who, input, c));
        Add<CorrectionInput>(pages, api, "corrections", WorkbenchRole.Editor, "Words of a page were read wrongly.", (t, who, input, c) => t.CorrectAsync(who, input, c));
        Add<SentenceInput>(pages, api, "sentences", WorkbenchRole.Editor, "A sentence of the account.", (t, who, input, c) => t.WriteAsync(who, input, c));
        Add<ChoiceInput>(pages, api, "choices", WorkbenchRole.Editor, "Whether a deal goes into the dossier.", (t, who, input, c) => t.ChooseAsync(who, input, c));

        pages.MapPost("/decisions/withdrawals", async (HttpContext context, DecisionTaker taker, DecisionsQuery query, CancellationToken cancellation) =>
        {
            var (input, back) = await FormAsync<WithdrawalInput>(context);
            return await WithdrawAsync(context, input, taker, query, cancellation) ?? Results.LocalRedirect(Back(back, null));
        }).For(WorkbenchRole.Reviewer).ExcludeFromDescription();
        api.MapPost("/decisions/withdrawals", async (HttpContext context, WithdrawalInput input, DecisionTaker taker, DecisionsQuery query, CancellationToken cancellation) =>
            await WithdrawAsync(context, input, taker, query, cancellation) ?? Results.NoContent())
            .For(WorkbenchRole.Reviewer).WithSummary("A decision counts no more; reviewers withdraw their own, editors any.");
    }

    private static void Add<TInput>(
        IEndpointRouteBuilder pages, IEndpointRouteBuilder api, string name, WorkbenchRole role, string summary, Func<DecisionTaker, string, TInput, CancellationToken, Task<Decision>> decide)
        where TInput : class
    {
        // The doorkeeper has looked for the proof already.
        pages.MapPost($"/decisions/{name}", async (HttpContext context, DecisionTaker taker, CancellationToken cancellation) =>
        {
            var (input, back) = await FormAsync<TInput>(context);
            return await TryAsync(async () => Results.LocalRedirect(Back(back, await decide(taker, context.UserName(), input, cancellation))));
        }).For(role).ExcludeFromDescription();
        api.MapPost($"/decisions/{name}", (HttpContext context, TInput input, DecisionTaker taker, CancellationToken cancellation) =>
            TryAsync(async () => Results.Ok(new Decided((await decide(taker, context.UserName(), input, cancellation)).Number))))
            .For(role).WithSummary(summary).Produces<Decided>().Produces(StatusCodes.Status422UnprocessableEntity).Produces(StatusCodes.Status403Forbidden);
    }

    private static Task<IResult?> WithdrawAsync(HttpContext context, WithdrawalInput input, DecisionTaker taker, DecisionsQuery query, CancellationToken cancellation) => TryAsync<IResult?>(async () =>
    {
        var isOwn = (await query.FindAsync(input.Decision, cancellation))?.Who == context.UserName();
        if (!isOwn && !(context.Features.Get<Session>()?.Role >= WorkbenchRole.Editor))
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        await taker.WithdrawAsync(context.UserName(), input, cancellation);
        return null;
    });

    private static async Task<T> TryAsync<T>(Func<Task<T>> decide)
        where T : IResult?
    {
        try
        {
            return await decide();
        }
        catch (CaseException e)
        {
            return (T)Refusal.Of($"Nothing was decided: {e.Message}.");
        }
    }

    /// <summary>The fields of a form as the same input that programs send as JSON; those that were left empty are not there.</summary>
    private static async Task<(TInput Input, string? Back)> FormAsync<TInput>(HttpContext context)
        where TInput : class
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var fields = form.Where(f => !string.IsNullOrEmpty(f.Value)).ToDictionary(f => f.Key, f => f.Value[0], StringComparer.Ordinal);
        try
        {
            return (JsonSerializer.SerializeToElement(fields).Deserialize<TInput>(JsonSerializerOptions.Web)!, fields.GetValueOrDefault("back")); // an object is never null
        }
        catch (JsonException e)
        {
            throw new BadHttpRequestException("a field of the form is not what it should be", e);
        }
    }

    /// <summary>A page that shows what was decided asks for its number.</summary>
    private static string Back(string? back, Decision? made)
    {
        var place = Entrance.Inside(back, Layout.Navigation.Decisions);
        return made is null ? place : place.Replace("{decided}", made.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}

/// <param name="Number">Of the decision in the journal.</param>
public sealed record Decided(long Number);

/// <param name="Token">For the header X-Waybill-Guard.</param>
public sealed record Guard(string Token);
