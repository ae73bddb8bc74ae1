namespace Waybill.Extraction;

/// <summary>Reads one kind of file.</summary>
/// <remarks>Stateless. A fault of the file is a <see cref="Problem"/>; what the parser throws, the <see cref="Extractor"/> turns into one,
/// so a format catches only where it can save a part.</remarks>
public interface IFileFormat
{
    /// <summary>As people say it: <c>PDF</c>, <c>Word document</c>.</summary>
    string Name { get; }

    /// <summary>Whether these bytes are of the format; the name of the file is not known here.</summary>
    bool Recognises(FileHead head);

    Task<Outcome<FileContents>> ExtractAsync(Original original, CancellationToken cancellation);
}
