using System.Buffers.Binary;

namespace Waybill.Extraction.Formats.OldWord;

/// <summary>Which stretches of the stream carry a property: the pages of formatting that an old Word document keeps, [MS-DOC] §2.9.32 and 33.</summary>
/// <remarks>Stretches are counted in bytes of the stream and come in ascending order.</remarks>
internal sealed class FormattedRuns
{
    private const int PageBytes = 512;
    private readonly List<(int Start, int End)> _runs = [];

    public bool Contains(int place)
    {
        var (low, high) = (0, _runs.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var (start, end) = _runs[middle];
            if (place < start)
            {
                high = middle - 1;
            }
            else if (place >= end)
            {
                low = middle + 1;
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Stretches whose single property modifier with the given number is on.</summary>
    /// <param name="bins">The table that says which pages hold the formatting.</param>
    /// <param name="isParagraph">Formatting of paragraphs, else of letters.</param>
    public static FormattedRuns Where(ReadOnlySpan<byte> bins, ReadOnlySpan<byte> stream, bool isParagraph, params ReadOnlySpan<ushort> modifiers)
    {
        var runs = new FormattedRuns();
        var count = (bins.Length - 4) / 8;
        for (var i = 0; i < count; i++)
        {
            var page = (long)(BinaryPrimitives.ReadUInt32LittleEndian(bins[((4 * (count + 1)) + (4 * i))..]) & 0x3FFFFF) * PageBytes;
            if (page + PageBytes <= stream.Length)
            {
                runs.AddPage(stream.Slice((int)page, PageBytes), isParagraph, modifiers);
            }
        }

        runs._runs.Sort();
        return runs;
    }

    private void AddPage(ReadOnlySpan<byte> page, bool isParagraph, ReadOnlySpan<ushort> modifiers)
    {
        var count = page[PageBytes - 1];
        var entryBytes = isParagraph ? 13 : 1;
        for (var i = 0; i < count && (4 * (count + 1)) + (entryBytes * (i + 1)) < PageBytes; i++)
        {
            var place = page[(4 * (count + 1)) + (entryBytes * i)] * 2;
            if (place > 0 && HasModifier(page, place, isParagraph, modifiers))
            {
                _runs.Add((BinaryPrimitives.ReadInt32LittleEndian(page[(4 * i)..]), BinaryPrimitives.ReadInt32LittleEndian(page[(4 * (i + 1))..])));
            }
        }
    }

    private static bool HasModifier(ReadOnlySpan<byte> page, int place, bool isParagraph, ReadOnlySpan<ushort> modifiers)
    {
        int length = page[place++];
        if (isParagraph)
        {
            // The length counts words less half a one, or stands in the next byte; a style stands before the modifiers.
            length = length == 0 && place < PageBytes ? page[place++] * 2 : (length * 2) - 1;
            (place, length) = (place + 2, length - 2);
        }

        var end = Math.Min(PageBytes, place + Math.Max(0, length));
        while (place + 3 <= end)
        {
            var modifier = BinaryPrimitives.ReadUInt16LittleEndian(page[place..]);
            place += 2;
            if (modifiers.Contains(modifier))
            {
                return (page[place] & 0x7F) == 1;
            }

            place += (modifier >> 13) switch
            {
                0 or 1 => 1,
                2 or 4 or 5 => 2,
                3 => 4,
                7 => 3,
                _ when modifier is 0xD608 && place + 2 <= end => BinaryPrimitives.ReadUInt16LittleEndian(page[place..]) + 1,
                _ => page[place] + 1,
            };
        }

        return false;
    }
}
