using Waybill.Language;
using Waybill.Recognition.Naming;

namespace Waybill.Recognition.Annotation;

/// <summary>Every word that the reader knows, from the reference tables, made ready once.</summary>
internal sealed class Vocabulary
{
    public Vocabulary(ReferenceData reference)
    {
        Phrases = new PhraseBook(PhraseBook.Rows(reference, "phrases"));
        Labels = new PhraseBook(PhraseBook.Rows(reference, "labels", "field", "label"));
        Headings = new PhraseBook(reference.Table("headings").Select(r => new Phrase($"{r["kind"]} {r["place"]}", r["language"], r["form"], r.Origin,
            int.TryParse(r["weight"], System.Globalization.CultureInfo.InvariantCulture, out var weight) ? weight : 1)));
        Units = new PhraseBook(reference.Table("units").Select(r => new Phrase(r["unit"], r["language"], r["form"], r.Origin)));
        StoppedUnits = reference.Table("units").Where(r => r["form"].EndsWith('.')).Select(r => Language.Words.Of(r["form"])[^1].Folded).ToHashSet(StringComparer.Ordinal);
        NumberWords = new NumberWords(reference);
        Dates = new DateReading(reference);
        Lexicon = new Lexicon(reference);
        Currencies = new CurrencyFinder(Lexicon);
        var names = new NameBook(reference);
        Organisations = new OrganisationFinder(reference, names);
        Mentions = new MentionBuilder(reference, names);
        Persons = new PersonFinder(names);
        Offices = new OfficeFinder(names);
        Works = [.. reference.Table("organisation-words").Where(r => r["concept"] is "plant" or "bureau" or "repair" or "arsenal" or "works").Select(r => Language.Words.Fold(r["stem"])).Distinct(StringComparer.Ordinal)];
        MailHosts = reference.Table("mail-hosts").Select(r => r["domain"]).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Concepts of acts, grammar and formulas.</summary>
    public PhraseBook Phrases { get; }

    /// <summary>Labels of form boxes, table columns and header lines, by field.</summary>
    public PhraseBook Labels { get; }

    /// <summary>Headings and marks of kinds; the concept is the kind and the place, <c>invoice title</c>.</summary>
    public PhraseBook Headings { get; }

    /// <summary>Units of counting by kind: set, piece, person …</summary>
    public PhraseBook Units { get; }

    /// <summary>Last words, folded, of units that are abbreviated with a stop.</summary>
    public IReadOnlySet<string> StoppedUnits { get; }

    public NumberWords NumberWords { get; }

    public DateReading Dates { get; }

    public Lexicon Lexicon { get; }

    public CurrencyFinder Currencies { get; }

    public OrganisationFinder Organisations { get; }

    public MentionBuilder Mentions { get; }

    public PersonFinder Persons { get; }

    public OfficeFinder Offices { get; }

    /// <summary>Beginnings of words for works, plants and bureaus, folded.</summary>
    public IReadOnlyList<string> Works { get; }

    /// <summary>Domains that give mail boxes to anybody, and so belong to no party.</summary>
    public IReadOnlySet<string> MailHosts { get; }
}
