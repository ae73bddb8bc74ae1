using SharpCompress.Common;
using SharpCompress.Writers.Zip;

namespace Waybill.Specimens.Making;

/// <summary>Packs files into a ZIP whose bytes depend on names, contents and one date.</summary>
/// <remarks>Managed deflate: the platform's own changes its output between releases and processors.</remarks>
internal static class Packing
{
    public static byte[] Zip(IEnumerable<(string Name, byte[] Bytes)> entries, DateOnly date)
    {
        using var bytes = new MemoryStream();
        using (var writer = new ZipWriter(bytes, new ZipWriterOptions(CompressionType.Deflate) { LeaveStreamOpen = true }))
        {
            foreach (var (name, content) in entries)
            {
                using var source = new MemoryStream(content, writable: false);
                writer.Write(name, source, new ZipWriterEntryOptions { ModificationDateTime = date.ToDateTime(new TimeOnly(9, 30)) });
            }
        }

        return bytes.ToArray();
    }
}
