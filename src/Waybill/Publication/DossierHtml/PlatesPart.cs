using System.Globalization;
using Waybill.Publication.Markup;

namespace Waybill.Publication.DossierHtml;

/// <summary>The pictures of pages: stored once, shown whole here and as crops beside the notes.</summary>
internal static class PlatesPart
{
    /// <summary>Puts a picture into the page without showing it.</summary>
    public static void WriteStore(MarkupWriter html, BookPicture picture)
    {
        using (html.In("svg", ("xmlns", "http://www.w3.org/2000/svg"), ("class", "store"), ("width", "0"), ("height", "0"), ("aria-hidden", "true")))
        {
            using var defs = html.In("defs");
            html.Image(picture.Page, ("id", picture.PictureId), ("width", N(picture.Width)), ("height", N(picture.Height)), ("preserveAspectRatio", "none"));
        }

        html.Line();
    }

    public static void Write(MarkupWriter html, DossierView view, PictureBook book)
    {
        using var section = html.In("section", ("id", "pages"), ("aria-labelledby", "pages-heading"));
        html.Element("h2", "Pages", ("id", "pages-heading"));
        html.Element("p", book.Pictures.Count == 0
            ? "No page that a note speaks of has a picture."
            : "Pages that notes speak of, with the places of the quotes marked. Small, to find the place; the original is in the case.");
        if (book.LeftOut > 0)
        {
            html.Element("p", $"Pictures of {DossierView.Count(book.LeftOut, "page")} were left out because this file would grow too large or cannot show them.", ("class", "problem"));
        }

        using var plates = html.In("div", ("class", "plates"));
        foreach (var picture in book.Pictures)
        {
            WritePlate(html, view, picture);
            html.Line();
        }
    }

    private static void WritePlate(MarkupWriter html, DossierView view, BookPicture picture)
    {
        using var figure = html.In("figure", ("id", picture.Anchor));
        var title = $"Page {picture.Page.PageNumber} of {view.Index.PathOf(picture.Page.File)}";
        using (html.In("svg", ("xmlns", "http://www.w3.org/2000/svg"), ("viewBox", $"0 0 {N(picture.Width)} {N(picture.Height)}"), ("role", "img"), ("aria-label", title)))
        {
            html.Empty("use", ("href", "#" + picture.PictureId));
            foreach (var note in picture.Notes)
            {
                WriteBoxes(html, picture, note.Quote);
            }
        }

        using var caption = html.In("figcaption");
        view.Document(html, picture.Page.File);
        html.Text($", p. {picture.Page.PageNumber}. Notes ");
        for (var i = 0; i < picture.Notes.Count; i++)
        {
            html.Text(i > 0 ? ", " : "");
            html.Element("a", picture.Notes[i].Number.ToString(CultureInfo.InvariantCulture), ("href", "#" + picture.Notes[i].Anchor));
        }
    }

    public static void WriteBoxes(MarkupWriter html, BookPicture picture, Quote quote)
    {
        foreach (var box in picture.BoxesOf(quote))
        {
            html.Empty("rect", ("x", N(box.Left - 1.5)), ("y", N(box.Top - 1.5)), ("width", N(box.Width + 3)), ("height", N(box.Height + 3)), ("class", "place"));
        }
    }

    private static string N(double value) => MarkupWriter.Number(value);
}
