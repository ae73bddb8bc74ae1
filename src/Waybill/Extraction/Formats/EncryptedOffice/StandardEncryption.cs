using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Waybill.Extraction.Formats.EncryptedOffice;

/// <summary>The way of Office 2007, [MS-OFFCRYPTO] §2.3.4.4 to §2.3.4.9: AES in blocks, keys by SHA-1.</summary>
internal sealed class StandardEncryption : OfficeEncryption
{
    private const int Turns = 50_000;
    private const int SaltBytes = 16;
    private const int HashBytes = 20;

    private readonly byte[] _salt;
    private readonly byte[] _verifier;
    private readonly byte[] _verifierHash;
    private readonly int _keyBytes;

    private StandardEncryption(ReadOnlySpan<byte> verifier, int keyBytes)
    {
        _salt = verifier.Slice(4, SaltBytes).ToArray();
        _verifier = verifier.Slice(4 + SaltBytes, 16).ToArray();
        _verifierHash = verifier.Slice(4 + SaltBytes + 16 + 4, 32).ToArray();
        _keyBytes = keyBytes;
    }

    /// <summary>Null for ciphers other than AES.</summary>
    public static StandardEncryption? Read(ReadOnlySpan<byte> info)
    {
        const int firstAes = 0x660E, lastAes = 0x6610;
        var headerBytes = BinaryPrimitives.ReadInt32LittleEndian(info);
        var header = info.Slice(4, headerBytes);
        var (cipher, keyBits) = (BinaryPrimitives.ReadInt32LittleEndian(header[8..]), BinaryPrimitives.ReadInt32LittleEndian(header[16..]));
        return cipher is >= firstAes and <= lastAes && keyBits is 128 or 192 or 256 ? new StandardEncryption(info[(4 + headerBytes)..], keyBits / 8) : null;
    }

    public override byte[]? Open(byte[] package, string password)
    {
        using var aes = Aes.Create();
        aes.Key = Key(password);
        var expected = Hash(aes.DecryptEcb(_verifier, PaddingMode.None));
        if (!aes.DecryptEcb(_verifierHash, PaddingMode.None).AsSpan(0, HashBytes).SequenceEqual(expected))
        {
            return null;
        }

        var whole = (package.Length - LengthBytes) / 16 * 16;
        var plain = aes.DecryptEcb(package.AsSpan(LengthBytes, whole), PaddingMode.None);
        return plain[..Math.Min(plain.Length, LengthOf(package))];
    }

    /// <summary>The format's own choice; what opens it has to follow.</summary>
    private static byte[] Hash(ReadOnlySpan<byte> bytes) => CryptographicOperations.HashData(HashAlgorithmName.SHA1, bytes);

    private byte[] Key(string password)
    {
        var turned = Hash([.. _salt, .. Encoding.Unicode.GetBytes(password)]);
        var next = new byte[4 + HashBytes];
        for (var turn = 0; turn < Turns; turn++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(next, turn);
            turned.CopyTo(next, 4);
            turned = Hash(next);
        }

        turned = Hash([.. turned, 0, 0, 0, 0]);
        return [.. Half(turned, 0x36).Concat(Half(turned, 0x5C)).Take(_keyBytes)];
    }

    private static byte[] Half(byte[] hash, byte mask)
    {
        var block = new byte[64];
        for (var i = 0; i < block.Length; i++)
        {
            block[i] = (byte)(mask ^ (i < hash.Length ? hash[i] : 0));
        }

        return Hash(block);
    }
}
