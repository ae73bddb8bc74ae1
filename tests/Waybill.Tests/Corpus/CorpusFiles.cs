using System.Text;

namespace Waybill.Tests.Corpus;

/// <summary>Every file of the corpus that code makes, by family. Persons and firms in them are invented.</summary>
internal static class CorpusFiles
{
    /// <summary>The line that every specimen bears.</summary>
    public const string Mark = "SPECIMEN, invented document";

    public static IReadOnlyList<CorpusFile> All { get; } =
    [
        .. PdfFiles.All,
        .. ArchiveFiles.All,
        .. MailFiles.All,
        .. OfficeFiles.All,
        .. PictureFiles.All,
        .. TextFiles.All,
        .. OtherFiles.All,
    ];

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] In(string encoding, string text) => CodePagesEncodingProvider.Instance.GetEncoding(encoding).ShouldNotBeNull().GetBytes(text);

    /// <summary>The first so many hundredths of a file.</summary>
    public static byte[] Cut(byte[] bytes, int hundredths) => bytes[..(bytes.Length * hundredths / 100)];

    /// <summary>The file with its bytes from one place on made zero, as a bad disk leaves them.</summary>
    public static byte[] Zeroed(byte[] bytes, int at, int length)
    {
        var spoiled = (byte[])bytes.Clone();
        spoiled.AsSpan(at, Math.Min(length, spoiled.Length - at)).Clear();
        return spoiled;
    }
}
