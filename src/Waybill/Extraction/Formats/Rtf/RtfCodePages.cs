using System.Text;
using Waybill.Extraction.Formats.PlainText;

namespace Waybill.Extraction.Formats.Rtf;

/// <summary>Code pages by the numbers that fonts give, and the signs that have a word of their own.</summary>
internal static class RtfCodePages
{
    public static Encoding Get(int codePage) => TextEncodings.Get(codePage) ?? TextEncodings.Get("windows-1252")!; // the provider has it

    /// <summary>0 where the charset says nothing of letters.</summary>
    public static int OfCharset(int charset) => charset switch
    {
        0 => 1252,
        77 => 10000,
        128 => 932,
        129 => 949,
        130 => 1361,
        134 => 936,
        136 => 950,
        161 => 1253,
        162 => 1254,
        163 => 1258,
        177 => 1255,
        178 => 1256,
        186 => 1257,
        204 => 1251,
        222 => 874,
        238 => 1250,
        254 => 437,
        255 => 850,
        _ => 0,
    };

    public static string? SymbolOf(string word) => word switch
    {
        "emdash" => "\u2014",
        "endash" => "\u2013",
        "bullet" => "\u2022",
        "lquote" => "\u2018",
        "rquote" => "\u2019",
        "ldblquote" => "\u201C",
        "rdblquote" => "\u201D",
        "emspace" => "\u2003",
        "enspace" => "\u2002",
        "qmspace" => "\u2005",
        "zwj" => "\u200D",
        "zwnj" => "\u200C",
        "ltrmark" => "\u200E",
        "rtlmark" => "\u200F",
        _ => null,
    };
}
