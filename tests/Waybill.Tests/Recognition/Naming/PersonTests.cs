using Waybill.Recognition;
using Waybill.Recognition.Naming;

namespace Waybill.Tests.Recognition.Naming;

/// <summary>Who signs, who is addressed, and in what office.</summary>
public sealed class PersonTests
{
    [Theory]
    [InlineData("Директор                       П.П. Петров", "П.П. Петров", "Директор")]
    [InlineData("Managing Director\nPetros Vasiliadis", "Petros Vasiliadis", "Managing Director")]
    [InlineData("Brig. Nasser bin Khalfan Al-Maawali\nDirector General of Procurement", "Brig. Nasser bin Khalfan Al-Maawali", "Director General of Procurement")]
    [InlineData("ИВАН СТОЯНОВ ПРОБЕВ\nИзпълнителен директор", "ИВАН СТОЯНОВ ПРОБЕВ", "Изпълнителен директор")]
    [InlineData("Տնօրեն                    Ա. Սարգսյան", "Ա. Սարգսյան", "Տնօրեն")]
    [InlineData("Генеральному директору\nИванову И.И.", "Иванову И.И.", "Генеральному директору")]
    public async Task A_person_is_found_with_the_office(string text, string name, string office)
    {
        var book = new NameBook(await Office.ReferenceAsync());
        var paper = Paper.Of(await Office.TranscribeAsync(text));

        var person = new PersonFinder(book).In(paper, 0, paper.Text.Length).ShouldHaveSingleItem();

        person.Name.ShouldBe(name);
        new OfficeFinder(book).Before(paper, paper.State(person.Name, person.Start, person.End)).ShouldNotBeNull().Value.ShouldBe(office);
    }
}
