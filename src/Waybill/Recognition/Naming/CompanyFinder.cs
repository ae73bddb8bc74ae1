using System.Buffers;

namespace Waybill.Recognition.Naming;

/// <summary>Finds companies by a legal form or a noun for organisations beside a quoted or capitalised name.</summary>
internal sealed class CompanyFinder
{
    /// <summary>No name without quotation marks has more words.</summary>
    private const int MostWords = 8;

    /// <summary>A number inside a name has no more digits: <c>Завод № 15</c>, <c>558</c>; longer ones are codes.</summary>
    private const int LongestNumber = 4;

    /// <summary>Small words that no table knows between the first word of a name and its form.</summary>
    private const int MostUnknown = 3;

    /// <summary>Small words between a quoted name and the noun behind it.</summary>
    private const int MostBehind = 4;

    private static readonly SearchValues<char> Slight = SearchValues.Create(" \n\t,-.\u00AB");

    private readonly NamedText _text;
    private readonly List<FoundName> _found = [];

    private CompanyFinder(NamedText text) => _text = text;

    public static IReadOnlyList<FoundName> In(NamedText text)
    {
        var finder = new CompanyFinder(text);
        foreach (var (start, end) in QuotedNames.In(text.Text))
        {
            finder.Quoted(start, end);
        }

        foreach (var sign in text.Signs)
        {
            switch (sign.Kind)
            {
                case SignKind.FormAfter:
                    finder.BehindName(sign);
                    break;
                case SignKind.FormBefore when sign.Row["kind"] != "person":
                    finder.BeforeName(sign);
                    break;
                case SignKind.Head or SignKind.WeakHead:
                    finder.Noun(sign);
                    break;
            }
        }

        return finder._found;
    }

    /// <summary>Where the words before a quoted name begin to belong to it, and the legal form among them.</summary>
    private void Quoted(int start, int end)
    {
        var inside = _text.WordAt(start + 1);
        var (first, form) = LeftOfQuote(start, inside);
        var behind = _text.WordAt(end);
        if (behind < _text.Words.Count && _text.Beginning(behind, SignKind.FormAfter) is { } after && IsSlightGap(end, after.Start))
        {
            _found.Add(new FoundName(first ?? start, Closed(after), form ?? after.Row, "form"));
        }
        else if (first is { } begun)
        {
            _found.Add(new FoundName(begun, end, form, form is null ? "noun" : "form"));
        }
        else if (behind < _text.Words.Count && _text.Text.AsSpan(end, _text.Words[behind].Start - end) is " " or "\n" && IsNounBehind(behind) && !(start > 0 && char.IsLetter(_text.Text[start - 1])))
        {
            // The noun behind is declined and no part of the name: «Şimal» şirkətindən.
            _found.Add(new FoundName(start, end, null, "noun"));
        }
    }

    /// <summary>A noun for organisations in small letters, also at the end of what it is: «X» dövlət xarici ticarət unitar müəssisəsi.</summary>
    private bool IsNounBehind(int behind)
    {
        for (var at = behind; at < _text.Words.Count && at - behind <= MostBehind && !_text.IsCapital(at) && !_text.Words[at].IsNumber; at++)
        {
            if (_text.Is(at, SignKind.Head))
            {
                return at == behind || _text.IsLatin(at);
            }

            if (at + 1 == _text.Words.Count || _text.Gap(at) is not " ")
            {
                return false;
            }
        }

        return false;
    }

