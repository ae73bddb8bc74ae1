using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;

namespace Waybill.Extraction.Formats.Presentation;

/// <summary>PowerPoint presentations in Office Open XML, ECMA-376 part 1 §19: a page for each slide with its diagrams, notes and comments.</summary>
internal sealed class PresentationFormat : IFileFormat
{
    public string Name => "PowerPoint presentation";

    public bool Recognises(FileHead head) =>
        head.ContentTypes is { } types
        && (types.Contains("presentationml.presentation.main+xml", StringComparison.OrdinalIgnoreCase)
            || types.Contains("presentationml.slideshow.main+xml", StringComparison.OrdinalIgnoreCase)
            || types.Contains("presentationml.template.main+xml", StringComparison.OrdinalIgnoreCase)
            || types.Contains("ms-powerpoint.", StringComparison.OrdinalIgnoreCase));

    public async Task<Outcome<FileContents>> ExtractAsync(Original original, CancellationToken cancellation)
    {
        using var bytes = await original.LoadAsync(cancellation);
        using var document = PresentationDocument.Open(bytes, isEditable: false, OfficePackage.Settings(original.Limits));
        if (document.PresentationPart is not { Presentation: { } presentation } main)
        {
            return Outcome.Failed<FileContents>(ProblemCode.Damaged, "the package has no presentation in it");
        }

        var pages = new List<ContentPage>();
        var problems = new List<Problem>();
        foreach (var slide in presentation.SlideIdList?.Elements<SlideId>() ?? [])
        {
            cancellation.ThrowIfCancellationRequested();
            var number = pages.Count + 1;
            if (number > original.Limits.MaxPages)
            {
                problems.Add(new Problem(ProblemCode.LimitReached, original.Limits.TooManyPages($"slides from {number} on were not read")) { PageNumber = number });
                break;
            }

            IReadOnlyList<ContentBlock> blocks = [];
            try
            {
                if (slide.RelationshipId?.Value is { } id && main.TryGetPartById(id, out var part) && part is SlidePart slidePart)
                {
                    blocks = new SlideBlocks(original.Limits, cancellation).Read(slidePart);
                }
            }
            catch (Exception fault) when (ParserFaults.IsOfFile(fault))
            {
                problems.Add(new Problem(ProblemCode.Damaged, ParserFaults.Describe(fault)) { PageNumber = number });
            }

            pages.Add(new ContentPage { Number = number, Blocks = blocks });
        }

        await OfficePackage.AddEmbeddedAsync(main, original, problems, cancellation);
        return new Outcome<FileContents>(
            new FileContents
            {
                MediaType = "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                HasPhysicalPages = true,
                Metadata = OfficePackage.ReadMetadata(document, document.ExtendedFilePropertiesPart).Build(),
                Pages = pages,
                Children = original.Children.Files,
            },
            problems);
    }
}
