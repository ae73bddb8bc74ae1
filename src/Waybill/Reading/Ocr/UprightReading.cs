namespace Waybill.Reading.Ocr;

/// <summary>A scan that was read, and how it was turned for that.</summary>
/// <param name="Turn">Null where the picture was read as it lies.</param>
internal sealed record UprightPage(ReadyScan Scan, Sight? Sight, Outcome<RecognisedPage> Read, PageTurn? Turn);

/// <summary>Reads pictures of pages that lie askew, on their side or on their head.</summary>
/// <remarks>Lines that are askew are seen before anything is read. A page on its head looks like any other; that its words make no
/// sense says so: then it is turned, and the reading that the engine is surest of counts.</remarks>
internal sealed class UprightReading(Recogniser recogniser)
{
    public const string Version = "upright 1";

    /// <summary>A turned page is believed where its words are so much surer than before.</summary>
    private const double ClearlySurer = 0.1;

    /// <summary>A word of so many letters is wider than high.</summary>
    private const int FewestLetters = 4;

    /// <summary>Rows of dots change so much more along lines of text than across them.</summary>
    private const double ClearlySharper = 1.3;

    /// <param name="temporaryName">Pictures that are made get names that begin so; the caller removes them.</param>
    public async Task<UprightPage> ReadAsync(ReadyScan scan, string temporaryName, CancellationToken cancellation)
    {
        if (scan.Picture is not { } picture)
        {
            return new UprightPage(scan, null, await recogniser.ReadAsync(scan.Scan, null, cancellation), null);
        }

        var halved = Sight.Halved.Of(picture);
        var tilt = Sight.FindTilt(halved);
        var best = await ReadAsync(scan, picture, tilt == 0 ? 0 : -Math.Atan(tilt), temporaryName + "-level.bmp", tilt == 0 ? halved : null, cancellation);
        var onItsSide = best.Read.Value is { } words && LiesOnItsSide(words);
        if (best.Read.Value is not { } first || (!onItsSide && Recogniser.Confidence(first) >= Recogniser.Hopeless))
        {
            return best;
        }

        foreach (var quarters in onItsSide ? [1, 3] : QuartersFor(Sight.Of(halved)))
        {
            var turned = picture.Turned(quarters * Math.PI / 2);
            var askew = Sight.FindTilt(turned);
            var other = await ReadAsync(scan, picture, (quarters * Math.PI / 2) - Math.Atan(askew), $"{temporaryName}-turned{quarters}.bmp", null, cancellation);
            if (other.Read.Value is { } read && Recogniser.Confidence(read) >= Recogniser.Hopeless && !LiesOnItsSide(read)
                && (onItsSide || Recogniser.Confidence(read) > Recogniser.Confidence(best.Read.Value!) + ClearlySurer)) // the first had one, and so has any that is better
            {
                (best, onItsSide) = (other, false);
            }
        }

        return best;
    }

    /// <param name="seen">The picture at half size, where it is not turned.</param>
    private async Task<UprightPage> ReadAsync(ReadyScan scan, GreyPicture picture, double radians, string path, Sight.Halved? seen, CancellationToken cancellation)
    {
        var turn = radians == 0 ? null : new PageTurn(radians, picture.Width * 72 / scan.Scan.DotsPerInch, picture.Height * 72 / scan.Scan.DotsPerInch);
        if (turn is not null)
        {
            var turned = picture.Turned(radians);
            await turned.WriteBitmapAsync(path, cancellation);
            scan = new ReadyScan(scan.Scan with { PicturePath = path, Frame = 0 }, turned);
        }

        var sight = Sight.Of(seen ?? Sight.Halved.Of(scan.Picture!)); // only pictures with dots come here
        var script = ScriptSight.Of(sight, scan.Scan.DotsPerInch);
        return new UprightPage(scan, sight, await recogniser.ReadAsync(scan.Scan, script, cancellation), turn);
    }

    /// <summary>The engine reads words that stand upright on their side too, one by one, and cannot put them into lines.</summary>
    private static bool LiesOnItsSide(RecognisedPage page)
    {
        var words = page.Words.Where(w => w.Text.Count(char.IsLetter) >= FewestLetters).ToList();
        return words.Count(w => w.Box.Height > w.Box.Width) * 2 > words.Count;
    }

    /// <summary>Which quarter turns might set the page on its feet: lines of text show whether it lies on its side.</summary>
    private static int[] QuartersFor(Sight sight) =>
        sight.Sharpness() switch
        {
            (0, 0) => [],
            var (rows, columns) when columns > ClearlySharper * rows => [1, 3],
            var (rows, columns) when rows > ClearlySharper * columns => [2],
            _ => [2, 1, 3],
        };
}
