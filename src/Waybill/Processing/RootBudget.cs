using System.Globalization;
using Waybill.Storage;

namespace Waybill.Processing;

/// <summary>What one acquired file has expanded to so far, and whether more may come. Safe for use by several threads.</summary>
internal sealed class RootBudget(ProcessingLimits limits, long bytesIn)
{
    private readonly Lock _lock = new();

    public long Members { get; private set; }

    public long BytesOut { get; private set; }

    /// <summary>Takes a member into the account; null where it has room, else the limit that it would break.</summary>
    public LimitBroken? Admit(ChildRecord child)
    {
        lock (_lock)
        {
            if (Members >= limits.MaxFilesInside)
            {
                return new LimitBroken("root-members", limits.MaxFilesInside.ToString(CultureInfo.InvariantCulture));
            }

            if (BytesOut + child.LengthInBytes > limits.MaxBytesInside)
            {
                return new LimitBroken("root-bytes", Bytes.Named(limits.MaxBytesInside));
            }

            if (BytesOut + child.LengthInBytes > Math.Max(limits.RatioFloorBytes, bytesIn * limits.MaxRatio))
            {
                return new LimitBroken("root-ratio", limits.MaxRatio.ToString(CultureInfo.InvariantCulture));
            }

            Members++;
            BytesOut += child.LengthInBytes;
            return null;
        }
    }
}

/// <summary>A limit, by the name under which a person can raise it, and its value.</summary>
internal sealed record LimitBroken(string Name, string Value);
