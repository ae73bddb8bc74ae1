namespace Waybill.Web.Cases;

/// <summary>What a screen computes over the whole case: once for each state of the case, and not with each request. Safe for use by several threads.</summary>
internal sealed class PerView<T>(Func<CaseView, T> make)
    where T : class
{
    private readonly Lock _lock = new();
    private Known? _known;

    public T Of(CaseView view)
    {
        if (Volatile.Read(ref _known) is { } known && ReferenceEquals(known.View, view))
        {
            return known.Value;
        }

        lock (_lock)
        {
            if (_known is null || !ReferenceEquals(_known.View, view))
            {
                Volatile.Write(ref _known, new Known(view, make(view)));
            }

            return _known!.Value; // it was made just before
        }
    }

    private sealed record Known(CaseView View, T Value);
}
