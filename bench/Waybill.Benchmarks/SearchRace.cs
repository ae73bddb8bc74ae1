using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Waybill.Search;
using Waybill.Search.Lucene;
using Waybill.Search.Words;

namespace Waybill.Benchmarks;

/// <summary>Our index beside SQLite's FTS5 and recoll, over the same generated documents and the same questions, in one run.</summary>
/// <remarks>Waybill and FTS5 give back the cards of the first documents, as a page of hits shows them; recoll its own list.</remarks>
internal sealed class SearchRace(int documents, bool alone, Scratch scratch, TextWriter output)
{
    private const int Seed = 20_19;
    private const int Rounds = 100;

    /// <summary>Of a program that is started for each question.</summary>
    private const int RoundsOfProgram = 20;
    private const int Wanted = 20;

    private readonly GeneratedLibrary _library = new(Seed);
    private long _textBytes;

    public async Task RunAsync(CancellationToken cancellation)
    {
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{documents} generated documents of one page ({string.Join(", ", GeneratedLibrary.Languages)})"));
        var folder = scratch.Folder();
        var watch = Stopwatch.StartNew();
        using (var index = LuceneIndex.Open(folder, new WordForms(), "benchmark"))
        {
            Parallel.For(0, documents, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation }, number =>
            {
                var document = _library.Document(number);
                Interlocked.Add(ref _textBytes, Encoding.UTF8.GetByteCount(document.Transcript!.Pages[0].Text)); // every document has a page
                index.Put(document);
            });
            index.Commit("benchmark");
        }

