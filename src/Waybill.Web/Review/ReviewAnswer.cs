using Waybill.Web.Documents;

namespace Waybill.Web.Review;

/// <summary>Which claims are judged.</summary>
/// <param name="Deal">Only documents of this deal.</param>
/// <param name="Which">Without it claims that the reader has not judged; <c>second</c>: those that somebody else has; <c>doubted</c>: disputed or rejected ones; <c>all</c>.</param>
/// <param name="Start">The first document to show, counted from 0.</param>
public sealed record ReviewQuestion(string? Deal = null, string? Which = null, int? Start = null);

public sealed record ReviewAnswer(ReviewQuestion Question, int Found, int Start, IReadOnlyList<ReviewLine> Lines, int JudgedByReader, int JudgedByOthers);

/// <param name="Mine">Claims that the reader has judged.</param>
/// <param name="Others">Judgements by others.</param>
/// <param name="Doubts">Judgements that dispute or reject.</param>
/// <param name="Grade">Source and information: <c>F6</c> until somebody grades it.</param>
public sealed record ReviewLine(DocumentLine Document, int Mine, int Others, int Doubts, string Grade);

/// <summary>One claim with all that a reader needs to judge it.</summary>
public sealed record ClaimAnswer
{
    public required ReviewQuestion Question { get; init; }

    public required DocumentLine Document { get; init; }

    public required ClaimKey Claim { get; init; }

    public required IReadOnlyList<Quote> Quotes { get; init; }

    /// <summary>The rule that made the value out of the words; null where none is known.</summary>
    public string? Rule { get; init; }

    public Sureness Sureness { get; init; }

    /// <summary>Why the value is not sure; null where it is.</summary>
    public string? Doubt { get; init; }

    /// <summary>Its place among the claims of the document, from 1.</summary>
    public required int Place { get; init; }

    public required int Claims { get; init; }

    /// <summary>What the reader said of it; null where nothing yet.</summary>
    public Decision? Mine { get; init; }

    /// <summary>What others said of it. While the reader has said nothing, only that they did.</summary>
    public required IReadOnlyList<OtherJudgement> Others { get; init; }

    /// <summary>In how many words the page says it: the page at its words.</summary>
    public required ShownPage Page { get; init; }

    public required bool HasPicture { get; init; }

    /// <summary>Ids of the claims beside it in the document.</summary>
    public string? Before { get; init; }

    public string? After { get; init; }

    /// <summary>The decision that was made a moment ago; null where none was.</summary>
    public Decision? Just { get; init; }

    public required IReadOnlyList<string> Sentences { get; init; }

    public required IReadOnlyList<string> Hypotheses { get; init; }
}

/// <param name="Judgement">Null while the reader has not judged: a second reader reads for himself.</param>
public sealed record OtherJudgement(string Who, Judgement? Judgement, string? Reason);
