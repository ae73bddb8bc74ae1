using System.Buffers.Binary;

namespace Waybill.Extraction.Formats.EncryptedOffice;

/// <summary>How a package is encrypted, and the way in with a password.</summary>
internal abstract class OfficeEncryption
{
    /// <summary>The length of the package stands before it, in eight bytes.</summary>
    protected const int LengthBytes = 8;

    private const int AgileVersion = 0x0004_0004;
    private const int StandardMinor = 2;

    /// <summary>From the stream <c>EncryptionInfo</c>; null for a way that is not read.</summary>
    public static OfficeEncryption? Of(byte[] info) =>
        info.Length < 8 ? throw new InvalidDataException("the description of the encryption is cut off")
        : BinaryPrimitives.ReadInt32LittleEndian(info) == AgileVersion ? AgileEncryption.Read(info.AsSpan(8))
        : BinaryPrimitives.ReadUInt16LittleEndian(info.AsSpan(2)) == StandardMinor ? StandardEncryption.Read(info.AsSpan(8))
        : null;

    /// <summary>The package as it was before; null where the password does not fit.</summary>
    public abstract byte[]? Open(byte[] package, string password);

    protected static int LengthOf(byte[] package)
    {
        var length = package.Length < LengthBytes ? -1 : BinaryPrimitives.ReadInt64LittleEndian(package);
        return length >= 0 && length <= package.Length - LengthBytes ? (int)length : throw new InvalidDataException("the package is shorter than it says");
    }
}
