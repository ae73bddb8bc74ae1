using System.Globalization;
using Waybill.Storage;

namespace Waybill.Processing;

/// <summary>Every limit that a person can change, the whole acquired file first, then its parts.</summary>
public static class KnownLimits
{
    public static IReadOnlyList<NamedLimit> All { get; } =
    [
        new("depth", LimitUnit.Count, "Containers inside each other.", l => l.OfOneRoot.MaxDepth, (l, v) => OfBoth(l, (int)v)),
        new("root-members", LimitUnit.Count, "Files inside one acquired file, all depths together.", l => l.OfOneRoot.MaxFilesInside, (l, v) => l with { OfOneRoot = l.OfOneRoot with { MaxFilesInside = (int)v } }),
        new("root-bytes", LimitUnit.Bytes, "What one acquired file may expand to, all depths together.", l => l.OfOneRoot.MaxBytesInside, (l, v) => l with { OfOneRoot = l.OfOneRoot with { MaxBytesInside = (long)v } }),
        new("root-ratio", LimitUnit.Ratio, "Bytes that one byte of an acquired file may become, once root-ratio-from have come out.", l => l.OfOneRoot.MaxRatio, (l, v) => l with { OfOneRoot = l.OfOneRoot with { MaxRatio = v } }),
        new("root-ratio-from", LimitUnit.Bytes, "Below this size root-ratio is not asked.", l => l.OfOneRoot.RatioFloorBytes, (l, v) => l with { OfOneRoot = l.OfOneRoot with { RatioFloorBytes = (long)v } }),
        new("file-bytes", LimitUnit.Bytes, "The largest file that is opened.", l => l.OfOneFile.MaxFileBytes, (l, v) => l with { OfOneFile = l.OfOneFile with { MaxFileBytes = (long)v } }),
        new("container-members", LimitUnit.Count, "Files directly in one container.", l => l.OfOneFile.MaxChildren, (l, v) => l with { OfOneFile = l.OfOneFile with { MaxChildren = (int)v } }),
        new("container-bytes", LimitUnit.Bytes, "What one container may expand to.", l => l.OfOneFile.MaxExpandedBytes, (l, v) => l with { OfOneFile = l.OfOneFile with { MaxExpandedBytes = (long)v } }),
        new("member-bytes", LimitUnit.Bytes, "The largest file that is taken out of another.", l => l.OfOneFile.MaxChildBytes, (l, v) => l with { OfOneFile = l.OfOneFile with { MaxChildBytes = (long)v } }),
        new("member-ratio", LimitUnit.Ratio, "Bytes that one packed byte of a member may become, once member-ratio-from have come out.", l => l.OfOneFile.MaxRatio, (l, v) => l with { OfOneFile = l.OfOneFile with { MaxRatio = v } }),
        new("member-ratio-from", LimitUnit.Bytes, "Below this size member-ratio is not asked.", l => l.OfOneFile.RatioFloorBytes, (l, v) => l with { OfOneFile = l.OfOneFile with { RatioFloorBytes = (long)v } }),
        new("pages", LimitUnit.Count, "Pages, sheets or pictures of one file that are read.", l => l.OfOneFile.MaxPages, (l, v) => l with { OfOneFile = l.OfOneFile with { MaxPages = (int)v } }),
        new("picture-dots", LimitUnit.Count, "Dots of the largest picture that is looked at.", l => l.OfOneFile.MaxPicturePixels, (l, v) => l with { OfOneFile = l.OfOneFile with { MaxPicturePixels = (long)v } }),
        new("characters", LimitUnit.Count, "Text of one file, in UTF-16 code units.", l => l.OfOneFile.MaxCharacters, (l, v) => l with { OfOneFile = l.OfOneFile with { MaxCharacters = (long)v } }),
        new("markup", LimitUnit.Count, "The longest page, part or message that is taken apart for its text.", l => l.OfOneFile.MaxMarkup, (l, v) => l with { OfOneFile = l.OfOneFile with { MaxMarkup = (long)v } }),
        new("claims-characters", LimitUnit.Count, "Text of one document that is searched for claims, in UTF-16 code units.", l => l.OfOnePaper.MaxCharacters, (l, v) => l with { OfOnePaper = l.OfOnePaper with { MaxCharacters = (int)v } }),
        new("memory", LimitUnit.Bytes, "Memory of the process that reads one file, with the programs that it starts.", l => l.OfOneProcess.Memory, (l, v) => l with { OfOneProcess = l.OfOneProcess with { Memory = (long)v } }),
        new("disk", LimitUnit.Bytes, "What that process may have on the disk at one time.", l => l.OfOneProcess.Output, (l, v) => l with { OfOneProcess = l.OfOneProcess with { Output = (long)v } }),
        new("processor-seconds", LimitUnit.Seconds, "Its processor time for one stage of a file; pictures and large files have more.", l => l.OfOneProcess.ProcessorTime.TotalSeconds, (l, v) => l with { OfOneProcess = l.OfOneProcess with { ProcessorTime = TimeSpan.FromSeconds(v) } }),
        new("wall-seconds", LimitUnit.Seconds, "Its time by the clock for one stage of a file; pictures and large files have more.", l => l.OfOneProcess.WallTime.TotalSeconds, (l, v) => l with { OfOneProcess = l.OfOneProcess with { WallTime = TimeSpan.FromSeconds(v) } }),
    ];

