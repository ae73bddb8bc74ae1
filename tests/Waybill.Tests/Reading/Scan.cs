using Waybill.Reading.Ocr;

namespace Waybill.Tests.Reading;

/// <summary>A picture of a page at 300 dots an inch, drawn by a test with bars alone: no font need be installed.</summary>
internal sealed class Scan(int width = 2480, int height = 1200)
{
    public const double DotsPerInch = 300;
    private readonly byte[] _dots = Enumerable.Repeat((byte)240, width * height).ToArray();

    public GreyPicture Picture => new(width, height, _dots);

    /// <param name="slope">How far the bar sinks for each dot to the right (and moves left for each dot down).</param>
    public Scan Bar(int left, int top, int right, int bottom, double slope = 0)
    {
        for (var y = top; y < bottom; y++)
        {
            for (var x = left; x < right; x++)
            {
                var (atX, atY) = ((int)Math.Round(x - (slope * y)), (int)Math.Round(y + (slope * x)));
                if (atX >= 0 && atX < width && atY >= 0 && atY < height)
                {
                    _dots[(atY * width) + atX] = 30;
                }
            }
        }

        return this;
    }

    public Scan Grid(int[] xs, int[] ys, double slope = 0)
    {
        foreach (var y in ys)
        {
            Bar(xs[0], y, xs[^1] + 4, y + 4, slope);
        }

        foreach (var x in xs)
        {
            Bar(x, ys[0], x + 4, ys[^1] + 4, slope);
        }

        return this;
    }

    /// <summary>Writes capitals that are made of bars: E F H I L T, and 1.</summary>
    public Scan Write(int left, int top, string text, int size = 60, double slope = 0)
    {
        foreach (var letter in text)
        {
            var (stroke, wide) = (size / 6, size * 6 / 10);
            void Part(int x0, int y0, int x1, int y1) => Bar(left + x0, top + y0, left + x1, top + y1, slope);
            if (letter is 'E' or 'F' or 'H' or 'L')
            {
                Part(0, 0, stroke, size);
            }

            if (letter is 'E' or 'F' or 'T')
            {
                Part(0, 0, wide, stroke);
            }

            if (letter is 'E' or 'L')
            {
                Part(0, size - stroke, wide, size);
            }

            if (letter is 'E' or 'F' or 'H')
            {
                Part(0, (size - stroke) / 2, wide, (size + stroke) / 2);
            }

            if (letter == 'H')
            {
                Part(wide - stroke, 0, wide, size);
            }

            if (letter is 'T' or 'I')
            {
                Part((wide - stroke) / 2, 0, (wide + stroke) / 2, size);
            }

            left += letter == ' ' ? size / 2 : wide + stroke;
        }

        return this;
    }
}
