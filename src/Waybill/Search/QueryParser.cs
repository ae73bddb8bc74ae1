using System.Globalization;
using System.Text;

namespace Waybill.Search;

/// <summary>Reads what people type: the syntax of Lucene's query parser, with <c>=word</c> for the very form.</summary>
/// <remarks>Words side by side are alternatives, as in Lucene, unless every word is asked for. What cannot be read is answered with a
/// sentence and the character at which it stands.</remarks>
public sealed class QueryParser
{
    private const int LongestQuery = 20_000;
    private const int MostLeaves = 1_000;
    private const int DeepestGroup = 40;
    private const double LargestWeight = 1_000_000;

    /// <summary>Asks the text for the very form: <c>exact:"…"</c> is the same as <c>="…"</c>.</summary>
    private const string ExactField = "exact";

    private readonly string _text;
    private readonly bool _everyWord;
    private int _at;
    private int _leaves;
    private int _depth;

    private QueryParser(string text, bool everyWord) => (_text, _everyWord) = (text, everyWord);

    /// <param name="everyWord">True where words side by side must all be found, as if AND stood between them.</param>
    public static SearchOutcome<SearchQuery> Parse(string text, bool everyWord = false)
    {
        if (text.Length > LongestQuery)
        {
            return new QueryFault($"the query has {text.Length} characters; {LongestQuery} are allowed");
        }

        try
        {
            return new QueryParser(text, everyWord).ReadAll();
        }
        catch (QueryException e)
        {
            return e.Fault;
        }
    }

    private SearchQuery ReadAll()
    {
        SkipBlanks();
        if (AtEnd)
        {
            throw Fault("the query is empty: type a word, or * for every document", 0);
        }

        var query = ReadGroup(SearchFields.Text, isExact: false);
        return AtEnd ? query : throw Fault($"'{Here}' closes nothing", _at);
    }

    /// <summary>Everything up to the end or to a closing parenthesis.</summary>
    private SearchQuery ReadGroup(string field, bool isExact)
    {
        if (++_depth > DeepestGroup)
        {
            throw Fault($"more than {DeepestGroup} groups lie inside each other", _at);
        }

        var (required, optional, excluded) = (new List<SearchQuery>(), new List<SearchQuery>(), new List<SearchQuery>());
        var isAfterOr = false;
        while (SkipBlanks() && !AtEnd && Here is not ')')
        {
            if (Operator() is { } stray)
            {
                throw Fault($"{stray} stands between two words; one is missing before it", _at);
            }

            var start = _at;
            var chain = ReadChain(field, isExact);
            var (sign, query) = chain is [var single] ? single : ('\0', Together(chain));
            (sign switch
            {
                '+' => required,
                '-' when !isAfterOr => excluded,
                _ when _everyWord && !isAfterOr && !IsBefore("OR", "||") => required,
                _ => optional,
            }).Add(sign == '-' && isAfterOr ? new CombinedQuery([], [], [query]) : query);
            isAfterOr = SkipBlanks() && Take("OR", "||");
            if (isAfterOr && (!SkipBlanks() || AtEnd || Here is ')'))
            {
                throw Fault("after OR a word is missing", start);
            }
        }

        _depth--;
        return (required, optional, excluded) switch
        {
            ([var one], [], []) => one,
            ([], [var one], []) => one,
            ([], [], []) => throw Fault("between these parentheses nothing is asked", Math.Max(0, _at - 1)),

            // With every word asked for, alternatives are one of the things that must hold.
            ({ Count: > 0 }, { Count: > 0 }, _) when _everyWord => new CombinedQuery([.. required, new CombinedQuery([], optional, [])], [], excluded),
            _ => new CombinedQuery(required, optional, excluded),
        };
    }

    /// <summary>What AND holds together: at least one thing.</summary>
    private List<(char Sign, SearchQuery Query)> ReadChain(string field, bool isExact)
    {
        var chain = new List<(char, SearchQuery)>();
        do
        {
            SkipBlanks();
            if (AtEnd || Here is ')')
            {
                throw Fault(chain.Count > 0 ? "after AND a word is missing" : "a word is missing here", _at);
            }

            if (Operator() is { } stray)
            {
                throw Fault($"{stray} stands between two words; one is missing before it", _at);
            }

            var sign = ReadSign();
            chain.Add((sign, ReadWeighted(field, isExact)));
        }
        while (SkipBlanks() && Take("AND", "&&"));
        return chain;
    }

    private static CombinedQuery Together(List<(char Sign, SearchQuery Query)> chain) =>
        new([.. chain.Where(c => c.Sign != '-').Select(c => c.Query)], [], [.. chain.Where(c => c.Sign == '-').Select(c => c.Query)]);