    private (int? Start, ReferenceRow? Form) LeftOfQuote(int start, int inside)
    {
        int? first = null;
        ReferenceRow? form = null;
        var (hasHead, at) = (false, inside - 1);
        var edge = start;
        for (var seen = 0; at >= 0 && seen < MostWords && IsSlightGap(_text.Words[at].End, edge); seen++)
        {
            if ((_text.Ending(at, SignKind.FormBefore) ?? _text.Ending(at, SignKind.FormAfter)) is { } sign)
            {
                // A form behind another name stands before this one only by chance.
                if (sign.Kind == SignKind.FormAfter && sign.First > 0 && _text.Joined(sign.First - 1) && _text.IsCapital(sign.First - 1) && _text.BeginsLine(sign.First) is false)
                {
                    break;
                }

                (first, form, at) = (sign.Start, sign.Row, sign.First - 1);
            }
            else if ((_text.Ending(at, SignKind.Head) ?? _text.Ending(at, SignKind.WeakHead)) is { } head)
            {
                hasHead = true;
                (first, at) = (form is null ? head.Start : first, head.First - 1);
            }
            else if (_text.Is(at, SignKind.Descriptive) || _text.Is(at, SignKind.Generic) || (_text.Book.Ends("name-ending", _text.Words[at].Folded) && _text.IsCapital(at)))
            {
                first = hasHead && form is null ? _text.Words[at].Start : first;
                at--;
            }
            else if (!hasHead && form is null && at > 0 && _text.Gap(at - 1) is " " && !_text.Words[at].IsNumber && _text.IsCapital(at - 1) && (_text.Ending(at - 1, SignKind.Head) ?? _text.Ending(at - 1, SignKind.WeakHead)) is { } works)
            {
                // "Fabrika municije «…»": what the works make stands between.
                hasHead = true;
                (first, at) = (works.Start, works.First - 1);
            }
            else if (at == inside - 1 && IsAcronym(at))
            {
                // The kind of works in short before its name: ZVP «…».
                (first, at) = (_text.Words[at].Start, at - 1);
            }
            else
            {
                break;
            }

            edge = _text.Words[at + 1].Start;
        }

        return (first, form);
    }

    /// <summary>Two to five capitals that are no label and no code.</summary>
    private bool IsAcronym(int word)
    {
        var raw = _text.Raw(word);
        return raw.Length is >= 2 and <= 5 && !_text.Is(word, SignKind.Label) && !raw.ContainsAnyExceptInRange('A', 'Z');
    }

    private void BehindName(Sign form)
    {
        // "No. AD-114/19": the letters of a number are no form.
        if (form.End + 1 < _text.Text.Length && _text.Text[form.End] is '-' or '/' && char.IsAsciiDigit(_text.Text[form.End + 1]))
        {
            return;
        }

        // Slavic names go on in small letters: "Vltavské strojírny a.s."
        if (FirstOfName(form.First, form.Row["language"] == "en" ? null : form) is { } first)
        {
            _found.Add(new FoundName(_text.Words[first].Start, Closed(form), form.Row, "form"));
        }
        else if (form.Row["language"] == "en" && !NameBook.IsWritten(form.Row["form"]) && form.End - form.Start >= 3 && IsAllCapitals(form) && StandsBeforeName(form))
        {
            BeforeName(form);
        }
    }

    /// <summary><c>LLC Nordwind</c>: at the beginning of a line or behind a small word.</summary>
    private bool StandsBeforeName(Sign form) =>
        form.First == 0 || _text.BeginsLine(form.First) || !_text.IsCapital(form.First - 1) || _text.Gap(form.First - 1).IndexOfAny(":(,\t") >= 0;

    /// <summary>The first word of the capitalised name that ends before a word; null where none stands there.</summary>
    private int? FirstOfName(int before, Sign? form = null)
    {
        int? first = null;
        var (at, unknown) = (before - 1, 0);
        for (var seen = 0; at >= 0 && seen < MostWords; seen++, at--)
        {
            var gapFits = at == before - 1 ? IsSlightGap(_text.Words[at].End, _text.Words[before].Start) && (_text.Joined(at) || _text.BeginsLine(before) || _text.Gap(at).Contains(',')) : _text.Joined(at);
            if (!gapFits || _text.Ending(at, SignKind.FormAfter) is { } || _text.Ending(at, SignKind.FormBefore) is { } || IsCode(at))
            {
                break;
            }

            if (_text.IsCapital(at) && !_text.Words[at].IsNumber)
            {
                // "Goods of Nordwind Ltd": what a label or a word of papers names is no part of who it is of.
                if (at + 1 < before && _text.Is(at + 1, SignKind.Connector) && _text.Is(at, SignKind.Label))
                {
                    break;
                }

                first = at;
            }
            else if (first is not null && _text.Gap(at) is " " && IsSmallInName(at))
            {
                // It belongs to the name, whatever it means.
            }
            else if (first is not null && _text.Is(at, SignKind.Head) && !_text.IsCapital(at) && !(at > 0 && _text.Joined(at - 1) && _text.IsCapital(at - 1) && _text.Book.Ends("name-ending", _text.Words[at - 1].Folded)))
            {
                // "фирма Север": the noun introduces the name.
                break;
            }
            else if (!IsSmallPart(at) && (first is not null || form is null || ++unknown > MostUnknown || _text.Gap(at) is not (" " or ", ")))
            {
                break;
            }
        }

        return first is { } begun ? Introduced(begun, before) : null;
    }

