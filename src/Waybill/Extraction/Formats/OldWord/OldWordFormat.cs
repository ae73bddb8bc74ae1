using System.Buffers.Binary;
using System.Text;
using Waybill.Extraction.Formats.Compound;
using Waybill.Extraction.Formats.Pictures;
using Waybill.Extraction.Formats.PlainText;

namespace Waybill.Extraction.Formats.OldWord;

/// <summary>Word documents from before 2007 (.doc), [MS-DOC]: text, tables, notes, headers, comments and boxes; Word 6 and 95 as text.</summary>
internal sealed class OldWordFormat : IFileFormat
{
    private const int Identifier = 0xA5EC;
    private const int FirstOf97 = 0xC1;
    private const ushort InTable = 0x2416;
    private const ushort RowEnd = 0x2417;
    private const ushort Vanished = 0x083C;
    private const ushort Deleted = 0x0800;

    public string Name => "old Word document (.doc)";

    public bool Recognises(FileHead head) => head.HasRootStream("WordDocument");

    public async Task<Outcome<FileContents>> ExtractAsync(Original original, CancellationToken cancellation)
    {
        await using var file = original.Open();
        var reader = CompoundReader.Open(file);
        var stream = reader.Root.Find("WordDocument") is { } entry ? reader.Read(entry) : [];
        if (stream.Length < 0x1AA || BinaryPrimitives.ReadUInt16LittleEndian(stream) is not (Identifier or 0xA5DC))
        {
            return Outcome.Failed<FileContents>(ProblemCode.Damaged, "the document's first block is not one of Word");
        }

        var flags = BinaryPrimitives.ReadUInt16LittleEndian(stream.AsSpan(10));
        if ((flags & 0x0100) != 0)
        {
            return Outcome.Failed<FileContents>(ProblemCode.Encrypted, "an old Word document that opens with a password only");
        }

        var isNew = BinaryPrimitives.ReadUInt16LittleEndian(stream.AsSpan(2)) >= FirstOf97;
        var blocks = isNew ? Read97(reader, stream, (flags & 0x0200) != 0 ? "1Table" : "0Table", original.Limits) : Read95(stream, original.Limits);
        if (reader.Root.Find("ObjectPool") is { } pool)
        {
            await OleObjects.AddAllAsync(reader, pool.Children, original.Children, cancellation);

            // A reader sees an icon with the file's name under it, which the text does not say.
            blocks = [.. blocks, .. OleObjects.NamesIn(original.Children).Select(name => new ContentBlock(name))];
        }

        if (reader.Root.Find("Data") is { IsStorage: false } data)
        {
            await PictureCarver.AddAsync(reader.Read(data), original.Children, cancellation);
        }

        return blocks.Count == 0 && original.Children.Files.Count == 0
            ? Outcome.Failed<FileContents>(ProblemCode.Empty, "the document holds no text")
            : new Outcome<FileContents>(
                new FileContents
                {
                    MediaType = "application/msword",
                    Metadata = SummaryInformation.Read(reader).Add("macros", reader.Root.Find("Macros") is { IsStorage: true } ? OfficePackage.MacrosPresent : null).Build(),
                    Pages = [new ContentPage { Number = 1, Blocks = blocks }],
                    Children = original.Children.Files,
                },
                original.Children.Full is { } full ? [full] : []);
    }

    private static IReadOnlyList<ContentBlock> Read97(CompoundReader reader, byte[] stream, string tableName, ExtractionLimits limits)
    {
        var table = reader.Root.Find(tableName) is { } entry ? reader.Read(entry) : throw new InvalidDataException($"the document has no stream {tableName}");
        var (text, places) = PieceTable.Join(PieceTable.Read(Part(stream, table, 0x1A2)), stream, TextEncodings.Get("windows-1252")!, limits.MaxCharacters); // the provider has it
        var letters = Part(stream, table, 0xFA);
        var paragraphs = Part(stream, table, 0x102);
        var inTable = FormattedRuns.Where(paragraphs, stream, isParagraph: true, InTable);
        var rowEnds = FormattedRuns.Where(paragraphs, stream, isParagraph: true, RowEnd);
        var hidden = FormattedRuns.Where(letters, stream, isParagraph: false, Vanished, Deleted);
        var maker = new OldWordText(text, at => inTable.Contains(places[at]), at => rowEnds.Contains(places[at]), at => hidden.Contains(places[at]));

        // The text holds the body, notes, headers, macros, comments, end notes and boxes, one after the other.
        var ends = new int[8];
        var at = 0L;
        for (var i = 0; i < ends.Length; i++)
        {
            at += Math.Max(0, BinaryPrimitives.ReadInt32LittleEndian(stream.AsSpan(0x4C + (4 * i))));
            ends[i] = (int)Math.Min(at, text.Length);
        }

        return [.. maker.Read(ends[1], ends[2]).Distinct(), .. maker.Read(0, ends[1]), .. maker.Read(ends[3], text.Length)];
    }

    private static List<ContentBlock> Read95(byte[] stream, ExtractionLimits limits)
    {
        var (start, end) = (BinaryPrimitives.ReadInt32LittleEndian(stream.AsSpan(24)), BinaryPrimitives.ReadInt32LittleEndian(stream.AsSpan(28)));
        if (start < 0 || end < start || end > stream.Length)
        {
            throw new InvalidDataException("the text lies outside the document");
        }

        var bytes = stream.AsSpan(start, (int)Math.Min(end - start, limits.MaxCharacters));
        var encoding = TextEncodings.Detect(bytes.ToArray().Where(b => b is >= 0x20 or 0x0D).ToArray())?.Encoding;
        var text = (encoding is null or UTF8Encoding or UnicodeEncoding ? Encoding.Latin1 : encoding).GetString(bytes);

        // Two marks together end a row: its last cell, and the row itself.
        return [.. new OldWordText(text, _ => false, at => at > 0 && text[at - 1] == '\u0007', _ => false).Read(0, text.Length)];
    }

    /// <summary>A part of the table stream, by the place where its offset and length stand.</summary>
    private static ReadOnlySpan<byte> Part(byte[] stream, byte[] table, int at)
    {
        var (offset, length) = (BinaryPrimitives.ReadInt32LittleEndian(stream.AsSpan(at)), BinaryPrimitives.ReadInt32LittleEndian(stream.AsSpan(at + 4)));
        return offset < 0 || length < 4 || offset > table.Length - length ? new byte[4] : table.AsSpan(offset, length);
    }
}
