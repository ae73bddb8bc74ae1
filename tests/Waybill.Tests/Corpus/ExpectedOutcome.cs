using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Waybill.Tests.Corpus;

/// <summary>What <c>NAME.expected.json</c> says beside a file of the corpus.</summary>
internal sealed record ExpectedFile
{
    /// <summary>One sentence on what the file is.</summary>
    public required string About { get; init; }

    /// <summary>What is wrong with it; null for a good file.</summary>
    public required string? Fault { get; init; }

    /// <summary>The format that reads it, by its name in <c>KnownFormats</c>; null where none does.</summary>
    public required string? Format { get; init; }

    public required ExpectedOutcome Outcome { get; init; }

    /// <summary>Places inside it, all depths together.</summary>
    public int MembersInAll { get; init; }

    /// <summary>The first of them, by their path inside the file.</summary>
    public IReadOnlyDictionary<string, ExpectedOutcome> Members { get; init; } = new Dictionary<string, ExpectedOutcome>(StringComparer.Ordinal);
}

/// <summary>What becomes of one file, or of one member.</summary>
internal sealed record ExpectedOutcome
{
    public required string? MediaType { get; init; }

    /// <summary>As the coverage names it: read, partly-read, unreadable.</summary>
    public required string State { get; init; }

    /// <summary>Codes of its problems, each once.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>Lines of its text, white space folded.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];
}

/// <summary>The form in which expected outcomes are written: for people who review them.</summary>
internal static class ExpectedJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };
}
