#pragma warning disable
// Stands in for stages that are built elsewhere: delete this folder when they are here.
using System.IO.Compression;
using System.Text;

namespace Waybill.Extraction
{
    public sealed record ExtractionLimits;

    public sealed class Extractor(ExtractionLimits limits)
    {
        public string Recipe => "stub";

        public async Task<Outcome<FileContents>> ExtractAsync(string originalPath, string temporaryFolder, CancellationToken cancellation)
        {
            var delay = Environment.GetEnvironmentVariable("WAYBILL_STUB_DELAY");
            if (delay is not null)
            {
                await Task.Delay(int.Parse(delay), cancellation);
            }

            var head = new byte[4];
            await using (var stream = File.OpenRead(originalPath))
            {
                if (stream.Length == 0)
                {
                    return Outcome.Failed<FileContents>(ProblemCode.Empty, "the file holds no bytes");
                }

                stream.ReadAtLeast(head, 4, throwOnEndOfStream: false);
            }

            if (head.AsSpan(0, 2).SequenceEqual("PK"u8))
            {
                using var zip = ZipFile.OpenRead(originalPath);
                var children = new List<ChildFile>();
                foreach (var entry in zip.Entries.Where(e => !e.FullName.EndsWith('/')))
                {
                    var file = Path.Combine(temporaryFolder, children.Count.ToString());
                    entry.ExtractToFile(file);
                    children.Add(new ChildFile { Path = entry.FullName, TemporaryFile = file, Modified = entry.LastWriteTime });
                }

                return Outcome.Of(new FileContents { MediaType = "application/zip", IsContainerOnly = true, Children = children });
            }

            var text = await File.ReadAllTextAsync(originalPath, cancellation);
            return text.Contains('\0') ? Outcome.Failed<FileContents>(ProblemCode.Unsupported, "unknown bytes")
                : Outcome.Of(new FileContents { MediaType = "text/plain", Pages = [new ContentPage { Number = 1, Blocks = [new ContentBlock(text)] }] });
        }
    }
}

namespace Waybill.Reading
{
    public interface IOcrEngine;

    public sealed class TesseractEngine : IOcrEngine
    {
        public static Task<TesseractEngine> FindAsync(CancellationToken cancellation) => Task.FromResult(new TesseractEngine());
    }

    public sealed class Reader(IOcrEngine ocr)
    {
        public string Recipe => "stub";

        public Task<Outcome<Transcript>> ReadAsync(ContentHash file, Outcome<FileContents> contents, string originalPath, string temporaryFolder, CancellationToken cancellation) =>
            Task.FromResult(contents.Value is not { } c ? new Outcome<Transcript>(null, contents.Problems) : Outcome.Of(new Transcript
            {
                File = file, MediaType = c.MediaType, IsContainerOnly = c.IsContainerOnly,
                Pages = [.. c.Pages.Select(p => new Page { Number = p.Number, Text = p.Blocks[0].Text.Normalize(), Origin = TextOrigin.Native })],
            }));
    }

    public sealed class PagePictures
    {
        public Task<Outcome<PagePicture>> RenderAsync(ContentHash file, string mediaType, string originalPath, int pageNumber, int widthInPixels, string temporaryFolder, CancellationToken cancellation) =>
            Task.FromResult(Outcome.Failed<PagePicture>(ProblemCode.Unsupported, "no picture"));
    }
}

namespace Waybill.Recognition
{
    public sealed class Recogniser(ReferenceData reference)
    {
        public string Recipe => "stub";

        public Claims Recognise(Transcript transcript)
        {
            var page = transcript.Pages.FirstOrDefault();
            var at = page?.Text.IndexOf('№') ?? -1;
            return new Claims
            {
                File = transcript.File, Kind = at < 0 ? DocumentKind.Other : DocumentKind.Letter,
                Number = at < 0 ? null : Stated.By(page!.Text[at..], Quote.From(transcript.File, page, new TextSpan(at, page.Text.Length))),
            };
        }
    }
}

namespace Waybill.Linking
{
    public sealed class Linker(ReferenceData reference)
    {
        public string Recipe => "stub";

