namespace Waybill.Language;

/// <summary>A word or number of a text.</summary>
/// <param name="Start">In the text.</param>
/// <param name="Folded">As <see cref="Words.Fold"/> writes it, so that forms compare without case and diacritics.</param>
/// <param name="Sentence">Rises by one with each sentence, line of a list and block; words of one number are of one sentence.</param>
public readonly record struct Token(int Start, int End, string Folded, int Sentence)
{
    public bool IsNumber => Folded.Length > 0 && char.IsAsciiDigit(Folded[0]);
}
