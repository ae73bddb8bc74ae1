namespace Waybill.Language;

/// <summary>The one normaliser of papers' numbers.</summary>
public static class PaperNumber
{
    /// <summary>Letters and digits only, in capitals, letters that look alike in Cyrillic, Armenian and Latin as one: numbers are copied by hand.</summary>
    public static string Key(string number) => string.Concat(number.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant).Select(LookAlikes.Latin));
}