    private char ReadSign()
    {
        var isNot = Take("NOT");
        if (!isNot && Here is '+' or '-' or '!')
        {
            var sign = _text[_at++];
            if (AtEnd || char.IsWhiteSpace(Here))
            {
                throw Fault($"'{sign}' stands before nothing: write it directly before a word, or put it in quotation marks", _at - 1);
            }

            return sign == '+' ? '+' : '-';
        }

        SkipBlanks();
        return !isNot ? '\0' : AtEnd ? throw Fault("after NOT a word is missing", _at) : '-';
    }

    private SearchQuery ReadWeighted(string field, bool isExact)
    {
        var query = ReadPrimary(field, isExact);
        if (AtEnd || Here != '^')
        {
            return query;
        }

        var start = _at++;
        var typed = ReadWhile(c => char.IsAsciiDigit(c) || c == '.');
        return double.TryParse(typed, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight) && weight is > 0 and <= LargestWeight
            ? new WeightedQuery(query, weight)
            : throw Fault("after '^' a number above 0 says how much this counts: word^2", start);
    }

    private SearchQuery ReadPrimary(string field, bool isExact)
    {
        if (++_leaves > MostLeaves)
        {
            throw Fault($"the query asks more than {MostLeaves} things: split it, or use --list", _at);
        }

        var start = _at;
        if (Here == '=')
        {
            _at++;
            return AtEnd || char.IsWhiteSpace(Here) ? throw Fault("'=' stands before a word or a phrase that is to be found in this very form", start) : ReadPrimary(field, isExact: true);
        }

        switch (Here)
        {
            case '(':
                _at++;
                var group = ReadGroup(field, isExact);
                if (AtEnd)
                {
                    throw Fault("this parenthesis is never closed", start);
                }

                _at++;
                return group;
            case '[' or '{':
                return ReadRange(field);
            case '/':
                return ReadExpression(field);
            case '>' or '<' when field != SearchFields.Text:
                return ReadComparison(field);
            case ']' or '}' or '^' or '~' or ':':
                throw Fault($"'{Here}' has nothing before it: write \\{Here} where the character itself is meant", start);
        }

        if (QueryText.ClosingOf(Here) is { } closing)
        {
            return ReadPhrase(field, isExact, closing);
        }

        if (QueryText.WrittenValueAt(_text, _at) is { } end)
        {
            _at = end;
            return QueryLeaves.Words(new WordsQuery(field, _text[start..end], isExact, 0, start));
        }

        return ReadWord(field, isExact);
    }

    private SearchQuery ReadWord(string field, bool isExact)
    {
        var start = _at;
        var (word, isPattern) = ReadTerm();
        if (!AtEnd && Here == ':')
        {
            return ReadField(word, start);
        }

        if (!AtEnd && Here == '~')
        {
            var tilde = _at++;
            var typed = ReadWhile(c => char.IsAsciiDigit(c) || c == '.');
            return isPattern ? throw Fault("a word with * or ? cannot be asked with ~ as well", tilde)
                : typed is "" or "1" or "2" ? QueryLeaves.Fuzzy(new FuzzyQuery(field, word, typed == "1" ? 1 : 2, start))
                : throw Fault("after a word, ~1 or ~2 says in how many letters it may differ", tilde);
        }

        return word == "*" && field == SearchFields.Text ? new EverythingQuery()
            : isPattern ? QueryLeaves.Wildcard(new WildcardQuery(field, word, start))
            : QueryLeaves.Words(new WordsQuery(field, word, isExact, 0, start));
    }

    private SearchQuery ReadField(string name, int start)
    {
        _at++;
        if (name == "*" && !AtEnd && Here == '*')
        {
            _at++;
            return new EverythingQuery();
        }

        var isExact = string.Equals(name, ExactField, StringComparison.OrdinalIgnoreCase);
        var field = isExact ? SearchFields.Find(SearchFields.Text) : SearchFields.Find(name);
        if (field is null)
        {
            throw Fault($"there is no field '{name}': the fields are {string.Join(", ", SearchFields.All.Select(f => f.Name))}; where the colon belongs to the text, write \\: or use quotation marks", start);
        }

        SkipBlanks();
        return AtEnd || Here is ')' ? throw Fault($"after {name}: a value is missing", _at)
            : Here is '+' or '-' or '!' ? throw Fault($"after {name}: a value is missing; a sign stands before the field", _at)
            : ReadPrimary(field.Name, isExact);
    }

    private SearchQuery ReadPhrase(string field, bool isExact, char closing)
    {
        var start = _at++;
        var phrase = new StringBuilder();
        while (!AtEnd && Here != closing)
        {
            if (Here == '\\' && _at + 1 < _text.Length)
            {
                _at++;
            }

            phrase.Append(_text[_at++]);
        }

        if (AtEnd)
        {
            throw Fault("this quotation mark is never closed", start);
        }

        _at++;
        if (AtEnd || Here != '~')
        {
            return QueryLeaves.Words(new WordsQuery(field, phrase.ToString(), isExact, 0, start));
        }

        var tilde = _at++;
        const int farthest = 500;
        return int.TryParse(ReadWhile(char.IsAsciiDigit), NumberStyles.None, CultureInfo.InvariantCulture, out var distance) && distance <= farthest
            ? QueryLeaves.Words(new WordsQuery(field, phrase.ToString(), isExact, distance, start))
            : throw Fault($"after a phrase, ~ and a number up to {farthest} say how far apart its words may stand: \"a b\"~5", tilde);
    }