        Say("Waybill", watch.Elapsed, SizeOf(folder));
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  most memory so far {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576} MiB"));
        using (var index = LuceneIndex.Open(folder, new WordForms(), "benchmark"))
        {
            foreach (var (name, ask) in Questions())
            {
                Time("Waybill", name, number => Answer(index, ask(number).Ours));
            }

            Time("Waybill", "facets", number => Answer(index, Questions()[0].Ask(number).Ours, withFacets: true));
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  most memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576} MiB"));
        }

        if (!alone)
        {
            RaceSqlite(cancellation);
            await RaceRecollAsync(cancellation);
        }
    }

    /// <summary>Each question in the words of each engine; the number makes another of the same sort.</summary>
    /// <remarks>FTS5 knows the very form of a word only, so that is what Waybill is asked beside it. All forms of a word, under all
    /// spellings of a name, is what Waybill does by itself, and recoll in its way for two of the languages.</remarks>
    private IReadOnlyList<(string Name, Func<int, Question> Ask)> Questions() =>
    [
        ("frequent term", i => Same(Word(i, 3 + (i % 20)))),
        ("term", i => Same(Word(i, 500 + (i * 37)))),
        ("phrase", i => new Question($"=\"{Pair(i)}\"", $"\"{Pair(i)}\"", $"\"{Pair(i)}\"")),
        ("AND", i => new Question($"={Word(i, 5 + i)} AND ={Word(i, 100 + i)}", $"{Word(i, 5 + i)} AND {Word(i, 100 + i)}", $"{Word(i, 5 + i)} {Word(i, 100 + i)}")),
        ("prefix", i => new Question(Word(i, 2_000 + (i * 11))[..4] + "*", Word(i, 2_000 + (i * 11))[..4] + "*", Word(i, 2_000 + (i * 11))[..4] + "*")),
        ("fuzzy", i => new Question(Word(i, 700 + (i * 13)) + "~1", null, null)),
        ("term, all forms", i => new Question(Word(i, 500 + (i * 37)), null, null)),
        ("phrase, all forms", i => new Question($"\"{Pair(i)}\"", null, null)),
        ("AND, all forms", i => new Question($"{Word(i, 5 + i)} AND {Word(i, 100 + i)}", null, null)),
    ];

    private static Question Same(string word) => new("=" + word, word, word);

    private string Word(int i, int rank) => _library.Word(i % GeneratedLibrary.Languages.Count, rank);

    private string Pair(int i) => $"{Word(i, 1 + (i % 5))} {Word(i, 6 + (i % 7))}";

    private static long Answer(ISearchIndex index, string query, bool withFacets = false)
    {
        var parsed = QueryParser.Parse(query).Value ?? throw new InvalidOperationException($"{query} is faulty");
        return index.Ask(new SearchRequest { Query = parsed, Limit = Wanted, WithFacets = withFacets }).Value?.Total ?? throw new InvalidOperationException($"{query} was not answered");
    }

    private void RaceSqlite(CancellationToken cancellation)
    {
        var file = Path.Combine(scratch.Folder(), "fts.sqlite");
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        Execute(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; CREATE VIRTUAL TABLE pages USING fts5(text, card UNINDEXED, tokenize = 'unicode61 remove_diacritics 2');");
        var watch = Stopwatch.StartNew();
        foreach (var part in Enumerable.Range(0, documents).Chunk(5_000))
        {
            cancellation.ThrowIfCancellationRequested();
            using var transaction = connection.BeginTransaction();
            using var insert = connection.CreateCommand();
            insert.CommandText = "INSERT INTO pages (rowid, text, card) VALUES ($id, $text, $card)";
            var (id, text, card) = (insert.Parameters.Add("$id", SqliteType.Integer), insert.Parameters.Add("$text", SqliteType.Text), insert.Parameters.Add("$card", SqliteType.Text));
            foreach (var number in part)
            {
                var document = _library.Document(number);
                (id.Value, text.Value, card.Value) = (number + 1, document.Transcript!.Pages[0].Text, JsonSerializer.Serialize(document.Card, WaybillJson.Options)); // every document has a page
                insert.ExecuteNonQuery();
            }

            transaction.Commit();
        }

        Execute(connection, "PRAGMA wal_checkpoint(TRUNCATE);");
        Say("SQLite FTS5", watch.Elapsed, new FileInfo(file).Length);
        using var select = connection.CreateCommand();
        select.CommandText = $"SELECT card FROM pages WHERE pages MATCH $query ORDER BY rank LIMIT {Wanted}";
        var query = select.Parameters.Add("$query", SqliteType.Text);
        foreach (var (name, ask) in Questions().Where(q => q.Ask(0).Sqlite is not null))
        {
            Time("SQLite FTS5", name, number =>
            {
                query.Value = ask(number).Sqlite;
                using var reader = select.ExecuteReader();
                var rows = 0;
                while (reader.Read())
                {
                    _ = JsonSerializer.Deserialize<DocumentCard>(reader.GetString(0), WaybillJson.Options);
                    rows++;
                }

                return rows;
            });
        }
    }

    private async Task RaceRecollAsync(CancellationToken cancellation)
    {
        var (texts, settings) = (scratch.Folder(), scratch.Folder());
        for (var number = 0; number < documents; number++)
        {
            var folder = Path.Combine(texts, (number / 1000).ToString(CultureInfo.InvariantCulture));
            Directory.CreateDirectory(folder);
            await File.WriteAllTextAsync(Path.Combine(folder, $"{number}.txt"), _library.Document(number).Transcript!.Pages[0].Text, cancellation); // every document has a page
        }

        await File.WriteAllTextAsync(Path.Combine(settings, "recoll.conf"), $"topdirs = {texts}\nindexStemmingLanguages = english russian\nloglevel = 1\nidxflushmb = 100\n", cancellation);
        try
        {
            var watch = Stopwatch.StartNew();
            await RunAsync("recollindex", ["-c", settings], cancellation);
            Say("recoll", watch.Elapsed, SizeOf(Path.Combine(settings, "xapiandb")));
        }
        catch (System.ComponentModel.Win32Exception)
        {
            await output.WriteLineAsync("recoll is not installed and was left out");
            return;
        }

        // A program is started for each question; what starting costs is measured by one that finds nothing, and shown beside.
        var start = await TimesAsync(Enumerable.Repeat("qqqqzzzzqqqq", 10), settings, cancellation);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  {"recoll",-12} {"to start and find nothing",-18} p50 {Share(start, 0.5),8:0.0} ms"));
        foreach (var (name, ask) in Questions().Where(q => q.Ask(0).Recoll is not null))
        {
            Print("recoll", name, await TimesAsync(Enumerable.Range(0, RoundsOfProgram).Select(i => ask(i).Recoll!), settings, cancellation)); // those without were left out
        }
    }

    private static async Task<List<double>> TimesAsync(IEnumerable<string> queries, string settings, CancellationToken cancellation)
    {
        var times = new List<double>();
        foreach (var query in queries)
        {
            var watch = Stopwatch.StartNew();
            await RunAsync("recollq", ["-c", settings, "-n", Wanted.ToString(CultureInfo.InvariantCulture), query], cancellation);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        return times;
    }

    private void Time(string engine, string question, Func<int, long> answer)
    {
        var (times, found) = (new List<double>(), 0L);
        for (var i = 1 - Rounds; i < Rounds; i++)
        {
            var watch = Stopwatch.StartNew();
            found += answer(Math.Abs(i));
            if (i >= 0) // each was asked before, so that code is compiled and pages are read
            {
                times.Add(watch.Elapsed.TotalMilliseconds);
            }
        }

        Print(engine, question, times, found / ((2 * Rounds) - 1));
    }

    private void Print(string engine, string question, List<double> times, long? found = null) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {engine,-12} {question,-18} p50 {Share(times, 0.5),8:0.0} ms  p95 {Share(times, 0.95),8:0.0} ms{(found is null ? "" : $"  ({found} found on average)")}"));

    private void Say(string engine, TimeSpan time, long bytes) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{engine}: {documents / time.TotalSeconds:0} documents per second, index {bytes / 1048576.0:0} MiB, {(double)bytes / _textBytes:0.00} of the text"));

    private static double Share(List<double> times, double share) => times.Order().ElementAt((int)((times.Count - 1) * share));

    private static long SizeOf(string folder) => new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(f => f.Length);

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static async Task RunAsync(string program, string[] arguments, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
        await Task.WhenAll(process.StandardError.ReadToEndAsync(cancellation), process.StandardOutput.ReadToEndAsync(cancellation));
        await process.WaitForExitAsync(cancellation);
    }

    /// <param name="Sqlite">Null where FTS5 knows no such question.</param>
    private sealed record Question(string Ours, string? Sqlite, string? Recoll);
}