    /// <summary>A connector, number or noun that a name may hold in small letters, if a capital word stands before it.</summary>
    private bool IsSmallPart(int word) =>
        _text.Words[word].IsNumber || _text.Words[word].Folded == "\u2116" || _text.Is(word, SignKind.Connector) || _text.Is(word, SignKind.Head) || _text.Is(word, SignKind.WeakHead)
        || _text.Is(word, SignKind.Generic) || _text.Is(word, SignKind.Descriptive) || _text.Book.Ends("name-ending", _text.Words[word].Folded);

    /// <summary>"Fabrika municije Lim a.d.", "Letecké opravny Lim s.r.o.": behind a noun for works or an adjective, both in capitals, stands what is made or done.</summary>
    private bool IsSmallInName(int word) =>
        word > 0 && _text.Gap(word - 1) is " " && _text.IsCapital(word - 1) && !_text.Is(word, SignKind.Connector)
        && (_text.Is(word - 1, SignKind.Head) || _text.Is(word - 1, SignKind.WeakHead) || (_text.IsLatin(word - 1) && _text.Book.Ends("name-ending", _text.Words[word - 1].Folded)));

    private bool IsCode(int word) => _text.Words[word].IsNumber && _text.Words[word].End - _text.Words[word].Start > LongestNumber;

    /// <summary>The first word behind those that only introduce a name; null where nothing of a name is left.</summary>
    private int? Introduced(int first, int before)
    {
        for (var at = first; at < before;)
        {
            var skip = NameWords.IntroductionAt(_text, at);
            if (skip is not { } next)
            {
                return _text.Words[at].IsNumber || _text.Is(at, SignKind.Connector) ? Introduced(at + 1, before) : at;
            }

            at = next;
        }

        return null;
    }

    private void BeforeName(Sign form)
    {
        var written = NameBook.IsWritten(form.Row["form"]);
        var at = form.Last + 1;
        int? last = null;
        for (var seen = 0; at < _text.Words.Count && seen < MostWords; seen++, at++)
        {
            var joined = seen == 0 ? IsSlightGap(_text.Words[at - 1].End, _text.Words[at].Start) && !_text.Gap(at - 1).ContainsAny(",\u00AB") : _text.Joined(at - 1);
            if (!joined || EndsNameAt(at) || (seen == 0 && (_text.Words[at].End - _text.Words[at].Start < 3 || !_text.IsCapital(at))))
            {
                break;
            }

            if (_text.IsCapital(at) && !_text.Words[at].IsNumber && IsBeforeInitials(at))
            {
                break;
            }

            if (_text.IsCapital(at) || (_text.Words[at].IsNumber && !IsCode(at)) || _text.Is(at, SignKind.Head) || _text.Is(at, SignKind.WeakHead))
            {
                last = at;
            }
            else if (!IsSmallPart(at))
            {
                break;
            }
        }

        if (last is { } end && (!written || NameWords.HasDistinctive(_text, form.Last + 1, end + 1)))
        {
            _found.Add(new FoundName(form.Start, _text.Words[end].End, form.Row, "form"));
        }
    }

