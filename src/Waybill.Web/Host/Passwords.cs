using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NSec.Cryptography;

namespace Waybill.Web.Host;

/// <summary>Passwords as they are kept: Argon2id (RFC 9106) by libsodium, in the usual spelling <c>$argon2id$v=19$m=…,t=…,p=1$salt$hash</c>.</summary>
internal static class Passwords
{
    /// <summary>In KiB, as RFC 9106 §4 recommends where memory is short.</summary>
    private const int MemoryInKib = 64 * 1024;
    private const int Passes = 3;
    private const int SaltInBytes = 16;
    private const int HashInBytes = 32;

    /// <summary>Held against what is typed for a name that nobody has, so that both take the same time.</summary>
    public static string OfNobody { get; } = Keep(Convert.ToHexString(RandomNumberGenerator.GetBytes(HashInBytes)));

    public static string Keep(string password)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltInBytes);
        return string.Create(
            CultureInfo.InvariantCulture, $"$argon2id$v=19$m={MemoryInKib},t={Passes},p=1${Convert.ToBase64String(salt)}${Convert.ToBase64String(Derive(password, salt, MemoryInKib, Passes))}");
    }

    public static bool Holds(string password, string kept)
    {
        // $argon2id$v=19$m=65536,t=3,p=1$salt$hash
        var parts = kept.Split('$');
        if (parts is not ["", "argon2id", "v=19", var costs, var salt, var hash] || costs.Split(',') is not [['m', '=', .. var memory], ['t', '=', .. var passes], "p=1"])
        {
            throw new FormatException("accounts.json holds a password in a form that is not known");
        }

        var derived = Derive(password, Convert.FromBase64String(salt), int.Parse(memory, CultureInfo.InvariantCulture), int.Parse(passes, CultureInfo.InvariantCulture));
        return CryptographicOperations.FixedTimeEquals(derived, Convert.FromBase64String(hash));
    }

    private static byte[] Derive(string password, byte[] salt, int memoryInKib, int passes) =>
        PasswordBasedKeyDerivationAlgorithm.Argon2id(new Argon2Parameters { DegreeOfParallelism = 1, MemorySize = memoryInKib, NumberOfPasses = passes })
            .DeriveBytes(Encoding.UTF8.GetBytes(password.Normalize(NormalizationForm.FormKC)), salt, HashInBytes);
}
