namespace Waybill.Web.Cases;

/// <summary>Keeps what was used last, up to a number of entries. Safe for use by several threads.</summary>
internal sealed class Recent<TKey, TValue>(int most)
    where TKey : notnull
    where TValue : class
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value)>> _byKey = [];
    private readonly LinkedList<(TKey Key, TValue Value)> _byUse = new();

    public TValue? Find(TKey key)
    {
        lock (_lock)
        {
            if (!_byKey.TryGetValue(key, out var node))
            {
                return null;
            }

            _byUse.Remove(node);
            _byUse.AddFirst(node);
            return node.Value.Value;
        }
    }

    public void Keep(TKey key, TValue value)
    {
        lock (_lock)
        {
            if (_byKey.Remove(key, out var old))
            {
                _byUse.Remove(old);
            }

            _byKey[key] = _byUse.AddFirst((key, value));
            while (_byKey.Count > most && _byUse.Last is { } last)
            {
                _byKey.Remove(last.Value.Key);
                _byUse.RemoveLast();
            }
        }
    }
}
