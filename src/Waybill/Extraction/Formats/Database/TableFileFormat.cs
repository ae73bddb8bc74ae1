using System.Buffers.Binary;
using System.Text;
using Waybill.Extraction.Formats.PlainText;

namespace Waybill.Extraction.Formats.Database;

/// <summary>Tables of dBASE and FoxPro (.dbf), of which banks and customs offices kept many: names of fields, then a row for each record.</summary>
internal sealed class TableFileFormat : IFileFormat
{
    private const int HeaderBytes = 32;
    private const int Deleted = '*';

    public string Name => "dBASE table (.dbf)";

    /// <summary>A version, a date that there is, and sizes that fit each other.</summary>
    public bool Recognises(FileHead head)
    {
        var start = head.Bytes.Span;
        return start.Length > HeaderBytes + HeaderBytes && start[0] is 0x03 or 0x30 or 0x31 or 0x32 or 0x83 or 0x8B or 0xF5
            && start[2] is >= 1 and <= 12 && start[3] is >= 1 and <= 31
            && BinaryPrimitives.ReadUInt16LittleEndian(start[8..]) is var headerLength && headerLength > HeaderBytes && headerLength <= head.LengthInBytes
            && BinaryPrimitives.ReadUInt16LittleEndian(start[10..]) > 1 && start[HeaderBytes] is >= (byte)'0'
            && start[HeaderBytes + 11] is (byte)'C' or (byte)'N' or (byte)'D' or (byte)'L' or (byte)'M' or (byte)'F' or (byte)'I' or (byte)'T' or (byte)'Y' or (byte)'B' or (byte)'G';
    }

    public async Task<Outcome<FileContents>> ExtractAsync(Original original, CancellationToken cancellation)
    {
        await using var file = original.Open();
        var header = new byte[HeaderBytes];
        await file.ReadExactlyAsync(header, cancellation);
        var records = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(4));
        var (headerLength, recordLength) = (BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(8)), BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(10)));
        var descriptors = new byte[headerLength - HeaderBytes];
        await file.ReadExactlyAsync(descriptors, cancellation);
        var fields = FieldsOf(descriptors);
        var encoding = EncodingOf(header[29]);
        var blocks = fields.Select((field, column) => new ContentBlock(field.Name, new CellPosition(0, 0, column))).Where(block => block.Text.Length > 0).ToList();
        var record = new byte[recordLength];
        var problems = new List<Problem>();
        long characters = 0;
        for (var row = 1; row <= records; row++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (await file.ReadAtLeastAsync(record, record.Length, throwOnEndOfStream: false, cancellation) < record.Length)
            {
                problems.Add(new Problem(ProblemCode.Damaged, $"of {records} rows only {row - 1} are there"));
                break;
            }

            if (characters > original.Limits.MaxCharacters)
            {
                problems.Add(new Problem(ProblemCode.LimitReached, $"rows from {row} on were not read"));
                break;
            }

            foreach (var (column, text) in Cells(record, fields, encoding))
            {
                characters += text.Length;
                blocks.Add(new ContentBlock(text, new CellPosition(0, row, column), Hidden: record[0] == Deleted));
            }
        }

        return new Outcome<FileContents>(
            new FileContents { MediaType = "application/x-dbf", Pages = [new ContentPage { Number = 1, Blocks = blocks }] },
            problems);
    }

    private static IEnumerable<(int Column, string Text)> Cells(byte[] record, List<(string Name, int Length)> fields, Encoding? encoding)
    {
        var at = 1;
        for (var column = 0; column < fields.Count && at + fields[column].Length <= record.Length; column++)
        {
            var bytes = record.AsSpan(at, fields[column].Length);
            at += fields[column].Length;
            var text = BlockText.Of((encoding ?? TextEncodings.OfWords(bytes.TrimEnd((byte)0))).GetString(bytes.TrimEnd((byte)0)));
            if (text.Length > 0)
            {
                yield return (column, text);
            }
        }
    }

    private static List<(string Name, int Length)> FieldsOf(ReadOnlySpan<byte> descriptors)
    {
        var fields = new List<(string, int)>();
        for (var at = 0; at + HeaderBytes <= descriptors.Length && descriptors[at] is not (0x0D or 0); at += HeaderBytes)
        {
            var name = descriptors.Slice(at, 11);
            var end = name.IndexOf((byte)0);
            name = end < 0 ? name : name[..end];
            fields.Add((BlockText.Of(TextEncodings.OfName(name).GetString(name)), descriptors[at + 16]));
        }

        return fields;
    }

    /// <summary>The code page's mark in the header; null where it says nothing, and the bytes decide.</summary>
    private static Encoding? EncodingOf(byte mark) => mark switch
    {
        0x01 => TextEncodings.Get(437),
        0x02 => TextEncodings.Get(850),
        0x03 or 0x57 => TextEncodings.Get(1252),
        0x26 or 0x65 => TextEncodings.Get(866),
        0xC9 => TextEncodings.Get(1251),
        0xC8 => TextEncodings.Get(1250),
        0x4D or 0x7A => TextEncodings.Get(936),
        _ => null,
    };
}
