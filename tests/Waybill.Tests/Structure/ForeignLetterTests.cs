using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Waybill.Tests.Structure;

/// <summary>Words of languages are rows of the tables: whoever reads, links and assesses knows concepts, and no language by its letters.</summary>
/// <remarks>Marks of print (quotes, dashes, №, ·, …, arrows) are no letters.</remarks>
public sealed partial class ForeignLetterTests
{
    [Theory]
    [InlineData("src/Waybill/Recognition")]
    [InlineData("src/Waybill/Linking")]
    [InlineData("src/Waybill/Assessment")]
    public void No_literal_holds_a_letter_of_a_language(string folder) => Sources.Parsed(folder).SelectMany(Found).ShouldBeEmpty();

    [Theory]
    [InlineData("x = \"директор\";")]
    [InlineData("x = $\"{y} от {z}\";")]
    [InlineData("x = 'ё';")]
    [InlineData("x = \"\\u0430\";")]
    [InlineData("x = @\"[\\u0430-\\u044F]\";")]
    [InlineData("x = \"\"\"Straße\"\"\";")]
    [InlineData("x = y is \"прим\" or 'a';")]
    [InlineData("x = \"é\"u8;")]
    public void A_letter_is_seen_however_it_is_written(string code) => Found(Sources.Parse("Stage.cs", code)).ShouldHaveSingleItem().ShouldStartWith("Stage.cs:1 ");

    [Theory]
    [InlineData("x = \"« » “ ” „ – — № · … ՝ → ° ’\";")]
    [InlineData("x = @\"\\p{L}+\\s\\u00A0\"; // слова")]
    public void Marks_and_comments_are_no_letters(string code) => Found(Sources.Parse("Stage.cs", code)).ShouldBeEmpty();

    private static IEnumerable<string> Found(SyntaxTree tree) =>
        Sources.Literals(tree).Where(t => Unescaped(t.ValueText).Any(c => char.IsLetter(c) && !char.IsAscii(c))).Select(t => $"{Sources.PlaceOf(t)} {t.Text}");

    /// <summary>Patterns write letters as escapes of their own.</summary>
    private static string Unescaped(string text) => Escape().Replace(text, m => ((char)int.Parse(m.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    [GeneratedRegex(@"\\u([0-9A-Fa-f]{4})", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Escape();
}
