using Waybill.Storage;
using Waybill.Storage.Sqlite;

namespace Waybill.Processing;

/// <summary>The stores of one case, open.</summary>
public sealed class CaseStores : IAsyncDisposable
{
    private readonly SqliteAcquisitions _acquisitions;
    private readonly SqliteCatalogue _catalogue;
    private readonly SqliteJournal _journal;

    private CaseStores(CaseFolder folder)
    {
        Folder = folder;
        FolderVault = new FolderVault(folder.Vault);
        _acquisitions = new SqliteAcquisitions(folder.Acquisitions);
        _journal = new SqliteJournal(folder.Journal);
        _catalogue = new SqliteCatalogue(folder.Catalogue);
        Journal = new WitnessedJournal(_journal, _catalogue);
    }

    public CaseFolder Folder { get; }

    /// <summary>True where the case can be read and not written to.</summary>
    public bool IsReadOnly => _catalogue.IsReadOnly;

    public IVault Vault => FolderVault;

    public IAcquisitions Acquisitions => _acquisitions;

    public ICatalogue Catalogue => _catalogue;

    public IJournal Journal { get; }

    private FolderVault FolderVault { get; }

    /// <summary>Opens what is there and makes what is missing.</summary>
    public static CaseStores Open(CaseFolder folder) => new(folder);

    /// <summary>Takes the case for writing and clears away what a killed run left unfinished.</summary>
    /// <exception cref="CaseException">Another run is at work.</exception>
    public IDisposable Lock()
    {
        var held = Folder.Lock();
        FolderVault.Tidy();
        TidyTemporary();
        return held;
    }

    /// <summary>Removes what dead runs left. Folders of workers name the process that they belong to, which may be at work already.</summary>
    private void TidyTemporary()
    {
        if (!Directory.Exists(Folder.Temporary))
        {
            return;
        }

        foreach (var left in new DirectoryInfo(Folder.Temporary).EnumerateFileSystemInfos())
        {
            if (left is not DirectoryInfo { LinkTarget: null } folder)
            {
                left.Delete();
            }
            else if (!Directory.Exists($"/proc/{folder.Name[(folder.Name.LastIndexOf('-') + 1)..]}") || !folder.Name.Contains('-', StringComparison.Ordinal))
            {
                folder.Delete(recursive: true);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _acquisitions.DisposeAsync();
        await _catalogue.DisposeAsync();
        await _journal.DisposeAsync();
    }
}
