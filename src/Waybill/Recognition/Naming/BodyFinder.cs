using System.Buffers;
using Waybill.Language;

namespace Waybill.Recognition.Naming;

/// <summary>Finds ministries, agencies, embassies and units by the table of bodies, with the state that they are of.</summary>
internal sealed class BodyFinder
{
    /// <summary>How many words may stand between the head of a body and the name of its state.</summary>
    private const int LongestTopic = 9;

    /// <summary>A ministry of defence whose next words are industry is the other ministry.</summary>
    private const int IndustryWithin = 4;

    /// <summary>A further topic of a ministry has so many words.</summary>
    private const int MostWordsOfTopic = 3;

    private static readonly SignKind[] NoTopics = [SignKind.Body, SignKind.BodyHead, SignKind.Head, SignKind.FormBefore, SignKind.FormAfter, SignKind.Courtesy, SignKind.Office, SignKind.City];
    private static readonly SearchValues<char> BetweenBodyAndState = SearchValues.Create(" \n\t,()/-\u00AB");
    private static readonly SearchValues<char> BetweenStateAndBody = SearchValues.Create(" \n\t'/-");

    private readonly NamedText _text;
    private readonly ILookup<int, Sign> _stateFrom;
    private readonly ILookup<int, Sign> _stateUntil;
    private readonly List<FoundName> _found = [];

    private BodyFinder(NamedText text)
    {
        _text = text;
        _stateFrom = text.States.ToLookup(s => s.First);
        _stateUntil = text.States.ToLookup(s => s.Last);
    }

    /// <summary>Bodies and units; departments, which belong to the body beside them, have <see cref="FoundName.Body"/> <c>department</c>.</summary>
    public static IReadOnlyList<FoundName> In(NamedText text)
    {
        var finder = new BodyFinder(text);
        foreach (var sign in text.Signs)
        {
            switch (sign.Kind)
            {
                case SignKind.Body when sign.Row["body"] == "military-unit":
                    finder.Unit(sign);
                    break;
                case SignKind.Body when sign.Row["body"] == "department":
                    finder._found.Add(new FoundName(sign.Start, sign.End, null, "body", PartyKind.Ministry) { Body = "department" });
                    break;
                case SignKind.Body:
                    finder.Office(sign);
                    break;
                case SignKind.BodyHead:
                    finder.Headed(sign);
                    break;
            }
        }

        return finder._found;
    }

    private void Office(Sign sign)
    {
        var (body, last) = (sign.Row["body"], sign.Last);
        if (body == "ministry-defence" && IndustryBehind(last) is { } industry)
        {
            (body, last) = ("ministry-defence-industry", industry);
        }

        last = OtherTopics(sign.First, last) ?? last;

        var position = sign.Row["position"];
        var isEmbassy = body is "embassy" or "consulate";
        var prefersBefore = position.StartsWith("before", StringComparison.Ordinal);
        var before = StateBefore(sign.First, isEmbassy);
        var after = StateBehind(last);
        if (prefersBefore && before is not null)
        {
            // The state behind it is its host where it stands in that case; else the next body begins with it.
            after = isEmbassy && after is not null && IsLocative(after) ? after : null;
        }
        else if (after is not null)
        {
            before = null;
        }

        if (before is null && after is null && position.EndsWith("abbreviation", StringComparison.Ordinal) && !_text.Text.AsSpan(sign.Start, sign.End - sign.Start).ContainsAnyInRange('a', 'z'))
        {
            return;
        }

        var (start, end, own) = (sign.Start, _text.Words[last].End, before ?? after);
        if (before is not null)
        {
            start = before.Start;
            if (isEmbassy && before.First > 0 && _text.Gap(before.First - 1).IsWhiteSpace() && StateEndingAt(before.First - 1) is { } other)
            {
                (start, own) = (other.Start, IsLocative(other) ? before : other);
            }
        }

        if (after is not null)
        {
            end = after.End;
            if (isEmbassy && HostBehind(after.Last) is { } host)
            {
                end = host.End;
            }

            // An Armenian embassy names its host behind itself.
            own = before is null || IsLocative(before) ? own ?? after : before;
        }

        _found.Add(new FoundName(start, end, null, "body", isEmbassy ? PartyKind.Embassy : PartyKind.Ministry) { Body = body, State = own });
    }

