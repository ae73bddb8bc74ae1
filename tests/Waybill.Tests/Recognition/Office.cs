using System.Text;
using Waybill.Extraction;
using Waybill.Reading;
using Waybill.Recognition;
using Waybill.Tests.Reading;

namespace Waybill.Tests.Recognition;

/// <summary>Takes invented papers through extraction, reading and recognition as the product does.</summary>
internal static class Office
{
    private static readonly Lazy<Task<ReferenceData>> Tables = new(() => ReferenceData.LoadAsync([Repository.PathOf("reference")], CancellationToken.None));

    // The words of all tables are made ready once for all tests: that takes longer than most of them.
    private static readonly Lazy<Task<Recogniser>> Shared = new(async () => new Recogniser(await Tables.Value));

    public static Task<ReferenceData> ReferenceAsync() => Tables.Value;

    public static Task<Recogniser> RecogniserAsync() => Shared.Value;

    public static async Task<Transcript> TranscribeAsync(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var folder = Directory.CreateTempSubdirectory("waybill-recognition-");
        try
        {
            var original = Path.Combine(folder.FullName, "original");
            var children = Directory.CreateDirectory(Path.Combine(folder.FullName, "children"));
            await File.WriteAllBytesAsync(original, bytes, TestContext.Current.CancellationToken);
            var contents = await new Extractor(new ExtractionLimits()).ExtractAsync(original, children.FullName, TestContext.Current.CancellationToken);
            var read = await new Reader(new ScriptedEngine()).ReadAsync(ContentHash.Of(bytes), contents, original, folder.FullName, TestContext.Current.CancellationToken);
            return read.Value.ShouldNotBeNull();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public static async Task<Claims> ReadAsync(string text) =>
        (await RecogniserAsync()).Recognise(await TranscribeAsync(text)).Value!;

    /// <summary>What a paper says of itself, in one line: <c>letter 12/5 2019-03-12 | sender > addressee | cited 2019-03-01, … | ru kk</c>.</summary>
    public static async Task<string> SummaryAsync(string text)
    {
        var transcript = await TranscribeAsync(text);
        var claims = (await RecogniserAsync()).Recognise(transcript).Value!;
        var own = string.Join(' ', new[] { KindName(claims.Kind), claims.Number?.Value, claims.Date?.Value.ToString() }.Where(s => s is not null));
        return string.Join(" | ", own, $"{claims.Sender?.Name.Value ?? "?"} > {claims.Addressee?.Name.Value ?? "?"}", Cited(claims), string.Join(' ', transcript.Languages));
    }

    /// <summary>The papers that a text cites, number and date.</summary>
    public static async Task<string> CitedAsync(string text) => Cited(await ReadAsync(text));

    private static string Cited(Claims claims) =>
        claims.References.Count == 0 ? "-" : string.Join(", ", claims.References.Select(r => r.Date is { } date ? $"{r.Number.Value} {date.Value}" : r.Number.Value));

    private static string KindName(DocumentKind kind) => kind.ToString();
}
