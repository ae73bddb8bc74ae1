using Waybill.Publication.Markup;

namespace Waybill.Publication.DossierHtml;

/// <summary>The sentences that people wrote, each with the words that prove it. A sentence that nothing proves is not here.</summary>
internal static class AccountPart
{
    public static Section Section { get; } = new("account", "The account", Write);

    private static void Write(MarkupWriter html, DossierView view)
    {
        html.Element("p", "Written by people; the notes lead to the words that each sentence rests on.", ("class", "small"));
        foreach (var sentence in view.Dossier.Account)
        {
            using var paragraph = html.In("p", ("class", "sentence"));
            html.Cached(sentence.Text);
            view.Footnotes.Mark(html, sentence.Quotes);
        }
    }
}
