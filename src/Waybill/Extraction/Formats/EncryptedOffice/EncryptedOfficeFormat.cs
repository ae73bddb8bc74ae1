using System.Security.Cryptography;
using Waybill.Extraction.Formats.Archives;
using Waybill.Extraction.Formats.Compound;

namespace Waybill.Extraction.Formats.EncryptedOffice;

/// <summary>A DOCX, XLSX or PPTX that opens with a password, [MS-OFFCRYPTO]: the package comes out as a child where a password fits.</summary>
internal sealed class EncryptedOfficeFormat : IFileFormat
{
    private const string Info = "EncryptionInfo";
    private const string Package = "EncryptedPackage";

    /// <summary>What Excel takes for a workbook that is protected from changes only ([MS-OFFCRYPTO] §2.4.2.3 says so of XLS).</summary>
    private static readonly Password OfExcel = new("VelvetSweatshop", "the password that Excel gives to workbooks without one");

    public string Name => "encrypted Office document";

    public bool Recognises(FileHead head) => head.HasRootStream(Info) && head.HasRootStream(Package);

    public async Task<Outcome<FileContents>> ExtractAsync(Original original, CancellationToken cancellation)
    {
        await using var file = original.Open();
        var reader = CompoundReader.Open(file);
        var (info, package) = (reader.Read(reader.Root.Find(Info)!), reader.Read(reader.Root.Find(Package)!)); // recognised by both
        if (OfficeEncryption.Of(info) is not { } encryption)
        {
            return Outcome.Failed<FileContents>(ProblemCode.Encrypted, "an Office document encrypted in a way that is not read (RC4, or the rights of a server)");
        }

        foreach (var password in original.Passwords.All.Prepend(OfExcel))
        {
            cancellation.ThrowIfCancellationRequested();
            if (Open(encryption, package, password) is { } opened)
            {
                using var bytes = new MemoryStream(opened, writable: false);
                await original.Children.AddAsync("content", modified: null, bytes, packedBytes: null, cancellation);
                return ContainerContents.Of("application/x-ole-storage", original, [], password.Source);
            }
        }

        return Outcome.Failed<FileContents>(ProblemCode.Encrypted, original.Passwords.All.Count == 0
            ? "an Office document that opens with a password only"
            : $"an Office document that opens with a password only; none of the {original.Passwords.All.Count} that were tried fits");
    }

    private static byte[]? Open(OfficeEncryption encryption, byte[] package, Password password)
    {
        try
        {
            return encryption.Open(package, password.Word);
        }
        catch (CryptographicException fault)
        {
            throw new InvalidDataException(ParserFaults.Describe(fault), fault);
        }
    }
}
