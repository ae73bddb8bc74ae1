using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Waybill.Extraction.Formats.EncryptedOffice;

/// <summary>The way of Office 2010 and later, [MS-OFFCRYPTO] §2.3.4.10 to §2.3.4.15.</summary>
internal sealed class AgileEncryption : OfficeEncryption
{
    private const int SegmentBytes = 4096;

    /// <summary>§2.3.4.13 allows no more; each turn costs time for every password.</summary>
    private const int MostTurns = 10_000_000;

    private static readonly byte[] VerifierInput = [0xFE, 0xA7, 0xD2, 0x76, 0x3B, 0x4B, 0x9E, 0x79];
    private static readonly byte[] VerifierValue = [0xD7, 0xAA, 0x0F, 0x6D, 0x30, 0x61, 0x34, 0x4E];
    private static readonly byte[] KeyValue = [0x14, 0x6E, 0x0B, 0xE7, 0xAB, 0xAC, 0xD0, 0xD6];

    private readonly XElement _data;
    private readonly XElement _key;

    private AgileEncryption(XElement data, XElement key) => (_data, _key) = (data, key);

    /// <summary>Null where the package opens with certificates only, or by a cipher that is not read.</summary>
    public static AgileEncryption? Read(ReadOnlySpan<byte> info)
    {
        using var text = new StringReader(Encoding.UTF8.GetString(info).TrimEnd('\0'));
        using var reader = XmlReader.Create(text, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = 1 << 20 });
        var root = XDocument.Load(reader).Root;
        var data = root?.Elements().FirstOrDefault(element => element.Name.LocalName == "keyData");
        var key = root?.Descendants().FirstOrDefault(element => element.Name.LocalName == "encryptedKey" && element.Attribute("spinCount") is not null);
        return data is null || key is null || !IsAes(data) || !IsAes(key) ? null : new AgileEncryption(data, key);
    }

    public override byte[]? Open(byte[] package, string password)
    {
        var hash = Hash(_key);
        var turned = Turn(hash, Bytes(_key, "saltValue"), password, Math.Clamp(Number(_key, "spinCount"), 0, MostTurns));
        var verifier = Decrypt(turned, hash, VerifierInput, "encryptedVerifierHashInput");
        var value = Decrypt(turned, hash, VerifierValue, "encryptedVerifierHashValue");
        var expected = CryptographicOperations.HashData(hash, verifier.AsSpan(0, Math.Min(verifier.Length, Number(_key, "saltSize"))));
        if (value.Length < expected.Length || !value.AsSpan(0, expected.Length).SequenceEqual(expected))
        {
            return null;
        }

        var key = Decrypt(turned, hash, KeyValue, "encryptedKeyValue");
        return Decrypt(package, key[..Math.Min(key.Length, Number(_key, "keyBits") / 8)]);
    }

    private byte[] Decrypt(byte[] package, byte[] key)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        var (hash, salt, block) = (Hash(_data), Bytes(_data, "saltValue"), Number(_data, "blockSize"));
        var plain = new byte[LengthOf(package)];
        for (int segment = 0, at = LengthBytes; at < package.Length && at - LengthBytes < plain.Length; segment++, at += SegmentBytes)
        {
            byte[] seed = [.. salt, .. Little(segment)];
            var part = package.AsSpan(at, Math.Min(SegmentBytes, package.Length - at));
            var opened = aes.DecryptCbc(part[..(part.Length / 16 * 16)], Fit(CryptographicOperations.HashData(hash, seed), block), PaddingMode.None);
            opened.AsSpan(0, Math.Min(opened.Length, plain.Length - (at - LengthBytes))).CopyTo(plain.AsSpan(at - LengthBytes));
        }

        return plain;
    }

    private byte[] Decrypt(byte[] turned, HashAlgorithmName hash, byte[] purpose, string name)
    {
        using var aes = Aes.Create();
        aes.Key = Fit(CryptographicOperations.HashData(hash, [.. turned, .. purpose]), Number(_key, "keyBits") / 8);
        return aes.DecryptCbc(Bytes(_key, name), Fit(Bytes(_key, "saltValue"), Number(_key, "blockSize")), PaddingMode.None);
    }

    private static byte[] Turn(HashAlgorithmName hash, byte[] salt, string password, int turns)
    {
        var turned = CryptographicOperations.HashData(hash, [.. salt, .. Encoding.Unicode.GetBytes(password)]);
        var next = new byte[4 + turned.Length];
        for (var turn = 0; turn < turns; turn++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(next, turn);
            turned.CopyTo(next, 4);
            turned = CryptographicOperations.HashData(hash, next);
        }

        return turned;
    }

    /// <summary>Cut, or filled up as §2.3.4.11 wants it.</summary>
    private static byte[] Fit(byte[] bytes, int length) =>
        length is < 0 or > 64 ? throw new InvalidDataException("a key of an impossible length")
        : bytes.Length >= length ? bytes[..length]
        : [.. bytes, .. Enumerable.Repeat((byte)0x36, length - bytes.Length)];

    private static bool IsAes(XElement element) => (string?)element.Attribute("cipherAlgorithm") == "AES" && (string?)element.Attribute("cipherChaining") == "ChainingModeCBC";

    private static HashAlgorithmName Hash(XElement element) => (string?)element.Attribute("hashAlgorithm") switch
    {
        "SHA1" or "SHA-1" => HashAlgorithmName.SHA1,
        "SHA256" or "SHA-256" => HashAlgorithmName.SHA256,
        "SHA384" or "SHA-384" => HashAlgorithmName.SHA384,
        "SHA512" or "SHA-512" => HashAlgorithmName.SHA512,
        var other => throw new InvalidDataException($"the hash {other} is not known"),
    };

    private static int Number(XElement element, string name) =>
        int.TryParse((string?)element.Attribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new InvalidDataException($"the encryption does not say its {name}");

    private static byte[] Bytes(XElement element, string name) => Convert.FromBase64String((string?)element.Attribute(name) ?? "");

    private static byte[] Little(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        return bytes;
    }
}
