using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Colors;
using UglyToad.PdfPig.Graphics.Core;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Waybill.Extraction.Formats.Pdf;

/// <summary>Runs a page's content stream and paints it on a <see cref="PageCanvas"/> in order, which is what tells text under a bar from text beside it.</summary>
internal sealed class PageProcessor : BaseStreamProcessor<PageCanvas>
{
    private const double OpaqueAlpha = 0.9;
    private const double BarThickness = 4;
    private const int CurveSteps = 6;

    private readonly PageCanvas _canvas;
    private readonly Stack<PageClip?> _clips = new([null]);
    private readonly List<PdfPoint[]> _path = [];
    private readonly List<PdfPoint> _subpath = [];
    private bool _isCurved;

    public PageProcessor(
        int pageNumber,
        IResourceStore resources,
        IPdfTokenScanner scanner,
        IPageContentParser parser,
        ILookupFilterProvider filters,
        CropBox cropBox,
        UserSpaceUnit unit,
        PageRotationDegrees rotation,
        TransformationMatrix initialMatrix,
        ParsingOptions options)
        : base(pageNumber, resources, scanner, parser, filters, cropBox, unit, rotation, initialMatrix, options)
    {
        var bounds = cropBox.GetVisibleBounds(rotation);
        _canvas = new PageCanvas(bounds.Width, bounds.Height);
    }

