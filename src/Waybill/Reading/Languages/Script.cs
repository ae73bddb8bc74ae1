namespace Waybill.Reading.Languages;

/// <summary>A family of letters.</summary>
internal enum Script
{
    /// <summary>A letter of a script that no paper here is written in.</summary>
    Other,
    Latin,
    Cyrillic,
    Arabic,
    Armenian,
    Georgian,
    Greek,
    Hebrew,
    Devanagari,
    Han,
    Kana,
    Hangul,
}

/// <summary>To which script a letter belongs, and what language a script gives away by itself.</summary>
/// <remarks>Ranges: Unicode 17, Blocks.txt.</remarks>
internal static class Scripts
{
    public const int Count = (int)Script.Hangul + 1;

    public static Script Of(char letter) => letter switch
    {
        < '\u0250' or (>= '\u1e00' and <= '\u1eff') or (>= '\ufb00' and <= '\ufb06') => Script.Latin,
        >= '\u0370' and <= '\u03ff' or >= '\u1f00' and <= '\u1fff' => Script.Greek,
        >= '\u0400' and <= '\u052f' => Script.Cyrillic,
        >= '\u0531' and <= '\u058f' or >= '\ufb13' and <= '\ufb17' => Script.Armenian,
        >= '\u0590' and <= '\u05ff' or >= '\ufb1d' and <= '\ufb4f' => Script.Hebrew,
        >= '\u0600' and <= '\u077f' or >= '\ufb50' and <= '\ufdff' or >= '\ufe70' and <= '\ufeff' => Script.Arabic,
        >= '\u0900' and <= '\u097f' => Script.Devanagari,
        >= '\u10a0' and <= '\u10ff' or >= '\u1c90' and <= '\u1cbf' => Script.Georgian,
        >= '\u3040' and <= '\u30ff' => Script.Kana,
        >= '\u3400' and <= '\u4dbf' or >= '\u4e00' and <= '\u9fff' => Script.Han,
        >= '\uac00' and <= '\ud7af' => Script.Hangul,
        _ => Script.Other,
    };

    /// <summary>The language of all papers in a script; null where several languages share it.</summary>
    /// <remarks>Devanagari is taken for Hindi, though Marathi and Nepali share it.</remarks>
    public static string? LanguageOf(Script script) => script switch
    {
        Script.Armenian => "hy",
        Script.Georgian => "ka",
        Script.Greek => "el",
        Script.Hebrew => "he",
        Script.Devanagari => "hi",
        Script.Han => "zh",
        Script.Kana => "ja",
        Script.Hangul => "ko",
        _ => null,
    };
}
