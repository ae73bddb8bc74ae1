namespace Waybill.Tests.Search.Words;

/// <summary>Lexemes of one language, a line each with its forms; every two forms of a line belong together, and no two of different lines do.</summary>
internal static class FormTable
{
    public static IReadOnlyList<string[]> Of(string language) =>
    [
        .. File.ReadLines(Repository.PathOf(Path.Combine("tests", "Waybill.Tests", "Search", "Words", "forms", language + ".txt")))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)),
    ];

    /// <summary>Pairs that differ as written; of forms of one lexeme the share that meet under a key, and of the pairs that meet the share that are of one lexeme.</summary>
    public static FormMeasure Measure(IReadOnlyList<string[]> lexemes, Func<string, string> fold, Func<string, IReadOnlyList<string>> keysOf)
    {
        var forms = lexemes.Select(l => l.Select(fold).Distinct(StringComparer.Ordinal).ToArray()).ToArray();
        var keys = lexemes.Select(l => l.DistinctBy(fold, StringComparer.Ordinal).Select(keysOf).ToArray()).ToArray();
        var (together, apart, wrong) = (0, 0, 0);
        for (var a = 0; a < forms.Length; a++)
        {
            for (var i = 0; i < forms[a].Length; i++)
            {
                for (var j = i + 1; j < forms[a].Length; j++)
                {
                    _ = Meet(keys[a][i], keys[a][j]) ? together++ : apart++;
                }

                for (var b = a + 1; b < forms.Length; b++)
                {
                    // A form that both lexemes have is right in either.
                    wrong += Enumerable.Range(0, forms[b].Length)
                        .Count(j => Meet(keys[a][i], keys[b][j]) && !forms[b].Contains(forms[a][i]) && !forms[a].Contains(forms[b][j]));
                }
            }
        }

        return new FormMeasure(together + apart, together / (double)(together + apart), together / (double)(together + wrong));
    }

    private static bool Meet(IReadOnlyList<string> a, IReadOnlyList<string> b) => a.Any(key => b.Contains(key));
}

internal sealed record FormMeasure(int Pairs, double Recall, double Precision);
