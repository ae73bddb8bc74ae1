using SkiaSharp;

namespace Waybill.Specimens.Making;

/// <summary>The two faces that all specimens are set in: DejaVu Serif, whose letters cover every language of the story.</summary>
internal sealed class Fonts : IDisposable
{
    private static readonly string[] _folders =
    [
        "/usr/share/fonts/truetype/dejavu",
        "/usr/share/fonts/dejavu-serif-fonts",
        "/usr/share/fonts/TTF",
    ];

    /// <summary>Everything that the story is written with.</summary>
    private static readonly string _letters =
        string.Concat(Enumerable.Range(0x20, 0x5F).Concat(Enumerable.Range(0x400, 0x60)).Select(c => (char)c)) + "ҐґƏəĞğİıŞşÇçÖöÜü«»“”№·—–";

    private Fonts(SKTypeface regular, SKTypeface bold)
    {
        Regular = regular;
        Bold = bold;
    }

    public SKTypeface Regular { get; }

    public SKTypeface Bold { get; }

    /// <summary>Finds the font files where distributions put them.</summary>
    /// <exception cref="FileNotFoundException">No folder has them; the message says how to get them.</exception>
    public static Fonts Open()
    {
        var folder = Array.Find(_folders, f => File.Exists(Path.Combine(f, "DejaVuSerif.ttf")) && File.Exists(Path.Combine(f, "DejaVuSerif-Bold.ttf")))
            ?? throw new FileNotFoundException(
                "The specimens are set in DejaVu Serif, and no DejaVuSerif.ttf was found. Debian and Ubuntu: apt-get install fonts-dejavu-core");
        return new Fonts(Load(Path.Combine(folder, "DejaVuSerif.ttf")), Load(Path.Combine(folder, "DejaVuSerif-Bold.ttf")));
    }

    private static SKTypeface Load(string file)
    {
        var bytes = File.ReadAllBytes(file);
        using var whole = SKTypeface.FromData(SKData.CreateCopy(bytes));
        return SKTypeface.FromData(SKData.CreateCopy(FontSubset.Keep(bytes, whole.GetGlyphs(_letters))));
    }

    /// <summary>A face at a size, without hinting: glyphs then stand where the arithmetic puts them, at every resolution.</summary>
    public SKFont At(float size, bool bold = false) => new(bold ? Bold : Regular, size)
    {
        Hinting = SKFontHinting.None,
        Subpixel = true,
        Edging = SKFontEdging.Antialias,
    };

    public void Dispose()
    {
        Regular.Dispose();
        Bold.Dispose();
    }
}