    private RangeQuery ReadRange(string field)
    {
        var start = _at;
        var includesFrom = _text[_at++] == '[';
        var end = _text.AsSpan(_at).IndexOfAny(']', '}');
        if (end < 0)
        {
            throw Fault("this range is never closed: [from TO to]", start);
        }

        var inside = _text.Substring(_at, end);
        _at += end + 1;
        var parts = inside.Split(" TO ", StringSplitOptions.TrimEntries);
        if (parts is not [{ Length: > 0 } from, { Length: > 0 } to])
        {
            throw Fault("a range has two ends with TO between them: [2018-01-01 TO 2020-12-31]; * leaves an end open", start);
        }

        return QueryLeaves.Range(new RangeQuery(field, End(from), End(to), includesFrom, _text[_at - 1] == ']', start));

        static string? End(string typed) => typed == "*" ? null : typed.Trim('"');
    }

    private RangeQuery ReadComparison(string field)
    {
        var start = _at;
        var isFrom = _text[_at++] == '>';
        var isIncluded = !AtEnd && Here == '=';
        _at += isIncluded ? 1 : 0;
        SkipBlanks();
        var value = AtEnd ? "" : QueryText.ClosingOf(Here) is not null ? ReadQuoted()
            : QueryText.WrittenValueAt(_text, _at) is { } written ? _text[_at..(_at = written)] + (AtEnd ? "" : ReadTerm().Word)
            : ReadTerm().Word;
        return value.Length == 0 ? throw Fault($"after {(isFrom ? '>' : '<')} a value is missing", start)
            : QueryLeaves.Range(isFrom ? new RangeQuery(field, value, null, isIncluded, true, start) : new RangeQuery(field, null, value, true, isIncluded, start));
    }

    private string ReadQuoted()
    {
        var (start, closing) = (_at++, QueryText.ClosingOf(_text[_at - 1]));
        var value = ReadWhile(c => c != closing);
        if (AtEnd)
        {
            throw Fault("this quotation mark is never closed", start);
        }

        _at++;
        return value;
    }

    private SearchQuery ReadExpression(string field)
    {
        var start = _at++;
        var pattern = new StringBuilder();
        while (!AtEnd && Here != '/')
        {
            if (Here == '\\' && _at + 1 < _text.Length)
            {
                if (_text[_at + 1] != '/')
                {
                    pattern.Append('\\');
                }

                _at++;
            }

            pattern.Append(_text[_at++]);
        }

        if (AtEnd)
        {
            throw Fault("this regular expression is never closed: /…/; where the stroke itself is meant, write \\/", start);
        }

        _at++;
        return QueryLeaves.Expression(new ExpressionQuery(field, pattern.ToString(), start));
    }

    /// <summary>A word up to the next character that means something else; <c>\</c> takes a meaning away.</summary>
    private (string Word, bool IsPattern) ReadTerm()
    {
        var word = new StringBuilder();
        var isPattern = false;
        while (!AtEnd && !char.IsWhiteSpace(Here) && Here is not ('(' or ')' or '[' or ']' or '{' or '}' or '"' or '^' or '~' or ':'))
        {
            if (Here == '\\')
            {
                _at++;
                if (AtEnd)
                {
                    throw Fault("'\\' takes the meaning from the character after it; there is none", _at - 1);
                }
            }
            else
            {
                isPattern |= Here is '*' or '?';
            }

            word.Append(_text[_at++]);
        }

        return (word.ToString(), isPattern);
    }

    private string ReadWhile(Func<char, bool> belongs)
    {
        var start = _at;
        while (!AtEnd && belongs(Here))
        {
            _at++;
        }

        return _text[start.._at];
    }

    private bool AtEnd => _at >= _text.Length;

    private char Here => _text[_at];

    private bool SkipBlanks()
    {
        while (!AtEnd && char.IsWhiteSpace(Here))
        {
            _at++;
        }

        return true;
    }

    private string? Operator() => IsBefore("AND", "&&") ? "AND" : IsBefore("OR", "||") ? "OR" : null;

    private bool IsBefore(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            var end = _at + word.Length;
            if (string.CompareOrdinal(_text, _at, word, 0, word.Length) == 0
                && (!char.IsLetter(word[0]) || end >= _text.Length || char.IsWhiteSpace(_text[end]) || _text[end] is '(' or ')'))
            {
                return true;
            }
        }

        return false;
    }

    private bool Take(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (IsBefore(word))
            {
                _at += word.Length;
                return true;
            }
        }

        return false;
    }

    private static QueryException Fault(string message, int at) => new(new QueryFault(message, at));
}
