namespace Waybill;

/// <summary>What a reason means to a person who reports on the papers, and what could help.</summary>
/// <param name="Code">One of the closed list.</param>
/// <param name="Meaning">One sentence.</param>
/// <param name="Help">What a person can do about it, in one sentence or two.</param>
public sealed record Reason(ProblemCode Code, string Meaning, string Help)
{
    /// <summary>As users and exports see it: <c>limit-reached</c>.</summary>
    public string Name => new Problem(Code, "").Name;

    /// <summary>True where somebody looked and found nothing, which is not the same as not being able to look.</summary>
    public bool IsNothingFound => Code == ProblemCode.Illegible;

    public static Reason Of(ProblemCode code) => code switch
    {
        ProblemCode.Encrypted => new(
            code,
            "It opens with a password only.",
            "Ask the source for the password, or for a copy that was saved without one, and add that to the folder."),
        ProblemCode.Damaged => new(
            code,
            "It breaks the rules of its own format: cut off, written over, or changed on the way.",
            "Ask for another copy, and compare its length with the one at the source."),
        ProblemCode.Empty => new(
            code,
            "There is nothing in it that could be read or looked at.",
            "Ask whether it was empty at the source; here nothing more can be done."),
        ProblemCode.Unsupported => new(
            code,
            "Waybill does not read this format, or only a part of it.",
            "Open it with the program that made it, and add a PDF or a text of it to the folder."),
        ProblemCode.LimitReached => new(
            code,
            "It grew past a limit that protects the machine; what was read until then is kept.",
            "Where you trust the file, raise the limit that is named: waybill process CASE --limit NAME=VALUE."),
        ProblemCode.ToolMissing => new(
            code,
            "A program that reads this format is not installed.",
            "Install the program that is named, and run 'waybill process' again."),
        ProblemCode.LostInContainer => new(
            code,
            "Its container names it and does not give it whole.",
            "Ask for another copy of the container."),
        ProblemCode.Inaccessible => new(
            code,
            "The file system did not give its bytes.",
            "Check permissions and the disk, and add the folder again."),
        ProblemCode.Illegible => new(
            code,
            "No text was found in the picture: a photograph, a drawing, or writing too faint.",
            "Look at it; where there is writing, a better scan may help."),
        ProblemCode.NotAFile => new(
            code,
            "It is no file but a link, a pipe, a socket or a device; none of them is followed or opened.",
            "Where a link leads to papers, add the folder that they lie in."),
        _ => throw new InvalidOperationException($"the problem {code} has no words"),
    };
}
