using System.Globalization;
using System.Text.RegularExpressions;

namespace Waybill.Extraction.Formats.Recordings;

/// <summary>What a recording says of itself, as a player shows it: a line for each tag.</summary>
internal sealed partial class RecordingTags
{
    private const string NotHeard = "what is said or seen in the recording is not written down; only what its tags say";

    /// <summary>The first of the genres that old tags give by number; others stay numbers.</summary>
    private static readonly string[] Genres = ["Blues", "Classic Rock", "Country", "Dance", "Disco", "Funk", "Grunge", "Hip-Hop", "Jazz", "Metal", "New Age", "Oldies", "Other", "Pop", "R&B", "Rap", "Reggae", "Rock"];

    /// <summary>Where in an album the recording stands.</summary>
    private static readonly string[] Places = ["track", "disc"];

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];

    /// <summary>The first value of a label counts: newer tags are read before older ones.</summary>
    public void Add(string label, string? value)
    {
        var clean = BlockText.Of(value ?? "");
        if (label == "Genre" && NumberedGenre().Match(clean) is { Success: true } match
            && int.TryParse(match.Groups["number"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < Genres.Length)
        {
            clean = Genres[number];
        }

        if (label == "Comment" && clean.Length > 0 && _values.TryGetValue(label, out var before))
        {
            // Programs leave several; an old tag repeats the start of a newer one.
            _values[label] = before.Contains(clean, StringComparison.Ordinal) ? before : before + "\n" + clean;
        }
        else if (clean.Length > 0 && _values.TryAdd(label, clean))
        {
            _order.Add(label);
        }
    }

    /// <summary>How long it runs; nothing where that is unknown or cannot be.</summary>
    public void AddLength(double seconds)
    {
        if (seconds is >= 0.5 and < 360_000_000)
        {
            var whole = TimeSpan.FromSeconds(Math.Round(seconds));
            Add("Length", string.Create(CultureInfo.InvariantCulture, $"{(long)whole.TotalHours}:{whole.Minutes:00}:{whole.Seconds:00}"));
        }
    }

    public Outcome<FileContents> ToOutcome(string mediaType)
    {
        if (_values.TryGetValue("Album", out var album) || _values.ContainsKey("track"))
        {
            var place = string.Concat(Places.Where(_values.ContainsKey).Select(label => $", {label} {_values[label]}"));
            _values["Album"] = album + place;
            if (album is null)
            {
                _order.Add("Album");
            }
        }

        var blocks = _order.Where(label => label is not ("track" or "disc")).Select(label => new ContentBlock($"{label}: {_values[label]}")).ToArray();
        return new Outcome<FileContents>(
            new FileContents
            {
                MediaType = mediaType,
                Metadata = new MetadataBuilder()
                    .Add(MetadataKeys.Title, _values.GetValueOrDefault("Title"))
                    .Add(MetadataKeys.Author, _values.GetValueOrDefault("Artist"))
                    .Add(MetadataKeys.Created, _values.GetValueOrDefault("Recorded") ?? _values.GetValueOrDefault("Year"))
                    .Add("length", _values.GetValueOrDefault("Length"))
                    .Build(),
                Pages = blocks.Length > 0 ? [new ContentPage { Number = 1, Blocks = blocks }] : [],
            },
            [new Problem(ProblemCode.Unsupported, NotHeard)]);
    }

    [GeneratedRegex(@"\A\(?(?<number>[0-9]{1,3})\)?\z", RegexOptions.NonBacktracking)]
    private static partial Regex NumberedGenre();
}
