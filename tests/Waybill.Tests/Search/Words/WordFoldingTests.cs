using System.Text;
using Waybill.Search.Words;

namespace Waybill.Tests.Search.Words;

public sealed class WordFoldingTests
{
    private readonly WordForms _words = new();

    [Theory]
    [InlineData("Поставка", "поставка")]
    [InlineData("ёлка", "ЕЛКА")]
    [InlineData("е\u0308лка", "елка")]
    [InlineData("краи\u0306", "край")]
    [InlineData("до\u0301говор", "договор")]
    [InlineData("до\u00ADго\u200Bвор\uFEFF", "договор")]
    [InlineData("Гроза-C", "гроза-с")]
    [InlineData("дoгoвop", "договор")]
    [InlineData("contrаct", "contract")]
    [InlineData("ўрад", "урад")]
    [InlineData("аб’ект", "аб'ект")]
    [InlineData("абʼект", "абект")]
    [InlineData("об’єкт", "обʼєкт")]
    [InlineData("Ґалаґан", "галаган")]
    [InlineData("sifariş", "sifaris")]
    [InlineData("SİFARİŞ", "sifaris")]
    [InlineData("əziz", "eziz")]
    [InlineData("ƏZİZ", "eziz")]
    [InlineData("ҝөмрүк", "gömrük")]
    [InlineData("Нәзирлик", "Nəzirlik")]
    [InlineData("ҺӘСӘНОВ", "Həsənov")]
    [InlineData("Hәsәnov", "Həsənov")]
    [InlineData("IŞIQ", "ışıq")]
    [InlineData("isiq", "ışıq")]
    [InlineData("և", "եվ")]
    [InlineData("Երևան", "ԵՐԵՎԱՆ")]
    [InlineData("Երեւան", "երեվան")]
    [InlineData("ի՞նչ", "ինչ")]
    [InlineData("այո՛", "այո")]
    [InlineData("Միութիւն", "միություն")]
    [InlineData("Յովհաննիսեան", "յովհաննիսյան")]
    [InlineData("café", "CAFE")]
    [InlineData("Straße", "strasse")]
    public void Two_spellings_of_one_word_have_one_key(string a, string b) => WordForms.Fold(a).ShouldBe(WordForms.Fold(b));

    [Theory]
    [InlineData("край", "краи")]
    [InlineData("мир", "мыр")]
    [InlineData("зброї", "зброі")]
    [InlineData("том", "tom")]
    [InlineData("2С7", "2S7")]
    public void Two_words_have_two_keys(string a, string b) => WordForms.Fold(a).ShouldNotBe(WordForms.Fold(b));

    [Theory]
    [InlineData("сифариш", "sifariş")]
    [InlineData("мүгавилә", "müqavilə")]
    [InlineData("хидмәт", "xidmət")]
    [InlineData("азәрбајҹан", "azərbaycan")]
    [InlineData("ҝөндәрилди", "göndərildi")]
    public void Azerbaijani_in_Cyrillic_has_the_key_of_the_Latin_word(string cyrillic, string latin) =>
        WordForms.Fold(cyrillic, "az").ShouldBe(WordForms.Fold(latin, "az"));

    [Theory]
    [InlineData("2С7", "2C7", true)]
    [InlineData("2С7", "2S7", false)]
    [InlineData("Т-72", "T-72", true)]
    [InlineData("МТ-ЛБ", "MT-LB", false)]
    public void A_skeleton_is_what_the_eye_sees(string a, string b, bool same) => (WordForms.Skeleton(a) == WordForms.Skeleton(b)).ShouldBe(same);

    [Fact]
    public void Hostile_words_have_short_keys()
    {
        string[] hostile =
        [
            new('а', 1 << 20), string.Concat(Enumerable.Repeat("аbвg", 1 << 18)), "e" + new string('\u0301', 1 << 20), new('\uD800', 5000), "а\uDC00б",
            string.Concat(Enumerable.Repeat("\U0001D400", 5000)), new('\u200B', 1 << 20), string.Concat(Enumerable.Repeat("և", 4000)), new('-', 100_000), "\0", "",
            string.Concat(Enumerable.Repeat("ին", 100_000)), string.Concat(Enumerable.Repeat("lar", 100_000)), string.Concat(Enumerable.Repeat("ому", 100_000)),
        ];
        string?[] languages = [null, "ru", "be", "uk", "az", "az-Cyrl", "hy", "en", "xx", "", "-"];
        foreach (var word in hostile)
        {
            foreach (var language in languages)
            {
                foreach (var key in _words.KeysOf(word, language).Append(WordForms.Fold(word, language)))
                {
                    key.Length.ShouldBeLessThanOrEqualTo(400);
                    key.Any(char.IsSurrogate).ShouldBe(key.Contains('\uD835'));
                    key.ShouldBe(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(key)));
                }
            }
        }
    }

    [Fact]
    public void The_key_of_a_key_is_the_key()
    {
        foreach (var word in (string[])["Ҝәнҹә", "Երևան", "Гроза-C", "Straße", "об’єкт", "Łódź", "İşıq"])
        {
            WordForms.Fold(WordForms.Fold(word)).ShouldBe(WordForms.Fold(word));
        }
    }
}
