using System.Text;
using Waybill.Storage;

namespace Waybill.Tests.Storage;

/// <summary>What every acquisition record does, in whatever engine.</summary>
public abstract class AcquisitionsContract
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(3));

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected abstract IAcquisitions Acquisitions { get; }

    [Fact]
    public async Task Places_come_back_in_ordinal_order_of_path()
    {
        var places = new[] { Place("б.txt", "1"), Place("a/z.txt", "1"), Place("B.txt", "2"), Place("link", null) };

        (await Acquisitions.AddAsync(places, Cancellation)).ShouldBe(4);

        (await Acquisitions.AllAsync(Cancellation)).ShouldBe([places[2], places[1], places[3], places[0]]);
    }

    [Fact]
    public async Task The_same_bytes_at_the_same_place_change_nothing()
    {
        await Acquisitions.AddAsync([Place("a.txt", "1"), Place("link", null)], Cancellation);

        (await Acquisitions.AddAsync([Place("a.txt", "1") with { Acquired = Monday.AddDays(1) }, Place("link", null)], Cancellation)).ShouldBe(0);

        (await Acquisitions.AllAsync(Cancellation)).ShouldBe([Place("a.txt", "1"), Place("link", null)]);
    }

    [Fact]
    public async Task Other_bytes_at_the_same_place_are_another_fact()
    {
        await Acquisitions.AddAsync([Place("a.txt", "1")], Cancellation);
        await Acquisitions.AddAsync([Place("a.txt", "2")], Cancellation);

        (await Acquisitions.AllAsync(Cancellation)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_problem_is_forgotten_once_the_bytes_are_had()
    {
        await Acquisitions.AddAsync([Place("a.txt", null)], Cancellation);
        await Acquisitions.AddAsync([Place("a.txt", "1")], Cancellation);

        (await Acquisitions.AllAsync(Cancellation)).ShouldBe([Place("a.txt", "1")]);
    }

    private static AcquiredPlace Place(string path, string? text) =>
        new()
        {
            Path = path,
            File = text is null ? null : ContentHash.Of(Encoding.UTF8.GetBytes(text)),
            LengthInBytes = text?.Length ?? 0,
            Modified = text is null ? null : Monday.AddTicks(-1234567),
            Acquired = Monday,
            Problem = text is null ? new Problem(ProblemCode.Inaccessible, "permission denied") : null,
        };
}

/// <summary>What every catalogue does, in whatever engine.</summary>
public abstract class CatalogueContract
{
    private static readonly ContentHash File = ContentHash.Of("file"u8);

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected abstract ICatalogue Catalogue { get; }

    [Fact]
    public async Task What_was_made_is_found_by_its_recipe_alone()
    {
        var artefact = new Artefact(File, "reading", "f1", Encoding.UTF8.GetBytes("{\"a\":1}"), [new Problem(ProblemCode.Damaged, "cut off") { PageNumber = 2 }]);

        await Catalogue.KeepAsync(artefact, null, Cancellation);

        var found = (await Catalogue.FindAsync(File, "reading", "f1", Cancellation)).ShouldNotBeNull();
        Encoding.UTF8.GetString(found.Value.ShouldNotBeNull().Span).ShouldBe("{\"a\":1}");
        found.Problems.ShouldBe(artefact.Problems);
        (await Catalogue.HasAsync(File, "reading", "f1", Cancellation)).ShouldBeTrue();
        (await Catalogue.HasAsync(File, "reading", "f2", Cancellation)).ShouldBeFalse();
        (await Catalogue.HasAsync(File, "extraction", "f1", Cancellation)).ShouldBeFalse();
        (await Catalogue.FindAsync(ContentHash.Of("other"u8), "reading", "f1", Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task No_value_and_an_empty_value_stay_apart()
    {
        await Catalogue.KeepAsync(new Artefact(File, "a", "f", null, [new Problem(ProblemCode.Empty, "no bytes")]), null, Cancellation);
        await Catalogue.KeepAsync(new Artefact(File, "b", "f", ReadOnlyMemory<byte>.Empty, []), null, Cancellation);

        (await Catalogue.FindAsync(File, "a", "f", Cancellation))!.Value.ShouldBeNull();
        (await Catalogue.FindAsync(File, "b", "f", Cancellation))!.Value.ShouldNotBeNull().Length.ShouldBe(0);
    }

    [Fact]
    public async Task A_new_recipe_takes_the_place_of_the_old()
    {
        await Catalogue.KeepAsync(new Artefact(File, "reading", "f1", "1"u8.ToArray(), []), null, Cancellation);
        await Catalogue.KeepAsync(new Artefact(File, "reading", "f2", "2"u8.ToArray(), []), null, Cancellation);

        (await Catalogue.HasAsync(File, "reading", "f1", Cancellation)).ShouldBeFalse();
        (await Catalogue.HasAsync(File, "reading", "f2", Cancellation)).ShouldBeTrue();
    }

    [Fact]
    public async Task Children_keep_the_order_of_their_container_and_are_replaced_as_a_whole()
    {
        ChildRecord[] first =
        [
            new("я.txt", ContentHash.Of("1"u8), 1, new DateTimeOffset(2019, 3, 12, 10, 0, 0, TimeSpan.Zero), null),
            new("a.txt", null, 0, null, new Problem(ProblemCode.Encrypted, "needs a password")),
        ];
        var artefact = new Artefact(File, "extraction", "f1", "1"u8.ToArray(), []);

        await Catalogue.KeepAsync(artefact, first, Cancellation);
        (await Catalogue.ChildrenAsync(File, Cancellation)).ShouldBe(first);

        await Catalogue.KeepAsync(artefact, [first[1]], Cancellation);
        (await Catalogue.ChildrenAsync(File, Cancellation)).ShouldBe([first[1]]);

        await Catalogue.KeepAsync(new Artefact(File, "reading", "f1", "1"u8.ToArray(), []), null, Cancellation);
        (await Catalogue.ChildrenAsync(File, Cancellation)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task States_come_back_as_they_were_kept()
    {
        var state = new FileState { File = File, Fingerprint = "f", State = ReadingState.PartlyRead, MediaType = "text/plain", Problems = [new Problem(ProblemCode.Damaged, "x")] };

        await Catalogue.KeepStateAsync(state with { State = ReadingState.Unreadable }, Cancellation);
        await Catalogue.KeepStateAsync(state, Cancellation);

        var kept = (await Catalogue.StatesAsync(Cancellation)).ShouldHaveSingleItem();
        kept.Key.ShouldBe(File);
        (kept.Value with { Problems = state.Problems }).ShouldBe(state);
        kept.Value.Problems.ShouldBe(state.Problems);
    }

    [Fact]
    public async Task Conclusions_are_found_by_what_they_were_drawn_from()
    {
        await Catalogue.KeepConclusionAsync("case", "f1", "1"u8.ToArray(), Cancellation);

        (await Catalogue.FindConclusionAsync("case", "f1", Cancellation))!.Value.ToArray().ShouldBe("1"u8.ToArray());
        (await Catalogue.FindConclusionAsync("case", "f2", Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Marks_move_with_what_was_read_or_concluded_and_not_with_notes()
    {
        var (all, read) = (await Catalogue.MarkAsync(Cancellation), await Catalogue.MarkOfStatesAsync(Cancellation));

        await Catalogue.KeepNoteAsync("seen", "1", "1"u8.ToArray(), Cancellation);
        (await Catalogue.FindConclusionAsync("seen", "1", Cancellation))!.Value.ToArray().ShouldBe("1"u8.ToArray());
        (await Catalogue.MarkAsync(Cancellation), await Catalogue.MarkOfStatesAsync(Cancellation)).ShouldBe((all, read));

        await Catalogue.KeepConclusionAsync("case", "f1", "1"u8.ToArray(), Cancellation);
        var concluded = await Catalogue.MarkAsync(Cancellation);
        concluded.ShouldNotBe(all);
        (await Catalogue.MarkOfStatesAsync(Cancellation)).ShouldBe(read);

        await Catalogue.KeepStateAsync(new FileState { File = File, Fingerprint = "f", State = ReadingState.Read }, Cancellation);
        (await Catalogue.MarkAsync(Cancellation)).ShouldNotBe(concluded);
        var kept = await Catalogue.MarkOfStatesAsync(Cancellation);
        kept.ShouldNotBe(read);

        await Catalogue.ForgetAsync(File, Cancellation);
        (await Catalogue.MarkOfStatesAsync(Cancellation)).ShouldNotBe(kept);
    }
}

/// <summary>What every journal does, in whatever engine.</summary>
public abstract class JournalContract
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(3));

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected abstract IJournal Journal { get; }

    [Fact]
    public async Task Entries_are_numbered_and_sealed_in_the_order_of_writing()
    {
        var first = await Journal.AppendAsync(new JournalNote(Monday, "anna", JournalKinds.Acquired, "{}"), Cancellation);
        var second = await Journal.AppendAsync(new JournalNote(Monday.AddHours(-5), "boris", "decided-party", "{}"), Cancellation);

        var entries = await Journal.EntriesAsync(Cancellation);
        entries.ShouldBe([first, second]);
        entries.Select(e => e.Number).ShouldBe([1, 2]);
        JournalEntry.FirstBroken(entries).ShouldBeNull();
    }

    [Fact]
    public async Task A_changed_or_missing_entry_breaks_the_seal()
    {
        for (var i = 0; i < 3; i++)
        {
            await Journal.AppendAsync(new JournalNote(Monday, "anna", JournalKinds.Acquired, $"{{\"n\":{i}}}"), Cancellation);
        }

        var entries = await Journal.EntriesAsync(Cancellation);
        JournalEntry.FirstBroken([entries[0], entries[1] with { Note = entries[1].Note with { Who = "eva" } }, entries[2]]).ShouldBe(2);
        JournalEntry.FirstBroken([entries[0], entries[2]]).ShouldBe(2);
    }
}
