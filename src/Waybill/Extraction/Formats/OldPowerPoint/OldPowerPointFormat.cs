using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Waybill.Extraction.Formats.Compound;
using Waybill.Extraction.Formats.Pictures;

namespace Waybill.Extraction.Formats.OldPowerPoint;

/// <summary>Presentations from before 2007 (.ppt), [MS-PPT]: a page for each slide with its notes and comments; objects as children.</summary>
internal sealed class OldPowerPointFormat : IFileFormat
{
    private const int DocumentRecord = 1000;
    private const int NotesAtom = 1009;
    private const int SlidePersist = 1011;
    private const int SlideList = 4080;
    private const int WideText = 4000;
    private const int NarrowText = 4008;
    private const int PlainString = 4026;
    private const int HeaderFooter = 4057;
    private const int Comment = 12000;
    private const int UserEdit = 4085;
    private const int PersistDirectory = 6002;
    private const int ObjectStorage = 4113;
    private const uint EncryptedToken = 0xF3D1C4DF;
    private const int MostEdits = 10_000;

    public string Name => "old PowerPoint presentation (.ppt)";

    public bool Recognises(FileHead head) => head.HasRootStream("PowerPoint Document");

    public async Task<Outcome<FileContents>> ExtractAsync(Original original, CancellationToken cancellation)
    {
        await using var file = original.Open();
        var reader = CompoundReader.Open(file);
        ReadOnlyMemory<byte> stream = reader.Root.Find("PowerPoint Document") is { } entry ? reader.Read(entry) : [];
        var user = reader.Root.Find("Current User") is { } current ? reader.Read(current) : [];
        if (user.Length >= 20 && BinaryPrimitives.ReadUInt32LittleEndian(user.AsSpan(12)) == EncryptedToken)
        {
            return Outcome.Failed<FileContents>(ProblemCode.Encrypted, "an old presentation that opens with a password only");
        }

        var places = user.Length >= 20 ? ReadDirectory(stream, BinaryPrimitives.ReadUInt32LittleEndian(user.AsSpan(16))) : [];
        var pages = ReadSlides(stream, places, original.Limits, cancellation);
        var problems = new List<Problem>();
        if (pages.Count == 0)
        {
            pages = [new ContentPage { Number = 1, Blocks = [.. TextsOf(stream).Select(text => new ContentBlock(text))] }];
            problems.Add(new Problem(ProblemCode.Damaged, "the list of slides is lost; texts come in the order of the file"));
        }

        await AddObjectsAsync(stream, places, original, cancellation);
        if (reader.Root.Find("Pictures") is { IsStorage: false } pictures)
        {
            await PictureCarver.AddAsync(reader.Read(pictures), original.Children, cancellation);
        }

        if (original.Children.Full is { } full)
        {
            problems.Add(full);
        }

        return new Outcome<FileContents>(
            new FileContents
            {
                MediaType = "application/vnd.ms-powerpoint",
                HasPhysicalPages = true,
                Metadata = SummaryInformation.Read(reader).Build(),
                Pages = pages,
                Children = original.Children.Files,
            },
            problems);
    }

    /// <summary>Where each object was last saved: every edit adds a directory of what it changed.</summary>
    private static SortedDictionary<uint, uint> ReadDirectory(ReadOnlyMemory<byte> stream, uint lastEdit)
    {
        var places = new SortedDictionary<uint, uint>();
        var edit = lastEdit;
        for (var steps = 0; steps < MostEdits && SlideRecords.At(stream, edit) is { Type: UserEdit, Body.Length: >= 20 } record; steps++)
        {
            if (SlideRecords.At(stream, BinaryPrimitives.ReadUInt32LittleEndian(record.Body.Span[12..])) is { Type: PersistDirectory } directory)
            {
                AddPlaces(directory.Body.Span, places);
            }

            var before = BinaryPrimitives.ReadUInt32LittleEndian(record.Body.Span[8..]);
            if (before == 0 || before >= edit)
            {
                break;
            }

            edit = before;
        }

        return places;
    }

    private static void AddPlaces(ReadOnlySpan<byte> directory, SortedDictionary<uint, uint> places)
    {
        for (var at = 0; at + 4 <= directory.Length;)
        {
            var head = BinaryPrimitives.ReadUInt32LittleEndian(directory[at..]);
            at += 4;
            for (uint i = 0; i < head >> 20 && at + 4 <= directory.Length; i++, at += 4)
            {
                places.TryAdd((head & 0xFFFFF) + i, BinaryPrimitives.ReadUInt32LittleEndian(directory[at..]));
            }
        }
    }