        public Case Settle(IReadOnlyList<ReadDocument> documents) => new()
        {
            Documents =
            [
                .. documents.SelectMany(d => d.File.Places.Select((p, i) => new CaseDocument
                {
                    File = d.File.Hash, Path = p.Path, LengthInBytes = d.File.LengthInBytes, Transcript = d.Transcript, Claims = d.Claims,
                    DuplicateOf = i == 0 ? null : d.File.Hash,
                })).OrderBy(d => d.Path, StringComparer.Ordinal),
            ],
            Parties = [], Transfers = [], Gaps = [],
        };
    }
}

namespace Waybill.Assessment
{
    public sealed class Assessor(ReferenceData reference)
    {
        public string Recipe => "stub";

        public Findings Assess(Case settled) => new() { Checks = [], Norms = [] };
    }
}

namespace Waybill.Publication
{
    public interface IExport
    {
        string Format { get; }

        string FileExtension { get; }

        Task WriteAsync(Dossier dossier, IPagePictureSource pictures, Stream output, CancellationToken cancellation);
    }

    public interface IPagePictureSource
    {
        Task<PagePicture?> PictureAsync(ContentHash file, int pageNumber, CancellationToken cancellation);
    }

    public static class KnownExports
    {
        public static IReadOnlyList<IExport> All { get; } = [new Stub("json"), new Stub("csv"), new Stub("html")];

        private sealed class Stub(string format) : IExport
        {
            public string Format => format;

            public string FileExtension => format;

            public async Task WriteAsync(Dossier dossier, IPagePictureSource pictures, Stream output, CancellationToken cancellation)
            {
                var documents = dossier.Coverage.Select(r => new { r.Path, r.File, r.State, r.Problems });
                await System.Text.Json.JsonSerializer.SerializeAsync(output, new { format = "waybill-case", documents, texts = dossier.Case.Documents.Select(d => d.Transcript.Pages.Select(p => p.Text)) }, WaybillJson.Options, cancellation);
            }
        }
    }

    public static class StageWords
    {
        public static string Describe(Transfer transfer) => transfer.Stage?.Value.NameOf() ?? "no stage proven";
    }

    public static class ExportNames
    {
        public static string Phrase(this Verdict verdict) => verdict.NameOf().Replace('-', ' ');
    }
}

namespace Waybill.Publication.Ledger
{
    public sealed record LedgerRole(Role Role, string PartyId, string Name);

    public sealed record LedgerRow
    {
        public required string Transfer { get; init; }

        public required string? Recipient { get; init; }

        public required string? Supplier { get; init; }

        public required decimal? NumberOrdered { get; init; }

        public required bool NumberIsUncertain { get; init; }

        public required string? Unit { get; init; }

        public required string? Designation { get; init; }

        public required string? Description { get; init; }

        public required Activity? Activity { get; init; }

        public required string StageInWords { get; init; }

        public required DateOnly? Earliest { get; init; }

        public required DateOnly? Latest { get; init; }

        public required decimal? Amount { get; init; }

        public required string? Currency { get; init; }

        public required decimal? Total { get; init; }

        public required string? TotalCurrency { get; init; }

        public required IReadOnlyList<LedgerRole> Roles { get; init; }

        public required string? ContractNumber { get; init; }

        public required PartialDate? ContractDate { get; init; }
    }

    public static class LedgerBuilder
    {
        public static IReadOnlyList<LedgerRow> Build(Case @case) => [];
    }
}

namespace Waybill.Publication.Timeline
{
    public enum TimelineLane
    {
        Documents,
        Transfers,
        Hostilities,
        TreatyActs,
    }

    public sealed record TimelineEntry(TimelineLane Lane, string Title, PartialDate From, PartialDate? To, bool Hedged);

    public sealed record CaseTimeline(IReadOnlyList<TimelineEntry> Entries, int UndatedDocuments, int UndatedTransfers);

    public static class TimelineBuilder
    {
        public static CaseTimeline Build(Dossier dossier) => new([], 0, 0);
    }
}
