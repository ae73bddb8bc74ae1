using System.Runtime.Versioning;
using Microsoft.Data.Sqlite;
using Waybill.Processing;
using Waybill.Storage;

namespace Waybill.Tests.Processing;

[UnsupportedOSPlatform("windows")]
public sealed class IntegrityTests
{
    [Fact]
    public async Task A_case_that_is_as_it_was_has_no_faults()
    {
        await using var work = new Workshop();
        work.Write("a.txt", "5-2/678 письмо");
        work.Write("b.txt", "5-2/678 письмо");

        var report = await CheckAsync(work);

        report.Faults.ShouldBeEmpty();
        (report.Files, report.Quotes, report.JournalEntries).ShouldBe((1, 1, 1));
    }

    [Fact]
    public async Task A_changed_original_is_named()
    {
        await using var work = new Workshop();
        work.Write("a.txt", "1 a");
        await work.AddAsync();
        var path = work.Stores.Vault.PathOf(ContentHash.Of("1 a"u8));
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await File.AppendAllTextAsync(path, "!", Workshop.Cancellation);

        (await CheckAsync(work)).Faults.ShouldHaveSingleItem().ShouldStartWith($"the original of a.txt ({ContentHash.Of("1 a"u8)}) was changed");
    }

    [Fact]
    public async Task A_lost_original_is_named()
    {
        await using var work = new Workshop();
        work.Write("a.txt", "1 a");
        await work.AddAsync();
        await work.WorkAsync();
        File.Delete(work.Stores.Vault.PathOf(ContentHash.Of("1 a"u8)));

        var report = await new Integrity(work.Stores).CheckAsync(await work.ConcludeAsync(), seal: null, Workshop.Cancellation);
        report.Faults.ShouldHaveSingleItem().ShouldEndWith("is gone");
    }

    [Fact]
    public async Task A_quote_that_its_page_does_not_say_is_named()
    {
        await using var work = new Workshop();
        work.Write("a.txt", "4 компл. станций");
        work.Recognise = t => new Claims
        {
            File = t.File,
            Kind = DocumentKind.Letter,
            Number = Stated.By("6", new Quote { File = t.File, PageNumber = 1, Span = new TextSpan(0, 1), Text = "6" }),
            SignatoryOffice = Stated.By("x", new Quote { File = t.File, PageNumber = 2, Span = new TextSpan(0, 1), Text = "x" }),
        };

        (await CheckAsync(work)).Faults.ShouldBe(
            [
                "a.txt, page 1, does not say at 0 to 1 what is quoted from it",
                $"a quote names page 2 of {ContentHash.Of("4 компл. станций"u8)}, which the case does not have",
            ],
            ignoreOrder: true);
    }

    [Theory]
    [InlineData("DELETE FROM entries WHERE number = 3", "its end is gone: 3 entries were seen in it, and 2 are there")]
    [InlineData("DELETE FROM entries", "it is empty or was deleted, and 3 entries were seen in it")]
    public async Task What_is_gone_from_the_end_of_the_journal_is_missed(string sql, string expected)
    {
        await using var work = new Workshop();
        await DecideAsync(work, 3);
        Tamper(work, sql);

        (await CheckAsync(work, seal: null)).Faults.ShouldHaveSingleItem().ShouldContain($"the journal (journal.sqlite) is not whole: {expected}");
    }

    [Fact]
    public async Task What_is_written_after_a_loss_does_not_hide_it()
    {
        await using var work = new Workshop();
        await DecideAsync(work, 3);
        Tamper(work, "DELETE FROM entries WHERE number = 3");
        await DecideAsync(work, 2);

        (await CheckAsync(work, seal: null)).Faults.ShouldHaveSingleItem().ShouldContain("its entry 3 is not the one that was seen there");
    }

    [Fact]
    public async Task The_catalogue_may_be_made_again_and_a_person_still_knows_the_seal()
    {
        await using var work = new Workshop();
        await DecideAsync(work, 3);
        var seal = (await CheckAsync(work, seal: null)).JournalSeal.ShouldNotBeNull();
        await DecideAsync(work, 1);
        (await CheckAsync(work, seal)).Faults.ShouldBeEmpty();

        Tamper(work, "DELETE FROM entries WHERE number > 2");
        using (var catalogue = new SqliteConnection($"Data Source={work.Stores.Folder.Catalogue};Pooling=False"))
        {
            Execute(catalogue, "DELETE FROM witness");
        }

        (await CheckAsync(work, seal: null)).Faults.ShouldBeEmpty();
        (await CheckAsync(work, seal)).Faults.ShouldHaveSingleItem().ShouldContain($"has no entry with the seal {seal}");
    }

    private static async Task DecideAsync(Workshop work, int times)
    {
        for (var i = 0; i < times; i++)
        {
            await work.Stores.Journal.AppendAsync(new JournalNote(DateTimeOffset.UnixEpoch.AddDays(i), "anna", JournalKinds.SearchSaved, "{}"), Workshop.Cancellation);
        }
    }

    private static void Tamper(Workshop work, string sql)
    {
        using var journal = new SqliteConnection($"Data Source={work.Stores.Folder.Journal};Pooling=False");
        Execute(journal, "DROP TRIGGER IF EXISTS entries_never_go; " + sql);
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static async Task<IntegrityReport> CheckAsync(Workshop work, ContentHash? seal)
    {
        await work.WorkAsync();
        return await new Integrity(work.Stores).CheckAsync(await work.ConcludeAsync(), seal, Workshop.Cancellation);
    }

    private static async Task<IntegrityReport> CheckAsync(Workshop work)
    {
        await work.AddAsync();
        await work.WorkAsync();
        return await new Integrity(work.Stores).CheckAsync(await work.ConcludeAsync(), seal: null, Workshop.Cancellation);
    }
}
