using System.Buffers;
using System.Text;

namespace Waybill.Acquisition;

/// <summary>File names as text that loses nothing: see <see cref="Place"/> for the notation.</summary>
/// <remarks>A name on Linux is any bytes but <c>/</c> and NUL; archives and old mails bring names in KOI8-R and windows-1251.</remarks>
internal static class EntryName
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string ToText(ReadOnlySpan<byte> name)
    {
        if (System.Text.Unicode.Utf8.IsValid(name))
        {
            return Strict.GetString(name);
        }

        var text = new StringBuilder();
        while (!name.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(name, out var rune, out var length) == OperationStatus.Done && rune.Value != '%')
            {
                text.Append(rune.ToString());
            }
            else
            {
                foreach (var b in name[..length])
                {
                    text.Append('%').Append(b.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
                }
            }

            name = name[length..];
        }

        return text.ToString();
    }
}
