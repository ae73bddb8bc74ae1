using Waybill.Search.Words;

namespace Waybill.Tests.Search.Words;

public sealed class NameVariantTests
{
    [Theory]
    [InlineData("Həsənov", "гасанов", "Russian custom for Azerbaijani")]
    [InlineData("Həsənov", "hasanov", "English custom for Azerbaijani")]
    [InlineData("Гасанов", "gasanov", "BGN/PCGN")]
    [InlineData("Гасанов", "həsənov", "Azerbaijani custom, front vowels")]
    [InlineData("Гасанов", "hasanov", "Belarusian passport")]
    [InlineData("Hasanov", "həsənov", "Azerbaijani from English")]
    [InlineData("Hasanov", "гасанов", "Russian custom for Azerbaijani")]
    [InlineData("Hüseynov", "гусейнов", "Russian custom for Azerbaijani")]
    [InlineData("Hüseynov", "huseynov", "English custom for Azerbaijani")]
    [InlineData("Гусейнов", "hüseynov", "Azerbaijani custom")]
    [InlineData("Мяснікоў", "мясников", "Russian from Belarusian or Ukrainian")]
    [InlineData("Мяснікоў", "miasnikou", "Belarusian passport")]
    [InlineData("Мясников", "мяснікоў", "Belarusian from Russian")]
    [InlineData("Miasnikoŭ", "мяснікоў", "Belarusian passport backwards")]
    [InlineData("Сергій", "сергей", "given name")]
    [InlineData("Siarhei", "сяргей", "Belarusian passport backwards")]
    [InlineData("Siarhei", "сергей", "given name")]
    [InlineData("Щукин", "shchukin", "BGN/PCGN")]
    [InlineData("Юрий Цой", "yuriy tsoy", "BGN/PCGN")]
    [InlineData("Հովհաննիսյան", "hovhannisyan", "BGN/PCGN")]
    [InlineData("Հովհաննիսյան", "ованнисян", "Russian custom for Armenian")]
    [InlineData("Hovhannisyan", "հովհաննիսյան", "Armenian from BGN/PCGN")]
    [InlineData("Hovhannisyan", "ованнисян", "Russian custom for Armenian")]
    public void A_name_has_the_spellings_of_its_schemes(string name, string variant, string scheme) =>
        WordForms.NameVariants(name).ShouldContain(new NameVariant(variant, scheme));

    [Fact]
    public void No_variant_stands_twice_or_is_the_name_itself()
    {
        foreach (var name in (string[])["Гасанов", "Hasanov", "Հովհաննիսյան", "Ким"])
        {
            var variants = WordForms.NameVariants(name).Select(v => v.Name).ToList();
            variants.ShouldBeUnique();
            variants.ShouldNotContain(name.ToLowerInvariant());
        }
    }

    [Fact]
    public void Hostile_names_have_short_variants()
    {
        foreach (var name in (string[])["", "\uD800", new('щ', 1 << 20), new('\u0301', 1 << 20), string.Concat(Enumerable.Repeat("а b ", 1 << 16)), "^=$"])
        {
            WordForms.NameVariants(name).ShouldAllBe(v => v.Name.Length <= 400);
        }
    }
}
