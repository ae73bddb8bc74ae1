using Waybill.Linking;
using Waybill.Tests.Recognition.Statements;

namespace Waybill.Tests.Linking;

/// <summary>Papers of a case written as text, read and settled, so that a test sees which deals come out.</summary>
internal static class TransferCase
{
    private static readonly Lazy<Task<Linker>> Shared = new(async () => new Linker(await DealPaper.ReferenceAsync()));

    public static Task<Linker> LinkerAsync() => Shared.Value;

    /// <param name="papers">The name and the text of each.</param>
    public static Task<Case> SettleAsync(params (string Name, string Text)[] papers) => DecidedAsync([], papers);

    /// <summary>The same, settled under what a reader decided.</summary>
    public static Task<Case> DecidedAsync(IReadOnlyList<Ruling> rulings, params (string Name, string Text)[] papers) =>
        SettleAsync(rulings, papers.Select(p => (p.Name, p.Text, TextOrigin.Native)));

    /// <param name="papers">The name and the text of each, and whether it was read from a picture.</param>
    public static Task<Case> SettleAsync(params (string Name, string Text, TextOrigin Origin)[] papers) => SettleAsync([], papers);

    private static async Task<Case> SettleAsync(IReadOnlyList<Ruling> rulings, IEnumerable<(string Name, string Text, TextOrigin Origin)> papers)
    {
        var read = new List<ReadDocument>();
        foreach (var (name, text, origin) in papers)
        {
            var claims = await DealPaper.RecogniseAsync(text, origin);
            var places = new[] { new Place { Path = name, Acquired = DateTimeOffset.UnixEpoch } };
            read.Add(new ReadDocument(new SourceFile { Hash = claims.File, LengthInBytes = text.Length, Places = places }, DealPaper.Of(text, origin), claims));
        }

        return (await LinkerAsync()).Settle(read, Decided.By(rulings));
    }

    /// <summary>The names of the papers of a deal, in order of date.</summary>
    public static string Papers(this Case settled, Transfer transfer) => string.Join(' ', transfer.Documents.Select(d => settled.Documents.First(c => c.File == d).Path));

    /// <summary>The roles as <c>supplier АО «…»; buyer …</c>.</summary>
    public static string Roles(this Case settled, Transfer transfer) =>
        string.Join("; ", transfer.Roles.Select(r => $"{r.Role.NameOf()} {settled.Parties.First(p => p.Id == r.PartyId.Value).Name}"));
}