    /// <summary>The last word of what else the office is for: "de la Défense nationale et des Anciens combattants", "трговине, туризма и телекомуникација".</summary>
    /// <remarks>Only where a genitive, the state behind it or the end of a letterhead's line shows that no new thought begins.</remarks>
    private int? OtherTopics(int first, int last)
    {
        var at = last + 1;
        while (at < _text.Words.Count && _text.Gap(at - 1).Trim() is "," && IsTopic(at))
        {
            at++;
        }

        if (at >= _text.Words.Count || !Joins(at) || !_text.Is(at, SignKind.And))
        {
            return null;
        }

        at++;
        var and = at;
        while (at < _text.Words.Count && Joins(at) && _text.Is(at, SignKind.Connector) && !_text.Is(at, SignKind.And))
        {
            at++;
        }

        if (at >= _text.Words.Count || !Joins(at) || !IsTopic(at))
        {
            return null;
        }

        var isGenitive = at > and;
        var end = at;
        while (end + 1 < _text.Words.Count && end + 1 - at < MostWordsOfTopic && _text.Gap(end) is " " && IsTopic(end + 1) && !_text.Is(end + 1, SignKind.Connector))
        {
            end++;
        }

        return isGenitive || StateBehind(end) is not null || (_text.BeginsLine(first) && (end + 1 == _text.Words.Count || _text.Gap(end).Contains('\n'))) ? end : null;
    }

    /// <summary>True where nothing but white space, and at most one end of a line, parts a word from the one before.</summary>
    private bool Joins(int word) => _text.Gap(word - 1).IsWhiteSpace() && _text.Gap(word - 1).Count('\n') <= 1;

    private bool IsTopic(int word) => !_text.Words[word].IsNumber && !_stateFrom.Contains(word) && Array.TrueForAll(NoTopics, k => !_text.Is(word, k));

