using System.Collections.Concurrent;
using Lucene.Net.Tartarus.Snowball;

namespace Waybill.Search.Words;

/// <summary>A Snowball stemmer for many threads.</summary>
internal sealed class SnowballStems<T>
    where T : SnowballProgram, new()
{
    // A stemmer keeps the word it works on, and so every thread takes one for itself.
    private readonly ConcurrentBag<T> _idle = [];

    /// <param name="folded">In lower case.</param>
    public string Stem(string folded)
    {
        if (!_idle.TryTake(out var stemmer))
        {
            stemmer = new T();
        }

        stemmer.SetCurrent(folded);
        var stem = stemmer.Stem() ? stemmer.Current : folded;
        _idle.Add(stemmer);
        return stem;
    }
}
