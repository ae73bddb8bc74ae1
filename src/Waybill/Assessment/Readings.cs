namespace Waybill.Assessment;

/// <summary>What the words of numbers may also mean.</summary>
internal static class Readings
{
    /// <summary>Beyond so many numbers with two readings nothing is tried.</summary>
    private const int MostOpen = 6;

    /// <summary>True where the values fit in any of their readings.</summary>
    /// <param name="fits">Gets one reading of each value, in their order.</param>
    public static bool Any(IReadOnlyList<Stated<decimal>> values, Func<IReadOnlyList<decimal>, bool> fits)
    {
        var readings = values.Select(v => v.Readings()).ToList();
        if (readings.Count(r => r.Count > 1) > MostOpen)
        {
            return fits([.. values.Select(v => v.Value)]);
        }

        return From(readings, 0, [], fits);
    }

    private static bool From(List<IReadOnlyList<decimal>> readings, int at, List<decimal> chosen, Func<IReadOnlyList<decimal>, bool> fits)
    {
        if (at == readings.Count)
        {
            return fits(chosen);
        }

        foreach (var reading in readings[at])
        {
            chosen.Add(reading);
            if (From(readings, at + 1, chosen, fits))
            {
                return true;
            }

            chosen.RemoveAt(at);
        }

        return false;
    }
}
