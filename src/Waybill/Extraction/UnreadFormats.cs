namespace Waybill.Extraction;

/// <summary>Names files that no format recognises, so that a person knows what they would need.</summary>
internal static class UnreadFormats
{
    private static readonly (int Offset, byte[] Signature, string Name)[] Signatures =
    [
        (0, [.. "%!PS"u8], "a PostScript document"),
        (4, [.. "ftypavif"u8], "an AVIF picture"),
        (0, [.. "8BPS"u8], "a Photoshop picture"),
        (10, [0x00, 0x11, 0x02, 0xFF], "a Macintosh picture (PICT)"),
        (4, [.. "ftyp"u8], "a video or sound recording (MP4)"),
        (0, [.. "ID3"u8], "a sound recording (MP3)"),
        (0, [0xFF, 0xFB], "a sound recording (MP3)"),
        (0, [.. "#!AMR"u8], "a sound recording (AMR)"),
        (0, [0x1A, 0x45, 0xDF, 0xA3], "a video (Matroska)"),
        (0, [0x30, 0x26, 0xB2, 0x75, 0x8E, 0x66, 0xCF, 0x11], "a recording (Windows Media)"),
        (0, [0x00, 0x00, 0x01, 0xBA], "a video (MPEG)"),
        (0, [.. "FLV\u0001"u8], "a video (Flash)"),
        (0, [.. "FWS"u8], "a Flash film"),
        (0, [.. "CWS"u8], "a Flash film"),
        (0, [.. "MATLAB 5.0"u8], "data of MATLAB"),
        (0, [0x89, 0x48, 0x44, 0x46], "scientific data (HDF)"),
        (0, [.. "caff"u8], "a sound recording (CAF)"),
        (0, [.. "FORM"u8], "a sound recording or picture (IFF)"),
        (0, [.. "MThd"u8], "music (MIDI)"),
        (0, [.. "ITSF"u8], "a help file of Windows (CHM)"),
        (0, [.. ".snd"u8], "a sound recording (AU)"),
        (0, [.. "wOFF"u8], "a font (WOFF)"),
        (0, [0x00, 0x01, 0x00, 0x00, 0x00], "a font (TrueType)"),
        (0, [.. "OTTO"u8], "a font (OpenType)"),
        (0, [.. "bplist"u8], "a property list of macOS"),
        (0, [0xCA, 0xFE, 0xBA, 0xBE], "a program (Java or macOS)"),
        (0, [0x4C, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00], "a Windows shortcut"),
    ];

    public static async Task<Problem> NameAsync(FileHead head, FileStream file, CancellationToken cancellation)
    {
        if (CompoundFile.Is(head))
        {
            return await CompoundFile.NameAsync(file, cancellation);
        }

        if (head.IsZip)
        {
            return new Problem(ProblemCode.Unsupported, "it looks like a package of an unknown program");
        }

        foreach (var (offset, signature, name) in Signatures)
        {
            if (head.HasAt(offset, signature))
            {
                return new Problem(ProblemCode.Unsupported, $"it looks like {name}");
            }
        }

        if (head.Bytes.Span.IndexOfAnyExcept((byte)0) < 0)
        {
            return new Problem(ProblemCode.Empty, "it begins with nothing but zeros");
        }

        var start = Convert.ToHexStringLower(head.Bytes.Span[..Math.Min(8, head.Bytes.Length)]);
        return new Problem(ProblemCode.Unsupported, $"its bytes are of no known format; they begin with {start}");
    }
}
