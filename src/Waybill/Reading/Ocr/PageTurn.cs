namespace Waybill.Reading.Ocr;

/// <summary>How a picture was turned before it was read, so that what was read can be shown on the page as it is displayed.</summary>
/// <remarks>Boxes in points, origin top left. A turn about the middle; the picture that it makes is large enough to hold all of the old one.</remarks>
/// <param name="Radians">Clockwise, as one looks at the page.</param>
/// <param name="Width">Of the page as displayed, in points.</param>
/// <param name="Height">Of the page as displayed, in points.</param>
internal sealed record PageTurn(double Radians, double Width, double Height)
{
    private double Sine => Math.Sin(Radians);

    private double Cosine => Math.Cos(Radians);

    private double TurnedWidth => (Width * Math.Abs(Cosine)) + (Height * Math.Abs(Sine));

    private double TurnedHeight => (Width * Math.Abs(Sine)) + (Height * Math.Abs(Cosine));

    /// <summary>From the page as displayed to the turned one.</summary>
    public Box Turned(Box box) => Around(box, (Width / 2, Height / 2), (TurnedWidth / 2, TurnedHeight / 2), Sine);

    /// <summary>From the turned page to the one as displayed, and no further than its edges.</summary>
    public Box Displayed(Box box)
    {
        var back = Around(box, (TurnedWidth / 2, TurnedHeight / 2), (Width / 2, Height / 2), -Sine);
        var (left, top) = (Math.Clamp(back.Left, 0, Width), Math.Clamp(back.Top, 0, Height));
        return new Box(left, top, Math.Clamp(back.Right, left, Width), Math.Clamp(back.Bottom, top, Height));
    }

    public Page Displayed(Page page) => page with
    {
        Blocks = [.. page.Blocks.Select(block => block.Box is { } box ? block with { Box = Displayed(box) } : block)],
        Words = [.. page.Words.Select(word => word with { Box = Displayed(word.Box) })],
    };

    private Box Around(Box box, (double X, double Y) from, (double X, double Y) to, double sine)
    {
        var corners = ((ReadOnlySpan<(double X, double Y)>)[(box.Left, box.Top), (box.Right, box.Top), (box.Left, box.Bottom), (box.Right, box.Bottom)]).ToArray()
            .Select(corner => (X: corner.X - from.X, Y: corner.Y - from.Y))
            .Select(corner => (X: to.X + (corner.X * Cosine) - (corner.Y * sine), Y: to.Y + (corner.X * sine) + (corner.Y * Cosine)))
            .ToArray();
        return new Box(Round(corners.Min(c => c.X)), Round(corners.Min(c => c.Y)), Round(corners.Max(c => c.X)), Round(corners.Max(c => c.Y)));
    }

    private static double Round(double points) => Math.Round(points, 3, MidpointRounding.AwayFromZero);
}