    private int? IndustryBehind(int last)
    {
        for (var at = last + 1; at <= last + IndustryWithin && at < _text.Words.Count && _text.Gap(at - 1).IsWhiteSpace() && !_stateFrom.Contains(at); at++)
        {
            if (_text.Is(at, SignKind.Industry))
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>The state behind a body: right behind it, or behind a comma or "of the", or alone on the next line.</summary>
    private Sign? StateBehind(int last)
    {
        for (var at = last + 1; at <= last + 4 && at < _text.Words.Count; at++)
        {
            var gap = _text.Gap(at - 1);
            if (gap.Length > 24 || gap.Count('\n') > 1 || gap.IndexOfAnyExcept(BetweenBodyAndState) >= 0 || (at == last + 1 ? 0 : gap.Count(',')) > 0)
            {
                return null;
            }

            if (_stateFrom[at].MaxBy(s => s.Last) is { } state)
            {
                return !gap.Contains('\n') || at > last + 1 || IsAlone(state) || !StateIsAloneNeeded(last) ? state : null;
            }

            if (!_text.Is(at, SignKind.Connector))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>A line that ends early ended on purpose; one that fills the page goes on.</summary>
    private bool StateIsAloneNeeded(int last) => !_text.Joined(last);

    private Sign? StateBefore(int first, bool overCity)
    {
        for (var at = first - 1; at >= 0 && at >= first - 2; at--)
        {
            var gap = _text.Gap(at);
            if (gap.Length > 24 || gap.Count('\n') > 1 || gap.IndexOfAnyExcept(BetweenStateAndBody) >= 0)
            {
                return null;
            }

            if (StateEndingAt(at) is { } state)
            {
                return !gap.Contains('\n') || _text.Joined(at) || (IsAlone(state) && _text.BeginsLine(first)) ? state : null;
            }

            // "Nijer Cumhuriyeti'nin Ankara Büyükelçiliği": an embassy's seat stands between.
            if (!_text.Is(at, SignKind.Connector) && !(overCity && _text.Is(at, SignKind.City)))
            {
                return null;
            }
        }

        return null;
    }

    private Sign? StateEndingAt(int word) => _stateUntil[word].MinBy(s => s.First);

    private Sign? HostBehind(int last)
    {
        var at = last + 1;
        while (at < _text.Words.Count && at <= last + 2 && _text.Gap(at - 1).IndexOfAnyExcept(" \n,") < 0 && (_text.Is(at, SignKind.Host) || _text.Is(at, SignKind.Connector)))
        {
            at++;
        }

        return at > last + 1 && at < _text.Words.Count ? _stateFrom[at].MaxBy(s => s.Last) : null;
    }

    private bool IsLocative(Sign state) => Enumerable.Range(state.First, state.Last - state.First + 1).Any(w => _text.Book.Ends("state-locative-ending", _text.Words[w].Folded));

    /// <summary>True where a line holds nothing but this.</summary>
    private bool IsAlone(Sign sign)
    {
        var end = sign.End;
        while (end < _text.Text.Length && _text.Text[end] is ' ' or '\t' or ',' or '.')
        {
            end++;
        }

        return _text.BeginsLine(sign.First) && (end >= _text.Text.Length || _text.Text[end] == '\n');
    }

    /// <summary>A committee, service or ministry of a topic that no row names, up to its state.</summary>
    private void Headed(Sign head)
    {
        var first = head.First;
        while (first > 0 && head.First - first < 3 && _text.Gap(first - 1) is " " && (_text.Is(first - 1, SignKind.Descriptive) || _text.Is(first - 1, SignKind.Generic)))
        {
            first--;
        }

        for (var at = head.Last + 1; at <= head.Last + LongestTopic + 1 && at < _text.Words.Count; at++)
        {
            var gap = _text.Gap(at - 1);
            if (_text.Words[at].Sentence != _text.Words[head.Last].Sentence || gap.Count('\n') > 1 || gap.IndexOfAnyExcept(" \n,-") >= 0)
            {
                return;
            }

            // "… to the Ministry that the Ministry of Defence of …": the second is a body of its own.
            if (_text.Words[at].Folded == _text.Words[head.Last].Folded)
            {
                return;
            }

            if (at > head.Last + 1 && _stateFrom[at].MaxBy(s => s.Last) is { } state)
            {
                _found.Add(new FoundName(_text.Words[first].Start, state.End, null, "body", PartyKind.Ministry) { State = state });
                return;
            }

            if (_text.IsCapital(at) && !_text.IsLatin(at) && !_text.Is(at, SignKind.Body) && !_text.Is(at, SignKind.BodyHead) && !char.IsUpper(_text.Text[head.End - 1]))
            {
                return;
            }
        }
    }

    private void Unit(Sign sign)
    {
        var at = sign.Last + 1;
        if (at < _text.Words.Count && IsNumberSign(at) && IsNear(at - 1))
        {
            at++;
        }

        if (NumberFrom(at, sign.Last) is { } number)
        {
            _found.Add(new FoundName(sign.Start, _text.Words[number].End, null, "body", PartyKind.MilitaryUnit) { Body = "military-unit" });
            return;
        }

        at = sign.First - 1;
        while (at >= 0 && sign.First - at <= 3 && IsNumberSign(at) && IsNear(at))
        {
            at--;
        }

        if (at >= 0 && IsNear(at) && IsUnitNumber(_text.Words[at]))
        {
            var first = at > 0 && IsNumberSign(at - 1) && IsNear(at - 1) ? at - 1 : at;
            _found.Add(new FoundName(_text.Words[first].Start, sign.End, null, "body", PartyKind.MilitaryUnit) { Body = "military-unit" });
        }
    }

    private int? NumberFrom(int at, int last)
    {
        if (at >= _text.Words.Count || !IsNear(at - 1) || at - last > 2)
        {
            return null;
        }

        return IsUnitNumber(_text.Words[at]) ? at
            : _text.Raw(at).Length == 1 && _text.IsCapital(at) && at + 1 < _text.Words.Count && _text.Gap(at) is " " or "-" && IsUnitNumber(_text.Words[at + 1]) ? at + 1
            : null;
    }

    private bool IsNumberSign(int word) => _text.Words[word].Folded == "\u2116" || _text.Is(word, SignKind.UnitNumber);

    private bool IsNear(int word) => _text.Gap(word).Length <= 4 && _text.Gap(word).IndexOfAnyExcept(" \n-.:") < 0;

    /// <summary>Four to six digits, which a letter may begin.</summary>
    private static bool IsUnitNumber(Token word)
    {
        var digits = word.Folded.Count(char.IsAsciiDigit);
        return digits is >= 4 and <= 6 && word.Folded.Length - digits <= 1 && char.IsAsciiDigit(word.Folded[^1]);
    }
}
