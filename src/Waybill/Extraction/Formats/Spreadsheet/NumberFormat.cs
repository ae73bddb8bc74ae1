using System.Globalization;
using System.Text;

namespace Waybill.Extraction.Formats.Spreadsheet;

/// <summary>One number format of a workbook, such as <c>#,##0.00 "руб."</c> (ECMA-376 part 1 §18.8.31).</summary>
/// <remarks>The signs between digits are those of <see cref="NumberSigns"/>, whatever the machine's culture.</remarks>
internal sealed class NumberFormat
{
    private const double FirstDay1904 = 1462;
    private readonly Section[] _sections;
    private readonly NumberSigns _signs;

    public NumberFormat(string code, NumberSigns signs)
    {
        _signs = signs;
        _sections = [.. SplitSections(code).Take(4).Select(section => new Section(section, signs))];
    }

    public bool IsDate => _sections[0].IsDate;

    public string Show(double number, bool from1904)
    {
        var section = number < 0 && _sections.Length > 1 ? _sections[1]
            : number == 0 && _sections.Length > 2 ? _sections[2]
            : _sections[0];
        if (!section.IsDate)
        {
            return section.ShowNumber(number, isSigned: ReferenceEquals(section, _sections[0]));
        }

        var day = number + (from1904 ? FirstDay1904 : 0);

        // Before 1 March 1900 the calendar of spreadsheets is a day off; nobody means those dates.
        return day is >= 0 and < 2_958_466 ? section.ShowDate(DateTime.FromOADate(day)) : _signs.ShowGeneral(number);
    }

    public string Show(DateTime date) => _sections[0].ShowDate(date);

