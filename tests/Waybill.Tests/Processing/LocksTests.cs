using Waybill.Storage;

namespace Waybill.Tests.Processing;

/// <summary>Files that ask for a password, in the plain stages of <see cref="Workshop"/>: <c>LOCKED word</c> opens with that word.</summary>
public sealed class LocksTests
{
    [Fact]
    public async Task A_new_password_makes_those_files_stale_that_ask_for_one_and_no_others()
    {
        await using var work = new Workshop();
        work.Write("a.txt", "1 a");
        work.Write("locked.txt", "LOCKED Весна 5 text");
        await work.AddAsync();
        await work.WorkAsync();
        (await work.CoverageAsync()).Select(r => r.State).ShouldBe([ReadingState.Read, ReadingState.Unreadable]);

        work.Locks.Give(["Осень", "Весна"]);
        (await work.CoverageAsync()).Select(r => r.State).ShouldBe([ReadingState.Read, ReadingState.Waiting]);
        (await work.WorkAsync()).MadeNow.ShouldBe(1);

        (await work.CoverageAsync()).Select(r => r.State).ShouldBe([ReadingState.Read, ReadingState.Read]);
        (await work.WorkAsync()).MadeNow.ShouldBe(0);
    }

    [Fact]
    public async Task A_password_that_another_paper_names_is_found_and_tried_in_the_same_run()
    {
        await using var work = new Workshop();
        work.Write("archive.txt", "LOCKED Весна-2019 5 text");
        work.Write("mail.txt", "7 Архив во вложении. Пароль: «Весна-2019».");
        await work.AddAsync();
        await work.WorkAsync();

        (await work.CoverageAsync()).ShouldAllBe(r => r.State == ReadingState.Read);
        work.Locks.Found.Select(word => word.Value).ShouldContain("Весна-2019");
        work.Locks.PasswordsFor(work.Locks.Files.ShouldHaveSingleItem()).All[0].Source.ShouldContain("«Весна-2019»");
        (await work.WorkAsync()).MadeNow.ShouldBe(0);
    }

    [Fact]
    public async Task What_was_found_is_known_to_the_next_run()
    {
        await using var work = new Workshop();
        work.Write("archive.txt", "LOCKED Весна-2019 5 text");
        work.Write("mail.txt", "7 password: Весна-2019");
        await work.AddAsync();
        await work.WorkAsync();

        var again = await Waybill.Processing.Locks.LoadAsync(work.Stores.Catalogue, [], Workshop.Cancellation);

        again.Files.ShouldBe(work.Locks.Files);
        again.Passwords.Digest.ShouldBe(work.Locks.Passwords.Digest);
    }

    [Fact]
    public async Task Passwords_that_people_give_are_kept_for_their_eyes_alone()
    {
        await using var work = new Workshop();
        var intake = new Waybill.Processing.Intake(work.Stores, TimeProvider.System);

        await intake.GivePasswordsAsync(["Весна", "    "], "anna", Workshop.Cancellation);
        (await intake.GivePasswordsAsync(["Весна", "Осень"], "anna", Workshop.Cancellation)).ShouldBe(["Весна", "    ", "Осень"]);

        new PasswordFile(work.Stores.Folder.Passwords).Read().ShouldBe(["Весна", "    ", "Осень"]);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(work.Stores.Folder.Passwords).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        var journal = await work.Stores.Journal.EntriesAsync(Workshop.Cancellation);
        journal.Select(entry => entry.Note.Kind).ShouldBe([JournalKinds.PasswordsGiven, JournalKinds.PasswordsGiven]);
        string.Concat(journal.Select(entry => entry.Note.Content)).ShouldNotContain("Весна");
    }
}
