using Microsoft.Data.Sqlite;
using Waybill.Storage;
using Waybill.Storage.Sqlite;

namespace Waybill.Tests.Storage;

public sealed class SqliteAcquisitionsTests : AcquisitionsContract, IAsyncDisposable
{
    private readonly TemporaryFile _file = new();
    private readonly SqliteAcquisitions _store;

    public SqliteAcquisitionsTests() => _store = new SqliteAcquisitions(_file.Path);

    protected override IAcquisitions Acquisitions => _store;

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _file.Dispose();
    }

    [Theory]
    [InlineData("DELETE FROM places")]
    [InlineData("UPDATE places SET path = 'b'")]
    public async Task Nobody_changes_the_record_behind_our_back(string sql)
    {
        await Acquisitions.AddAsync(
            [new AcquiredPlace { Path = "a", File = ContentHash.Of("a"u8), LengthInBytes = 1, Acquired = DateTimeOffset.UnixEpoch }], Cancellation);

        _file.Execute(sql).ShouldBe("SQLite Error 19: 'the acquisition record is only added to'.");
    }
}

public sealed class SqliteCatalogueTests : CatalogueContract, IAsyncDisposable
{
    private readonly TemporaryFile _file = new();
    private readonly SqliteCatalogue _store;

    public SqliteCatalogueTests() => _store = new SqliteCatalogue(_file.Path);

    protected override ICatalogue Catalogue => _store;

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _file.Dispose();
    }

    [Fact]
    public async Task A_catalogue_of_another_version_is_emptied_for_it_can_be_made_again()
    {
        using var file = new TemporaryFile();
        file.Execute("CREATE TABLE old (x); PRAGMA user_version = 99").ShouldBeNull();

        await using var catalogue = new SqliteCatalogue(file.Path);

        (await catalogue.StatesAsync(Cancellation)).ShouldBeEmpty();
        file.Execute("SELECT * FROM old").ShouldNotBeNull();
    }
}

public sealed class SqliteJournalTests : JournalContract, IAsyncDisposable
{
    private readonly TemporaryFile _file = new();
    private readonly SqliteJournal _store;

    public SqliteJournalTests() => _store = new SqliteJournal(_file.Path);

    protected override IJournal Journal => _store;

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _file.Dispose();
    }

    [Theory]
    [InlineData("DELETE FROM entries")]
    [InlineData("UPDATE entries SET who = 'eva'")]
    public async Task Nobody_changes_an_entry_behind_our_back(string sql)
    {
        await Journal.AppendAsync(new JournalNote(DateTimeOffset.UnixEpoch, "anna", JournalKinds.Acquired, "{}"), Cancellation);

        _file.Execute(sql).ShouldBe("SQLite Error 19: 'the journal is only added to'.");
    }

    [Theory]
    [InlineData("UPDATE entries SET at = 'never'")]
    [InlineData("DROP TABLE entries")]
    public async Task A_damaged_journal_is_named_as_the_journal(string sql)
    {
        using var file = new TemporaryFile();
        await using var journal = new SqliteJournal(file.Path);
        await journal.AppendAsync(new JournalNote(DateTimeOffset.UnixEpoch, "anna", JournalKinds.Acquired, "{}"), Cancellation);
        file.Execute("DROP TRIGGER entries_never_change; " + sql).ShouldBeNull();

        (await Should.ThrowAsync<CaseException>(journal.EntriesAsync(Cancellation))).Message.ShouldStartWith($"the store of the case is damaged ({file.Path}): put it back from a copy");
    }

    [Fact]
    public void What_is_no_database_is_named_and_left_as_it_is()
    {
        using var file = new TemporaryFile();
        File.WriteAllText(file.Path, new string('x', 5000));

        Should.Throw<CaseException>(() => new SqliteJournal(file.Path)).Message.ShouldContain($"is damaged ({file.Path})");
        File.ReadAllText(file.Path).ShouldBe(new string('x', 5000));
    }

    [Fact]
    public void A_journal_that_lost_its_version_is_not_emptied()
    {
        using var file = new TemporaryFile();
        file.Execute("CREATE TABLE entries (x); PRAGMA user_version = 0").ShouldBeNull();

        Should.Throw<CaseException>(() => new SqliteJournal(file.Path)).Message.ShouldContain("put it back from a copy");
        file.Execute("SELECT * FROM entries").ShouldBeNull();
    }

    [Fact]
    public void A_journal_of_a_newer_version_is_refused_and_not_touched()
    {
        using var file = new TemporaryFile();
        file.Execute("CREATE TABLE future (x); PRAGMA user_version = 99").ShouldBeNull();

        Should.Throw<CaseException>(() => new SqliteJournal(file.Path)).Message.ShouldContain("newer Waybill");
        file.Execute("SELECT * FROM future").ShouldBeNull();
    }
}

/// <summary>A database file of its own, and a second way into it.</summary>
internal sealed class TemporaryFile : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("waybill-store-").FullName;

    public string Path => System.IO.Path.Combine(_folder, "store.sqlite");

    /// <summary>The error that SQLite gives; null where it gives none.</summary>
    public string? Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        try
        {
            command.ExecuteNonQuery();
            return null;
        }
        catch (SqliteException e)
        {
            return e.Message;
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
