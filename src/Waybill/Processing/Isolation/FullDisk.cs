namespace Waybill.Processing.Isolation;

/// <summary>Tells what a full disk may have done to a file from what the file is.</summary>
/// <remarks>Programs write what they make of a page and do not look whether it arrived; who reads a half of it finds the file damaged. A problem that
/// comes while the disk is full is therefore none of the file's: nothing is recorded and the run stops.</remarks>
internal static class FullDisk
{
    /// <summary>No space left on device (errno(3)).</summary>
    public const int Error = 28;

    /// <summary>True where the answer, or its absence, could be the work of a full disk.</summary>
    public static bool IsDoubtful(Answer? answer, Trouble? trouble) =>
        (answer is null ? [trouble?.Code] : ProblemsOf(answer).Select(p => (ProblemCode?)p.Code)).Any(code => code is ProblemCode.Damaged or ProblemCode.Empty or ProblemCode.Illegible or ProblemCode.LostInContainer);

    private static IEnumerable<Problem> ProblemsOf(Answer answer) =>
        (answer.Contents?.Problems ?? []).Concat(answer.Transcript?.Problems ?? []).Concat(answer.Picture?.Problems ?? []);
}
