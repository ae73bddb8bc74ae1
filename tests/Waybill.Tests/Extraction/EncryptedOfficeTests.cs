using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Waybill.Extraction;
using Waybill.Extraction.Formats.Compound;

namespace Waybill.Tests.Extraction;

/// <summary>Office documents with a password, encrypted here by the rules of [MS-OFFCRYPTO] read from the other side.</summary>
public sealed class EncryptedOfficeTests
{
    private static readonly byte[] Salt = [.. Enumerable.Range(1, 16).Select(i => (byte)(i * 7))];

    private static readonly Passwords Two = new([new Password("wrong", "password 1 of the list"), new Password("Весна", "password 2 of the list")]);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_package_comes_out_with_the_password_that_fits(bool isAgile)
    {
        var package = OfficeSamples.Word(OfficeSamples.Paragraph("Письмо " + new string('x', 9000)));
        using var extracting = new Extracting();

        var contents = (await extracting.RunAsync(isAgile ? Agile(package, "Весна") : Standard(package, "Весна"), passwords: Two)).Value.ShouldNotBeNull();

        (await File.ReadAllBytesAsync(contents.Children.ShouldHaveSingleItem().TemporaryFile.ShouldNotBeNull(), TestContext.Current.CancellationToken)).ShouldBe(package);
        contents.Metadata[MetadataKeys.OpenedWith].ShouldBe("password 2 of the list");
    }

    [Fact]
    public async Task A_package_that_nothing_opens_is_encrypted()
    {
        using var extracting = new Extracting();

        (await extracting.RunAsync(Agile([1, 2, 3], "Осень"), passwords: Two)).Problems.ShouldHaveSingleItem().Detail.ShouldContain("none of the 2");
    }

    [Fact]
    public async Task A_workbook_that_is_only_protected_opens_by_itself() =>
        (await Extracting.ChildrenAsync(Standard("hello"u8.ToArray(), "VelvetSweatshop")))["content"].ShouldBe("hello");

    internal static byte[] Standard(byte[] package, string password)
    {
        var key = StandardKey(password);
        var verifier = Salt.Reverse().ToArray();
        byte[] hash = [.. Sha1(verifier), .. new byte[12]];
        byte[] header = [.. U32(0x24), .. U32(0), .. U32(0x660E), .. U32(0x8004), .. U32(128), .. U32(0x18), .. U32(0), .. U32(0), 0, 0];
        byte[] info = [3, 0, 2, 0, .. U32(0x24), .. U32(header.Length), .. header, .. U32(16), .. Salt, .. Ecb(key, verifier), .. U32(20), .. Ecb(key, hash)];
        byte[] padded = [.. package, .. new byte[(16 - (package.Length % 16)) % 16]];
        return Wrap(info, [.. Length(package), .. Ecb(key, padded)]);
    }

    private static byte[] Agile(byte[] package, string password)
    {
        byte[] secret = [.. Enumerable.Range(1, 32).Select(i => (byte)(i * 5))];
        var verifier = Salt.Reverse().ToArray();
        var turned = SHA512.HashData([.. Salt, .. Encoding.Unicode.GetBytes(password)]);
        for (var turn = 0; turn < 1000; turn++)
        {
            turned = SHA512.HashData([.. U32(turn), .. turned]);
        }

        string Sealed(byte[] purpose, byte[] value) => Convert.ToBase64String(Cbc(SHA512.HashData([.. turned, .. purpose])[..32], Salt, value));
        var salt = Convert.ToBase64String(Salt);
        const string how = "blockSize=\"16\" keyBits=\"256\" hashSize=\"64\" cipherAlgorithm=\"AES\" cipherChaining=\"ChainingModeCBC\" hashAlgorithm=\"SHA512\" saltSize=\"16\"";
        var xml = $"<encryption xmlns=\"http://schemas.microsoft.com/office/2006/encryption\"><keyData {how} saltValue=\"{salt}\"/><keyEncryptors><keyEncryptor>"
            + $"<p:encryptedKey xmlns:p=\"http://schemas.microsoft.com/office/2006/keyEncryptor/password\" spinCount=\"1000\" {how} saltValue=\"{salt}\""
            + $" encryptedVerifierHashInput=\"{Sealed([0xFE, 0xA7, 0xD2, 0x76, 0x3B, 0x4B, 0x9E, 0x79], verifier)}\""
            + $" encryptedVerifierHashValue=\"{Sealed([0xD7, 0xAA, 0x0F, 0x6D, 0x30, 0x61, 0x34, 0x4E], SHA512.HashData(verifier))}\""
            + $" encryptedKeyValue=\"{Sealed([0x14, 0x6E, 0x0B, 0xE7, 0xAB, 0xAC, 0xD0, 0xD6], secret)}\"/></keyEncryptor></keyEncryptors></encryption>";
        byte[] padded = [.. package, .. new byte[(16 - (package.Length % 16)) % 16]];
        var segments = padded.Chunk(4096).SelectMany((part, i) => Cbc(secret, SHA512.HashData([.. Salt, .. U32(i)])[..16], part));
        return Wrap([4, 0, 4, 0, .. U32(0x40), .. Encoding.UTF8.GetBytes(xml)], [.. Length(package), .. segments]);
    }

    private static byte[] Wrap(byte[] info, byte[] package) => CompoundWriter.Write([("EncryptionInfo", info), ("EncryptedPackage", package)]).ShouldNotBeNull();

    private static byte[] StandardKey(string password)
    {
        var turned = Sha1([.. Salt, .. Encoding.Unicode.GetBytes(password)]);
        for (var turn = 0; turn < 50_000; turn++)
        {
            turned = Sha1([.. U32(turn), .. turned]);
        }

        turned = Sha1([.. turned, .. U32(0)]);
        return Sha1([.. Enumerable.Range(0, 64).Select(i => (byte)(0x36 ^ (i < 20 ? turned[i] : 0)))])[..16];
    }

    private static byte[] Sha1(byte[] bytes) => CryptographicOperations.HashData(HashAlgorithmName.SHA1, bytes);

    private static byte[] Ecb(byte[] key, byte[] plain)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        return aes.EncryptEcb(plain, PaddingMode.None);
    }

    private static byte[] Cbc(byte[] key, byte[] iv, byte[] plain)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        return aes.EncryptCbc(plain, iv, PaddingMode.None);
    }

    private static byte[] Length(byte[] package)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, package.Length);
        return bytes;
    }

    private static byte[] U32(int value) => ArchiveSamples.U32((uint)value);
}
