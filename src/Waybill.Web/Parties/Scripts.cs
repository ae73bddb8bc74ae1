namespace Waybill.Web.Parties;

/// <summary>In which script a name is written, by its letters (Unicode 16 blocks).</summary>
internal static class Scripts
{
    public static string Of(string name)
    {
        var scripts = name.Where(char.IsLetter).Select(Of).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        return scripts.Length switch
        {
            0 => "No letters",
            1 => scripts[0],
            _ => "Mixed: " + string.Join(", ", scripts),
        };
    }

    private static string Of(char letter) => letter switch
    {
        <= '\u024F' or (>= '\u1E00' and <= '\u1EFF') => "Latin",
        >= '\u0370' and <= '\u03FF' => "Greek",
        >= '\u0400' and <= '\u052F' => "Cyrillic",
        >= '\u0530' and <= '\u058F' => "Armenian",
        >= '\u0590' and <= '\u05FF' => "Hebrew",
        >= '\u0600' and <= '\u06FF' => "Arabic",
        >= '\u10A0' and <= '\u10FF' => "Georgian",
        _ => "Other",
    };
}
