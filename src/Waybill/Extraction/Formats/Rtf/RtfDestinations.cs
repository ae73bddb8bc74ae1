namespace Waybill.Extraction.Formats.Rtf;

/// <summary>What a group of an RTF document is for.</summary>
internal enum RtfDestination
{
    /// <summary>Text that a reader sees.</summary>
    Text,

    /// <summary>Nothing that is read.</summary>
    Skipped,

    Fonts,
    Information,

    /// <summary>One value of the information group.</summary>
    Value,

    Picture,
    Object,
}

/// <summary>The words that open a destination.</summary>
internal static class RtfDestinations
{
    private static readonly HashSet<string> Skipped = new(StringComparer.Ordinal)
    {
        "colortbl", "fldinst", "stylesheet", "listtable", "listoverridetable", "revtbl", "rsidtbl", "generator", "themedata", "colorschememapping", "datastore",
        "latentstyles", "xmlnstbl", "mmathPr", "nonshppict", "pntxtb", "pntxta", "pnseclvl", "bkmkstart", "bkmkend", "atnid", "atnauthor", "atntime",
        "atnicn", "atnref", "atnparent", "atrfstart", "atrfend", "sn", "sv", "objclass", "objname", "xe", "tc", "tcn", "rxe", "fontemb", "fontfile", "filetbl", "template",
        "ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn", "private", "datafield", "formfield", "ffname", "ffhelptext", "ffstattext", "userprops", "docvar",
        "wgrffmtfilter", "pgdsctbl", "pgdsc", "blipuid", "picprop", "defchp", "defpap", "protusertbl", "oldcprops", "oldpprops", "oldtprops", "oldsprops", "keycode", "falt", "panose",
    };

    private static readonly HashSet<string> StarredText = new(StringComparer.Ordinal)
    {
        "shpinst", "ud", "annotation", "shppict", "footnote", "shptxt", "moveto", "do", "dptxbxtext", "fldrslt", "nesttableprops", "hl", "shprslt", "txfieldtext",
    };

    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal)
    {
        ["title"] = MetadataKeys.Title, ["author"] = MetadataKeys.Author, ["subject"] = MetadataKeys.Subject, ["company"] = "company", ["manager"] = "manager",
        ["operator"] = "last-modified-by", ["keywords"] = "keywords", ["doccomm"] = "description", ["category"] = "category",
        ["creatim"] = MetadataKeys.Created, ["revtim"] = MetadataKeys.Modified,
    };

    /// <summary>Whether the group holds text that is no part of the paragraph around it.</summary>
    public static bool IsAside(string word) =>
        word is "header" or "headerl" or "headerr" or "headerf" or "footer" or "footerl" or "footerr" or "footerf" or "footnote" or "annotation" or "shptxt" or "dptxbxtext";

    /// <param name="isStarred">The group said that whoever does not know it shall leave it.</param>
    /// <param name="key">The name in the metadata, for a value of the information group.</param>
    /// <returns>Null where the word opens no destination.</returns>
    public static RtfDestination? Of(string word, bool isStarred, RtfDestination current, out string? key)
    {
        key = null;
        if (current == RtfDestination.Information)
        {
            return Values.TryGetValue(word, out key) ? RtfDestination.Value : RtfDestination.Skipped;
        }

        return word switch
        {
            "fonttbl" => RtfDestination.Fonts,
            "info" => RtfDestination.Information,
            "pict" => RtfDestination.Picture,
            "objdata" => RtfDestination.Object,
            _ when Skipped.Contains(word) => RtfDestination.Skipped,
            _ when isStarred && !StarredText.Contains(word) => RtfDestination.Skipped,
            _ => null,
        };
    }
}
