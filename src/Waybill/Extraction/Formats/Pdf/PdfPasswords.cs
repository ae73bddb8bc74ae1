using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Waybill.Extraction.Formats.Pdf;

/// <summary>Opens a PDF with the first password that fits; most open with none.</summary>
internal static class PdfPasswords
{
    /// <returns>The document and where its password was had from, null for none; nothing where no password fits.</returns>
    public static (PdfDocument Document, string? OpenedWith)? Open(ReadOnlyMemory<byte> bytes, Passwords passwords)
    {
        if (Open(bytes, "") is { } open)
        {
            return (open, null);
        }

        foreach (var password in passwords.All)
        {
            if (Open(bytes, password.Word) is { } opened)
            {
                return (opened, password.Source);
            }
        }

        return null;
    }

    private static PdfDocument? Open(ReadOnlyMemory<byte> bytes, string password)
    {
        try
        {
            return PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, Password = password });
        }
        catch (PdfDocumentEncryptedException)
        {
            return null;
        }
    }
}
