using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Waybill.Extraction.Formats.Compound;

namespace Waybill.Extraction.Formats.Rtf;

/// <summary>Takes objects and pictures out of their hexadecimal digits.</summary>
internal static class RtfChildren
{
    public static async Task AddAsync(RtfReader reader, Original original, CancellationToken cancellation)
    {
        var number = 0;
        foreach (var (kind, pictureKind, start, end) in reader.Embedded)
        {
            cancellation.ThrowIfCancellationRequested();
            if (kind == RtfDestination.Object)
            {
                number++;
                await AddObjectAsync(FromHex(reader.Bytes[start..end]), number, original, cancellation);
            }
            else if (pictureKind is "pngblip" or "jpegblip")
            {
                number++;
                using var bytes = new MemoryStream(FromHex(reader.Bytes[start..end]), writable: false);
                var name = string.Create(CultureInfo.InvariantCulture, $"picture{number}.{(pictureKind == "pngblip" ? "png" : "jpg")}");
                await original.Children.AddAsync(name, modified: null, bytes, packedBytes: null, cancellation);
            }
        }
    }

    /// <summary>[MS-OLEDS] §2.2.5: version, kind, class, topic and item, then the object itself.</summary>
    private static async Task AddObjectAsync(byte[] bytes, int number, Original original, CancellationToken cancellation)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"object{number}");
        var at = 8;
        if (bytes.Length < 12 || BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(4)) != 2 || Text(bytes, ref at) is not { } program
            || Text(bytes, ref at) is null || Text(bytes, ref at) is null || at + 4 > bytes.Length)
        {
            original.Children.AddLost(name, modified: null, new Problem(ProblemCode.LostInContainer, "a link to another file, or an object that breaks off"));
            return;
        }

        var length = (int)Math.Min(BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at)), (uint)(bytes.Length - at - 4));
        var inside = bytes.AsMemory(at + 4, length);
        if (program == "Package" && OlePackage.Read(inside) is { } file)
        {
            await file.AddToAsync(original.Children, cancellation);
            return;
        }

        using var stream = new MemoryStream(inside.ToArray(), writable: false);
        await original.Children.AddAsync(name + ".ole", modified: null, stream, packedBytes: null, cancellation);
    }

    private static string? Text(byte[] bytes, ref int at)
    {
        if (at + 4 > bytes.Length || BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at)) is var length && length > bytes.Length - at - 4)
        {
            return null;
        }

        var text = Encoding.Latin1.GetString(bytes, at + 4, (int)length).TrimEnd('\0');
        at += 4 + (int)length;
        return text;
    }

    /// <summary>Digits only; what stands in groups of its own among them is no part of the data.</summary>
    private static byte[] FromHex(ReadOnlySpan<byte> text)
    {
        var bytes = new byte[text.Length / 2];
        var (count, high, depth) = (0, -1, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var c = (char)text[i];
            depth += c switch { '{' => 1, '}' => -1, _ => 0 };
            if (c == '\\')
            {
                while (i + 1 < text.Length && (char.IsAsciiLetterOrDigit((char)text[i + 1]) || text[i + 1] is (byte)'-' or (byte)'*'))
                {
                    i++;
                }
            }
            else if (depth == 0 && char.IsAsciiHexDigit(c))
            {
                var digit = char.IsAsciiDigit(c) ? c - '0' : char.ToLowerInvariant(c) - 'a' + 10;
                if (high < 0)
                {
                    high = digit;
                }
                else
                {
                    bytes[count++] = (byte)((high << 4) | digit);
                    high = -1;
                }
            }
        }

        return bytes[..count];
    }
}
