namespace Waybill.Processing;

/// <summary>Runs a stage on a hostile file, so that what breaks in it stays a problem of that file.</summary>
internal static class StageGuard
{
    /// <summary>A stage that breaks on a file has met a file that is broken: its message may hold words of the file, so only its type is kept.</summary>
    public static async Task<Outcome<T>> RunAsync<T>(Func<Task<Outcome<T>>> stage)
        where T : class
    {
        try
        {
            return await stage();
        }
        catch (System.Text.RegularExpressions.RegexMatchTimeoutException)
        {
            return new Outcome<T>(null, [new Problem(ProblemCode.LimitReached, $"a pattern was searched in its text for {PatternTime.Span.TotalSeconds:0} s and given up; a machine that is less busy may get further") { MayPass = true }]);
        }
        catch (Exception e) when (!IsOurs(e))
        {
            return Outcome.Failed<T>(ProblemCode.Damaged, $"reading it failed ({e.GetType().Name})");
        }
    }

    /// <summary>The person who stops the run, and the machine: it gives its own error numbers (errno(3)), which no file can make up.</summary>
    private static bool IsOurs(Exception e) =>
        e is OperationCanceledException or OutOfMemoryException or IOException { HResult: > 0 and < 4096 };
}