    private bool EndsNameAt(int word) =>
        _text.Is(word, SignKind.FormBefore) || _text.Is(word, SignKind.FormAfter) || NameWords.IsEndingLabel(_text, word) || IsCode(word);

    /// <summary>A capital word before initials is a surname: <c>Серикову А. А.</c></summary>
    private bool IsBeforeInitials(int word)
    {
        var at = word + 1;
        return at < _text.Words.Count && _text.Gap(word) is " " && _text.Raw(at).Length == 1 && _text.IsCapital(at) && _text.Words[at].End < _text.Text.Length && _text.Text[_text.Words[at].End] == '.';
    }

    /// <summary><c>компания Nordwind Systems</c>, <c>Tryavna Machine Works</c>.</summary>
    private void Noun(Sign noun)
    {
        var next = noun.Last + 1;
        if (noun.Kind == SignKind.Head && !_text.IsLatin(noun.First) && next < _text.Words.Count && _text.Gap(noun.Last) is " " && _text.IsLatin(next) && _text.IsCapital(next) && _text.Raw(next).Length > 1)
        {
            var last = next;
            while (last + 1 < _text.Words.Count && last - next < MostWords && _text.Gap(last) is " " or "-" or " & " && _text.IsLatin(last + 1) && _text.IsCapital(last + 1) && !EndsNameAt(last + 1))
            {
                last++;
            }

            _found.Add(new FoundName(_text.Words[next].Start, _text.Words[last].End, null, "noun"));
            return;
        }

        if (!_text.IsLatin(noun.First) || !_text.IsCapital(noun.First) || FirstOfName(noun.First) is not { } first || !NameWords.HasDistinctive(_text, first, noun.First))
        {
            return;
        }

        var isSure = noun.Kind == SignKind.Head || (noun.First - first >= 2 && Enumerable.Range(first, noun.First - first).Any(w => _text.Is(w, SignKind.Generic)));
        var begins = _text.BeginsLine(first) || (!_text.IsCapital(first - 1) && !IsCapitalLine(noun));
        var hasVerb = noun.Last + 1 < _text.Words.Count && _text.Gap(noun.Last) is " " && _text.IsCapital(noun.Last + 1) && !_text.Is(noun.Last + 1, SignKind.FormAfter);
        if (isSure && begins && !hasVerb)
        {
            _found.Add(new FoundName(_text.Words[first].Start, noun.End, null, "noun"));
        }
    }

    private bool IsCapitalLine(Sign noun) => noun.First > 0 && char.IsUpper(_text.Text[_text.Words[noun.First - 1].End - 1]) && _text.Raw(noun.First - 1).Length > 1;

    private static bool IsAllCapitals(Sign form) => form.Row["form"].All(c => char.IsUpper(c) || !char.IsLetter(c));

    /// <summary>A form that is written with stops keeps its last one.</summary>
    private int Closed(Sign form) =>
        form.End < _text.Text.Length && _text.Text[form.End] == '.' && _text.Text.AsSpan(form.Start, form.End - form.Start).Contains('.') ? form.End + 1 : form.End;

    private bool IsSlightGap(int from, int to)
    {
        if (to < from || to - from > 24)
        {
            return false;
        }

        var gap = _text.Text.AsSpan(from, to - from);
        return gap.Count('\n') <= 1 && gap.IndexOfAnyExcept(Slight) < 0 && gap.Count('.') <= (to - from < 4 ? 1 : 0);
    }
}

/// <summary>A stretch of text that names an organisation.</summary>
/// <param name="Form">Row of its legal form; null where it has none.</param>
/// <param name="Rule">What made it a name: <c>form</c>, <c>noun</c>, <c>body</c>.</param>
internal sealed record FoundName(int Start, int End, ReferenceRow? Form, string Rule, PartyKind Kind = PartyKind.Company)
{
    /// <summary>The kind of body, as the table has it; null for companies.</summary>
    public string? Body { get; init; }

    /// <summary>Where its own state is named; null where it is not.</summary>
    public Sign? State { get; init; }
}
