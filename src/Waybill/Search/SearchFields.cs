namespace Waybill.Search;

/// <summary>What a query can ask of a document besides its text, and by what answers can be narrowed and counted.</summary>
public static class SearchFields
{
    /// <summary>The pages themselves: what is asked where no field is named.</summary>
    public const string Text = "text";

    /// <summary>In the order in which help lists them.</summary>
    public static IReadOnlyList<SearchField> All { get; } =
    [
        new(Text, FieldNature.Words, "the text of the pages; the field that is meant where none is named"),
        new("kind", FieldNature.Keyword, "what the paper is: letter, note-verbale, contract, invoice …") { IsFacet = true, Values = NamesOf<DocumentKind>() },
        new("from", FieldNature.Words, "who wrote it") { IsFacet = true },
        new("to", FieldNature.Words, "whom it addresses") { IsFacet = true },
        new("party", FieldNature.Words, "any organisation that it names, under any of its names") { IsFacet = true },
        new("number", FieldNature.Words, "its own number: 08-15/1234"),
        new("path", FieldNature.Words, "where it stood in the folder that was added"),
        new("lang", FieldNature.Keyword, "a language of its text: ru, be, uk, az, hy, en") { IsFacet = true },
        new("designation", FieldNature.Words, "goods that it deals in: Гроза-С, Т-72") { IsFacet = true },
        new("stage", FieldNature.Keyword, "how far it says that a deal has come: offer, contract, dispatch …") { Values = NamesOf<Stage>() },
        new("date", FieldNature.Date, "the date that it gives itself: 2019-03-12, 2019-03, 2019"),
        new("year", FieldNature.Year, "the year of that date") { IsFacet = true },
        new("amount", FieldNature.Amount, "a sum that it names: 1250000, or with its currency 1250000USD"),
        new("currency", FieldNature.Keyword, "the currency of such a sum: USD, EUR, AZN …"),
        new("container", FieldNature.Words, "the archive or mail that it lay in") { IsFacet = true },
        new("outcome", FieldNature.Keyword, "what became of the file: read, partly-read, unreadable, waiting") { IsFacet = true, Values = NamesOf<ReadingState>() },
        new("problem", FieldNature.Keyword, "why it could not be read, or not whole: encrypted, damaged, unsupported …") { Values = [.. Enum.GetValues<ProblemCode>().Select(c => new Problem(c, "").Name)] },
    ];

    /// <summary>Those by whose values answers are counted, and may be narrowed.</summary>
    public static IReadOnlyList<SearchField> Facets { get; } = [.. All.Where(f => f.IsFacet)];

    private static string[] NamesOf<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(v => v.NameOf())];

    /// <summary>Null where there is no such field.</summary>
    public static SearchField? Find(string name) => All.FirstOrDefault(f => string.Equals(f.Name, name, StringComparison.OrdinalIgnoreCase));
}

/// <param name="Name">As it is typed before the colon.</param>
public sealed record SearchField(string Name, FieldNature Nature, string Summary)
{
    public bool IsFacet { get; init; }

    /// <summary>All the values that there are; null where papers bring their own.</summary>
    public IReadOnlyList<string>? Values { get; init; }
}

/// <summary>How what is typed after the colon is understood.</summary>
public enum FieldNature
{
    /// <summary>Words, in any of their forms.</summary>
    Words,

    /// <summary>One of few values, whole.</summary>
    Keyword,

    /// <summary>A day, a month or a year, or a range of them.</summary>
    Date,
    Year,

    /// <summary>A sum of money, or a range of sums.</summary>
    Amount,
}
