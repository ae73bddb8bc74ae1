using System.Text;

namespace Waybill.Extraction;

/// <summary>Tells apart what lies in an OLE2 compound file ([MS-CFB]), the container of old Office and of encrypted new Office.</summary>
internal static class CompoundFile
{
    private const int LargestScan = 64 << 20;

    private static readonly (string Stream, ProblemCode Code, string Detail)[] Streams =
    [
        ("EncryptedPackage", ProblemCode.Encrypted, "an Office document that opens with a password only"),
        ("WordDocument", ProblemCode.Damaged, "an old Word document (.doc) whose directory cannot be read"),
        ("Workbook", ProblemCode.Damaged, "an old Excel workbook (.xls) whose directory cannot be read"),
        ("PowerPoint Document", ProblemCode.Damaged, "an old PowerPoint presentation (.ppt) whose directory cannot be read"),
        ("__properties_version1.0", ProblemCode.Damaged, "an Outlook message (.msg) whose directory cannot be read"),
        ("VisioDocument", ProblemCode.Damaged, "a Visio drawing whose directory cannot be read"),
    ];

    public static bool Is(FileHead head) => head.StartsWith([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);

    /// <summary>Looks for the names of streams as they stand in the directory, in UTF-16.</summary>
    public static async Task<Problem> NameAsync(FileStream file, CancellationToken cancellation)
    {
        var bytes = new byte[Math.Min(file.Length, LargestScan)];
        var read = await file.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation);
        foreach (var (stream, code, detail) in Streams)
        {
            if (bytes.AsSpan(0, read).IndexOf(Encoding.Unicode.GetBytes(stream)) >= 0)
            {
                return new Problem(code, detail);
            }
        }

        return new Problem(ProblemCode.Unsupported, "it looks like an OLE2 compound file of an unknown program");
    }
}
