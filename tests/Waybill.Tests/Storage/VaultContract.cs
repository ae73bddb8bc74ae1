using System.Runtime.Versioning;
using System.Text;
using Waybill.Storage;

namespace Waybill.Tests.Storage;

/// <summary>What every vault does, whatever it is made of.</summary>
public abstract class VaultContract
{
    private static readonly byte[] Letter = Encoding.UTF8.GetBytes("Письмо № 5-2/678");

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected abstract IVault Vault { get; }

    [Fact]
    public async Task Bytes_come_back_under_their_hash()
    {
        var stored = await Vault.PutAsync(new MemoryStream(Letter), Cancellation);

        stored.ShouldBe(new StoredBytes(ContentHash.Of(Letter), Letter.Length));
        Vault.Contains(stored.Hash).ShouldBeTrue();
        (await File.ReadAllTextAsync(Vault.PathOf(stored.Hash), Cancellation)).ShouldBe("Письмо № 5-2/678");
        (await Vault.RehashAsync(stored.Hash, Cancellation)).ShouldBe(stored.Hash);
    }

    [Fact]
    public async Task The_same_bytes_are_kept_once()
    {
        await Vault.PutAsync(new MemoryStream(Letter), Cancellation);
        await Vault.PutAsync(new MemoryStream(Letter), Cancellation);

        Vault.All().ShouldBe([ContentHash.Of(Letter)]);
    }

    [Fact]
    public async Task Many_may_put_the_same_bytes_at_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Vault.PutAsync(new MemoryStream(Letter), Cancellation), Cancellation)));

        Vault.All().ShouldBe([ContentHash.Of(Letter)]);
    }

    [Theory]
    [InlineData(0, 300_000)]
    [InlineData(300_000, 300_000)]
    [InlineData(300_000, 0)]
    public async Task Long_stretches_of_nothing_come_back_as_they_were(int before, int after)
    {
        byte[] bytes = [.. new byte[before], .. Letter, .. new byte[after]];

        var stored = await Vault.PutAsync(new MemoryStream(bytes), Cancellation);

        stored.ShouldBe(new StoredBytes(ContentHash.Of(bytes), bytes.Length));
        (await Vault.RehashAsync(stored.Hash, Cancellation)).ShouldBe(stored.Hash);
    }

    [Fact]
    public async Task A_source_that_breaks_in_the_middle_leaves_nothing()
    {
        await Should.ThrowAsync<IOException>(() => Vault.PutAsync(new BreakingStream(), Cancellation));

        Vault.All().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_not_there_is_not_made_up()
    {
        var none = ContentHash.Of("none"u8);

        Vault.Contains(none).ShouldBeFalse();
        (await Vault.RehashAsync(none, Cancellation)).ShouldBeNull();
        Should.Throw<FileNotFoundException>(() => Vault.PathOf(none));
    }

    private sealed class BreakingStream : MemoryStream
    {
        private int _reads;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            _reads++ == 0 ? ValueTask.FromResult(100) : throw new IOException("the disk went away");
    }
}

[UnsupportedOSPlatform("windows")]
public sealed class FolderVaultTests : VaultContract, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("waybill-vault-").FullName;

    public FolderVaultTests() => Vault = new FolderVault(_folder);

    protected override IVault Vault { get; }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Originals_lie_read_only_in_two_levels_of_folders()
    {
        var stored = await Vault.PutAsync(new MemoryStream([1]), Cancellation);

        var digits = stored.Hash.Digits;
        var path = Vault.PathOf(stored.Hash);
        path.ShouldBe(Path.Combine(_folder, digits[..2], digits[2..4], digits));
        File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
    }

    [Fact]
    public async Task What_a_killed_run_left_half_written_is_never_seen_and_can_be_cleared_away()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "incoming"));
        var half = Path.Combine(_folder, "incoming", "4711-1");
        await File.WriteAllTextAsync(half, "half", Cancellation);

        Vault.All().ShouldBeEmpty();
        new FolderVault(_folder).Tidy();
        File.Exists(half).ShouldBeFalse();
    }

    [Fact]
    public async Task Changed_bytes_are_noticed()
    {
        var stored = await Vault.PutAsync(new MemoryStream([1]), Cancellation);
        var path = Vault.PathOf(stored.Hash);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await File.WriteAllTextAsync(path, "2", Cancellation);

        (await Vault.RehashAsync(stored.Hash, Cancellation)).ShouldBe(ContentHash.Of("2"u8));
    }
}
