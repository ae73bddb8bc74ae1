using System.Text.Json.Serialization;

namespace Waybill;

/// <summary>Why a file, or a part of one, could not be read. A closed list: coverage adds up over it.</summary>
public enum ProblemCode
{
    /// <summary>Needs a password that nobody gave.</summary>
    Encrypted,

    /// <summary>Breaks the rules of its own format.</summary>
    Damaged,

    /// <summary>Holds no bytes, or nothing that could be read or looked at.</summary>
    Empty,

    /// <summary>Of a format that Waybill does not read.</summary>
    Unsupported,

    /// <summary>Grew past a limit of size, depth, number or time.</summary>
    LimitReached,

    /// <summary>A program that reads this format is not installed.</summary>
    ToolMissing,

    /// <summary>Named by its container, but not to be had from it.</summary>
    LostInContainer,

    /// <summary>The file system would not give the bytes.</summary>
    Inaccessible,

    /// <summary>A picture that was looked at, and in which no text was recognised. It is the one code that says "found nothing" and not "could not look".</summary>
    Illegible,

    /// <summary>A link, a pipe, a socket or a device: there is no file to read.</summary>
    NotAFile,
}

/// <summary>What went wrong with one file, and where in it.</summary>
public sealed record Problem(ProblemCode Code, string Detail)
{
    /// <summary>The page that is concerned, from 1; null where it is the whole file.</summary>
    public int? PageNumber { get; init; }

    /// <summary>True where another try may end otherwise: the process that read the file was ended, or died.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool MayPass { get; init; }

    /// <summary>The code as users and exports see it: <c>limit-reached</c>.</summary>
    public string Name => Code switch
    {
        ProblemCode.Encrypted => "encrypted",
        ProblemCode.Damaged => "damaged",
        ProblemCode.Empty => "empty",
        ProblemCode.Unsupported => "unsupported",
        ProblemCode.LimitReached => "limit-reached",
        ProblemCode.ToolMissing => "tool-missing",
        ProblemCode.LostInContainer => "lost-in-container",
        ProblemCode.Inaccessible => "inaccessible",
        ProblemCode.Illegible => "illegible",
        ProblemCode.NotAFile => "not-a-file",
        _ => throw new InvalidOperationException($"the problem {Code} has no name"),
    };

    /// <summary>A limit that was reached, with its name and its value, so that a person knows which one to raise.</summary>
    public static Problem OfLimit(string limit, string value, string detail) => new(ProblemCode.LimitReached, $"{detail} (limit {limit} = {value})");

    public override string ToString() => PageNumber is { } page ? $"{Name}: page {page}: {Detail}" : $"{Name}: {Detail}";
}