    public override PageCanvas Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        PageNumber = pageNumberCurrent;
        CloneAllStates();
        ProcessOperations(operations);
        _canvas.Finish();
        return _canvas;
    }

    public override void PushState()
    {
        base.PushState();
        _clips.Push(_clips.Peek());
    }

    public override void PopState()
    {
        base.PopState();
        if (_clips.Count > 1)
        {
            _clips.Pop();
        }
    }

    public override void RenderGlyph(
        IFont font,
        CurrentGraphicsState currentState,
        double fontSize,
        double pointSize,
        int code,
        string unicode,
        long currentOffset,
        in TransformationMatrix renderingMatrix,
        in TransformationMatrix textMatrix,
        in TransformationMatrix transformationMatrix,
        CharacterBoundingBox characterBoundingBox)
    {
        // Ascent and descent of fonts in the wild are unreliable, so every letter gets the box that a line of its size has.
        var shape = new PdfRectangle(0, -0.22, Math.Max(characterBoundingBox.Width, 0.01), 0.76);
        var box = transformationMatrix.Transform(textMatrix.Transform(renderingMatrix.Transform(shape)));
        var start = transformationMatrix.Transform(textMatrix.Transform(renderingMatrix.Transform(new PdfPoint(0, 0))));
        var end = transformationMatrix.Transform(textMatrix.Transform(renderingMatrix.Transform(new PdfPoint(characterBoundingBox.Width, 0))));
        var up = transformationMatrix.Transform(textMatrix.Transform(renderingMatrix.Transform(new PdfPoint(0, 1))));
        var spaced = transformationMatrix.Transform(textMatrix.Transform(new PdfPoint(currentState.FontState.CharacterSpacing, 0)));
        var origin = transformationMatrix.Transform(textMatrix.Transform(new PdfPoint(0, 0)));
        var mode = currentState.FontState.TextRenderingMode;
        double[] xs = [box.TopLeft.X, box.TopRight.X, box.BottomLeft.X, box.BottomRight.X];
        double[] ys = [box.TopLeft.Y, box.TopRight.Y, box.BottomLeft.Y, box.BottomRight.Y];
        if (!Array.TrueForAll(xs, double.IsFinite) || !Array.TrueForAll(ys, double.IsFinite))
        {
            return;
        }

        var glyph = new PageGlyph
        {
            Text = unicode,
            Left = xs.Min(),
            Right = xs.Max(),
            Bottom = ys.Min(),
            Top = ys.Max(),
            Start = (start.X, start.Y),
            End = (end.X, end.Y),
            Size = Math.Sqrt(Square(up.X - start.X) + Square(up.Y - start.Y)),
            Spacing = Math.Sqrt(Square(spaced.X - origin.X) + Square(spaced.Y - origin.Y)) * Math.Sign(currentState.FontState.CharacterSpacing),
            IsMapped = font.TryGetUnicode(code, out var mapped) && mapped is not null,
            IsInvisible = mode is TextRenderingMode.Neither or TextRenderingMode.NeitherClip || currentState.AlphaConstantNonStroking < 0.02,
        };
        var isOutlined = mode is TextRenderingMode.Stroke or TextRenderingMode.StrokeClip;
        _canvas.AddGlyph(glyph, RgbOf(isOutlined ? currentState.CurrentStrokingColor : currentState.CurrentNonStrokingColor), _clips.Peek());
    }

    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord)
    {
        var image = xObjectContentRecord.Stream.StreamDictionary;
        var isOpaque = !image.ContainsKey(NameToken.Smask) && !image.ContainsKey(NameToken.Mask) && !image.ContainsKey(NameToken.ImageMask);
        AddPicture(xObjectContentRecord.AppliedTransformation, isOpaque && IsOpaque(GetCurrentState()));
    }

    protected override void RenderInlineImage(InlineImage inlineImage) =>
        AddPicture(CurrentTransformationMatrix, !inlineImage.IsImageMask && IsOpaque(GetCurrentState()));

    public override void BeginSubpath() => EndSubpath();

    public override PdfPoint? CloseSubpath()
    {
        if (_subpath.Count == 0)
        {
            return null;
        }

        var start = _subpath[0];
        _subpath.Add(start);
        EndSubpath();
        return start;
    }

    public override void MoveTo(double x, double y)
    {
        EndSubpath();
        AddPoint(CurrentPosition = CurrentTransformationMatrix.Transform(new PdfPoint(x, y)));
    }

    public override void LineTo(double x, double y) =>
        AddPoint(CurrentPosition = CurrentTransformationMatrix.Transform(new PdfPoint(x, y)));

    public override void BezierCurveTo(double x2, double y2, double x3, double y3)
    {
        var matrix = CurrentTransformationMatrix;
        AddCurve(CurrentPosition, matrix.Transform(new PdfPoint(x2, y2)), matrix.Transform(new PdfPoint(x3, y3)));
    }

    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3)
    {
        var matrix = CurrentTransformationMatrix;
        AddCurve(matrix.Transform(new PdfPoint(x1, y1)), matrix.Transform(new PdfPoint(x2, y2)), matrix.Transform(new PdfPoint(x3, y3)));
    }

    public override void Rectangle(double x, double y, double width, double height)
    {
        EndSubpath();
        var matrix = CurrentTransformationMatrix;
        foreach (var (cornerX, cornerY) in ((double, double)[])[(x, y), (x + width, y), (x + width, y + height), (x, y + height), (x, y)])
        {
            AddPoint(matrix.Transform(new PdfPoint(cornerX, cornerY)));
        }

        EndSubpath();
        CurrentPosition = matrix.Transform(new PdfPoint(x, y));
    }

    public override void StrokePath(bool close) => Paint(fill: null, stroke: true, close);

    public override void FillPath(FillingRule fillingRule, bool close) => Paint(fillingRule, stroke: false, close);

    public override void FillStrokePath(FillingRule fillingRule, bool close) => Paint(fillingRule, stroke: true, close);

    public override void EndPath() => ClearPath();

    public override void ClosePath() => ClearPath();

    public override void ModifyClippingIntersect(FillingRule clippingRule)
    {
        EndSubpath();
        if (_path.Count > 0)
        {
            Clip(new PageShape([.. _path], clippingRule == FillingRule.EvenOdd));
        }
    }

    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule) =>
        Clip(new PageShape([[rectangle.BottomLeft, rectangle.BottomRight, rectangle.TopRight, rectangle.TopLeft]], evenOdd: false));

    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties)
    {
    }

    public override void EndMarkedContent()
    {
    }

    public override void PaintShading(NameToken shadingName)
    {
    }

    private void Paint(FillingRule? fill, bool stroke, bool close)
    {
        if (close && _subpath.Count > 0)
        {
            _subpath.Add(_subpath[0]);
        }

        EndSubpath();
        if (_path.Count > 0)
        {
            var state = GetCurrentState();
            if (fill is { } rule)
            {
                Fill(new PageShape([.. _path], rule == FillingRule.EvenOdd), state);
            }

            if (stroke)
            {
                Stroke(state);
            }
        }

        ClearPath();
    }

    private void Fill(PageShape shape, CurrentGraphicsState state)
    {
        _canvas.Outlines += _isCurved ? 1 : 0;
        _canvas.Rules.AddThinShape(shape);
        if (IsOpaque(state) && state.CurrentNonStrokingColor is { } colour && RgbOf(colour) is { } rgb)
        {
            _canvas.AddFill(shape, rgb, _clips.Peek());
        }
    }

    private void Stroke(CurrentGraphicsState state)
    {
        var matrix = state.CurrentTransformationMatrix;
        var thickness = state.LineWidth * Math.Sqrt(Math.Abs((matrix.A * matrix.D) - (matrix.B * matrix.C)));
        foreach (var line in _path)
        {
            for (var i = 1; i < line.Length; i++)
            {
                if (!_isCurved)
                {
                    _canvas.Rules.AddLine(line[i - 1], line[i], thickness);
                }

                if (thickness >= BarThickness && !_isCurved && state.AlphaConstantStroking >= OpaqueAlpha && RgbOf(state.CurrentStrokingColor) is { } rgb)
                {
                    _canvas.AddFill(BarAlong(line[i - 1], line[i], thickness), rgb, _clips.Peek());
                }
            }
        }
    }

    private static PageShape BarAlong(PdfPoint from, PdfPoint to, double thickness)
    {
        var length = Math.Sqrt(Square(to.X - from.X) + Square(to.Y - from.Y));
        var (dx, dy) = length > 0 ? ((from.Y - to.Y) / length * thickness / 2, (to.X - from.X) / length * thickness / 2) : (0, 0);
        return new PageShape(
            [[new PdfPoint(from.X + dx, from.Y + dy), new PdfPoint(to.X + dx, to.Y + dy), new PdfPoint(to.X - dx, to.Y - dy), new PdfPoint(from.X - dx, from.Y - dy)]],
            evenOdd: false);
    }

    private void AddPicture(TransformationMatrix matrix, bool isOpaque)
    {
        PdfPoint[] corners = [matrix.Transform(new PdfPoint(0, 0)), matrix.Transform(new PdfPoint(1, 0)), matrix.Transform(new PdfPoint(1, 1)), matrix.Transform(new PdfPoint(0, 1))];
        if (Array.TrueForAll(corners, point => double.IsFinite(point.X) && double.IsFinite(point.Y)))
        {
            _canvas.AddPicture(new PageShape([corners], evenOdd: false), isOpaque, _clips.Peek());
        }
    }

    private void Clip(PageShape shape)
    {
        var outer = _clips.Pop();
        _clips.Push(new PageClip(shape, outer));
    }

    private void AddCurve(PdfPoint control1, PdfPoint control2, PdfPoint end)
    {
        var start = CurrentPosition;
        _isCurved = true;
        for (var step = 1; step <= CurveSteps; step++)
        {
            var (t, s) = ((double)step / CurveSteps, 1 - ((double)step / CurveSteps));
            AddPoint(new PdfPoint(
                (s * s * s * start.X) + (3 * s * s * t * control1.X) + (3 * s * t * t * control2.X) + (t * t * t * end.X),
                (s * s * s * start.Y) + (3 * s * s * t * control1.Y) + (3 * s * t * t * control2.Y) + (t * t * t * end.Y)));
        }

        CurrentPosition = end;
    }

    private void AddPoint(PdfPoint point)
    {
        if (double.IsFinite(point.X) && double.IsFinite(point.Y))
        {
            _subpath.Add(point);
        }
    }

    private void EndSubpath()
    {
        if (_subpath.Count > 1)
        {
            _path.Add([.. _subpath]);
        }

        _subpath.Clear();
    }

    private void ClearPath()
    {
        _path.Clear();
        _subpath.Clear();
        _isCurved = false;
    }

    private static bool IsOpaque(CurrentGraphicsState state) =>
        state.AlphaConstantNonStroking >= OpaqueAlpha && state.SoftMask is null && state.BlendMode is BlendMode.Normal;

    /// <summary>Null for patterns, which have no one colour.</summary>
    private static (double Red, double Green, double Blue)? RgbOf(IColor? colour) => colour switch
    {
        null => (0, 0, 0),
        PatternColor => null,
        _ => colour.ToRGBValues(),
    };

    private static double Square(double value) => value * value;
}

/// <summary>Hooks <see cref="PageProcessor"/> into the parser's walk over the pages.</summary>
internal sealed class PageCanvasFactory(
    IPdfTokenScanner scanner,
    IResourceStore resources,
    ILookupFilterProvider filters,
    IPageContentParser parser,
    ParsingOptions options)
    : BasePageFactory<PageCanvas>(scanner, resources, filters, parser, options)
{
    protected override PageCanvas ProcessPage(
        int pageNumber,
        DictionaryToken dictionary,
        UglyToad.PdfPig.Outline.Destinations.NamedDestinations namedDestinations,
        MediaBox mediaBox,
        CropBox cropBox,
        UserSpaceUnit userSpaceUnit,
        PageRotationDegrees rotation,
        TransformationMatrix initialMatrix,
        IReadOnlyList<IGraphicsStateOperation> operations)
    {
        var canvas = new PageProcessor(
            pageNumber, ResourceStore, PdfScanner, PageContentParser, FilterProvider, cropBox, userSpaceUnit, rotation, initialMatrix, ParsingOptions)
            .Process(pageNumber, operations);
        (canvas.Page, canvas.ToDisplay) = (dictionary, initialMatrix);
        return canvas;
    }
}
