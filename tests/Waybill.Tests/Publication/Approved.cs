using System.Runtime.CompilerServices;

namespace Waybill.Tests.Publication;

/// <summary>Holds an output against the file beside the test. After a wanted change: delete the file, run, read the difference, commit.</summary>
internal static class Approved
{
    public static void ShouldBe(string actual, string name, [CallerFilePath] string test = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(test)!, name); // a source file has a folder
        if (!File.Exists(path))
        {
            File.WriteAllText(path, actual);
            throw new InvalidOperationException($"{name} was not there and is written now: read it, and commit it when it is right");
        }

        var (expected, got) = (File.ReadAllText(path).Split('\n'), actual.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(expected.Length, got.Length))
            .FirstOrDefault(i => expected.ElementAtOrDefault(i) != got.ElementAtOrDefault(i), -1);
        line.ShouldBe(-1, $"{name}, line {line + 1}\nexpected {expected.ElementAtOrDefault(line)}\nactual   {got.ElementAtOrDefault(line)}");
    }
}