    /// <summary>The defaults, changed by what the case keeps.</summary>
    /// <exception cref="CaseException">A name or a value is none.</exception>
    public static CaseLimits With(IReadOnlyDictionary<string, string>? kept) =>
        (kept ?? new Dictionary<string, string>(StringComparer.Ordinal)).OrderBy(k => k.Key, StringComparer.Ordinal)
            .Aggregate(new CaseLimits(), (limits, k) => Find(k.Key) is var limit ? limit.Set(limits, Value(limit, k.Value)) : limits);

    /// <exception cref="CaseException">There is no limit of that name.</exception>
    public static NamedLimit Find(string name) =>
        All.FirstOrDefault(l => l.Name == name) ?? throw new CaseException($"there is no limit '{name}'; there are {string.Join(", ", All.Select(l => l.Name))}");

    /// <exception cref="CaseException">It is no value for that limit.</exception>
    public static double Value(NamedLimit limit, string text)
    {
        double? value = limit.Unit switch
        {
            LimitUnit.Bytes => Bytes.Parse(text),
            LimitUnit.Count or LimitUnit.Seconds => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 ? count : null,
            _ => double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var ratio) && ratio >= 1 ? ratio : null,
        };
        return value ?? throw new CaseException($"the limit '{limit.Name}' takes {Expected(limit.Unit)}, and not '{text}'");
    }

    /// <summary>As a person writes it: <c>4 GiB</c>, <c>100000</c>.</summary>
    public static string Written(NamedLimit limit, CaseLimits limits) =>
        limit.Unit == LimitUnit.Bytes ? Bytes.Named((long)limit.Get(limits)) : limit.Get(limits).ToString(CultureInfo.InvariantCulture);

    /// <summary>Those that differ from their defaults.</summary>
    public static IEnumerable<NamedLimit> Changed(CaseLimits limits) => All.Where(l => Written(l, limits) != Written(l, new CaseLimits()));

    private static string Expected(LimitUnit unit) => unit switch
    {
        LimitUnit.Bytes => "a number of bytes such as 4GiB",
        LimitUnit.Count or LimitUnit.Seconds => "a whole number above zero",
        _ => "a number of at least 1",
    };

    /// <summary>Mails inside mails are counted inside one file as well.</summary>
    private static CaseLimits OfBoth(CaseLimits limits, int depth) =>
        limits with { OfOneRoot = limits.OfOneRoot with { MaxDepth = depth }, OfOneFile = limits.OfOneFile with { MaxDepth = depth } };
}