    private static List<ContentPage> ReadSlides(ReadOnlyMemory<byte> stream, SortedDictionary<uint, uint> places, ExtractionLimits limits, CancellationToken cancellation)
    {
        var pages = new List<ContentPage>();
        if (places.Values.Select(place => SlideRecords.At(stream, place)).LastOrDefault(record => record is { Type: DocumentRecord }) is not { } document)
        {
            return pages;
        }

        var notes = NotesBySlide(stream, places);
        var footers = TextsOf(SlideRecords.In(document.Body).Where(record => record.Type == HeaderFooter).SelectMany(record => SlideRecords.In(record.Body)), PlainString);
        foreach (var (slide, texts) in ListOf(document, instance: 0))
        {
            cancellation.ThrowIfCancellationRequested();
            if (pages.Count >= limits.MaxPages)
            {
                break;
            }

            if (BinaryPrimitives.ReadUInt32LittleEndian(slide.Span) is var id && places.TryGetValue(id, out var place) && SlideRecords.At(stream, place) is { } record)
            {
                texts.AddRange(TextsOf(record.Body));
                texts.AddRange(CommentsOf(record.Body));
            }

            texts.AddRange(footers);
            texts.AddRange(notes.GetValueOrDefault(slide.Length >= 16 ? BinaryPrimitives.ReadUInt32LittleEndian(slide.Span[12..]) : 0, []));
            pages.Add(new ContentPage { Number = pages.Count + 1, Blocks = [.. texts.Select(text => new ContentBlock(text)).Distinct()] });
        }

        return pages;
    }

    /// <summary>Each entry of a list of slides with the texts that stand in the list itself.</summary>
    private static List<(ReadOnlyMemory<byte> Entry, List<string> Texts)> ListOf(SlideRecord document, int instance)
    {
        var entries = new List<(ReadOnlyMemory<byte>, List<string>)>();
        foreach (var record in SlideRecords.In(document.Body).Where(list => list.Type == SlideList && list.Instance == instance).SelectMany(list => SlideRecords.In(list.Body)))
        {
            if (record.Type == SlidePersist && record.Body.Length >= 4)
            {
                entries.Add((record.Body, []));
            }
            else if (entries.Count > 0)
            {
                entries[^1].Item2.AddRange(TextsOf([record], WideText, NarrowText));
            }
        }

        return entries;
    }

    private static Dictionary<uint, List<string>> NotesBySlide(ReadOnlyMemory<byte> stream, SortedDictionary<uint, uint> places)
    {
        var notes = new Dictionary<uint, List<string>>();
        foreach (var place in places.Values)
        {
            if (SlideRecords.At(stream, place) is { IsContainer: true } record
                && SlideRecords.At(record.Body, 0) is { Type: NotesAtom, Body.Length: >= 4 } atom)
            {
                notes[BinaryPrimitives.ReadUInt32LittleEndian(atom.Body.Span)] = TextsOf(record.Body);
            }
        }

        return notes;
    }

    private static List<string> CommentsOf(ReadOnlyMemory<byte> slide) =>
        TextsOf(SlideRecords.AllIn(slide).Where(record => record.Type == Comment).SelectMany(record => SlideRecords.In(record.Body)).Where(record => record.Instance <= 1), PlainString);

    private static List<string> TextsOf(ReadOnlyMemory<byte> bytes) => TextsOf(SlideRecords.AllIn(bytes), WideText, NarrowText);

    private static List<string> TextsOf(IEnumerable<SlideRecord> records, params int[] types)
    {
        var texts = new List<string>();
        foreach (var record in records.Where(record => types.Contains(record.Type)))
        {
            var text = BlockText.Of((record.Type == NarrowText ? Encoding.Latin1 : Encoding.Unicode).GetString(record.Body.Span));
            if (text.Length > 0 && text is not "*")
            {
                texts.Add(text);
            }
        }

        return texts;
    }

    private static async Task AddObjectsAsync(ReadOnlyMemory<byte> stream, SortedDictionary<uint, uint> places, Original original, CancellationToken cancellation)
    {
        var number = 0;
        foreach (var place in places.Values)
        {
            if (SlideRecords.At(stream, place) is not { Type: ObjectStorage } record)
            {
                continue;
            }

            number++;
            var name = string.Create(CultureInfo.InvariantCulture, $"object{number}.ole");
            using var bytes = new MemoryStream((record.Instance == 1 ? record.Body[Math.Min(4, record.Body.Length)..] : record.Body).ToArray(), writable: false);
            if (record.Instance == 1)
            {
                await using var unpacked = new ZLibStream(bytes, CompressionMode.Decompress);
                await original.Children.AddAsync(name, modified: null, unpacked, record.Body.Length, cancellation);
            }
            else
            {
                await original.Children.AddAsync(name, modified: null, bytes, packedBytes: null, cancellation);
            }
        }
    }
}
