using Waybill.Reading.Layout;

namespace Waybill.Reading.Ocr;

/// <summary>Looks again into the cells of drawn tables in which an engine overlooked something: a lone digit, a label between two lines.</summary>
/// <remarks>The cells are cut out, laid below each other and read in one go, as lines without any layout. Quantities stand alone in
/// their cells, and an engine that looks at the whole page takes a lone digit for dirt.</remarks>
internal sealed class CellReader(IOcrEngine engine)
{
    public const string Version = "cells 1";

    /// <summary>In points: the border of a cell, and what straightening left of it.</summary>
    private const double Border = 2;

    /// <summary>In inches: ink lower or narrower than this is dirt.</summary>
    private const double SmallestHeight = 0.05;

    private const double SmallestWidth = 0.015;

    /// <summary>Cells whose words have less than this mean confidence are read again.</summary>
    private const double Doubtful = 0.55;

    /// <summary>A second reading must be better by so much to count.</summary>
    private const double Better = 0.15;

    /// <summary>More cells than this are squared paper.</summary>
    private const int MaxCells = 400;

    public async Task<IReadOnlyList<PlacedWord>> ImproveAsync(
        IReadOnlyList<PlacedWord> words, IReadOnlyList<Stroke> strokes, ReadyScan scan, Sight sight, IReadOnlyList<string> languages, CancellationToken cancellation)
    {
        if (scan.Picture is not { } picture)
        {
            return words;
        }

        var straight = new Straightening(sight.Slope);
        var cells = GridFinder.Find(strokes).SelectMany(g => g.Cells).Take(MaxCells).ToArray();
        var inside = words.ToLookup(w => Array.FindIndex(cells, c => Holds(c, straight.Turn(w.Box))));
        var doubtful = Enumerable.Range(0, cells.Length)
            .Where(i => Confidence(inside[i]) < Doubtful)
            .Select(i => (Index: i, Ink: InkIn(cells[i], sight, scan.Scan.DotsPerInch)))
            .Where(c => c.Ink is not null)
            .Select(c => (c.Index, Ink: c.Ink!.Value)).ToArray();
        if (doubtful.Length == 0)
        {
            return words;
        }

        var sheet = new Sheet(picture, sight.Slope, scan.Scan.DotsPerInch, [.. doubtful.Select(d => d.Ink)]);
        var path = scan.Scan.PicturePath + ".cells.bmp";
        try
        {
            await sheet.Picture.WriteBitmapAsync(path, cancellation);
            // One model starts twice as fast as two, and English adds nothing to digits and labels.
            var read = await engine.RecogniseAsync(new PageScan(path, 0, scan.Scan.DotsPerInch, IsOneColumn: true), [languages[0]], cancellation);
            // What cannot be read a second time stays as it was read the first time.
            return read.Value is { } again ? Merge(words, inside, doubtful, sheet.PutBack(again.Words), straight) : words;
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static IReadOnlyList<PlacedWord> Merge(
        IReadOnlyList<PlacedWord> words, ILookup<int, PlacedWord> inside, (int Index, Box Ink)[] cells, ILookup<int, PlacedWord> again, Straightening straight)
    {
        var replaced = new HashSet<PlacedWord>(ReferenceEqualityComparer.Instance);
        var added = new List<PlacedWord>();
        for (var i = 0; i < cells.Length; i++)
        {
            var old = inside[cells[i].Index].ToArray();
            var found = again[i].Where(w => w.Text.Any(char.IsLetterOrDigit)).ToArray();
            if (found.Length > 0 && Confidence(found) > Confidence(old) + Better)
            {
                replaced.UnionWith(old);
                added.AddRange(found.Select(w => w with { Box = straight.TurnBack(w.Box) }));
            }
        }

        return [.. words.Where(w => !replaced.Contains(w)), .. added];
    }

    private static bool Holds(Box cell, Box word) =>
        cell.Left <= word.MiddleX && word.MiddleX < cell.Right && cell.Top <= word.MiddleY && word.MiddleY < cell.Bottom;

    /// <summary>The mean, weighed by letters; 0 where nothing was read.</summary>
    private static double Confidence(IEnumerable<PlacedWord> words)
    {
        var read = words.Where(w => w.Text.Any(char.IsLetterOrDigit)).ToArray();
        double letters = read.Sum(w => w.Text.Length);
        return letters > 0 ? read.Sum(w => (w.Confidence ?? 1) * w.Text.Length) / letters : 0;
    }

    /// <summary>The part of a cell that holds ink, in points on the straightened page; null for an empty cell.</summary>
    private static Box? InkIn(Box cell, Sight sight, double dotsPerInch)
    {
        dotsPerInch /= 2;
        var scale = dotsPerInch / 72;
        var (left, right) = (Math.Max(0, (int)((cell.Left + Border) * scale)), Math.Min(sight.Straight.Width, (int)((cell.Right - Border) * scale)));
        var (top, bottom) = (Math.Max(0, (int)((cell.Top + Border) * scale)), Math.Min(sight.Straight.Height, (int)((cell.Bottom - Border) * scale)));
        var (minX, maxX, minY, maxY) = (int.MaxValue, -1, int.MaxValue, -1);
        for (var y = top; y < bottom && left < right; y++)
        {
            var row = sight.Straight.Row(y)[left..right];
            var first = row.IndexOfAnyInRange((byte)0, sight.Ink);
            if (first >= 0)
            {
                (minX, maxX) = (Math.Min(minX, first), Math.Max(maxX, row.LastIndexOfAnyInRange((byte)0, sight.Ink)));
                (minY, maxY) = (Math.Min(minY, y), y);
            }
        }

        return maxY - minY >= SmallestHeight * dotsPerInch && maxX - minX >= SmallestWidth * dotsPerInch
            ? new Box((left + minX) / scale, minY / scale, (left + maxX + 1) / scale, (maxY + 1) / scale)
            : null;
    }

    /// <summary>Pieces of a page below each other on a white sheet.</summary>
    private sealed class Sheet
    {
        private readonly List<(int Left, int Top, int Width, int Height, int At)> _pieces = [];
        private readonly double _scale;
        private readonly int _margin;

        public Sheet(GreyPicture page, double slope, double dotsPerInch, IReadOnlyList<Box> pieces)
        {
            _scale = dotsPerInch / 72;
            _margin = (int)(0.1 * dotsPerInch);
            var at = _margin;
            foreach (var box in pieces)
            {
                var (left, top) = ((int)(box.Left * _scale) - 2, (int)(box.Top * _scale) - 2);
                var (width, height) = ((int)(box.Width * _scale) + 5, (int)(box.Height * _scale) + 5);
                _pieces.Add((left, top, width, height, at));
                at += height + _margin;
            }

            var sheetWidth = _pieces.Max(p => p.Width) + (2 * _margin);
            var dots = new byte[sheetWidth * at];
            Array.Fill(dots, byte.MaxValue);
            foreach (var piece in _pieces)
            {
                for (var y = 0; y < piece.Height; y++)
                {
                    for (var x = 0; x < piece.Width; x++)
                    {
                        var (pageX, pageY) = (piece.Left + x, piece.Top + y);
                        var (sourceX, sourceY) = ((int)Math.Round(pageX - (slope * pageY)), (int)Math.Round(pageY + (slope * pageX)));
                        if (sourceX >= 0 && sourceX < page.Width && sourceY >= 0 && sourceY < page.Height)
                        {
                            dots[((piece.At + y) * sheetWidth) + _margin + x] = page.Dots[(sourceY * page.Width) + sourceX];
                        }
                    }
                }
            }

            Picture = new GreyPicture(sheetWidth, at, dots);
        }

        public GreyPicture Picture { get; }

        /// <summary>Words of the sheet by the piece on which they stand, with boxes on the straightened page.</summary>
        public ILookup<int, PlacedWord> PutBack(IEnumerable<PlacedWord> words) =>
            words.Select(w => (Word: w, Piece: _pieces.FindIndex(p => w.Box.MiddleY * _scale >= p.At - (_margin / 2) && w.Box.MiddleY * _scale < p.At + p.Height + (_margin / 2))))
                .Where(w => w.Piece >= 0)
                .ToLookup(w => w.Piece, w => w.Word with { Box = Moved(w.Word.Box, _pieces[w.Piece]) });

        private Box Moved(Box box, (int Left, int Top, int Width, int Height, int At) piece)
        {
            var (aside, down) = ((piece.Left - _margin) / _scale, (piece.Top - piece.At) / _scale);
            return new Box(box.Left + aside, box.Top + down, box.Right + aside, box.Bottom + down);
        }
    }
}
