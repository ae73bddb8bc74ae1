using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Waybill.Web.Host;

/// <summary>Who is signed in. In memory alone: all sessions end with the workbench.</summary>
public sealed class Sessions(TimeProvider clock)
{
    private const int BytesOfId = 32;

    private readonly ConcurrentDictionary<string, Session> _byId = new(StringComparer.Ordinal);

    /// <summary>A session that nobody used for so long is over.</summary>
    public static TimeSpan IdleLimit { get; } = TimeSpan.FromHours(4);

    /// <summary>However busy it was, it is over after a long day.</summary>
    public static TimeSpan LongestDay { get; } = TimeSpan.FromHours(16);

    /// <param name="account">Null for the one user of one's own machine.</param>
    /// <returns>The secret that the browser keeps.</returns>
    public string Begin(string user, WorkbenchRole role, Account? account)
    {
        var now = clock.GetUtcNow();
        foreach (var (old, session) in _byId)
        {
            if (IsOver(session, now))
            {
                _byId.TryRemove(old, out _);
            }
        }

        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(BytesOfId));
        _byId[id] = new Session(user, role, now, account);
        return id;
    }

    public Session? Find(string? id)
    {
        if (id is null || !_byId.TryGetValue(id, out var session))
        {
            return null;
        }

        var now = clock.GetUtcNow();
        if (IsOver(session, now))
        {
            _byId.TryRemove(id, out _);
            return null;
        }

        session.LastSeen = now;
        return session;
    }

    public void End(string id) => _byId.TryRemove(id, out _);

    private static bool IsOver(Session session, DateTimeOffset now) =>
        now - session.LastSeen > IdleLimit || now - session.Begun > LongestDay;
}
