namespace Waybill.Language;

/// <summary>The one normaliser of papers' numbers.</summary>
public static class PaperNumber
{
    /// <summary>Letters and digits only, in capitals, letters that look alike in Cyrillic, Armenian and Latin as one: numbers are copied by hand.</summary>
    public static string Key(string number) => string.Concat(number.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant).Select(LookAlikes.Latin));

    /// <summary>A key with one sign for a digit and the letter that is drawn like it, as recognition of print confuses them.</summary>
    public static string Drawing(string key) => string.Concat(key.Select(c => c switch { 'O' => '0', 'I' => '1', 'S' => '5', 'B' => '8', 'З' => '3', 'Z' => '2', var other => other }));
}
