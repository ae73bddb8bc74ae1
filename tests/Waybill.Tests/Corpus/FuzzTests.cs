using System.Diagnostics;
using Waybill.Fuzzing;

namespace Waybill.Tests.Corpus;

public sealed class FuzzTests
{
    /// <summary>In a process of its own, with a limit on its memory: an overflow of the stack would end the tests without a word.</summary>
    [Fact]
    public async Task Spoilt_files_end_in_an_outcome_within_limits()
    {
        var keep = Directory.CreateTempSubdirectory("waybill-fuzzed-");
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var word in (string[])[typeof(FuzzRun).Assembly.Location, "fuzz", "--corpus", CorpusCase.Folder, "--keep", keep.FullName, "--seed", "20190312", "--trials", "300"])
        {
            start.ArgumentList.Add(word);
        }

        using var fuzzing = Process.Start(start).ShouldNotBeNull();
        var said = fuzzing.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var complained = fuzzing.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await fuzzing.WaitForExitAsync(TestContext.Current.CancellationToken);

        fuzzing.ExitCode.ShouldBe(0, $"{await said}{await complained}\nWhat failed lies in {keep.FullName}");
        keep.Delete(recursive: true);
    }
}
