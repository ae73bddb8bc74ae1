using System.Runtime.Versioning;
using Waybill.Processing;

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

        var report = await new Integrity(work.Stores).CheckAsync(await work.ConcludeAsync(), Workshop.Cancellation);
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

    private static async Task<IntegrityReport> CheckAsync(Workshop work)
    {
        await work.AddAsync();
        await work.WorkAsync();
        return await new Integrity(work.Stores).CheckAsync(await work.ConcludeAsync(), Workshop.Cancellation);
    }
}