    private static IEnumerable<string> SplitSections(string code)
    {
        var start = 0;
        var isQuoted = false;
        for (var i = 0; i < code.Length; i++)
        {
            if (code[i] == '\\')
            {
                i++;
            }
            else if (code[i] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (code[i] == ';' && !isQuoted)
            {
                yield return code[start..i];
                start = i + 1;
            }
        }

        yield return code[start..];
    }

    /// <summary>What the format does with positive, negative or zero values.</summary>
    private sealed class Section
    {
        private readonly List<(char Kind, string Text)> _tokens = [];
        private readonly CultureInfo _culture = CultureInfo.InvariantCulture;
        private readonly bool _isGeneral;
        private readonly bool _isGrouped;
        private readonly bool _isScientific;
        private readonly int _decimals;
        private readonly int _optionalDecimals;
        private readonly int _digits;
        private readonly int _divisions;
        private readonly int _percents;
        private readonly int _fractionBar;
        private readonly NumberSigns _signs;

        public Section(string code, NumberSigns signs)
        {
            _signs = signs;
            _tokens = Tokenize(code, ref _culture);
            _isGeneral = code.Contains("General", StringComparison.OrdinalIgnoreCase) || code is "" or "@";
            IsDate = !_isGeneral && _tokens.Exists(token => token.Kind is 'd');
            _isScientific = _tokens.Exists(token => token.Kind is 'e');
            _percents = _tokens.Count(token => token.Kind is '%');
            var digits = string.Concat(_tokens.Where(token => token.Kind is '0').Select(token => token.Text));
            var point = digits.IndexOf('.', StringComparison.Ordinal);
            var whole = point < 0 ? digits : digits[..point];
            _divisions = whole.Length - whole.TrimEnd(',').Length;
            _isGrouped = whole.TrimEnd(',').Contains(',', StringComparison.Ordinal);
            _digits = whole.Count(c => c == '0');
            _decimals = point < 0 ? 0 : digits[point..].Count(c => c is '0' or '?');
            _optionalDecimals = point < 0 ? 0 : digits[point..].Count(c => c is '#');
            _fractionBar = IsDate || _isScientific || point >= 0 ? -1 : FractionBar();
        }

        public bool IsDate { get; }

        public string ShowNumber(double number, bool isSigned)
        {
            if (_isGeneral)
            {
                return _signs.ShowGeneral(number);
            }

            if (_isScientific)
            {
                return number.ToString("0.00E+00", CultureInfo.InvariantCulture).Replace('.', _signs.Point);
            }

            var value = Math.Abs(number) * Math.Pow(100, _percents) / Math.Pow(1000, _divisions);
            if (value >= 1e15 || !double.IsFinite(value))
            {
                return _signs.ShowGeneral(number);
            }

            var (text, isZero) = _fractionBar >= 0 ? (ShowFraction(value), value == 0) : ShowDigits((decimal)value);
            return (number < 0 && isSigned && !isZero ? "-" : "") + text.Trim();
        }

        public string ShowDate(DateTime date)
        {
            var hasClock = _tokens.Exists(token => token.Kind == 'd' && token.Text[0] is 'h');
            var isTwelve = _tokens.Exists(token => token.Kind == 'd' && token.Text[0] is 'a');
            var format = new StringBuilder();
            for (var i = 0; i < _tokens.Count; i++)
            {
                var (kind, text) = _tokens[i];
                if (kind == 'd')
                {
                    format.Append(text[0] switch
                    {
                        'm' when hasClock && IsMinute(i) => "mm",
                        'm' when !hasClock && IsMinute(i) => "mm",
                        'm' => new string('M', Math.Min(text.Length, 4)),
                        'h' => new string(isTwelve ? 'h' : 'H', Math.Min(text.Length, 2)),
                        's' => "ss",
                        'a' => "tt",
                        'y' => text.Length > 2 ? "yyyy" : "yy",
                        _ => new string('d', Math.Min(text.Length, 4)),
                    });
                }
                else if (kind is '"' or '%')
                {
                    format.Append('\'').Append(text.Replace("\\", @"\\", StringComparison.Ordinal).Replace("'", @"\'", StringComparison.Ordinal)).Append('\'');
                }
                else if (kind == '0')
                {
                    format.Append(string.Concat(text.Where(c => c is '.' or ',')) is { Length: > 0 } dots ? $"'{dots}'" : "");
                }
            }

            return format.Length == 0 ? "" : date.ToString(format.Length == 1 ? "%" + format : format.ToString(), _culture).Trim();
        }

        /// <summary>An <c>m</c> is a minute after hours or before seconds, a month elsewhere.</summary>
        private bool IsMinute(int at)
        {
            var before = _tokens.FindLastIndex(Math.Max(0, at - 1), Math.Max(0, at), token => token.Kind == 'd');
            var after = _tokens.FindIndex(at + 1, token => token.Kind == 'd');
            return (at > 0 && before >= 0 && _tokens[before].Text[0] == 'h') || (after >= 0 && _tokens[after].Text[0] == 's');
        }

        /// <summary>Digits go to their places from the right; the first place takes all that are left over.</summary>
        private (string Text, bool IsZero) ShowDigits(decimal value)
        {
            var rounded = Math.Round(value, _decimals + _optionalDecimals, MidpointRounding.AwayFromZero);
            var plain = rounded.ToString("F" + (_decimals + _optionalDecimals).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            var point = plain.IndexOf('.', StringComparison.Ordinal);
            var (whole, fraction) = point < 0 ? (plain, "") : (plain[..point], plain[(point + 1)..]);
            while (fraction.Length > _decimals && fraction[^1] == '0')
            {
                fraction = fraction[..^1];
            }

            whole = whole == "0" && _digits == 0 && fraction.Length > 0 ? "" : whole.PadLeft(_digits, '0');
            var pointAt = _tokens.FindIndex(token => token is { Kind: '0', Text: "." });
            var places = _tokens.Where((token, at) => IsPlace(token) && (pointAt < 0 || at < pointAt)).Count();
            var (text, nextWhole, nextFraction, isFirst) = (new StringBuilder(), 0, 0, true);
            for (var i = 0; i < _tokens.Count; i++)
            {
                var (kind, literal) = _tokens[i];
                if (kind is '"' or '%')
                {
                    text.Append(literal);
                }
                else if (i == pointAt)
                {
                    // A format that begins with the point shows the whole number before it.
                    AppendWhole(whole.Length - nextWhole);
                    text.Append(fraction.Length > 0 ? _signs.Point.ToString() : "");
                }
                else if (IsPlace(_tokens[i]) && (pointAt < 0 || i < pointAt))
                {
                    places--;
                    AppendWhole(Math.Max(0, whole.Length - nextWhole - places));
                }
                else if (IsPlace(_tokens[i]) && nextFraction < fraction.Length)
                {
                    text.Append(fraction[nextFraction++]);
                }
            }

            return (text.ToString(), rounded == 0);

            void AppendWhole(int count)
            {
                for (; count > 0; count--)
                {
                    var left = whole.Length - nextWhole;
                    text.Append(_isGrouped && !isFirst && left % 3 == 0 ? _signs.Group.ToString() : "").Append(whole[nextWhole++]);
                    isFirst = false;
                }
            }
        }

        private static bool IsPlace((char Kind, string Text) token) => token.Kind == '0' && token.Text is "0" or "#" or "?";

        /// <summary>Where the bar of <c># ?/?</c> stands; -1 for formats without one.</summary>
        private int FractionBar()
        {
            for (var i = 1; i < _tokens.Count - 1; i++)
            {
                if (_tokens[i] is { Kind: '"', Text: "/" } && IsPlace(_tokens[i - 1]) && IsPlace(_tokens[i + 1]))
                {
                    return i;
                }
            }

            return -1;
        }

        /// <summary>The nearest fraction whose lower number has at most as many digits as the format has places.</summary>
        private string ShowFraction(double value)
        {
            var digits = _tokens.Skip(_fractionBar + 1).TakeWhile(IsPlace).Count();
            var hasWhole = _tokens.Take(_fractionBar).Any(token => token is { Kind: '0', Text: "," } or { Kind: '"', Text: " " });
            var whole = hasWhole ? Math.Floor(value) : 0;
            var (best, bestUpper, bestLower) = (double.MaxValue, 0.0, 1);
            for (var lower = 1; lower < Math.Pow(10, Math.Min(digits, 4)); lower++)
            {
                var upper = Math.Round((value - whole) * lower, MidpointRounding.AwayFromZero);
                if (Math.Abs((upper / lower) - (value - whole)) < best - 1e-12)
                {
                    (best, bestUpper, bestLower) = (Math.Abs((upper / lower) - (value - whole)), upper, lower);
                }
            }

            if (hasWhole && (bestUpper == 0 || bestUpper == bestLower))
            {
                return (whole + (bestUpper / bestLower)).ToString("0", CultureInfo.InvariantCulture);
            }

            return (whole > 0 ? whole.ToString("0", CultureInfo.InvariantCulture) + " " : "") + string.Create(CultureInfo.InvariantCulture, $"{bestUpper:0}/{bestLower}");
        }

        /// <summary>Kinds: <c>0</c> digits with point and commas, <c>d</c> part of a date, <c>e</c> exponent, <c>%</c> and <c>"</c> literal text.</summary>
        private static List<(char Kind, string Text)> Tokenize(string code, ref CultureInfo culture)
        {
            var tokens = new List<(char Kind, string Text)>();
            for (var i = 0; i < code.Length; i++)
            {
                var c = code[i];
                switch (c)
                {
                    case '"':
                        var end = code.IndexOf('"', i + 1);
                        end = end < 0 ? code.Length : end;
                        tokens.Add(('"', code[(i + 1)..end]));
                        i = end;
                        break;
                    case '\\' when i + 1 < code.Length:
                        tokens.Add(('"', code[++i].ToString()));
                        break;
                    case '_' or '*':
                        i++;
                        break;
                    case '[':
                        var close = code.IndexOf(']', i);
                        close = close < 0 ? code.Length : close;
                        ReadBracket(code[(i + 1)..close], tokens, ref culture);
                        i = close;
                        break;
                    case '0' or '#' or '?' or '.' or ',' or (>= '1' and <= '9'):
                        tokens.Add(('0', c is >= '1' and <= '9' ? "0" : c.ToString()));
                        break;
                    case 'E' or 'e' when i + 1 < code.Length && code[i + 1] is '+' or '-':
                        tokens.Add(('e', ""));
                        i++;
                        break;
                    case 'A' or 'a' when code.AsSpan(i).StartsWith("AM/PM", StringComparison.OrdinalIgnoreCase):
                        tokens.Add(('d', "a"));
                        i += 4;
                        break;
                    case 'd' or 'D' or 'm' or 'M' or 'y' or 'Y' or 'h' or 'H' or 's' or 'S':
                        var run = i;
                        while (i + 1 < code.Length && char.ToLowerInvariant(code[i + 1]) == char.ToLowerInvariant(c))
                        {
                            i++;
                        }

                        tokens.Add(('d', code[run..(i + 1)].ToLowerInvariant()));
                        break;
                    case '%':
                        tokens.Add(('%', "%"));
                        break;
                    case ' ' when tokens.Count > 0 && tokens[^1].Kind == '0' && i + 1 < code.Length && code[i + 1] is '#' or '0':
                        tokens.Add(('0', ","));
                        break;
                    default:
                        tokens.Add(('"', c.ToString()));
                        break;
                }
            }

            return tokens;
        }

        /// <summary><c>[$€-407]</c> is a currency sign with a language, <c>[h]</c> elapsed hours, anything else a colour or a condition.</summary>
        private static void ReadBracket(string text, List<(char Kind, string Text)> tokens, ref CultureInfo culture)
        {
            if (text is ['$', ..])
            {
                var dash = text.LastIndexOf('-');
                var sign = dash < 0 ? text[1..] : text[1..dash];
                if (sign.Length > 0)
                {
                    tokens.Add(('"', sign));
                }

                culture = dash >= 0 && int.TryParse(text[(dash + 1)..], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var id)
                    ? CultureOf(id & 0xFFFF)
                    : culture;
            }
            else if (text.Length > 0 && text.All(c => c is 'h' or 'H' or 'm' or 'M' or 's' or 'S'))
            {
                tokens.Add(('d', text.ToLowerInvariant()));
            }
        }

        private static CultureInfo CultureOf(int id) => id switch
        {
            0x419 => CultureInfo.GetCultureInfo("ru-RU"),
            0x422 => CultureInfo.GetCultureInfo("uk-UA"),
            0x423 => CultureInfo.GetCultureInfo("be-BY"),
            0x42B => CultureInfo.GetCultureInfo("hy-AM"),
            0x42C => CultureInfo.GetCultureInfo("az-Latn-AZ"),
            _ => CultureInfo.InvariantCulture,
        };
    }
}
