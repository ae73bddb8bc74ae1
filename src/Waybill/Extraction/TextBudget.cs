namespace Waybill.Extraction;

/// <summary>Counts the text that is taken out of one file, up to the limit.</summary>
internal sealed class TextBudget(ExtractionLimits limits)
{
    private long _characters;

    /// <exception cref="LimitReachedException">With these the file holds more than is read.</exception>
    public void Spend(int characters)
    {
        _characters += characters;
        if (_characters > limits.MaxCharacters)
        {
            throw new LimitReachedException(limits.TooManyCharacters);
        }
    }

    /// <summary>Adds a block of the text, cleaned; nothing where nothing is left of it.</summary>
    /// <exception cref="LimitReachedException">With it the file holds more than is read.</exception>
    public void Add(List<ContentBlock> blocks, string raw, CellPosition? cell, bool isHidden)
    {
        if (BlockText.Of(raw) is { Length: > 0 } text)
        {
            Spend(text.Length);
            blocks.Add(new ContentBlock(text, cell, isHidden));
        }
    }
}
